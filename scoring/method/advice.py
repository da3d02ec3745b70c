"""Which tips, in which order. One tip per question: its next step, where it is below the ambition.

Order: first what the law asks of everybody, whatever the ambition; then what holds the next stage
back, then the rest of the smallest step, then the others by how much ambition a point of effort gains.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from scoring.method.ladder import laggards
from scoring.method.profile import DimensionProfile
from scoring.model.answers import Answered
from scoring.model.model import Advice, Dimension, LadderRule, Question, Tip


class TipClass(Enum):
    """Why a tip stands where it stands; in order of precedence."""

    FLOOR = "floor"
    LAGGARD = "laggard"
    SMALLEST_STEP = "smallest_step"
    AMBITION = "ambition"


_PRECEDENCE = {tip_class: number for number, tip_class in enumerate(TipClass)}


@dataclass(frozen=True, slots=True)
class AdvisedTip:
    """The tip of one question for the step from stage `step`, its answer, to the stage above it.

    gain: (goal − answer) · importance / effort of the step, above 0; the goal is the ambition, or the floor above it.
    """

    profile: DimensionProfile
    question: Question
    step: int
    tip_class: TipClass
    gain: Fraction

    @property
    def dimension(self) -> Dimension:
        return self.profile.dimension

    @property
    def tip(self) -> Tip:
        return self.question.tips[self.step - 1]


def tips(profile: DimensionProfile, rule: LadderRule) -> tuple[AdvisedTip, ...]:
    """The tips of one dimension, in order: below its ambition, or below what the law asks."""
    blocking: set[str] = set()
    cheapest: set[str] = set()
    # Once the ambition is reached, what holds the next stage back is no reason any more to name a tip before others.
    if profile.steps and not profile.ambition.reached:
        following = profile.steps[0]
        blocking = {a.question.id for a in laggards(profile.answers.answered, following.to, rule)}
        cheapest = {r.question.id for r in following.raises}

    def advised(answer: Answered) -> Iterator[AdvisedTip]:
        question, step = answer.question, answer.anchor
        goals = [goal for goal in (profile.ambition.stage, question.floor) if goal is not None and goal > step]
        if not goals:
            return
        tip_class = (
            TipClass.FLOOR
            if question.floor in goals
            else TipClass.LAGGARD
            if question.id in blocking
            else TipClass.SMALLEST_STEP
            if question.id in cheapest
            else TipClass.AMBITION
        )
        gain = Fraction((max(goals) - step) * question.importance, question.tips[step - 1].points)
        yield AdvisedTip(profile, question, step, tip_class, gain)

    return in_order(tip for answer in profile.answers.answered for tip in advised(answer))


def in_order(tips: Iterable[AdvisedTip]) -> tuple[AdvisedTip, ...]:
    """The tips of any number of dimensions in the order of advice; expects them in model order.

    Class; then the lowest dimension first (one without a stage is not low but unknown, so it
    comes last); then gain; what is still equal stays as it stood.
    """

    def place(tip: AdvisedTip) -> tuple[int, float, Fraction]:
        stage = tip.profile.standing.stage
        return _PRECEDENCE[tip.tip_class], math.inf if stage is None else stage, -tip.gain

    return tuple(sorted(tips, key=place))


def below_the_floor(tips: Iterable[AdvisedTip]) -> tuple[AdvisedTip, ...]:
    """The tips of the topics that lie below what the law asks of everybody, in the order of advice."""
    return in_order(tip for tip in tips if tip.tip_class is TipClass.FLOOR)


def named_first(tips: Iterable[AdvisedTip], limits: Advice) -> tuple[AdvisedTip, ...]:
    """The tips to name first: at most limits.first, at most limits.per_dimension of one dimension.

    Those below the legal floor are not among them: they are named apart, all of them.
    """
    first: list[AdvisedTip] = []
    taken: Counter[str] = Counter()
    for tip in in_order(tip for tip in tips if tip.tip_class is not TipClass.FLOOR):
        if len(first) < limits.first and taken[tip.dimension.id] < limits.per_dimension:
            first.append(tip)
            taken[tip.dimension.id] += 1
    return tuple(first)
