"""How long a code is, and what its first bits say."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import permutations, product

import pytest

from scoring.code.crockford import Digits, read, write
from scoring.code.layout import Layout, claimed_version, head_of
from scoring.code.result_code import CodeError, encode, version_of_code
from scoring.model.answers import Answers
from tests.scoring.bare_models import make_model

VERSIONS = tuple(f"{major}.0.0" for major in range(256))


@pytest.mark.parametrize(("stages", "sizes"), list(product(range(2, 11), [(1,), (4,), (5, 5), (7, 1, 3), (6,) * 5])))
def test_a_code_is_as_long_as_its_answers_need_and_no_group_longer(stages: int, sizes: tuple[int, ...]) -> None:
    model = make_model(stages, sizes)
    sheets = math.prod((stages + 3) ** size * (stages + 1) for size in sizes)
    characters = len(encode(model, Answers()).replace("-", ""))
    room = 5 * characters - 5 - 16 - 24  # all but the format, the model with its version, and the checksum
    assert characters % 4 == 0
    assert 2 ** (room - 20) < sheets <= 2**room
    assert Layout(model).body_bits == room


def test_a_head_takes_nine_characters_with_its_checksum() -> None:
    shortest = write(0x10701, 9)
    assert head_of(read(shortest)) == head_of(read(write(0x10701 << 5, 10)))
    assert (head_of(read(shortest)).number, head_of(read(shortest)).version_index) == (7, 1)
    assert claimed_version(read(shortest)) == 1
    assert claimed_version(Digits(0, 8)) is None
    with pytest.raises(CodeError) as caught:
        head_of(read(write(0x1070, 8)))
    assert caught.value.key == "scoring.code.checksum"


@pytest.mark.parametrize(("number", "index"), [(0, 0), (1, 2), (127, 128), (255, 255), (254, 1)])
def test_number_and_version_of_a_model_are_read_from_eight_bits_each(number: int, index: int) -> None:
    model = make_model(2, (3,), number, VERSIONS[index], VERSIONS)
    code = encode(model, Answers())
    head = head_of(read(code))
    assert (head.number, head.version_index) == (number, index)
    assert claimed_version(read(code)) == index
    assert version_of_code(code, model) == VERSIONS[index]


@pytest.mark.parametrize("format", [0, 2, 17])
def test_a_code_of_another_format_is_not_read(format: int) -> None:
    with pytest.raises(CodeError) as caught:
        head_of(read(write((format << 16 | 0x100) << 19, 12)))
    assert caught.value.kind == "unknown_format"


@pytest.mark.parametrize("characters", range(5, 60))
def test_as_many_bits_as_fit_are_carried_beside_their_checksum(characters: int) -> None:
    most = 2 ** (5 * characters - 24) - 1
    for data in (0, 1, most):
        digits = read(write(data, characters))
        assert (digits.data, digits.count, digits.sound) == (data, characters, True)
        assert not Digits(digits.value ^ 1, characters).sound


@pytest.mark.parametrize("characters", range(1, 5))
def test_what_is_too_short_for_a_checksum_is_not_sound(characters: int) -> None:
    assert not read("Z" * characters).sound


@pytest.mark.parametrize("separator", ["-", "—"])
def test_twenty_thousand_characters_may_be_typed(separator: str) -> None:
    assert read(separator * 19_999 + "Z") == Digits(31, 1)
    with pytest.raises(CodeError) as caught:
        read(separator * 20_000 + "Z")
    assert (caught.value.key, caught.value.values) == ("scoring.code.too_long", {})


@pytest.mark.parametrize(
    ("weights", "same"), [((1, 1, 1), True), ((2, 2, 2), True), ((2, 1, 1), False), ((3, 2, 1), False)]
)
def test_the_order_of_answers_makes_no_difference_where_all_topics_weigh_the_same(
    weights: tuple[int, ...], same: bool
) -> None:
    model = make_model(5, (3,))
    (dimension,) = model.dimensions
    questions = tuple(replace(q, weight=w) for q, w in zip(dimension.questions, weights, strict=True))
    layout = Layout(replace(model, dimensions=(replace(dimension, questions=questions),)))

    def number(ambition: int, *answers: int) -> int:
        values = {f"d1-q{place}": answer for place, answer in enumerate(answers, 1)}
        code = encode(layout.model, Answers(values, {"d1": ambition} if ambition else {}))
        return layout.without_order(0, layout.numbers(read(code))[0])

    orders = {number(ambition, *answers) for answers in permutations((1, 4, 5)) for ambition in (0, 1, 5)}
    assert len(orders) == (1 if same else 6)
    assert number(0, 1, 4, 4) not in orders
    for order in orders:
        found = layout.answers(0, order)
        assert sorted(found.values.values(), key=str) == [1, 4, 5]
        assert found.ambitions == {}
