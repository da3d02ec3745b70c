"""The percentage of what can be reached: 100 · Σ w·(v − least) / Σ w·(most − least) of what counts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import ClassVar

from scoring.method.rules.weighing import (
    ROUND,
    cheapest_sum,
    counted,
    front_of_sums,
    highest_mean,
    lowest_mean,
    rounded_down,
    scores,
)
from scoring.model.model import RESULT
from scoring.model.rule import Amount, Child, Front, Instruction, Note, Number, exact


def _in_percent(child: Child) -> Child:
    """The child on a scale from 0 to 100, weighing as much more as its own scale is longer."""
    span = child.most - child.least

    def scaled(value: Number) -> Number:
        return exact(Fraction(100 * (value - child.least)) / span)

    return replace(
        child,
        weight=child.weight * span,
        value=None if child.value is None else scaled(child.value),
        low=scaled(child.low),
        high=scaled(child.high),
        least=0,
        most=100,
    )


def _share(reached: Number, possible: Number) -> Number:
    """In percent; 0 where nothing can be reached, as in parts whose values are all rounded down to the same."""
    return exact(Fraction(100 * reached) / possible) if possible else 0


@dataclass(frozen=True, slots=True)
class Percent:
    """A mean of percentages, so 0…100. round: "down" to a whole number, or "" for none."""

    is_for_anchored_questions: ClassVar[bool] = False
    names_stages: ClassVar[bool] = False

    rule: str = field(default="percent", init=False, metadata=RESULT)
    round: str = field(default="", metadata=ROUND)

    def _said(self, value: Number) -> Number:
        return math.floor(value) if self.round else value

    def value(self, children: Sequence[Child]) -> Number:
        return self._said(self._exactly(children))

    def _exactly(self, children: Sequence[Child]) -> Number:
        return _share(*self._points(children))

    def _points(self, children: Sequence[Child]) -> tuple[Number, Number]:
        """What the children that count have above the least, and what they could have."""
        there = [child for child in children if child.value is not None]
        reached = sum(child.weight * ((child.value or 0) - child.least) for child in there)
        return reached, sum(child.weight * (child.most - child.least) for child in there)

    def after(self, children: Sequence[Child], value: Number, place: int, change: Number) -> Number:
        reached, possible = self._points(children)
        child = children[place]
        assert child.value is not None, "only what counts can change"
        return self._said(_share(reached + child.weight * (change - child.value), possible))

    def bounds(self, children: Sequence[Child]) -> tuple[Number, Number]:
        scaled = [_in_percent(child) for child in children if child.most > child.least]
        if not scaled:
            return 0, 0
        return self._said(lowest_mean(scaled)), self._said(highest_mean(scaled))

    def range(self, children: Sequence[Child]) -> tuple[Number, Number]:
        return 0, 100 if any(child.most > child.least for child in children) else 0

    def front(self, children: Sequence[Child], fronts: Sequence[Front], most: int) -> Front:
        _, possible = self._points(children)
        factors = [Fraction(100 * child.weight) / possible if possible else 0 for child in children]
        front = front_of_sums(fronts, factors, self._exactly(children), most)
        return rounded_down(front) if self.round else front

    def cheapest(self, children: Sequence[Child], fronts: Sequence[Front], goal: Number) -> Sequence[int] | None:
        reached, possible = self._points(children)
        if not possible:
            return [0] * len(fronts) if goal <= 0 else None
        least = math.ceil(goal) if self.round else goal
        return cheapest_sum(fronts, [child.weight for child in children], Fraction(least * possible) / 100 - reached)

    def blocking(self, children: Sequence[Child], goal: Number) -> frozenset[int]:
        return frozenset()

    def what_counts(self, children: Sequence[Child]) -> Iterator[Note]:
        yield scores(children)

    def why(self, children: Sequence[Child], value: Number) -> Iterator[Note]:
        reached, possible = self._points(children)
        exactly = self._exactly(children)
        values = {"reached": Amount(reached), "possible": Amount(possible), "percent": Amount(exactly)}
        key = "why.percent" if all(weight == 1 for weight, _ in counted(children)) else "why.percent_weighted"
        yield Note(key, values)
        if self.round and exactly != value:
            yield Note("why.rounded_down", {"value": Amount(value)})

    def short(self, children: Sequence[Child], value: Number, goal: Number, name: str) -> Iterator[Note]:
        yield Note("why.short_of_percent", {"name": name, "start": Amount(goal), "lacking": Amount(goal - value)})

    def shown(self, value: Number, most: Number) -> Note | None:
        return Note("value.percent", {"value": Amount(value)})

    def by_hand(self, sizes: Iterable[int]) -> Iterator[Instruction]:
        yield Instruction(Note("card.percent"))
        if self.round:
            yield Instruction(Note("card.round_down"))

    def facts(self) -> Mapping[str, object]:
        return {}
