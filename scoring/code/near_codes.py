"""What looks like a code and is none, so that what is wrong with it can be said.

Nothing proves what somebody meant. A text that holds nothing but words like those of a code is a code with an error in
it, and so is what comes after "code=". In running text only that counts which has about as many characters as a code,
or is written as one is printed (chains.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from scoring.code.chains import (
    Word,
    begins,
    chains,
    is_beginning,
    is_in_groups,
    is_spaced_out,
    most_characters,
    words_of,
)
from scoring.code.crockford import CodeError, digit_of, joined, visible
from scoring.code.layout import FORMAT
from scoring.code.layouts import Layouts
from scoring.code.readings import Reading, readings, seen_position

_NAMED: Final = re.compile(r"code\s*=[^\S\f]*", re.IGNORECASE)
_CALLED: Final = re.compile(r"^\W*(?:[^\W\d_]*code)\W*:\s*", re.IGNORECASE)
_ENTRY: Final = re.compile(r"[^=&#\"'<>()\[\]\n\f]*")
"""What a name in an address stands for, or in the markup of a link; nothing behind a code that was found there."""

_SILENT: Final = r"\s\-./\\_|>+•·\u00ad\u2010-\u2015\u2212\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""What people and programs put between the groups of a code, or within them: the inside of a class of characters."""

_QUOTES: Final = "\"'`´‘’‚‛“”„‟«»‹›"
_STRANGE: Final = re.compile(rf"[^\w{_SILENT}]")
_NOTHING: Final = re.compile(rf"[{_SILENT}]*")
_SPACE: Final = re.compile(r"\s")
_LINE: Final = re.compile(r"[^\n\f]+")
_CUT: Final = re.compile(rf"[=&\#?@:;,()\[\]{{}}<\f{_QUOTES}]|\n\s*\n|.{{20}}", re.DOTALL)
"""What shows, between two words of a running text, that they are not of one code."""

_BROKEN: Final = re.compile(r"[\-\u00ad\u2010-\u2015\u2212]")
_AROUND: Final = frozenset(f"{_QUOTES}()[]{{}}<>.,;:!?…=&#\f")
"""What stands right before or after a code and is no part of it."""

_ALONE: Final = frozenset((1, 4))
"""How many characters a word may have to belong to a code although it has no figure in it: one, or a group."""


_LONGEST_GROUP: Final = 5
"""A group with a character too many."""

_MOST_WAITING: Final = 8
"""So many words without a figure may follow one another in a code of which each character is a word."""


@dataclass(frozen=True, slots=True)
class BadCode:
    """What looks like a code at pasted[start:end], and why it is none."""

    error: CodeError
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Near:
    """The same, with how many letters and digits it has."""

    bad: BadCode
    count: int


def nearest(pasted: str, layouts: Layouts) -> CodeError:
    """What is wrong with a text in which there is no code: with what looks most like one, if anything does."""
    if _NOTHING.fullmatch(pasted):
        return CodeError("length", "scoring.code.empty")
    near = _all_near(pasted, pasted, layouts, all_over=False)
    if near:
        return min(near, key=lambda each: min(abs(each.count - count) for count in _counts(layouts))).bad.error
    current = layouts.current
    return CodeError("none", "scoring.code.none", expected=current.count, start=current.start)


def near_codes(pasted: str, layouts: Layouts, found: Iterable[tuple[int, int]]) -> list[BadCode]:
    """All that looks like a code, in the order of the text, outside the places where codes were found."""
    rest = list(pasted)
    for start, end in found:
        # A page break instead of each character, so that all places stay as they are.
        rest[start:end] = ("\f" if character.isalnum() else character for character in rest[start:end])
    return [near.bad for near in _all_near(pasted, "".join(rest), layouts, all_over=True)]


Codes = Iterable[Sequence[Word]]
"""Of each the words that it consists of."""


def _all_near(pasted: str, rest: str, layouts: Layouts, *, all_over: bool) -> list[_Near]:
    """Those in the text as links and pages write it, where it is written so.

    rest: the pasted text, without what is not looked through. all_over: whether there may be many; then the place of a
    wrong character is counted from the beginning of its own code.
    """
    reading = list(readings(rest))[-1]
    codes = (_everywhere if all_over else _likeliest)(reading.text, layouts)
    spans = [_around(reading.text, words) for words in codes]
    near = [_judged(pasted, reading, start, end, layouts, from_code=all_over) for start, end in spans]
    return [each for each in near if each]


