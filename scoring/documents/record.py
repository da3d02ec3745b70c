"""Records ⇄ plain data, driven by the fields of the record itself: a new field is one line, in its dataclass.

A record is a frozen dataclass of texts, whole numbers, flags, exact numbers, other records and tuples of these. The
document has an entry for each field, under its name, and nothing else; a field that may be absent (one whose default is
"" or None) has none where it is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import Field, is_dataclass
from dataclasses import fields as fields_of
from functools import cache
from typing import Any, Final, TypeVar

from scoring.documents.fields import Fields

R = TypeVar("R")

Read = Callable[[Fields, str], Any]

_READS: Final[Mapping[str, Read]] = {
    "str": Fields.text,
    "int": Fields.whole,
    "bool": Fields.flag,
    "Fraction": Fields.share,
    "int | Fraction": Fields.share,
    "tuple[str, ...]": Fields.texts,
}
"""How a field is read, by its type as it stands in the dataclass."""


_EXACT: Final = ("Fraction", "int | Fraction")


def write(record: Any) -> dict[str, object]:
    """The record's entries as plain data; an exact number becomes a text such as "3/5"."""
    return {
        name: str(value) if is_exact else _plain(value)
        for name, is_exact, absent in _writes(type(record))  # type: ignore[arg-type]  # a class is hashable
        if (value := getattr(record, name)) != absent
    }


@cache
def _writes(kind: Any) -> tuple[tuple[str, bool, object], ...]:
    """Of each field its name, whether it is an exact number, and the value with which it has no entry."""
    return tuple(
        (field.name, field.type in _EXACT, field.default if _may_be_absent(field) else _NEVER)
        for field in fields_of(kind)
    )


_NEVER: Final = object()
"""What no field is: one that must be there has an entry whatever its value."""


def _may_be_absent(field: Field[Any]) -> bool:
    return field.default is None or field.default == ""


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return write(value) if is_dataclass(value) else value


def read(kind: type[R], entries: Fields) -> R:
    """The record of these entries. Raises DocumentError unless each is there, of its kind, and no other is."""
    reads, optional = _reads(kind)  # type: ignore[arg-type]  # a class is hashable
    entries.only([name for name in reads if name not in optional], optional)
    return kind(**{name: take(entries, name) for name, take in reads.items() if name in entries.entries})


@cache
def _reads(kind: Any) -> tuple[dict[str, Read], frozenset[str]]:
    """How to read each field, in their order, and which of them may be absent."""
    fields = fields_of(kind)
    reads = {field.name: _read_of(str(field.type), kind) for field in fields}
    return reads, frozenset(field.name for field in fields if _may_be_absent(field))


def _read_of(written: str, kind: Any) -> Read:
    """How to read a field of that type. Records are looked up where the dataclass was written."""
    written = written.removesuffix(" | None")
    if written in _READS:
        return _READS[written]
    inner = written.removeprefix("tuple[").removesuffix(", ...]")
    record: type[Any] = getattr(sys.modules[kind.__module__], inner)
    if inner != written:
        return lambda entries, name: tuple(read(record, item) for item in entries.each(name))
    return lambda entries, name: read(record, entries.inner(name))
