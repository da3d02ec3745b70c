"""Modules of others that the pages load: from the locked npm packages, named by their contents."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

FOLDER: Final = "assets/vendor/"
PACKAGE: Final = Path("node_modules") / "uqr"


def qr_module(root: Path) -> tuple[str, bytes]:
    """The address in the site, and the bytes, of the module that makes QR codes (uqr).

    root: the folder of the repository. The licence comes along in the file, as it asks. The name changes with the
    bytes, so that browsers may keep the file for ever. Raises FileNotFoundError when the package is not there.
    """
    try:
        licence = (root / PACKAGE / "LICENSE").read_bytes()
        module = (root / PACKAGE / "dist" / "index.mjs").read_bytes()
    except FileNotFoundError as error:
        raise FileNotFoundError(f"{error.filename} is not there. Run: make setup") from error
    data = b"/*\n" + licence + b"*/\n" + module
    return f"{FOLDER}uqr.{hashlib.sha256(data).hexdigest()[:16]}.mjs", data
