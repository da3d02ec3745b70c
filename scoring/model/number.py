"""Exact numbers, and sums of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from fractions import Fraction

Number = int | Fraction
"""An exact number. Whole ones as int: the same number, and sums of it take a fraction of the time."""


def exact(number: Number) -> Number:
    """The number, as int where it is whole."""
    return int(number) if number.denominator == 1 else number


def divided(part: Number, whole: Number) -> Number:
    """part / whole, exactly."""
    return _quotient(part.numerator * whole.denominator, part.denominator * whole.numerator)


def total(numbers: Iterable[Number]) -> Number:
    """Σ n, exactly; 0 of none."""
    numerators: dict[int, int] = {}
    for number in numbers:
        numerator, denominator = number.as_integer_ratio()
        numerators[denominator] = numerators.get(denominator, 0) + numerator
    return _added(numerators)


def weighted_sum(pairs: Iterable[tuple[Number, Number]]) -> Number:
    """Σ w·v, exactly. By denominator, in whole numbers: making a fraction of every term takes five times as long."""
    numerators: dict[int, int] = {}
    for weight, value in pairs:
        (numerator, denominator), (times, over) = weight.as_integer_ratio(), value.as_integer_ratio()
        denominator *= over
        numerators[denominator] = numerators.get(denominator, 0) + numerator * times
    return _added(numerators)


def _added(numerators: Mapping[int, int]) -> Number:
    """The sum of fractions, given as a numerator for each denominator."""
    common = math.lcm(*numerators)
    return _quotient(sum([number * (common // part) for part, number in numerators.items()]), common)


def _quotient(numerator: int, denominator: int) -> Number:
    quotient, rest = divmod(numerator, denominator)
    return Fraction(numerator, denominator) if rest else quotient
