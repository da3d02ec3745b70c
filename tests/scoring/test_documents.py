"""Documents that were made to harm, or were changed: refused, with the exact sentence and place."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from typing import Any

import pytest

from scoring.documents.canonical import (
    LARGEST,
    DocumentError,
    canonical,
    fingerprint,
    read_answers,
    read_model,
    write_answers,
    write_model,
)
from scoring.model.answers import UNKNOWN, Answers, AnswersError
from tests.scoring.cases import read_test_model

MODEL = read_test_model("vijf")
ANSWERS = Answers({"doel": 3, "gegevens": UNKNOWN}, {"werk": 4}, label="Team Noord", notes={"doel": "Zie plan."})


def refused(text: str) -> tuple[str, str]:
    with pytest.raises(DocumentError) as caught:
        read_answers(text, MODEL)
    return caught.value.where, caught.value.message(MODEL)


def changed(**entries: object) -> str:
    return json.dumps({**json.loads(write_answers(ANSWERS, MODEL)), **entries})


def test_the_answers_document_is_canonical() -> None:
    assert write_answers(ANSWERS, MODEL) == (
        '{"ambitions":{"werk":4},"answers":{"doel":3,"gegevens":"unknown"},"format":"self-scan.answers/1",'
        '"label":"Team Noord","model":"proef-vijf","model_version":"1.1.0","notes":{"doel":"Zie plan."}}'
    )


def test_questions_to_come_back_to_travel_in_the_document() -> None:
    marked = Answers({"doel": 3}, marks=("gegevens", "doel"))
    text = write_answers(marked, MODEL)
    assert '"marks":["gegevens","doel"]' in text
    assert read_answers(text, MODEL) == marked
    where, _ = refused(changed(marks=["doel", "onzin"]))
    assert where == "marks.1"


def test_label_and_notes_are_left_out_when_empty() -> None:
    assert write_answers(Answers(), MODEL) == (
        '{"ambitions":{},"answers":{},"format":"self-scan.answers/1","model":"proef-vijf","model_version":"1.1.0"}'
    )


def test_answers_that_do_not_fit_the_model_are_not_written() -> None:
    with pytest.raises(AnswersError):
        write_answers(Answers({"onzin": 3}), MODEL)


def test_canonical_json_takes_no_nan() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical(float("nan"))


TOO_LARGE = "Dit bestand is te groot. Een bestand van de zelfscan is hooguit 1 MB."
STRANGE = "Dit is geen bestand van de zelfscan."


def test_a_document_above_one_megabyte_is_refused() -> None:
    assert refused(changed(label="x" * LARGEST)) == ("", TOO_LARGE)


def test_the_size_counts_bytes_and_not_characters() -> None:
    document = json.dumps({"label": "é" * (LARGEST // 2)}, ensure_ascii=False)
    assert len(document) < LARGEST
    assert refused(document) == ("", TOO_LARGE)


@pytest.mark.parametrize("opening", ["[", '{"a":', "[{", '{"a":['])
def test_deep_nesting_is_refused_before_it_is_parsed(opening: str) -> None:
    assert refused(opening * 100_000) == ("", STRANGE)


def test_brackets_inside_a_text_are_not_nesting() -> None:
    note = '[[[[[{{{{{\\"' * 20
    document = write_answers(Answers(notes={"doel": note}), MODEL)
    assert read_answers(document, MODEL).notes == {"doel": note}


@pytest.mark.parametrize("text", ['"' * 900_000, "\\" * 900_000, '"\\' * 450_000, "[1," * 300_000, "1" * 900_000])
def test_hostile_texts_are_refused_in_a_moment(text: str) -> None:
    start = time.perf_counter()
    with pytest.raises(DocumentError):
        read_answers(text, MODEL)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("text", ["", "null", "[]", "3", '"tekst"', "true", "NaN"])
def test_other_json_is_no_answers_document(text: str) -> None:
    expected = (
        ("", "Dit bestand is leeg. Kies het bestand dat u eerder bewaarde.")
        if text == ""
        else (
            "format",
            "Dit bestand bevat geen antwoorden van de zelfscan. Kies het bestand dat u bij uw resultaat bewaarde.",
        )
    )
    assert refused(text) == expected


def test_a_model_document_is_no_answers_document() -> None:
    assert refused(write_model(MODEL)) == (
        "format",
        "Dit bestand bevat geen antwoorden van de zelfscan. Kies het bestand dat u bij uw resultaat bewaarde.",
    )


CUT_OFF = (
    "Het einde van dit bestand ontbreekt. Kies het bestand opnieuw, of een andere kopie ervan. Uw antwoorden in deze "
    "browser blijven zoals ze zijn."
)
NO_TEXT = (
    "Dit bestand is geen tekst, of is onderweg veranderd. Kies het bestand zoals u het bewaarde, en open het niet "
    "eerst in een ander programma."
)


def test_a_file_of_which_the_end_is_missing_is_told_apart_wherever_it_ends() -> None:
    document = write_answers(ANSWERS, MODEL)
    for end in range(1, len(document)):
        assert refused(document[:end]) == ("", CUT_OFF), document[:end]
        assert refused("\n " + document[:end] + "\n") == ("", CUT_OFF)


def test_a_file_that_is_damaged_elsewhere_is_not_said_to_be_cut_off() -> None:
    document = write_answers(ANSWERS, MODEL)
    damaged = "Dit bestand is beschadigd of geen bestand van de zelfscan. Regel 1 kan niet worden gelezen."
    for text in (document[1:], document.replace(":", ";", 1), document + "x", "begroting"):
        assert refused(text) == ("", damaged)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_that_is_not_written_as_utf_8_is_no_text(encoding: str) -> None:
    document = write_answers(Answers(label="Financiën"), MODEL)
    assert refused(document.encode(encoding).decode("utf-8", "replace")) == ("", NO_TEXT)


def test_a_file_of_latin_1_in_which_something_is_missing_is_no_text() -> None:
    document = write_answers(Answers(label="Financiën"), MODEL).encode("latin-1").decode("utf-8", "replace")
    assert refused(document[:-1]) == ("", NO_TEXT)


def test_a_replacement_character_in_the_words_of_a_visitor_is_kept() -> None:
    sheet = Answers(label="afdeling\ufffd")
    assert read_answers(write_answers(sheet, MODEL), MODEL) == sheet


def test_a_picture_is_no_text() -> None:
    assert refused(b"\x89PNG\r\n\x1a\n\0".decode("utf-8", "replace")) == ("", NO_TEXT)


@pytest.mark.parametrize("format", [2, 10, 99999])
def test_a_newer_format_is_said_to_be_newer(format: int) -> None:
    assert refused(changed(format=f"self-scan.answers/{format}")) == (
        "format",
        "Dit bestand is gemaakt met een nieuwere zelfscan dan deze. Laad de pagina opnieuw en probeer het nog eens.",
    )


@pytest.mark.parametrize("format", ["self-scan.answers/0", "self-scan.answers/", "self-scan.plan/2", 2, None])
def test_another_format_is_not_said_to_be_newer(format: object) -> None:
    assert refused(changed(format=format)) == (
        "format",
        "Dit bestand bevat geen antwoorden van de zelfscan. Kies het bestand dat u bij uw resultaat bewaarde.",
    )


@pytest.mark.parametrize("version", ["1.0.0", "0.9.9", "1.1", "../../9.9.9", "x"])
def test_a_version_that_is_not_later_is_not_said_to_be(version: str) -> None:
    assert refused(changed(model_version=version)) == (
        "model_version",
        f"Deze antwoorden horen bij versie {version} van de zelfscan. Dit is versie 1.1.0. "
        f"Open ze met versie {version}.",
    )


NOT_AN_OPTION = (
    "answers.doel",
    "Het antwoord op de vraag ‘doel’ kan niet. Het moet het nummer van een van de antwoorden zijn, ‘unknown’ of ‘na’. "
    "Kies het bestand zoals u het bewaarde.",
)


@pytest.mark.parametrize(
    "answer", ["true", "3.0", "3e0", "Infinity", "1e999", "9" * 5000, "[]", "{}", '"3"', '"UNKNOWN"', "-1"]
)
def test_what_only_looks_like_an_answer_is_refused(answer: str) -> None:
    document = changed(answers="?").replace('"answers": "?"', f'"answers": {{"doel": {answer}}}')
    assert refused(document) == NOT_AN_OPTION


def test_half_a_surrogate_pair_in_a_text_is_refused() -> None:
    message = "Bij ‘label’ in het bestand hoort tekst te staan."
    assert refused(changed(label="?").replace('"?"', r'"\ud800"')) == ("label", message)
    assert refused(changed(label="?").replace('"?"', '"\ud800"')) == ("label", message)


def test_an_id_of_any_length_and_kind_is_shown_safely() -> None:
    id = "x\n\x1b[31m" + "\ud800" + "y" * 10_000
    where, message = refused(changed(answers={id: 3}))
    assert where == "answers.x\ufffd\ufffd[31m\ufffd" + "y" * 63 + "…"
    assert (
        message == f"De vraag ‘{where.removeprefix('answers.')}’ bestaat niet in deze zelfscan. "
        "Kies het bestand zoals u het bewaarde."
    )


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"notes": {"doel": 3}}, ("notes.doel", "Bij ‘notes.doel’ in het bestand hoort tekst te staan.")),
        (
            {"notes": []},
            ("notes", "Bij ‘notes’ in het bestand hoort een lijst met namen en waarden te staan."),
        ),
        ({"model": 3}, ("model", "Bij ‘model’ in het bestand hoort tekst te staan.")),
        (
            {"model_version": "9.9.9"},
            (
                "model_version",
                "Deze antwoorden zijn gemaakt met versie 9.9.9 van de zelfscan. Dit is versie 1.1.0. "
                "Laad de pagina opnieuw en probeer het nog eens.",
            ),
        ),
    ],
)
def test_a_wrong_entry_is_named(entries: dict[str, object], expected: tuple[str, str]) -> None:
    assert refused(changed(**entries)) == expected


# The model document: written by the build, but it may have been changed on its way.


def model_with(change: Any) -> tuple[str, str]:
    plain = json.loads(write_model(MODEL))
    change(plain)
    with pytest.raises(DocumentError) as caught:
        read_model(json.dumps(plain))
    return caught.value.key, caught.value.where


def question(plain: Any) -> Any:
    return plain["dimensions"][0]["questions"][0]


def rule(plain: Any) -> Any:
    return plain["tiers"][0]["rule"]


QUESTION = "dimensions.0.questions.0"
NO_QUESTIONS = "part werk has questions, or parts that have"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda m: m.update(format="self-scan.model/2"), ("scoring.document.other_format", "format")),
        (lambda m: m.update(extra=1), ("scoring.document.unknown_entry", "extra")),
        (lambda m: m.pop("advice"), ("scoring.document.missing_entry", "advice")),
        (lambda m: m.update(number=True), ("scoring.document.needs_whole_number", "number")),
        (lambda m: m.update(stages={}), ("scoring.document.needs_list", "stages")),
        (lambda m: m.update(versions=[1]), ("scoring.document.needs_text", "versions.0")),
        (
            lambda m: rule(m).update(majority="6/10"),
            ("scoring.document.needs_number", "tiers.0.rule.majority"),
        ),
        (lambda m: rule(m).update(majority="0"), ("scoring.document.needs_number", "tiers.0.rule.majority")),
        (lambda m: rule(m).update(majority="1/0"), ("scoring.document.needs_number", "tiers.0.rule.majority")),
        (lambda m: rule(m).update(majority=0.6), ("scoring.document.needs_number", "tiers.0.rule.majority")),
        (
            lambda m: m["sentences"].update({"scan.next": "a"}),
            ("scoring.document.unknown_entry", "sentences.scan.next"),
        ),
        (lambda m: rule(m).pop("rule"), ("scoring.document.missing_entry", "tiers.0.rule.rule")),
        (lambda m: rule(m).pop("max_lag"), ("scoring.document.missing_entry", "tiers.0.rule.max_lag")),
        (lambda m: rule(m).update(round="down"), ("scoring.document.unknown_entry", "tiers.0.rule.round")),
        (lambda m: rule(m).update(rule=3), ("scoring.document.needs_text", "tiers.0.rule.rule")),
        (lambda m: rule(m).update(rule="median"), ("scoring.document.unknown_rule", "tiers.0.rule.rule")),
        (lambda m: m["tiers"][0].update(rule="ladder"), ("scoring.document.needs_object", "tiers.0.rule")),
        (lambda m: m["tiers"][0].pop("staged"), ("scoring.document.missing_entry", "tiers.0.staged")),
        (
            lambda m: rule(m).update(majority="3/2"),
            ("scoring.document.contradicts_itself", "majority lies above 0 and at most at 1"),
        ),
        (
            lambda m: question(m).update(quick=1),
            ("scoring.document.needs_true_or_false", f"{QUESTION}.quick"),
        ),
        (
            lambda m: question(m)["options"].pop(),
            ("scoring.document.contradicts_itself", "question doel: there is no step from the last option"),
        ),
        (
            lambda m: question(m)["options"][4].update(points=6),
            ("scoring.document.contradicts_itself", "question doel: option k of an anchored question has k points"),
        ),
        (
            lambda m: question(m)["options"][0].pop("points"),
            ("scoring.document.missing_entry", f"{QUESTION}.options.0.points"),
        ),
        (lambda m: m["dimensions"][0].pop("questions"), ("scoring.document.contradicts_itself", NO_QUESTIONS)),
        (lambda m: question(m).update(weight="2"), ("scoring.document.needs_number", f"{QUESTION}.weight")),
        (lambda m: question(m).update(weight=2), ("scoring.document.changed", "sha256")),
        (lambda m: m["dimensions"][0].update(weight=2), ("scoring.document.changed", "sha256")),
        (lambda m: question(m).update(importance=2), ("scoring.document.changed", "sha256")),
        (lambda m: question(m)["options"][0]["tip"].update(effort="L"), ("scoring.document.changed", "sha256")),
        (lambda m: m["dimensions"][0]["questions"].reverse(), ("scoring.document.changed", "sha256")),
        (lambda m: m["advice"].update(first=4), ("scoring.document.changed", "sha256")),
        (lambda m: m["tiers"][0].update(staged=False), ("scoring.document.changed", "sha256")),
        (lambda m: m.pop("coverage"), ("scoring.document.changed", "sha256")),
        (
            lambda m: m.update(whole={"rule": {"rule": "lowest"}, "over": "parts", "staged": True}),
            ("scoring.document.changed", "sha256"),
        ),
        (
            lambda m: m["sentences"].update({"scoring.x": {"one": "a"}}),
            ("scoring.document.missing_entry", "sentences.scoring.x.other"),
        ),
        (
            lambda m: m["sentences"].update({"scoring.x": 3}),
            ("scoring.document.needs_text", "sentences.scoring.x"),
        ),
    ],
)
def test_a_changed_model_document_is_refused(change: Any, expected: tuple[str, str]) -> None:
    assert model_with(change) == expected


def test_wording_does_not_change_the_fingerprint() -> None:
    plain = json.loads(write_model(MODEL))
    question(plain)["ask"] = "Anders gevraagd?"
    plain["stages"][0]["name"] = "Start"
    assert fingerprint(read_model(json.dumps(plain))) == fingerprint(MODEL)


def test_only_the_sentences_of_scoring_travel_with_a_model() -> None:
    keys = json.loads(write_model(MODEL))["sentences"].keys()
    assert keys
    assert all(key.startswith("scoring.") for key in keys)


def test_sentences_of_the_pages_do_not_travel_with_a_model() -> None:
    model = replace(MODEL, sentences={**MODEL.sentences, "scan.next": "Verder"})
    assert write_model(model) == write_model(MODEL)


def test_a_model_document_leaves_out_only_what_there_is_none_of() -> None:
    first, second = json.loads(write_model(read_test_model("wet")))["dimensions"][0]["questions"][:2]
    numbers = {"importance": 1, "quick": False, "revision": 1, "weight": 1, "anchored": True}
    assert {name: first[name] for name in numbers} == numbers
    assert "floor" not in first
    assert "law" not in first
    assert second["floor"] == 3
    assert second["law"] == {"title": "Wet op Privacy", "url": "https://wetten.overheid.nl/"}
    *_, before, last = first["options"]
    assert before["tip"].keys() == {"title", "effort", "who", "done_when"}
    assert last.keys() == {"label", "points"}


def test_canonical_json_has_its_keys_in_order_and_every_letter_as_it_is() -> None:
    assert canonical({"é": ["😀", 1, None, True], "a": {"c": 0.5, "b": "\n"}}) == (
        '{"a":{"b":"\\n","c":0.5},"é":["😀",1,null,true]}'
    )
