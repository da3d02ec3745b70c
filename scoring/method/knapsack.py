"""One way out of each menu, for the least price: a multiple-choice knapsack over exact gains.

A menu holds ways as (price, gain), the cheapest first, each with a higher gain than the one before; the first is to
take nothing, at price 0. Prices are whole numbers. Solved over Pareto fronts: there are never more undominated sets
than there are different prices, so thirty questions take thousands of sums, not a billion.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from scoring.model.rule import Number, exact

Way = tuple[int, Number]
"""A price, and what is won for it."""

_FIRST_BUDGET: Final = 16


def cheapest(menus: Sequence[Sequence[Way]], lacking: Number) -> list[int] | None:
    """Of each menu the place of the way to take: least price in all whose gain is at least `lacking`.

    On a tie the way of an earlier menu goes further. None where all that can be won is less.
    """
    if sum(menu[-1][1] for menu in menus) < lacking:
        return None
    whole, needed = _whole(menus, lacking)
    everything = sum(menu[-1][0] for menu in menus)
    budget = _FIRST_BUDGET
    while True:
        # Most goals are near: what costs far more than them need not be added up.
        found = _within(whole, needed, min(budget, everything))
        if found is not None or budget >= everything:
            return found
        budget *= 4


def _within(menus: Sequence[Sequence[tuple[int, int]]], lacking: int, budget: int) -> list[int] | None:
    """As `cheapest`, at a price of at most `budget`; None where that is not enough."""
    fronts = [[(0, 0)]]  # fronts[i]: the undominated sets out of menus[i:]
    for menu in reversed(menus):
        enough = [(price, min(gain, lacking)) for price, gain in _sums(menu, fronts[0], budget)]
        fronts.insert(0, undominated(enough))
    price, gain = fronts[0][-1]
    if gain < lacking:
        return None
    budget = price
    places = []
    for menu, rest in zip(menus, fronts[1:], strict=True):
        place = next(
            place
            for place in range(len(menu) - 1, -1, -1)
            if any(menu[place][0] + p <= budget and menu[place][1] + g >= lacking for p, g in rest)
        )
        budget -= menu[place][0]
        lacking -= menu[place][1]
        places.append(place)
    return places


def undominated_sums(menus: Sequence[Sequence[Way]], most: int) -> list[Way]:
    """What can be won in all at which price, as a menu of its own, at a price of at most `most`."""
    scale = _scale(menus)
    front = [(0, 0)]
    for menu in _times(menus, scale):
        front = undominated(_sums(menu, front, most))
    return [(price, exact(Fraction(gain, scale))) for price, gain in front]


def _sums(menu: Sequence[tuple[int, int]], front: Sequence[tuple[int, int]], most: int) -> Iterable[tuple[int, int]]:
    """The highest gain at each price of at most `most`, one way out of the menu and one out of the front together."""
    best: dict[int, int] = {}
    for price, gain in menu:
        for other_price, other_gain in front:
            together = price + other_price
            if together > most:
                break  # the cheapest come first
            if best.get(together, -1) < gain + other_gain:
                best[together] = gain + other_gain
    return best.items()


def undominated(ways: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without the ways that cost more than another and win no more than it; no two cost the same."""
    front: list[tuple[int, int]] = []
    for way in sorted(ways):
        if not front or way[1] > front[-1][1]:
            front.append(way)
    return front


def _whole(menus: Sequence[Sequence[Way]], lacking: Number) -> tuple[list[list[tuple[int, int]]], int]:
    """The same with whole gains: sums of those take a fraction of the time."""
    scale = _scale(menus)
    return _times(menus, scale), max(0, math.ceil(lacking * scale))


def _scale(menus: Sequence[Sequence[Way]]) -> int:
    """By what all gains are whole."""
    return math.lcm(1, *(gain.denominator for menu in menus for _, gain in menu))


def _times(menus: Sequence[Sequence[Way]], scale: int) -> list[list[tuple[int, int]]]:
    return [[(price, int(gain * scale)) for price, gain in menu] for menu in menus]
