"""The short scan asks enough of each dimension to give it a stage."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import Final

from scripts.compiler.content.shapes import Question
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.nouns import QUESTIONS, Counted
from scripts.compiler.words.phrase import Phrase, Words

FEW: Final = Words(
    nl=Phrase(
        "De korte scan heeft {found} van dimensie '{id}'; voor een stadium zijn er {needed} nodig.",
        "Zet bij meer vragen van deze dimensie quick: true.",
    ),
    en=Phrase(
        "The short scan has {found} from dimension '{id}'; a stage needs {needed}.",
        "Set quick: true on more questions of this dimension.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Dimensions with too few quick questions for a stage, or too small a share; silent where a file is wrong."""
    if draft.model is None:
        return
    coverage = draft.model.shape.scoring.coverage
    least, share = coverage.answers, Fraction(coverage.stage)
    if share > 1 or share > Fraction(coverage.firm):
        return  # the rule for numbers speaks of it
    for number, listed in enumerate(draft.model.shape.dimensions):
        dimension = draft.dimensions.get(listed.id)
        if dimension is None or len(listed.questions) < least:
            continue  # the rules for lists and numbers speak of it
        questions = [part.shape for part in dimension.questions.values() if part]
        if len(questions) < len(dimension.questions):
            continue
        found, needed = sum(question.quick for question in questions), _needed(questions, least, share)
        if found < needed:
            spot = draft.model.document.spot(("dimensions", number))
            yield problem(spot, FEW, id=listed.id, found=Counted(found, QUESTIONS), needed=needed)


def _needed(questions: Collection[Question], least: int, share: Fraction) -> int:
    """How many quick questions are enough, whichever of the others become quick too: the lightest come first."""
    weights = [Fraction(question.weight) for question in questions]
    quick = [weight for weight, question in zip(weights, questions, strict=True) if question.quick]
    others = sorted(weight for weight, question in zip(weights, questions, strict=True) if not question.quick)
    while others and (len(quick) < least or sum(quick) < share * sum(weights)):
        quick.append(others.pop(0))
    return len(quick)
