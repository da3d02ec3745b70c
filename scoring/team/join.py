"""One sheet out of several: of colleagues who each answered a part of the questions, or of a team that agrees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scoring.model.answers import NA, UNKNOWN, Answer, Answers, Origin
from scoring.model.model import Model, Question
from scoring.team.agreement import Agreement
from scoring.team.team import Team, Topic


@dataclass(frozen=True, slots=True)
class Conflict:
    """A question that people have to decide. answers: how many gave which; None where that is not let out."""

    question: Question
    answers: Mapping[Answer, int] | None


@dataclass(frozen=True, slots=True)
class Joined:
    """answers: those that need no decision, with where they come from. conflicts: in model order."""

    answers: Answers
    conflicts: tuple[Conflict, ...]


def joined(sheets: Sequence[Answers], model: Model) -> Joined:
    """Sheets of a divided scan as one. Expects sheets that passed `check`, at least one.

    Who does not know has nothing against the answer of who does. Notes are put one below another; ambitions count where
    they are the same.
    """
    values: dict[str, Answer] = {}
    conflicts: list[Conflict] = []
    for question in model.questions():
        given = Counter(sheet.values[question.id] for sheet in sheets if question.id in sheet.values)
        known = {answer: count for answer, count in given.items() if answer is not UNKNOWN}
        if len(known) > 1:
            conflicts.append(Conflict(question, known))
        elif given:
            values[question.id] = next(iter(known), UNKNOWN)
    return Joined(
        Answers(
            values,
            _ambitions(sheets),
            notes=_notes(sheets),
            marks=tuple(dict.fromkeys(mark for sheet in sheets for mark in sheet.marks)),
            origin=Origin("joined", len(sheets)),
        ),
        tuple(conflicts),
    )


def consensus(team: Team) -> Joined:
    """The sheet of a team: the median of each question about which it agrees; all others are for it to decide."""
    values: dict[str, Answer] = {}
    conflicts: list[Conflict] = []
    for topic in team.topics:
        answer = _agreed(topic)
        if answer is None:
            conflicts.append(Conflict(topic.question, _counts(topic)))
        else:
            values[topic.question.id] = answer
    return Joined(Answers(values, origin=Origin("consensus", team.let_out.people)), tuple(conflicts))


def _agreed(topic: Topic) -> Answer | None:
    """The median, or what all who were asked said instead of an option."""
    found, counts = topic.spread, topic.cell.team
    if found:
        return found.median if found.agreement is Agreement.AGREE and not found.split else None
    if counts and counts.unknown == counts.people:
        return UNKNOWN
    return NA if counts and counts.na == counts.people else None


def _counts(topic: Topic) -> Mapping[Answer, int] | None:
    counts = topic.cell.team
    if counts is None or not counts.options:
        return None
    given: dict[Answer, int] = {option: count for option, count in enumerate(counts.options, 1) if count}
    return {**given, **({NA: counts.na} if counts.na else {})}


def _ambitions(sheets: Sequence[Answers]) -> dict[str, int]:
    chosen: dict[str, set[int]] = {}
    for sheet in sheets:
        for dimension, ambition in sheet.ambitions.items():
            chosen.setdefault(dimension, set()).add(ambition)
    return {dimension: ambitions.pop() for dimension, ambitions in chosen.items() if len(ambitions) == 1}


def _notes(sheets: Sequence[Answers]) -> dict[str, str]:
    notes: dict[str, list[str]] = {}
    for sheet in sheets:
        for question, note in sheet.notes.items():
            if note not in notes.setdefault(question, []):
                notes[question].append(note)
    return {question: "\n".join(each) for question, each in notes.items()}
