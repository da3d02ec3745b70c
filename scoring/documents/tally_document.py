"""A tally as plain data, and back: how the browser's worker takes many sheets in parts. It is never shown or kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scoring.documents.fields import DocumentError, Fields, fields, path
from scoring.model.limits import MOST_IN_ALL, MOST_OPTIONS
from scoring.model.model import Model
from scoring.model.plan import plain
from scoring.team.tally import NO_ROLE, Asked, ByRole, Counts, Tally

FORMAT: Final = "self-scan.tally/1"
MOST_SHEETS: Final = 1_000_000
MOST_ROLES: Final = 10
"""Roles are coarse: with more of them no group is large enough."""

LONGEST_ROLE: Final = 40
"""Characters."""


def plain_tally(tally: Tally) -> dict[str, object]:
    """Its entries."""
    return {
        "format": FORMAT,
        "model": tally.model,
        "model_version": tally.version,
        "stages": list(tally.stages),
        "people": dict(tally.people),
        "questions": [
            {
                "id": question.id,
                "revision": question.revision,
                "options": question.options,
                "title": question.title,
                "counts": _plain(by_role),
            }
            for question, by_role in tally.questions.items()
        ],
        "dimensions": {id: _plain(by_role) for id, by_role in tally.dimensions.items()},
    }


def tally_from(value: object, model: Model, where: str = "") -> Tally:
    """The tally of a document. Raises DocumentError for anything else, and for one of another model than this."""
    top = fields(value, where)
    if top.entries.get("format") != FORMAT:
        raise DocumentError("scoring.team.no_tally", path(where, "format"))
    top.only(("format", "model", "model_version", "stages", "people", "questions", "dimensions"))
    if top.text("model") != model.id or top.text("model_version") not in model.versions:
        raise DocumentError("scoring.team.no_tally", path(where, "model"))
    stages = top.texts("stages")
    people = top.inner("people")
    if len(people.entries.keys() - {NO_ROLE}) > MOST_ROLES:
        raise DocumentError("scoring.team.too_many_roles", people.where, most=MOST_ROLES)
    dimensions = top.inner("dimensions")
    return Tally(
        model.id,
        top.text("model_version"),
        stages,
        {_role(role, people): count_of(people, role) for role in people.entries},
        dict(_question(entry) for entry in top.each("questions")[: MOST_IN_ALL + 1]),
        {id: _by_role(dimensions.inner(id), len(stages)) for id in dimensions.entries},
    )


def count_of(entries: Fields, name: str) -> int:
    """A number of people."""
    count = entries.whole(name)
    if not 0 <= count <= MOST_SHEETS:
        raise DocumentError("scoring.team.no_count", path(entries.where, name))
    return count


def plain_counts(counts: Counts) -> dict[str, object]:
    """How many gave each answer."""
    return {
        "options": list(counts.options),
        "unknown": counts.unknown,
        "na": counts.na,
        "missing": counts.missing,
    }


def counts_from(entries: Fields, options: int) -> Counts:
    """The counts of a question with so many options."""
    entries.only(("options", "unknown", "na", "missing"))
    each = entries.items("options")
    if len(each.entries) != options:
        raise DocumentError("scoring.team.no_count", each.where)
    return Counts(
        tuple(count_of(each, number) for number in each.entries),
        *(count_of(entries, name) for name in ("unknown", "na", "missing")),
    )


def _plain(by_role: ByRole) -> dict[str, object]:
    return {role: plain_counts(counts) for role, counts in by_role.items()}


def _by_role(entries: Fields, options: int) -> Mapping[str, Counts]:
    return {_role(role, entries): counts_from(entries.inner(role), options) for role in entries.entries}


def role_of(role: str, where: str) -> str:
    """The role that somebody typed, on one line; NO_ROLE for nothing. Raises DocumentError for a long text."""
    role = " ".join(plain(role).split())
    if len(role) > LONGEST_ROLE:
        raise DocumentError("scoring.team.long_role", where, most=LONGEST_ROLE)
    return role


def _role(role: str, entries: Fields) -> str:
    if role_of(role, entries.where) != role:
        raise DocumentError("scoring.team.no_tally", entries.where)
    return role


def _question(entry: Fields) -> tuple[Asked, ByRole]:
    entry.only(("id", "revision", "options", "title", "counts"))
    options = entry.whole("options")
    if not 2 <= options <= MOST_OPTIONS:
        raise DocumentError("scoring.team.no_count", path(entry.where, "options"))
    asked = Asked(entry.text("id"), entry.whole("revision"), options, entry.text("title"))
    return asked, _by_role(entry.inner("counts"), options)
