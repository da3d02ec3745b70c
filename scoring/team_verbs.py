"""The verbs of the worker for many sheets: of a team, and of two measurements.

Many codes come in parts, so that the page can say how far it is and can stop: `read_pasted` for a piece of text, then
`tally` for some hundreds of codes of one version at a time, each time with the tally so far, and at the end `team`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.code.collected import Collected, collected
from scoring.code.counting import Numbers, SheetCounter, counter_of
from scoring.code.crockford import read
from scoring.code.layouts import Layouts
from scoring.documents.answers_document import answers_from
from scoring.documents.fields import DocumentError, Fields, path, shown
from scoring.documents.tally_document import plain_tally, role_of, tally_from
from scoring.documents.team_document import label_of, plain_team
from scoring.documents.team_view import plain_view
from scoring.documents.versions import Versions
from scoring.model.model import Model
from scoring.team.small_groups import let_out
from scoring.team.tally import empty, together
from scoring.team.team import Team, team_of
from scoring.verb import Verb

MOST_SHEETS: Final = 5_000
"""Of one call; a page takes fewer, to stay in touch."""


def read_pasted(model: Model, request: Fields) -> list[dict[str, object]]:
    """All codes in a pasted text, and what looks like one and is not, with the line and the reason."""
    found = collected(request.text("text"), Layouts(Versions(model)))
    return [_plain(one, model) for one in found]


def tally(model: Model, request: Fields) -> dict[str, object]:
    """The tally of sheets of this version, and of those before it."""
    so_far = request.entries["so_far"]
    before = empty(model) if so_far is None else tally_from(so_far, model, "so_far")
    if before.version != model.version:
        raise DocumentError("scoring.team.no_tally", "so_far.model_version")
    sheets = request.each("sheets")
    if len(sheets) > MOST_SHEETS:
        raise DocumentError("scoring.team.too_many_sheets", "sheets", most=MOST_SHEETS)
    counter = counter_of(model)
    return plain_tally(before + counter.tally(_sheets(sheets, counter, model)))


def team(model: Model, request: Fields) -> dict[str, object]:
    """document: the aggregate, to keep. view: what to show of it. tallies: one of each version that there is."""
    tallies = request.items("tallies")
    sheets = together([tally_from(value, model, path("tallies", at)) for at, value in tallies.entries.items()], model)
    return _both(team_of(let_out(sheets, model.team), model, label_of(request.text("label"), "label")))


TEAM_VERBS: Final = {
    "read_pasted": Verb(read_pasted, ("text",)),
    "tally": Verb(tally, ("sheets", "so_far")),
    "team": Verb(team, ("tallies", "label")),
}
"""sheets: objects with "role" ("" for none) and either "code", as `read_pasted` gives it, or "answers", a document.
so_far: what `tally` gave before, or null."""


def _plain(one: Collected, model: Model) -> dict[str, object]:
    error = one.error
    return {
        "line": one.line,
        "text": shown(one.text),
        "code": one.code and one.code.text,
        "version": one.version,
        "problem": error and {"kind": error.kind, "key": error.key, "message": error.message(model)},
    }


def _sheets(sheets: list[Fields], counter: SheetCounter, model: Model) -> Iterator[tuple[str, Numbers]]:
    for sheet in sheets:
        sheet.only(("role",), ("code", "answers"))
        role = role_of(sheet.text("role"), path(sheet.where, "role"))
        if "answers" in sheet.entries:
            yield role, counter.numbers(answers_from(sheet.entries["answers"], model))
        else:
            sheet.only(("role", "code"))
            yield role, counter.layout.numbers(read(sheet.text("code")))


def _both(team: Team) -> dict[str, object]:
    return {"document": plain_team(team), "view": plain_view(team)}
