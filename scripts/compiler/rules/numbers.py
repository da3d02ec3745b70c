"""The numbers of the scoring rule make sense: shares of a whole, in order, and within reach."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from scripts.compiler.content.document import Path
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.nouns import ANSWERS, QUESTIONS, Counted
from scripts.compiler.words.phrase import Phrase, Words

ABOVE_WHOLE: Final = Words(
    nl=Phrase("{share} is meer dan het geheel.", "Kies een breuk van hooguit 1, bijvoorbeeld 3/5."),
    en=Phrase("{share} is more than the whole.", "Choose a fraction of at most 1, for example 3/5."),
)
COVERAGE: Final = Words(
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
        "Een stadium vraagt {answers}, maar dimensie '{id}' heeft {found}.",
        "Maak answers kleiner of voeg vragen toe.",
    ),
    en=Phrase(
        "A stage needs {answers}, but dimension '{id}' has {found}.",
        "Make 'answers' smaller, or add questions.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Shares above 1, coverage in the wrong order, and more answers asked than a dimension has questions."""
    if draft.model is None:
        return
    document, scoring = draft.model.document, draft.model.shape.scoring
    coverage = scoring.coverage
    shares: dict[Path, str] = {
        ("scoring", "majority"): scoring.majority,
        ("scoring", "coverage", "stage"): coverage.stage,
        ("scoring", "coverage", "firm"): coverage.firm,
    }
    for path, share in shares.items():
        if Fraction(share) > 1:
            yield problem(document.spot(path), ABOVE_WHOLE, share=share)
    if Fraction(coverage.stage) > Fraction(coverage.firm):
        spot = document.spot(("scoring", "coverage", "stage"))
        yield problem(spot, COVERAGE, stage=coverage.stage, firm=coverage.firm)
    for dimension in draft.model.shape.dimensions:
        if 0 < len(dimension.questions) < coverage.answers:
            yield problem(
                document.spot(("scoring", "coverage", "answers")),
                UNREACHABLE,
                answers=Counted(coverage.answers, ANSWERS),
                id=dimension.id,
                found=Counted(len(dimension.questions), QUESTIONS),
            )
