"""A comparison as Markdown, for a report: what changed, and what came of the plan of then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from scoring.comparison.comparison import Comparison, Move, Stand
from scoring.comparison.shared import Change
from scoring.documents.comparison_document import (
    answer_in_words,
    caution_in_words,
    measured_in_words,
    move_in_words,
    moved_in_words,
    notes,
    reason_in_words,
    stand_in_words,
)
from scoring.exports.markdown import escape, fact
from scoring.model.model import Part
from scoring.model.plan import Entry
from scoring.words.dates import in_words
from scoring.words.wording import Wording


def comparison_markdown(found: Comparison, day: date, plan: Sequence[Entry] = ()) -> str:
    """What is compared, where each dimension stood and stands, a table of the questions, and the plan of then."""
    words = Wording(found.now.model)
    title = words.say("export.comparison.title", title=found.now.model.title)
    blocks = [f"# {escape(title)}", "\n".join(_compared(found, day, words)), escape(" ".join(notes(found, words)))]
    blocks += [_heading("dimensions", words), "\n".join(_stands(found, words))]
    for stand in found.stands:
        blocks += _questions(found, stand.dimension, words)
    others = [move for move in found.moves if move.pair.change is not Change.NONE]
    if others:
        items = (f"- {escape(reason_in_words(move, words))}" for move in others)
        blocks += [_heading("others", words), "\n".join(items)]
    if plan:
        blocks += [_heading("plan", words), *(_action(entry, found, words) for entry in plan)]
    return "\n\n".join(blocks) + "\n"


def _compared(found: Comparison, day: date, words: Wording) -> Iterator[str]:
    yield fact(words.say("export.comparison.before"), measured_in_words(found.before, words))
    yield fact(words.say("export.comparison.now"), measured_in_words(found.now, words))
    yield fact(words.say("export.day"), in_words(day, words))


def _heading(name: str, words: Wording) -> str:
    return f"## {escape(words.say(f'export.comparison.heading.{name}'))}"


def _stands(found: Comparison, words: Wording) -> Iterator[str]:
    for stand in found.stands:
        yield _stand(stand, words)
        yield from (f"    {_stand(part, words)}" for part in stand.every_part())


def _stand(stand: Stand, words: Wording) -> str:
    name = words.say("export.briefing.standing", title=stand.dimension.title)
    return f"- **{escape(name)}** {escape(stand_in_words(stand, words))}"


def _questions(found: Comparison, dimension: Part, words: Wording) -> Iterator[str]:
    """A heading and a table, where the dimension has a question that can be compared."""
    moves = [move for move in found.moves if move.pair.dimension is dimension and move.pair.change is Change.NONE]
    if not moves:
        return
    columns = ("export.topic", "export.comparison.before", "export.comparison.now", "export.comparison.change")
    rows = [[words.say(column) for column in columns], *(_row(move, words) for move in moves)]
    first, *rest = (f"| {' | '.join(map(escape, row))} |" for row in rows)
    yield f"## {escape(dimension.title)}"
    yield "\n".join([first, f"|{' --- |' * len(rows[0])}", *rest])


def _row(move: Move, words: Wording) -> list[str]:
    question = move.pair.question
    return [
        question.title,
        answer_in_words(move.before, question, words),
        answer_in_words(move.now, question, words),
        " ".join([move_in_words(move, words), *filter(None, [caution_in_words(move, words)])]),
    ]


def _action(entry: Entry, found: Comparison, words: Wording) -> str:
    action = entry.action
    facts = [
        fact(words.say("export.topic"), entry.question.title),
        *([fact(words.say("export.who"), action.who)] if action.who.strip() else []),
        fact(words.say("export.due"), in_words(action.due, words) if action.due else words.say("export.no_date")),
        fact(words.say("export.done_when"), entry.tip.done_when),
        fact(words.say("export.comparison.measured"), moved_in_words(entry.question.id, found, words)),
        fact(words.say("export.comparison.outcome"), words.say(f"comparison.outcome.{action.outcome or 'open'}")),
    ]
    return "\n".join([f"### {escape(entry.tip.title)}", "", *facts])
