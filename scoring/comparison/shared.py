"""Which questions of two versions of a model can be compared, and what of an old sheet still answers the new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from scoring.model.answers import NA, Answer, Answers
from scoring.model.model import Model, Part, Question
from scoring.team.tally import asked


class Change(Enum):
    """What happened to a question since. NONE: it is the same, and can be compared."""

    NONE = "none"
    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Pair:
    """before, now: the question in both versions; None where one does not have it. dimension: of the later one."""

    before: Question | None
    now: Question | None
    dimension: Part
    change: Change

    @property
    def question(self) -> Question:
        """As it is called now; what is gone, as it was."""
        question = self.now or self.before
        assert question is not None, "a pair of nothing"
        return question


def pairs(before: Model, now: Model) -> tuple[Pair, ...]:
    """All questions of both: those of now in model order, and then what is gone."""
    former = {question.id: question for question in before.questions()}
    there = [
        _pair(former.pop(question.id, None), question, part)
        for part in now.dimensions
        for question in part.every_question()
    ]
    gone = [
        Pair(question, None, part, Change.GONE)
        for part in before.dimensions
        for question in part.every_question()
        if question.id in former
    ]
    return (*there, *gone)


def _pair(before: Question | None, now: Question, part: Part) -> Pair:
    if before is None:
        return Pair(None, now, part, Change.NEW)
    return Pair(before, now, part, Change.NONE if asked(before) == asked(now) else Change.CHANGED)


def over_shared(answers: Answers, shared: Mapping[str, Pair], now: Model) -> Answers:
    """The answers to the shared questions, for the later model; all its others do not apply, as if it had none."""
    values: dict[str, Answer] = {}
    for question in now.questions():
        if question.id not in shared:
            values[question.id] = NA
        elif question.id in answers.values:
            values[question.id] = answers.values[question.id]
    return Answers(values)


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """answers: for the later model. to_answer: the questions that are new or changed, in model order."""

    answers: Answers
    to_answer: tuple[Question, ...]


def carried_over(answers: Answers, before: Model, now: Model) -> CarriedOver:
    """An old sheet in the later version. Expects answers that passed the `check` of the earlier one."""
    found = pairs(before, now)
    same = {pair.question.id for pair in found if pair.change is Change.NONE}
    dimensions = {part.id for part in now.dimensions}
    stages_are_alike = [stage.id for stage in before.stages] == [stage.id for stage in now.stages]
    return CarriedOver(
        Answers(
            {id: value for id, value in answers.values.items() if id in same},
            {id: aim for id, aim in answers.ambitions.items() if stages_are_alike and id in dimensions},
            answers.label,
            {id: note for id, note in answers.notes.items() if id in same},
            tuple(id for id in answers.marks if id in same),
            answers.origin,
        ),
        tuple(pair.question for pair in found if pair.change in (Change.NEW, Change.CHANGED)),
    )
