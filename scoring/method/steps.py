"""The smallest step: the cheapest set of raises that brings a part to a value. Exact, whatever its rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from scoring.method.knapsack import Ratio, cheapest
from scoring.method.node import Node
from scoring.model.answers import Answered
from scoring.model.model import Question
from scoring.model.number import Number
from scoring.model.rule import EFFORT_POINT, Front

NEAR: Final = 8 * EFFORT_POINT
"""What a way up over parts costs at the most in the first search; in each next one twice as much. Fronts of parts take
long to find whole, and most goals are near."""


@dataclass(frozen=True, slots=True)
class Raise:
    """One question that goes up, from option `start` to option `goal`."""

    question: Question
    start: int
    goal: int

    @property
    def steps(self) -> int:
        """How many options it goes up, at least 1."""
        return self.goal - self.start

    @property
    def effort(self) -> int:
        """Effort points of all its steps (S = 1, M = 2, L = 3; without tips 1 each)."""
        return self.question.effort(self.start, self.goal)

    @property
    def efforts(self) -> tuple[str, ...]:
        """S, M or L of each of its steps that has a tip, in the order in which they are taken."""
        return tuple(
            option.tip.effort for option in self.question.options[self.start - 1 : self.goal - 1] if option.tip
        )


@dataclass(frozen=True, slots=True)
class SmallestStep:
    """The raises, in model order, that bring a part to a value at least effort.

    value: the goal. stage: the stage that begins there, None where it is the next whole value.
    """

    value: Number
    stage: int | None
    raises: tuple[Raise, ...]

    @property
    def steps(self) -> int:
        """The number of single steps: each one question up by one option."""
        return sum(r.steps for r in self.raises)

    @property
    def effort(self) -> int:
        """Effort points of all raises together."""
        return sum(r.effort for r in self.raises)


def smallest_step(node: Node, value: Number, stage: int | None = None) -> SmallestStep | None:
    """The cheapest raises of answers after which the node has at least this value; None where it is out of reach.

    Ties: fewer questions, then model order: the raises of earlier questions, or of earlier parts, go further.
    Expects a node with a value.
    """
    raises = _raises(node, value)
    return None if raises is None else SmallestStep(value, stage, tuple(raises))


def _raises(node: Node, goal: Number, most: int = NEAR) -> list[Raise] | None:
    """The raises that take a node to its goal, cheapest first of all; None where it is out of reach.

    most: what they probably cost at the most; where it is enough, nothing that costs more is looked at.
    """
    if _needs_every_answer(node):
        return _raises_of_each(node, goal)
    added = list(_added(node, (1, 1)))
    return _over_parts(node, goal, most) if None in added else _over_questions(node, added, goal)


def _added(node: Node, factor: Ratio) -> Iterator[tuple[Answered, Ratio] | None]:
    """Each answer below with the factor by which it adds to the value; None where one depends on others."""
    factors = node.rule.factors(node.counted)
    if factors is None:
        yield None
        return
    (times, over), (whole, scale) = factor, factors
    for below, own in zip(_counted(node), whole, strict=True):
        if isinstance(below, Answered):
            yield below, (times * own, over * scale)
        elif below is not None:
            yield from [None] if below.rule.is_rounded else _added(below, (times * own, over * scale))


def _over_questions(node: Node, added: Sequence[tuple[Answered, Ratio] | None], goal: Number) -> list[Raise] | None:
    """Where every answer adds up, parts make no difference."""
    answers = [one for one in added if one]
    menus = [_ways_up(answer) for answer, _ in answers]
    ways = cheapest(menus, [factor for _, factor in answers], node.rule.lacking(node.counted, goal))
    if ways is None:
        return None
    return [
        Raise(answer.question, answer.option, answer.option + way)
        for (answer, _), way in zip(answers, ways, strict=True)
        if way
    ]


def _over_parts(node: Node, goal: Number, most: int) -> list[Raise] | None:
    """Where some parts do not add up: by the ways that each child hands up, those that cost no more than `most`."""
    everything = sum([_ways_up(one)[-1][0] for one in node.answers.answered])
    while True:
        fronts = _fronts(node, most)
        ways = node.rule.cheapest(node.counted, fronts, goal)
        if ways is not None:
            price = sum([front[way][0] for front, way in zip(fronts, ways, strict=True)])
            # A way that was left out costs more than `most` by itself.
            if price <= most or not node.parts:
                return _taken(node, fronts, ways)
        if most >= everything or not node.parts:
            return None
        most *= 2


def _taken(node: Node, fronts: Sequence[Front], ways: Sequence[int]) -> list[Raise]:
    raises: list[Raise] = []
    for below, front, way in zip(_counted(node), fronts, ways, strict=True):
        if not way or below is None:
            continue
        if isinstance(below, Answered):
            raises.append(Raise(below.question, below.option, below.option + way))
        else:
            price, value = front[way]
            inner = _raises(below, value, price)
            assert inner is not None, "the front of a part holds only what it can reach"
            raises += inner
    return raises


def _fronts(node: Node, most: int) -> list[Front]:
    return [_front(below, most, child.value or 0) for child, below in zip(node.counted, _counted(node), strict=True)]


def _front(below: Answered | Node | None, most: int, value: Number) -> Front:
    if below is None:  # an open question that counts as its lowest option: there is no answer that could go up
        return [(0, value)]
    if isinstance(below, Answered):
        return _ways_up(below)
    return below.rule.front(below.counted, _fronts(below, most), most)


def _needs_every_answer(node: Node) -> bool:
    """Whether the node reaches a goal exactly when every answer below it that counts does."""
    return node.rule.needs_every_child and all(
        isinstance(below, Answered) or (below is not None and _needs_every_answer(below)) for below in _counted(node)
    )


def _raises_of_each(node: Node, goal: Number) -> list[Raise] | None:
    """The raise of each answer below to the first option that reaches the goal; None where one has no such option."""
    raises: list[Raise] = []
    for below in _counted(node):
        if isinstance(below, Node):
            inner = _raises_of_each(below, goal)
            if inner is None:
                return None
            raises += inner
        elif below is not None and below.points < goal:
            question = below.question
            if question.most < goal:
                return None
            reached = next(number for number, option in enumerate(question.options, 1) if option.points >= goal)
            raises.append(Raise(question, below.option, reached))
    return raises


def _ways_up(answered: Answered) -> Front:
    return answered.question.ways_up[answered.option - 1]


def _counted(node: Node) -> list[Answered | Node | None]:
    """What each of the node's children that count is."""
    return [below for child, below in zip(node.children, node.below, strict=True) if child.value is not None]
