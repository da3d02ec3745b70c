"""How firm a stage is, counted by hand. That every change of one answer counts: test_laws.py."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scoring.method.node import dimension_node
from scoring.model.answers import Answers
from tests.scoring.bare_models import make_model


def changes(*answers: int) -> tuple[int, int]:
    """How many changes leave the stage of these answers as it is, and how many there are."""
    model = make_model(questions=(5,))
    sheet = Answers({f"d1-q{number}": answer for number, answer in enumerate(answers, 1)})
    found = dimension_node(model, model.dimensions[0], sheet).standing.robustness
    assert found is not None
    return found.unchanged, found.changes


def test_an_answer_at_either_end_can_go_one_way_only() -> None:
    assert changes(1, 3, 5)[1] == 4


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        # Down: two of three at 3 is still 3/5. Up: one of three at 4 is less than that.
        ((3, 3, 3), (6, 6)),
        # Down: two of four at 3 is less than 3/5, and what stands at 1 lags. Up: one of four at 4 is less too.
        ((3, 3, 3, 2), (4, 8)),
    ],
)
def test_equal_answers_are_lost_by_one_step_down_where_the_majority_is_bare(
    answers: tuple[int, ...], found: tuple[int, int]
) -> None:
    assert changes(*answers) == found


def test_how_robust_a_stage_is_need_not_be_found_out() -> None:
    model = make_model(questions=(3,))
    sheet = Answers({f"d1-q{number}": 3 for number in (1, 2, 3)})
    assert dimension_node(model, model.dimensions[0], sheet, robust=False).standing.robustness is None


def test_nothing_is_firm_or_sensitive_where_nothing_is_answered() -> None:
    model = replace(make_model(questions=(3,)), coverage=None)
    standing = dimension_node(model, model.dimensions[0], Answers()).standing
    assert (standing.stage, standing.robustness) == (1, None)
