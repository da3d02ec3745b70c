"""A value → the ways to write it in YAML, that which changes least first; whoever asks takes one that reads back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from scripts.compiler.editing.places import STEP, Place, Scalar

WIDTH: Final = 105
"""Where a line of a folded text ends at the latest, unless the text has lines that say otherwise; as in our files."""

NARROW: Final = 60
"""Lines that are all shorter than this say nothing about where they should end."""

# What YAML takes for an end of a line, or does not take at all; between double quotes it is written in letters.
_UNPRINTABLE: Final = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_HEADER: Final = re.compile(r"[|>][0-9+-]*")


def writings(place: Place, written: str, value: Scalar) -> Iterator[str]:
    """The characters for the place, the style that it has now first. written: what is there now."""
    if not isinstance(value, str):
        yield "" if value is None else str(value).lower()
        return
    blocks = () if place.is_flow else (*_literals(place, written, value), *_folded(place, written, value))
    by_style = {
        "": (*_plain(place, written, value),),
        "'": (_single(value),),
        '"': (_double(value),),
        "|": (*_literals(place, written, value),),
        ">": (*_folded(place, written, value),),
    }
    if not place.is_flow or place.style not in ("|", ">"):
        yield from by_style[place.style]
    if "\n" in value.strip("\n"):
        yield from blocks
    # Single quotes spare a text with double ones its backslashes; else editors know the double ones.
    if '"' in value or "\\" in value:
        yield _single(value)
    yield _double(value)
    yield _all_escaped(value)


def _plain(place: Place, written: str, value: str) -> Iterator[str]:
    if value:
        yield _wrapped(value, _width(written), place.indent, first=written.find("\n")) if "\n" in written else value
        yield value


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + _UNPRINTABLE.sub(_code, escaped) + '"'


def _all_escaped(value: str) -> str:
    """For what YAML refuses even between double quotes."""
    return '"' + re.sub(r'[^ -~]|["\\]', _code, value) + '"'


def _code(sign: re.Match[str]) -> str:
    number = ord(sign[0])
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _literals(place: Place, written: str, value: str) -> Iterator[str]:
    lines = value.removesuffix("\n").split("\n")
    yield from _blocks(place, written, value, "|", lines)


def _folded(place: Place, written: str, value: str) -> Iterator[str]:
    """A text whose lines may be broken at any space; where the value has a new line, the file has one more."""
    width = _width(written) - place.indent
    end = value[len(value.rstrip("\n")) :].removesuffix("\n")
    text = re.sub(r"\n+", lambda ends: ends[0] + "\n", value.rstrip("\n")) + end
    lines = [part for line in text.split("\n") for part in _wrapped(line, width, 0).split("\n")]
    yield from _blocks(place, written, value, ">", lines)


def _blocks(place: Place, written: str, value: str, sign: str, lines: list[str]) -> Iterator[str]:
    body = "".join("\n" + (" " * place.indent + line if line else "") for line in lines)
    header, has_block = _HEADER.match(written), place.style in ("|", ">")
    comment = written.partition("\n")[0][header.end() :] if header and has_block else ""
    if header and place.style == sign:
        yield header[0] + comment + body
    start = value.lstrip("\n")
    indent = str(STEP) if start.startswith(" ") or not start else ""
    ending = "-" if not value.endswith("\n") else "+" if value.endswith("\n\n") or not value.strip() else ""
    yield sign + indent + ending + comment + body


def _width(written: str) -> int:
    """How long a line may become: as long as those that are there, past the one that the value begins on."""
    lines = [len(line) for line in written.split("\n")[1:]]
    return max(lines) if len(lines) > 1 and max(lines) >= NARROW else WIDTH


def _wrapped(text: str, width: int, indent: int, *, first: int = 0) -> str:
    """The text with a new line at the last single space before a line gets too long.

    width: of a line, with its indent. first: how much of that the first line may take, if it is more than nothing.
    """
    lines: list[str] = []
    line, room = "", first or width
    for word in _words(text):
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line, room = word, width - indent
        else:
            line = f"{line} {word}" if line else word
    return ("\n" + " " * indent).join([*lines, line])


def _words(text: str) -> list[str]:
    """The parts between single spaces: a line may end at each of them, and at no other place."""
    return re.split(r"(?<=[^ ]) (?=[^ ])", text)
