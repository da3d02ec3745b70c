"""The numbers of the scoring rule make sense: shares of a whole, in order, and within reach."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from scripts.compiler.content.document import Path
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words import counted


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
            yield problem(document.spot(path), "numbers.above_whole", share=share)
    if Fraction(coverage.stage) > Fraction(coverage.firm):
        spot = document.spot(("scoring", "coverage", "stage"))
        yield problem(spot, "numbers.coverage", stage=coverage.stage, firm=coverage.firm)
    for dimension in draft.model.shape.dimensions:
        if 0 < len(dimension.questions) < coverage.answers:
            yield problem(
                document.spot(("scoring", "coverage", "answers")),
                "numbers.unreachable",
                answers=counted(coverage.answers, "antwoord", "antwoorden"),
                id=dimension.id,
                found=counted(len(dimension.questions), "vraag", "vragen"),
            )
