"""python -m scripts.machines.servers: nginx and Caddy for the tests of hosting/, found or installed from Debian.

Installing needs root and apt-get. The tests start both themselves, as an ordinary program on a
free port, so the packages' own services are kept from starting.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

# Servers live in sbin, which an ordinary user often has not on the path.
PLACES: Final = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"])
BROTLI_MODULE: Final = "ngx_http_brotli_static_module.so"
MODULE_FOLDERS: Final = ("/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules")
PACKAGES: Final = ("nginx", "libnginx-mod-http-brotli-static", "caddy")


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


def missing() -> list[str]:
    """What is not there, in words."""
    wanted = {"nginx": nginx, "nginx's brotli module": brotli_module, "Caddy": caddy}
    return [name for name, find in wanted.items() if not find()]


def _install() -> None:
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with _no_services_started():
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, stdout=subprocess.DEVNULL, check=False)
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES]
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)


@contextmanager
def _no_services_started(policy: Path = Path("/usr/sbin/policy-rc.d")) -> Iterator[None]:
    """Debian asks this script before it starts a service; 101 means no. One that is there already stays."""
    if policy.exists():
        yield
        return
    policy.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
    policy.chmod(0o755)
    try:
        yield
    finally:
        policy.unlink()


def main() -> int:
    if lacking := missing():
        print(f"servers: no {', '.join(lacking)} here; installing …", flush=True)
        _install()
    if lacking := missing():
        print(
            f"servers: {', '.join(lacking)} could not be had, so the samples in hosting/ cannot be tested. "
            f"On Debian, as root: apt-get install {' '.join(PACKAGES)}",
            file=sys.stderr,
        )
        return 1
    print(f"servers: {nginx()}, {caddy()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
