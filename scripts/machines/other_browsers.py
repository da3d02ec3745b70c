"""Firefox and WebKitGTK, as their makers ship them, for the tests of the main journey."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

PLACES: Final = os.environ.get("PATH", "")
LIBRARIES: Final = ("/usr/lib", "/usr/lib64", "/usr/libexec")


def firefox() -> str | None:
    """The path of Firefox, or None."""
    return shutil.which("firefox-esr", path=PLACES) or shutil.which("firefox", path=PLACES)


def webkit() -> str | None:
    """The path of WebKitGTK's small browser, where there is a driver for it too; else None."""
    if not shutil.which("WebKitWebDriver", path=PLACES):
        return None
    found = (path for folder in LIBRARIES for path in sorted(Path(folder).glob("**/webkit2gtk-*/MiniBrowser")))
    return next((str(path) for path in found), None)


def screen() -> str | None:
    """The path of a virtual screen, which WebKitGTK has to have; or None."""
    return shutil.which("Xvfb", path=PLACES)
