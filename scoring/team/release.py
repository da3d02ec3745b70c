"""Whether an aggregate may go out beside the one that went out last.

Two aggregates of nearly the same people say what the few answered who came, went or changed their mind: the one taken
off the other. So of each group that both show, nobody differs, or `least` people at least. Neither may what one of them
shows of a role give away a few people of a group that the other shows only as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from scoring.team.small_groups import Cell, LetOut
from scoring.team.tally import NO_ROLE, Counts

TEAM: Final = NO_ROLE
"""The role of a refusal that is about the whole team."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """id: of a question or a dimension. role: TEAM for all together. people: of how many something would show."""

    id: str
    role: str
    people: int


def refusals(now: LetOut, last: LetOut) -> Iterator[Refusal]:
    """Each group by which the two give away fewer people than `least` of either; none where it may go out."""
    least = max(now.view.least, last.view.least)
    for asked, cell in now.questions.items():
        if asked in last.questions:
            yield from _between(asked.id, cell, last.questions[asked], least)
    for id, cell in now.dimensions.items():
        if id in last.dimensions and _alike(cell, last.dimensions[id]):
            yield from _between(id, cell, last.dimensions[id], least)


def _alike(one: Cell, other: Cell) -> bool:
    """Whether both have as many stages, as far as they show any."""
    return not (one.team and other.team) or len(one.team.options) == len(other.team.options)


def _between(id: str, now: Cell, last: Cell, least: int) -> Iterator[Refusal]:
    groups = [(TEAM, now.team, last.team)]
    groups += [(role, counts, last.roles[role]) for role, counts in now.roles.items() if role in last.roles]
    for role, counts, before in groups:
        if counts and before:
            few = [people for people in _differing(counts, before) if 0 < people < least]
            if few:
                yield Refusal(id, role, min(few))
    for role, people in (*_given_away(now, last, least), *_given_away(last, now, least)):
        yield Refusal(id, role, people)


def _differing(one: Counts, other: Counts) -> tuple[int, ...]:
    """Of how many people the difference shows something: who came or went, if any did, or who answered otherwise."""
    if one.people != other.people:
        both = bool(one.options) and bool(other.options)
        return abs(one.people - other.people), abs(one.answered - other.answered) if both else 0
    if len(one.options) != len(other.options):  # one of them does not show which options
        return (abs(one.unknown - other.unknown) + abs(one.na - other.na) + abs(one.missing - other.missing),)
    return (sum(max(a - b, 0) for a, b in zip(one.bins, other.bins, strict=True)),)


def _given_away(whole: Cell, parts: Cell, least: int) -> Iterator[tuple[str, int]]:
    """Groups that one shows together with a few others, and the other by themselves: taken off, the few are left."""
    if whole.team is None or not whole.team.options:
        return
    rest = _less(whole.team, whole.roles.values())
    new = [role for role in parts.roles if role not in whole.roles]
    for count in range(1, len(new) + 1):
        for roles in combinations(new, count):
            left = rest and _less(rest, (parts.roles[role] for role in roles))
            if left and (0 < left.people < least or 0 < left.answered < least):
                yield roles[0], left.people


def _less(counts: Counts, others: Iterable[Counts]) -> Counts | None:
    """What is left without these people; None where they cannot all be among them."""
    bins = list(counts.bins)
    for other in others:
        bins = [one - less for one, less in zip(bins, other.bins, strict=True)]
    *options, unknown, na, missing = bins
    return Counts(tuple(options), unknown, na, missing) if min(bins) >= 0 else None
