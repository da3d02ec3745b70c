"""Every Dutch sentence that editors read from the compiler: the only place in Python that holds them.

`what` says what is wrong, `remedy` how to mend it, `near` replaces the remedy when a
nearest match was found. {names} are filled by `scripts.compiler.problems.problem`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from scripts.compiler.words.files import FILES
from scripts.compiler.words.phrase import Words
from scripts.compiler.words.releases import INSTEAD, NEXT, RELEASES
from scripts.compiler.words.rules import RULES
from scripts.compiler.words.shapes import SHAPES

WORDS: Final[Mapping[str, Words]] = MappingProxyType({**FILES, **SHAPES, **RULES, **RELEASES})
"""What is wrong and how to mend it, by the key of the problem."""


def enumerated(words: Iterable[str], last: str = "en") -> str:
    """The words as one Dutch enumeration: "a, b en c"; `last` is the word before the last one."""
    *head, tail = words
    return f"{', '.join(head)} {last} {tail}" if head else tail


def counted(number: int, one: str, other: str) -> str:
    """The number with its noun: "1 vraag", "20 vragen"."""
    return f"{number} {one if number == 1 else other}"


def raise_version(own: str, needed: str, *, published: bool) -> str:
    """How to raise the version `own` of the model to `needed`."""
    return (NEXT if published else INSTEAD).format(own=own, needed=needed)
