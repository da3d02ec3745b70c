"""Which tips are named first, and how many."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from scoring.method.advice import AdvisedTip, TipClass, named_first
from scoring.model.answers import UNKNOWN, Answers
from scoring.model.model import Advice, Law, Model, Tip, anchored
from scoring.result import Result, evaluate
from tests.scoring.bare_models import make_model
from tests.scoring.cases import sentences

MODEL = replace(make_model(questions=(4, 4)), sentences=sentences())
LAW = Law("Wet", "https://wetten.overheid.nl/")


def result(model: Model, *answers: int | None, ambitions: dict[str, int] | None = None) -> Result:
    """The result of answers to the questions of both dimensions, in order."""
    values = dict(zip((question.id for question in model.questions()), answers, strict=True))
    return evaluate(model, Answers({id: UNKNOWN if v is None else v for id, v in values.items()}, ambitions or {}))


def with_question(model: Model, id: str, **changed: object) -> Model:
    dimensions = (
        replace(
            dimension,
            questions=tuple(replace(q, **changed) if q.id == id else q for q in dimension.questions),  # type: ignore[arg-type]
        )
        for dimension in model.dimensions
    )
    return replace(model, dimensions=tuple(dimensions))


def named(tips: tuple[AdvisedTip, ...]) -> list[str]:
    return [tip.question.id for tip in tips]


@pytest.mark.parametrize(
    ("first", "per_dimension", "expected"),
    [
        (1, 1, ["d1-q1"]),
        (3, 1, ["d1-q1", "d2-q1"]),
        (3, 2, ["d1-q1", "d1-q2", "d2-q1"]),
        (3, 3, ["d1-q1", "d1-q2", "d1-q3"]),
        (5, 2, ["d1-q1", "d1-q2", "d2-q1", "d2-q2"]),
        (8, 8, [f"d{d}-q{q}" for d in (1, 2) for q in (1, 2, 3)]),
    ],
)
def test_so_many_tips_are_named_in_all_and_of_a_dimension(first: int, per_dimension: int, expected: list[str]) -> None:
    # Three of four go up: that is the smallest step of each dimension.
    tips = [tip for one in result(MODEL, *[1] * 8).dimensions for tip in (t.tip for t in one.tips)]
    smallest = [tip for tip in tips if tip.tip_class is TipClass.SMALLEST_STEP]
    assert named(named_first(smallest, Advice(first, per_dimension))) == expected


def test_the_lowest_dimension_comes_first_and_one_without_a_stage_last() -> None:
    found = result(MODEL, 3, 3, 3, 3, 1, 1, 1, 1)
    assert named(found.first) == ["d2-q1", "d2-q2", "d2-q3"]
    # The first dimension has two answers: too few for a stage. It has tips for its ambition.
    found = result(MODEL, 1, 1, None, None, 4, 4, 4, 3, ambitions={"d1": 2, "d2": 5})
    reasons = {tip.tip.question.id: tip.tip.tip_class for one in found.dimensions for tip in one.tips}
    assert reasons["d1-q1"] is TipClass.AMBITION
    assert named(found.first)[-1] not in ("d1-q1", "d1-q2")


def test_of_equal_class_and_stage_the_most_gain_for_its_effort_comes_first() -> None:
    model = with_question(with_question(MODEL, "d1-q4", importance=3), "d1-q3", importance=2)
    found = result(model, 1, 1, 1, 1, 5, 5, 5, 5, ambitions={"d1": 3})
    tips = {tip.tip.question.id: tip.tip for tip in found.dimensions[0].tips}
    # Two of the four steps that there are, times the importance, for one point of effort.
    assert [tips[f"d1-q{number}"].gain for number in (1, 2, 3, 4)] == [
        Fraction(1, 2),
        Fraction(1, 2),
        1,
        Fraction(3, 2),
    ]
    slow = with_question(model, "d1-q1", options=anchored(["situatie"] * 5, [Tip("tip", "L", "wie", "klaar")] * 4))
    tips = {tip.tip.question.id: tip.tip for tip in result(slow, 1, 1, 1, 1, 5, 5, 5, 5).dimensions[0].tips}
    assert tips["d1-q1"].gain == Fraction(1, 12)


def test_the_law_goes_before_the_ambition_and_is_named_apart() -> None:
    model = with_question(MODEL, "d1-q2", floor=4, law=LAW)
    found = result(model, 3, 3, 3, 3, 1, 1, 1, 1, ambitions={"d1": 2})
    assert named(found.floor) == ["d1-q2"]
    assert found.floor[0].gain == Fraction(1, 4)
    assert "d1-q2" not in named(found.first)
    assert named(result(model, 4, 4, 4, 4, 1, 1, 1, 1).floor) == []


def test_what_the_ambition_asks_above_the_law_counts_in_the_gain() -> None:
    model = with_question(MODEL, "d1-q2", floor=2, law=LAW)
    found = result(model, 1, 1, 1, 1, 1, 1, 1, 1, ambitions={"d1": 4})
    assert named(found.floor) == ["d1-q2"]
    assert found.floor[0].gain == Fraction(3, 4)


def test_an_answer_at_the_ambition_has_no_tip() -> None:
    found = result(MODEL, 2, 3, 4, 1, 1, 1, 1, 1, ambitions={"d1": 3})
    assert {tip.tip.question.id for tip in found.dimensions[0].tips} == {"d1-q1", "d1-q4"}
