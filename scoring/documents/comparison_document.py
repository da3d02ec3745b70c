"""The comparison of two measurements as plain data, with what is said about it. It is made, and never read back."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor
from typing import Final

from scoring.comparison.comparison import Comparison, Measured, Move, Stand
from scoring.comparison.shared import Change
from scoring.documents.canonical import canonical
from scoring.documents.result_document import rounded
from scoring.method.node import Node
from scoring.model.answers import Answer
from scoring.model.model import Question
from scoring.model.number import Number
from scoring.words.summary import standing_in_words, value_in_words
from scoring.words.wording import Wording

FORMAT: Final = "self-scan.comparison/1"

SCALE: Final = 11
"""Places of the picture of a value: its least, its most, and a tenth of the way between from each to the next."""

Plain = dict[str, object]


def write_comparison(comparison: Comparison) -> str:
    """The comparison document."""
    return canonical(plain_comparison(comparison))


def plain_comparison(comparison: Comparison) -> Plain:
    """The document's entries, in the words of the later version."""
    before, now = comparison.before, comparison.now
    words = Wording(now.model)
    return {
        "format": FORMAT,
        "model": now.model.id,
        "title": now.model.title,
        "kind": "teams" if comparison.are_teams else "sheets",
        "before": _plain_measured(before),
        "now": _plain_measured(now),
        "comparable": comparison.comparable,
        "questions_now": sum(1 for _ in now.model.questions()),
        "stages": [stage.name for stage in now.model.stages],
        "notes": list(notes(comparison, words)),
        "dimensions": [_plain_stand(stand, comparison, words) for stand in comparison.stands],
        "questions": [_plain_move(move, words) for move in comparison.moves if move.pair.change is Change.NONE],
        "not_comparable": [
            _plain_other(move, words) for move in comparison.moves if move.pair.change is not Change.NONE
        ],
    }


def notes(comparison: Comparison, words: Wording) -> Iterator[str]:
    """How much can be compared, and what to beware of."""
    total = sum(1 for _ in comparison.now.model.questions())
    yield words.say("comparison.comparable", count=comparison.comparable, total=total)
    if comparison.before.model.version != comparison.now.model.version:
        before, now = comparison.before.model.version, comparison.now.model.version
        yield words.say("comparison.versions", before=before, now=now)
    if comparison.are_teams:
        yield words.say("comparison.other_people")


def move_in_words(move: Move, words: Wording) -> str:
    """From where to where."""
    if move.by is None:
        return words.say("comparison.no_move")
    question = move.pair.question
    here = _name(question, move.now, words)
    if move.by == 0:
        return words.say("comparison.same", here=here)
    start, count = _name(question, move.before, words), abs(move.by)
    return words.say("comparison.up" if move.by > 0 else "comparison.down", start=start, here=here, count=count)


def caution_in_words(move: Move, words: Wording) -> str | None:
    """Of two teams, whether the difference says much; None where that is not known."""
    if move.difference is None:
        return None
    return words.say("comparison.clear" if move.difference.clear else "comparison.not_clear")


def stand_in_words(stand: Stand, words: Wording) -> str:
    """Where the dimension stood and stands over the shared questions; or why that cannot be said."""
    if stand.before_shared is None or stand.now_shared is None:
        return words.say("comparison.nothing_shared")
    before, now = (_summary(node, words) for node in (stand.before_shared, stand.now_shared))
    if before == now:
        return words.say("comparison.dimension_same", count=stand.shared, here=now)
    return words.say("comparison.dimension", count=stand.shared, start=before, here=now)


def reason_in_words(move: Move, words: Wording) -> str:
    """Why a question cannot be compared."""
    return words.say(f"comparison.reason.{move.pair.change.value}", title=move.pair.question.title)


def measured_in_words(measured: Measured, words: Wording) -> str:
    """What it is, whose, and of which version."""
    label = measured.team.label if measured.team else measured.answers.label
    values: dict[str, str | int] = {"version": measured.model.version, **({"label": label} if label else {})}
    named = "named" if label else "bare"
    if measured.team is None:
        return words.say(f"comparison.what.sheet.{named}", **values)
    return words.say(f"comparison.what.team.{named}", count=measured.team.let_out.people, **values)


def moved_in_words(question: str, comparison: Comparison, words: Wording) -> str:
    """What became of a question, by its id: its move, or why it cannot be compared."""
    move = next((move for move in comparison.moves if move.pair.question.id == question), None)
    if move is None:
        return words.say("comparison.not_asked")
    return move_in_words(move, words) if move.pair.change is Change.NONE else reason_in_words(move, words)


def answer_in_words(answer: Answer | None, question: Question, words: Wording) -> str:
    """In a few words: the option, or the state of what is none."""
    return _name(question, answer, words)


def _plain_measured(measured: Measured) -> Plain:
    team = measured.team
    return {
        "model_version": measured.model.version,
        "label": team.label if team else measured.answers.label,
        "people": team.let_out.people if team else None,
    }


