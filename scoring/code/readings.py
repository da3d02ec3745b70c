"""What a pasted text says, in each of the ways in which programs write a text down.

A mail program, a chat or a link may have put a code in other characters: "%2D" or "&#8209;" for a hyphen, "=3D" for an
equals sign. Nothing in a text says for certain in which of these it is written, so each is read beside the text as it
is. Every character keeps its place in what was pasted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

# Full-width letters and digits, as East Asian keyboards and some PDF readers give them: what NFKC makes of them.
_NARROW: Final = {
    wide: wide - 0xFEE0
    for first, last in ("０９", "ＡＺ", "ａｚ")
    for wide in range(ord(first), ord(last) + 1)
}  # fmt: skip

_NAMED: Final = {
    "nbsp": "\u00a0", "ensp": "\u2002", "emsp": "\u2003", "thinsp": "\u2009", "shy": "\u00ad", "zwnj": "\u200c",
    "zwj": "\u200d", "lrm": "\u200e", "rlm": "\u200f", "hyphen": "\u2010", "dash": "\u2010", "ndash": "\u2013",
    "mdash": "\u2014", "minus": "\u2212", "lsquo": "\u2018", "rsquo": "\u2019", "sbquo": "\u201a", "ldquo": "\u201c",
    "rdquo": "\u201d", "bdquo": "\u201e", "laquo": "«", "raquo": "»", "quot": '"', "apos": "'", "lt": "<", "gt": ">",
    "num": "#", "equals": "=", "amp": "&",
}  # fmt: skip
"""The named characters of HTML that may stand in a code or beside it."""

_ESCAPED: Final = re.compile(
    r"(?P<octets>(?:%[0-9A-Fa-f]{2})+)"
    r"|&\#(?P<decimal>[0-9]{1,7});"
    r"|&\#[xX](?P<hexadecimal>[0-9A-Fa-f]{1,6});"
    rf"|&(?P<name>{'|'.join(_NAMED)});"
    r"|(?P<tag></?[A-Za-z]+[1-6]?(?:\s[^<>]*)?/?>)",
    re.VERBOSE,
)
_PRINTABLE: Final = re.compile(r"(?P<octets>(?:=[0-9A-F]{2})+)|(?P<wrap>=\r?\n)")
_IN_MAIL: Final = re.compile(r"=(?:3D|20|\r?\n|C2=A0|E2=80)")
"""What shows that a text is written as mail programs send it ("quoted-printable")."""

_MOST_TIMES: Final = 3
"""A link in a link in a link: each puts percent signs before those of the one inside it."""

# Not printed, or printed over the character before: a visitor who counts does not see it.
_UNSEEN: Final = re.compile(
    r"\r(?=\n)|[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    r"\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, and of each of its characters the place in what was pasted, from 0."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] is in what was pasted, as a slice; not empty."""
        return self.places[start], self.places[end - 1] + 1


def readings(pasted: str) -> Iterator[Reading]:
    """The text as it is, and then, where that says something else, without what links, web pages and mails write.

    All letters and digits are of the usual width.
    """
    plain = Reading(pasted.translate(_NARROW), range(len(pasted)))
    yield plain
    if (decoded := _decoded(plain)) is not plain:
        yield decoded
    if _IN_MAIL.search(pasted):
        yield _decoded(_replaced(plain, _PRINTABLE))


def seen_position(pasted: str, place: int) -> int:
    """Which character it is, as a visitor counts: from 1, without those that are not seen.

    The character at `place` itself counts, even where it is not seen.
    """
    return place + 1 - sum(1 for _ in _UNSEEN.finditer(pasted, 0, place))


def _decoded(reading: Reading) -> Reading:
    for _ in range(_MOST_TIMES):
        if not _ESCAPED.search(reading.text):
            break
        reading = _replaced(reading, _ESCAPED)
    return reading


def _replaced(reading: Reading, escaped: re.Pattern[str]) -> Reading:
    """The reading with what each match stands for in its place."""
    texts: list[str] = []
    places: list[int] = []
    done = 0
    for match in escaped.finditer(reading.text):
        texts.append(reading.text[done : match.start()])
        places += reading.places[done : match.start()]
        for character, offset in _meant(match):
            texts.append(character)
            places.append(reading.places[match.start() + offset])
        done = match.end()
    texts.append(reading.text[done:])
    places += reading.places[done:]
    return Reading("".join(texts).translate(_NARROW), places)


def _meant(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The characters that a match stands for, each with where it begins in the match."""
    kind = str(match.lastgroup)
    written = match[kind]
    if kind == "octets":
        offset = 0
        for character in bytes.fromhex(written.translate(_SIGNS)).decode("utf-8", "surrogateescape"):
            yield character, offset
            offset += _LENGTH_OF_OCTET * len(character.encode("utf-8", "surrogateescape"))
    elif kind in _ONE:
        yield _ONE[kind](written), 0


_SIGNS: Final = {ord("%"): None, ord("="): None}
_LENGTH_OF_OCTET: Final = 3


def _numbered(number: int) -> str:
    return chr(number) if 0 < number < 0x110000 else " "


# A tag is a space between what stands before and after it; a wrapped line of a mail is nothing at all.
_ONE: Final[dict[str, Callable[[str], str]]] = {
    "decimal": lambda written: _numbered(int(written)),
    "hexadecimal": lambda written: _numbered(int(written, 16)),
    "name": lambda written: _NAMED[written],
    "tag": lambda written: " ",
}
