"""What the cases cannot show: the ladder by its definition, and what an answer cannot be."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.documents.result_document import rounded
from scoring.method.node import dimension_node
from scoring.method.rules.ladder import Ladder
from scoring.model.answers import Answers, AnswersError
from scoring.model.children import Child, Children
from scoring.model.model import Coverage, ModelError
from tests.scoring.cases import read_test_model
from tests.scoring.random_models import ladders, tops, weights

FIVE = read_test_model("vijf")


def child(answer: int, weight: Fraction, top: int) -> Child:
    """A question with this answer, as a rule sees it."""
    return Child("Onderwerp", weight, answer, answer, answer, 1, top)


@st.composite
def sheets_of(draw: st.DrawFn, top: int) -> Children:
    return Children([child(draw(st.integers(1, top)), draw(weights), top) for _ in range(draw(st.integers(1, 10)))])


def stage_by_definition(sheet: Children, rule: Ladder, top: int) -> int:
    """The highest stage that enough answers, by weight, have reached, while none lags too far; the first always."""
    answers = [(int(one.value or 0), Fraction(one.weight)) for one in sheet]
    total = sum(weight for _, weight in answers)
    return max(
        stage
        for stage in range(1, top + 1)
        if stage == 1
        or (
            sum(weight for answer, weight in answers if answer >= stage) / total >= rule.majority
            and min(answer for answer, _ in answers) >= stage - rule.max_lag
        )
    )


@settings(max_examples=300)
@given(st.data())
def test_the_stage_is_the_highest_one_whose_conditions_hold(data: st.DataObject) -> None:
    top, rule = data.draw(tops), data.draw(ladders())
    sheet = data.draw(sheets_of(top))
    assert rule.value(sheet) == stage_by_definition(sheet, rule, top)


def test_no_answer_is_not_stage_1() -> None:
    loose = replace(FIVE, coverage=Coverage(Fraction(1, 999), Fraction(1, 999), 1))
    standing = dimension_node(loose, FIVE.dimensions[0], Answers()).standing
    assert (standing.value, standing.stage, standing.position) == (None, None, None)
    assert standing.stages == (1, 5)


def test_a_share_is_by_weight() -> None:
    answers = Children([child(4, Fraction(3), 5), child(2, Fraction(1), 5)])
    assert Ladder(Fraction(3, 5), 1).share(answers, 3) == Fraction(3, 4)


@pytest.mark.parametrize("answer", [True, 3.0, 0, 6, -1, "3", None])
def test_what_is_not_an_option_is_refused(answer: object) -> None:
    with pytest.raises(AnswersError) as caught:
        Answers({"doel": answer}).check(FIVE)  # type: ignore[dict-item]
    assert (caught.value.key, caught.value.where) == ("scoring.answers.no_option", "answers.doel")


def test_an_ambition_of_true_is_refused() -> None:
    with pytest.raises(AnswersError) as caught:
        Answers(ambitions={"werk": True}).check(FIVE)
    assert caught.value.where == "ambitions.werk"


def test_a_version_that_stands_twice_is_refused() -> None:
    with pytest.raises(ModelError, match="a version stands twice"):
        replace(FIVE, version="1.0.0", versions=("1.0.0", "1.0.0"))


@pytest.mark.parametrize(
    ("exact", "written"),
    [
        (Fraction(3), 3),
        (Fraction(200), 200),
        (Fraction(1, 200), 0.01),
        (Fraction(11, 4), 2.75),
        (Fraction(7, 3), 2.33),
        (Fraction(17, 8), 2.13),
        (Fraction(1999, 400), 5),
        (3, 3),
    ],
)
def test_a_number_is_rounded_half_up_to_two_decimals(exact: Fraction, written: float) -> None:
    assert rounded(exact) == written
    assert type(rounded(exact)) is type(written)
