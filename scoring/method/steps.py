"""The smallest step: the cheapest set of raises that brings a dimension to a stage. Exact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scoring.method.ladder import total_weight
from scoring.model.answers import Answered
from scoring.model.model import LadderRule, Question


@dataclass(frozen=True, slots=True)
class Raise:
    """One question that goes up, from anchor `start` to anchor `goal`."""

    question: Question
    start: int
    goal: int

    @property
    def steps(self) -> int:
        """How many stages it goes up, at least 1."""
        return self.goal - self.start

    @property
    def effort(self) -> int:
        """Effort points of all its steps (S = 1, M = 2, L = 3)."""
        return self.question.effort(self.start, self.goal)

    @property
    def efforts(self) -> tuple[str, ...]:
        """S, M or L of each of its steps, in the order in which they are taken."""
        return tuple(tip.effort for tip in self.question.tips[self.start - 1 : self.goal - 1])


@dataclass(frozen=True, slots=True)
class SmallestStep:
    """The raises, in model order, that bring a dimension to stage `to` at least effort."""

    to: int
    raises: tuple[Raise, ...]

    @property
    def steps(self) -> int:
        """The number of single steps: each one question up by one stage."""
        return sum(r.steps for r in self.raises)

    @property
    def effort(self) -> int:
        """Effort points of all raises together."""
        return sum(r.effort for r in self.raises)


def smallest_step(answered: Sequence[Answered], stage: int, rule: LadderRule) -> SmallestStep:
    """The cheapest raises after which the answers reach `stage`.

    Every laggard has to go up to the floor, stage − max_lag. Above the floor only a raise
    to the stage itself helps, so what is left is a choice: which questions go all the way?
    The cheapest choice that reaches the majority; ties: fewer questions, then model order.
    Expects at least one answer; no raises when the stage is reached already.
    """
    floor = stage - rule.max_lag
    lifted = [max(a.anchor, floor) for a in answered]
    there = total_weight(a.question for a, anchor in zip(answered, lifted, strict=True) if anchor >= stage)
    lacking = rule.majority * total_weight(a.question for a in answered) - there
    candidates = [i for i, anchor in enumerate(lifted) if anchor < stage]
    # A laggard is raised anyhow: to take it further costs effort, but no extra question.
    # With effort counted in units of as many as there are questions, one whole number orders by
    # effort first and by number of questions second: two choices never differ by all of them.
    unit = len(answered)
    options = [
        _Option(
            price=answered[i].question.effort(lifted[i], stage) * unit + (lifted[i] == answered[i].anchor),
            weight=answered[i].question.weight,
        )
        for i in candidates
    ]
    for i, taken in zip(candidates, _cheapest(options, lacking), strict=True):
        if taken:
            lifted[i] = stage
    return SmallestStep(
        to=stage,
        raises=tuple(
            Raise(a.question, a.anchor, goal) for a, goal in zip(answered, lifted, strict=True) if goal > a.anchor
        ),
    )


@dataclass(frozen=True, slots=True)
class _Option:
    """What it costs to take a question, or a set of them, and the weight that it adds."""

    price: int
    weight: int | Fraction

    def __add__(self, other: _Option) -> _Option:
        return _Option(self.price + other.price, self.weight + other.weight)


def _cheapest(options: Sequence[_Option], lacking: Fraction) -> list[bool]:
    """Which options to take: least price whose weight is at least `lacking`; on a tie the earlier ones.

    A knapsack over Pareto fronts: there are never more undominated sets than there are
    different prices, so thirty questions take thousands of sums, not a billion.
    """
    fronts = [[_Option(0, Fraction(0))]]  # fronts[i]: the undominated sets out of options[i:]
    for option in reversed(options):
        rest = fronts[0]
        fronts.insert(0, _undominated([*rest, *(option + other for other in rest)]))
    budget = min(option.price for option in fronts[0] if option.weight >= lacking)
    taken = []
    for option, rest in zip(options, fronts[1:], strict=True):
        take = any(option.price + other.price <= budget and option.weight + other.weight >= lacking for other in rest)
        if take:
            budget -= option.price
            lacking -= option.weight
        taken.append(take)
    return taken


def _undominated(options: Iterable[_Option]) -> list[_Option]:
    """Without the options that cost as much as another, or more, and weigh no more than it."""
    front: list[_Option] = []
    for option in sorted(options, key=lambda option: (option.price, -option.weight)):
        if not front or option.weight > front[-1].weight:
            front.append(option)
    return front
