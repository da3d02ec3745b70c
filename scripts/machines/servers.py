"""nginx and Caddy, for the tests of hosting/ and the bench: both are started from here as ordinary programs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

# Servers live in sbin, which an ordinary user often has not on the path.
PLACES: Final = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"])
BROTLI_MODULE: Final = "ngx_http_brotli_static_module.so"
MODULE_FOLDERS: Final = ("/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules")


def nginx() -> str | None:
    """The path of nginx, or None."""
    return shutil.which("nginx", path=PLACES)


def caddy() -> str | None:
    """The path of Caddy, or None."""
    return shutil.which("caddy", path=PLACES)


def brotli_module() -> str | None:
    """The path of nginx's module that sends .br files, or None."""
    candidates = (Path(folder) / BROTLI_MODULE for folder in MODULE_FOLDERS)
    return next((str(path) for path in candidates if path.is_file()), None)
