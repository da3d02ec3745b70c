"""Brings the Pyodide runtime from the locked npm package into the site.

The only place that knows which files of the package a browser needs. npm checks
the package against the hash in package-lock.json when it installs it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

PACKAGE: Final = Path("node_modules") / "pyodide"

FILES: Final = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)


class RuntimeMissingError(Exception):
    """The npm package is not there, or lacks a file."""


def runtime_files(root: Path) -> dict[str, Path]:
    """The files that the site serves in assets/runtime/, by name.

    root: the folder of the repository. Raises RuntimeMissingError when one is not there.
    """
    files = {name: root / PACKAGE / name for name in FILES}
    missing = [name for name, path in files.items() if not path.is_file()]
    if missing:
        raise RuntimeMissingError(
            f"The Pyodide runtime is incomplete: {', '.join(missing)} not found in {PACKAGE}. Run: make setup"
        )
    return files
