"""Filling in sentences; and the sentences themselves are there, all of them, and none for nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scoring.model.model import Sentence
from scoring.words.sentences import SentenceError, listed, sentence
from scoring.words.wording import Wording
from tests.scoring.cases import read_test_model, sentences

SCORING = Path(__file__).parents[2] / "scoring"
OWN = ("list", "title", "percent", "effort", "headline", "overall", "summary", "why", "robustness", "step")
OWN_PREFIXES = tuple(f"scoring.{part}" for part in (*OWN, "reason", "document", "answers", "text"))

PLAIN: dict[str, Sentence] = {
    "plain": "Hallo {name}.",
    "plural": {"one": "{count} onderwerp", "other": "{count} onderwerpen"},
}


def test_places_are_filled_in() -> None:
    assert sentence(PLAIN, "plain", name="wereld", unused=3) == "Hallo wereld."


@pytest.mark.parametrize(("count", "text"), [(0, "0 onderwerpen"), (1, "1 onderwerp"), (2, "2 onderwerpen")])
def test_one_takes_the_singular_and_all_else_the_plural(count: int, text: str) -> None:
    assert sentence(PLAIN, "plural", count=count) == text


def test_the_name_of_a_place_may_hold_a_digit() -> None:
    assert sentence({"x": "{x2} {2x} {X} {_x}"}, "x", x2=1) == "1 {2x} {X} {_x}"
    with pytest.raises(SentenceError, match=r"x: no value for \{x2\}"):
        sentence({"x": "{x2}"}, "x")


def test_what_is_filled_in_is_not_looked_through_again() -> None:
    assert sentence(PLAIN, "plain", name="{count}", count=1) == "Hallo {count}."


def test_a_value_cannot_reach_into_objects() -> None:
    assert sentence({"x": "{name.real} {0} {name}"}, "x", name=1) == "{name.real} {0} 1"


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
        sentence(PLAIN, key)


@pytest.mark.parametrize(
    ("items", "text"),
    [(["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c"), (list("abcd"), "a, b, c en d")],
)
def test_lists_read_as_running_text(items: list[str], text: str) -> None:
    assert listed(sentences(), items) == text


def test_a_choice_reads_as_running_text() -> None:
    assert listed(sentences(), ["a", "b", "c"], last="or") == "a, b of c"


def test_nothing_cannot_be_listed() -> None:
    with pytest.raises(ValueError, match="nothing to list"):
        listed(sentences(), [])


def test_a_stage_keeps_capitals_that_belong_to_it() -> None:
    words = Wording(read_test_model("streng"))
    assert [words.stage(stage) for stage in (1, 2, 3)] == ["start", "groei", "AI-rijp"]


def used_keys() -> set[str]:
    """Every key that the scoring package names: in full, or as words.say names it."""
    source = "\n".join(file.read_text(encoding="utf-8") for file in SCORING.rglob("*.py"))
    said = {f"scoring.{key}" for key in re.findall(r'say\(\s*"([a-z_.]+)"', source)}
    named = set(re.findall(r'"(scoring\.(?:document|answers)\.[a-z_]+)"', source))
    chosen = {f"scoring.{key}" for key in re.findall(r'"((?:headline|summary)\.[a-z_]+)"', source)}
    return said | named | chosen


# Errors in the model document have one sentence together (without_model.py): there are no others to take.
OF_THE_MODEL_ONLY = {
    "scoring.document.changed",
    "scoring.document.contradicts_itself",
    "scoring.document.needs_sentence",
    "scoring.document.needs_share",
    "scoring.document.needs_true_or_false",
    "scoring.document.unknown_rule",
}
# Keys that are put together, from a part of a name.
COMPOSED = {
    *(f"scoring.list.{part}" for part in ("more", "and", "or")),
    *(f"scoring.effort.{effort}" for effort in "SML"),
    *(f"scoring.why.{state}" for state in ("na", "unknown", "missing")),
    *(f"scoring.reason.{name}" for name in ("laggard", "smallest_step")),
    *(f"scoring.reason.ambition_{name}" for name in ("reached", "chosen", "next")),
}


def test_every_sentence_that_the_code_names_is_there() -> None:
    used = used_keys()
    assert len(used) > 50, "the search for keys finds too little"
    assert (used | COMPOSED) - OF_THE_MODEL_ONLY - set(sentences()) == set()


def test_no_sentence_is_there_for_nothing() -> None:
    own = {key for key in sentences() if key.startswith(OWN_PREFIXES)}
    assert own - used_keys() - COMPOSED == set()
