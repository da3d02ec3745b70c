"""Filled-in sheets on which a change of the model is tried: made up, and the same ones every time, on every machine.

Each number drawn is a hash of what it is for, so that a question that is added or moved changes no other answer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model, Question

SHEETS: Final = 1000
_RANGE: Final = 1000
_UNKNOWN: Final = 60
_NA: Final = 30
"""Out of a thousand answers so many are "weet ik niet", and "niet van toepassing"."""
_SHORT: Final = 5
"""One in so many is a short scan."""


def sample_sheets(model: Model, count: int = SHEETS) -> Iterator[Answers]:
    """The answers that the same made-up people give to a model; sheet n of two models is by the same person."""
    questions = list(model.questions())
    for number in range(count):
        is_short = number % _SHORT == 0 and any(question.quick for question in questions)
        asked = [question for question in questions if question.quick or not is_short]
        yield Answers({question.id: _answer(number, question) for question in asked})


def _answer(number: int, question: Question) -> Answer:
    """How far a person is differs by question, but not by much: two thirds of it is their own."""
    state = _drawn(number, f"state of {question.id}")
    if state < _UNKNOWN:
        return UNKNOWN
    if state < _UNKNOWN + _NA:
        return NA
    level = (2 * _drawn(number, "level") + _drawn(number, f"level of {question.id}")) // 3
    return level * len(question.options) // _RANGE + 1


def _drawn(number: int, what: str) -> int:
    """A number from 0 up to 999."""
    digest = hashlib.sha256(f"{number} {what}".encode()).digest()
    return int.from_bytes(digest[:4], "big") * _RANGE >> 32
