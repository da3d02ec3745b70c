"""A short scan asks enough about each part to give it an outcome."""

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
        "De korte scan heeft {found} van {part}; voor een uitkomst zijn er {needed} nodig.",
        "Zet quick: true bij meer vragen van deze map.",
    ),
    en=Phrase(
        "The short scan has {found} from {part}; an outcome needs {needed}.",
        "Set quick: true on more questions of this folder.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Parts with too few quick questions for an outcome, or too small a share; silent where a file is wrong.

    A model without quick questions has no short scan.
    """
    coverage = draft.model.shape.scoring.coverage if draft.model else None
    if draft.model is None or coverage is None or not any(file.shape.quick for _, _, file in draft.questions()):
        return
    least, share = coverage.answers, Fraction(coverage.stage)
    if share > 1 or share > Fraction(coverage.firm):
        return  # the rules for numbers and coverage speak of it
    for listed in draft.model.shape.parts():
        part = draft.part_at(listed.place)
        if part is None or len(listed.order.questions) < least:
            continue  # the rules for lists and coverage speak of it
        questions = [file.shape for file in part.questions.values() if file]
        if len(questions) < len(part.questions):
            continue
        found, needed = sum(question.quick for question in questions), _needed(questions, least, share)
        if found < needed:
            spot = draft.model.document.spot(listed.path)
            yield problem(spot, FEW, part=listed.name, found=Counted(found, QUESTIONS), needed=needed)


def _needed(questions: Collection[Question], least: int, share: Fraction) -> int:
    """How many quick questions are enough, whichever of the others become quick too: the lightest come first."""
    weights = [Fraction(question.weight) for question in questions]
    quick = [weight for weight, question in zip(weights, questions, strict=True) if question.quick]
    others = sorted(weight for weight, question in zip(weights, questions, strict=True) if not question.quick)
    while others and (len(quick) < least or sum(quick) < share * sum(weights)):
        quick.append(others.pop(0))
    return len(quick)
