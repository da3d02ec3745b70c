"""The profile in numbers: per dimension its answers, its standing, its ambition and its smallest steps."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.method.ladder import Standing, standing
from scoring.method.steps import SmallestStep, smallest_step
from scoring.model.answers import Answers, DimensionAnswers, part
from scoring.model.model import Dimension, LadderRule, Model


@dataclass(frozen=True, slots=True)
class Ambition:
    """The stage aimed for, 1…n. None where none was chosen and there is no stage to go on from."""

    stage: int | None
    chosen: bool
    reached: bool


@dataclass(frozen=True, slots=True)
class DimensionProfile:
    """One dimension, before anything is said about it.

    steps: the smallest step to the next stage, and from the same answers to each stage up to the ambition.
    """

    dimension: Dimension
    answers: DimensionAnswers
    standing: Standing
    ambition: Ambition
    steps: tuple[SmallestStep, ...]

    @property
    def applies(self) -> bool:
        """Whether at least one of its questions is not `na`."""
        return bool(self.answers.in_scope)

    @property
    def counts_topics(self) -> bool:
        """Whether all questions that apply weigh the same, so that a share of weight is a share of topics."""
        return len({question.weight for question in self.answers.in_scope}) <= 1


Profile = tuple[DimensionProfile, ...]
"""All dimensions, in model order."""


def profile(model: Model, answers: Answers) -> Profile:
    """The profile of the answers. Raises AnswersError when they do not belong to the model."""
    answers.check(model)
    return tuple(_dimension_profile(dimension, answers, model.rule, model.top) for dimension in model.dimensions)


def _dimension_profile(dimension: Dimension, answers: Answers, rule: LadderRule, top: int) -> DimensionProfile:
    parts = part(dimension, answers)
    stands = standing(parts, rule, top)
    aims = ambition(stands, answers.ambitions.get(dimension.id), top)
    return DimensionProfile(dimension, parts, stands, aims, _smallest_steps(parts, stands, aims, rule, top))


def ambition(standing: Standing, chosen: int | None, top: int) -> Ambition:
    """The chosen ambition, or else the next stage, at most `top`; without a stage there is no next one."""
    stage = chosen
    if stage is None and standing.stage is not None:
        stage = min(standing.stage + 1, top)
    reached = stage is not None and standing.stage is not None and standing.stage >= stage
    return Ambition(stage=stage, chosen=chosen is not None, reached=reached)


def _smallest_steps(
    answers: DimensionAnswers, standing: Standing, ambition: Ambition, rule: LadderRule, top: int
) -> tuple[SmallestStep, ...]:
    if standing.stage is None or standing.stage == top:
        return ()
    following = standing.stage + 1
    last = max(following, ambition.stage or following)
    return tuple(smallest_step(answers.answered, stage, rule) for stage in range(following, last + 1))
