"""Tables for spreadsheets: a plan, and a result."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from scoring.method.profile import DimensionProfile
from scoring.model.answers import Answers, State
from scoring.model.model import Model
from scoring.model.plan import Plan, entries, plain
from scoring.result import Result
from scoring.words.wording import Wording

BOM: Final = "\ufeff"
"""Without it Excel does not read a file as UTF-8."""

_FORMULA: Final = frozenset("=+-@＝＋－＠")


def cell(value: str | int | None) -> str:
    """One cell, always between quotes; nothing for None.

    A text that a spreadsheet could take for a formula gets an apostrophe in front (OWASP, "CSV Injection"),
    also where the sign stands behind what some programs drop: spaces, line ends, marks without width.
    """
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    value = plain(value)
    seen = next((letter for letter in value if letter.isprintable() and not letter.isspace()), "")
    if value.startswith(("\t", "\n")) or seen in _FORMULA:
        value = "'" + value
    return '"' + value.replace('"', '""') + '"'


def table(rows: Iterable[Iterable[str | int | None]], words: Wording) -> str:
    """The rows as a file: CRLF (RFC 4180), and what spreadsheets in the model's language expect between two cells."""
    separator = words.say("export.separator")
    return BOM + "".join(separator.join(map(cell, row)) + "\r\n" for row in rows)


def plan_table(plan: Plan, model: Model) -> str:
    """A row for each action, in the plan's order, and a last one for the next measurement if it has a day.

    Raises PlanError when the plan does not belong to the model.
    """
    words = Wording(model)
    columns = ("dimension", "topic", "action", "step", "effort", "who", "due", "if", "then", "done_when")
    rows: list[tuple[str | int | None, ...]] = [tuple(words.say(f"export.{column}") for column in columns)]
    for entry in entries(plan, model):
        action, tip = entry.action, entry.tip
        rows.append(
            (
                entry.dimension.title,
                entry.question.title,
                tip.title,
                words.say("export.step_names", start=words.name(action.step), goal=words.name(action.step + 1)),
                words.say(f"effort.{tip.effort}"),
                action.who,
                action.due.isoformat() if action.due else None,
                action.cue,
                action.response,
                tip.done_when,
            )
        )
    if plan.next_measurement is not None:
        measurement = (None, None, words.say("export.measurement"), None, None, None)
        rows.append((*measurement, plan.next_measurement.isoformat(), None, None, None))
    return table(rows, words)


def result_table(result: Result, answers: Answers, day: date) -> str:
    """A row for each question, in model order, beside where its dimension stands.

    answers: those that the result was made from. day: the date of the table.
    """
    words = Wording(result.model)
    columns = (
        "dimension", "stage", "stage_name", "provisional", "lowest", "highest", "coverage", "ambition",
        "topic", "question", "answer", "anchor", "note", "model", "version", "day",
    )  # fmt: skip
    rows: list[tuple[str | int | None, ...]] = [tuple(words.say(f"export.{column}") for column in columns)]
    whole = (result.model.title, result.model.version, day.isoformat())
    for dimension in result.dimensions:
        place = _standing(dimension.profile, words)
        for question in dimension.profile.dimension.questions:
            answer = answers.values.get(question.id)
            anchor = question.anchors[answer - 1] if isinstance(answer, int) else None
            shown = answer if isinstance(answer, int) else words.say(f"export.answer.{_state(answer)}")
            note = answers.notes.get(question.id)
            rows.append((*place, question.title, question.ask, shown, anchor, note, *whole))
    return table(rows, words)


def _standing(profile: DimensionProfile, words: Wording) -> tuple[str | int | None, ...]:
    standing = profile.standing
    stage, (lowest, highest) = standing.stage, standing.interval or (None, None)
    return (
        profile.dimension.title,
        stage,
        stage and words.name(stage),
        stage and words.say("export.yes" if standing.provisional else "export.no"),
        lowest,
        highest,
        words.percent(standing.coverage),
        profile.ambition.stage,
    )


def _state(answer: State | None) -> str:
    return "missing" if answer is None else answer.value
