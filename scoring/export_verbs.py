"""The worker's verbs for the files that a visitor takes along. Each takes the model and a JSON text.

Of a plan: {"plan": plan document, "moment": "2026-11-23T10:00:00Z"}.
Of a result: {"answers": answers document, "date": "2026-11-23"}.
"""

from __future__ import annotations

from datetime import date, datetime

from scoring.documents.answers_document import answers_from
from scoring.documents.canonical import DocumentError, parse
from scoring.documents.fields import fields
from scoring.documents.plan_document import plan_from
from scoring.exports.calendar import plan_calendar
from scoring.exports.markdown import plan_markdown
from scoring.exports.picture import profile_picture
from scoring.exports.tables import plan_table, result_table
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.model.plan import Plan
from scoring.result import evaluate
from scoring.words import dates
from scoring.words.wording import Wording


def plan_ics(model: Model, payload: str) -> dict[str, object]:
    """Out: the file's text, how many actions were left out, and the sentence about them or None."""
    calendar = plan_calendar(*_plan(model, payload))
    note = Wording(model).say("export.ics.left_out", count=calendar.left_out) if calendar.left_out else None
    return {"text": calendar.text, "left_out": calendar.left_out, "note": note}


def plan_csv(model: Model, payload: str) -> str:
    """Out: the file's text."""
    plan, model, _ = _plan(model, payload)
    return plan_table(plan, model)


def plan_md(model: Model, payload: str) -> str:
    """Out: the file's text."""
    plan, model, _ = _plan(model, payload)
    return plan_markdown(plan, model)


def result_csv(model: Model, payload: str) -> str:
    """Out: the file's text."""
    answers, day = _answers(model, payload)
    return result_table(evaluate(model, answers), answers, day)


def profile_svg(model: Model, payload: str) -> str:
    """Out: the file's text."""
    answers, day = _answers(model, payload)
    return profile_picture(evaluate(model, answers), day)


def _plan(model: Model, payload: str) -> tuple[Plan, Model, datetime]:
    request = fields(parse(payload)).only(("plan", "moment"))
    text = request.text("moment")
    try:
        moment = dates.moment(text)
    except ValueError as error:
        raise DocumentError("scoring.plan.not_a_moment", "moment") from error
    return plan_from(request.inner("plan"), model), model, moment


def _answers(model: Model, payload: str) -> tuple[Answers, date]:
    request = fields(parse(payload)).only(("answers", "date"))
    text = request.text("date")
    try:
        day = dates.day(text)
    except ValueError as error:
        raise DocumentError("scoring.export.not_a_day", "date") from error
    return answers_from(request.entries["answers"], model), day