def _plain_stand(stand: Stand, comparison: Comparison, words: Wording) -> Plain:
    former = Wording(comparison.before.model)
    return {
        "id": stand.dimension.id,
        "title": stand.dimension.title,
        "shared": stand.shared,
        "before_shared": _plain_node(stand.before_shared, words),
        "now_shared": _plain_node(stand.now_shared, words),
        "before": _plain_node(stand.before, former),
        "now": _plain_node(stand.now, words),
        "cells": _cells_of(stand, comparison.now.model.top),
        "scale": scale_in_words(stand, words),
        "sentence": stand_in_words(stand, words),
        "parts": [
            {"id": part.dimension.id, "title": part.dimension.title, "sentence": stand_in_words(part, words)}
            for part in stand.every_part()
        ],
    }


def scale_in_words(stand: Stand, words: Wording) -> str | None:
    """From where to where the picture of two values goes; None where there is none, or where stages are drawn."""
    ends = _ends(stand)
    if words.model.staged or ends is None or stand.now_shared is None:
        return None
    least, most = (words.amount(stand.now_shared.rule, end) for end in ends)
    return words.say("comparison.scale", least=least, most=most)


def _cells_of(stand: Stand, stages: int) -> list[list[str]]:
    """At each stage; without stages at each place of a scale that both measurements have."""
    nodes = (stand.before_shared, stand.now_shared)
    if stages:
        return _cells(stages, *map(_stage, nodes))
    ends = _ends(stand)
    if ends is None:
        return []
    return _cells(SCALE, *(_place(node.standing.value if node else None, *ends) for node in nodes))


def _ends(stand: Stand) -> tuple[Number, Number] | None:
    """The least and the most that either measurement could have; None where neither has a value."""
    standings = [node.standing for node in (stand.before_shared, stand.now_shared) if node]
    if all(standing.value is None for standing in standings):
        return None
    return min(each.least for each in standings), max(each.most for each in standings)


def _place(value: Number | None, least: Number, most: Number) -> int | None:
    """The nearest of the places, from 1; a value between two is at the upper one."""
    if value is None or least == most:
        return None
    level = min(max(Fraction(value - least) / (most - least), Fraction(0)), Fraction(1))
    return 1 + floor(level * (SCALE - 1) + Fraction(1, 2))


def _stage(node: Node | None) -> int | None:
    return node.standing.stage if node else None


def _cells(count: int, before: int | None, now: int | None) -> list[list[str]]:
    """What there is to draw at each of 1…count, be it stages or options: "before", "now", and "between" the two."""
    ends = {"before": before, "now": now}
    low, high = sorted((before, now)) if before and now else (0, 0)
    return [
        ["between"] if low < place < high else [name for name, end in ends.items() if end == place]
        for place in range(1, count + 1)
    ]


def _plain_node(node: Node | None, words: Wording) -> Plain | None:
    if node is None:
        return None
    standing = node.standing
    return {
        "stage": standing.stage,
        "stage_name": standing.stage and words.name(standing.stage),
        "value": None if standing.value is None else rounded(standing.value),
        "summary": _summary(node, words),
    }


def _summary(node: Node, words: Wording) -> str:
    return standing_in_words(node, value_in_words(node, words), words)


def _plain_move(move: Move, words: Wording) -> Plain:
    question = move.pair.question
    return {
        "id": question.id,
        "title": question.title,
        "dimension": move.pair.dimension.id,
        "options": len(question.options),
        "before": _plain_answer(move.before, question, words),
        "now": _plain_answer(move.now, question, words),
        "cells": _cells(len(question.options), _option(move.before), _option(move.now)),
        "move": move.by,
        "delta": move.difference and _signed(move.difference.delta),
        "clear": move.difference and move.difference.clear,
        "sentence": move_in_words(move, words),
        "caution": caution_in_words(move, words),
    }


def _plain_answer(answer: Answer | None, question: Question, words: Wording) -> Plain:
    """number: of an option, else None. label: the whole situation, or the name of the state."""
    number = _option(answer)
    name = _name(question, answer, words)
    label = question.options[number - 1].label if number else name
    return {"number": number, "name": name, "label": label}


def _option(answer: Answer | None) -> int | None:
    return answer if isinstance(answer, int) else None


def _name(question: Question, answer: Answer | None, words: Wording) -> str:
    if isinstance(answer, int):
        return words.option(question, answer)
    return words.say(f"export.answer.{'missing' if answer is None else answer.value}")


def _plain_other(move: Move, words: Wording) -> Plain:
    question = move.pair.question
    return {
        "id": question.id,
        "title": question.title,
        "dimension": move.pair.dimension.id,
        "change": move.pair.change.value,
        "sentence": reason_in_words(move, words),
    }


def _signed(value: Fraction) -> int | float:
    """Rounded as any number is, by its distance from 0."""
    return rounded(value) if value >= 0 else -rounded(-value)
