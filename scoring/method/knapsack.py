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

from scoring.model.number import Number, in_whole, quotient
from scoring.model.rule import Front

Way = tuple[int, Number]
"""A price, and what is won for it."""

Ratio = tuple[int, int]
"""A fraction by its numerator and its denominator, not in lowest terms: there are as many of them as answers."""

Menu = Sequence[tuple[int, int]]


def cheapest(menus: Sequence[Front], factors: Sequence[Ratio], lacking: Number) -> list[int] | None:
    """Of each menu the place of the way to take: least price in all whose gain is at least `lacking`.

    A gain is what a way has above the first of its menu, times the factor of the menu. On a tie the way of an earlier
    menu goes further. None where all that can be won is less.
    """
    whole, scale = _whole(menus, factors)
    needed = max(0, math.ceil(lacking * scale))
    if sum([menu[-1][1] for menu in whole]) < needed:
        return None
    bound = _Bound(whole, needed)
    able = bound.able
    # Most menus have one way left; the search is for the others.
    taken = [places[0] for places in able]
    undecided = [number for number, places in enumerate(able) if len(places) > 1]
    left = [[whole[number][place] for place in able[number]] for number in undecided]
    decided = sum([menu[place][1] for menu, place, places in zip(whole, taken, able, strict=True) if len(places) == 1])
    for number, place in zip(undecided, _search(left, needed - decided, bound), strict=True):
        taken[number] = able[number][place]
    return taken


def _search(menus: Sequence[Menu], needed: int, bound: _Bound) -> list[int]:
    """Of each menu the place of the way to take; expects that what is needed can be won."""
    fronts = [[(0, 0)]]  # fronts[i]: the undominated sets out of menus[i:] that may be part of a cheapest one
    least = 0
    for menu in reversed(menus):
        least += bound.least(menu)
        fronts.insert(0, _undominated(bound.kept(menu, fronts[0], least)))
    return _taken(menus, fronts, needed)


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
    """Tells which ways, and which sets of them, may be part of a cheapest set.

    With a value of λ for each gain, a way costs price − λ·gain. Sets that win what is needed cost at least what the
    cheapest ways of all menus cost together; so a way that costs more than the cheapest of its menu loses that
    much, and where the losses of a set add up to more than the slack, a set is known that has a lower price. The best
    λ is that of the way at which a greedy choice reaches the goal. Everything times the gain of that way: whole.
    """

    able: list[list[int]]
    """Of each menu the places of the ways that may be part of a cheapest set; at least one."""

    def __init__(self, menus: Sequence[Menu], needed: int) -> None:
        self._price, self._gain, most = _greedy(menus, needed)
        costs = [self._costs(menu) for menu in menus]
        least = list(map(min, costs))
        self._slack = self._gain * most - self._price * needed - sum(least)
        limits = [low + self._slack for low in least]
        self.able = [
            [place for place, cost in enumerate(each) if cost <= limit]
            for each, limit in zip(costs, limits, strict=True)
        ]

    def _costs(self, menu: Menu) -> list[int]:
        gain, price = self._gain, self._price
        return [gain * p - price * g for p, g in menu]

    def least(self, menu: Menu) -> int:
        """What the cheapest way of a menu costs."""
        return min(self._costs(menu))

    def kept(self, menu: Menu, rest: Menu, least: int) -> list[tuple[int, int]]:
        """The sets of a way of this menu and one of the rest that may be part of a cheapest set.

        least: what such a set costs at the least.
        """
        gain, price, most = self._gain, self._price, least + self._slack
        return [(p + q, g + h) for p, g in menu for q, h in rest if gain * (p + q) - price * (g + h) <= most]


def _greedy(menus: Sequence[Menu], needed: int) -> tuple[int, int, int]:
    """The price and the gain of the step at which a greedy choice reaches the goal, and what a choice near it costs.

    A step leads from one way of a menu to a later one, such that each wins more for its price than the next. In place
    of the last one whatever other menu reaches the goal for less; or with it, without the steps that are not needed
    any more.
    """
    steps = [(price, gain, place) for place, menu in enumerate(menus) for price, gain in _steps(menu)]
    steps.sort(key=lambda step: step[0] / step[1])  # any order is right; this one bounds well
    paid = won = 0
    price, gain = 0, 1
    untouched = set(range(len(menus)))
    for number, (price, gain, place) in enumerate(steps):
        if won + gain >= needed:
            last = [p for other in untouched for p, g in menus[other] if won + g >= needed]
            spared = _not_needed(steps[: number + 1], won + gain - needed)
            return price, gain, paid + min([price - spared, *last])
        paid, won = paid + price, won + gain
        untouched.discard(place)
    return price, gain, paid


def _not_needed(steps: Sequence[tuple[int, int, int]], surplus: int) -> int:
    """What the steps cost that can be taken back from the last one on, while they won no more than the surplus.

    Of one menu a step can only be taken back after those that follow it.
    """
    spared = 0
    needed: set[int] = set()
    for price, gain, place in reversed(steps):
        if gain > surplus:
            needed.add(place)
        elif place not in needed:
            spared, surplus = spared + price, surplus - gain
    return spared


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


def undominated_sums(menus: Sequence[Front], factors: Sequence[Ratio], most: int) -> list[Way]:
    """What can be won in all at which price, as a menu of its own, at a price of at most `most`."""
    whole, scale = _whole(menus, factors)
    front: list[tuple[int, int]] = [(0, 0)]
    for menu in whole:
        front = _undominated((price + p, gain + g) for price, gain in menu for p, g in front if price + p <= most)
    return [(price, quotient(gain, scale)) for price, gain in front]


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


def _whole(menus: Sequence[Front], factors: Sequence[Ratio]) -> tuple[list[list[tuple[int, int]]], int]:
    """The menus with whole gains, and how many times as large they are: sums of those take a fraction of the time."""
    values = [in_whole([value for _, value in menu]) for menu in menus]
    scale = math.lcm(*{fine * over for (_, fine), (_, over) in zip(values, factors, strict=True)})
    whole = []
    for menu, (worth, fine), (times, over) in zip(menus, values, factors, strict=True):
        first, unit = worth[0], times * (scale // (fine * over))
        whole.append([(price, (value - first) * unit) for (price, _), value in zip(menu, worth, strict=True)])
    return whole, scale
