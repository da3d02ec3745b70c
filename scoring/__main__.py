"""The command line: `python -m scoring <verb> …`. The verbs stand in command/verbs.py.

Exit status: 0; 1 when a batch had bad lines, or when what was printed could not be written;
2 for wrong input, with one sentence on stderr; 130 when it was interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Final, NoReturn

from scoring.command.inputs import WithoutModelError, WrongInputError
from scoring.command.language import language_of
from scoring.command.verbs import ARGUMENTS, VERBS
from scoring.documents.fields import shown
from scoring.words import without_model
from scoring.words.sentences import SentenceError

PROGRAM: Final = "python -m scoring"


class _Parser(argparse.ArgumentParser):
    """One sentence for what is wrong, instead of the usage and a sentence in another language."""

    def error(self, message: str) -> NoReturn:
        raise WithoutModelError("wrong_command", program=self.prog)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog=PROGRAM, description="Scores answers to the self-scan.", allow_abbrev=False)
    verbs = parser.add_subparsers(required=True, metavar="verb")
    for name, verb in VERBS.items():
        subparser = verbs.add_parser(name, help=verb.help, description=verb.help, allow_abbrev=False)
        for argument in verb.arguments:
            subparser.add_argument(argument, **ARGUMENTS[argument])  # type: ignore[arg-type]
        if verb.ways:
            ways = subparser.add_mutually_exclusive_group()
            for way, help in verb.ways.items():
                ways.add_argument(way, action="store_true", help=help)
        subparser.add_argument("--model", **ARGUMENTS["--model"])  # type: ignore[arg-type]
        subparser.set_defaults(run=verb.run)
    return parser


def _options(arguments: Sequence[str]) -> Namespace:
    """Raises WrongInputError."""
    verb = arguments[0] if arguments else ""
    if verb and not verb.startswith("-") and verb not in VERBS:
        raise WithoutModelError("no_verb", verb=shown(verb), verbs=", ".join(VERBS))
    return _parser().parse_args(arguments)


def _run(arguments: Sequence[str]) -> int:
    options = Namespace(model=None)
    try:
        options = _options(arguments)
        outcome = options.run(options)
    except WithoutModelError as problem:
        print(problem.said(language_of(options.model)), file=sys.stderr)
        return 2
    except WrongInputError as problem:
        print(problem, file=sys.stderr)
        return 2
    except SentenceError:  # a model from before some sentence was there
        print(without_model.said(language_of(options.model), "other_model"), file=sys.stderr)
        return 2
    if isinstance(outcome, int):
        return outcome
    sys.stdout.write(outcome)
    return 0


def _prepare_streams() -> None:
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed before the start, as with `>&-`
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  stays open to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # the sentences hold ‘’ and é, whatever the terminal says
            # A file's name may hold octets that are no UTF-8; it must still be told that it cannot be read.
            stream.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")


def _give_up_output() -> None:
    """Python would write what is left once more at its exit, and fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb; arguments default to those of the process. Returns the exit status."""
    _prepare_streams()
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # nobody reads on, as in `… | head`
        _give_up_output()
        return 1
    except OSError:  # what is read has its own error: so this is a full disk, say
        _give_up_output()
        print(without_model.said(language_of(None), "no_output"), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        _give_up_output()
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main())
