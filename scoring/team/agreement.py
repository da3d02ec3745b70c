"""How much people agree about one question: from how many chose each option, in exact numbers.

AD: the average deviation from the median, and up to where it counts as agreement: M. J. Burke and W. P. Dunlap,
"Estimating interrater agreement with the average deviation index: a user's guide", Organizational Research Methods 5
(2002). r_wg: L. R. James, R. G. Demaree and G. Wolf, "Estimating within-group interrater reliability with and without
response bias", Journal of Applied Psychology 69 (1984).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Final

AGREE: Final = Fraction(2, 25)
"""Up to this deviation for each option that there is, people agree: 0.4 of five options."""

FAIRLY: Final = 2 * AGREE
"""Up to this, fairly: 0.8 of five options. Burke and Dunlap have c/6 for c options, which is 0.83."""

SPLIT: Final = Fraction(1, 5)
"""The least share of people on either side of a split."""

_SIDE: Final = Fraction(1, 4)
"""How far from its end of the scale an option may lie to be of that side: of five options the first two."""


class Agreement(Enum):
    """TALK: they differ so much that a number for all of them says little."""

    AGREE = "agree"
    FAIRLY = "fairly"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Spread:
    """median: the number of the lower median option, 1…n. deviation: AD, in options.

    r_wg: 0…1; None of one person. split: whether there is a group at either end.
    """

    median: int
    deviation: Fraction
    agreement: Agreement
    r_wg: Fraction | None
    split: bool


def spread(options: Sequence[int]) -> Spread:
    """That of people of whom so many chose each option; at least one of them did."""
    middle = median(options)
    deviation = Fraction(sum(count * abs(option - middle) for option, count in enumerate(options, 1)), sum(options))
    return Spread(middle, deviation, _agreement(deviation, len(options)), r_wg(options), is_split(options))


def median(options: Sequence[int]) -> int:
    """The lower median: of an even number of people the lower of the two in the middle, so always a real option."""
    return at_share(options, Fraction(1, 2))


def at_share(options: Sequence[int], share: Fraction) -> int:
    """The lowest option that at least this share of people do not exceed; of at least one person."""
    needed, there = share * sum(options), 0
    for option, count in enumerate(options, 1):
        there += count
        if there >= needed and there:
            return option
    raise ValueError("nobody chose an option")


def r_wg(options: Sequence[int]) -> Fraction | None:
    """1 - s²/σ², at least 0: the sample variance beside that of people who choose at random. None of one person."""
    people = sum(options)
    if people < 2:
        return None
    total = sum(count * option for option, count in enumerate(options, 1))
    squares = sum(count * option**2 for option, count in enumerate(options, 1))
    variance = Fraction(people * squares - total**2, people * (people - 1))
    return max(Fraction(0), 1 - variance / Fraction(len(options) ** 2 - 1, 12))


def is_split(options: Sequence[int]) -> bool:
    """Whether at least a fifth chose one of the low options, and at least a fifth one of the high ones."""
    low, high = sides(len(options))
    least = SPLIT * sum(options)
    return sum(options[i - 1] for i in low) >= least and sum(options[i - 1] for i in high) >= least


def sides(count: int) -> tuple[Sequence[int], Sequence[int]]:
    """Of so many options the numbers of the low ones and of the high ones."""
    reach = _SIDE * (count - 1)
    low = [option for option in range(1, count + 1) if option - 1 <= reach]
    return low, [count + 1 - option for option in reversed(low)]


def _agreement(deviation: Fraction, options: int) -> Agreement:
    if deviation <= AGREE * options:
        return Agreement.AGREE
    return Agreement.FAIRLY if deviation <= FAIRLY * options else Agreement.TALK
