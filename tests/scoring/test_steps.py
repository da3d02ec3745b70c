"""The smallest step where brute force cannot follow: many questions, unequal weights."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from fractions import Fraction

import pytest

from scoring.method.node import Node, dimension_node
from scoring.method.rules.ladder import Ladder
from scoring.method.rules.mean import Mean
from scoring.method.rules.percent import Percent
from scoring.method.steps import SmallestStep, smallest_step
from scoring.model.answers import Answers
from scoring.model.model import Model, Part, Tier
from scoring.model.rule import Rule
from tests.scoring.bare_models import RULE, make_model
from tests.scoring.random_models import question

Given = tuple[int, str, Fraction]
"""answer, efforts of the steps, weight"""


def sheet(*given: Given, rule: Rule = RULE) -> tuple[Model, Answers]:
    """A model of one dimension with these questions, q0 first, and the answers to them."""
    asked = tuple(question(f"q{number}", efforts, weight) for number, (_, efforts, weight) in enumerate(given))
    model = make_model(len(given[0][1]) + 1, (1,))
    model = replace(model, dimensions=(Part("werk", "Werk", questions=asked),), tiers=(Tier(rule),))
    return model, Answers({f"q{number}": answer for number, (answer, _, _) in enumerate(given)})


def node_of(model: Model, answers: Answers) -> Node:
    return dimension_node(model, model.dimensions[0], answers)


def step_to(stage: int, *given: Given, rule: Rule = RULE) -> SmallestStep:
    step = smallest_step(node_of(*sheet(*given, rule=rule)), stage, stage)
    assert step is not None
    return step


@pytest.mark.parametrize("rule", [RULE, Mean()], ids=["ladder", "mean"])
def test_thirty_questions_of_thirty_weights_are_solved_at_once(rule: Rule) -> None:
    chance = random.Random(7)
    model, answers = sheet(
        *(
            (chance.randint(1, 3), "".join(chance.choices("SML", k=4)), Fraction(chance.randint(1, 997), 13))
            for _ in range(30)
        ),
        rule=rule,
    )
    goal = 5 if rule is RULE else Fraction(4)
    start = time.perf_counter()
    step = smallest_step(node_of(model, answers), goal)
    assert time.perf_counter() - start < 5, "exponential? a knapsack of this size takes milliseconds"
    assert step is not None
    reached = Answers({**answers.values, **{r.question.id: r.goal for r in step.raises}})
    value = node_of(model, reached).standing.value
    assert value is not None
    assert value >= goal


@pytest.mark.parametrize(
    "rules", [(Mean(round="down"), Mean(round="down")), (Percent(), Percent(round="down"))], ids=["mean", "percent"]
)
def test_many_parts_whose_values_are_rounded_are_solved_at_once(rules: tuple[Rule, ...]) -> None:
    chance = random.Random(3)
    parts = tuple(
        Part(
            f"p{part}",
            "Deel",
            questions=tuple(
                question(f"p{part}-q{number}", "".join(chance.choices("SML", k=4)), Fraction(chance.randint(1, 97), 3))
                for number in range(40)
            ),
        )
        for part in range(22)
    )
    model = replace(
        make_model(5, (1,)), dimensions=(Part("werk", "Werk", parts=parts),), tiers=tuple(Tier(rule) for rule in rules)
    )
    answers = Answers({question.id: chance.randint(1, 4) for question in model.questions()})
    node = node_of(model, answers)
    assert node.standing.value is not None
    start = time.process_time()
    step = smallest_step(node, node.standing.value + 1)
    assert time.process_time() - start < 5, "all sums of a part? only its whole values matter"
    assert step is not None
    reached = node_of(model, Answers({**answers.values, **{r.question.id: r.goal for r in step.raises}}))
    assert reached.standing.value is not None
    assert reached.standing.value >= node.standing.value + 1


@pytest.mark.parametrize("weights", [[2**number for number in range(20)], [1] * 20], ids=["doubling", "equal"])
def test_twenty_questions_of_one_effort_are_solved_at_once(weights: list[int]) -> None:
    # A million choices: of those that cost the same only the heaviest may be kept.
    given = [(2, "SSSS", Fraction(weight)) for weight in weights]
    start = time.process_time()
    step = step_to(3, *given)
    assert time.process_time() - start < 2
    # Of doubling weights the last one alone is half of all.
    assert [r.question.id for r in step.raises] == (
        ["q17", "q19"] if weights[1] == 2 else [f"q{number}" for number in range(12)]
    )


def test_one_heavy_question_is_cheaper_than_many_light_ones() -> None:
    step = step_to(3, (2, "MMMM", Fraction(6)), *[(2, "SSSS", Fraction(1))] * 4)
    assert [(r.question.id, r.start, r.goal) for r in step.raises] == [("q0", 2, 3)]
    assert (step.effort, step.steps) == (2, 1)


def test_taking_the_best_weight_for_its_effort_first_would_cost_more() -> None:
    # Weight 9 for M is the best ratio, but L's 12 is enough on its own: 3 instead of 2 + 2.
    given = ((2, "MMMM", Fraction(9)), (2, "MMMM", Fraction(4)), (2, "LLLL", Fraction(12)))
    step = step_to(3, *given, rule=Ladder(Fraction(12, 25), 1))
    assert [r.question.id for r in step.raises] == ["q2"]


def test_a_laggard_that_goes_up_anyhow_goes_further_before_another_question_is_troubled() -> None:
    # q0 must go to 2; one of the two must go to 3. Equal effort, but q0 alone is one question.
    step = step_to(3, (1, "SS", Fraction(1)), (2, "SS", Fraction(1)), (3, "SS", Fraction(1)))
    assert [(r.question.id, r.goal) for r in step.raises] == [("q0", 3)]


def test_a_stage_that_is_reached_takes_no_step() -> None:
    step = step_to(3, *[(3, "SSSS", Fraction(1))] * 3)
    assert (step.raises, step.effort, step.steps) == ((), 0, 0)


def test_a_step_without_a_tip_costs_as_much_as_a_small_one() -> None:
    # Both reach the mean of 2: two steps of q0 without tips, or one of q1 at three points.
    step = step_to(2, (1, "--", Fraction(1)), (1, "LL", Fraction(2)), (3, "SS", Fraction(1)), rule=Mean())
    assert [(r.question.id, r.start, r.goal, r.effort, r.efforts) for r in step.raises] == [("q0", 1, 3, 2, ())]
