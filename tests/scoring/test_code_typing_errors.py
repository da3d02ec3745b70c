"""Typing errors in the codes of models of every kind: each is seen, whatever the questions look like."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from scoring.code.crockford import ALPHABET
from scoring.code.result_code import CodeError, decode, encode
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model
from tests.scoring.bare_models import random_answers
from tests.scoring.cases import HERE, read_test_model

MODELS = sorted(path.stem for path in Path(HERE / "models").glob("*.yaml"))
SHEETS = 5
every_model = pytest.mark.parametrize("name", MODELS)


def codes(model: Model) -> list[str]:
    """Codes of an empty sheet, a full one, and some at random; without the hyphens."""
    chance = random.Random(model.id)
    full = Answers({question.id: len(question.options) for question in model.questions()})
    sheets = [Answers(), full, *(random_answers(model, chance) for _ in range(SHEETS - 2))]
    return [encode(model, sheet).replace("-", "") for sheet in sheets]


def is_refused(typed: str, model: Model) -> bool:
    try:
        decode(typed, model)
    except CodeError as error:
        return error.key == "scoring.code.checksum"
    return False


def test_there_are_models_with_options_of_their_own_and_with_deep_parts() -> None:
    models = [read_test_model(name) for name in MODELS]
    assert sum(not question.anchored for model in models for question in model.questions()) >= 20
    assert {len(model.tiers) for model in models} == {1, 3}


@every_model
def test_what_goes_into_a_code_comes_out(name: str) -> None:
    model = read_test_model(name)
    chance = random.Random(name)
    for _ in range(50):
        answers = random_answers(model, chance)
        assert decode(encode(model, answers), model) == answers


@every_model
def test_every_answer_to_every_question_has_a_code_of_its_own(name: str) -> None:
    model = read_test_model(name)
    for question in model.questions():
        possible: list[Answer] = [*range(1, len(question.options) + 1), UNKNOWN, NA]
        written = [encode(model, Answers({question.id: answer})) for answer in possible]
        assert len({*written, encode(model, Answers())}) == len(possible) + 1
        assert [decode(code, model).values[question.id] for code in written] == possible


@every_model
def test_every_wrong_character_is_detected(name: str) -> None:
    model = read_test_model(name)
    for code in codes(model):
        for place, right in enumerate(code):
            for wrong in ALPHABET:
                if wrong != right:
                    typed = code[:place] + wrong + code[place + 1 :]
                    assert is_refused(typed, model), f"{typed} for {code}"


@every_model
def test_every_swap_of_two_neighbours_is_detected(name: str) -> None:
    model = read_test_model(name)
    for code in codes(model):
        for place in range(len(code) - 1):
            one, other = code[place], code[place + 1]
            if one != other:
                typed = code[:place] + other + one + code[place + 2 :]
                assert is_refused(typed, model), f"{typed} for {code}"