def _likeliest(text: str, layouts: Layouts) -> Codes:
    """What looks like a code in a text that should hold one."""
    words = words_of(text)
    return _named(text, words, layouts) or _alone(text, words, layouts) or _in_running_text(text, words, layouts)


def _everywhere(text: str, layouts: Layouts) -> Codes:
    """All that looks like a code in a text that may hold many, in order."""
    words = words_of(text)
    found = _named(text, words, layouts)
    running = _in_running_text(text, _without(words, found), layouts)
    found += [code for code in running if is_in_groups(text, code, layouts)]
    found += _lone_lines(text, words, _without(words, found), layouts)
    return sorted(found, key=lambda code: code[0].start)


def _without(words: Iterable[Word], codes: Codes) -> list[Word]:
    used = {word.start for code in codes for word in code}
    return [word for word in words if word.start not in used]


def _named(text: str, words: Sequence[Word], layouts: Layouts) -> list[Sequence[Word]]:
    return [entry for match in _NAMED.finditer(text) if (entry := _entry(text, match.end(), words, layouts))]


def _alone(text: str, words: Sequence[Word], layouts: Layouts) -> list[Sequence[Word]]:
    """The whole text as one code, but for what it may be called in front; none where it is more than that."""
    called = _CALLED.match(text)
    alone = [word for word in words if called is None or word.start >= called.end()]
    return [alone] if _is_one(text, alone, layouts) else []


def _in_running_text(text: str, words: Sequence[Word], layouts: Layouts) -> list[Sequence[Word]]:
    runs = list(_runs(text, words, layouts))
    return [*runs, *chains(text, _without(words, runs), layouts)]


def _lone_lines(text: str, words: Sequence[Word], left: Iterable[Word], layouts: Layouts) -> Iterator[Sequence[Word]]:
    """The lines that hold nothing but the beginning of a code, as a list has them. left: what is not in a code yet."""
    free = {word.start for word in left}
    for match in _LINE.finditer(text):
        first, end = (bisect_left(words, place, key=_start) for place in match.span())
        line = words[first:end]
        if not line or not all(word.start in free for word in line):
            continue
        here = [Word(word.text, word.start - match.start()) for word in line]
        if is_beginning([word.text for word in line], layouts) and _is_one(match[0], here, layouts):
            yield line


def _entry(text: str, start: int, words: Sequence[Word], layouts: Layouts) -> Sequence[Word]:
    """The words of what comes after "code=", spaces among them where it all looks like one code; perhaps none."""
    entry = _ENTRY.match(text, start)
    first = bisect_left(words, start, key=_start)
    inside = words[first : bisect_left(words, entry.end() if entry else start, key=_start)]
    if _is_one(text, inside, layouts):
        return inside
    space = _SPACE.search(text, start)
    return inside[: bisect_left(inside, space.start(), key=_start)] if space else inside


def _is_one(text: str, words: Sequence[Word], layouts: Layouts) -> bool:
    """Whether words with nothing beside them are the groups of one code, whatever lies between them."""
    if len(words) < 2:
        return bool(words)
    linked = [False, *(_is_short(word) and not _has_space(text[one.end : word.start]) for one, word in pairwise(words))]
    groups = all(_may_be_group(word) or tied for word, tied in zip(words, linked, strict=True))
    if not groups or not any(word.has_figure for word in words):
        return False
    spaced = _has_space(text[words[0].start : words[-1].end])
    return not spaced or _length(words) <= most_characters(layouts)


