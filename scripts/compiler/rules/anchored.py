"""A rule for questions with one answer at each stage is used over such questions, and over nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.method.rules import RULES
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

OVER_PARTS: Final = Words(
    nl=Phrase("De rekenregel '{rule}' werkt alleen over vragen, niet over onderdelen.", "Kies hier {allowed}."),
    en=Phrase("The rule '{rule}' only works over questions, not over parts.", "Choose {allowed} here."),
)
OWN_ANSWERS: Final = Words(
    nl=Phrase(
        "De rekenregel '{rule}' vraagt bij elke vraag een antwoord voor elk stadium, maar de vraag '{id}' heeft eigen "
        "antwoorden.",
        "Kies hier {allowed}, of schrijf de antwoorden van die vraag onder ladder.",
    ),
    en=Phrase(
        "The rule '{rule}' needs an answer for each stage at every question, but the question '{id}' has answers of "
        "its own.",
        "Choose {allowed} here, or write the answers of that question under 'ladder'.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Such a rule over parts, and over a question with answers of its own; the first of them is named."""
    if draft.model is None:
        return
    others = either(name for name, rule in RULES.items() if not rule.is_for_anchored_questions)
    own = next((id for _, id, file in draft.questions() if file.shape.options is not None), None)
    scoring = draft.model.shape.scoring
    for path, use in scoring.uses():
        if not use.kind.is_for_anchored_questions:
            continue
        spot = draft.model.document.spot((*path, "rule"))
        if not scoring.is_over_questions(use):
            yield problem(spot, OVER_PARTS, rule=use.rule, allowed=others)
        elif own is not None:
            yield problem(spot, OWN_ANSWERS, rule=use.rule, id=own, allowed=others)
