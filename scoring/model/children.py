"""What a rule works with: the questions or the parts below a part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from scoring.model.number import Number, Whole, are_equal, in_whole, quotient, weighted_mean, weighted_sum


@dataclass(frozen=True, slots=True)
class Child:
    """What a rule sees of a question, or of a part below.

    title: for sentences. weight: above 0. value: what it counts as, or None while it is open.
    low and high: what it can still become. least and most: what it could be under any answers.
    """

    title: str
    weight: Number
    value: Number | None
    low: Number
    high: Number
    least: Number
    most: Number


class Children(tuple[Child, ...]):
    """Children in model order, with the sums that rules take of them, and sentences once more: each is made once."""

    @cached_property
    def counted(self) -> Children:
        """Those that count."""
        there = [child for child in self if child.value is not None]
        return self if len(there) == len(self) else Children(there)

    @cached_property
    def weights(self) -> Whole:
        """What each weighs, in whole numbers."""
        return in_whole([child.weight for child in self])

    @cached_property
    def weight(self) -> Number:
        """Σ w."""
        whole, scale = self.weights
        return quotient(sum(whole), scale)

    @cached_property
    def weigh_the_same(self) -> bool:
        """Whether all of them weigh the same; so do none, and one."""
        return are_equal(self.weights[0])

    @cached_property
    def values(self) -> Sequence[Number]:
        """What each counts as; of children that count, all of them."""
        return [child.value for child in self if child.value is not None]

    @cached_property
    def points(self) -> Number:
        """Σ w·v, of children that count."""
        return self.weighed(self.values)

    @cached_property
    def mean(self) -> Number:
        """Σ w·v / Σ w, of children that count, at least one."""
        return self.mean_of(self.values)

    @cached_property
    def least(self) -> Number:
        """Σ w·least."""
        return self.weighed([child.least for child in self])

    @cached_property
    def most(self) -> Number:
        """Σ w·most."""
        return self.weighed([child.most for child in self])

    @cached_property
    def reached(self) -> Number:
        """Σ w·(v − least), of children that count."""
        return self.points - self.least

    @cached_property
    def span(self) -> Number:
        """Σ w·(most − least)."""
        return self.most - self.least

    def weighed(self, numbers: Sequence[Number]) -> Number:
        """Σ w·n, of a number for each of them."""
        return weighted_sum(self.weights, numbers)

    def mean_of(self, numbers: Sequence[Number]) -> Number:
        """Σ w·n / Σ w, of a number for each of them, at least one."""
        return numbers[0] if are_equal(numbers) else weighted_mean(self.weights, numbers)
