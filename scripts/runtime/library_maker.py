"""Runs inside Pyodide, called by make.mjs after the exercise: the library of the modules that it used."""

from __future__ import annotations

import io
import marshal
import sys
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

# watching.py, under the name that Python looks for when it starts.
_WATCHING: Final = import_module("sitecustomize")
STANDARD: Final[str] = _WATCHING.STANDARD
PROJECT: Final = "/project"

# Beside this file, there and here.
_BYTECODE: Final = import_module("bytecode")

# Stands in for a module that is imported and not used. When it is used after all, the whole runtime is tried next.
# The names with underscores are what Python itself may ask of any module.
_LEFT_OUT: Final = b"""\
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise ModuleNotFoundError(f"{__name__}.{name} was left out of the library", name=__name__)
"""

# Comes at the end of `dataclasses`. For each class that module puts together source text and has Python run it, at
# every start; what it made during the exercise is here as bytecode, and what is not here it makes as always.
_MADE: Final = """
import builtins, marshal
_made = marshal.loads({made!r})
def exec(source, *places):
    builtins.exec(_made.get(source, source), *places)
"""


def library(names: list[str], unused: list[str]) -> bytes:
    """A stored zip of modules, as bytecode. names: those that were imported; unused: those of them left unused."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, source in sorted(dict(_sources(names, unused)).items()):
            entry = zipfile.ZipInfo(name.removesuffix(".py") + ".pyc", _BYTECODE.EPOCH)
            archive.writestr(entry, _BYTECODE.bytecode(source, name))
    return buffer.getvalue()


def _sources(names: list[str], unused: list[str]) -> Iterator[tuple[str, bytes]]:
    """Path within the library, and source."""
    with zipfile.ZipFile(STANDARD) as standard:
        for module in names:
            spec = getattr(sys.modules[module], "__spec__", None)
            path = (spec and spec.origin) or ""
            if path.startswith(f"{STANDARD}/"):
                name = path.removeprefix(f"{STANDARD}/")
                source = _LEFT_OUT if module in unused else standard.read(name)
                yield name, source + _generated() if module == "dataclasses" else source
            elif path.startswith(f"{PROJECT}/"):
                yield path.removeprefix(f"{PROJECT}/"), Path(path).read_bytes()


def _generated() -> bytes:
    made = {source: _BYTECODE.code(source, "<string>") for source in _WATCHING.generated}
    return _MADE.format(made=marshal.dumps(made)).encode()
