"""Runs inside Pyodide, called by make.mjs: the exercise, and then the library of what it used."""

from __future__ import annotations

import io
import json
import marshal
import sys
import types
import zipfile
from collections.abc import Iterator
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Final

STANDARD: Final = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
PROJECT: Final = "/project"

# A zip knows no earlier moment: the same sources give the same bytes, whenever they are compiled.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
# In the header of a .pyc file (PEP 552): a hash of the source, here of none, that nobody compares with it.
_UNCHECKED: Final = (1).to_bytes(4, "little") + bytes(8)


def exercise(calls: str) -> None:
    """Runs calls of scoring.verbs, a JSON list of [verb, model document, payload]; raises where Python would."""
    from scoring import verbs

    replies = [verbs.call(*call) for call in json.loads(calls)]
    if not any(reply.startswith('{"ok":') for reply in replies):
        raise ValueError("not one call of the exercise gave a result")


def library() -> bytes:
    """A stored zip of every module that was imported until now, as bytecode."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, source in sorted(dict(_in_use()).items()):
            archive.writestr(zipfile.ZipInfo(name.removesuffix(".py") + ".pyc", _EPOCH), _bytecode(source, name))
    return buffer.getvalue()


def _in_use() -> Iterator[tuple[str, bytes]]:
    """Path within the library, and source."""
    with zipfile.ZipFile(STANDARD) as standard:
        for module in list(sys.modules.values()):
            spec = getattr(module, "__spec__", None)
            folder, _, name = ((spec and spec.origin) or "").rpartition("/")
            if folder == STANDARD or folder.startswith(f"{STANDARD}/"):
                name = f"{folder}/{name}".removeprefix(f"{STANDARD}/")
                yield name, standard.read(name)
            elif folder.startswith(f"{PROJECT}/"):
                yield f"{folder}/{name}".removeprefix(f"{PROJECT}/"), Path(folder, name).read_bytes()


def _bytecode(source: bytes, name: str) -> bytes:
    # Without docstrings and asserts: nobody reads the one, and no assert of ours or Python's decides a result.
    code = compile(source, name, "exec", dont_inherit=True, optimize=2)
    return MAGIC_NUMBER + _UNCHECKED + marshal.dumps(_without_lines(code))


def _without_lines(code: types.CodeType) -> types.CodeType:
    """The code without its table of line numbers: a third of the bytes as they are sent, and only for tracebacks.

    When something fails, the whole runtime is tried next, and its tracebacks have their lines.
    """
    constants = (_without_lines(part) if isinstance(part, types.CodeType) else part for part in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=tuple(constants))
