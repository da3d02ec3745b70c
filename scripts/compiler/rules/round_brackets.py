"""Round brackets come in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose.signs import words_only
from scripts.compiler.prose.texts import plain_texts, proses
from scripts.compiler.words.phrase import Phrase, Words

# A bracket behind a number or a letter alone numbers an item; one behind a colon is a face.
_SIGN: Final = re.compile(
    r"(?P<opens>\()|(?P<numbers>(?<![\w(])(?:[0-9]{1,2}|[a-z]|[ivx]{2,4})\))|(?<![:;])\)|(?P<ends>\n[ \t]*\n)"
)

ALONE: Final = Words(
    nl=Phrase(
        "Dit haakje hoort bij een ander, maar dat staat er niet: '{found}'.",
        "Zet het andere haakje erbij, of haal dit weg.",
    ),
    en=Phrase(
        "This bracket belongs with another one, but that is not there: '{found}'.",
        "Add the other bracket, or take this one out.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each bracket without its other in the same paragraph."""
    for text in chain(proses(draft), plain_texts(draft)):
        for start, end in _all_alone(words_only(text.text)):
            words = shown(text.text[max(0, start - 10) : end + 10])
            yield problem(text.spot_of_words(text.text, start, end), ALONE, found=words)


# While one file changes, the texts of all others are not read again.
@lru_cache(maxsize=2048)
def _all_alone(words: str) -> tuple[tuple[int, int], ...]:
    return tuple(islice(_alone(words), MOST_SHOWN + 1))


def _alone(text: str) -> Iterator[tuple[int, int]]:
    opened: list[tuple[int, int]] = []
    for sign in _SIGN.finditer(text):
        if sign["opens"]:
            opened.append(sign.span())
        elif sign["ends"]:
            yield from opened
            opened.clear()
        elif opened:
            opened.pop()
        elif not sign["numbers"]:
            yield sign.span()
    yield from opened
