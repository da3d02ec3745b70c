"""Tables for spreadsheets: a plan, and a result."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from scoring.exports.markdown import step_names
from scoring.model.answers import Answers, State
from scoring.model.model import Model, Part, Question
from scoring.model.number import Number
from scoring.model.plan import Plan, entries, plain
from scoring.result import DimensionResult, Result
from scoring.words.wording import Wording

BOM: Final = "\ufeff"
"""Without it Excel does not read a file as UTF-8."""

_FORMULA: Final = frozenset("=+-@＝＋－＠")
_NUMBER: Final = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
"""What begins with a sign and is no formula."""


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
    if not _NUMBER.fullmatch(value) and (value.startswith(("\t", "\n")) or seen in _FORMULA):
        value = "'" + value
    return '"' + value.replace('"', '""') + '"'


def table(rows: Iterable[Iterable[str | int | None]], words: Wording) -> str:
    """The rows as a file: CRLF (RFC 4180), and what spreadsheets in the model's language expect between two cells."""
    separator = words.say("export.separator")
    return BOM + "".join(separator.join(map(cell, row)) + "\r\n" for row in rows)


def in_hundredths(value: Fraction, words: Wording) -> str:
    """With two decimals, half up by its distance from 0, as in the documents."""
    size = abs(value)
    hundredths = (size.numerator * 200 + size.denominator) // (size.denominator * 2)
    sign = "-" if value < 0 < hundredths else ""
    return sign + words.number(Fraction(hundredths, 100))


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
                step_names(entry, words),
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
    """A row for each question, in model order, beside where its dimension, and the part that it lies in, stand.

    answers: those that the result was made from. day: the date of the table. Columns that would be empty in every
    row of the model are left out: parts in a model of one tier, stages in one without, a value that the stage says.
    """
    words = Wording(result.model)
    left_out = set(_without(result.model))
    columns = [name for name in _COLUMNS if name not in left_out]
    heads = [words.say(f"export.{name}") for name in columns]
    rows = _result_rows(result, answers, day, words)
    return table([heads, *([row[name] for name in columns] for row in rows)], words)


_COLUMNS: Final = (
    "dimension", "part", "stage", "stage_name", "value", "provisional", "low", "high", "coverage", "ambition",
    "topic", "question", "answer", "chosen", "note", "model", "version", "day",
)  # fmt: skip

Row = dict[str, str | int | None]


def _without(model: Model) -> Iterator[str]:
    """The columns in which a model never has anything: the same for all its results, which are put together later."""
    if len(model.tiers) == 1:
        yield "part"
    if not model.staged:
        yield from ("stage", "stage_name", "ambition")
    elif model.tiers[0].rule.shown(1, 1) is None:
        yield "value"


def _result_rows(result: Result, answers: Answers, day: date, words: Wording) -> Iterator[Row]:
    for dimension in result.dimensions:
        place = _standing(dimension, words)
        for question, part in _questions(dimension.profile.dimension):
            answer = answers.values.get(question.id)
            number, state = (answer, None) if isinstance(answer, int) else (None, answer)
            yield {
                **place,
                "part": part,
                "topic": question.title,
                "question": question.ask,
                "answer": number or words.say(f"export.answer.{_state(state)}"),
                "chosen": question.options[number - 1].label if number else None,
                "note": answers.notes.get(question.id),
                "model": result.model.title,
                "version": result.model.version,
                "day": day.isoformat(),
            }


def _questions(part: Part, title: str | None = None) -> Iterator[tuple[Question, str | None]]:
    """Each question with the title of the part below the dimension that it lies in, None where it lies in no such."""
    for question in part.questions:
        yield question, title
    for inner in part.parts:
        yield from _questions(inner, inner.title)


def _standing(result: DimensionResult, words: Wording) -> Row:
    profile, standing = result.profile, result.profile.node.standing
    stage, interval = standing.stage, standing.stages or standing.interval
    low, high = interval or (None, None)
    return {
        "dimension": profile.dimension.title,
        "stage": stage,
        "stage_name": stage and words.name(stage),
        "value": result.value,
        "provisional": None
        if standing.value is None
        else words.say("export.yes" if standing.provisional else "export.no"),
        "low": _number(low, words),
        "high": _number(high, words),
        "coverage": words.percent(standing.coverage) if profile.node.applies else None,
        "ambition": profile.ambition.stage if profile.ambition.chosen else None,
    }


def _number(value: Number | None, words: Wording) -> str | int | None:
    return value if value is None or isinstance(value, int) else words.number(value)


def _state(answer: State | None) -> str:
    return "missing" if answer is None else answer.value
