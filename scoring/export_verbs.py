"""The verbs of the worker for what is taken along: a text to save, or a page to print."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from scoring.documents import record
from scoring.documents.answers_document import answers_from
from scoring.documents.canonical import DocumentError
from scoring.documents.fields import Fields
from scoring.documents.plan_document import plan_from
from scoring.exports.briefing import briefing_markdown, briefing_page
from scoring.exports.calendar import plan_calendar
from scoring.exports.markdown import plan_markdown
from scoring.exports.picture import profile_picture
from scoring.exports.tables import plan_table, result_table
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.model.plan import Plan
from scoring.result import evaluate
from scoring.verb import Verb, day_of
from scoring.words import dates
from scoring.words.wording import Wording


def plan_ics(model: Model, request: Fields) -> dict[str, object]:
    """The file's text, how many actions were left out, and the sentence about them or None."""
    moment, plan = _moment(request), _plan(model, request)
    calendar = plan_calendar(plan, model, moment)
    note = Wording(model).say("export.ics.left_out", count=calendar.left_out) if calendar.left_out else None
    return {"text": calendar.text, "left_out": calendar.left_out, "note": note}


def plan_csv(model: Model, request: Fields) -> str:
    """The file's text."""
    return plan_table(_plan(model, request), model)


def plan_md(model: Model, request: Fields) -> str:
    """The file's text."""
    return plan_markdown(_plan(model, request), model)


def result_csv(model: Model, request: Fields) -> str:
    """The file's text."""
    day, answers = day_of(request), _answers(model, request)
    return result_table(evaluate(model, answers), answers, day)


def profile_svg(model: Model, request: Fields) -> str:
    """The file's text."""
    day, answers = day_of(request), _answers(model, request)
    return profile_picture(evaluate(model, answers), day)


def briefing(model: Model, request: Fields) -> list[object]:
    """The blocks of the page for who decides."""
    day, answers = day_of(request), _answers(model, request)
    return [record.write(block) for block in briefing_page(evaluate(model, answers), day)]


def briefing_md(model: Model, request: Fields) -> str:
    """The file's text."""
    day, answers = day_of(request), _answers(model, request)
    return briefing_markdown(evaluate(model, answers), day)


EXPORT_VERBS: Final = {
    "plan_ics": Verb(plan_ics, ("plan", "moment")),
    "plan_csv": Verb(plan_csv, ("plan",)),
    "plan_markdown": Verb(plan_md, ("plan",)),
    "result_csv": Verb(result_csv, ("answers", "date")),
    "profile_svg": Verb(profile_svg, ("answers", "date")),
    "briefing": Verb(briefing, ("answers", "date")),
    "briefing_markdown": Verb(briefing_md, ("answers", "date")),
}
"""answers, plan: the document; date: 2026-11-23; moment: 2026-11-23T10:00:00Z."""


def _answers(model: Model, request: Fields) -> Answers:
    return answers_from(request.entries["answers"], model)


def _plan(model: Model, request: Fields) -> Plan:
    return plan_from(request.inner("plan"), model)


def _moment(request: Fields) -> datetime:
    text = request.text("moment")
    try:
        return dates.moment(text)
    except ValueError as error:
        raise DocumentError("scoring.plan.not_a_moment", "moment") from error
