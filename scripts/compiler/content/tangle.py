"""Signs inside signs: what would keep the reader of Markdown busy for minutes is refused before it is read."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from scripts.compiler.words.phrase import Phrase, Words

MOST_BRACKETS: Final = 20
"""So many may be open at once in one paragraph."""

MOST_MARKS: Final = 10
"""So many marks of a list or quotation may begin one line."""

_DEEP_LINE: Final = re.compile(
    rf"^[ \t]*(?:(?:> ?|[-*+] |\d{{1,9}}\. )[ \t]*){{{MOST_MARKS},}}(?=.*\w)|^ {{100,}}", re.MULTILINE
)
MOST_HEADINGS: Final = 300
"""So many may be in one file: each gets an address that no other has."""

_REPEATED: Final = re.compile(r"((?:[^\s\w#]|_)[^\s#]{0,3})\1{300,}")
_HEADING: Final = re.compile(r"^ {0,3}#", re.MULTILINE)
_BRACKET: Final = re.compile(r"\n[ \t]*\n|\]\(|[\[\])]")

TANGLE: Final = Words(
    nl=Phrase(
        "Hier staan te veel haken of tekens in elkaar.",
        "Haal weg wat er niet hoort. Sluit elke [ met een ] en elke ( van een link met een ).",
    ),
    en=Phrase(
        "Too many brackets or signs are inside one another here.",
        "Take out what does not belong. Close each [ with a ] and each ( of a link with a ).",
    ),
)


def tangle(text: str) -> int | None:
    """Where it starts to be too much: an offset; None in a text that people can read.

    Python-Markdown takes a time that grows with the square of the number of open brackets, and one call a quotation.
    """
    if deep := _DEEP_LINE.search(text) or _REPEATED.search(text):
        return deep.start()
    if many := next(islice(_HEADING.finditer(text), MOST_HEADINGS, None), None):
        return many.start()
    square = link = 0
    for found in _BRACKET.finditer(text):
        sign = found[0]
        if sign == "](":
            square, link = max(0, square - 1), link + 1
        elif sign in "[]":
            square = square + 1 if sign == "[" else max(0, square - 1)
        elif sign == ")":
            link = max(0, link - 1)
        else:  # an empty line
            square = link = 0
        if max(square, link) > MOST_BRACKETS:
            return found.start()
    return None
