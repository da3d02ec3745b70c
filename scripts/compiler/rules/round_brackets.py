"""Round brackets come in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem
from scripts.compiler.prose.pairs import told_alone
from scripts.compiler.prose.texts import plain_texts, proses
from scripts.compiler.words.phrase import Phrase, Words

# A bracket behind a number or a letter alone may number an item; one behind a colon is a face.
_BRACKET: Final = re.compile(
    r"(?P<opens>\()|(?P<closes_or_not>(?<![\w(])(?:[0-9]{1,2}|[a-z]|[ivx]{2,4})\))|(?P<closes>(?<![:;])\))"
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
        yield from told_alone(text, _BRACKET, ALONE)
