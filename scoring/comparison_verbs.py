"""The verbs of the worker for sheets beside each other: two measurements, and several sheets joined into one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.code.result_code import decode
from scoring.comparison.comparison import Comparison, Measured, compared
from scoring.comparison.shared import carried_over
from scoring.documents.answers_document import answers_from, plain_answers
from scoring.documents.canonical import format_of, read_answers, version_of
from scoring.documents.comparison_document import plain_comparison
from scoring.documents.fields import DocumentError, Fields
from scoring.documents.joined_document import plain_joined
from scoring.documents.plan_document import plan_from, read_plan
from scoring.documents.reference_document import reference_from
from scoring.documents.reference_view import plain_amid
from scoring.documents.team_document import FORMAT, plain_team, read_team, team_from
from scoring.documents.versions import version_that_opens
from scoring.exports.comparison_report import comparison_markdown
from scoring.exports.comparison_table import comparison_table
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.model.plan import Entry, entries
from scoring.team.join import consensus, joined
from scoring.verb import Verb, day_of

MOST_JOINED: Final = 200
"""Sheets that are put together into one."""


def compare(model: Model, request: Fields, former: Model) -> dict[str, object]:
    """The comparison document. model: the version of the later measurement; former: that of the earlier one."""
    return plain_comparison(_compared(model, request, former))


def comparison_csv(model: Model, request: Fields, former: Model, planned: Model) -> str:
    """The file's text. planned: the version of the plan of then."""
    return comparison_table(_compared(model, request, former), _plan(request, planned))


def comparison_md(model: Model, request: Fields, former: Model, planned: Model) -> str:
    """The same as Markdown."""
    return comparison_markdown(_compared(model, request, former), day_of(request), _plan(request, planned))


def open_measurement(model: Model, request: Fields) -> dict[str, object]:
    """The version that opens a visitor's file, and the document in it, to compare: answers or an aggregate.

    The document is None when that is another version than the model's: then that one has to be asked.
    """
    text = request.text("text")
    version = version_that_opens(version_of(text, model), model)
    if version != model.version:
        return {"version": version, "document": None}
    if format_of(text) == FORMAT:
        return {"version": version, "document": plain_team(read_team(text, model))}
    return {"version": version, "document": plain_answers(read_answers(text, model), model)}


def open_plan(model: Model, request: Fields) -> dict[str, object]:
    """The version that opens a plan as a visitor's file has it, and its actions in the words of that version.

    The actions are None when that is another version than the model's: then that one has to be asked.
    """
    text = request.text("text")
    version = version_that_opens(version_of(text, model), model)
    if version != model.version:
        return {"version": version, "actions": None}
    return {"version": version, "actions": [_plain_action(entry) for entry in entries(read_plan(text, model), model)]}


def carry_over(model: Model, request: Fields, former: Model) -> dict[str, object]:
    """answers: what of an old sheet still counts, for this version. to_answer: ids of what is new or changed."""
    carried = carried_over(answers_from(request.entries["answers"], former), former, model)
    return {
        "answers": plain_answers(carried.answers, model),
        "to_answer": [question.id for question in carried.to_answer],
    }


def join(model: Model, request: Fields) -> dict[str, object]:
    """The sheets of a divided scan as one, and what people have to decide."""
    sheets = request.each("sheets")
    if not 1 <= len(sheets) <= MOST_JOINED:
        raise DocumentError("scoring.join.how_many", "sheets", most=MOST_JOINED)
    return plain_joined(joined(list(_sheets(sheets, model)), model), model)


def agree(model: Model, request: Fields) -> dict[str, object]:
    """The same of a team: what it agrees about."""
    return plain_joined(consensus(team_from(request.entries["team"], model)), model)


def amid(model: Model, request: Fields) -> dict[str, object]:
    """Where a sheet stands amid the organisations of a size."""
    reference = reference_from(request.entries["reference"], model)
    return plain_amid(reference, request.text("size"), answers_from(request.entries["answers"], model))


COMPARISON_VERBS: Final = {
    "compare": Verb(compare, ("before_model", "before", "now"), ("before_model",)),
    "comparison_csv": Verb(
        comparison_csv, ("before_model", "before", "now", "plan_model", "plan"), ("before_model", "plan_model")
    ),
    "comparison_markdown": Verb(
        comparison_md, ("before_model", "before", "now", "plan_model", "plan", "date"), ("before_model", "plan_model")
    ),
    "open_measurement": Verb(open_measurement, ("text",)),
    "open_plan": Verb(open_plan, ("text",)),
    "carry_over": Verb(carry_over, ("before_model", "answers"), ("before_model",)),
    "join": Verb(join, ("sheets",)),
    "consensus": Verb(agree, ("team",)),
    "amid": Verb(amid, ("answers", "reference", "size")),
}
"""before, now: two documents of answers, or two of teams. plan: the plan of then, or null; plan_model: of its version,
of any where there is none. sheets: objects with either "code" or "answers". reference: the document that the site has
of organisations. size: the id of one of the sizes in it."""


def _compared(model: Model, request: Fields, former: Model) -> Comparison:
    if former.id != model.id:
        raise DocumentError("scoring.answers.other_model", "before_model", given=former.id, model=model.id)
    before = _measured(request.entries["before"], former)
    now = _measured(request.entries["now"], model)
    if (before.team is None) != (now.team is None):
        raise DocumentError("scoring.comparison.two_kinds", "before")
    return compared(before, now)


def _plan(request: Fields, model: Model) -> list[Entry]:
    """The actions of the plan of then; none where there is no plan."""
    if request.entries["plan"] is None:
        return []
    return list(entries(plan_from(request.inner("plan"), model), model))


def _measured(document: object, model: Model) -> Measured:
    if isinstance(document, dict) and document.get("format") == FORMAT:
        team = team_from(document, model)
        return Measured(model, team.answers, team)
    return Measured(model, answers_from(document, model))


def _plain_action(entry: Entry) -> dict[str, object]:
    action = entry.action
    return {
        "question": entry.question.id,
        "step": action.step,
        "dimension": entry.dimension.title,
        "title": entry.question.title,
        "tip": entry.tip.title,
        "done_when": entry.tip.done_when,
        "who": action.who,
        "due": action.due and action.due.isoformat(),
        "outcome": action.outcome,
    }


def _sheets(sheets: list[Fields], model: Model) -> Iterator[Answers]:
    for sheet in sheets:
        if "answers" in sheet.entries:
            yield answers_from(sheet.only(("answers",)).entries["answers"], model)
        else:
            yield decode(sheet.only(("code",)).text("code"), model)
