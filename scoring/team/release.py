"""Whether an aggregate may go out beside the one that went out last.

Two aggregates of nearly the same people say what the few answered who came, went or changed their mind: the one taken
off the other. So of each group that both show, nobody differs, or `least` people at least. Neither may what one of them
shows of a role give away a few people of a group that the other shows only as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, combinations, product
from typing import Final

from scoring.team.small_groups import Cell, LetOut
from scoring.team.tally import NO_ROLE, Counts

TEAM: Final = NO_ROLE
"""The role of a refusal that is about the whole team."""

MOST_TOGETHER: Final = 3
"""Roles that are looked at as one group. Of most teams these are all; of ten roles more would take minutes."""


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
    yield from _regrouped(now, last, least)


def _regrouped(now: LetOut, last: LetOut, least: int) -> Iterator[Refusal]:
    """Roles that only one of them knows: all of some may be all of others, but for a few people.

    Who has which role is no secret, and which ones are nearly the same people does not show from counts. So they are
    refused as long as these do not rule it out.
    """
    new, gone = (sorted(set(one.roles) - set(other.roles)) for one, other in ((now, last), (last, now)))
    both = [(asked, cell, last.questions[asked]) for asked, cell in now.questions.items() if asked in last.questions]
    for some, others in product(_unions(new), _unions(gone)):
        pairs = (
            (asked.id, _all_of(some, cell), _all_of(others, before))
            for asked, cell, before in both
            if cell.roles.keys() >= set(some) and before.roles.keys() >= set(others)
        )
        few = _few(pairs, least)
        if few:
            yield Refusal(few[0], some[0], few[1])


def _unions(roles: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(roles, count) for count in range(1, MOST_TOGETHER + 1))


def _all_of(roles: Sequence[str], cell: Cell) -> Counts:
    first, *others = (cell.roles[role] for role in roles)
    return reduce(Counts.__add__, others, first)


def _few(pairs: Iterable[tuple[str, Counts, Counts]], least: int) -> tuple[str, int] | None:
    """Of two groups, at each question that shows both: where, and by how many people fewer than `least`, they differ if
    one is the other but for these; None where that cannot be, or makes no difference."""
    close = more = fewer = True
    by_people: list[tuple[str, int]] = []
    by_answers: list[tuple[str, int]] = []
    for id, one, other in pairs:
        up, down = _more(one, other)
        close, more, fewer = close and max(up, down) < least, more and down == 0, fewer and up == 0
        if not (close or more or fewer):
            return None
        by_people.append((id, max(up, down)))
        by_answers.append((id, abs(one.answered - other.answered)))
    found = by_people if close else by_people + by_answers
    return next(((id, people) for id, people in found if 0 < people < least), None)


def _more(one: Counts, other: Counts) -> tuple[int, int]:
    """How many people more, and how many fewer, gave each answer, all answers together."""
    differences = [a - b for a, b in zip(one.bins, other.bins, strict=True)]
    return sum(max(each, 0) for each in differences), sum(max(-each, 0) for each in differences)


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
