"""Records ⇄ plain data, driven by the fields of the record itself: a new field is one line, in its dataclass.

A record is a frozen dataclass of texts, whole numbers, flags, exact numbers, rules, other records and tuples of these.
The document has an entry for each field, under its name, and nothing else; a field that may be absent (one whose
default is "", None or an empty tuple) has none where it is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import Field, is_dataclass
from dataclasses import fields as fields_of
from fractions import Fraction
from functools import cache
from typing import Any, Final, TypeVar

from scoring.documents.fields import DocumentError, Fields, path
from scoring.method.rules import RULES
from scoring.model.rule import Rule

R = TypeVar("R")

Read = Callable[[Fields, str], Any]

_READS: Final[Mapping[str, Read]] = {
    "str": Fields.text,
    "int": Fields.whole,
    "bool": Fields.flag,
    "Fraction": Fields.share,
    "Number": Fields.number,
    "tuple[str, ...]": Fields.texts,
}
"""How a field is read, by its type as it stands in the dataclass; rules are read by `rule`."""


def write(record: Any) -> dict[str, object]:
    """The record's entries as plain data; an exact number that is not whole becomes a text such as "3/5"."""
    return {
        name: value if is_plain else _plain(value)
        for name, absent, is_plain in _writes(type(record))  # type: ignore[arg-type]  # a class is hashable
        if (value := getattr(record, name)) != absent
    }


@cache
def _writes(kind: Any) -> tuple[tuple[str, object, bool], ...]:
    """Of each field its name, the value with which it has no entry, and whether it is plain data as it is."""
    return tuple(
        (field.name, field.default if _may_be_absent(field) else _NEVER, field.type in _PLAIN)
        for field in fields_of(kind)
    )


_PLAIN: Final = ("str", "int", "bool")


_NEVER: Final = object()
"""What no field is: one that must be there has an entry whatever its value."""


def _may_be_absent(field: Field[Any]) -> bool:
    return field.default is None or field.default == "" or field.default == ()


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else str(value)
    return write(value) if is_dataclass(value) else value


def read(kind: type[R], entries: Fields) -> R:
    """The record of these entries. Raises DocumentError unless each is there, of its kind, and no other is."""
    reads, optional = _reads(kind)  # type: ignore[arg-type]  # a class is hashable
    entries.only([name for name in reads if name not in optional], optional)
    return kind(**{name: take(entries, name) for name, take in reads.items() if name in entries.entries})


@cache
def _reads(kind: Any) -> tuple[dict[str, Read], frozenset[str]]:
    """How to read each field, in their order, and which of them may be absent."""
    fields = [field for field in fields_of(kind) if field.init]
    reads = {field.name: _read_of(str(field.type), kind) for field in fields}
    return reads, frozenset(field.name for field in fields if _may_be_absent(field))


def _read_of(written: str, kind: Any) -> Read:
    """How to read a field of that type. Records are looked up where the dataclass was written."""
    written = written.removesuffix(" | None")
    if written in _READS:
        return _READS[written]
    if written == "Rule":
        return lambda entries, name: rule(entries.inner(name))
    inner = written.removeprefix("tuple[").removesuffix(", ...]")
    record: type[Any] = getattr(sys.modules[kind.__module__], inner)
    if inner != written:
        return lambda entries, name: tuple(read(record, item) for item in entries.each(name))
    return lambda entries, name: read(record, entries.inner(name))


def rule(entries: Fields) -> Rule:
    """The rule that the entry "rule" names, with its parameters. Raises DocumentError."""
    if "rule" not in entries.entries:
        raise DocumentError("scoring.document.missing_entry", path(entries.where, "rule"))
    kind = RULES.get(entries.text("rule"))
    if kind is None:
        raise DocumentError("scoring.document.unknown_rule", path(entries.where, "rule"))
    return read(kind, Fields({name: value for name, value in entries.entries.items() if name != "rule"}, entries.where))
