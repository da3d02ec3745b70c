"""The model that `make bench` measures is as large as it says, and everything in it is scored; how fast is no test."""

from __future__ import annotations

import pytest

from scoring.documents.canonical import read_model, write_model
from scoring.model.answers import UNKNOWN, Answers
from scoring.model.rule import Rule
from scoring.result import evaluate
from scripts.bench.large_model import BY_RULE, large_model

RULES = next(iter(BY_RULE.values()))


def test_it_has_a_thousand_questions_in_three_tiers() -> None:
    model = large_model(*RULES)
    assert (len(list(model.questions())), len(model.tiers)) == (1_000, 3)
    assert read_model(write_model(model)) == model
    assert len({question.weight for question in model.questions()}) > 1
    assert len({part.weight for part in model.parts()}) > 1


@pytest.mark.parametrize("rules", BY_RULE.values(), ids=BY_RULE)
def test_its_result_speaks_of_every_part_of_it(rules: tuple[Rule, ...]) -> None:
    model = large_model(*rules)
    questions = list(model.questions())
    answers = Answers(
        {question.id: place % 5 + 1 for place, question in enumerate(questions)} | {questions[0].id: UNKNOWN}
    )
    result = evaluate(model, answers)
    assert result.progress.answered == 999
    assert result.whole is not None
    assert [len(dimension.parts) for dimension in result.dimensions] == [5] * 10
    assert [len(part.parts) for dimension in result.dimensions for part in dimension.parts] == [5] * 50
    assert all(dimension.why and dimension.steps and dimension.tips for dimension in result.dimensions)
