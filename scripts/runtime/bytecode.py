"""Runs inside Pyodide, for what makes libraries there: the bytecode of a source, without what only tracebacks read."""

from __future__ import annotations

import marshal
import types
from importlib.util import MAGIC_NUMBER
from typing import Final

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""A zip knows no earlier moment: the same sources give the same bytes, whenever they are compiled."""

# In the header of a .pyc file (PEP 552): a hash of the source, here of none, that nobody compares with it.
_UNCHECKED: Final = (1).to_bytes(4, "little") + bytes(8)


def bytecode(source: bytes, name: str) -> bytes:
    return MAGIC_NUMBER + _UNCHECKED + marshal.dumps(code(source, name))


def code(source: str | bytes, name: str) -> types.CodeType:
    # Without docstrings and asserts: nobody reads the one, and no assert of ours or Python's decides a result.
    return _bare(compile(source, name, "exec", dont_inherit=True, optimize=2))


def _bare(code: types.CodeType) -> types.CodeType:
    """The code without its table of line numbers, a third of the bytes as they are sent, and without the name of the
    class before a method's, a fiftieth: only tracebacks read them.

    When something fails, the whole runtime is tried next, and its tracebacks have both.
    """
    constants = (_bare(part) if isinstance(part, types.CodeType) else part for part in code.co_consts)
    return code.replace(co_linetable=b"", co_qualname=code.co_name, co_consts=tuple(constants))
