"""Brings the Pyodide runtime from the locked npm package into the site.

The only place that knows which files of the package a browser needs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from scripts.compiler.npm_files import checked

FILES: Final = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)


def runtime_files(root: Path) -> dict[str, Path]:
    """The files that the site serves in assets/runtime/, by name, each checked against its locked hash.

    root: the folder of the repository. Raises NpmFileError when one is not there, or is not the locked one.
    """
    return {name: checked(root, f"pyodide/{name}") for name in FILES}
