"""The percentage of what can be reached: 100 · Σ w·(v − least) / Σ w·(most − least) of what counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from scoring.method.rules.weighing import ROUND, Additive, Span, mean_bounds, scores
from scoring.model.children import Child, Children
from scoring.model.model import RESULT
from scoring.model.number import Number, Whole, divided
from scoring.model.rule import Amount, Note


@dataclass(frozen=True, slots=True)
class Percent(Additive):
    """0…100, as long as no child has less than its least or more than its most. See Additive for `round`."""

    measures_by_range: ClassVar[bool] = True

    rule: str = field(default="percent", init=False, metadata=RESULT)
    round: str = field(default="", metadata=ROUND)

    def exactly(self, children: Children) -> Number:
        there = children.counted
        # Nothing can be reached in parts whose values are all rounded down to the same.
        return divided(100 * there.reached, there.span) if there.span else 0

    def factors(self, children: Children) -> Whole:
        (weights, scale), possible = children.weights, children.counted.span
        each = 100 * possible.denominator if possible else 0
        return [each * weight for weight in weights], scale * possible.numerator or 1

    def exact_bounds(self, children: Children) -> tuple[Number, Number]:
        with_span = [child for child in children if child.most > child.least]
        there = [_in_percent(child) for child in with_span if child.value is not None]
        free = [_in_percent(child) for child in with_span if child.value is None]
        return mean_bounds(there, free) if with_span else (0, 0)

    def exact_range(self, children: Children) -> tuple[Number, Number]:
        return 0, 100 if any(child.most > child.least for child in children) else 0

    def what_counts(self, children: Children) -> Iterator[Note]:
        """The points above the least, which are those that add up."""
        yield scores(children, above_least=True)

    def what_is_done(self, children: Children) -> Note:
        key = "why.percent" if all(child.weight == 1 for child in children) else "why.percent_weighted"
        percent = Amount(self.exactly(children))
        return Note(key, {"reached": Amount(children.reached), "possible": Amount(children.span), "percent": percent})

    def lacks(self, is_cut: bool, values: Mapping[str, object]) -> Note:
        return Note("why.short_of_percent_before_rounding" if is_cut else "why.short_of_percent", values)

    def done_by_hand(self) -> Note:
        return Note("card.percent")

    def amount(self, value: Number) -> Note:
        return Note("value.percent", {"value": Amount(value)})

    def shown(self, value: Number, most: Number) -> Note:
        return self.amount(value)


def _in_percent(child: Child) -> Span:
    """The span of a child on a scale from 0 to 100, weighing as much more as its own scale is longer."""
    span = child.most - child.least
    low, high = (divided(100 * (value - child.least), span) for value in (child.low, child.high))
    return child.weight * span, low, high
