"""The codes in a text that somebody pasted: a mail, a link, a line of a chat, or a code alone.

Words of a Dutch or English sentence consist of letters that codes have too, so what is a code does not show from
its characters. It shows from its checksum: a code is a run of code characters that begins and ends where words do,
whose first character is the format and whose last 24 bits belong to the rest. What lies between its characters makes
no difference, as long as it is no other letter or digit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from scoring.code.checksum import GROUP, Checker
from scoring.code.crockford import LONGEST, CodeError, Digits, digit_of, joined, read
from scoring.code.layout import FORMAT, SHORTEST, is_of
from scoring.code.layouts import Layouts
from scoring.code.near_codes import BadCode, near_codes, nearest
from scoring.code.readings import readings

_WORD: Final = re.compile(r"[^\W_]+")
_LEAST: Final = 3
"""Letters of a label that is written on to a code without a space, as in a copied table: a typing error adds fewer."""


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code whose checksum is right, at pasted[start:end]; `Layouts.refusal` says whether this model opens it."""

    code: Digits
    start: int
    end: int


def only_code(pasted: str, layouts: Layouts) -> Digits:
    """The one code in a text; the same one may be there more than once.

    Its checksum is right. This model opens it, or a listed version of it; where no such code is there, it is one of
    another model, or of a later version. Raises CodeError: of kind "several" for two codes that both open, of kind
    "none" where nothing looks like a code, else of the kind of what looks most like one.
    """
    whole = _whole(pasted)
    if whole and layouts.refusal(whole) is None:
        return whole
    if len(pasted) > LONGEST:
        raise CodeError("length", "scoring.code.too_long")
    found = list(dict.fromkeys(each.code for each in _found(pasted, layouts)))
    opened = [code for code in found if layouts.refusal(code) is None]
    if len(opened) > 1:
        raise CodeError("several", "scoring.code.several")
    if found:
        return (opened or found)[0]
    raise nearest(pasted, layouts)


def codes_in(pasted: str, layouts: Layouts) -> list[FoundCode | BadCode]:
    """All that is a code or looks like one, in the order of the text; what is there twice comes twice.

    Takes time in proportion to the text; how long that may be is up to the caller.
    """
    found = _found(pasted, layouts)
    bad = near_codes(pasted, layouts, [(each.start, each.end) for each in found])
    return sorted([*found, *bad], key=lambda each: each.start)


def _whole(pasted: str) -> Digits | None:
    """The text as one code with nothing around it: how most are typed, and quick to tell."""
    try:
        digits = read(pasted)
    except CodeError:
        return None
    return digits if digits.sound else None


def _found(pasted: str, layouts: Layouts) -> list[FoundCode]:
    """All codes of which the checksum is right, in order; none reaches into another.

    Where two would, the one that this model opens is meant, or else the first.
    """
    every = {
        FoundCode(code, *reading.span(first, last + 1))
        for reading in readings(pasted)
        for code, first, last in _sound(reading.text, layouts)
    }
    found: list[FoundCode] = []
    for each in sorted(every, key=lambda each: (layouts.refusal(each.code) is not None, each.start, each.end)):
        place = bisect_left(found, each.start, key=lambda other: other.start)
        if all(each.end <= other.start or other.end <= each.start for other in found[max(place - 1, 0) : place + 1]):
            found.insert(place, each)
    return found


class _Characters:
    """The code characters of a text without what lies between them, and where among them words begin and end."""

    def __init__(self, text: str) -> None:
        self.digits: list[int] = []
        self.places: list[int] = []
        """Of each of them its place in the text."""
        self.breaks: list[int] = []
        """Before which of them there is a letter or digit that no code has, in order; no code goes on there."""
        self.starts: list[int] = []
        """Where a code may begin, in order: with a word, or behind a label that is written on to it."""
        self.ends: set[int] = set()
        """After how many of them a code may end."""
        for match in _WORD.finditer(text):
            self._add(match[0], match.start())

    def _add(self, word: str, place: int) -> None:
        before, after = _letters(word), _letters(reversed(word))
        label = before if _LEAST <= before < len(word) else 0
        # Where a label behind the code begins does not show: the code may end in letters too.
        # A word of letters alone needs a whole group before the label, or the first letter of any word might be the
        # one that a code lacks.
        last_ends = range(GROUP if after == len(word) else len(word) - after, len(word) - _LEAST + 1)
        for offset, character in enumerate(word):
            digit = digit_of(character)
            if digit is None:
                self.breaks.append(len(self.digits))
                continue
            if offset in (0, label) and digit == FORMAT:
                self.starts.append(len(self.digits))
            self.digits.append(digit)
            self.places.append(place + offset)
            if offset + 1 == len(word) or offset + 1 in last_ends:
                self.ends.add(len(self.digits))

    def break_after(self, start: int) -> int:
        """Up to where code characters follow one another from `start` on."""
        place = bisect_left(self.breaks, start + 1)
        return self.breaks[place] if place < len(self.breaks) else len(self.digits)


def _letters(word: Iterable[str]) -> int:
    """How many letters come first."""
    return sum(1 for _ in takewhile(str.isalpha, word))


def _sound(text: str, layouts: Layouts) -> Iterator[tuple[Digits, int, int]]:
    """Each run of characters with a right checksum, as a code and the places of its first and last character."""
    characters = _Characters(text)
    checker = Checker(characters.digits)
    for start in characters.starts:
        for count in checker.sound_counts(start, characters.break_after(start)):
            if count < SHORTEST or start + count not in characters.ends:
                continue
            code = joined(characters.digits[start : start + count])
            places = characters.places[start : start + count]
            # Of another model there are many more, and chance makes one of words sooner: it has to look like one too.
            if is_of(layouts.current.model, code) or _in_groups(places):
                yield code, places[0], places[-1]


def _in_groups(places: list[int]) -> bool:
    """Whether all words have whole groups of four characters."""
    return all(place % GROUP == 0 for place, (one, next) in enumerate(pairwise(places), 1) if next != one + 1)
