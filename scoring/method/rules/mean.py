"""The mean: Σ w·v / Σ w of what counts; rounded down where the model says so."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
    total_weight,
    weighted_mean,
    weighted_sum,
)
from scoring.model.model import RESULT
from scoring.model.rule import Amount, Child, Front, Instruction, Note, Number, exact


@dataclass(frozen=True, slots=True)
class Mean:
    """round: "down" to a whole number, or "" for none."""

    is_for_anchored_questions: ClassVar[bool] = False
    names_stages: ClassVar[bool] = False

    rule: str = field(default="mean", init=False, metadata=RESULT)
    round: str = field(default="", metadata=ROUND)

    def _said(self, value: Number) -> Number:
        return math.floor(value) if self.round else value

    def value(self, children: Sequence[Child]) -> Number:
        return self._said(weighted_mean(counted(children)))

    def after(self, children: Sequence[Child], value: Number, place: int, change: Number) -> Number:
        there = [child for child in children if child.value is not None]
        if self.round:  # what was cut off is gone
            value = weighted_mean(counted(there))
        child = children[place]
        assert child.value is not None, "only what counts can change"
        return self._said(exact(value + Fraction(child.weight * (change - child.value)) / total_weight(there)))

    def bounds(self, children: Sequence[Child]) -> tuple[Number, Number]:
        return self._said(lowest_mean(children)), self._said(highest_mean(children))

    def range(self, children: Sequence[Child]) -> tuple[Number, Number]:
        least = weighted_mean([(child.weight, child.least) for child in children])
        return self._said(least), self._said(weighted_mean([(child.weight, child.most) for child in children]))

    def front(self, children: Sequence[Child], fronts: Sequence[Front], most: int) -> Front:
        total = total_weight(children)
        factors = [Fraction(child.weight) / total for child in children]
        front = front_of_sums(fronts, factors, weighted_mean(counted(children)), most)
        return rounded_down(front) if self.round else front

    def cheapest(self, children: Sequence[Child], fronts: Sequence[Front], goal: Number) -> Sequence[int] | None:
        least = math.ceil(goal) if self.round else goal
        lacking = least * total_weight(children) - weighted_sum(counted(children))
        return cheapest_sum(fronts, [child.weight for child in children], lacking)

    def blocking(self, children: Sequence[Child], goal: Number) -> frozenset[int]:
        return frozenset()

    def what_counts(self, children: Sequence[Child]) -> Iterator[Note]:
        yield scores(children)

    def why(self, children: Sequence[Child], value: Number) -> Iterator[Note]:
        pairs = counted(children)
        total, mean = weighted_sum(pairs), weighted_mean(pairs)
        weights = total_weight([child for child in children if child.value is not None])
        key = "why.mean" if len({weight for weight, _ in pairs}) == 1 else "why.mean_weighted"
        if key == "why.mean":
            total, weights = sum(value for _, value in pairs), len(pairs)
        yield Note(key, {"sum": Amount(total), "number": Amount(weights), "mean": Amount(mean)})
        if self.round and mean != value:
            yield Note("why.rounded_down", {"value": Amount(value)})

    def short(self, children: Sequence[Child], value: Number, goal: Number, name: str) -> Iterator[Note]:
        yield Note("why.short_of", {"name": name, "start": Amount(goal), "lacking": Amount(goal - value)})

    def shown(self, value: Number, most: Number) -> Note | None:
        return Note("value.of", {"value": Amount(value), "most": Amount(most)})

    def by_hand(self, sizes: Iterable[int]) -> Iterator[Instruction]:
        yield Instruction(Note("card.mean"))
        if self.round:
            yield Instruction(Note("card.round_down"))

    def facts(self) -> Mapping[str, object]:
        return {}
