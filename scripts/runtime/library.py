"""The Python library that the browser gets: the modules in use, as bytecode, `scoring` among them, in one zip.

Most of the time that Pyodide takes to start goes into compiling the standard library's source to bytecode, inside
WebAssembly; so that is done here, once, by the same runtime. Which modules are in use is found by calling every verb
of the scorer (exercise.py); of what is imported and never used only the name is kept. The zip is stored:
the copies that hosts send compress it whole.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from scripts.compiler.files.node_program import node

HERE: Final = Path(__file__).parent
EXERCISE: Final = (sys.executable, "-m", "scripts.runtime.exercise")


class LibraryError(Exception):
    """The library could not be made. The message says why."""


def library(root: Path, package: Path) -> Path:
    """The zip with the library; made when any of its sources has changed, else the one that is there.

    root: the folder of the repository. package: the folder of the npm package `pyodide`, whose files were checked.
    Raises NpmFileError when there is no Node.js, LibraryError when the exercise fails in the runtime.
    """
    made = root / "build" / "library" / f"{_key(root, package)}.zip"
    if not made.exists():
        made.parent.mkdir(parents=True, exist_ok=True)
        fresh = made.with_suffix(f".{os.getpid()}")
        try:
            _make(root, package, fresh)
            fresh.replace(made)
            for former in made.parent.glob("*.zip"):
                if former != made:
                    former.unlink(missing_ok=True)
        finally:
            fresh.unlink(missing_ok=True)
    return made


def _key(root: Path, package: Path) -> str:
    """Changes with everything that decides the bytes of the library.

    Not with content/, whose model the exercise is made of: no module is used because of a wording.
    """
    digest = hashlib.sha256()
    for path in _sources(root, package):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:32]


def _sources(root: Path, package: Path) -> Iterator[Path]:
    yield from (package / "python_stdlib.zip", package / "pyodide.asm.wasm", package / "pyodide.asm.mjs")
    yield from sorted((root / "scoring").rglob("*.py"))
    yield from sorted(path for path in HERE.iterdir() if path.is_file())


def _make(root: Path, package: Path, target: Path) -> None:
    program = node()
    exercise = output(EXERCISE, root, b"")
    make = (program, str(HERE / "make.mjs"), str(package.resolve()), str(root / "scoring"), str(target))
    output(make, root, exercise)


def output(command: Sequence[str], root: Path, given: bytes) -> bytes:
    """What a command writes. given: what it reads. Raises LibraryError with what it said when it fails."""
    outcome = subprocess.run(command, cwd=root, input=given, capture_output=True)
    if outcome.returncode != 0:
        why = outcome.stderr.decode("utf-8", "replace").strip()
        raise LibraryError(f"The Python library for the browser could not be made.\n{why}")
    return outcome.stdout