def _runs(text: str, words: Sequence[Word], layouts: Layouts) -> Iterator[Sequence[Word]]:
    """Of a running text, the words that follow one another as the groups of a code do."""
    run: list[Word] = []
    waiting: list[Word] = []  # words without a figure, which belong to the run if one with a figure follows
    end = count = 0
    for word in words:
        gap = text[end : word.start]
        going_on = _goes_on(gap, count, layouts) and not ("\n" in gap and begins(word.text, layouts))
        belongs = word.has_figure or (bool(run) and going_on and _is_short(word) and not _has_space(gap))
        fits = belongs or (_may_be_group(word) and len(waiting) < _MOST_WAITING)
        if run and not (going_on and fits):
            yield from _whole(text, run, waiting, layouts)
            run, waiting, count = [], [], 0
        if belongs:
            run += [*waiting, word]
            waiting = []
        elif run:
            waiting.append(word)
        end, count = word.end, count + len(word.text) if run else 0
    yield from _whole(text, run, waiting, layouts)


def _goes_on(gap: str, count: int, layouts: Layouts) -> bool:
    """Whether a run of `count` characters may go on after what lies between two words."""
    if _CUT.search(gap):
        return False
    counts = _counts(layouts)
    if "\n" in gap:
        # A line that is broken behind a hyphen goes on in the next one; any other may well be a code of a list.
        least = 3 if _BROKEN.match(gap) else 2
        if 4 * count >= least * min(counts):
            return False
    return count < max(counts) or not _has_space(gap)


def _whole(text: str, run: Sequence[Word], waiting: Sequence[Word], layouts: Layouts) -> Iterator[Sequence[Word]]:
    """The run, if it has about as many characters as a code and begins like one, or has exactly as many.

    Its last groups may lack a figure: words are taken for such where they are written in the same case, and fit.
    """
    counts = _counts(layouts)
    if not run:
        return
    whole = [*run]
    for word in waiting:
        if _case(word.text) != _case("".join(each.text for each in run)) or _length([*whole, word]) > max(counts):
            break
        whole.append(word)
    count = _length(whole)
    if (
        count in counts
        or (4 * count >= 3 * min(counts) and count <= most_characters(layouts) and digit_of(whole[0].text[0]) == FORMAT)
        or is_spaced_out(text, whole, layouts)
    ):
        yield whole


def _around(text: str, words: Sequence[Word]) -> tuple[int, int]:
    """From the first word to the last, and a character right beside them that may be there in place of one of a code.

    A mark on both sides, as of bold text, is in place of nothing.
    """
    start, end = words[0].start, words[-1].end
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == after:
        return start, end
    return start - _in_place(before), end + _in_place(after)


def _in_place(beside: str) -> bool:
    return _STRANGE.match(beside) is not None and beside not in _AROUND


def _judged(pasted: str, reading: Reading, start: int, end: int, layouts: Layouts, *, from_code: bool) -> _Near | None:
    """What is wrong with reading.text[start:end]; None where nothing is."""
    text = reading.text[start:end]
    digits = [digit for digit in map(digit_of, text) if digit is not None]
    letters = [place for place, character in enumerate(text) if character.isalnum() and digit_of(character) is None]
    marks = [place for place, character in enumerate(text) if _STRANGE.match(character)]
    error: CodeError | None
    # Where no character of the code is missing, a mark between them is in place of none.
    if letters or (marks and len(digits) not in _counts(layouts)):
        place = min([*letters, *marks])
        first, wrong = reading.places[start] if from_code else 0, reading.places[start + place]
        position = seen_position(pasted[first : wrong + 1], wrong - first)
        error = CodeError("character", "scoring.code.character", character=visible(text[place]), position=position)
    else:
        error = layouts.refusal(joined(digits))
    if error is None:
        return None
    return _Near(BadCode(error, *reading.span(start, end)), len(digits) + len(letters))


def _may_be_group(word: Word) -> bool:
    return word.has_figure or len(word.text) in _ALONE or (word.text.isupper() and _is_short(word))


def _is_short(word: Word) -> bool:
    return len(word.text) <= _LONGEST_GROUP


def _start(word: Word) -> int:
    return word.start


def _length(words: Iterable[Word]) -> int:
    return sum(len(word.text) for word in words)


def _has_space(text: str) -> bool:
    return _SPACE.search(text) is not None


def _case(text: str) -> tuple[bool, bool]:
    return text.isupper(), text.islower()


def _counts(layouts: Layouts) -> list[int]:
    """How many characters the codes have of the versions that are at hand."""
    return [layout.count for layout in layouts.layouts]


def _most(layouts: Layouts) -> float:
    return 1.5 * max(_counts(layouts))
