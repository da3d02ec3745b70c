"""The answers to choose from at a question, whichever way its file writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scoring.model.number import Number, exact
from scripts.compiler.content.document import Path
from scripts.compiler.content.question_shapes import OwnOption, Question, SharedOption, Tip

Sets = Mapping[str, Sequence[SharedOption]]
"""The lists of answers that questions share, by their names in content/model.yaml."""


@dataclass(frozen=True, slots=True)
class Answer:
    """number: from 1, the lowest first. id: "" for an answer that stands for a stage. tip: the step to the next answer.

    path, label_path, evidence_path, tip_path: where they are in the question's file, or would be. Those of a shared
    answer lead to the name of its list.
    """

    number: int
    id: str
    label: str
    points: Number
    evidence: str | None
    tip: Tip | None
    path: Path
    label_path: Path
    evidence_path: Path
    tip_path: Path


def answers_of(question: Question, sets: Sets) -> tuple[Answer, ...]:
    """The answers, the lowest first; none where the question names a list that does not exist, or has none at all."""
    if question.ladder is not None:
        return tuple(
            _answer(number, "", rung.answer, number, rung.evidence, rung.tip, ("ladder", number - 1), "answer")
            for number, rung in enumerate(question.ladder, start=1)
        )
    if isinstance(question.options, str):
        return tuple(
            _shared(number, one, question) for number, one in enumerate(sets.get(question.options, ()), start=1)
        )
    return tuple(_own(number, one) for number, one in enumerate(question.options or (), start=1))


def _own(number: int, option: OwnOption) -> Answer:
    points = exact(Fraction(option.points))
    path: Path = ("options", number - 1)
    return _answer(number, option.id, option.label, points, option.evidence, option.tip, path, "label")


def _answer(
    number: int, id: str, label: str, points: Number, evidence: str, tip: Tip | None, path: Path, name: str
) -> Answer:
    paths = ((*path, name), (*path, "evidence"), (*path, "tip"))
    return Answer(number, id, label, points, evidence or None, tip, path, *paths)


def _shared(number: int, option: SharedOption, question: Question) -> Answer:
    return Answer(
        number,
        option.id,
        option.label,
        exact(Fraction(option.points)),
        question.evidence.get(option.id),
        question.tips.get(option.id),
        ("options",),
        ("options",),
        ("evidence", option.id),
        ("tips", option.id),
    )
