"""An auditor of what is let out of a team: can the answers of a few people be computed from all that is shown?

It knows nothing of how counts are hidden. It reads every number in the aggregate, in the table and in the report,
makes an equation of each, adds what anyone may know (how many people have each role), and asks by Gaussian elimination
over exact fractions whether the answers of a group that is too small follow.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Any

from scoring.team.tally import ByRole, Counts

Equation = dict[Hashable, Fraction]
"""The factor of each unknown; what they add up to makes no difference to whether something follows."""


class Known:
    """All that follows from equations: their span, in echelon form."""

    def __init__(self) -> None:
        self._rows: dict[Hashable, Equation] = {}
        """Each row by an unknown that it has with factor 1, and that no other row has."""

    def learn(self, unknowns: Iterator[Hashable] | Sequence[Hashable]) -> None:
        """The sum of these unknowns is known."""
        row = self._reduced({unknown: Fraction(1) for unknown in unknowns})
        if not row:
            return
        lead, factor = next(iter(row.items()))
        row = {unknown: value / factor for unknown, value in row.items()}
        for other, former in self._rows.items():
            if lead in former:
                self._rows[other] = _less(former, row, former[lead])
        self._rows[lead] = row

    def gives(self, unknowns: Sequence[Hashable]) -> bool:
        """Whether the sum of these unknowns follows."""
        return not self._reduced({unknown: Fraction(1) for unknown in unknowns})

    def _reduced(self, row: Equation) -> Equation:
        for lead in list(row):
            if lead in row and lead in self._rows:
                row = _less(row, self._rows[lead], row[lead])
        return row


def _less(row: Equation, other: Equation, times: Fraction) -> Equation:
    left = {unknown: row.get(unknown, Fraction(0)) - times * other.get(unknown, Fraction(0)) for unknown in row | other}
    return {unknown: value for unknown, value in left.items() if value}


@dataclass(frozen=True)
class Shown:
    """role: "" for the team. bins: the count of each answer that is shown, by its place in Counts.bins."""

    item: str
    role: str
    bins: Mapping[int, int]


def in_document(text: str) -> Iterator[Shown]:
    """All counts in an aggregate, by the ids of questions and dimensions."""
    document = json.loads(text)
    for entry in document["questions"]:
        yield from _in_cell(entry["id"], entry)
    for entry in document["dimensions"]:
        yield from _in_cell(entry["id"], entry["stages_of_people"])


def _in_cell(item: str, cell: Any) -> Iterator[Shown]:
    for role, counts in {"": cell["team"], **cell["roles"]}.items():
        if counts:
            yield Shown(item, role, _bins(counts["options"], [counts[name] for name in ("unknown", "na", "missing")]))


def _bins(options: Sequence[int] | None, others: Sequence[int]) -> dict[int, int]:
    """Counted from the end, so that it makes no difference how many options there are."""
    return {**dict(enumerate(options or ())), **dict(enumerate(others, -3))}


def in_table(text: str, items: Mapping[str, str], everyone: str) -> Iterator[Shown]:
    """All counts in the table. items: ids of questions by their titles, and of dimensions."""
    _, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    for dimension, topic, group, _, _, unknown, na, missing, *rest in rows:
        item = items.get(topic) or items[dimension]
        others = {at - 3: int(cell) for at, cell in enumerate((unknown, na, missing)) if cell}
        options = {at: int(cell) for at, cell in enumerate(rest[:-6]) if cell}
        yield Shown(item, "" if group == everyone else group, {**options, **others})


def in_report(text: str, items: Mapping[str, str]) -> Iterator[Shown]:
    """All counts in the tables of the report."""
    for line in text.splitlines():
        first, *cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and first.replace("\\", "") in items:
            *options, unknown, na, missing, _, _ = cells
            shown = {at: int(cell) for at, cell in enumerate(options) if cell}
            others = {at - 3: int(cell) for at, cell in enumerate((unknown, na, missing)) if cell}
            yield Shown(items[first.replace("\\", "")], "", {**shown, **others})


def given_away(item: str, by_role: ByRole, shown: Sequence[Shown], least: int) -> Iterator[str]:
    """Each group that is too small and of which something follows from what is shown of one item."""
    roles = [role for role, counts in by_role.items() if counts.people]
    options = max((len(counts.options) for counts in by_role.values()), default=0)
    bins = [*range(options), -3, -2, -1]
    known = Known()
    for role in roles:  # anyone may know who has which role
        known.learn([(role, at) for at in bins])
    for one in shown:
        if one.item == item:
            for at in one.bins:
                known.learn([(role, at) for role in (roles if one.role == "" else [one.role])])
    for count in range(1, len(roles) + 1):
        for group in combinations(roles, count):
            yield from _of_group(item, group, by_role, known, options, least)
    yield from _bounded(item, roles, by_role, known, bins)


def _of_group(
    item: str, group: Sequence[str], by_role: ByRole, known: Known, options: int, least: int
) -> Iterator[str]:
    people = sum(by_role[role].people for role in group)
    answered = sum(by_role[role].answered for role in group)
    asked_about = [*range(options)] if 0 < answered < least else []
    asked_about += [-3, -2, -1] if people < least else []
    for at in asked_about:
        if known.gives([(role, at) for role in group]):
            yield f"{item}: {people} people of {group}, answer {at}"


def _bounded(item: str, roles: Sequence[str], by_role: ByRole, known: Known, bins: Sequence[int]) -> Iterator[str]:
    """Of roles that do not follow by themselves: whether no number but one is possible, nor could it be nobody.

    All that follows is what they answered together. With its margins known, a cell of a table of counts lies between
    two numbers and can be either of them (M. Fréchet): its row and its column less the total, and the lesser of both.
    """
    hidden = [role for role in roles if not all(known.gives([(role, at)]) for at in bins)]
    if len(hidden) == len(roles) or not all(known.gives([(role, at) for role in hidden]) for at in bins):
        return  # what follows is what all answered, and not more than that
    total = sum(by_role[role].people for role in hidden)
    for role in hidden:
        people = by_role[role].people
        for at in bins:
            together = sum(_bin(by_role[other], at) for other in hidden)
            if together and max(0, people + together - total) == min(people, together):
                yield f"{item}: {people} people of {role}, answer {at} is certain"


def _bin(counts: Counts, at: int) -> int:
    return counts.bins[at]
