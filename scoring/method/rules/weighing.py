"""Weighted sums and means of children, exactly: what the rules that add up have in common."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from scoring.method.knapsack import cheapest, undominated_sums
from scoring.model.model import RESULT
from scoring.model.rule import Amount, Child, Front, Note, Notes, Number, Titles, exact

ROUND: Final = MappingProxyType({**RESULT, "choices": ("down",)})
"""Metadata of the parameter `round`: what a model file may say there."""


def total_weight(children: Iterable[Child]) -> Number:
    """The sum of the children's weights; 0 for none."""
    return sum(child.weight for child in children)


def counted(children: Iterable[Child]) -> list[tuple[Number, Number]]:
    """Weight and value of each child that counts."""
    return [(child.weight, child.value) for child in children if child.value is not None]


def weighted_sum(pairs: Iterable[tuple[Number, Number]]) -> Number:
    """Σ w·v."""
    return sum(weight * value for weight, value in pairs)


def weighted_mean(pairs: Sequence[tuple[Number, Number]]) -> Number:
    """Σ w·v / Σ w, of at least one pair."""
    return exact(Fraction(weighted_sum(pairs)) / sum(weight for weight, _ in pairs))


def lowest_mean(children: Sequence[Child]) -> Number:
    """The least mean that answers to what is open can give."""
    return -_highest_mean(
        [(child.weight, -child.low) for child in children if child.value is not None],
        [(child.weight, -child.low) for child in children if child.value is None],
    )


def highest_mean(children: Sequence[Child]) -> Number:
    """The highest mean that answers to what is open can give.

    An open child raises the mean only where it can become more than the mean of all else; and whether it is
    answered at all is open too.
    """
    return _highest_mean(
        [(child.weight, child.high) for child in children if child.value is not None],
        [(child.weight, child.high) for child in children if child.value is None],
    )


def _highest_mean(there: list[tuple[Number, Number]], free: list[tuple[Number, Number]]) -> Number:
    free = sorted(free, key=lambda pair: -pair[1])
    taken = there or [free.pop(0)]
    mean = weighted_mean(taken)
    for weight, value in free:
        if value <= mean:
            break
        taken = [*taken, (weight, value)]
        mean = weighted_mean(taken)
    return mean


def menus_of(fronts: Sequence[Front], factors: Sequence[Number]) -> list[list[tuple[int, Number]]]:
    """Of each child its ways up as (price, gain), a gain counted `factor` times."""
    return [
        [(price, factor * (value - front[0][1])) for price, value in front]
        for front, factor in zip(fronts, factors, strict=True)
    ]


def cheapest_sum(fronts: Sequence[Front], factors: Sequence[Number], lacking: Number) -> Sequence[int] | None:
    """The cheapest ways with which Σ factor·gain is at least `lacking`; see Rule.cheapest."""
    return cheapest(menus_of(fronts, factors), lacking)


def front_of_sums(fronts: Sequence[Front], factors: Sequence[Number], start: Number, most: int) -> Front:
    """The front of start + Σ factor·gain, at a price of at most `most`."""
    return [(price, exact(start + gain)) for price, gain in undominated_sums(menus_of(fronts, factors), most)]


def rounded_down(front: Front) -> Front:
    """The front with its values rounded down, without the ways that win nothing any more."""
    kept: list[tuple[int, Number]] = []
    for price, value in front:
        whole = math.floor(value)
        if not kept or whole > kept[-1][1]:
            kept.append((price, whole))
    return kept


def scores(children: Sequence[Child], *, weighed: bool = True) -> Note:
    """What counts: each child with its value, and with its weight where that matters."""
    shown = [child for child in children if child.value is not None]
    weigh = weighed and len({child.weight for child in shown}) > 1
    return Note("why.scores", {"list": Notes(tuple(_score(child, weigh) for child in shown))})


def _score(child: Child, weigh: bool) -> Note:

    title, value = Titles((child.title,)), Amount(child.value or 0)
    if not weigh:
        return Note("why.score", {"title": title, "value": value})
    return Note("why.score_weighted", {"title": title, "value": value, "weight": Amount(child.weight)})
