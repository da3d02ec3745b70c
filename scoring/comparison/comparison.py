"""What changed between two measurements: question by question, and dimension by dimension.

Two teams are compared by their medians, and by Cliff's δ, which says how often somebody of the second chose a higher
option than somebody of the first: N. Cliff, "Dominance statistics: ordinal analyses to answer ordinal questions",
Psychological Bulletin 114 (1993). Up to where a δ is negligible: J. Romano and others, "Appropriate statistics for
ordinal level data", Florida Association of Institutional Research (2006).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from scoring.comparison.shared import Change, Pair, over_shared, pairs
from scoring.method.node import Node, dimension_node
from scoring.model.answers import Answer, Answers
from scoring.model.model import Model, Part
from scoring.team.tally import Counts
from scoring.team.team import Team

NEGLIGIBLE: Final = Fraction(147, 1000)
"""A smaller δ is no clear difference."""

FEWEST: Final = 5
"""With fewer people on either side no difference is clear."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One measurement: a sheet, or the medians of a team. team: None for a sheet."""

    model: Model
    answers: Answers
    team: Team | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Between two teams. delta: Cliff's δ, -1…1, above 0 where the second is higher. clear: whether it says much."""

    delta: Fraction
    clear: bool


@dataclass(frozen=True, slots=True)
class Move:
    """One question. before, now: the answers; None where missing, or where it is not asked.

    by: how many options up; None where it cannot be compared, or either answer is no option. difference: of two teams,
    where the answers of both are let out.
    """

    pair: Pair
    before: Answer | None
    now: Answer | None
    by: int | None
    difference: Difference | None


@dataclass(frozen=True, slots=True)
class Stand:
    """A dimension in both measurements: over the shared questions by the rule of the later model, and over everything,
    each by its own. shared: how many questions that is. None where a measurement does not have the dimension.
    parts: the same of each part below it."""

    dimension: Part
    shared: int
    before_shared: Node | None
    now_shared: Node | None
    before: Node | None
    now: Node | None
    parts: tuple[Stand, ...] = ()

    def every_part(self) -> Iterator[Stand]:
        """Those below it, each followed by what is below that."""
        for part in self.parts:
            yield part
            yield from part.every_part()


@dataclass(frozen=True, slots=True)
class Comparison:
    """moves: of all questions of both, those of the later version first. stands: the dimensions likewise."""

    before: Measured
    now: Measured
    moves: tuple[Move, ...]
    stands: tuple[Stand, ...]

    @property
    def comparable(self) -> int:
        """How many of the questions of now can be compared."""
        return sum(1 for move in self.moves if move.pair.change is Change.NONE)

    @property
    def are_teams(self) -> bool:
        return self.now.team is not None


def compared(before: Measured, now: Measured) -> Comparison:
    """Both are sheets, or both are teams, of one model; the versions may differ."""
    found = pairs(before.model, now.model)
    shared = {pair.question.id: pair for pair in found if pair.change is Change.NONE}
    moves = tuple(_move(pair, before, now) for pair in found)
    return Comparison(before, now, moves, tuple(_stands(before, now, shared)))


def cliffs_delta(before: Sequence[int], now: Sequence[int]) -> Fraction:
    """δ of two groups, given how many people chose each option; at least one in each.

    The share of pairs of people, one of each group, of which the later one is higher, less that of which it is lower.
    """
    higher = sum(b * sum(now[option + 1 :]) for option, b in enumerate(before))
    lower = sum(b * sum(now[:option]) for option, b in enumerate(before))
    return Fraction(higher - lower, sum(before) * sum(now))


def _move(pair: Pair, before: Measured, now: Measured) -> Move:
    one = before.answers.values.get(pair.before.id) if pair.before else None
    other = now.answers.values.get(pair.now.id) if pair.now else None
    same = pair.change is Change.NONE
    by = other - one if same and isinstance(one, int) and isinstance(other, int) else None
    return Move(pair, one, other, by, _difference(pair, before.team, now.team) if same else None)


def difference_of(before: Counts, now: Counts) -> Difference:
    """Of two groups, of which somebody chose an option."""
    delta = cliffs_delta(before.options, now.options)
    return Difference(delta, abs(delta) >= NEGLIGIBLE and min(before.answered, now.answered) >= FEWEST)


def _difference(pair: Pair, before: Team | None, now: Team | None) -> Difference | None:
    one, other = _counts(pair, before), _counts(pair, now)
    return difference_of(one, other) if one and other and one.answered and other.answered else None


def _counts(pair: Pair, team: Team | None) -> Counts | None:
    if team is None:
        return None
    return next(topic.cell.team for topic in team.topics if topic.question.id == pair.question.id)


def _stands(before: Measured, now: Measured, shared: Mapping[str, Pair]) -> Iterator[Stand]:
    former = {part.id: part for part in before.model.dimensions}
    one, other = (over_shared(each.answers, shared, now.model) for each in (before, now))
    for part in now.model.dimensions:
        old = former.pop(part.id, None)
        yield _stand(
            part,
            shared,
            _node(now.model, part, one),
            _node(now.model, part, other),
            _node(before.model, old, before.answers) if old else None,
            _node(now.model, part, now.answers),
        )
    for old in former.values():
        yield Stand(old, 0, None, None, _node(before.model, old, before.answers), None)


def _stand(part: Part, shared: Mapping[str, Pair], *nodes: Node | None) -> Stand:
    """nodes: before and now, over the shared questions; and before and now, over everything."""
    count = sum(1 for question in part.every_question() if question.id in shared)
    below = (_stand(each, shared, *(_below(node, each) for node in nodes)) for each in part.parts)
    before_shared, now_shared, before, now = nodes
    return Stand(
        part, count, before_shared if count else None, now_shared if count else None, before, now, tuple(below)
    )


def _below(node: Node | None, part: Part) -> Node | None:
    """The node of a part that is directly below another; None where that one does not have it."""
    below = node.parts if node else ()
    return next((each for each in below if each.part and each.part.id == part.id), None)


def _node(model: Model, part: Part, answers: Answers) -> Node:
    return dimension_node(model, part, answers, robust=False)
