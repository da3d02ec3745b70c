"""The codes that somebody collected, pasted as one text: lists, mails, links, or all of these.

Most codes of a long text are written as they were printed, and telling those is quick; only what is between them is
looked through for codes that a mail or a person has written otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from scoring.code.chains import begins, most_characters
from scoring.code.crockford import CodeError, Digits, read
from scoring.code.layout import SHORTEST, head_of
from scoring.code.layouts import Layouts
from scoring.code.pasted import FoundCode, codes_in

LONGEST_TEXT: Final = 1_000_000
"""Characters of one text: some thirty thousand codes, or thousands of mails."""

_PRINTED: Final = re.compile(r"(?<![0-9A-Za-z-])[0-9A-Za-z]{4}(?:-?[0-9A-Za-z]{4}){2,}(?![0-9A-Za-z-])")
"""What is written as a code is printed, or the same without hyphens."""

_GAP: Final = re.compile(r"\s")

_REACH: Final = 4
"""Characters for each of a code, where somebody puts something between them."""

_LEAST: Final = SHORTEST // 2
"""Letters and digits of what may be meant as a code."""


@dataclass(frozen=True, slots=True)
class Collected:
    """start: where it begins. line: the same, from 1. text: as it was pasted. code: None where there is an error.

    version: of the model that the code was made with; it may not be at hand.
    """

    start: int
    line: int
    text: str
    code: Digits | None
    version: str | None
    error: CodeError | None

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Piece:
    """found: what the first `read` characters of a text that goes on hold; the rest has to be read again."""

    found: list[Collected]
    read: int


def collected_of(text: str, layouts: Layouts) -> Piece:
    """All in the beginning of a text that goes on. A code that its end cuts in two is left for the next piece.

    So is what a person or a mail may have made of one: up to _REACH times its length.
    """
    every = collected(text, layouts)
    good = max((one.end for one in every if one.code), default=0)
    end = max(good, len(text) - _REACH * int(most_characters(layouts)))
    end = next((one.start for one in every if one.start < end < one.end), end)
    # Between words, so that half of one is never taken for another.
    end = max(good, *(match.end() for match in _GAP.finditer(text, good, end)), 0)
    if end == 0:
        return Piece(every, len(text))
    return Piece([one for one in every if one.end <= end], end)


def collected(text: str, layouts: Layouts) -> list[Collected]:
    """All that is a code or looks like one, in the order of the text. Raises CodeError for a text that is too long."""
    if len(text) > LONGEST_TEXT:
        raise CodeError("length", "scoring.code.too_much", most=LONGEST_TEXT)
    starts = [0, *accumulate(map(len, text.splitlines(keepends=True)))]
    found: list[Collected] = []
    others: list[str] = []
    done = 0
    for match in _PRINTED.finditer(text):
        code = _opened(match[0], layouts)
        if code:
            found.append(_good(match.start(), starts, match[0], code, layouts))
            # A page break in place of each character: nothing goes on from before it to behind it.
            others += [text[done : match.start()], "\f" * len(match[0])]
            done = match.end()
    rest = "".join([*others, text[done:]])
    if rest.strip():
        found += _between(rest, starts, layouts)
    return sorted(found, key=lambda one: one.start)


def _opened(text: str, layouts: Layouts) -> Digits | None:
    """The code that a text is; None for any other."""
    try:
        code = read(text)
    except CodeError:
        return None
    return code if code.sound and layouts.refusal(code) is None else None


def _between(text: str, starts: Sequence[int], layouts: Layouts) -> Iterator[Collected]:
    """What is in the rest of a text. starts: where each line begins."""
    for found in codes_in(text, layouts):
        pasted = text[found.start : found.end]
        if isinstance(found, FoundCode):
            yield _told(found, starts, pasted, layouts)
        elif _may_be_code(pasted, layouts):
            yield Collected(found.start, bisect_right(starts, found.start), pasted, None, None, found.error)


def _may_be_code(text: str, layouts: Layouts) -> bool:
    """Whether what looks like a bad code is more than a name, a date or a telephone number beside a good one."""
    characters = "".join(filter(str.isalnum, text))
    figures, letters = (any(map(kind, characters)) for kind in (str.isdigit, str.isalpha))
    return len(characters) >= _LEAST and figures and (letters or begins(characters, layouts))


def _told(found: FoundCode, starts: Sequence[int], text: str, layouts: Layouts) -> Collected:
    error = layouts.refusal(found.code)
    if error:
        return Collected(found.start, bisect_right(starts, found.start), text, None, None, error)
    return _good(found.start, starts, text, found.code, layouts)


def _good(start: int, starts: Sequence[int], text: str, code: Digits, layouts: Layouts) -> Collected:
    version = layouts.current.model.versions[head_of(code).version_index]
    return Collected(start, bisect_right(starts, start), text, code, version, None)
