"""Exact numbers, and sums of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from operator import mul

Number = int | Fraction
"""An exact number. Whole ones as int: the same number, and sums of it take a fraction of the time."""


def exact(number: Number) -> Number:
    """The number, as int where it is whole."""
    return int(number) if number.denominator == 1 else number


def divided(part: Number, whole: Number) -> Number:
    """part / whole, exactly."""
    return quotient(part.numerator * whole.denominator, part.denominator * whole.numerator)


def quotient(numerator: int, denominator: int) -> Number:
    """numerator / denominator, exactly."""
    whole, rest = divmod(numerator, denominator)
    return Fraction(numerator, denominator) if rest else whole


Whole = tuple[list[int], int]
"""Numbers as whole ones, and how many times as large they are as they were. Sums of those take a fraction of the time:
a fraction is made once, of what comes out."""


def in_whole(numbers: Sequence[Number]) -> Whole:
    """The numbers, all as many times as large, by the least number that makes all of them whole."""
    ratios = [number.as_integer_ratio() for number in numbers]
    scale = math.lcm(*{denominator for _, denominator in ratios})
    if scale == 1:
        return [numerator for numerator, _ in ratios], 1
    return [numerator * (scale // denominator) for numerator, denominator in ratios], scale


def total(numbers: Sequence[Number]) -> Number:
    """Σ n, exactly; 0 of none."""
    whole, scale = in_whole(numbers)
    return quotient(sum(whole), scale)


def weighted_sum(weights: Whole, values: Sequence[Number]) -> Number:
    """Σ w·v, exactly; 0 of none."""
    (whole, scale), (times, by) = weights, in_whole(values)
    return quotient(sum(map(mul, whole, times)), scale * by)


def weighted_mean(weights: Whole, values: Sequence[Number]) -> Number:
    """Σ w·v / Σ w, exactly, of at least one."""
    (whole, _), (times, by) = weights, in_whole(values)
    return quotient(sum(map(mul, whole, times)), sum(whole) * by)


def are_equal(numbers: Sequence[Number]) -> bool:
    """Whether all of them are the same; so are none, and one."""
    return not numbers or numbers.count(numbers[0]) == len(numbers)
