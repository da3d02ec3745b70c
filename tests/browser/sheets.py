"""The answers that the browser tests give, and what the method makes of them, worked out in CPython."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from scoring.documents.canonical import write_answers, write_result
from scoring.model.answers import Answer, Answers
from scoring.model.model import Model
from scoring.result import evaluate
from tests.scoring.cases import sheet_values

Sheet = Mapping[str, Sequence[object]]

# Every kind of answer, and every kind of verdict: a laggard, a firm stage, a provisional one, none at all.
VARIED: Sheet = {
    "analyse-van-gegevens": [5, 5, 5, 1, 5],
    "leren-en-veranderen": [4, 4, 4, 2, 3],
    "mens-en-organisatie": [3, 3, "?", 2, "-"],
    "publieke-meerwaarde": [2, 2, "?", "?", "nvt"],
}


def answers_of(sheet: Sheet, model: Model) -> dict[str, Answer]:
    """By question id, in model order; "-" is left out."""
    return sheet_values(sheet, model)


def result_of(sheet: Sheet, model: Model, ambitions: Mapping[str, int] | None = None) -> dict[str, Any]:
    """The result document."""
    answers = Answers(answers_of(sheet, model), ambitions=ambitions or {})
    result: dict[str, Any] = json.loads(write_result(evaluate(model, answers)))
    return result


def answers_document(sheet: Sheet, model: Model) -> str:
    """The answers document."""
    return write_answers(Answers(answers_of(sheet, model)), model)
