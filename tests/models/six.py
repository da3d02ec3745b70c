"""Six small models of every kind, as content folders beside this file, and the answers that tests give to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Final

from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model
from scripts.compiler.compile import Compiled, compile_content
from tests.conftest import ROOT

FOLDER: Final = Path(__file__).parent
NAMES: Final = ("sports-club", "bakery", "garden", "fietsen", "museum", "archief")


def content_of(name: str) -> Path:
    """The content folder of a model."""
    return FOLDER / name / "content"


@cache
def compiled(name: str) -> Compiled:
    return compile_content(ROOT, content_of(name))


def model_of(name: str) -> Model:
    return compiled(name).model


def sheets(model: Model) -> Iterator[Answers]:
    """All at its lowest, all at its highest, nothing, and every state of an answer mixed."""
    questions = list(model.questions())
    yield Answers({question.id: 1 for question in questions})
    yield Answers({question.id: len(question.options) for question in questions})
    yield Answers()
    yield mixed(model)


def mixed(model: Model) -> Answers:
    """Mostly answers, high and low; in each dimension something is not known, not applicable or left open, in turn.

    The first dimension has an ambition, where there are stages.
    """
    values: dict[str, Answer] = {}
    open_states: Iterator[Answer | None] = cycle((UNKNOWN, NA, None))
    place = 0
    for dimension in model.dimensions:
        *answered, last = dimension.every_question()
        for question in answered:
            values[question.id] = place % len(question.options) + 1
            place += 1
        if (state := next(open_states)) is not None:
            values[last.id] = state
    if len(model.dimensions) == 1:
        *_, before, last = model.questions()
        values[before.id] = NA
        values.pop(last.id)
        values[next(model.questions()).id] = UNKNOWN
    return Answers(values, {model.dimensions[0].id: model.top} if model.stages else {})
