"""The mean: Σ w·v / Σ w of what counts."""

from __future__ import annotations

from dataclasses import dataclass, field

from scoring.method.rules.weighing import (
    ROUND,
    Additive,
    mean_bounds,
    spans,
)
from scoring.model.children import Children
from scoring.model.model import RESULT
from scoring.model.number import Number, Whole, divided, total
from scoring.model.rule import Amount, Note


@dataclass(frozen=True, slots=True)
class Mean(Additive):
    """A mean by weight; see Additive for `round`."""

    rule: str = field(default="mean", init=False, metadata=RESULT)
    round: str = field(default="", metadata=ROUND)

    def exactly(self, children: Children) -> Number:
        return children.counted.mean

    def factors(self, children: Children) -> Whole:
        weights, _ = children.weights
        there = [weight for weight, child in zip(weights, children, strict=True) if child.value is not None]
        return weights, sum(there)

    def exact_bounds(self, children: Children) -> tuple[Number, Number]:
        return mean_bounds(*spans(children))

    def exact_range(self, children: Children) -> tuple[Number, Number]:
        least, most = [child.least for child in children], [child.most for child in children]
        return children.mean_of(least), children.mean_of(most)

    def what_is_done(self, children: Children) -> Note:
        key, added, number = "why.mean_weighted", children.points, children.weight
        if children.weigh_the_same:
            key, added, number = "why.mean", total(children.values), len(children)
        return Note(key, {"sum": Amount(added), "number": Amount(number), "mean": Amount(divided(added, number))})

    def done_by_hand(self) -> Note:
        return Note("card.mean")

    def shown(self, value: Number, most: Number) -> Note:
        return Note("value.of", {"value": Amount(value), "most": Amount(most)})
