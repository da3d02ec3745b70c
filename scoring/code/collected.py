"""The codes that somebody collected, pasted as one text: lists, mails, links, or all of these.

Most lines of a long text are one code each, and telling that is quick; only the lines between them are looked through
for codes with something around them, or over several lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from scoring.code.crockford import CodeError, Digits, read
from scoring.code.layout import head_of
from scoring.code.layouts import Layouts
from scoring.code.near_codes import BadCode
from scoring.code.pasted import FoundCode, codes_in

LONGEST_TEXT: Final = 1_000_000
"""Characters of one text: some thirty thousand codes, or thousands of mails."""


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
    return list(_collected(text.splitlines(keepends=True), layouts))


def _collected(lines: Iterable[str], layouts: Layouts) -> Iterator[Collected]:
    others: list[str] = []
    number = 0
    for number, line in enumerate(lines, 1):
        code = _whole(line, layouts)
        if code is None:
            others.append(line)
            continue
        yield from _within("".join(others), number - len(others), layouts)
        others = []
        yield _good(number, line.strip(), code, layouts)
    yield from _within("".join(others), number - len(others) + 1, layouts)


def _whole(line: str, layouts: Layouts) -> Digits | None:
    """The code of a line that has nothing else; None for any other line."""
    try:
        code = read(line)
    except CodeError:
        return None
    return code if code.sound and layouts.refusal(code) is None else None


def _within(text: str, first: int, layouts: Layouts) -> Iterator[Collected]:
    """What is in lines that are no codes by themselves. first: the number of the first of them."""
    if not text.strip():
        return
    line, end = first, 0
    for found in codes_in(text, layouts):
        line += _ends(text[end : found.start])
        end = found.start
        yield _told(found, line, text[found.start : found.end], layouts)


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


def _ends(text: str) -> int:
    """How many lines end in it."""
    return len(f"{text}|".splitlines()) - 1
