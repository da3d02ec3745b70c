"""The smallest step where brute force cannot follow: many questions, unequal weights."""

from __future__ import annotations

import random
import time
from fractions import Fraction

import pytest

from scoring.method.ladder import holds
from scoring.method.steps import smallest_step
from scoring.model.answers import Answered
from scoring.model.model import Coverage, LadderRule
from tests.scoring.random_models import question

RULE = LadderRule(Fraction(3, 5), 1, Coverage(Fraction(3, 5), Fraction(4, 5), 3))


def sheet(*given: tuple[int, str, Fraction]) -> list[Answered]:
    return [
        Answered(question(f"q{number}", efforts, weight), anchor)
        for number, (anchor, efforts, weight) in enumerate(given)
    ]


def test_thirty_questions_of_thirty_weights_are_solved_at_once() -> None:
    chance = random.Random(7)
    answers = sheet(
        *(
            (chance.randint(1, 3), "".join(chance.choices("SML", k=4)), Fraction(chance.randint(1, 997), 13))
            for _ in range(30)
        )
    )
    start = time.perf_counter()
    step = smallest_step(answers, 5, RULE)
    assert time.perf_counter() - start < 5, "exponential? a knapsack of this size takes milliseconds"
    goals = {r.question.id: r.goal for r in step.raises}
    assert holds([Answered(a.question, goals.get(a.question.id, a.anchor)) for a in answers], 5, RULE)


@pytest.mark.parametrize("weights", [[2**number for number in range(20)], [1] * 20], ids=["doubling", "equal"])
def test_twenty_questions_of_one_effort_are_solved_at_once(weights: list[int]) -> None:
    # A million choices: of those that cost the same only the heaviest may be kept.
    answers = sheet(*((2, "SSSS", Fraction(weight)) for weight in weights))
    start = time.process_time()
    step = smallest_step(answers, 3, RULE)
    assert time.process_time() - start < 2
    # Of doubling weights the last one alone is half of all.
    assert [r.question.id for r in step.raises] == (
        ["q17", "q19"] if weights[1] == 2 else [f"q{number}" for number in range(12)]
    )


def test_one_heavy_question_is_cheaper_than_many_light_ones() -> None:
    step = smallest_step(sheet((2, "MMMM", Fraction(6)), *[(2, "SSSS", Fraction(1))] * 4), 3, RULE)
    assert [(r.question.id, r.start, r.goal) for r in step.raises] == [("q0", 2, 3)]
    assert (step.effort, step.steps) == (2, 1)


def test_taking_the_best_weight_for_its_effort_first_would_cost_more() -> None:
    # Weight 9 for M is the best ratio, but L's 12 is enough on its own: 3 instead of 2 + 2.
    answers = sheet((2, "MMMM", Fraction(9)), (2, "MMMM", Fraction(4)), (2, "LLLL", Fraction(12)))
    rule = LadderRule(Fraction(12, 25), 1, Coverage(Fraction(3, 5), Fraction(4, 5), 3))
    assert [r.question.id for r in smallest_step(answers, 3, rule).raises] == ["q2"]


def test_a_laggard_that_goes_up_anyhow_goes_further_before_another_question_is_troubled() -> None:
    # q0 must go to 2; one of the two must go to 3. Equal effort, but q0 alone is one question.
    step = smallest_step(sheet((1, "SS", Fraction(1)), (2, "SS", Fraction(1)), (3, "SS", Fraction(1))), 3, RULE)
    assert [(r.question.id, r.goal) for r in step.raises] == [("q0", 3)]


def test_a_stage_that_is_reached_takes_no_step() -> None:
    step = smallest_step(sheet(*[(3, "SSSS", Fraction(1))] * 3), 3, RULE)
    assert (step.raises, step.effort, step.steps) == ((), 0, 0)
