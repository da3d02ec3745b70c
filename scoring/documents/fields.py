"""Reads parsed documents strictly: each entry is expected, there, and of its kind. Errors say where."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from scoring.model.model import Model
from scoring.model.number import Number
from scoring.words.sentences import sentence

_FRACTION: Final = re.compile(r"[1-9][0-9]{0,5}/[1-9][0-9]{0,5}")
_LARGEST_NUMBER: Final = 999_999
_LONGEST_SHOWN: Final = 80


class DocumentError(ValueError):
    """A document that cannot be used.

    key: the sentence that says what is wrong, a key of the model's sentences.
    where: the entry, as a dotted path ("answers.gegevens-op-orde"); empty for the whole document.
    values: what else the sentence has places for.
    """

    def __init__(self, key: str, where: str = "", **values: object) -> None:
        super().__init__(f"{key}: {where}")
        self.key = key
        self.where = shown(where)
        self.values = {name: value if type(value) is int else shown(str(value)) for name, value in values.items()}

    def message(self, model: Model) -> str:
        """The sentence, in the model's words. {name} is the last part of {where}: an id."""
        name = self.where.partition(".")[2] or self.where
        places = {"where": self.where, "name": name, "top": model.top, **self.values}
        return sentence(model.sentences, self.key, model.language, **places)


def shown(text: str) -> str:
    """Foreign text, fit to stand in a message: bounded, and without control characters or half characters."""
    bounded = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    if bounded.isprintable():
        return bounded
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in bounded)


def is_text(value: object) -> bool:
    """Whether it is a string that can be written as UTF-8; half a surrogate pair cannot."""
    if not isinstance(value, str):
        return False
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def path(where: str, name: str | int) -> str:
    """The position of an entry inside another."""
    return f"{where}.{name}" if where else str(name)


@dataclass(frozen=True, slots=True)
class Fields:
    """An object of a document. A method reads one entry; DocumentError where that is of another kind."""

    entries: Mapping[str, object]
    where: str = ""

    def only(self, required: Collection[str], optional: Collection[str] = ()) -> Fields:
        """Itself, once all required entries are there and no others than those named."""
        for name in self.entries:
            if name not in required and name not in optional:
                raise DocumentError("scoring.document.unknown_entry", path(self.where, name))
        for name in required:
            if name not in self.entries:
                raise DocumentError("scoring.document.missing_entry", path(self.where, name))
        return self

    def text(self, name: str) -> str:
        value = self.entries[name]
        if not isinstance(value, str) or not is_text(value):
            raise DocumentError("scoring.document.needs_text", path(self.where, name))
        return value

    def whole(self, name: str) -> int:
        """A whole number; true is not 1 and 3.0 is not 3."""
        value = self.entries[name]
        if type(value) is not int:
            raise DocumentError("scoring.document.needs_whole_number", path(self.where, name))
        return value

    def flag(self, name: str) -> bool:
        value = self.entries[name]
        if not isinstance(value, bool):
            raise DocumentError("scoring.document.needs_true_or_false", path(self.where, name))
        return value

    def number(self, name: str) -> Number:
        """An exact number of at least 0: a whole one, or a fraction in lowest terms as text: "4/5"."""
        value = self.entries[name]
        if type(value) is int and 0 <= value <= _LARGEST_NUMBER:
            return value
        if isinstance(value, str) and _FRACTION.fullmatch(value):
            fraction = Fraction(value)
            if fraction.denominator > 1 and str(fraction) == value:
                return fraction
        raise DocumentError("scoring.document.needs_number", path(self.where, name))

    def share(self, name: str) -> Fraction:
        """As `number`, for what is a fraction by nature."""
        return Fraction(self.number(name))

    def inner(self, name: str) -> Fields:
        return fields(self.entries[name], path(self.where, name))

    def each(self, name: str) -> list[Fields]:
        """A list of objects."""
        where = path(self.where, name)
        return [fields(value, path(where, number)) for number, value in enumerate(self._list(name))]

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        listed = self.items(name)
        return tuple(listed.text(number) for number in listed.entries)

    def items(self, name: str) -> Fields:
        """A list, each item by its place from 0."""
        items = {str(number): value for number, value in enumerate(self._list(name))}
        return Fields(items, path(self.where, name))

    def _list(self, name: str) -> list[object]:
        value = self.entries[name]
        if not isinstance(value, list):
            raise DocumentError("scoring.document.needs_list", path(self.where, name))
        return value


def fields(value: object, where: str = "") -> Fields:
    """The value as an object. Raises DocumentError when it is something else."""
    if not isinstance(value, dict):
        raise DocumentError("scoring.document.needs_object", where)
    return Fields(value, where)
