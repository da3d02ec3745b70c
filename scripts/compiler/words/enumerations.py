"""Several things in one sentence: "a, b en c", "a, b or c"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from scripts.compiler.words.phrase import Language, Spoken, Text

_AND: Final = Text(nl="en", en="and")
_OR: Final = Text(nl="of", en="or")


@dataclass(frozen=True, slots=True)
class Enumeration(Spoken):
    """One or more items, and the word before the last one."""

    items: tuple[str | Spoken, ...]
    last: Text

    def said(self, language: Language) -> str:
        *head, tail = (item if isinstance(item, str) else item.said(language) for item in self.items)
        return f"{', '.join(head)} {self.last.said(language)} {tail}" if head else tail


def all_of(items: Iterable[str | Spoken]) -> Enumeration:
    """The items as "a, b and c". Raises ValueError where there are none."""
    return _enumeration(items, _AND)


def either(items: Iterable[str | Spoken]) -> Enumeration:
    """The items as "a, b or c". Raises ValueError where there are none."""
    return _enumeration(items, _OR)


def _enumeration(items: Iterable[str | Spoken], last: Text) -> Enumeration:
    found = tuple(items)
    if not found:
        raise ValueError("nothing to enumerate: a sentence about nothing should not have been made")
    return Enumeration(found, last)
