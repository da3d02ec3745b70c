"""What a rule works with: the questions or the parts below a part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.model.number import Number


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


def weigh_the_same(children: Sequence[Child]) -> bool:
    """Whether all of them weigh the same; so do none, and one."""
    return all(child.weight == children[0].weight for child in children[1:])
