"""What the long run adds to atheris. (That atheris drives it, only `make fuzz` shows.)"""

from __future__ import annotations

import random

import pytest

from scoring.code.crockford import read
from tests.fuzz.__main__ import SHARES
from tests.fuzz.mutation import mutated, text_of
from tests.fuzz.readers import READERS, Broken, promised, seeds


def test_all_shares_together_are_all_inputs_and_every_reader_has_one() -> None:
    assert sum(SHARES.values()) == pytest.approx(1)
    assert SHARES.keys() == READERS.keys()


def test_a_broken_promise_of_a_reader_is_an_exception() -> None:
    with pytest.raises(Broken, match="waarom"):
        promised("", "waarom")


def test_octets_that_are_no_text_are_given_as_some_text() -> None:
    assert text_of(b"\xff\xfe") == "ÿþ"
    assert text_of("\ud800".encode("utf-8", "surrogatepass")) == "\ud800"


def test_changed_codes_mostly_keep_a_right_checksum() -> None:
    chance = random.Random(1)
    codes = [mutated("code", seeds("code")[0], chance) for _ in range(200)]
    sound = 0
    for code in codes:
        try:
            sound += read(code).sound
        except ValueError:
            continue
    assert 100 < sound < 200
