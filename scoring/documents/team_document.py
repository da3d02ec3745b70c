"""The aggregate of a team as plain data, and back: what the rule for small groups lets out, no sheet and no code.

What follows from the counts is in it for whoever reads it without this program. Reading it back, it is worked out anew
and has to be the same: an aggregate that was changed, or shows what is not let out, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from scoring.documents.canonical import canonical, read_file
from scoring.documents.fields import DocumentError, Fields, fields, path
from scoring.documents.result_document import rounded
from scoring.documents.tally_document import count_of, counts_from, plain_counts, role_of
from scoring.method.node import Node
from scoring.model.model import Model, TeamView
from scoring.model.plan import plain
from scoring.team.small_groups import Cell, Gone, LetOut, fit_together
from scoring.team.tally import NO_ROLE, Asked, Counts, asked, whole
from scoring.team.team import DimensionOfTeam, Organisation, Team, Topic, team_of

FORMAT: Final = "self-scan.team/1"
_NEWER_FORMAT: Final = re.compile(r"self-scan\.team/(?:[2-9]|[1-9][0-9]{1,5})")
LONGEST_LABEL: Final = 100
"""Characters of the name of a team."""
LONGEST_SIZE: Final = 40
"""Characters of the id of a size: those of any id in content."""
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2099
"""What people can mean by the year of a scan; another number is a slip of the keyboard."""

_TOP: Final = (
    *("format", "model", "model_version", "label", "least", "people", "versions", "left_out", "roles"),
    *("questions", "dimensions", "whole", "conversation"),
)
_ORGANISATION: Final = "organisation"
_CELL: Final = ("people", "team", "roles")
_TOPIC: Final = (
    *("id", "revision", *_CELL, "median", "deviation", "agreement", "split", "between"),
    *("role_medians", "gap"),
)
_DIMENSION: Final = ("id", "stage", "value", "provisional", "coverage", "stages_of_people")

Plain = dict[str, object]


def write_team(team: Team) -> str:
    """The aggregate of a team."""
    return canonical(plain_team(team))


def read_team(text: str, model: Model) -> Team:
    """The team of an aggregate, as a visitor's file has it. Raises DocumentError unless it is of this version."""
    return team_from(read_file(text), model)


def plain_team(team: Team) -> Plain:
    """The document's entries."""
    out = team.let_out
    return {
        "format": FORMAT,
        "model": team.model.id,
        "model_version": team.model.version,
        "label": team.label,
        "least": {"team": out.view.smallest, "group": out.view.least},
        "people": out.people,
        "versions": list(out.versions),
        "left_out": [{"question": one.id, "title": one.title, "version": one.version} for one in out.left_out],
        "roles": [{"role": role, "people": people} for role, people in out.roles.items()],
        "questions": [_plain_topic(topic) for topic in team.topics],
        "dimensions": [_plain_dimension(dimension) for dimension in team.dimensions],
        "whole": team.whole and _plain_node(team.whole),
        "conversation": [topic.question.id for topic in team.conversation],
        **({"organisation": _plain_organisation(team.organisation)} if team.organisation else {}),
    }


def _plain_organisation(organisation: Organisation) -> Plain:
    return {"size": organisation.size, "year": organisation.year}


def _plain_topic(topic: Topic) -> Plain:
    found = topic.spread
    return {
        "id": topic.question.id,
        "revision": topic.question.revision,
        **_plain_cell(topic.cell),
        "median": found and found.median,
        "deviation": found and rounded(found.deviation),
        "agreement": found and found.agreement.value,
        "split": found and found.split,
        "between": topic.between and [topic.between.low, topic.between.high],
        "role_medians": {role: each.median for role, each in topic.roles.items()},
        "gap": topic.gap and list(topic.gap),
    }


def _plain_dimension(each: DimensionOfTeam) -> Plain:
    stages = _plain_cell(each.cell) if each.cell else {"people": 0, "team": None, "roles": {}}
    return {"id": each.dimension.id, **_plain_node(each.node), "stages_of_people": stages}


def _plain_node(node: Node) -> Plain:
    standing = node.standing
    return {
        "stage": standing.stage,
        "value": None if standing.value is None else rounded(standing.value),
        "provisional": standing.provisional,
        "coverage": str(standing.coverage),
    }


def _plain_cell(cell: Cell) -> Plain:
    return {
        "people": cell.people,
        "team": cell.team and _plain_some(cell.team),
        "roles": {role: plain_counts(counts) for role, counts in cell.roles.items()},
    }


def _plain_some(counts: Counts) -> Plain:
    """What the team answered; the options are None where they are not let out."""
    return {**plain_counts(counts), "options": list(counts.options) or None}


def label_of(text: str, where: str) -> str:
    """The name that somebody gave a team, on one line. Raises DocumentError for a long text."""
    label = " ".join(plain(text).split())
    if len(label) > LONGEST_LABEL:
        raise DocumentError("scoring.team.long_label", where, most=LONGEST_LABEL)
    return label


