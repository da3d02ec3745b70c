"""Brings the Pyodide runtime from the locked npm package into the site.

The only place that knows which files of the package a browser needs. Each stands at an address that changes with
its bytes, so that browsers may keep it for ever.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from scripts.compiler.files.desk_contents import desk_files
from scripts.compiler.files.hashed_addresses import hashed, hashed_folder
from scripts.compiler.files.npm_files import checked
from scripts.compiler.files.runtime_files import Runtime
from scripts.runtime.desk_files import desk_archive
from scripts.runtime.desk_library import desk_library
from scripts.runtime.library import library
from scripts.settings import content_folder

PACKAGE: Final = "pyodide"
# What every start takes; and the whole standard library, for when the library in use falls short.
FILES: Final = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK: Final = "pyodide-lock.json"


def runtime(root: Path) -> Runtime:
    """The runtime, its files checked against their locked hashes, and the Python library to start it with.

    root: the folder of the repository. Raises NpmFileError when a file is not there, or is not the locked one;
    LibraryError when the library cannot be made.
    """
    package = package_files(root)
    lock = _without_packages(package.pop(LOCK).read_text(encoding="utf-8"))
    made = library(root, package[FILES[0]].parent)
    folder_of_content = content_folder(root)
    at_desk = {
        "desk.zip": desk_archive(root),
        "desk-python.zip": desk_library(root, package[FILES[0]].parent, folder_of_content).read_bytes(),
        "desk-content.json": json.dumps(desk_files(root, folder_of_content), ensure_ascii=False).encode("utf-8"),
    }
    desk = {name: hashed(name, data) for name, data in at_desk.items()}
    contents = {name: path.read_bytes() for name, path in package.items()}
    folder = hashed_folder(PACKAGE, {**contents, LOCK: lock.encode()})
    place = hashed("python.zip", made.read_bytes())
    files: dict[str, Path | str | bytes] = {folder + name: path for name, path in package.items()}
    return Runtime(
        folder,
        place,
        {**files, folder + LOCK: lock, place: made, **{desk[name]: data for name, data in at_desk.items()}},
        desk_library=desk["desk-python.zip"],
        desk_archive=desk["desk.zip"],
        desk_content=desk["desk-content.json"],
    )


def package_files(root: Path) -> dict[str, Path]:
    """The files of the package that we need, by name. Raises NpmFileError as `runtime` does."""
    return {name: checked(root, f"{PACKAGE}/{name}") for name in (*FILES, LOCK)}


def _without_packages(lock: str) -> str:
    """Pyodide wants to know for which version of itself its list of packages is; we use none of them."""
    return json.dumps({"info": json.loads(lock)["info"], "packages": {}}, sort_keys=True) + "\n"
