"""Each term is explained once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.phrase import Phrase, Words

TWICE: Final = Words(
    nl=Phrase("De term '{term}' staat al op regel {line}.", "Voeg de twee omschrijvingen samen."),
    en=Phrase("The term '{term}' is already on line {line}.", "Merge the two definitions."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each term that stands a second time; capitals do not make it another term."""
    if draft.glossary is None:
        return
    document = draft.glossary.document
    first: dict[str, int] = {}
    for number, entry in enumerate(draft.glossary.shape.terms):
        spot = document.spot(("terms", number, "term"))
        name = entry.term.casefold()
        if name in first:
            yield problem(spot, TWICE, term=shown(entry.term), line=first[name])
        first.setdefault(name, spot.line)
