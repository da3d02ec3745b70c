"""How firm a stage is: counted by hand, over every change of one answer by one stage."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.method.ladder import holds, robustness, stage_reached
from scoring.model.answers import Answered
from scoring.model.model import Coverage, LadderRule
from tests.scoring.random_models import answered, question, rules, tops

RULE = LadderRule(Fraction(3, 5), 1, Coverage(Fraction(3, 5), Fraction(4, 5), 3))


def stage_by_definition(sheet: list[Answered], rule: LadderRule, top: int) -> int:
    """The highest stage that the answers reach; the first one always."""
    return max(stage for stage in range(1, top + 1) if stage == 1 or holds(sheet, stage, rule))


def neighbours(sheet: list[Answered], top: int) -> list[list[Answered]]:
    """Every sheet with one answer one stage lower or higher."""
    return [
        [replace(a, anchor=a.anchor + step) if i == place else a for i, a in enumerate(sheet)]
        for place in range(len(sheet))
        for step in (-1, 1)
        if 1 <= sheet[place].anchor + step <= top
    ]


@settings(max_examples=150)
@given(st.data())
def test_the_stage_is_the_highest_one_whose_conditions_hold(data: st.DataObject) -> None:
    top, rule = data.draw(tops), data.draw(rules())
    sheet = data.draw(answered(top))
    assert stage_reached(sheet, rule, top) == stage_by_definition(sheet, rule, top)


@settings(max_examples=250)
@given(st.data())
def test_every_change_of_one_answer_by_one_stage_is_counted(data: st.DataObject) -> None:
    top, rule = data.draw(tops), data.draw(rules())
    sheet = data.draw(answered(top, most=5))
    stage = stage_by_definition(sheet, rule, top)
    tried = [stage_by_definition(changed, rule, top) == stage for changed in neighbours(sheet, top)]
    found = robustness(sheet, rule, top)
    assert (found.unchanged, found.changes) == (sum(tried), len(tried))


def test_an_answer_at_either_end_can_go_one_way_only() -> None:
    sheet = [Answered(question(f"q{anchor}", "SSSS"), anchor) for anchor in (1, 3, 5)]
    assert robustness(sheet, RULE, 5).changes == 4


def test_three_equal_answers_are_lost_by_one_step_down_and_not_by_one_up() -> None:
    sheet = [Answered(question(f"q{number}", "SSSS"), 3) for number in range(3)]
    # Down: two of three at 3 is still 3/5. Up: one of three at 4 is less than that.
    assert (robustness(sheet, RULE, 5).unchanged, robustness(sheet, RULE, 5).changes) == (6, 6)
    pair = sheet[:2]
    assert (robustness(pair, RULE, 5).unchanged, robustness(pair, RULE, 5).changes) == (2, 4)
