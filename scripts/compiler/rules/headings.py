"""Headings stand only in the text of a page, start at level 2 (the page has the first) and skip no level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, Spot, problem
from scripts.compiler.prose.markdown import outline
from scripts.compiler.prose.texts import Prose, proses
from scripts.compiler.words.phrase import Phrase, Words

IN_FIELD: Final = Words(
    nl=Phrase(
        "Hier staat een kop, en die kan niet in dit veld.",
        "Gebruik **vet** of een lijst. Koppen kunnen alleen in de tekst van een pagina.",
    ),
    en=Phrase(
        "There is a heading here, and this field cannot have one.",
        "Use **bold** or a list. Only the text of a page can have headings.",
    ),
)
LEVEL: Final = Words(
    nl=Phrase("Deze kop heeft niveau {level}, maar hier hoort niveau {allowed}.", "Begin de kop met {signs}."),
    en=Phrase("This heading has level {level}, but level {allowed} belongs here.", "Start the heading with {signs}."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each heading that stands in a field, or on a level that does not follow."""
    for prose in proses(draft):
        yield from islice(_headings(prose), MOST_SHOWN + 1)


def _headings(prose: Prose) -> Iterator[Problem]:
    before = 1
    for number, level in enumerate(outline(prose.text).levels):
        if prose.path is not None:
            yield problem(_spot(prose, number), IN_FIELD)
            continue
        allowed = min(max(level, 2), before + 1)
        if level != allowed:
            yield problem(_spot(prose, number), LEVEL, level=level, allowed=allowed, signs="#" * allowed)
        before = allowed  # as it will be: what follows is measured by a heading that has been mended


def _spot(prose: Prose, number: int) -> Spot:
    """The spot of the nth heading, as far as its line can be told from the text alone."""
    lines = ["", *prose.text.splitlines(), ""]
    found = [
        here.strip()
        for before, here, after in zip(lines, lines[1:], lines[2:], strict=False)
        if _is_heading(before, here, after)
    ]
    return prose.spot_of(found[number] if number < len(found) else "")


def _is_heading(before: str, here: str, after: str) -> bool:
    """Whether a line starts with # signs, or is the first of its paragraph with a line of = or - below it."""
    is_underlined = bool(here.strip()) and not before.strip() and re.fullmatch(r"(=+|-+) *", after) is not None
    return is_underlined or re.match(r" {0,3}#{1,6}", here) is not None
