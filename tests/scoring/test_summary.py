"""The headline of three dimensions, of which two stand on the same stage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scoring.model.answers import NA, Answer, Answers
from scoring.result import evaluate
from tests.scoring.bare_models import make_model
from tests.scoring.cases import sentences

MODEL = replace(make_model(questions=(3, 3, 3)), sentences=sentences())


@pytest.mark.parametrize(
    ("third", "headline"),
    [
        (3, "Alle dimensies staan op stadium 3."),
        (NA, "De dimensies met een stadium staan op stadium 3."),
        (None, "De dimensies met een stadium staan op stadium 3. Voor ‘Dimensie 3’ is er nog geen stadium."),
    ],
)
def test_all_are_equal_only_where_all_have_a_stage(third: Answer | None, headline: str) -> None:
    values: dict[str, Answer] = {q.id: 3 for dimension in MODEL.dimensions[:2] for q in dimension.questions}
    if third is not None:
        values |= {question.id: third for question in MODEL.dimensions[2].questions}
    assert evaluate(MODEL, Answers(values)).headline == headline
