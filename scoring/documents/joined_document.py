"""Several sheets as one, as plain data: the answers document, and what people still have to decide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scoring.documents.answers_document import plain_answers
from scoring.documents.canonical import canonical
from scoring.model.answers import Answer
from scoring.model.limits import MOST_OPTIONS
from scoring.model.model import Model, Question
from scoring.team.join import Conflict, Joined
from scoring.words.wording import Wording

FORMAT: Final = "self-scan.joined/1"

Plain = dict[str, object]


def write_joined(joined: Joined, model: Model) -> str:
    """Several sheets as one, with what is to be decided."""
    return canonical(plain_joined(joined, model))


def plain_joined(joined: Joined, model: Model) -> Plain:
    """The entries."""
    words = Wording(model)
    return {
        "format": FORMAT,
        "model": model.id,
        "model_version": model.version,
        "answers": plain_answers(joined.answers, model),
        "conflicts": [_plain(conflict, words) for conflict in joined.conflicts],
    }


def _plain(conflict: Conflict, words: Wording) -> Plain:
    """given: how many people gave which answer; None where that is not let out."""
    question, answers = conflict.question, conflict.answers
    return {
        "question": question.id,
        "title": question.title,
        "ask": question.ask,
        "given": answers and [_given(question, answer, count, words) for answer, count in _in_order(answers)],
    }


def _in_order(answers: Mapping[Answer, int]) -> list[tuple[Answer, int]]:
    """The options from the lowest on, and then what is no option."""
    return sorted(answers.items(), key=lambda given: given[0] if isinstance(given[0], int) else MOST_OPTIONS + 1)


def _given(question: Question, answer: Answer, count: int, words: Wording) -> Plain:
    """answer: as in an answers document."""
    if isinstance(answer, int):
        name, label = words.option(question, answer), question.options[answer - 1].label
        return {"answer": answer, "name": name, "label": label, "count": count}
    name = words.say(f"export.answer.{answer.value}")
    return {"answer": answer.value, "name": name, "label": name, "count": count}
