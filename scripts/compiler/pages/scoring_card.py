"""The numbers on the paper card: what it takes to score the scan by hand.

A template must not calculate, and a visitor with a pencil should not have to work with
shares. So the shares of the model's rule become small tables of whole topics here.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from scoring.model.model import Model


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """For `in_scope` topics that apply: the least answered for a stage, and for one that is not provisional.

    None where that many topics can never give it.
    """

    in_scope: int
    stage: int | None
    firm: int | None


@dataclass(frozen=True, slots=True)
class MajorityRow:
    """For `answered` topics: how many must stand on a stage or above it (`needed`)."""

    answered: int
    needed: int


@dataclass(frozen=True, slots=True)
class Card:
    """The tables of the paper card, largest number of topics first.

    weighted: topics differ in weight, so that counting topics only approximates the rule.
    """

    coverage: tuple[CoverageRow, ...]
    majority: tuple[MajorityRow, ...]
    weighted: bool


def card(model: Model) -> Card:
    """The paper card of a model, for dimensions up to its largest one.

    Source: steps 1 and 2 of the ladder (coverage, then share), with every weight equal.
    """
    largest = max(len(dimension.questions) for dimension in model.dimensions)
    least = model.rule.coverage.answers
    counts = range(largest, 0, -1)
    return Card(
        coverage=tuple(_coverage(model, topics) for topics in counts),
        majority=tuple(MajorityRow(topics, ceil(model.rule.majority * topics)) for topics in counts if topics >= least),
        weighted=len({question.weight for question in model.questions()}) > 1,
    )


def _coverage(model: Model, topics: int) -> CoverageRow:
    coverage = model.rule.coverage

    def least(share: Fraction) -> int | None:
        needed = max(ceil(share * topics), coverage.answers)
        return needed if needed <= topics else None

    return CoverageRow(topics, least(coverage.stage), least(coverage.firm))
