"""The sum: Σ w·v of what counts."""

from __future__ import annotations

from dataclasses import dataclass, field

from scoring.method.rules.weighing import ROUND, Additive
from scoring.model.children import Children
from scoring.model.model import RESULT
from scoring.model.number import Number, Whole
from scoring.model.rule import Amount, Note


@dataclass(frozen=True, slots=True)
class Sum(Additive):
    """A sum by weight; see Additive for `round`."""

    rule: str = field(default="sum", init=False, metadata=RESULT)
    round: str = field(default="", metadata=ROUND)

    def exactly(self, children: Children) -> Number:
        return children.counted.points

    def factors(self, children: Children) -> Whole:
        return children.weights

    def exact_bounds(self, children: Children) -> tuple[Number, Number]:
        high, there = children.weighed([child.high for child in children]), children.counted
        # What is open adds nothing as long as it is not answered; and nothing counts below zero.
        if there:
            return there.weighed([child.low for child in there]), high
        return min(child.weight * child.low for child in children), high

    def exact_range(self, children: Children) -> tuple[Number, Number]:
        return children.least, children.most

    def what_is_done(self, children: Children) -> Note:
        key = "why.sum" if all(child.weight == 1 for child in children) else "why.sum_weighted"
        return Note(key, {"sum": Amount(children.points)})

    def done_by_hand(self) -> Note:
        return Note("card.sum")

    def shown(self, value: Number, most: Number) -> Note:
        return Note("value.of", {"value": Amount(value), "most": Amount(most)})
