"""The verbs for many sheets and for aggregates of them: files or codes, each read with the model of its own version."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from scoring.code.collected import Collected, collected
from scoring.code.counting import Numbers, counter_of
from scoring.code.crockford import CodeError, Digits
from scoring.code.layouts import Layouts
from scoring.code.pasted import only_code
from scoring.code.result_code import decode
from scoring.command.inputs import WrongInputError, models, read_text
from scoring.command.roles import Roles
from scoring.comparison.comparison import Measured, compared
from scoring.documents import team_document
from scoring.documents.canonical import DocumentError, format_of, read_answers, version_of, write_answers
from scoring.documents.comparison_document import write_comparison
from scoring.documents.joined_document import write_joined
from scoring.documents.plan_document import read_plan
from scoring.documents.reference_document import write_reference
from scoring.documents.tally_document import MOST_ROLES
from scoring.documents.team_document import read_team, write_team
from scoring.documents.versions import Versions
from scoring.exports import comparison_text
from scoring.exports.comparison_report import comparison_markdown
from scoring.exports.comparison_table import comparison_table
from scoring.exports.reference_text import reference_text
from scoring.exports.team_report import team_markdown, team_text
from scoring.exports.team_table import team_table
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.model.plan import Entry, entries
from scoring.team.join import consensus, joined
from scoring.team.reference import reference_of
from scoring.team.small_groups import let_out
from scoring.team.tally import NO_ROLE, Tally, together
from scoring.team.team import Team, team_of
from scoring.words.wording import Wording


def team(options: Namespace) -> int:
    """Prints the team. Returns 1 when something was not a code, of which stderr tells."""
    versions = models(options.model)
    texts = [(file, read_text(file)) for file in options.sheets]
    if len(texts) == 1 and format_of(texts[0][1]) == team_document.FORMAT:
        found, bad = _opened(*texts[0], versions), 0
    else:
        found, bad = _counted(texts, versions, roles=options.roles)
    sys.stdout.write(_printed(found, options))
    return 1 if bad else 0


def _printed(found: Team, options: Namespace) -> str:
    if options.json:
        return write_team(found)
    if options.csv:
        return team_table(found)
    return team_markdown(found, datetime.now(UTC).date()) if options.markdown else team_text(found)


def compare(options: Namespace) -> str:
    """Two sheets, or two teams."""
    versions = models(options.model)
    before, now = (_measured(file, versions) for file in (options.before, options.now))
    if before.model.id != now.model.id or (before.team is None) != (now.team is None):
        raise WrongInputError(Wording(now.model).say("comparison.two_kinds"))
    found = compared(before, now)
    if options.json:
        return write_comparison(found)
    plan = _plan(options.plan, versions) if options.plan else []
    if options.csv:
        return comparison_table(found, plan)
    if options.markdown:
        return comparison_markdown(found, datetime.now(UTC).date(), plan)
    return comparison_text.comparison(found, plan)


def _plan(file: Path, versions: Versions) -> list[Entry]:
    text = read_text(file)
    model = versions.named(version_of(text, versions.current))
    try:
        return list(entries(read_plan(text, model), model))
    except DocumentError as error:
        raise WrongInputError(f"{file}: {error.message(model)}") from error


def join(options: Namespace) -> str:
    """Several sheets of the current version as one; or what a team agrees about."""
    versions = models(options.model)
    measured = [_measured(file, versions) for file in options.sheets]
    model = versions.current
    teams = [one.team for one in measured if one.team]
    for file, one in zip(options.sheets, measured, strict=True):
        if one.model.version != model.version:
            key = "answers.other_version"
            said = Wording(model).say(key, given=one.model.version, version=model.version)
            raise WrongInputError(f"{file}: {said}")
    if teams and len(measured) > 1:
        raise WrongInputError(Wording(model).say("join.one_team"))
    found = consensus(teams[0]) if teams else joined([one.answers for one in measured], model)
    if options.json:
        return write_joined(found, model)
    return write_answers(found.answers, model) if options.answers else comparison_text.joined(found, model)


def reference(options: Namespace) -> str:
    """The aggregates that organisations handed in, side by side."""
    versions = models(options.model)
    found = reference_of([_handed_in(file, versions) for file in options.aggregates], versions.current)
    return write_reference(found) if options.json else reference_text(found)


def _handed_in(file: Path, versions: Versions) -> Team:
    found = _opened(file, read_text(file), versions)
    if found.organisation is None:
        said = Wording(found.model).say("reference.no_organisation")
        raise WrongInputError(f"{file}: {said}")
    return found


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One of a team; code: None for a file of answers. role: of who filled it in, NO_ROLE for none."""

    model: Model
    numbers: Numbers
    code: Digits | None
    role: str = NO_ROLE


