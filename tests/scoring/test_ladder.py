"""What the cases cannot show: what the rule refuses."""

from __future__ import annotations

from fractions import Fraction

import pytest

from scoring.documents.result_document import rounded
from scoring.method.ladder import share, stage_reached
from scoring.model.answers import Answered, Answers, AnswersError
from scoring.model.model import Model, ModelError
from tests.scoring.cases import read_test_model
from tests.scoring.random_models import question

FIVE = read_test_model("vijf")


def test_no_answer_is_not_stage_1() -> None:
    with pytest.raises(ValueError, match="no answer is not stage 1"):
        stage_reached([], FIVE.rule, FIVE.top)


def test_a_share_is_by_weight() -> None:
    answers = [
        Answered(question("a", "SSSS", Fraction(3)), 4),
        Answered(question("b", "SSSS", Fraction(1)), 2),
    ]
    assert share(answers, 3) == Fraction(3, 4)


@pytest.mark.parametrize("answer", [True, 3.0, 0, 6, -1, "3", None])
def test_what_is_not_a_stage_is_refused(answer: object) -> None:
    with pytest.raises(AnswersError) as caught:
        Answers({"doel": answer}).check(FIVE)  # type: ignore[dict-item]
    assert (caught.value.key, caught.value.where) == ("scoring.answers.outside_stages", "answers.doel")


def test_an_ambition_of_true_is_refused() -> None:
    with pytest.raises(AnswersError) as caught:
        Answers(ambitions={"werk": True}).check(FIVE)
    assert caught.value.where == "ambitions.werk"


def test_a_version_that_stands_twice_is_refused() -> None:
    with pytest.raises(ModelError, match="a version stands twice"):
        Model(
            id="m",
            number=1,
            version="1.0.0",
            versions=("1.0.0", "1.0.0"),
            title="M",
            language="nl",
            stages=FIVE.stages,
            dimensions=FIVE.dimensions,
            rule=FIVE.rule,
        )


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
    ],
)
def test_a_number_is_rounded_half_up_to_two_decimals(exact: Fraction, written: float) -> None:
    assert rounded(exact) == written
    assert type(rounded(exact)) is type(written)
