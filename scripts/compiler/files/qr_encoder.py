"""Modules of others that the pages load: from the locked npm packages, named by their contents."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from scripts.compiler.files.hashed_addresses import hashed
from scripts.compiler.files.npm_files import checked

FOLDER: Final = "assets/vendor/"


def qr_module(root: Path) -> tuple[str, bytes]:
    """The address in the site, and the bytes, of the module that makes QR codes (uqr).

    root: the folder of the repository. The licence comes along in the file, as it asks. The name changes with the
    bytes, so that browsers may keep the file for ever. Raises NpmFileError when the package is not there, or changed.
    """
    licence = checked(root, "uqr/LICENSE").read_bytes()
    module = checked(root, "uqr/dist/index.mjs").read_bytes()
    data = b"/*\n" + licence + b"*/\n" + module
    return hashed(f"{FOLDER}uqr.mjs", data), data
