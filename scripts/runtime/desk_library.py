"""The library of the desk: the modules of Python and of the packages that the checker uses, as bytecode, in one zip.

As the scorer's (library.py), with less cut away: an editor waits once, and what is left out must not be missed.
"""

from __future__ import annotations

import hashlib
import json
import os
from importlib.metadata import version
from pathlib import Path
from typing import Final

from scripts.compiler.files.node_program import node
from scripts.runtime.desk_exercise import calls
from scripts.runtime.desk_files import PURE, desk_archive, packages_archive, wheel
from scripts.runtime.library import output

HERE: Final = Path(__file__).parent


def desk_library(root: Path, package: Path, folder: Path) -> Path:
    """The zip; made when the packages, or how it is made, have changed, else the one that is there.

    root: the folder of the repository. package: that of the npm package `pyodide`. folder: that of the content. Raises
    NpmFileError when there is no Node.js or no compiled package, LibraryError when the exercise fails.
    """
    made = root / "build" / "desk" / f"{_key(root, package)}.zip"
    if not made.exists():
        made.parent.mkdir(parents=True, exist_ok=True)
        fresh = {name: made.with_suffix(f".{os.getpid()}.{name}") for name in ("library", "archive", "packages")}
        try:
            fresh["archive"].write_bytes(desk_archive(root))
            fresh["packages"].write_bytes(packages_archive())
            places = (package.resolve(), fresh["archive"], fresh["packages"], fresh["library"])
            exercise = json.dumps(list(calls(root, folder))).encode("utf-8")
            output((node(), str(HERE / "make_desk.mjs"), *map(str, places)), root, exercise)
            fresh["library"].replace(made)
            for former in made.parent.glob("*.zip"):
                if former != made:
                    former.unlink(missing_ok=True)
        finally:
            for path in fresh.values():
                path.unlink(missing_ok=True)
    return made


def _key(root: Path, package: Path) -> str:
    """Changes with everything that decides the bytes of the library, but for what is ours.

    Not with that: a developer would wait for it at every change. What a new line of ours needs and is not in the
    library, the whole of Python has, which is tried next; a test runs the exercise with the library as it is.
    """
    digest = hashlib.sha256(json.dumps([(name, version(name)) for name in PURE]).encode())
    sources = [package / "python_stdlib.zip", package / "pyodide.asm.wasm", package / "pyodide.asm.mjs", wheel(root)]
    for path in (*sources, *sorted(path for path in HERE.iterdir() if path.is_file())):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:32]
