"""Records ⇄ plain data, driven by the fields of the record itself: a new field is one line, in its dataclass.

A record is a frozen dataclass of texts, whole numbers, flags, exact numbers, other records and tuples of these. The
document has an entry for each field, under its name, and nothing else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
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
        field.name: str(getattr(record, field.name)) if field.type in _EXACT else _plain(getattr(record, field.name))
        for field in fields_of(record)
    }


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return write(value) if is_dataclass(value) else value


def read(kind: type[R], entries: Fields) -> R:
    """The record of these entries. Raises DocumentError unless each is there, of its kind, and no other is."""
    reads = _reads(kind)  # type: ignore[arg-type]  # a class is hashable
    entries.only(reads)
    return kind(**{name: read_field(entries, name) for name, read_field in reads.items()})


@cache
def _reads(kind: Any) -> dict[str, Read]:
    return {field.name: _read_of(str(field.type), kind) for field in fields_of(kind)}


def _read_of(written: str, kind: Any) -> Read:
    """How to read a field of that type. Records are looked up where the dataclass was written."""
    if written in _READS:
        return _READS[written]
    inner = written.removeprefix("tuple[").removesuffix(", ...]")
    record: type[Any] = getattr(sys.modules[kind.__module__], inner)
    if inner != written:
        return lambda entries, name: tuple(read(record, item) for item in entries.each(name))
    return lambda entries, name: read(record, entries.inner(name))
