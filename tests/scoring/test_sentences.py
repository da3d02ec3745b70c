"""Filling in sentences. That they are there, and none for nothing: tests/architecture/test_sentences.py."""

from __future__ import annotations

import pytest

from scoring.model.model import Sentence
from scoring.words.sentences import SentenceError, listed, sentence
from scoring.words.wording import Wording
from tests.scoring.cases import read_test_model, sentences

PLAIN: dict[str, Sentence] = {
    "plain": "Hallo {name}.",
    "plural": {"one": "{count} onderwerp", "other": "{count} onderwerpen"},
}


def test_places_are_filled_in() -> None:
    assert sentence(PLAIN, "plain", "nl", name="wereld", unused=3) == "Hallo wereld."


@pytest.mark.parametrize(("count", "text"), [(0, "0 onderwerpen"), (1, "1 onderwerp"), (2, "2 onderwerpen")])
def test_one_takes_the_singular_and_all_else_the_plural(count: int, text: str) -> None:
    assert sentence(PLAIN, "plural", "nl", count=count) == text


def test_the_name_of_a_place_may_hold_a_digit() -> None:
    assert sentence({"x": "{x2} {2x} {X} {_x}"}, "x", "nl", x2=1) == "1 {2x} {X} {_x}"
    with pytest.raises(SentenceError, match=r"x: no value for \{x2\}"):
        sentence({"x": "{x2}"}, "x", "nl")


def test_what_is_filled_in_is_not_looked_through_again() -> None:
    assert sentence(PLAIN, "plain", "nl", name="{count}", count=1) == "Hallo {count}."


def test_a_value_cannot_reach_into_objects() -> None:
    assert sentence({"x": "{name.real} {0} {name}"}, "x", "nl", name=1) == "{name.real} {0} 1"


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("gone", "gone: no such sentence"),
        ("plain", r"plain: no value for \{name\}"),
        ("plural", "plural: the plural needs a count"),
    ],
)
def test_what_cannot_be_filled_in_is_named(key: str, message: str) -> None:
    with pytest.raises(SentenceError, match=message):
        sentence(PLAIN, key, "nl")


@pytest.mark.parametrize(
    ("items", "text"),
    [(["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c"), (list("abcd"), "a, b, c en d")],
)
def test_lists_read_as_running_text(items: list[str], text: str) -> None:
    assert listed(sentences(), items, "nl") == text


def test_a_choice_reads_as_running_text() -> None:
    assert listed(sentences(), ["a", "b", "c"], "nl", last="or") == "a, b of c"


def test_nothing_cannot_be_listed() -> None:
    with pytest.raises(ValueError, match="nothing to list"):
        listed(sentences(), [], "nl")


def test_a_stage_keeps_capitals_that_belong_to_it() -> None:
    words = Wording(read_test_model("streng"))
    assert [words.stage(stage) for stage in (1, 2, 3)] == ["start", "groei", "AI-rijp"]
