"""A comparison, and several sheets as one, as plain text for the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scoring.comparison.comparison import Comparison
from scoring.comparison.shared import Change
from scoring.documents.comparison_document import (
    caution_in_words,
    move_in_words,
    moved_in_words,
    notes,
    reason_in_words,
    stand_in_words,
)
from scoring.exports.terminal import sheet
from scoring.model.answers import State
from scoring.model.model import Model
from scoring.model.plan import Entry
from scoring.team.join import Conflict, Joined
from scoring.words.wording import Wording


def comparison(found: Comparison, plan: Sequence[Entry] = ()) -> str:
    """What can be compared, the dimensions, the questions, what cannot be compared, and the plan of then."""
    words = Wording(found.now.model)
    return "\n".join([*_comparison(found, words), *_plan(found, plan, words)]) + "\n"


def joined(found: Joined, model: Model) -> str:
    """The sheet, and what has to be decided."""
    words = Wording(model)
    lines = [sheet(found.answers, model)]
    if found.conflicts:
        lines += ["", words.say("join.decide", count=len(found.conflicts))]
        lines += [_item(one.question.title, _given(one, words), words) for one in found.conflicts]
    return "\n".join(lines) + "\n"


def _comparison(found: Comparison, words: Wording) -> Iterator[str]:
    yield found.now.model.title
    yield from notes(found, words)
    yield ""
    for stand in found.stands:
        yield words.say("text.dimension", title=stand.dimension.title, summary=stand_in_words(stand, words))
        yield from (_item(part.dimension.title, stand_in_words(part, words), words) for part in stand.every_part())
    yield ""
    for move in found.moves:
        if move.pair.change is Change.NONE:
            sentences = [move_in_words(move, words), *filter(None, [caution_in_words(move, words)])]
            yield _item(move.pair.question.title, " ".join(sentences), words)
    for move in found.moves:
        if move.pair.change is not Change.NONE:
            yield words.say("text.item", text=reason_in_words(move, words))


def _plan(found: Comparison, plan: Sequence[Entry], words: Wording) -> Iterator[str]:
    if plan:
        yield from ("", words.say("export.comparison.heading.plan"))
    for entry in plan:
        moved = moved_in_words(entry.question.id, found, words)
        outcome = words.say(f"comparison.outcome.{entry.action.outcome or 'open'}")
        yield _item(entry.tip.title, words.say("export.comparison.action", moved=moved, outcome=outcome), words)


def _item(name: str, text: str, words: Wording) -> str:
    return words.say("text.item", text=words.say("export.line", name=name, text=text))


def _given(conflict: Conflict, words: Wording) -> str:
    """The answers that were given, with how many there are of each."""
    if not conflict.answers:
        return words.say("join.hidden")
    return words.listed(
        [
            words.say("join.given", name=_name(conflict, answer, words), number=count)
            for answer, count in conflict.answers.items()
        ]
    )


def _name(conflict: Conflict, answer: int | State, words: Wording) -> str:
    if isinstance(answer, int):
        return words.option(conflict.question, answer)
    return words.say(f"export.answer.{answer.value}")
