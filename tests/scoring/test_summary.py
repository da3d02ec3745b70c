"""The headline of three dimensions, of which two stand on the same stage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scoring.model.answers import NA, Answer, Answers
from scoring.model.model import Law
from scoring.result import evaluate
from tests.scoring.bare_models import make_model
from tests.scoring.cases import sentences

MODEL = replace(make_model(questions=(3, 3, 3)), sentences=sentences())


@pytest.mark.parametrize(
    ("third", "headline"),
    [
        (3, "Alle dimensies staan op ‘stadium 3’."),
        (NA, "De dimensies met een stadium staan op ‘stadium 3’."),
        (None, "De dimensies met een stadium staan op ‘stadium 3’. Voor ‘Dimensie 3’ is er nog geen stadium."),
    ],
)
def test_all_are_equal_only_where_all_have_a_stage(third: Answer | None, headline: str) -> None:
    values: dict[str, Answer] = {q.id: 3 for dimension in MODEL.dimensions[:2] for q in dimension.questions}
    if third is not None:
        values |= {question.id: third for question in MODEL.dimensions[2].questions}
    assert " ".join(evaluate(MODEL, Answers(values)).headline) == headline


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (1, "De wet vraagt dit (Wet open overheid)."),
        (2, "Dit hoort bij de kleinste stap naar ‘stadium 3’."),
    ],
)
def test_the_law_is_a_reason_only_below_what_it_asks(answer: int, reason: str) -> None:
    first, *others = MODEL.dimensions
    of_law = replace(first.questions[0], floor=2, law=Law("Wet open overheid", "https://wetten.overheid.nl/"))
    model = replace(MODEL, dimensions=(replace(first, questions=(of_law, *first.questions[1:])), *others))
    values: dict[str, Answer] = {**{question.id: 2 for question in first.questions}, of_law.id: answer}
    tips = evaluate(model, Answers(values, {first.id: 5})).dimensions[0].tips
    assert {tip.tip.question.id: tip.reason for tip in tips}[of_law.id] == reason
