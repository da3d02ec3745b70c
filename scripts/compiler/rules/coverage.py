"""The model says how much must be answered, within reach; or that what is not answered counts as the lowest answer."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from scripts.compiler.content.shape import meaning_of
from scripts.compiler.content.shape_errors import MISSING
from scripts.compiler.content.shapes import CoverageNumbers, ModelFile, Scoring
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.nouns import ANSWERS, QUESTIONS, Counted
from scripts.compiler.words.phrase import Phrase, Words

NEEDLESS: Final = Words(
    nl=Phrase(
        "Door unanswered: zero telt elke vraag mee, dus aan coverage is altijd voldaan.",
        "Verwijder coverage of unanswered.",
    ),
    en=Phrase(
        "With unanswered: zero every question counts, so 'coverage' is always met.",
        "Delete 'coverage' or 'unanswered'.",
    ),
)
ORDER: Final = Words(
    nl=Phrase(
        "Voor een voorlopig stadium ({stage}) is meer nodig dan voor een vast stadium ({firm}).",
        "Maak stage kleiner dan firm of gelijk eraan.",
    ),
    en=Phrase(
        "A provisional stage ({stage}) asks for more than a firm stage ({firm}).",
        "Make 'stage' smaller than 'firm', or equal to it.",
    ),
)
UNREACHABLE: Final = Words(
    nl=Phrase(
        "Een uitkomst vraagt {answers}, maar {part} heeft {found}.",
        "Maak answers kleiner of voeg vragen toe.",
    ),
    en=Phrase(
        "An outcome needs {answers}, but {part} has {found}.",
        "Make 'answers' smaller, or add questions.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Coverage that is missing or of no use, in the wrong order, or more than a part has questions."""
    if draft.model is None:
        return
    document, scoring = draft.model.document, draft.model.shape.scoring
    coverage = scoring.coverage
    if coverage is None:
        if scoring.unanswered is None:
            meaning = meaning_of(Scoring, "coverage")
            yield problem(document.spot(("scoring",)), MISSING, name="coverage", meaning=meaning)
    elif scoring.unanswered:
        yield problem(document.key_spot(("scoring", "coverage")), NEEDLESS)
    else:
        yield from _coverage(draft.model, coverage)


def _coverage(model: File[ModelFile], coverage: CoverageNumbers) -> Iterator[Problem]:
    if Fraction(coverage.stage) > Fraction(coverage.firm):
        spot = model.document.spot(("scoring", "coverage", "stage"))
        yield problem(spot, ORDER, stage=coverage.stage, firm=coverage.firm)
    for part in model.shape.parts():
        count = len(part.order.questions)
        if 0 < count < coverage.answers:
            yield problem(
                model.document.spot(("scoring", "coverage", "answers")),
                UNREACHABLE,
                answers=Counted(coverage.answers, ANSWERS),
                part=part.name,
                found=Counted(count, QUESTIONS),
            )
