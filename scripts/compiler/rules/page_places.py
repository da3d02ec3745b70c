"""A page of content/pages takes numbers from the model in places like {majority}; each must be known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.model.model import Model
from scoring.words.sentences import PLACE
from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

_ALWAYS: Final = ("dimensions", "questions", "quick_questions", "stages", "tips", "version")
_COVERAGE: Final = ("coverage_answers", "coverage_firm_percent", "coverage_stage_percent")

UNKNOWN: Final = Words(
    nl=Phrase("De plek {place} bestaat niet.", "Kies {allowed}.", "Bedoelt u {near}?"),
    en=Phrase("The placeholder {place} does not exist.", "Choose {allowed}.", "Did you mean {near}?"),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each place that has no value; silent while the model cannot be made."""
    if draft.built is None:
        return
    places = places_of(draft.built)
    for page in draft.pages.values():
        if page is None:
            continue
        text = page.document.body_text
        for match in PLACE.finditer(text):
            if match[1] not in places:
                spot = page.document.spot_of(match[0], text.count(match[0], 0, match.start()))
                near, allowed = nearest(match[1], places), either(f"{{{name}}}" for name in places)
                place = f"{{{shown(match[1])}}}"
                yield problem(spot, UNKNOWN, near=near and f"{{{near}}}", place=place, allowed=allowed)


def places_of(model: Model) -> list[str]:
    """The names that pages can use. `model_numbers.facts` fills them in; a test keeps the two the same."""
    return sorted([*_ALWAYS, *(_COVERAGE if model.coverage else ()), *model.tiers[0].rule.facts()])
