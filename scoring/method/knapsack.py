"""One way out of each menu, for the least price: a multiple-choice knapsack over exact gains.

A menu holds ways as (price, value), the cheapest first, each with a higher value than the one before; the first is to
take nothing, at price 0. Prices are whole numbers. Exact: sets are only left out where another one is as good, or
where a bound shows that they cannot be part of a cheapest one (Lagrange; Kellerer, Pferschy and Pisinger, Knapsack
Problems, 2004, chapter 11). Near the bound there are few sets, so a hundred questions take thousands of sums.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from fractions import Fraction

from scoring.model.rule import Front, Number, exact

Way = tuple[int, Number]
"""A price, and what is won for it."""

Menu = Sequence[tuple[int, int]]


def cheapest(menus: Sequence[Front], factors: Sequence[Number], lacking: Number) -> list[int] | None:
    """Of each menu the place of the way to take: least price in all whose gain is at least `lacking`.

    A gain is what a way has above the first of its menu, times the factor of the menu. On a tie the way of an earlier
    menu goes further. None where all that can be won is less.
    """
    whole, scale = _whole(menus, factors)
    needed = max(0, math.ceil(lacking * scale))
    if sum(menu[-1][1] for menu in whole) < needed:
        return None
    bound = _Bound(whole, needed)
    fronts = [[(0, 0)]]  # fronts[i]: the undominated sets out of menus[i:] that may be part of a cheapest one
    for place in range(len(whole) - 1, -1, -1):
        fronts.insert(0, _undominated(bound.kept(place, whole[place], fronts[0])))
    return _taken(whole, fronts, needed)


def _taken(menus: Sequence[Menu], fronts: Sequence[Menu], lacking: int) -> list[int]:
    budget = min(price for price, gain in fronts[0] if gain >= lacking)
    places = []
    for menu, rest in zip(menus, fronts[1:], strict=True):
        place = next(
            place
            for place in range(len(menu) - 1, -1, -1)
            if _most_for(rest, budget - menu[place][0]) + menu[place][1] >= lacking
        )
        budget -= menu[place][0]
        lacking -= menu[place][1]
        places.append(place)
    return places


def _most_for(front: Menu, budget: int) -> float:
    """The most that a front wins at a price of at most `budget`; less than nothing where that pays for nothing."""
    place = bisect_right(front, (budget, math.inf))
    return front[place - 1][1] if place else -math.inf


class _Bound:
    """Tells which sets may still be part of a cheapest one.

    With a price of λ for each gain that is lacking, what a menu adds at least is the minimum of price − λ·gain over its
    ways; so a set, with the least that the other menus add, shows a price below which it cannot be completed. The
    best λ is that of the way at which a greedy choice reaches the goal. Everything times the gain of that way: whole.
    """

    def __init__(self, menus: Sequence[Menu], needed: int) -> None:
        self._needed = needed
        self._price, self._gain, self._most = _greedy(menus, needed)
        self._before = [0]
        """self._before[i]: what the menus before i add at least."""
        for menu in menus:
            self._before.append(self._before[-1] + min(self._gain * p - self._price * g for p, g in menu))

    def kept(self, place: int, menu: Menu, rest: Menu) -> list[tuple[int, int]]:
        """The sets of a way of this menu and one of the rest, without those that cannot be part of a cheapest one."""
        gain, price, needed = self._gain, self._price, self._needed
        most = gain * self._most - self._before[place] - price * needed
        sets = []
        for own_price, own_gain in menu:
            for other_price, other_gain in rest:
                paid, won = own_price + other_price, own_gain + other_gain
                # More than enough is enough, but bounds no more than what is needed.
                if gain * paid - price * (won if won < needed else needed) <= most:
                    sets.append((paid, won if won < needed else needed))
        return sets


def _greedy(menus: Sequence[Menu], needed: int) -> tuple[int, int, int]:
    """The price and the gain of the step at which a greedy choice reaches the goal, and what that choice costs.

    A step leads from one way of a menu to a later one, such that each wins more for its price than the next. In place
    of the last one whatever other menu reaches the goal for less.
    """
    steps = [(price, gain, place) for place, menu in enumerate(menus) for price, gain in _steps(menu)]
    steps.sort(key=lambda step: step[0] / step[1])  # any order is right; this one bounds well
    paid = won = 0
    price, gain = 0, 1
    untouched = set(range(len(menus)))
    for price, gain, place in steps:
        if won + gain >= needed:
            last = [p for other in untouched for p, g in menus[other] if won + g >= needed]
            return price, gain, paid + min([price, *last])
        paid, won = paid + price, won + gain
        untouched.discard(place)
    return price, gain, paid


def _steps(menu: Menu) -> list[tuple[int, int]]:
    hull = [menu[0]]
    for way in menu[1:]:
        while len(hull) > 1 and _is_better(hull[-2], hull[-1], way):
            hull.pop()
        hull.append(way)
    return [(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(hull)]


def _is_better(first: tuple[int, int], middle: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether from the first way to the last one wins at least as much for its price as up to the middle."""
    return (last[1] - first[1]) * (middle[0] - first[0]) >= (middle[1] - first[1]) * (last[0] - first[0])


def undominated_sums(menus: Sequence[Front], factors: Sequence[Number], most: int) -> list[Way]:
    """What can be won in all at which price, as a menu of its own, at a price of at most `most`."""
    whole, scale = _whole(menus, factors)
    front: list[tuple[int, int]] = [(0, 0)]
    for menu in whole:
        front = _undominated((price + p, gain + g) for price, gain in menu for p, g in front if price + p <= most)
    return [(price, gain if scale == 1 else exact(Fraction(gain, scale))) for price, gain in front]


def _undominated(ways: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without the ways that cost as much as another, or more, and win no more than it."""
    best: dict[int, int] = {}
    for price, gain in ways:
        if gain > best.get(price, -1):
            best[price] = gain
    front: list[tuple[int, int]] = []
    most = -1
    for price in sorted(best):
        if best[price] > most:
            most = best[price]
            front.append((price, most))
    return front


def _whole(menus: Sequence[Front], factors: Sequence[Number]) -> tuple[list[list[tuple[int, int]]], int]:
    """The menus with whole gains, and how many times as large they are: sums of those take a fraction of the time."""
    finest = [math.lcm(*{value.denominator for _, value in menu}) for menu in menus]
    scale = math.lcm(1, *{fine * factor.denominator for fine, factor in zip(finest, factors, strict=True)})
    whole = []
    for menu, fine, factor in zip(menus, finest, factors, strict=True):
        unit = factor.numerator * (scale // (fine * factor.denominator))
        values = [value.numerator * (fine // value.denominator) for _, value in menu]
        whole.append([(price, (value - values[0]) * unit) for (price, _), value in zip(menu, values, strict=True)])
    return whole, scale
