"""The bounds of everything that is read: the largest that is taken, and the next one that is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from scoring.code.crockford import CodeError
from scoring.documents.answers_document import answers_from, plain_answers
from scoring.documents.canonical import DEEPEST, DocumentError, parse, read_model, write_model
from scoring.documents.fields import Fields, is_text, shown
from scoring.model.answers import Answers, AnswersError
from scoring.model.model import Model
from scoring.model.number import Number
from scoring.model.plan import LONGEST_TEXT, MOST_ACTIONS, Action, Plan, PlanError, plain
from scoring.words import dates
from scoring.words.sentences import SentenceError, sentence
from tests.scoring.bare_models import make_model

MODEL = make_model()


@pytest.mark.parametrize("answer", [1, 5])
def test_the_first_and_the_last_option_are_answers(answer: int) -> None:
    Answers({"d1-q1": answer}, {"d1": answer}).check(MODEL)


@pytest.mark.parametrize("number", [0, 6])
def test_an_option_or_a_stage_that_the_model_lacks_is_no_answer_and_no_ambition(number: int) -> None:
    with pytest.raises(AnswersError, match=r"^scoring\.answers\.no_option: answers\.d1-q1$"):
        Answers({"d1-q1": number}).check(MODEL)
    with pytest.raises(AnswersError, match=r"^scoring\.answers\.ambition_outside_stages: ambitions\.d1$"):
        Answers(ambitions={"d1": number}).check(MODEL)


def test_an_ambition_and_a_note_are_about_what_the_model_has() -> None:
    with pytest.raises(AnswersError, match=r"^scoring\.answers\.unknown_dimension: ambitions\.d9$"):
        Answers(ambitions={"d9": 1}).check(MODEL)
    with pytest.raises(AnswersError, match=r"^scoring\.answers\.unknown_question: notes\.d9-q1$"):
        Answers(notes={"d9-q1": "x"}).check(MODEL)
    Answers(notes={"d1-q1": "x"}).check(MODEL)


def test_a_plan_of_as_many_actions_as_fit_is_a_plan() -> None:
    actions = tuple(Action("d1-q1", step) for step in range(MOST_ACTIONS + 1))
    assert len(Plan(actions[:MOST_ACTIONS]).actions) == 100
    with pytest.raises(PlanError) as caught:
        Plan(actions)
    assert caught.value.values == {"count": 101, "most": 100}


def test_a_text_of_a_plan_may_be_500_characters() -> None:
    text = "x" * LONGEST_TEXT
    assert len(Action("d1-q1", 1, text, None, text, text).who) == 500
    for field in ("who", "cue", "response"):
        with pytest.raises(PlanError) as caught:
            Action("d1-q1", 1, **{field: text + "x"})  # type: ignore[arg-type]
        assert caught.value.values == {"count": 501, "most": 500}


def test_a_plan_has_the_steps_between_the_stages() -> None:
    Plan((Action("d1-q1", 1), Action("d1-q1", 4))).check(MODEL)
    for step in (0, 5):
        with pytest.raises(PlanError, match=rf"^scoring\.plan\.unknown_step: d1-q1\.{step}$"):
            Plan((Action("d1-q1", step),)).check(MODEL)


@pytest.mark.parametrize(
    "character", ["\t", "\n", " ", "~", "\xa0", "é", "\ud7ff", "\ue000", "\ufffd", "\U00010000", "😀"]
)
def test_a_character_that_every_file_can_carry_stays(character: str) -> None:
    assert plain(f"a{character}b") == f"a{character}b"


@pytest.mark.parametrize("character", [*"\0\x08\x0b\x1f\x7f\x80\x9f\ud800\udfff\ufffe\uffff"])
def test_a_character_that_some_file_cannot_carry_becomes_a_space(character: str) -> None:
    assert plain(f"a{character}b") == "a b"


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_a_document_is_at_most_sixteen_deep(opening: str) -> None:
    closing = "]" if opening == "[" else "}"

    def nested(deep: int) -> str:
        return opening * deep + "1" + closing * deep

    assert parse(nested(DEEPEST))
    with pytest.raises(DocumentError) as caught:
        parse(nested(17))
    assert caught.value.key == "scoring.document.too_deep"


def test_what_lies_side_by_side_is_not_deep() -> None:
    assert parse("[" + ",".join(["[[]]", '{"a":{}}'] * 50) + "]")


@pytest.mark.parametrize("text", [r'"\""', r'"\\"', r'"\\\""', '"["', r'"\"["'])
def test_depth_is_counted_on_after_a_text(text: str) -> None:
    assert parse(f"[{text},{'[' * 15}{']' * 15}]")
    with pytest.raises(DocumentError) as caught:
        parse(f"[{text},{'[' * 16}{']' * 16}]")
    assert caught.value.key == "scoring.document.too_deep"


@pytest.mark.parametrize("text", ["x" * 98, "é" * 49])
def test_a_document_may_be_as_many_bytes_as_there_is_room_for(text: str) -> None:
    assert parse(f'"{text}"', 100) == text
    with pytest.raises(DocumentError) as caught:
        parse(f'"{text}"', 99)
    assert caught.value.key == "scoring.document.too_large"


def test_a_whole_number_has_at_most_eighteen_digits() -> None:
    assert type(parse("9" * 18)) is int
    assert type(parse("9" * 19)) is float


def test_the_line_of_a_mistake_is_named() -> None:
    with pytest.raises(DocumentError) as caught:
        parse('{\n"a": 1,\n]')
    assert caught.value.values == {"line": 3}


def test_eighty_characters_of_a_foreign_text_are_shown() -> None:
    assert shown("x" * 80) == "x" * 80
    assert shown("x" * 81) == "x" * 79 + "…"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (0, 0),
        (1, 1),
        (999_999, 999_999),
        ("3/5", Fraction(3, 5)),
        ("7/3", Fraction(7, 3)),
        ("999999/5", Fraction(999_999, 5)),
        ("1/999999", Fraction(1, 999_999)),
    ],
)
def test_an_exact_number_is_a_whole_one_or_a_fraction_in_lowest_terms(written: object, number: Number) -> None:
    read = Fields({"a": written}).number("a")
    assert (read, type(read)) == (number, type(number))
    share = Fields({"a": written}).share("a")
    assert (share, type(share)) == (number, Fraction)


@pytest.mark.parametrize(
    "written",
    [
        *("0", "1", "6/10", "1/1", "4/2", "01", "01/2", "1/02", "1000000", "1000000/3", "1/1000000", "-1", "-1/2"),
        *("0.5", "1/0", "0/1", "1/2 ", " 1/2", "1/2\n", "١/٢", "", -1, 1_000_000, 1.0, 0.5, True, None, ["1/2"]),
    ],
)
def test_an_exact_number_that_is_written_in_another_way_is_refused(written: object) -> None:
    for read in (Fields({"a": written}).number, Fields({"a": written}).share):
        with pytest.raises(DocumentError) as caught:
            read("a")
        assert (caught.value.key, caught.value.where) == ("scoring.document.needs_number", "a")


@pytest.mark.parametrize("entry", ["format", "model", "model_version", "answers", "ambitions"])
def test_an_answers_document_has_all_of_its_entries(entry: str) -> None:
    document = json.loads(json.dumps(plain_answers(Answers(), MODEL)))
    del document[entry]
    with pytest.raises(DocumentError) as caught:
        answers_from(document, MODEL)
    assert caught.value.where == entry


@pytest.mark.parametrize("text", ["0001-01-01", "2026-02-28", "9999-12-31"])
def test_a_day_comes_back_as_it_was_written(text: str) -> None:
    assert dates.day(text).isoformat() == text
    assert isinstance(dates.day(text), date)


@pytest.mark.parametrize(
    ("value", "text"), [("", True), ("é😀\n", True), ("\ud800", False), ("a\udfff", False), (3, False), (None, False)]
)
def test_a_text_is_what_can_be_written_as_utf_8(value: object, text: bool) -> None:
    assert is_text(value) is text


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (AnswersError("scoring.x", "answers.a"), "scoring.x: answers.a"),
        (PlanError("scoring.x", "actions", count=1), "scoring.x: actions"),
        (DocumentError("scoring.x", "format"), "scoring.x: format"),
        (CodeError("length", "scoring.x", count=1), "scoring.x: {'count': 1}"),
        (SentenceError("scoring.x", "no such sentence"), "scoring.x: no such sentence"),
    ],
)
def test_an_error_that_nobody_catches_names_its_sentence_and_its_place(error: Exception, said: str) -> None:
    assert str(error) == said


def test_a_text_of_a_model_is_at_most_ten_thousand_characters() -> None:
    def read(title: str) -> Model:
        return read_model(write_model(replace(MODEL, title=title)))

    assert len(read("é" * 10_000).title) == 10_000
    with pytest.raises(DocumentError) as caught:
        read("é" * 10_001)
    assert (caught.value.key, caught.value.where) == ("scoring.document.too_large", "")


def test_fifty_thousand_characters_may_be_filled_in_in_a_sentence() -> None:
    assert len(sentence({"a": "{x}, {y}."}, "a", "nl", x="x" * 49_999, y="y")) == 50_003
    with pytest.raises(SentenceError, match=r"^a: too long$"):
        sentence({"a": "{x}, {y}."}, "a", "nl", x="x" * 49_999, y="yy")
