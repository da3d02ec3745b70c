"""What is let out of a tally. Everything that is shown, written or exported of a team is made of this and nothing else.

A cell is a group of people, the team or those of one role, and what they answered to one question. Nothing is let out
of a cell with fewer than `least` people who chose an option, nor anything from which it can be computed: the people of
a question whose role is hidden form, together, a group that anyone can compute by taking the shown roles off the team.
So these too are nobody, or `least` people at least, who do not all answer alike; else another role is hidden with
them. docs/decisions/0028 says why a cell is this and nothing smaller.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scoring.model.model import TeamView
from scoring.team.tally import NO_ROLE, Asked, ByRole, Counts, Together, whole


@dataclass(frozen=True, slots=True)
class Cell:
    """What is let out about one question, or the stages of one dimension.

    people: of the team who were asked. team: what they answered; None where fewer than `least` were asked. Where
    somebody, but fewer, chose an option, `options` of it is empty. roles: what those of each role answered, of the
    roles that are let out.
    """

    people: int
    team: Counts | None
    roles: Mapping[str, Counts]


@dataclass(frozen=True, slots=True)
class Gone:
    """A question of a version that does not count in this one."""

    id: str
    title: str
    version: str


@dataclass(frozen=True, slots=True)
class LetOut:
    """people: the sheets. versions: theirs. roles: how many people have each; None where that is fewer than `least`.

    left_out: which questions of which versions do not count. view: the bounds that it was let out by.
    """

    people: int
    versions: tuple[str, ...]
    left_out: tuple[Gone, ...]
    view: TeamView
    roles: Mapping[str, int | None]
    questions: Mapping[Asked, Cell]
    dimensions: Mapping[str, Cell]


def let_out(sheets: Together, view: TeamView) -> LetOut:
    """What may be shown of them. Of fewer people than a team has: how many, and that is all."""
    tally = sheets.tally
    people = tally.sheets
    least = view.least if people >= view.smallest else people + 1
    stages = len(tally.stages)
    return LetOut(
        people,
        tuple(sheets.versions),
        tuple(Gone(one.question.id, one.question.title, one.version) for one in sheets.left_out),
        view,
        {role: tally.people[role] if tally.people[role] >= least else None for role in tally.roles},
        {question: _cell(by_role, question.options, least) for question, by_role in tally.questions.items()},
        {dimension: _cell(by_role, stages, least) for dimension, by_role in tally.dimensions.items()},
    )


def _cell(by_role: ByRole, options: int, least: int) -> Cell:
    team = whole(by_role.values(), options)
    if team.people < least:
        return Cell(team.people, None, {})
    if 0 < team.answered < least:
        return Cell(team.people, Counts((), team.unknown, team.na, team.missing), {})
    shown = {role: counts for role, counts in by_role.items() if role != NO_ROLE and counts.answered >= least}
    while shown and not _is_safe(_rest(by_role, shown, options), least):
        del shown[min(shown, key=lambda role: (shown[role].answered, role))]
    return Cell(team.people, team, {role: shown[role] for role in sorted(shown)})


def _rest(by_role: ByRole, shown: ByRole, options: int) -> Counts:
    """All who are not shown by role; those without a role never are. Anyone can compute it."""
    return whole((counts for role, counts in by_role.items() if role not in shown), options)


def _is_safe(rest: Counts, least: int) -> bool:
    """Whether the people of whom a total can be computed are none, or enough, and do not all answer alike."""
    if rest.people == 0:
        return True
    enough = rest.people >= least and (rest.answered == 0 or rest.answered >= least)
    return enough and sum(1 for count in rest.bins if count) > 1
