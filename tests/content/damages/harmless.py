"""When damaged content is as good as it was: rules about what a reader sees before and after, each in one sentence.

A rule knows nothing of the damage. It holds for what is shown, or it does not.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Final

from scripts.compiler.content.document import Path

Meaning = Mapping[tuple[str, Path | None], str]
"""What is shown of each value and each Markdown text, as HTML, by its file and its place there."""

_BLOCKS: Final = frozenset(
    (
        "p",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "blockquote",
        "dl",
        "dt",
        "dd",
        "pre",
        "hr",
    )
)
# A space that keeps words together looks as any other does.
_SPACE: Final = re.compile(r"[ \t\n\u00a0]+")
_END: Final = re.compile(r"(?<=[.?!\u2026]) |(?<=[.?!\u2026]['\u2019\u201d)]) ")
_TAG: Final = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or what of one is in a block. text: with the markup in it.

    within: the blocks around it. opened: so many of them, counted from outside, were there before this piece.
    """

    within: tuple[str, ...]
    opened: int
    text: str


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """says: why nothing is wrong then. holds: whether it explains every difference between before and after."""

    says: str
    holds: Callable[[Meaning, Meaning], bool]


def _every(allows: Callable[[Pieces, Pieces], bool]) -> Callable[[Meaning, Meaning], bool]:
    """That no text came or went, and that each that differs may be what it became."""

    def holds(before: Meaning, after: Meaning) -> bool:
        return before.keys() == after.keys() and all(allows(*pair) for pair in _differing(before, after))

    return holds


def _differing(before: Meaning, after: Meaning) -> list[tuple[Pieces, Pieces]]:
    """The texts that are there before and after, and do not read the same."""
    changed = ((pieces(text), pieces(after[at])) for at, text in before.items() if text != after.get(at, text))
    return [(was, now) for was, now in changed if was != now]


class _Reading(HTMLParser):
    """Cuts HTML into pieces."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[Piece] = []
        self._within: list[str] = []
        self._opened = 0
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _BLOCKS:
            self._text += self.get_starttag_text() or ""
            return
        self.end_of_block()
        self._within.append(tag)
        if tag == "hr":
            self._add("")
            self._within.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in _BLOCKS:
            self._text += f"</{tag}>"
            return
        self.end_of_block()
        self._within.pop()
        self._opened = min(self._opened, len(self._within))

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name};")

    def end_of_block(self) -> None:
        """What was read since the last block began or ended is whole sentences."""
        text, self._text = unicodedata.normalize("NFC", self._text), ""
        if "pre" in self._within:
            self._add(text)
            return
        for sentence in _END.split(_SPACE.sub(" ", text).strip()):
            if sentence:
                self._add(sentence)

    def _add(self, text: str) -> None:
        self.pieces.append(Piece(tuple(self._within), self._opened, text))
        self._opened = len(self._within)

    def _entity(self, sign: str) -> None:
        self._text += sign if sign in ("&lt;", "&gt;", "&amp;") else html.unescape(sign)


def pieces(text: str) -> Pieces:
    """The sentences of a text, and the blocks that each of them is in; white space between words counts as one."""
    reading = _Reading()
    reading.feed(text)
    reading.close()
    reading.end_of_block()
    return tuple(reading.pieces)


def _are_same(before: Pieces, after: Pieces) -> bool:
    return before == after


def _have_room(before: Pieces, after: Pieces) -> bool:
    return tuple(map(_tight, before)) == tuple(map(_tight, after))


def _tight(piece: Piece) -> Piece:
    """As if an item of a list were no paragraph."""
    is_loose = piece.within[-2:] == ("li", "p")
    return (
        replace(piece, within=piece.within[:-1], opened=min(piece.opened, len(piece.within) - 1)) if is_loose else piece
    )


def _became_a_quotation(before: Pieces, after: Pieces) -> bool:
    quoted = [number for number, one in enumerate(after) if "blockquote" in one.within]
    plain = [(tuple(tag for tag in one.within if tag != "blockquote"), one.text) for one in after]
    return (
        plain == [(one.within, one.text) for one in before]
        and quoted[:1] > [0]
        and after[quoted[0] - 1].text.endswith(":")
    )


def _begins_a_line(before: Pieces, after: Pieces) -> bool:
    """A line break in HTML, where the next words begin with no small letter."""
    joined = [replace(one, text=re.sub(r"<br>(?! ?[a-z]) ?", " ", one.text)) for one in after]
    return tuple(piece for one in joined for piece in _cut(one)) == before


def _cut(piece: Piece) -> Iterator[Piece]:
    """The sentences of a piece, of which a line break kept some together."""
    for number, text in enumerate(_END.split(_SPACE.sub(" ", piece.text).strip())):
        yield replace(piece, text=text, opened=len(piece.within) if number else piece.opened)


def _lost_whole_sentences(before: Pieces, after: Pieces) -> bool:
    was, now = ([replace(_tight(one), opened=0) for one in text] for text in (before, after))
    lost = len(was) - len(now)
    return lost > 0 and any(
        was[:at] + was[at + lost :] == now and not _TAG.sub("", now[at - 1].text).endswith((":", ";", ","))
        for at in range(1, len(now) + 1)
    )


def _is_shorter(before: Meaning, after: Meaning) -> bool:
    """One text lost whole sentences, one list its last sources, or both."""
    if after.keys() - before.keys() or not _lost_whole_sources(before, after):
        return False
    differing = _differing(before, after)
    return len(differing) <= 1 and all(_lost_whole_sentences(*pair) for pair in differing)


def _lost_whole_sources(before: Meaning, after: Meaning) -> bool:
    """Whether all that went are the last items of one list of sources."""
    lost = [(file, path or ()) for file, path in before.keys() - after.keys()]
    if not all("sources" in path for _, path in lost):
        return False
    lists = {(file, path[: path.index("sources") + 1]) for file, path in lost}
    if len(lists) != 1:
        return not lists
    (file, path), *_ = lists
    first = min(int(one[len(path)]) for _, one in lost)
    items = [one for of, one in after if one is not None and of == file and one[: len(path)] == path]
    return all(int(one[len(path)]) < first for one in items)


RULES: Final = (
    Rule(
        "the same words and signs in the same blocks: only white space differs, or how an accent is stored",
        _every(_are_same),
    ),
    Rule(
        "the same words and signs in the same blocks: items of a list have more room between them", _every(_have_room)
    ),
    Rule("the same words and signs, with a new line where a sentence or a name begins", _every(_begins_a_line)),
    Rule(
        "the same words, and a paragraph behind a colon is a quotation: that is how one is written",
        _every(_became_a_quotation),
    ),
    Rule(
        "one text has fewer sentences, or one list fewer sources, each gone as a whole, and nothing that is left waits "
        "for what is gone: an editor may leave out what is not needed, and no sign tells that this one did not mean to",
        _is_shorter,
    ),
)
