"""Quotation marks come in pairs, and not around a whole field: there YAML needs straight ones, and drops them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.prose.pairs import told_alone
from scripts.compiler.prose.texts import plain_texts, proses
from scripts.compiler.words.phrase import Phrase, Words

_AROUND: Final = re.compile(
    "[\u201c\u201d\u201e\u201f\u2018\u201a\u00ab][^\u201c\u201d\u201e\u201f\u2018\u201a\u00ab\u00bb]*[\u201c\u201d\u2019\u00bb]"
)
# One that opens, one that closes, or a straight one that does either. An inch is behind a number.
_MARK: Final = re.compile('(?P<opens>[\u201c\u201e\u00ab])|(?P<closes>[\u201d\u00bb])|(?P<either>(?<![0-9])")')

AROUND: Final = Words(
    nl=Phrase(
        "Om deze tekst staan gekrulde aanhalingstekens: de site toont die.",
        "Haal ze weg. Is alles wat er staat een citaat? Gebruik dan enkele rechte aanhalingstekens, en zet om het "
        "geheel dubbele rechte.",
    ),
    en=Phrase(
        "There are curly quotation marks around this text, and the site shows them.",
        "Take them out. Is all of it a quotation? Then use single straight quotation marks, and put double straight "
        "ones around the whole.",
    ),
)
ALONE: Final = Words(
    nl=Phrase(
        "Dit aanhalingsteken hoort bij een ander, maar dat staat er niet: '{found}'.",
        "Zet er een aan het begin en een aan het eind, of haal dit weg.",
    ),
    en=Phrase(
        "This quotation mark belongs with another one, but that is not there: '{found}'.",
        "Put one at the start and one at the end, or take this one out.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each text between curly quotation marks, and for each mark without its other."""
    for text in chain(proses(draft), plain_texts(draft)):
        if text.path is not None and _AROUND.fullmatch(text.text.strip()):
            yield problem(text.document.spot(text.path), AROUND)
        else:
            yield from told_alone(text, _MARK, ALONE)
