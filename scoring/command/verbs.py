"""The verbs of the command line: what each takes, does and prints.

A verb is a function and a line in VERBS. What it prints are the model's sentences, or with
--json the canonical bytes of a document.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

from scoring.code.layouts import Layouts
from scoring.code.pasted import only_code
from scoring.code.result_code import CodeError
from scoring.code.result_code import decode as decode_code
from scoring.code.result_code import encode as encode_answers
from scoring.command import many_codes, many_sheets
from scoring.command.inputs import STDIN, WrongInputError, models, read_text
from scoring.documents import answers_document
from scoring.documents.canonical import (
    DocumentError,
    format_of,
    read_answers,
    version_of,
    write_answers,
    write_code,
    write_result,
)
from scoring.documents.plan_document import read_plan, write_plan
from scoring.exports import terminal
from scoring.exports.calendar import plan_calendar
from scoring.exports.markdown import plan_markdown
from scoring.exports.tables import plan_table
from scoring.model.model import Model
from scoring.model.plan import Action, Plan
from scoring.result import Result, evaluate
from scoring.words.wording import Wording


def score(options: Namespace) -> str:
    result = _result(options)
    return write_result(result) if options.json else terminal.overview(result) + "\n"


def explain(options: Namespace) -> str:
    result = _result(options)
    return write_result(result) if options.json else terminal.explanation(result) + "\n"


def code(options: Namespace) -> str:
    model, answers = _read(options, options.answers, read_answers)
    written = encode_answers(model, answers)
    return write_code(written, model) if options.json else written + "\n"


def decode(options: Namespace) -> str:
    versions, typed = models(options.model), " ".join(options.code)
    try:
        layouts = Layouts(versions)
        model = layouts.of(only_code(typed, layouts)).model
        answers = decode_code(typed, model)
    except CodeError as error:
        raise WrongInputError(error.message(versions.current)) from error
    return write_answers(answers, model) if options.json else terminal.sheet(answers, model) + "\n"


def plan(options: Namespace) -> str:
    model, plan = _read(options, options.plan, _read_plan)
    if options.json:
        return write_plan(plan, model)
    if options.csv:
        return plan_table(plan, model)
    if not options.ics:
        return plan_markdown(plan, model)
    calendar = plan_calendar(plan, model, datetime.now(UTC))
    if calendar.left_out:
        note = Wording(model).say("export.ics.left_out", count=calendar.left_out)
        print(note, file=sys.stderr)
    return calendar.text


def batch(options: Namespace) -> int:
    return many_codes.batch(options.codes, models(options.model))


@dataclass(frozen=True, slots=True)
class Verb:
    """A subcommand: what it does, and which of ARGUMENTS it takes; --model all of them.

    `run` gives the text to print, or the exit status where it has printed by itself.
    ways: of printing, other than as text: option and help. A command takes at most one.
    """

    run: Callable[[Namespace], str | int]
    help: str
    arguments: tuple[str, ...]
    ways: Mapping[str, str] = field(default_factory=dict)


ARGUMENTS: Final[dict[str, dict[str, object]]] = {
    "answers": {"type": Path, "help": "an answers document (JSON); - for stdin"},
    "code": {"nargs": "+", "help": "a result code; hyphens, spaces and capitals do not matter"},
    "codes": {"type": Path, "nargs": "?", "default": STDIN, "help": "codes, one a line; default: stdin"},
    "plan": {"type": Path, "help": "a plan document, or an answers document for its first steps; - for stdin"},
    "sheets": {
        "type": Path,
        "nargs": "+",
        "help": "files of codes or of answers, or one aggregate of a team; - for stdin",
    },
    "aggregates": {"type": Path, "nargs": "+", "help": "aggregates as organisations hand them in, a file each"},
    "before": {"type": Path, "help": "the first measurement: answers, a code in a file, or an aggregate of a team"},
    "now": {"type": Path, "help": "the second one, of the same kind"},
    "--plan": {
        "type": Path,
        "metavar": "FILE",
        "help": "the plan of then, with what came of it: shown beside what changed; not with --json",
    },
    "--roles": {
        "action": "store_true",
        "help": "behind each code is the role of who filled it in, after a semicolon, a comma or a tab: CODE;ROLE",
    },
    "--model": {"type": Path, "metavar": "FILE", "help": "a model document; default: the version that the input names"},
}

VERBS: Final[dict[str, Verb]] = {
    "score": Verb(score, "the profile, the first steps, what is open", ("answers",), {"--json": "the result document"}),
    "explain": Verb(
        explain,
        "why each dimension stands where it stands",
        ("answers",),
        {"--json": "the result document, which holds the why"},
    ),
    "code": Verb(
        code, "the result code of answers", ("answers",), {"--json": "the code, with the model that it belongs to"}
    ),
    "decode": Verb(decode, "the answers in a result code", ("code",), {"--json": "the answers document"}),
    "plan": Verb(
        plan,
        "a plan to take along",
        ("plan",),
        {
            "--json": "the plan document",
            "--ics": "a calendar file",
            "--csv": "a table for a spreadsheet",
            "--markdown": "Markdown; the default",
        },
    ),
    "team": Verb(
        many_sheets.team,
        "what the sheets of a team add up to; exit status 1 when a code is bad",
        ("sheets", "--roles"),
        {
            "--json": "the aggregate, without sheets and codes",
            "--csv": "a table for a spreadsheet",
            "--markdown": "Markdown for a report",
        },
    ),
    "compare": Verb(
        many_sheets.compare,
        "two measurements side by side, each of its own version",
        ("before", "now", "--plan"),
        {
            "--json": "the comparison document",
            "--csv": "a table for a spreadsheet",
            "--markdown": "Markdown for a report",
        },
    ),
    "join": Verb(
        many_sheets.join,
        "several sheets as one, and what is still to be decided",
        ("sheets",),
        {"--json": "the sheet and what is to be decided", "--answers": "the answers document alone"},
    ),
    "reference": Verb(
        many_sheets.reference,
        "where organisations stand, by their size, as soon as there are enough of one",
        ("aggregates",),
        {"--json": "the document that a site has of them"},
    ),
    "batch": Verb(batch, "many codes to a table; exit status 1 when a line is bad", ("codes",)),
}

Read = TypeVar("Read")


def _result(options: Namespace) -> Result:
    return evaluate(*_read(options, options.answers, read_answers))


def _read(options: Namespace, file: Path, read: Callable[[str, Model], Read]) -> tuple[Model, Read]:
    """What a document holds, and the model of the version that it belongs to."""
    document = read_text(file)
    versions = models(options.model)
    model = versions.named(version_of(document, versions.current))
    try:
        return model, read(document, model)
    except DocumentError as error:
        raise WrongInputError(f"{file}: {error.message(model)}") from error


def _read_plan(document: str, model: Model) -> Plan:
    """The plan of a document; of answers, the plan of their first steps."""
    if format_of(document) == answers_document.FORMAT:
        return _plan_of_first_steps(evaluate(model, read_answers(document, model)))
    return read_plan(document, model)


def _plan_of_first_steps(result: Result) -> Plan:
    """A plan to begin with: what the law asks, then the tips that the result names first. Who and when people say."""
    return Plan(tuple(Action(tip.question.id, tip.step) for tip in (*result.floor, *result.first)))
