"""The six models: their content is in order, and together they are of every kind that content can be."""

from __future__ import annotations

import pytest

from scoring.documents.canonical import read_model
from scoring.method.rules import RULES
from scripts.compiler.compile import compile_content
from tests.conftest import ROOT
from tests.models.six import FOLDER, NAMES, compiled, content_of, model_of


def test_every_folder_of_this_room_is_one_of_the_six() -> None:
    assert {folder.parent.name for folder in FOLDER.glob("*/content")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_content_is_in_order(name: str) -> None:
    assert compile_content(ROOT, content_of(name)).model.id == name


@pytest.mark.parametrize("name", NAMES)
def test_the_model_document_reads_back_as_the_model(name: str) -> None:
    assert read_model(compiled(name).model_document) == model_of(name)


def test_together_they_use_every_rule() -> None:
    used = {tier.rule.rule for name in NAMES for tier in model_of(name).tiers}
    assert used == set(RULES)


def test_no_two_have_the_same_number() -> None:
    assert len({model_of(name).number for name in NAMES}) == len(NAMES)


def test_together_they_have_all_that_can_be_there_or_not() -> None:
    models = [model_of(name) for name in NAMES]
    questions = [question for model in models for question in model.questions()]
    tips = [[option.tip for option in question.options[:-1]] for question in questions]
    assert {len(model.tiers) for model in models} == {1, 3}
    assert {len(model.stages) for model in models} == {0, 2, 4, 5, 7}
    assert {len(model.dimensions) for model in models} >= {1, 2, 12}
    assert {model.whole.over if model.whole else None for model in models} == {None, "parts", "questions"}
    assert {model.coverage is None for model in models} == {True, False}
    assert {any(part.keep for part in model.parts()) for model in models} == {True, False}
    assert {any(question.quick for question in model.questions()) for model in models} == {True, False}
    assert {any(any(row) for row in tips), all(any(row) for row in tips)} == {True, False}
    assert {len(question.options) for question in questions} >= {2, 3, 4, 7, 10}
    assert {question.anchored for question in questions} == {True, False}
    assert {bool(question.who_knows) for question in questions} == {True, False}
    assert {bool(question.law) for question in questions} == {True, False}
    assert any(option.points != int(option.points) for question in questions for option in question.options)
    assert any(
        stage.start is not None and stage.start != int(stage.start) for model in models for stage in model.stages
    )
    assert {compiled(name).content.example is None for name in NAMES} == {True, False}
    assert [model_of(name).language for name in NAMES].count("nl") == 2
