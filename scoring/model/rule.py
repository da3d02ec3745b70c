"""What a rule is: it turns the children of a part, questions or parts below it, into a value.

Each rule is one file of scoring/method/rules/, and they are listed in one registry there. All else knows a rule by this
protocol alone. Every rule is monotone: raising one child never lowers the value, or one of its bounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar, Final, NamedTuple, Protocol

from scoring.model.children import Children
from scoring.model.limits import MOST_IN_ALL
from scoring.model.number import Number, Whole


@dataclass(frozen=True, slots=True)
class InStage:
    """A stage by its number, to be named within a sentence."""

    stage: int


@dataclass(frozen=True, slots=True)
class StageName:
    """A stage by its number, its name as it stands by itself."""

    stage: int


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles between quotation marks, as a list; with `either` as a choice."""

    titles: tuple[str, ...]
    either: bool = False


@dataclass(frozen=True, slots=True)
class Threshold:
    """A share that the model states, exactly: a percentage where that is whole, otherwise the fraction."""

    share: Fraction


@dataclass(frozen=True, slots=True)
class Measured:
    """A share that was measured, in whole percents, rounded down: it never seems to reach a threshold."""

    share: Fraction


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with at most two decimals, rounded down."""

    number: Number


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a value is short of a threshold, with at most two decimals, rounded up: less would not be enough."""

    number: Number


class Score(NamedTuple):
    """What a child has, and its weight; None where the weight makes no difference."""

    title: str
    value: Number
    weight: Number | None


@dataclass(frozen=True, slots=True)
class Scores:
    """What children have, as one list."""

    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Sentences as one list."""

    notes: tuple[Note, ...]
    either: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence that is not put into words yet: its key below "scoring.", and what stands in its places.

    A whole number or a text stands there as it is; the kinds above are put into the words of the model.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """A table for scoring by hand: the keys of its heads, and rows of whole numbers; None where there is none."""

    heads: tuple[str, ...]
    rows: tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Instruction:
    """One thing to do with a pencil, with the tables that spare the work with shares.

    below: what it consists of, where it is more than one sentence.
    """

    note: Note
    tables: tuple[Table, ...] = ()
    below: tuple[Instruction, ...] = ()


Front = Sequence[tuple[int, Number]]
"""Ways up: (price, value), the cheapest first, each with a higher value than the one before; the first costs 0."""

EFFORT_POINT: Final = MOST_IN_ALL + 1
"""The price of a point of effort; each question that goes up costs 1 beside that. So one whole number orders ways up by
effort first and by number of questions second: no two of them differ by so many questions."""


class Rule(Protocol):
    """A rule and its parameters: a frozen dataclass, whose fields are named as in the model file.

    children are those in scope, open ones among them; the methods that need one that counts (whose value is not
    None) say so.
    """

    is_for_anchored_questions: ClassVar[bool]
    """Whether its children can only be questions with one option for each stage."""

    names_stages: ClassVar[bool]
    """Whether its values are stages by their number, so that a model cannot say elsewhere where a stage begins."""

    measures_by_range: ClassVar[bool]
    """Whether it measures children by their least and most, so that their values must lie within these."""

    needs_every_child: ClassVar[bool]
    """Whether its value reaches a goal exactly when every child that counts does: then weights do nothing to it."""

    @property
    def rule(self) -> str:
        """The rule's name in the registry."""

    def value(self, children: Children) -> Number:
        """The value of the children that count; at least one does."""

    def changed(self, children: Children, value: Number, changes: Iterable[tuple[int, Number]]) -> Iterable[Number]:
        """For each change the value once the child at that place counts for that much instead, the others as before.

        value: that of the children as they are.
        """

    def bounds(self, children: Children) -> tuple[Number, Number]:
        """The least and the highest value that answers to what is open can still give; of at least one child."""

    def range(self, children: Children) -> tuple[Number, Number]:
        """The value with every child at its least, and with every child at its most."""

    @property
    def is_rounded(self) -> bool:
        """Whether a value may be less than what its children add up to."""

    def factors(self, children: Children) -> Whole | None:
        """How much each point of a child adds to the value, of those that count; None where that depends on others."""

    def lacking(self, children: Children, goal: Number) -> Number:
        """How much must be added, by these factors, for the value to reach a goal; of a rule that has factors."""

    def front(self, children: Children, fronts: Sequence[Front], most: int) -> Front:
        """The ways up at a price of at most `most`; children and their fronts are those that count."""

    def cheapest(self, children: Children, fronts: Sequence[Front], goal: Number) -> Sequence[int] | None:
        """Of each front the place of the way to take, for the least price at which the value reaches `goal`.

        On a tie the ways of earlier children go further. None where the goal is out of reach.
        """

    def blocking(self, children: Children, goal: Number) -> frozenset[int]:
        """The places of the children that by themselves keep the value below `goal`."""

    def what_counts(self, children: Children) -> Iterable[Note]:
        """What the children that count have, also where they are too few for a value."""

    def why(self, children: Children, value: Number) -> Iterable[Note]:
        """How the value follows from the children that count."""

    def short(self, children: Children, value: Number, goal: Number, name: str) -> Iterable[Note]:
        """What the value lacks for the stage that begins at `goal` and has this name."""

    def amount(self, value: Number) -> Amount | InStage | Note:
        """A value as it stands in a sentence: a bare number, one with its sign, or the stage that it stands for."""

    def shown(self, value: Number, most: Number) -> Note | None:
        """The value for readers, beside a stage or without one; None where the stage says it all."""

    def by_hand(self, sizes: Iterable[int]) -> Iterable[Instruction]:
        """How to find the value of a part with a pencil. sizes: how many children the parts of the model have."""

    def facts(self) -> Mapping[str, object]:
        """The rule's numbers by the name that pages take them by: whole numbers, shares, notes."""
