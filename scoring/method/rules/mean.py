"""The mean: Σ w·v / Σ w of what counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from scoring.method.rules.weighing import (
    ROUND,
    Additive,
    counted,
    mean_bounds,
    spans,
    total_weight,
    weighted_mean,
)
from scoring.model.children import Child, weigh_the_same
from scoring.model.model import RESULT
from scoring.model.number import Number, divided, total, weighted_sum
from scoring.model.rule import Amount, Note


@dataclass(frozen=True, slots=True)
class Mean(Additive):
    """A mean by weight; see Additive for `round`."""

    rule: str = field(default="mean", init=False, metadata=RESULT)
    round: str = field(default="", metadata=ROUND)

    def exactly(self, children: Sequence[Child]) -> Number:
        return weighted_mean(counted(children))

    def factors(self, children: Sequence[Child]) -> list[Number]:
        weight = total_weight(children)
        return [divided(child.weight, weight) for child in children]

    def exact_bounds(self, children: Sequence[Child]) -> tuple[Number, Number]:
        return mean_bounds(*spans(children))

    def exact_range(self, children: Sequence[Child]) -> tuple[Number, Number]:
        least, most = children[0].least, children[0].most
        if all(child.least == least and child.most == most for child in children):
            return least, most  # as in most models: all questions have the same points
        least = weighted_mean([(child.weight, child.least) for child in children])
        return least, weighted_mean([(child.weight, child.most) for child in children])

    def what_is_done(self, children: Sequence[Child]) -> Note:
        pairs = counted(children)
        key, added, number = "why.mean_weighted", weighted_sum(pairs), total_weight(children)
        if weigh_the_same(children):
            key, added, number = "why.mean", total([value for _, value in pairs]), len(pairs)
        return Note(key, {"sum": Amount(added), "number": Amount(number), "mean": Amount(divided(added, number))})

    def done_by_hand(self) -> Note:
        return Note("card.mean")

    def shown(self, value: Number, most: Number) -> Note:
        return Note("value.of", {"value": Amount(value), "most": Amount(most)})
