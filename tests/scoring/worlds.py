"""An auditor of everything together: which teams look the same in all that is let out, out of every team there is.

audit.py works question by question. Stages are made of the answers to several questions, so what they give away is in
no equation. Here nothing is reasoned: of all ways in which so many people of each role can fill in a small model, those
are laid side by side of which the same numbers are shown. What a few people answered is given away where all of these
agree on it. Whether the rule would have shown these numbers of each of them is left aside, as in audit.py: that
something is hidden says something too to whoever knows the rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement, product

from scoring.documents.team_document import write_team
from scoring.model.answers import Answer, Answers
from scoring.model.model import Model
from scoring.team.small_groups import let_out
from scoring.team.tally import Tally, together
from scoring.team.team import team_of
from tests.scoring.audit import in_document
from tests.scoring.teams import tally_of

Team = Mapping[str, Tally]
"""Of each role the tally of its people."""

Place = tuple[str, str, int]
"""A question or a dimension, a role or "" for the team, and an answer by its place in Counts.bins."""


@dataclass(frozen=True)
class Leak:
    """Of `people` people of these roles it follows how many gave an answer."""

    item: str
    roles: tuple[str, ...]
    people: int
    answer: int


@dataclass(frozen=True)
class World:
    """A team. counts: of each question and dimension what the people of each role answered. shown: where its view has
    a number."""

    counts: Mapping[str, Mapping[str, Sequence[int]]]
    shown: frozenset[Place]

    def of(self, item: str, roles: Iterable[str]) -> tuple[int, ...]:
        """What the people of some roles answered together."""
        return tuple(map(sum, zip(*(self.counts[item][role] for role in roles), strict=True)))

    def number(self, place: Place) -> int:
        item, role, answer = place
        by_role = self.counts[item]
        return sum(bins[answer] for name, bins in by_role.items() if role in ("", name))


def every_sheet(model: Model, answers: Sequence[Answer | None]) -> list[Answers]:
    """All ways to fill in the model with these answers."""
    ids = [question.id for question in model.questions()]
    return [
        Answers({id: answer for id, answer in zip(ids, values, strict=True) if answer is not None})
        for values in product(answers, repeat=len(ids))
    ]


def every_world(model: Model, sheets: Sequence[Answers], sizes: Mapping[str, int]) -> Iterator[World]:
    """All teams of so many people of each role."""
    each = [
        [tally_of(model, [(role, sheet) for sheet in some]) for some in combinations_with_replacement(sheets, size)]
        for role, size in sizes.items()
    ]
    for tallies in product(*each):
        yield _world(model, dict(zip(sizes, tallies, strict=True)))


def _world(model: Model, team: Team) -> World:
    counts: dict[str, dict[str, Sequence[int]]] = defaultdict(dict)
    for role, tally in team.items():
        for item, by_role in {**{asked.id: by for asked, by in tally.questions.items()}, **tally.dimensions}.items():
            counts[item][role] = by_role[role].bins
    document = write_team(team_of(let_out(together(team.values(), model), model.team), model))
    return World(counts, frozenset((one.item, one.role, at) for one in in_document(document) for at in one.bins))


def given_away(worlds: Iterable[World], least: int) -> tuple[list[Leak], int]:
    """What follows of a few people from any view of these; and how many views there are."""
    every = list(worlds)
    leaks: list[Leak] = []
    views = 0
    for shown in {world.shown for world in every}:
        alike: dict[tuple[int, ...], list[World]] = defaultdict(list)
        for world in every:
            alike[tuple(map(world.number, shown))].append(world)
        for same in alike.values():
            seen = [world for world in same if world.shown == shown]
            views += bool(seen)
            leaks += [leak for world in seen for leak in _certain(world, same, least)]
    return leaks, views


def _certain(world: World, same: Sequence[World], least: int) -> Iterator[Leak]:
    """A count, not nought, of people who are few that is the same in all teams of which the same is shown."""
    for item, by_role in world.counts.items():
        team = world.of(item, by_role)
        for count in range(1, len(by_role) + 1):
            for roles in combinations(by_role, count):
                bins = world.of(item, roles)
                few = [at for at, number in enumerate(bins) if number and 0 < _people(bins, at) < least]
                # That all of a team gave the same answer is shown, and so each of them did.
                few = [at for at in few if team[at] < sum(team)]
                for at in few:
                    if all(other.of(item, roles)[at] == bins[at] for other in same):
                        yield Leak(item, roles, _people(bins, at), at)


def _people(bins: Sequence[int], at: int) -> int:
    """Of how many people an answer is one: of those who chose an option, or of all who were asked."""
    return sum(bins[:-3]) if at < len(bins) - 3 else sum(bins)
