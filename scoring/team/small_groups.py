"""What is let out of a tally. Everything that is shown, written or exported of a team is made of this and nothing else.

A cell is a group of people, the team or those of one role, and what they answered to one question. Nothing is let out
of a cell with fewer than `least` people who chose an option, nor anything from which it can be computed: the people of
a question whose role is hidden form, together, a group that anyone can compute by taking the shown roles off the team.
So these too are nobody, or `least` people at least, who do not all answer alike; else another role is hidden with
them. docs/decisions/0028 says why a cell is this and nothing smaller.

How many people stand on which stage ties the questions of a dimension to each other. So a dimension with stages shows
the same roles everywhere, and its stages only where each of its questions is let out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scoring.model.model import TeamView
from scoring.team.tally import NO_ROLE, Asked, ByRole, Counts, Together, none_of, whole


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
    questions = {question: _Item(by_role, question.options) for question, by_role in tally.questions.items()}
    stages = {dimension: _Item(by_role, len(tally.stages)) for dimension, by_role in tally.dimensions.items()}
    cells = (
        {} if stages else {question: item.cell(_roles([item], least), least) for question, item in questions.items()}
    )
    dimensions: dict[str, Cell] = {}
    for dimension, item in stages.items():
        asked = {question: questions[question] for question in sheets.deciding[dimension]}
        shows = _may_show_stages(sheets, asked.values(), least)
        roles = _roles([*asked.values(), *([item] if shows else [])], least)
        cells |= {question: each.cell(roles, least) for question, each in asked.items()}
        dimensions[dimension] = item.cell(roles, least) if shows else Cell(item.team.people, None, {})
    return LetOut(
        people,
        tuple(sheets.versions),
        tuple(Gone(one.question.id, one.question.title, one.version) for one in sheets.left_out),
        view,
        {role: tally.people[role] if tally.people[role] >= least else None for role in tally.roles},
        cells,
        dimensions,
    )


def fit_together(stages: Cell, questions: Sequence[Cell]) -> bool:
    """Whether the stages of a dimension, as far as they are shown, hide what its questions hide."""
    if stages.team and any(cell.people and not (cell.team and cell.team.options) for cell in questions):
        return False
    shown = [cell for cell in (stages, *questions) if cell.team and tells_by_role(cell.team)]
    return len({frozenset(cell.roles) for cell in shown}) < 2


def tells_by_role(team: Counts) -> bool:
    """Whether roles can differ: not where nobody chose an option, nor where all of the team gave one answer."""
    return team.answered > 0 and max(team.bins) < team.people


def _may_show_stages(sheets: Together, questions: Iterable[_Item], least: int) -> bool:
    """Whether no question that decides them hides anything, and of no role a few people were asked other questions than
    the rest: only they would have these stages."""
    if any(each.hides(least) for each in questions):
        return False
    groups = [by_role for by_role in sheets.asked_alike if any(by_role.values())]
    if len(groups) < 2:
        return True
    return all(
        people >= least for by_role in groups for people in (sum(by_role.values()), *filter(None, by_role.values()))
    )


class _Item:
    """A question, or the stages of a dimension: what the people of each role answered."""

    def __init__(self, by_role: ByRole, options: int) -> None:
        self.by_role = by_role
        self.team = whole(by_role.values(), options)
        self._none = none_of(options)

    def of(self, role: str) -> Counts:
        return self.by_role.get(role, self._none)

    def hides(self, least: int) -> bool:
        """Whether there is something that it does not show; that nobody chose an option shows."""
        return any(0 < people < least for people in (self.team.people, self.team.answered))

    def is_safe(self, shown: set[str], least: int) -> bool:
        """Whether the people of whom a total can be computed are none, or enough, and do not all answer alike.

        These are all who are not shown by role; those without a role never are.
        """
        others = (counts for role, counts in self.by_role.items() if role not in shown)
        rest = whole(others, len(self._none.options))
        if rest.people == 0:
            return True
        enough = rest.people >= least and (rest.answered == 0 or rest.answered >= least)
        return enough and sum(1 for count in rest.bins if count) > 1

    def cell(self, roles: set[str], least: int) -> Cell:
        """roles: those that may be shown."""
        team = self.team
        if team.people < least:
            return Cell(team.people, None, {})
        if self.hides(least):
            return Cell(team.people, Counts((), team.unknown, team.na, team.missing), {})
        return Cell(team.people, team, {role: self.of(role) for role in sorted(roles)} if tells_by_role(team) else {})


def _roles(items: Sequence[_Item], least: int) -> set[str]:
    """The roles that all of these show: as many as may be. What hides something of the team shows none anyhow."""
    answered = [item for item in items if tells_by_role(item.team) and not item.hides(least)]
    every = {role for item in answered for role in item.by_role if role != NO_ROLE}
    fewest = {role: min(item.of(role).answered for item in answered) for role in every}
    shown = {role for role in every if fewest[role] >= least}
    while shown and not all(item.is_safe(shown, least) for item in answered):
        shown.remove(min(shown, key=lambda role: (fewest[role], role)))
    return shown
