"""Text in SVG, which neither breaks lines nor fits itself into a width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from scoring.model.plan import plain

INK: Final = "#1b2733"
LETTER: Final = 0.56
"""The mean width of a letter as a part of the letter size; on the wide side, for no font is at hand."""

_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
SMALLEST: Final = 12
"""The smallest letters that can still be read."""


def escape(text: str) -> str:
    """Text for an element or an attribute of XML."""
    return plain(text).translate(_ESCAPES)


def wrapped(text: str, letters: int, most: int) -> list[str]:
    """The text in at most `most` lines of about `letters` letters; what does not fit ends in "…"."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1][: letters - 2]} …"]
    return [line if len(line) <= letters else f"{line[: letters - 1]}…" for line in lines]


def fitted(text: str, width: int, size: int, most: int) -> tuple[int, list[str]]:
    """The text in at most `most` lines, in the largest letters up to `size` in which it fits as a whole.

    In the smallest letters a word that is wider than the line is broken; what still does not fit ends in "…".
    """
    for smaller in range(size, SMALLEST - 1, -1):
        letters = int(width / (smaller * LETTER))
        if all(len(word) <= letters for word in text.split()):
            lines = wrapped(text, letters, most + 1)
            if len(lines) <= most:
                return smaller, lines
    letters = int(width / (SMALLEST * LETTER))
    return SMALLEST, wrapped(" ".join(_pieces(text, letters)), letters, most)


def _pieces(text: str, letters: int) -> Iterator[str]:
    """The words of the text, those that are wider than a line in pieces with a hyphen."""
    for word in text.split():
        rest = word
        while len(rest) > letters:
            yield f"{rest[: letters - 1]}-"
            rest = rest[letters - 1 :]
        yield rest


def lines_high(*, count: int, size: int) -> int:
    """The height of so many lines of letters of that size, the space between lines included."""
    return count * size * 5 // 4


def centred(top: int, height: int, count: int, size: int) -> int:
    """The first baseline of so many lines in the middle of a box."""
    return top + (height - lines_high(count=count, size=size)) // 2 + size


def text_lines(
    x: int,
    y: int,
    width: int,
    size: int,
    lines: Sequence[str],
    weight: str = "normal",
    fill: str = INK,
    *,
    middle: bool = False,
) -> Iterator[str]:
    """Lines of text from baseline y down, in smaller letters where the longest would not fit the width.

    What does not fit in the smallest letters ends in "…".
    """
    longest = max(map(len, [*lines, " "]))
    fitting = min(size, max(SMALLEST, int(width / (longest * LETTER))))
    letters = int(width / (SMALLEST * LETTER))
    lines = [line if len(line) <= letters else f"{line[: letters - 1]}…" for line in lines]
    anchor = ' text-anchor="middle"' if middle else ""
    for number, line in enumerate(lines):
        place = f'x="{x}" y="{y + lines_high(count=number, size=size)}" font-size="{fitting}" font-weight="{weight}"'
        yield f'<text {place} fill="{fill}"{anchor}>{escape(line)}</text>'
