"""The result codes of the six models: they hold what was answered, and notice one wrong character and every swap."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from scoring.code.crockford import ALPHABET
from scoring.code.result_code import CodeError, decode, encode
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.models.six import NAMES, mixed, model_of, sheets


def refusal(text: str, model: Model) -> str:
    with pytest.raises(CodeError) as refused:
        decode(text, model)
    return refused.value.kind


@pytest.mark.parametrize("name", NAMES)
def test_a_code_holds_the_answers_and_the_ambitions(name: str) -> None:
    model = model_of(name)
    for sheet in sheets(model):
        opened = decode(encode(model, sheet), model)
        assert (dict(opened.values), dict(opened.ambitions)) == (dict(sheet.values), dict(sheet.ambitions))


@pytest.mark.parametrize("name", NAMES)
def test_every_wrong_character_is_detected(name: str) -> None:
    model, tried = model_of(name), 0
    for sheet in (mixed(model), Answers()):
        code = encode(model, sheet)
        for place, right in enumerate(code):
            for wrong in ALPHABET.replace(right, "") if right != "-" else "":
                assert refusal(code[:place] + wrong + code[place + 1 :], model) == "checksum"
                tried += 1
    assert tried > 2 * 31 * 10


@pytest.mark.parametrize("name", NAMES)
def test_every_swap_of_neighbours_is_detected(name: str) -> None:
    model, tried = model_of(name), 0
    chance = random.Random(name)
    for _ in range(20):
        values = {question.id: chance.randint(1, len(question.options)) for question in model.questions()}
        bare = encode(model, Answers(values)).replace("-", "")
        for place, (left, right) in enumerate(pairwise(bare)):
            if left != right:
                assert refusal(bare[:place] + right + left + bare[place + 2 :], model) == "checksum"
                tried += 1
    assert tried > 100


def test_a_code_of_one_model_is_not_one_of_another() -> None:
    for name in NAMES:
        for other in NAMES:
            if other != name:
                code = encode(model_of(name), mixed(model_of(name)))
                assert refusal(code, model_of(other)) == "unknown_model"
