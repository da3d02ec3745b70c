"""A comparison as a table for a spreadsheet, with the plan of then beside the questions that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from scoring.comparison.comparison import Comparison, Move, Stand
from scoring.comparison.shared import Change
from scoring.documents.comparison_document import (
    answer_in_words,
    caution_in_words,
    move_in_words,
    reason_in_words,
    stand_in_words,
)
from scoring.exports.tables import in_hundredths, table
from scoring.method.node import Node
from scoring.model.answers import Answer
from scoring.model.model import Question
from scoring.model.plan import Entry
from scoring.words.summary import standing_in_words, value_in_words
from scoring.words.wording import Wording

_COLUMNS: Final = (
    "export.dimension",
    "export.topic",
    "export.comparison.before_number",
    "export.comparison.before",
    "export.comparison.now_number",
    "export.comparison.now",
    "export.comparison.moved",
    "export.comparison.change",
    "export.comparison.delta",
    "export.comparison.clear",
    "export.action",
    "export.who",
    "export.due",
    "export.comparison.outcome",
    "export.comparison.version_before",
    "export.comparison.version_now",
)
_OF_A_PLAN: Final = 4
"""How many of them are about an action."""

Row = list[str | int | None]


def comparison_table(found: Comparison, plan: Sequence[Entry] = ()) -> str:
    """A row for each question, in model order, and before those of a dimension one for where it stood and stands.

    plan: the actions of then. A question of which there are more has a row for each; last come those of questions
    that neither measurement has.
    """
    words = Wording(found.now.model)
    versions: Row = [found.before.model.version, found.now.model.version]
    heads: Row = [words.say(name) for name in _COLUMNS]
    rows = ([*row, *versions] for row in _rows(found, plan, words))
    return table([heads, *rows], words)


def _rows(found: Comparison, plan: Sequence[Entry], words: Wording) -> Iterator[Row]:
    for stand in found.stands:
        name = words.say("export.stage" if found.now.model.staged else "export.value")
        rows = [(name, stand), *((part.dimension.title, part) for part in stand.every_part())]
        yield from ([stand.dimension.title, *_stand(topic, each, words), *[None] * _OF_A_PLAN] for topic, each in rows)
        for move in found.moves:
            if move.pair.dimension.id == stand.dimension.id:
                own = [entry for entry in plan if entry.question.id == move.pair.question.id]
                yield [*_move(move, words), *(_action(own[0], words) if own else [None] * _OF_A_PLAN)]
                yield from (_alone(entry, words) for entry in own[1:])
    asked = {move.pair.question.id for move in found.moves}
    yield from (_alone(entry, words) for entry in plan if entry.question.id not in asked)


def _stand(topic: str, stand: Stand, words: Wording) -> Row:
    before, now = stand.before_shared, stand.now_shared
    ends = [end for node in (before, now) for end in _node(node, words)]
    return [topic, *ends, _stages_up(before, now), stand_in_words(stand, words), None, None]


def _node(node: Node | None, words: Wording) -> Row:
    """The number of its stage, or its value; and what that is called."""
    if node is None:
        return [None, None]
    standing = node.standing
    number = None if node.staged or standing.value is None else in_hundredths(Fraction(standing.value), words)
    return [standing.stage or number, standing_in_words(node, value_in_words(node, words), words)]


def _stages_up(before: Node | None, now: Node | None) -> int | None:
    one, other = (node.standing.stage if node else None for node in (before, now))
    return None if one is None or other is None else other - one


def _move(move: Move, words: Wording) -> Row:
    pair = move.pair
    same = pair.change is Change.NONE
    return [
        pair.dimension.title,
        pair.question.title,
        *_answer(move.before, pair.before, words),
        *_answer(move.now, pair.now, words),
        move.by,
        move_in_words(move, words) if same else reason_in_words(move, words),
        in_hundredths(move.difference.delta, words) if move.difference else None,
        caution_in_words(move, words),
    ]


def _answer(answer: Answer | None, question: Question | None, words: Wording) -> Row:
    """The number of an option, and the answer in a few words; nothing where it was not asked."""
    if question is None:
        return [None, None]
    return [answer if isinstance(answer, int) else None, answer_in_words(answer, question, words)]


def _alone(entry: Entry, words: Wording) -> Row:
    """An action in a row of its own."""
    empty: Row = [None] * (len(_COLUMNS) - 2 - 2 - _OF_A_PLAN)
    return [entry.dimension.title, entry.question.title, *empty, *_action(entry, words)]


def _action(entry: Entry, words: Wording) -> Row:
    action = entry.action
    return [
        entry.tip.title,
        action.who,
        action.due.isoformat() if action.due else None,
        words.say(f"comparison.outcome.{action.outcome}") if action.outcome else None,
    ]
