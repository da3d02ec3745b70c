"""The short scan asks enough of each dimension to give it a stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil
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
    if share > Fraction(coverage.firm):
        return  # the rule for numbers speaks of it
    for number, listed in enumerate(draft.model.shape.dimensions):
        dimension = draft.dimensions.get(listed.id)
        if dimension is None or len(listed.questions) < least:
            continue  # the rules for lists and numbers speak of it
        questions = [part.shape for part in dimension.questions.values() if part]
        quick = [question for question in questions if question.quick]
        if len(questions) < len(dimension.questions) or (
            len(quick) >= least and _weight(quick) >= share * _weight(questions)
        ):
            continue
        yield problem(
            draft.model.document.spot(("dimensions", number)),
            FEW,
            id=listed.id,
            found=Counted(len(quick), QUESTIONS),
            # Where questions differ in weight, at least one more.
            needed=max(least, ceil(share * len(questions)), len(quick) + 1),
        )


def _weight(questions: Iterable[Question]) -> Fraction:
    return sum((Fraction(question.weight) for question in questions), Fraction(0))
