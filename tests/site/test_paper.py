"""The paper card: whoever scores by hand with its tables gets the stage that the scorer gives."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from scoring.model.answers import Answered, DimensionAnswers
from scoring.method.ladder import share, standing
from scoring.model.model import Coverage, LadderRule, Model
from scripts.compiler.pages.scoring_card import card
from tests.scoring.bare_models import make_model

RULES = [
    LadderRule(Fraction(3, 5), 1, Coverage(Fraction(3, 5), Fraction(4, 5), 3)),
    LadderRule(Fraction(1, 2), 1, Coverage(Fraction(1, 2), Fraction(1), 1)),
    LadderRule(Fraction(1), 0, Coverage(Fraction(2, 3), Fraction(3, 4), 2)),
]


def models() -> list[Model]:
    return [replace(make_model(questions=(2, 7)), rule=rule) for rule in RULES]


@pytest.mark.parametrize("model", models(), ids=lambda model: f"majority {model.rule.majority}")
def test_coverage_numbers_agree_with_the_scorer(model: Model) -> None:
    questions = model.dimensions[1].questions
    rows = card(model).coverage
    assert [row.in_scope for row in rows] == [7, 6, 5, 4, 3, 2, 1]
    for row in rows:
        scope = questions[: row.in_scope]
        found = [
            standing(
                DimensionAnswers(
                    answered=tuple(Answered(question, 2) for question in scope[:count]),
                    unknown=(),
                    na=questions[row.in_scope :],
                    missing=scope[count:],
                ),
                model.rule,
                model.top,
            )
            for count in range(row.in_scope + 1)
        ]
        with_stage = [count for count, result in enumerate(found) if result.stage is not None]
        firm = [count for count in with_stage if not found[count].provisional]
        assert row.stage == (with_stage[0] if with_stage else None)
        assert row.firm == (firm[0] if firm else None)


@pytest.mark.parametrize("model", models(), ids=lambda model: f"majority {model.rule.majority}")
def test_majority_numbers_agree_with_the_scorer(model: Model) -> None:
    questions = model.dimensions[1].questions
    rows = card(model).majority
    assert [row.answered for row in rows] == list(range(7, model.rule.coverage.answers - 1, -1))
    for row in rows:
        enough = [
            there
            for there in range(row.answered + 1)
            if share([Answered(q, 3 if i < there else 2) for i, q in enumerate(questions[: row.answered])], 3)
            >= model.rule.majority
        ]
        assert row.needed == enough[0]


def test_the_card_says_when_topics_differ_in_weight() -> None:
    model = make_model(questions=(3,))
    assert not card(model).weighted
    first, *others = model.dimensions[0].questions
    heavier = replace(model.dimensions[0], questions=(replace(first, weight=Fraction(2)), *others))
    assert card(replace(model, dimensions=(heavier,))).weighted
