"""The codes that somebody collected, pasted as one text: lists, mails, links, or all of these.

Most lines of a long text are one code each, and telling that is quick; only the lines between them are looked through
for codes with something around them, or over several lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from scoring.code.crockford import CodeError, Digits, read
from scoring.code.layout import SHORTEST, head_of
from scoring.code.layouts import Layouts
from scoring.code.near_codes import BadCode
from scoring.code.pasted import FoundCode, codes_in

LONGEST_TEXT: Final = 1_000_000
"""Characters of one text: some thirty thousand codes, or thousands of mails."""

_LEAST: Final = SHORTEST // 2
"""Letters and digits of what may be meant as a code."""


@dataclass(frozen=True, slots=True)
class Collected:
    """line: where it begins, from 1. text: as it was pasted. code: None where there is an error.

    version: of the model that the code was made with; it may not be at hand.
    """

    line: int
    text: str
    code: Digits | None
    version: str | None
    error: CodeError | None


def collected(text: str, layouts: Layouts) -> list[Collected]:
    """All that is a code or looks like one, in the order of the text. Raises CodeError for a text that is too long."""
    if len(text) > LONGEST_TEXT:
        raise CodeError("length", "scoring.code.too_much", most=LONGEST_TEXT)
    lines = text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    codes = [_whole(line, layouts) for line in lines]
    found = [
        _good(number, line.strip(), code, layouts)
        for number, (line, code) in enumerate(zip(lines, codes, strict=True), 1)
        if code
    ]
    # A page break in place of each character of a code: nothing goes on from before it to behind it.
    others = "".join("\f" * len(line) if code else line for line, code in zip(lines, codes, strict=True))
    if others.strip():
        found += _between(others, starts, layouts)
    return sorted(found, key=lambda one: one.line)


def _whole(line: str, layouts: Layouts) -> Digits | None:
    """The code of a line that has nothing else; None for any other line."""
    try:
        code = read(line)
    except CodeError:
        return None
    return code if code.sound and layouts.refusal(code) is None else None


def _between(text: str, starts: Sequence[int], layouts: Layouts) -> Iterator[Collected]:
    """What is in lines that are no codes by themselves. starts: where each line begins."""
    for found in codes_in(text, layouts):
        pasted = text[found.start : found.end]
        if isinstance(found, FoundCode) or _may_be_code(pasted):
            yield _told(found, bisect_right(starts, found.start), pasted, layouts)


def _may_be_code(text: str) -> bool:
    """Whether what looks like a bad code is more than a name or a number beside a good one."""
    characters = [character for character in text if character.isalnum()]
    return len(characters) >= _LEAST and any(character.isdigit() for character in characters)


def _told(found: FoundCode | BadCode, line: int, text: str, layouts: Layouts) -> Collected:
    if isinstance(found, BadCode):
        return Collected(line, text, None, None, found.error)
    error = layouts.refusal(found.code)
    if error:
        return Collected(line, text, None, None, error)
    return _good(line, text, found.code, layouts)


def _good(line: int, text: str, code: Digits, layouts: Layouts) -> Collected:
    versions = layouts.current.model.versions
    return Collected(line, text, code, versions[head_of(code).version_index], None)
