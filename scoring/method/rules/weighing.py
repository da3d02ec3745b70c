"""Weighted sums and means of children, exactly: what the rules that add up have in common."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import mul
from types import MappingProxyType
from typing import Any, ClassVar, Final

from scoring.method.knapsack import Ratio, cheapest, undominated_sums
from scoring.model.children import Child, Children
from scoring.model.model import RESULT, ModelError
from scoring.model.number import Number, Whole, divided, exact, in_whole, quotient, weighted_sum
from scoring.model.rule import Amount, Front, Instruction, Lacking, Note, Score, Scores

ROUND: Final[Mapping[str, Any]] = MappingProxyType({**RESULT, "choices": ("down",)})
"""Metadata of the parameter `round`: what a model file may say there."""

FEW_VALUES: Final = 100
"""Up to so many whole values each is looked for by itself: so many has a percentage."""


class Additive(ABC):
    """A rule to whose value every child adds by a factor of its own, whatever the other children are.

    round: "down" to a whole number, or "" for none.
    """

    __slots__ = ()

    is_for_anchored_questions: ClassVar[bool] = False
    names_stages: ClassVar[bool] = False
    measures_by_range: ClassVar[bool] = False
    needs_every_child: ClassVar[bool] = False

    round: str

    def __post_init__(self) -> None:
        if self.round not in ("", *ROUND["choices"]):
            raise ModelError(f"round is left out, or one of {', '.join(ROUND['choices'])}")

    @property
    def is_rounded(self) -> bool:
        return bool(self.round)

    @abstractmethod
    def exactly(self, children: Children) -> Number:
        """The value before it is rounded."""

    @abstractmethod
    def factors(self, children: Children) -> Whole:
        """See Rule."""

    @abstractmethod
    def exact_bounds(self, children: Children) -> tuple[Number, Number]:
        """The bounds before they are rounded."""

    @abstractmethod
    def exact_range(self, children: Children) -> tuple[Number, Number]:
        """The range before it is rounded."""

    @abstractmethod
    def what_is_done(self, children: Children) -> Note:
        """The sum that gives the value before it is rounded."""

    @abstractmethod
    def shown(self, value: Number, most: Number) -> Note | None:
        """See Rule."""

    def said(self, value: Number) -> Number:
        """The value as it counts: rounded where the model says so."""
        return math.floor(value) if self.round else exact(value)

    def value(self, children: Children) -> Number:
        return self.said(self.exactly(children))

    def changed(self, children: Children, value: Number, changes: Iterable[tuple[int, Number]]) -> Iterator[Number]:
        start = self.exactly(children) if self.round else value  # what was cut off is gone
        factors, scale = self.factors(children)
        for place, change in changes:
            before = children[place].value
            assert before is not None, "only what counts can change"
            yield self.said(start + divided(factors[place] * (change - before), scale))

    def bounds(self, children: Children) -> tuple[Number, Number]:
        low, high = self.exact_bounds(children)
        return self.said(low), self.said(high)

    def range(self, children: Children) -> tuple[Number, Number]:
        least, most = self.exact_range(children)
        return self.said(least), self.said(most)

    def lacking(self, children: Children, goal: Number) -> Number:
        return (math.ceil(goal) if self.round else goal) - self.exactly(children)

    def front(self, children: Children, fronts: Sequence[Front], most: int) -> Front:
        start, factors = self.exactly(children), self.factors(children)
        if self.round and weighted_sum(factors, [front[-1][1] - front[0][1] for front in fronts]) <= FEW_VALUES:
            return self._whole_front(children, fronts, most)
        front: list[tuple[int, Number]] = []
        for price, gain in undominated_sums(fronts, _ratios(factors), most):
            value = self.said(start + gain)
            if not front or value > front[-1][1]:  # rounded down, two of them may be the same
                front.append((price, value))
        return front

    def _whole_front(self, children: Children, fronts: Sequence[Front], most: int) -> Front:
        """The ways up where values are rounded: the cheapest to each whole one, of which there are few.

        Of all that questions can add up to there are thousands, and most of them are the same once rounded.
        """
        front: list[tuple[int, Number]] = [(0, self.value(children))]
        while True:
            value = front[-1][1] + 1
            ways = self.cheapest(children, fronts, value)
            if ways is None:
                return front
            price = sum([front[way][0] for front, way in zip(fronts, ways, strict=True)])
            if price > most:
                return front
            if front[-1][0] == price:
                front.pop()
            front.append((price, value))

    def cheapest(self, children: Children, fronts: Sequence[Front], goal: Number) -> Sequence[int] | None:
        return cheapest(fronts, _ratios(self.factors(children)), self.lacking(children, goal))

    def blocking(self, children: Children, goal: Number) -> frozenset[int]:
        return frozenset()

    def what_counts(self, children: Children) -> Iterator[Note]:
        yield scores(children)

    def why(self, children: Children, value: Number) -> Iterator[Note]:
        yield self.what_is_done(children)
        if self.round and self.exactly(children) != value:
            yield Note("why.rounded_down", {"value": Amount(value)})

    def short(self, children: Children, value: Number, goal: Number, name: str) -> Iterator[Note]:
        start = math.ceil(goal) if self.round else goal
        is_cut = self.exactly(children) != value
        yield self.lacks(
            is_cut, {"name": name, "start": Amount(start), "lacking": Lacking(self.lacking(children, goal))}
        )

    def lacks(self, is_cut: bool, values: Mapping[str, object]) -> Note:
        """What is short of the next stage. is_cut: whether rounding has taken something off the value."""
        return Note("why.short_of_before_rounding" if is_cut else "why.short_of", values)

    def by_hand(self, sizes: Iterable[int]) -> Iterator[Instruction]:
        yield Instruction(self.done_by_hand())
        if self.round:
            yield Instruction(Note("card.round_down"))

    @abstractmethod
    def done_by_hand(self) -> Note:
        """How to find the value with a pencil, before it is rounded."""

    def amount(self, value: Number) -> Amount | Note:
        return Amount(value)

    def facts(self) -> Mapping[str, object]:
        return {}


def _ratios(factors: Whole) -> list[Ratio]:
    whole, scale = factors
    return [(factor, scale) for factor in whole]


Span = tuple[Number, Number, Number]
"""The weight of a child, and the least and the highest that it can become."""


def spans(children: Iterable[Child]) -> tuple[list[Span], list[Span]]:
    """The spans of the children that count, and of those that are open."""
    there: list[Span] = []
    free: list[Span] = []
    for child in children:
        (free if child.value is None else there).append((child.weight, child.low, child.high))
    return there, free


def mean_bounds(there: Sequence[Span], free: Sequence[Span]) -> tuple[Number, Number]:
    """The least and the highest mean that answers to what is open can give.

    there: what counts. free: what is open. An open child raises the mean only where it can become more than the mean
    of all else; and whether it is answered at all is open too.
    """
    weights, _ = in_whole([w for w, _, _ in (*there, *free)])
    lows, low_scale = in_whole([-low for _, low, _ in (*there, *free)])
    highs, high_scale = in_whole([high for _, _, high in (*there, *free)])
    return -_highest_mean(weights, lows, len(there), low_scale), _highest_mean(weights, highs, len(there), high_scale)


def _highest_mean(weights: Sequence[int], values: Sequence[int], there: int, scale: int) -> Number:
    """The mean of the first `there` values and of those of the others that raise it; scale: how much too large."""
    weight, added = sum(weights[:there]), sum(map(mul, weights[:there], values))
    for value, more in sorted(zip(values[there:], weights[there:], strict=True), reverse=True):
        if value * weight <= added and weight:
            break
        weight, added = weight + more, added + value * more
    return quotient(added, weight * scale)


def scores(children: Children, *, weighed: bool = True, above_least: bool = False) -> Note:
    """What counts: each child with its value, and with its weight where that matters.

    above_least: not its value but what it has above the least that it could have.
    """
    there = children.counted
    weigh = weighed and not there.weigh_the_same
    return Note("why.scores", {"list": Scores(tuple([_score(child, weigh, above_least) for child in there]))})


def _score(child: Child, weigh: bool, above_least: bool) -> Score:
    assert child.value is not None, "only what counts is shown"
    value = child.value - child.least if above_least else child.value
    return Score(child.title, value, child.weight if weigh else None)
