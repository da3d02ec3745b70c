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

from scoring.method.node import Node
from scoring.method.profile import DimensionProfile
from scoring.model.answers import Answered
from scoring.model.model import Advice, Part, Question, Tip
from scoring.model.number import Number


class TipClass(Enum):
    """Why a tip stands where it stands; in order of precedence."""

    FLOOR = "floor"
    LAGGARD = "laggard"
    SMALLEST_STEP = "smallest_step"
    AMBITION = "ambition"


_PRECEDENCE = {tip_class: number for number, tip_class in enumerate(TipClass)}


@dataclass(frozen=True, slots=True)
class AdvisedTip:
    """The tip of one question for the step from option `step`, its answer, to the option above it.

    gain: (goal − answer) · importance / effort of the step, above 0; goal and answer as shares (0…1) of what can be
    reached, so that questions with different points compare. The goal is the ambition, or the floor above it; of an
    answer that is there already, but is part of the smallest step, it is all that can be reached.
    """

    profile: DimensionProfile
    question: Question
    step: int
    tip: Tip
    tip_class: TipClass
    gain: Fraction

    @property
    def dimension(self) -> Part:
        return self.profile.dimension


def tips(profile: DimensionProfile) -> tuple[AdvisedTip, ...]:
    """The tips of one dimension, in order: below its ambition, in its smallest step, or below what the law asks."""
    blocking: set[str] = set()
    cheapest: set[str] = set()
    # Once the ambition is reached, what holds the next stage back is no reason any more to name a tip before others.
    if profile.steps and not profile.ambition.reached:
        following = profile.steps[0]
        cheapest = {r.question.id for r in following.raises}
        blocking = {id for id in _blocking(profile.node, following.value) if id in cheapest}
    ambition = profile.ambition.value
    # Where too few parts below can count, there is no scale to put an ambition on.
    aim = profile.node.level(ambition) if ambition is not None and profile.node.children else None

    def advised(answer: Answered) -> Iterator[AdvisedTip]:
        question, step = answer.question, answer.option
        tip = question.options[step - 1].tip
        if tip is None:
            return
        here = question.levels[step - 1]
        floor = None if question.floor is None else question.levels[question.floor - 1]
        goals = [goal for goal in (aim, floor) if goal is not None and goal > here]
        if not goals and question.id in cheapest:
            goals = [Fraction(1)]  # where answers add up, one that is far may be the cheapest to take further
        if not goals:
            return
        tip_class = (
            TipClass.FLOOR
            if floor is not None and floor > here
            else TipClass.LAGGARD
            if question.id in blocking
            else TipClass.SMALLEST_STEP
            if question.id in cheapest
            else TipClass.AMBITION
        )
        way = max(goals) - here
        gain = Fraction(way.numerator * question.importance, way.denominator * tip.points)
        yield AdvisedTip(profile, question, step, tip, tip_class, gain)

    return in_order(tip for answer in profile.node.answers.answered for tip in advised(answer))


def _blocking(node: Node, goal: Number) -> Iterator[str]:
    """The ids of the questions that by themselves, or by the part that they lie in, keep the node below its goal."""
    for place in node.rule.blocking(node.children, goal):
        below = node.below[place]
        if isinstance(below, Answered):
            yield below.question.id
        elif below is not None:
            yield from (answered.question.id for answered in below.answers.answered)


def in_order(tips: Iterable[AdvisedTip]) -> tuple[AdvisedTip, ...]:
    """The tips of any number of dimensions in the order of advice; expects them in model order.

    Class; then the lowest dimension first (one without a value is not low but unknown, so it
    comes last); then gain; what is still equal stays as it stood.
    """

    tips = list(tips)
    profiles = {tip.dimension.id: tip.profile for tip in tips}
    low = {id: how_low(profile.node) for id, profile in profiles.items()}
    ranks = {value: rank for rank, value in enumerate(sorted(set(low.values())))}
    # In whole numbers, exactly: comparing fractions takes ten times as long, and some models have a thousand tips.
    finest = math.lcm(1, *{tip.gain.denominator for tip in tips})

    def place(tip: AdvisedTip) -> tuple[int, int, int]:
        gain = tip.gain.numerator * (finest // tip.gain.denominator)
        return _PRECEDENCE[tip.tip_class], ranks[low[tip.dimension.id]], -gain

    return tuple(sorted(tips, key=place))


def how_low(node: Node) -> float | Fraction:
    """What to compare dimensions by: the stage, or without stages the share (0…1) of what can be reached."""
    standing = node.standing
    if standing.stage is not None:
        return standing.stage
    return math.inf if standing.value is None else node.level(standing.value)


def below_the_floor(tips: Iterable[AdvisedTip]) -> tuple[AdvisedTip, ...]:
    """The tips of the topics that lie below what the law asks of everybody, in the order of advice."""
    return in_order(tip for tip in tips if tip.tip_class is TipClass.FLOOR)


def named_first(tips: Iterable[AdvisedTip], limits: Advice) -> tuple[AdvisedTip, ...]:
    """The tips to name first: at most limits.first, at most limits.per_dimension of one dimension.

    Those below the legal floor are not among them: they are named apart, all of them. Expects the tips of a dimension
    in the order of advice.
    """
    able: list[AdvisedTip] = []
    taken: Counter[str] = Counter()
    for tip in tips:
        if tip.tip_class is not TipClass.FLOOR and taken[tip.dimension.id] < limits.per_dimension:
            able.append(tip)
            taken[tip.dimension.id] += 1
    return in_order(able)[: limits.first]
