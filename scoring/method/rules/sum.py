"""The sum: Σ w·v of what counts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from scoring.method.rules.weighing import (
    ROUND,
    cheapest_sum,
    counted,
    front_of_sums,
    rounded_down,
    scores,
    weighted_sum,
)
from scoring.model.model import RESULT
from scoring.model.rule import Amount, Child, Front, Instruction, Note, Number, exact


@dataclass(frozen=True, slots=True)
class Sum:
    """round: "down" to a whole number, or "" for none."""

    is_for_anchored_questions: ClassVar[bool] = False
    names_stages: ClassVar[bool] = False

    rule: str = field(default="sum", init=False, metadata=RESULT)
    round: str = field(default="", metadata=ROUND)

    def _said(self, value: Number) -> Number:
        return math.floor(value) if self.round else exact(value)

    def value(self, children: Sequence[Child]) -> Number:
        return self._said(weighted_sum(counted(children)))

    def after(self, children: Sequence[Child], value: Number, place: int, change: Number) -> Number:
        child = children[place]
        assert child.value is not None, "only what counts can change"
        exactly = weighted_sum(counted(children)) if self.round else value  # what was cut off is gone
        return self._said(exactly + child.weight * (change - child.value))

    def bounds(self, children: Sequence[Child]) -> tuple[Number, Number]:
        high = weighted_sum((child.weight, child.high) for child in children)
        there = [child for child in children if child.value is not None]
        # What is open adds nothing as long as it is not answered; and nothing counts below zero.
        least = (
            weighted_sum((child.weight, child.low) for child in there)
            if there
            else min(child.weight * child.low for child in children)
        )
        return self._said(least), self._said(high)

    def range(self, children: Sequence[Child]) -> tuple[Number, Number]:
        least = weighted_sum((child.weight, child.least) for child in children)
        return self._said(least), self._said(weighted_sum((child.weight, child.most) for child in children))

    def front(self, children: Sequence[Child], fronts: Sequence[Front], most: int) -> Front:
        weights = [child.weight for child in children]
        front = front_of_sums(fronts, weights, weighted_sum(counted(children)), most)
        return rounded_down(front) if self.round else front

    def cheapest(self, children: Sequence[Child], fronts: Sequence[Front], goal: Number) -> Sequence[int] | None:
        least = math.ceil(goal) if self.round else goal
        lacking = least - weighted_sum(counted(children))
        return cheapest_sum(fronts, [child.weight for child in children], lacking)

    def blocking(self, children: Sequence[Child], goal: Number) -> frozenset[int]:
        return frozenset()

    def what_counts(self, children: Sequence[Child]) -> Iterator[Note]:
        yield scores(children)

    def why(self, children: Sequence[Child], value: Number) -> Iterator[Note]:
        pairs = counted(children)
        exactly = weighted_sum(pairs)
        key = "why.sum" if all(weight == 1 for weight, _ in pairs) else "why.sum_weighted"
        yield Note(key, {"sum": Amount(exactly)})
        if self.round and exactly != value:
            yield Note("why.rounded_down", {"value": Amount(value)})

    def short(self, children: Sequence[Child], value: Number, goal: Number, name: str) -> Iterator[Note]:
        yield Note("why.short_of", {"name": name, "start": Amount(goal), "lacking": Amount(goal - value)})

    def shown(self, value: Number, most: Number) -> Note | None:
        return Note("value.of", {"value": Amount(value), "most": Amount(most)})

    def by_hand(self, sizes: Iterable[int]) -> Iterator[Instruction]:
        yield Instruction(Note("card.sum"))
        if self.round:
            yield Instruction(Note("card.round_down"))

    def facts(self) -> Mapping[str, object]:
        return {}
