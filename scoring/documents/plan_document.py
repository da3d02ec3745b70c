"""The plan document. What comes in may have been made by anyone: it is read strictly."""

from __future__ import annotations

from datetime import date
from typing import Final

from scoring.documents.canonical import DocumentError, canonical, parse
from scoring.documents.fields import Fields, path
from scoring.model.model import Model
from scoring.model.plan import Action, Plan, PlanError, plain
from scoring.words import dates

FORMAT: Final = "self-scan.plan/1"


def write_plan(plan: Plan, model: Model) -> str:
    """The plan as canonical JSON. Raises PlanError when the plan does not belong to the model."""
    plan.check(model)
    return canonical(
        {
            "format": FORMAT,
            "model": model.id,
            "model_version": model.version,
            "actions": [
                {
                    "question": action.question,
                    "step": action.step,
                    "who": action.who,
                    "due": action.due and action.due.isoformat(),
                    "if": action.cue,
                    "then": action.response,
                    **({"outcome": action.outcome} if action.outcome else {}),
                }
                for action in plan.actions
            ],
            "next_measurement": plan.next_measurement and plan.next_measurement.isoformat(),
        }
    )


def read_plan(text: str, model: Model) -> Plan:
    """The plan of a document. Raises DocumentError for anything but a plan for this version of this model."""
    document = parse(text)
    if not isinstance(document, dict):
        raise DocumentError("scoring.plan.other_format")
    return plan_from(Fields(document), model)


def plan_from(document: Fields, model: Model) -> Plan:
    """The plan of a document that is already parsed. Raises DocumentError.

    Line ends and control characters in its texts are mended instead of refused: they come from pasting.
    """
    if document.entries.get("format") != FORMAT:
        raise DocumentError("scoring.plan.other_format", path(document.where, "format"))
    document.only(("format", "model", "model_version", "actions", "next_measurement"))
    for name, ours, key in (
        ("model", model.id, "other_model"),
        ("model_version", model.version, "other_version"),
    ):
        given = document.text(name)
        if given != ours:
            raise DocumentError(f"scoring.plan.{key}", path(document.where, name), given=given, ours=ours)
    try:
        plan = Plan(tuple(map(_action, document.each("actions"))), _day(document, "next_measurement"))
        plan.check(model)
    except PlanError as error:
        raise DocumentError(error.key, path(document.where, error.where), **error.values) from error
    return plan


def _action(entry: Fields) -> Action:
    entry.only(("question", "step", "who", "due", "if", "then"), ("outcome",))
    return Action(
        question=entry.text("question"),
        step=entry.whole("step"),
        who=plain(entry.text("who")),
        due=_day(entry, "due"),
        cue=plain(entry.text("if")),
        response=plain(entry.text("then")),
        outcome=entry.text("outcome") if "outcome" in entry.entries else "",
    )


def _day(entry: Fields, name: str) -> date | None:
    if entry.entries[name] is None:
        return None
    text = entry.text(name)
    try:
        return dates.day(text)
    except ValueError as error:
        raise DocumentError("scoring.plan.not_a_day", path(entry.where, name)) from error
