"""Where a part stands, and how firmly."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from scoring.model.number import Number


@dataclass(frozen=True, slots=True)
class Robustness:
    """How many of the possible changes (one answer, one option up or down) leave the stage as it is."""

    unchanged: int
    changes: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a part, or the whole, stands.

    value: what its rule makes of the answers, exactly; None with too few of them.
    stage: 1…n, or None without a value or without stages.
    provisional: there is a value, but not enough is answered for it to be firm.
    coverage: 0…1, the share by weight that is answered of what applies; 0 where nothing applies.
    interval: lowest and highest value that the open questions leave possible, and stages: the same in stages; None
    where even with all of them answered there would be too few answers.
    least and most: the values with every answer at its lowest and at its highest; while questions are open, the value
    may lie outside.
    position: the mean answer by weight, in points; for pictures only, it never decides anything. None without any.
    robustness: None without a stage, and where there is no answer that could change.
    """

    value: Number | None
    stage: int | None
    provisional: bool
    coverage: Fraction
    interval: tuple[Number, Number] | None
    stages: tuple[int, int] | None
    least: Number
    most: Number
    position: Number | None
    robustness: Robustness | None
