"""The verbs of the worker for many sheets: of a team, and of two measurements.

Many codes come in parts, so that the page can say how far it is and can stop: `read_pasted` for a piece of text, then
`tally` for some hundreds of codes of one version at a time, each time with the tally so far, and at the end `team`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.code.collected import Collected, Piece, collected, collected_of
from scoring.code.counting import Numbers, SheetCounter, counter_of
from scoring.code.crockford import CodeError, read
from scoring.code.layouts import Layouts
from scoring.documents.answers_document import answers_from
from scoring.documents.canonical import version_of
from scoring.documents.fields import DocumentError, Fields, path, shown
from scoring.documents.tally_document import plain_tally, role_of, tally_from
from scoring.documents.team_document import label_of, organisation_from, plain_team, read_team, team_from
from scoring.documents.team_view import plain_view
from scoring.documents.versions import Versions, version_that_opens
from scoring.exports.team_report import team_markdown
from scoring.exports.team_table import team_table
from scoring.model.model import Model
from scoring.team.release import TEAM, Refusal, refusals
from scoring.team.small_groups import let_out
from scoring.team.tally import empty, together
from scoring.team.team import Team, handed_in, team_of
from scoring.verb import Verb, day_of
from scoring.words.wording import Wording

MOST_SHEETS: Final = 5_000
"""Of one call; a page takes fewer, to stay in touch."""


def read_pasted(model: Model, request: Fields) -> dict[str, object]:
    """found: all codes in a pasted text, and what looks like one and is not, with the line and the reason.

    read: of a text that goes on, how much of it that was, as JavaScript counts characters; the next piece begins there.
    lines: how many lines end in that.
    """
    text, layouts = request.text("text"), Layouts(Versions(model))
    piece = collected_of(text, layouts) if request.flag("goes_on") else Piece(collected(text, layouts), len(text))
    done = text[: piece.read]
    return {
        "found": [_plain(one, model) for one in piece.found],
        "read": len(done) + sum(1 for character in done if character > "\uffff"),
        "lines": len(f"{done}.".splitlines()) - 1,
    }


def tally(model: Model, request: Fields) -> dict[str, object]:
    """The tally of sheets of this version, and of those before it."""
    so_far = request.entries["so_far"]
    before = empty(model) if so_far is None else tally_from(so_far, model, "so_far")
    if before.version != model.version or before.stages != empty(model).stages:
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


def open_team(model: Model, request: Fields) -> dict[str, object]:
    """The version that opens an aggregate as a visitor's file has it, and, as of `team`, what it holds.

    The document and the view are None when that is another version than the model's: then that one has to be asked.
    """
    text = request.text("text")
    version = version_that_opens(version_of(text, model), model)
    if version != model.version:
        return {"version": version, "document": None, "view": None}
    return {"version": version, **_both(read_team(text, model))}


def team_csv(model: Model, request: Fields) -> str:
    """The file's text."""
    return team_table(_team(model, request, "team"))


def team_md(model: Model, request: Fields) -> str:
    """The file's text."""
    return team_markdown(_team(model, request, "team"), day_of(request))


def hand_in(model: Model, request: Fields) -> dict[str, object]:
    """The aggregate as others compare themselves with it: without names and groups, with the size and the year."""
    return plain_team(handed_in(_team(model, request, "team"), organisation_from(request.inner("organisation"))))


def check_release(model: Model, request: Fields, former: Model) -> list[dict[str, object]]:
    """Why an aggregate must not go out, given the last one that did: an entry for each group; none where it may."""
    words = Wording(model)
    now, last = team_from(request.entries["team"], model), team_from(request.entries["last"], former)
    titles = {part.id: part.title for part in model.dimensions} | {each.id: each.title for each in model.questions()}
    return [
        {
            "where": refusal.id,
            "title": titles[refusal.id],
            "role": refusal.role,
            "people": refusal.people,
            "key": _refused(refusal),
            "message": words.say(
                _refused(refusal), title=titles[refusal.id], role=refusal.role, least=now.let_out.view.least
            ),
        }
        for refusal in refusals(now.let_out, last.let_out)
    ]


TEAM_VERBS: Final = {
    "read_pasted": Verb(read_pasted, ("text", "goes_on")),
    "tally": Verb(tally, ("sheets", "so_far")),
    "team": Verb(team, ("tallies", "label")),
    "open_team": Verb(open_team, ("text",)),
    "team_csv": Verb(team_csv, ("team",)),
    "team_markdown": Verb(team_md, ("team", "date")),
    "hand_in": Verb(hand_in, ("team", "organisation")),
    "check_release": Verb(check_release, ("team", "last_model", "last"), ("last_model",)),
}
"""goes_on: whether there is more text behind this piece of it. sheets: objects with "role" ("" for none) and either
"code", as `read_pasted` gives it, or "answers", a document. so_far: what `tally` gave before, or null. team, last:
aggregates. organisation: an object with "size" and "year"."""


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
    roles: dict[str, str] = {}
    for sheet in sheets:
        sheet.only(("role",), ("code", "answers"))
        typed = sheet.text("role")
        if typed not in roles:
            roles[typed] = role_of(typed, path(sheet.where, "role"))
        yield roles[typed], _numbers(sheet, counter, model)


def _numbers(sheet: Fields, counter: SheetCounter, model: Model) -> Numbers:
    if "answers" in sheet.entries:
        return counter.numbers(answers_from(sheet.entries["answers"], model))
    try:
        return counter.layout.numbers(read(sheet.only(("role", "code")).text("code")))
    except CodeError as error:
        raise DocumentError(error.key, path(sheet.where, "code"), **error.values) from error


def _both(team: Team) -> dict[str, object]:
    return {"document": plain_team(team), "view": plain_view(team)}


def _team(model: Model, request: Fields, name: str) -> Team:
    return team_from(request.entries[name], model)


def _refused(refusal: Refusal) -> str:
    return "team.release.team" if refusal.role == TEAM else "team.release.role"
