"""Runs inside Pyodide, called by make.mjs after the exercise: the library of the modules that it used."""

from __future__ import annotations

import io
import marshal
import sys
import types
import zipfile
from collections.abc import Iterator
from importlib import import_module
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Final

# watching.py, under the name that Python looks for when it starts.
_WATCHING: Final = import_module("sitecustomize")
STANDARD: Final[str] = _WATCHING.STANDARD
PROJECT: Final = "/project"

# A zip knows no earlier moment: the same sources give the same bytes, whenever they are compiled.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
# In the header of a .pyc file (PEP 552): a hash of the source, here of none, that nobody compares with it.
_UNCHECKED: Final = (1).to_bytes(4, "little") + bytes(8)

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
            archive.writestr(zipfile.ZipInfo(name.removesuffix(".py") + ".pyc", _EPOCH), _bytecode(source, name))
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
    made = {source: _code(source, "<string>") for source in _WATCHING.generated}
    return _MADE.format(made=marshal.dumps(made)).encode()


def _bytecode(source: bytes, name: str) -> bytes:
    return MAGIC_NUMBER + _UNCHECKED + marshal.dumps(_code(source, name))


def _code(source: str | bytes, name: str) -> types.CodeType:
    # Without docstrings and asserts: nobody reads the one, and no assert of ours or Python's decides a result.
    return _bare(compile(source, name, "exec", dont_inherit=True, optimize=2))


def _bare(code: types.CodeType) -> types.CodeType:
    """The code without its table of line numbers, a third of the bytes as they are sent, and without the name of the
    class before a method's, a fiftieth: only tracebacks read them.

    When something fails, the whole runtime is tried next, and its tracebacks have both.
    """
    constants = (_bare(part) if isinstance(part, types.CodeType) else part for part in code.co_consts)
    return code.replace(co_linetable=b"", co_qualname=code.co_name, co_consts=tuple(constants))
