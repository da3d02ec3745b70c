"""The paper card: whoever scores by hand with it gets what the scorer gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.method.rules.ladder import Ladder
from scoring.method.standing import Standing
from scoring.model.answers import NA, Answers
from scoring.model.model import Coverage, Model, Question, Tier
from scoring.result import evaluate
from scripts.compiler.pages.scoring_card import Card, card
from tests.scoring.shaped_models import MEAN, PERCENT, shaped_model

RULES = [
    (Ladder(Fraction(3, 5), 1), Coverage(Fraction(3, 5), Fraction(4, 5), 3)),
    (Ladder(Fraction(1, 2), 1), Coverage(Fraction(1, 2), Fraction(1), 1)),
    (Ladder(Fraction(1), 0), Coverage(Fraction(2, 3), Fraction(3, 4), 2)),
]
MODELS = [replace(shaped_model((2, 7)), tiers=(Tier(rule),), coverage=coverage) for rule, coverage in RULES]

each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: f"majority {model.tiers[0].rule.majority}")


def standing(model: Model, answers: dict[str, object]) -> Standing:
    """Of the last dimension."""
    return evaluate(model, Answers(answers)).dimensions[-1].profile.node.standing  # type: ignore[arg-type]


def sheet(questions: Sequence[Question], answered: int, scope: int, option: int) -> dict[str, object]:
    """So many answered alike, and what lies beyond the scope does not apply."""
    given: dict[str, object] = {question.id: option for question in questions[:answered]}
    return given | {question.id: NA for question in questions[scope:]}


@each_model
def test_coverage_numbers_agree_with_the_scorer(model: Model) -> None:
    questions = model.dimensions[1].questions
    rows = card(model).coverage
    assert [row.in_scope for row in rows] == [7, 6, 5, 4, 3, 2, 1]
    for row in rows:
        found = [standing(model, sheet(questions, count, row.in_scope, 2)) for count in range(row.in_scope + 1)]
        with_stage = [count for count, result in enumerate(found) if result.stage is not None]
        firm = [count for count in with_stage if not found[count].provisional]
        assert row.stage == (with_stage[0] if with_stage else None)
        assert row.firm == (firm[0] if firm else None)


def by_hand(paper: Card, answers: Sequence[int], max_lag: int) -> int:
    """The stage of answers that are enough, as the steps of the card say."""
    (block,) = paper.blocks
    highest = next(step for step in block.steps if step.below)
    majority, _ = highest.below
    (table,) = majority.tables
    needed = dict(row for row in table.rows)[len(answers)]
    assert needed is not None
    stage = max(answers)
    while stage > 1 and (sum(answer >= stage for answer in answers) < needed or min(answers) < stage - max_lag):
        stage -= 1
    return stage


@each_model
@given(answers=st.lists(st.integers(1, 5), min_size=3, max_size=7))
def test_who_follows_the_steps_gets_the_stage_of_the_scorer(model: Model, answers: list[int]) -> None:
    questions = model.dimensions[1].questions
    given = {question.id: answer for question, answer in zip(questions, answers, strict=False)}
    given |= {question.id: NA for question in questions[len(answers) :]}
    rule = model.tiers[0].rule
    assert isinstance(rule, Ladder)
    assert by_hand(card(model), answers, rule.max_lag) == standing(model, given).stage  # type: ignore[arg-type]


def test_the_tables_have_heads_in_words() -> None:
    (block,) = card(MODELS[0]).blocks
    (table,) = [table for step in block.steps for below in step.below for table in below.tables]
    assert table.heads == ("Beantwoorde onderwerpen", "Minstens op dat stadium of hoger")


def test_where_what_is_not_answered_counts_as_the_lowest_there_is_no_table_of_enough() -> None:
    assert card(replace(MODELS[0], coverage=None)).coverage == ()


def test_every_tier_has_a_block_the_innermost_first_and_so_has_the_whole() -> None:
    model = shaped_model((((2, 3), (4,)), ((2,),)), stages=3, options=4, rule=MEAN, whole=True, starts=True)
    paper = card(model)
    assert [(block.kind, block.over_parts) for block in paper.blocks] == [
        ("questions", False), ("parts", True), ("dimensions", True), ("whole", True),
    ]  # fmt: skip
    assert [(row.title, row.depth) for row in paper.rows][:4] == [
        ("Deel d1", 0), ("Deel d1-p1", 1), ("Deel d1-p1-p1", 2), ("Deel d1-p1-p2", 2),
    ]  # fmt: skip
    assert paper.starts == ("‘Stadium 1’ begint bij 0.", "‘Stadium 2’ begint bij 1.", "‘Stadium 3’ begint bij 2.")
    assert not paper.by_stage


def test_a_stage_that_is_the_value_itself_has_no_start() -> None:
    paper = card(MODELS[0])
    assert set(paper.starts) == {""}
    assert paper.by_stage


def test_without_stages_there_are_points_to_count() -> None:
    paper = card(shaped_model((3,), stages=0, options=3, rule=PERCENT))
    assert (paper.by_stage, paper.starts) == (False, ())
    assert [len(block.steps) for block in paper.blocks] == [1]


def test_the_card_says_when_topics_or_parts_differ_in_weight() -> None:
    model = shaped_model((3, 3))
    assert not card(model).approximate
    first, *others = model.dimensions[0].questions
    heavier = replace(model.dimensions[0], questions=(replace(first, weight=Fraction(2)), *others))
    assert card(replace(model, dimensions=(heavier, model.dimensions[1]))).approximate
    heavy = replace(model.dimensions[0], weight=Fraction(2))
    assert card(replace(model, dimensions=(heavy, model.dimensions[1]))).approximate
