"""What a visitor answered: four different states, never mixed up, and ambitions.

1…n       the number of the option that fits best; counts
UNKNOWN   "weet ik niet"; not counted, widens the interval, goes on the find-out list
NA        "niet van toepassing"; leaves numerator and denominator
missing   no entry at all; not answered yet
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

from scoring.model.model import Model, Question
from scoring.model.number import Number


class State(Enum):
    """The two answers that are not an option."""

    UNKNOWN = "unknown"
    NA = "na"


UNKNOWN = State.UNKNOWN
NA = State.NA

Answer = int | State


class AnswersError(ValueError):
    """Answers that do not belong to the model.

    where: the entry, as "answers.<id>", "notes.<id>", "marks.<place from 0>" or "ambitions.<id>".
    key: the sentence to show, a key of the model's sentences.
    """

    def __init__(self, key: str, where: str) -> None:
        super().__init__(f"{key}: {where}")
        self.key = key
        self.where = where


OriginKind = Literal["joined", "consensus"]
"""joined: of colleagues who each answered a part of the questions. consensus: of what a team agrees about."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Of what a sheet was made that nobody filled in alone. sheets: how many, at least one."""

    kind: OriginKind
    sheets: int


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers by question id, and the chosen ambitions (stage numbers) by dimension id.

    label and notes (by question id) are the visitor's own words, marks are the ids of questions to come back to, origin
    is None for a sheet as somebody filled it in: they travel in the answers document only, never in a result or a code.
    """

    values: Mapping[str, Answer] = field(default_factory=dict)
    ambitions: Mapping[str, int] = field(default_factory=dict)
    label: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[str, ...] = ()
    origin: Origin | None = None

    def check(self, model: Model) -> None:
        """Raises AnswersError for an id that the model lacks, and for an option or a stage that is not there."""
        questions = model.option_counts
        dimensions = {dimension.id for dimension in model.dimensions}
        for question, answer in self.values.items():
            if question not in questions:
                raise AnswersError("scoring.answers.unknown_question", f"answers.{question}")
            if not isinstance(answer, State) and not _is_number(answer, questions[question]):
                raise AnswersError("scoring.answers.no_option", f"answers.{question}")
        for question in self.notes:
            if question not in questions:
                raise AnswersError("scoring.answers.unknown_question", f"notes.{question}")
        for place, question in enumerate(self.marks):
            if question not in questions:
                raise AnswersError("scoring.answers.unknown_question", f"marks.{place}")
        for dimension, ambition in self.ambitions.items():
            if dimension not in dimensions:
                raise AnswersError("scoring.answers.unknown_dimension", f"ambitions.{dimension}")
            if not _is_number(ambition, model.top):
                raise AnswersError("scoring.answers.ambition_outside_stages", f"ambitions.{dimension}")


def _is_number(value: object, most: int) -> bool:
    # `type`, not `isinstance`: True is an int to Python, but it is not option 1. Nor is 3.0 option 3.
    return type(value) is int and 1 <= value <= most


@dataclass(frozen=True, slots=True)
class Answered:
    """A question whose answer counts: the number of one of its options."""

    question: Question
    option: int

    @property
    def points(self) -> Number:
        """The points of that option."""
        return self.question.points(self.option)


@dataclass(frozen=True, slots=True)
class PartAnswers:
    """Questions of a part, those of the parts below among them, by the state of their answer; each in model order."""

    answered: tuple[Answered, ...]
    unknown: tuple[Question, ...]
    na: tuple[Question, ...]
    missing: tuple[Question, ...]

    @property
    def open(self) -> tuple[Question, ...]:
        """What an answer may still come for: the unknown and the missing ones."""
        return self.unknown + self.missing

    @property
    def in_scope(self) -> int:
        """How many questions there are but those that do not apply."""
        return len(self.answered) + len(self.unknown) + len(self.missing)