def organisation_from(entries: Fields) -> Organisation:
    """The size and the year that somebody chose. Raises DocumentError for what can be neither."""
    entries.only(("size", "year"))
    size, year = entries.text("size"), entries.whole("year")
    if not 0 < len(size) <= LONGEST_SIZE:
        raise DocumentError("scoring.team.no_size", path(entries.where, "size"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DocumentError("scoring.team.no_year", path(entries.where, "year"), first=FIRST_YEAR, last=LAST_YEAR)
    return Organisation(size, year)


def team_from(value: object, model: Model) -> Team:
    """The team of a document that is already parsed.

    Raises DocumentError for another format, another model or version, and for what is not exactly as it was written.
    """
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        newer = isinstance(value, dict) and _NEWER_FORMAT.fullmatch(str(value.get("format")))
        raise DocumentError("scoring.document.newer_format" if newer else "scoring.team.other_format", "format")
    top = fields(value).only(_TOP, (_ORGANISATION,))
    if top.text("model") != model.id:
        raise DocumentError("scoring.team.other_model", "model", given=top.text("model"), model=model.id)
    if top.text("model_version") != model.version:
        given = top.text("model_version")
        raise DocumentError("scoring.team.other_version", "model_version", given=given, version=model.version)
    organisation = organisation_from(top.inner(_ORGANISATION)) if _ORGANISATION in top.entries else None
    team = team_of(_let_out(top, model), model, label_of(top.text("label"), "label"), organisation)
    if plain_team(team) != top.entries:
        raise DocumentError("scoring.team.changed")
    return team


def _let_out(top: Fields, model: Model) -> LetOut:
    least = top.inner("least").only(("team", "group"))
    view = TeamView(max(count_of(least, "team"), 1), max(count_of(least, "group"), 1))
    questions = {asked(question): question for question in model.questions()}
    entries = dict(zip(questions, (entry.only(_TOPIC) for entry in top.each("questions")), strict=False))
    ids = (dimension.id for dimension in model.dimensions)
    dimensions = dict(zip(ids, (entry.only(_DIMENSION) for entry in top.each("dimensions")), strict=False))
    if len(entries) < len(questions) or len(dimensions) < len(model.dimensions):
        raise DocumentError("scoring.team.changed", "questions")
    people, versions = count_of(top, "people"), top.texts("versions")
    cells = {question: _cell(entry, question.options, view) for question, entry in entries.items()}
    # People of an older version may not have been asked a question.
    if any(cell.people > people or (versions == (model.version,) and cell.people < people) for cell in cells.values()):
        raise DocumentError("scoring.team.changed", "people")
    return LetOut(
        people,
        versions,
        tuple(_gone(entry) for entry in top.each("left_out")),
        view,
        dict(_people_of_role(entry) for entry in top.each("roles")),
        cells,
        _stages(dimensions, cells, model, view),
    )


def _stages(
    dimensions: Mapping[str, Fields], questions: Mapping[Asked, Cell], model: Model, view: TeamView
) -> dict[str, Cell]:
    if not model.staged:
        return {}
    entries = {id: entry.inner("stages_of_people").only(_CELL) for id, entry in dimensions.items()}
    cells = {id: _cell(entry, model.top, view) for id, entry in entries.items()}
    for part in model.dimensions:
        if not fit_together(cells[part.id], [questions[asked(question)] for question in part.every_question()]):
            raise DocumentError("scoring.team.small_group", entries[part.id].where, least=view.least)
    return cells


def _gone(entry: Fields) -> Gone:
    entry.only(("question", "title", "version"))
    return Gone(entry.text("question"), entry.text("title"), entry.text("version"))


def _people_of_role(entry: Fields) -> tuple[str, int | None]:
    entry.only(("role", "people"))
    people = None if entry.entries["people"] is None else count_of(entry, "people")
    return role_of(entry.text("role"), path(entry.where, "role")), people


def _cell(entry: Fields, options: int, view: TeamView) -> Cell:
    """Raises DocumentError where it shows a group that is too small, or counts that cannot be of one team."""
    roles = entry.inner("roles")
    shown = {role: counts_from(roles.inner(role), options) for role in roles.entries}
    team = None if entry.entries["team"] is None else _some(entry.inner("team"), options)
    people = count_of(entry, "people")
    small = [counts for counts in shown.values() if counts.answered < view.least]
    if small or (team and (people < view.least or 0 < team.answered < view.least)):
        raise DocumentError("scoring.team.small_group", entry.where, least=view.least)
    if not _adds_up(people, team, list(shown.values())) or not all(map(_is_role, shown)):
        raise DocumentError("scoring.team.changed", entry.where)
    return Cell(people, team, shown)


def _is_role(role: str) -> bool:
    """Whether it is a role as they are written; and not that of people who have none."""
    return role != NO_ROLE and role_of(role, "") == role


def _adds_up(people: int, team: Counts | None, roles: Sequence[Counts]) -> bool:
    """Whether the answers are those of so many people, and those of the roles are among them."""
    if team is None or not team.options:
        return not roles and (team is None or team.people <= people)
    some = whole(roles, len(team.options))
    return team.people == people and all(one <= all_ for one, all_ in zip(some.bins, team.bins, strict=True))


def _some(entry: Fields, options: int) -> Counts:
    if entry.entries.get("options", ()) is not None:
        return counts_from(entry, options)
    return counts_from(Fields({**entry.entries, "options": []}, entry.where), 0)
