"""What content/pages/verantwoording.md tells of the method is what scoring does.

The page may be reworded and the model may get other questions. So these are the examples of the page, on the rules that
it explains, with as many questions as it speaks of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import cycle, islice

import pytest

from scoring.method.rules.ladder import Ladder
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Coverage, Model, Part, Tier
from scoring.result import Result, evaluate
from scripts.compiler.compile import compile_content
from tests.content.trees import REPOSITORY

TOPICS, QUICK = 5, 3


@pytest.fixture(scope="module")
def model() -> Model:
    """Our own model, with five questions in each dimension, of which three are in the short scan."""
    model = compile_content(REPOSITORY).model
    dimensions = tuple(with_five_questions(dimension) for dimension in model.dimensions)
    tiers, coverage = (Tier(Ladder(Fraction(3, 5), 1)),), Coverage(Fraction(3, 5), Fraction(4, 5), 3)
    return replace(model, dimensions=dimensions, tiers=tiers, coverage=coverage)


def with_five_questions(dimension: Part) -> Part:
    questions = enumerate(islice(cycle(dimension.questions), TOPICS))
    return replace(
        dimension,
        questions=tuple(
            replace(question, id=f"{dimension.id}-{number}", quick=number < QUICK, weight=1, importance=1)
            for number, question in questions
        ),
    )


def scored(model: Model, *sheets: Sequence[Answer]) -> Result:
    """The result of these answers, a sheet for each dimension from the first on."""
    pairs = zip(model.dimensions, sheets, strict=False)
    given = [zip(dimension.questions, sheet, strict=True) for dimension, sheet in pairs]
    return evaluate(model, Answers({question.id: answer for sheet in given for question, answer in sheet}))


def short_scan(model: Model, last: Answer) -> Result:
    """All quick questions of every dimension on stage 2, the last of each with another answer."""

    def sheet(dimension: Part) -> dict[str, Answer]:
        *others, end = [question.id for question in dimension.questions if question.quick]
        return {**dict.fromkeys(others, 2), end: last}

    return evaluate(model, Answers({id: answer for d in model.dimensions for id, answer in sheet(d).items()}))


def test_the_example_comes_out_as_the_page_says(model: Model) -> None:
    example = scored(model, (4, 4, 4, 2, 3)).dimensions[0]
    assert example.summary == model.stages[2].name
    (step,) = [result.step for result in example.steps]
    assert [(r.start, r.goal) for r in step.raises] == [(2, 3)]
    assert step.stage == 4


def test_a_short_scan_comes_out_as_the_page_says(model: Model) -> None:
    assert all(d.profile.node.standing.provisional for d in short_scan(model, 2).dimensions)
    for answer in (UNKNOWN, NA):
        stages = {d.profile.node.standing.stage for d in short_scan(model, answer).dimensions}
        assert stages == {None}, "one question left open leaves too few"


def test_the_lowest_dimension_gets_its_tips_first_within_a_group_as_the_page_says(model: Model) -> None:
    result = scored(model, (3, 3, 3, 3, 3), (2, 2, 2, 2, 2))
    assert {tip.dimension.id for tip in result.first} == {model.dimensions[1].id}
