"""What a visitor answered: four different states, never mixed up, and ambitions.

1…n       the anchor that fits best; counts
UNKNOWN   "weet ik niet"; not counted, widens the interval, goes on the find-out list
NA        "niet van toepassing"; leaves numerator and denominator
missing   no entry at all; not answered yet
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from scoring.model.model import Dimension, Model, Question


class State(Enum):
    """The two answers that are not an anchor."""

    UNKNOWN = "unknown"
    NA = "na"


UNKNOWN = State.UNKNOWN
NA = State.NA

Answer = int | State


class AnswersError(ValueError):
    """Answers that do not belong to the model.

    where: the entry, as "answers.<id>", "notes.<id>" or "ambitions.<id>".
    key: the sentence to show, a key of the model's sentences.
    """

    def __init__(self, key: str, where: str) -> None:
        super().__init__(f"{key}: {where}")
        self.key = key
        self.where = where


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers by question id, and the chosen ambitions (stage numbers) by dimension id.

    label and notes (by question id) are the visitor's own words: they travel in
    the answers document only, never in a result or a code.
    """

    values: Mapping[str, Answer] = field(default_factory=dict)
    ambitions: Mapping[str, int] = field(default_factory=dict)
    label: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)

    def check(self, model: Model) -> None:
        """Raises AnswersError for an id that the model lacks or a number outside 1…n."""
        questions = {question.id for question in model.questions()}
        dimensions = {dimension.id for dimension in model.dimensions}
        for question, answer in self.values.items():
            if question not in questions:
                raise AnswersError("scoring.answers.unknown_question", f"answers.{question}")
            if not isinstance(answer, State) and not _is_stage(answer, model):
                raise AnswersError("scoring.answers.outside_stages", f"answers.{question}")
        for question in self.notes:
            if question not in questions:
                raise AnswersError("scoring.answers.unknown_question", f"notes.{question}")
        for dimension, ambition in self.ambitions.items():
            if dimension not in dimensions:
                raise AnswersError("scoring.answers.unknown_dimension", f"ambitions.{dimension}")
            if not _is_stage(ambition, model):
                raise AnswersError("scoring.answers.ambition_outside_stages", f"ambitions.{dimension}")


def _is_stage(value: object, model: Model) -> bool:
    # `type`, not `isinstance`: True is an int to Python, but it is not stage 1. Nor is 3.0 stage 3.
    return type(value) is int and 1 <= value <= model.top


@dataclass(frozen=True, slots=True)
class Answered:
    """A question whose answer counts: one of its anchors, 1…n."""

    question: Question
    anchor: int


@dataclass(frozen=True, slots=True)
class DimensionAnswers:
    """The questions of one dimension, parted by the state of their answer; each part in model order."""

    answered: tuple[Answered, ...]
    unknown: tuple[Question, ...]
    na: tuple[Question, ...]
    missing: tuple[Question, ...]

    @property
    def open(self) -> tuple[Question, ...]:
        """What an answer may still come for: the unknown and the missing ones."""
        return self.unknown + self.missing

    @property
    def in_scope(self) -> tuple[Question, ...]:
        """All questions but those that do not apply."""
        return tuple(answered.question for answered in self.answered) + self.open


def part(dimension: Dimension, answers: Answers) -> DimensionAnswers:
    """The dimension's questions by the state of their answer. Expects answers that passed `check`."""
    answered: list[Answered] = []
    unknown: list[Question] = []
    na: list[Question] = []
    missing: list[Question] = []
    for question in dimension.questions:
        match answers.values.get(question.id):
            case None:
                missing.append(question)
            case State.UNKNOWN:
                unknown.append(question)
            case State.NA:
                na.append(question)
            case int(anchor):
                answered.append(Answered(question, anchor))
    return DimensionAnswers(tuple(answered), tuple(unknown), tuple(na), tuple(missing))
