"""Finds what is written the way a code is printed, in groups with hyphens between them: a code with an error, perhaps.

Half a code is enough: it may be cut off. Words of a mail are tied with hyphens too, and so are dates, numbers and names
of files. What is meant as a code is told from those by all of this together:

- at least three groups, and half as many as a code has, with nothing but a hyphen between them, or with the end of a
  line behind the hyphen;
- all of four characters, but for the last, which may be shorter; one more may have a character too many or too few, if
  the whole begins as every code of this self-scan does, or has three quarters of a code;
- a figure among them; and a letter, if it does not begin so;
- all letters are capitals, or some group has both letters and figures;
- no part of an address or of the name of a file.

Of one word, without a hyphen, it is enough that it is as long as that, begins as every code of this self-scan does, and
has a figure behind a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from scoring.code.checksum import GROUP
from scoring.code.crockford import digit_of
from scoring.code.layouts import Layouts

_WORD: Final = re.compile(r"[^\W_]+")
_HYPHENS: Final = r"\-\u00ad\u2010-\u2015\u2212"
_TIE: Final = re.compile(rf"[{_HYPHENS}](?:[ \t]*\r?\n[ \t>|]*)?")
"""What lies between two groups of one code; mails put their marks of quotation at the beginning of a line."""

_OF_AN_ADDRESS: Final = re.compile(r"[/\\@._~%?&]\Z")
_GOES_ON: Final = re.compile(rf"[/\\@_~%=?&]|[.{_HYPHENS}][^\W_]")

_AFTER_A_LETTER: Final = re.compile(r"[^\W\d_][0-9]")

_FEWEST_GROUPS: Final = 3
"""Two are often something else: a year and a word, two years."""

_LONGEST: Final = 1.5
"""Times as long as the longest code: two codes that are tied together are longer."""


@dataclass(frozen=True, slots=True)
class Word:
    """Letters and figures that follow one another, from `start` on."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def has_figure(self) -> bool:
        return any("0" <= character <= "9" for character in self.text)


def words_of(text: str) -> list[Word]:
    """All words of a text."""
    return [Word(match[0], match.start()) for match in _WORD.finditer(text)]


def most_characters(layouts: Layouts) -> float:
    """What has more characters is not meant as one code."""
    return _LONGEST * max(layout.count for layout in layouts.layouts)


def begins(text: str, layouts: Layouts) -> bool:
    """Whether a text begins with the characters that every code of this model begins with."""
    start = layouts.current.start
    return [digit_of(one) for one in text[: len(start)]] == [digit_of(one) for one in start]


def chains(text: str, words: Iterable[Word], layouts: Layouts) -> Iterator[Sequence[Word]]:
    """The words that are tied together and are meant as a code, in order."""
    for chain in _tied(text, words, layouts):
        start, end = chain[0].start, chain[-1].end
        before, after = text[max(start - 1, 0) : start], text[end : end + 2]
        if _OF_AN_ADDRESS.search(before) or _GOES_ON.match(after):
            continue
        if _is_meant([word.text for word in chain], layouts):
            yield chain


def is_beginning(groups: Sequence[str], layouts: Layouts) -> bool:
    """Whether words with nothing beside them begin as a code of this model does, in capitals; two groups at least."""
    whole = "".join(groups)
    are_groups = all(len(group) == GROUP for group in groups[:-1])
    return len(whole) >= 2 * GROUP and are_groups and whole.isupper() and begins(whole, layouts)


def is_spaced_out(text: str, words: Sequence[Word], layouts: Layouts) -> bool:
    """Whether words with spaces between them are half a code at least, in whatever case somebody typed it.

    They are groups of four, the last one may be shorter; they begin as a code of this model does; and behind the first
    one a figure follows a letter in a whole group, as in no word and no ordinal number.
    """
    groups = [word.text for word in words]
    *inner, last = map(len, groups)
    whole, shortest = "".join(groups), min(layout.count for layout in layouts.layouts)
    return (
        len(groups) >= _FEWEST_GROUPS
        and 2 * len(whole) >= shortest
        and {*inner} == {GROUP}
        and last <= GROUP
        and begins(whole, layouts)
        and any(_AFTER_A_LETTER.search(group) for group in groups[1:] if len(group) == GROUP)
        and all(text[one.end : word.start].isspace() for one, word in pairwise(words))
    )


def is_in_groups(text: str, words: Sequence[Word], layouts: Layouts) -> bool:
    """Whether words of a running text that have about as many characters as a code are more than dates and numbers.

    Tied together half of the characters are in groups of four; with spaces between them they begin as a code of this
    model does as well, all letters are capitals, and three quarters are in such groups, or each word is one character.
    """
    if is_spaced_out(text, words, layouts):
        return True
    groups = [word.text for word in words]
    whole, gaps = "".join(groups), [text[one.end : word.start] for one, word in pairwise(words)]
    in_fours = sum(len(group) for group in groups if len(group) == GROUP)
    if not any(map(str.isalpha, whole)):
        return 4 * in_fours >= 3 * len(whole) and set(gaps) == {"-"}
    if all(_TIE.fullmatch(gap) or not re.search(r"\s", gap) for gap in gaps):
        return _is_typed(groups) and (len(groups) == 1 or 2 * in_fours >= len(whole))
    are_groups = all(abs(len(group) - GROUP) <= 1 for group in groups[:-1])
    alike = (are_groups and 4 * in_fours >= 3 * len(whole)) or len(groups) == len(whole)
    return begins(whole, layouts) and alike and whole.isupper()


def _tied(text: str, words: Iterable[Word], layouts: Layouts) -> Iterator[list[Word]]:
    """Words with a hyphen between them. A line that begins as a code does begins a code of its own."""
    chain: list[Word] = []
    for word in words:
        if chain:
            gap = text[chain[-1].end : word.start]
            if not _TIE.fullmatch(gap) or ("\n" in gap and begins(word.text, layouts)):
                yield chain
                chain = []
        chain.append(word)
    if chain:
        yield chain


def _is_meant(groups: Sequence[str], layouts: Layouts) -> bool:
    whole = "".join(groups)
    shortest = min(layout.count for layout in layouts.layouts)
    if len(groups) == 1:
        return _is_glued(whole, shortest, layouts)
    if 2 * len(groups) < shortest // GROUP or len(groups) < _FEWEST_GROUPS or len(whole) > most_characters(layouts):
        return False
    *inner, last = map(len, groups)
    unlike = sum(1 for length in inner if length != GROUP) + (last > GROUP)
    is_ours = begins(whole, layouts)
    one_may = is_ours or 4 * len(whole) >= 3 * shortest
    if unlike > int(one_may) or any(abs(length - GROUP) > 1 for length in inner) or last > GROUP + 1:
        return False
    figures, letters = (any(map(kind, whole)) for kind in (str.isdecimal, str.isalpha))
    return figures and (letters or is_ours) and (not letters or _is_typed(groups))


def _is_glued(word: str, shortest: int, layouts: Layouts) -> bool:
    """Whether one word is half a code at least, without anything between its groups."""
    fits = shortest <= 2 * len(word) and len(word) <= most_characters(layouts)
    return fits and begins(word, layouts) and _AFTER_A_LETTER.search(word) is not None


def _is_typed(groups: Sequence[str]) -> bool:
    """Whether letters and figures are mixed as in no word: in one group, or all letters are capitals."""
    return "".join(groups).isupper() or any(not group.isalpha() and not group.isdecimal() for group in groups)
