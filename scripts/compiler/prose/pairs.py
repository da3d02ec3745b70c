"""Marks that come in pairs, such as quotation marks and brackets: those of a text that have no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from scripts.compiler.content.document import Span
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose.signs import words_only
from scripts.compiler.prose.texts import Prose
from scripts.compiler.words.phrase import Words

_BETWEEN: Final = re.compile(r"\n[ \t]*\n|\Z")
"""Where a paragraph ends. No pair goes on into the next one."""


def told_alone(text: Prose, marks: re.Pattern[str], words: Words) -> Iterator[Problem]:
    """One problem for each mark without its other. marks, see `_alone`. words: with a place for what is {found}."""
    for start, end in _all_alone(words_only(text.text), marks):
        around = shown(text.text[max(0, start - 10) : end + 10])
        yield problem(text.spot_of_words(text.text, start, end), words, found=around)


# While one file changes, the texts of all others are not read again.
@lru_cache(maxsize=4096)
def _all_alone(text: str, marks: re.Pattern[str]) -> tuple[Span, ...]:
    return tuple(islice(_alone(text, marks), MOST_SHOWN + 1))


def _alone(text: str, marks: re.Pattern[str]) -> Iterator[Span]:
    """Where each mark is that has no other in its paragraph.

    marks: finds one of these, by the name of its group. opens, closes: as they say. either: it closes if one like it is
    open. closes_or_not: it closes what is open, and may as well be there alone.
    """
    start = 0
    for between in _BETWEEN.finditer(text):
        opened: list[re.Match[str]] = []
        for mark in marks.finditer(text, start, between.start()):
            kind = mark.lastgroup
            if kind == "opens" or (kind == "either" and all(one[0] != mark[0] for one in opened)):
                opened.append(mark)
            elif opened:
                opened.pop()
            elif kind == "closes":
                yield mark.span()
        yield from (mark.span() for mark in opened)
        start = between.end()
