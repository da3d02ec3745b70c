"""What content/pages/verantwoording.md says about the method is what scoring does with our own model."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model, Part
from scoring.result import Result, evaluate
from scripts.compiler.compile import compile_content
from tests.content.trees import REPOSITORY


@pytest.fixture(scope="module")
def model() -> Model:
    return compile_content(REPOSITORY).model


@pytest.fixture(scope="module")
def page() -> str:
    """The text of the page, without its line ends."""
    return " ".join((REPOSITORY / "content/pages/verantwoording.md").read_text(encoding="utf-8").split())


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


def test_the_example_comes_out_as_the_page_says(model: Model, page: str) -> None:
    assert "In cijfers is dat 4, 4, 4, 2 en 3." in page
    assert "De dimensie staat dus op **bewust**." in page
    example = scored(model, (4, 4, 4, 2, 3)).dimensions[0]
    assert example.summary == "Bewust"
    (step,) = [result.step for result in example.steps]
    assert [(r.start, r.goal) for r in step.raises] == [(2, 3)]
    assert step.stage == 4


def test_a_short_scan_comes_out_as_the_page_says(model: Model, page: str) -> None:
    assert "Verwacht daarom een voorlopig stadium." in page
    assert all(d.profile.node.standing.provisional for d in short_scan(model, 2).dimensions)
    claim = "Kiest u daar 'weet ik niet' of 'niet van toepassing', dan krijgt die dimensie meestal geen stadium."
    assert claim in page
    for answer in (UNKNOWN, NA):
        assert [d.profile.node.standing.stage for d in short_scan(model, answer).dimensions] == [None] * 4


def test_the_lowest_dimension_gets_its_tips_first_within_a_group_as_the_page_says(model: Model, page: str) -> None:
    assert "Binnen elke groep gaat de dimensie met het laagste stadium voor." in page
    result = scored(model, (3, 3, 3, 3, 3), (2, 2, 2, 2, 2))
    assert {tip.dimension.id for tip in result.first} == {model.dimensions[1].id}