def _counted(texts: Sequence[tuple[Path, str]], versions: Versions, *, roles: bool) -> tuple[Team, int]:
    """The team of all sheets in these files, and how much was no code. The same code counts once.

    roles: whether the role of who filled it in stands behind a code.
    """
    layouts, words = Layouts(versions), Wording(versions.current)
    sheets: list[_Sheet] = []
    seen: set[Digits] = set()
    bad = twice = 0
    for file, text in texts:
        for one in _sheets(file, text, versions, layouts, roles=roles):
            if isinstance(one, str):
                bad += 1
                print(one, file=sys.stderr)
            elif one.code in seen:
                twice += 1
            else:
                seen |= {one.code} if one.code else set()
                sheets.append(one)
    if twice:
        print(words.say("team.twice", count=twice), file=sys.stderr)
    if len({sheet.role for sheet in sheets} - {NO_ROLE}) > MOST_ROLES:
        raise WrongInputError(words.say("team.too_many_roles", most=MOST_ROLES))
    together_ = together(_tallies(sheets), versions.current)
    return team_of(let_out(together_, versions.current.team), versions.current), bad


def _sheets(file: Path, text: str, versions: Versions, layouts: Layouts, *, roles: bool) -> Iterator[_Sheet | str]:
    """The sheets in a file of answers or of codes; a sentence for what is no code, or has no role that can be."""
    words = Wording(versions.current)
    if format_of(text) is not None:
        model, answers = _answers(file, text, versions)
        yield _Sheet(model, counter_of(model).numbers(answers), None)
        return
    try:
        found = collected(text, layouts)
    except CodeError as error:
        raise WrongInputError(f"{file}: {error.message(versions.current)}") from error
    beside = Roles(text) if roles else None
    for one in found:
        try:
            yield _sheet(one, layouts, beside)
        except (CodeError, DocumentError) as error:
            message = error.message(versions.current)
            yield f"{file}: {words.say('code.batch.bad', line=one.line, message=message)}"


def _sheet(one: Collected, layouts: Layouts, beside: Roles | None) -> _Sheet:
    """The sheet of a code, with the role beside it. Raises CodeError and DocumentError."""
    if one.code is None:
        assert one.error is not None, "what is no code has an error"
        raise one.error
    layout = layouts.of(one.code)
    return _Sheet(layout.model, layout.numbers(one.code), one.code, beside.of(one) if beside else NO_ROLE)


def _tallies(sheets: Iterable[_Sheet]) -> Iterator[Tally]:
    by_version: dict[str, list[_Sheet]] = {}
    for sheet in sheets:
        by_version.setdefault(sheet.model.version, []).append(sheet)
    for same in by_version.values():
        yield counter_of(same[0].model).tally((sheet.role, sheet.numbers) for sheet in same)


def _measured(file: Path, versions: Versions) -> Measured:
    """A file of answers, an aggregate, or a text with one code."""
    text = read_text(file)
    if format_of(text) == team_document.FORMAT:
        found = _opened(file, text, versions)
        return Measured(found.model, found.answers, found)
    if text.lstrip().startswith("{"):
        return Measured(*_answers(file, text, versions))
    layouts = Layouts(versions)
    try:
        model = layouts.of(only_code(text, layouts)).model
        return Measured(model, decode(text, model))
    except CodeError as error:
        raise WrongInputError(f"{file}: {error.message(versions.current)}") from error


def _opened(file: Path, text: str, versions: Versions) -> Team:
    model = versions.named(version_of(text, versions.current))
    try:
        return read_team(text, model)
    except DocumentError as error:
        raise WrongInputError(f"{file}: {error.message(model)}") from error


def _answers(file: Path, text: str, versions: Versions) -> tuple[Model, Answers]:
    model = versions.named(version_of(text, versions.current))
    try:
        return model, read_answers(text, model)
    except DocumentError as error:
        raise WrongInputError(f"{file}: {error.message(model)}") from error
