"""The sum: Σ w·v of what counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from scoring.method.rules.weighing import ROUND, Additive, counted
from scoring.model.children import Child
from scoring.model.model import RESULT
from scoring.model.number import Number, weighted_sum
from scoring.model.rule import Amount, Note


@dataclass(frozen=True, slots=True)
class Sum(Additive):
    """A sum by weight; see Additive for `round`."""

    rule: str = field(default="sum", init=False, metadata=RESULT)
    round: str = field(default="", metadata=ROUND)

    def exactly(self, children: Sequence[Child]) -> Number:
        return weighted_sum(counted(children))

    def factors(self, children: Sequence[Child]) -> list[Number]:
        return [child.weight for child in children]

    def exact_bounds(self, children: Sequence[Child]) -> tuple[Number, Number]:
        high = weighted_sum((child.weight, child.high) for child in children)
        there = [child for child in children if child.value is not None]
        # What is open adds nothing as long as it is not answered; and nothing counts below zero.
        if there:
            return weighted_sum((child.weight, child.low) for child in there), high
        return min(child.weight * child.low for child in children), high

    def exact_range(self, children: Sequence[Child]) -> tuple[Number, Number]:
        least = weighted_sum((child.weight, child.least) for child in children)
        return least, weighted_sum((child.weight, child.most) for child in children)

    def what_is_done(self, children: Sequence[Child]) -> Note:
        pairs = counted(children)
        key = "why.sum" if all(weight == 1 for weight, _ in pairs) else "why.sum_weighted"
        return Note(key, {"sum": Amount(weighted_sum(pairs))})

    def done_by_hand(self) -> Note:
        return Note("card.sum")

    def shown(self, value: Number, most: Number) -> Note:
        return Note("value.of", {"value": Amount(value), "most": Amount(most)})
