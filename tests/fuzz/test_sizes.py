"""A model has bounds, and what the fuzzer and the reader of this code found stays mended."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

import pytest

from scoring.documents.canonical import DocumentError, canonical, read_model, write_answers, write_model
from scoring.exports.calendar import plan_calendar
from scoring.model.answers import Answers
from scoring.model.limits import (
    LONGEST_SENTENCE,
    LONGEST_TEXT,
    MOST_PARTS,
    MOST_QUESTIONS,
    MOST_STAGES,
    MOST_VERSIONS,
)
from scoring.model.model import Model, ModelError, Question, Tier
from scoring.model.plan import Plan
from scoring.words.sentences import SentenceError, listed, sentence
from tests.fuzz.readers import DOCUMENT, MODEL
from tests.scoring.asking import ask
from tests.scoring.bare_models import RULE, make_model


def versions(count: int) -> Model:
    """A model with that many versions, of the last of them."""
    names = tuple(f"{major}.0.0" for major in range(count))
    return make_model(2, (3,), version=names[-1], versions=names)


@pytest.mark.parametrize(
    ("make", "most", "message"),
    [
        (lambda count: make_model(count, (3,)), MOST_STAGES, "question d1-q1: 2 to 10 options"),
        (lambda count: make_model(2, (1,) * count), MOST_PARTS, "a model has at most 30 dimensions"),
        (lambda count: make_model(2, (count,)), MOST_QUESTIONS, "part d1: at most 40 questions"),
        (versions, MOST_VERSIONS, "a code has room for 256 versions of a model"),
    ],
)
def test_a_model_at_its_bounds_is_read_and_above_them_it_is_none(make: Any, most: int, message: str) -> None:
    assert read_model(write_model(make(most))) == make(most)
    with pytest.raises(ModelError, match=message):
        make(most + 1)


def test_the_largest_model_scores_in_seconds() -> None:
    # More than these 21 dimensions do not fit in a document of one megabyte. Weights, efforts and answers of
    # all kinds, no topic that lags, and the highest ambition: the most work for the smallest step.
    model = make_model(MOST_STAGES, (MOST_QUESTIONS,) * 21)
    weighed = tuple(replace(dimension, questions=tuple(map(weighed_question, range(40), dimension.questions)))
                    for dimension in model.dimensions)  # fmt: skip
    loose = Tier(replace(RULE, max_lag=MOST_STAGES))
    model = replace(model, dimensions=weighed, tiers=(loose,), sentences=MODEL.sentences)
    sheet = {question.id: number * 7 % 9 + 1 for number, question in enumerate(model.questions())}
    answers = Answers(sheet, {dimension.id: 10 for dimension in model.dimensions})
    document, plain = write_model(model), json.loads(write_answers(answers, model))
    start = time.process_time()
    reply = ask(document, "evaluate", answers=plain)
    assert time.process_time() - start < 20
    assert len(document) > 850_000
    assert len(canonical(reply["ok"])) < 5_000_000


def weighed_question(number: int, question: Question) -> Question:
    options = tuple(
        replace(option, tip=option.tip and replace(option.tip, effort="SML"[(number + step) % 3]))
        for step, option in enumerate(question.options)
    )
    return replace(question, weight=Fraction(7919 * number % 9973 + 1, 9973 - number), options=options)


def refused(**entries: object) -> str:
    """The key of the error about the test model's document with these entries changed."""
    with pytest.raises(DocumentError) as caught:
        read_model(json.dumps({**json.loads(DOCUMENT), **entries}))
    return caught.value.key


def test_a_text_of_a_model_is_bounded() -> None:
    assert read_model(json.dumps({**json.loads(DOCUMENT), "title": "x" * LONGEST_TEXT})).title == "x" * LONGEST_TEXT
    assert refused(title="x" * (LONGEST_TEXT + 1)) == "scoring.document.too_large"
    assert refused(sentences={"scoring.x": {"one": "", "other": "x" * 50_000}}) == "scoring.document.too_large"


@pytest.mark.parametrize("key", ["list.more", "scan.next", "", "scoring.\ud800"])
def test_a_sentence_that_no_model_document_has_is_refused(key: str) -> None:
    # Found by fuzzing: such a model was taken, and did not come back when it was written.
    assert refused(sentences={key: "x"}) == "scoring.document.unknown_entry"


def test_sentences_that_double_at_every_turn_are_refused() -> None:
    doubling = {**MODEL.sentences, "scoring.list.more": "{before}{before}", "scoring.list.and": "{before}{before}"}
    with pytest.raises(SentenceError, match="too long"):
        listed(doubling, ["x"] * 40, "nl")
    model = replace(make_model(5, (40,)), sentences=doubling)
    sheet = json.loads(write_answers(Answers({question.id: 1 for question in model.questions()}), model))
    error = ask(write_model(model), "evaluate", answers=sheet)["error"]
    assert (error["kind"], error["message"]) == ("model", "Het model van de zelfscan kan niet worden gelezen.")


def test_a_sentence_may_be_filled_in_up_to_its_bound() -> None:
    assert len(sentence({"a": "{x}"}, "a", "nl", x="x" * LONGEST_SENTENCE)) == LONGEST_SENTENCE
    with pytest.raises(SentenceError):
        sentence({"a": "{x}{y}"}, "a", "nl", x="x" * LONGEST_SENTENCE, y="y")


@pytest.mark.parametrize("year", [1, 999, 2026, 9999])
def test_a_moment_has_a_year_of_four_digits_on_every_machine(year: int) -> None:
    text = plan_calendar(Plan((), datetime(2027, 1, 1).date()), MODEL, datetime(year, 1, 2, 3, 4, 5, tzinfo=UTC)).text
    assert f"\r\nDTSTAMP:{year:04}0102T030405Z\r\n" in text
