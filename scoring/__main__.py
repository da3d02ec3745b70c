"""The command line: `python -m scoring <verb> …`.

A verb is a function and a line in VERBS. What it prints are the model's sentences;
wrong input gives one Dutch sentence on stderr and exit status 2.
"""

from __future__ import annotations

import argparse
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NoReturn, TypeVar

from scoring import command_batch, text, without_model
from scoring.code import CodeError
from scoring.code import decode as decode_code
from scoring.code import encode as encode_answers
from scoring.command_input import WrongInputError, models, read_text
from scoring.crockford import read as read_digits
from scoring.documents import DocumentError, read_answers, version_of, write_answers, write_result
from scoring.export_csv import plan_table
from scoring.export_ics import plan_calendar
from scoring.export_markdown import plan_markdown
from scoring.model import Model
from scoring.plan_document import read_plan
from scoring.result import Result, evaluate
from scoring.sentences import SentenceError
from scoring.versions import Layouts
from scoring.wording import Wording


def score(options: Namespace) -> str:
    result = _result(options)
    return write_result(result) if options.json else text.overview(result) + "\n"


def explain(options: Namespace) -> str:
    return text.explanation(_result(options)) + "\n"


def code(options: Namespace) -> str:
    return encode_answers(*_read(options, options.answers, read_answers)) + "\n"


def decode(options: Namespace) -> str:
    versions, typed = models(options.model), " ".join(options.code)
    try:
        model = Layouts(versions).of(read_digits(typed)).model
        return write_answers(decode_code(typed, model), model) + "\n"
    except CodeError as error:
        raise WrongInputError(error.message(versions.current)) from error


def plan(options: Namespace) -> str:
    if options.ics + options.csv + options.markdown != 1:
        raise WrongInputError(without_model.WRONG_COMMAND)
    model, plan = _read(options, options.plan, read_plan)
    if options.csv:
        return plan_table(plan, model)
    if options.markdown:
        return plan_markdown(plan, model)
    calendar = plan_calendar(plan, model, datetime.now(UTC))
    if calendar.left_out:
        note = Wording(model).say("export.ics.left_out", count=calendar.left_out)
        print(note, file=sys.stderr)
    return calendar.text


def batch(options: Namespace) -> int:
    versions = models(options.model)
    try:
        return command_batch.batch(options.codes, versions)
    except OSError as error:
        raise WrongInputError(without_model.NO_FILE.format(file=options.codes)) from error


@dataclass(frozen=True, slots=True)
class Verb:
    """A subcommand: what it does, and which of ARGUMENTS it takes.

    `run` gives the text to print, or the exit status where it has printed by itself.
    """

    run: Callable[[Namespace], str | int]
    help: str
    arguments: tuple[str, ...]


ARGUMENTS: Final[dict[str, dict[str, object]]] = {
    "answers": {"type": Path, "help": "an answers document (JSON)"},
    "--json": {"action": "store_true", "help": "print the result document itself"},
    "code": {"nargs": "+", "help": "a result code; hyphens, spaces and capitals do not matter"},
    "codes": {"type": Path, "nargs": "?", "default": Path("-"), "help": "codes, one a line; default: stdin"},
    "plan": {"type": Path, "help": "a plan document (JSON)"},
    "--ics": {"action": "store_true", "help": "as a calendar file"},
    "--csv": {"action": "store_true", "help": "as a table for a spreadsheet"},
    "--markdown": {"action": "store_true", "help": "as Markdown"},
    "--model": {"type": Path, "metavar": "FILE", "help": "a model document; default: the version that the input names"},
}

VERBS: Final[dict[str, Verb]] = {
    "score": Verb(score, "the profile, the first steps, what is open", ("answers", "--json", "--model")),
    "explain": Verb(explain, "why each dimension stands where it stands", ("answers", "--model")),
    "code": Verb(code, "the result code of answers", ("answers", "--model")),
    "decode": Verb(decode, "the answers document of a result code", ("code", "--model")),
    "plan": Verb(plan, "a plan to take along", ("plan", "--ics", "--csv", "--markdown", "--model")),
    "batch": Verb(batch, "many codes to a table; exit status 1 when a line is bad", ("codes", "--model")),
}

Read = TypeVar("Read")


def _result(options: Namespace) -> Result:
    return evaluate(*_read(options, options.answers, read_answers))


def _read(options: Namespace, file: Path, read: Callable[[str, Model], Read]) -> tuple[Model, Read]:
    """What a document holds, and the model of the version that it belongs to."""
    document = read_text(file)
    model = models(options.model).named(version_of(document))
    try:
        return model, read(document, model)
    except DocumentError as error:
        raise WrongInputError(f"{file}: {error.message(model)}") from error


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongInputError(without_model.WRONG_COMMAND)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m scoring", description="Scores answers to the self-scan.")
    verbs = parser.add_subparsers(required=True, metavar="verb")
    for name, verb in VERBS.items():
        subparser = verbs.add_parser(name, help=verb.help, description=verb.help)
        for argument in verb.arguments:
            subparser.add_argument(argument, **ARGUMENTS[argument])  # type: ignore[arg-type]
        subparser.set_defaults(run=verb.run)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb; arguments default to those of the process. Returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # the sentences hold ‘’ and é, whatever the terminal says
            # A file's name may hold octets that are no UTF-8; it must still be told that it cannot be read.
            stream.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        outcome = options.run(options)
        if isinstance(outcome, int):
            return outcome
        sys.stdout.write(outcome)
    except WrongInputError as problem:
        print(problem, file=sys.stderr)
        return 2
    except SentenceError:  # a model from before some sentence was there
        print(without_model.MODEL_UNREADABLE, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
