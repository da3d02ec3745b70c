"""The worker's one door: a model goes in once, texts come out, and bad input is never an exception."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from scoring import worker
from scoring.documents.canonical import canonical, read_model, write_answers, write_model, write_result
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.result import evaluate
from scoring.worker import Scorer, id_of
from scripts.runtime.exercise import call_for, hand_over
from tests.scoring.asking import ask
from tests.scoring.cases import read_test_model

MODEL = read_test_model("vijf")
DOCUMENT = write_model(MODEL)
SHEET = Answers({"doel": 3, "gegevens": 3, "mensen": 3})
ANSWERS = json.loads(write_answers(SHEET, MODEL))
UNREADABLE = "Het model van de zelfscan kan niet worden gelezen."


def titled(title: str) -> str:
    """Another document of the same version of the same model."""
    return write_model(replace(MODEL, title=title))


def reply(scorer: Scorer, verb: str, request: str) -> Any:
    return json.loads(scorer.call(verb, request))


def evaluation(scorer: Scorer, document: str) -> Any:
    return reply(scorer, *call_for(document, "evaluate", answers=ANSWERS))


def test_a_model_that_is_handed_over_says_how_it_is_named_from_then_on() -> None:
    assert reply(Scorer(), *hand_over(DOCUMENT)) == {
        "ok": {"id": id_of(DOCUMENT), "version": "1.1.0", "versions": ["1.0.0", "1.1.0"], "number": 1}
    }


def test_a_reply_holds_the_very_bytes_of_the_result_document() -> None:
    scorer = Scorer()
    scorer.call(*hand_over(DOCUMENT))
    text = scorer.call(*call_for(DOCUMENT, "evaluate", answers=ANSWERS))
    document = write_result(evaluate(MODEL, SHEET))
    assert text == f'{{"ok":{document}}}'
    assert canonical(json.loads(text)["ok"]) == document


def test_a_model_is_read_once_however_often_it_is_handed_over_and_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def note(text: str) -> Model:
        read.append(text)
        return read_model(text)

    monkeypatch.setattr(worker, "read_model", note)
    scorer = Scorer()
    for _ in range(2):
        assert "ok" in reply(scorer, *hand_over(DOCUMENT))
        assert "ok" in evaluation(scorer, DOCUMENT)
    assert read == [DOCUMENT]


def test_several_models_are_there_at_once_and_each_answers_for_itself() -> None:
    three = read_test_model("drie-stadia")
    other = write_model(three)
    scorer = Scorer()
    for document in (DOCUMENT, other):
        scorer.call(*hand_over(document))
    assert evaluation(scorer, DOCUMENT)["ok"]["model"] == MODEL.id
    answers = json.loads(write_answers(Answers(), three))
    assert reply(scorer, *call_for(other, "evaluate", answers=answers))["ok"]["model"] == three.id
    assert evaluation(scorer, other)["error"]["key"] == "scoring.answers.other_model"


def test_two_documents_of_one_version_do_not_take_each_others_place() -> None:
    scorer = Scorer()
    ids = [reply(scorer, *hand_over(document))["ok"]["id"] for document in (DOCUMENT, titled("Anders"))]
    assert len(set(ids)) == 2


def test_a_model_that_was_not_handed_over_is_named() -> None:
    assert evaluation(Scorer(), "never handed over") == {
        "error": {
            "kind": "model",
            "where": id_of("never handed over"),
            "key": "scoring.model.unknown",
            "message": "Het model bij deze opdracht is er niet.",
        }
    }


def test_the_model_that_was_used_longest_ago_makes_room_for_a_ninth() -> None:
    documents = [titled(f"Titel {number}") for number in range(9)]
    scorer = Scorer()
    for document in documents[:8]:
        scorer.call(*hand_over(document))
    assert "ok" in evaluation(scorer, documents[0])
    scorer.call(*hand_over(documents[8]))
    gone = [document for document in documents if "error" in evaluation(scorer, document)]
    assert gone == [documents[1]]
    scorer.call(*hand_over(gone[0]))
    assert "ok" in evaluation(scorer, gone[0])


def test_an_unknown_verb_is_an_error() -> None:
    assert ask(DOCUMENT, "fly") == {
        "error": {
            "kind": "verb",
            "where": "fly",
            "key": "scoring.verb.unknown",
            "message": "De zelfscan kent deze opdracht niet.",
        }
    }


@pytest.mark.parametrize(
    ("model", "key", "where"),
    [
        ("", "scoring.document.not_json", ""),
        ("[]", "scoring.document.needs_object", ""),
        ("{}", "scoring.document.other_format", "format"),
        (DOCUMENT.replace('"max_lag":1', '"max_lag":2'), "scoring.document.changed", "sha256"),
        (DOCUMENT.replace("{", '{"title":"Twee titels",', 1), "scoring.document.twice", "title"),
    ],
)
def test_what_is_no_model_is_not_taken(model: str, key: str, where: str) -> None:
    scorer = Scorer()
    error = {"kind": "model", "where": where, "key": key, "message": UNREADABLE}
    assert reply(scorer, *hand_over(model)) == {"error": error}
    assert evaluation(scorer, model)["error"]["key"] == "scoring.model.unknown"


@pytest.mark.parametrize(
    ("verb", "text", "key", "where"),
    [
        ("evaluate", "", "scoring.document.not_json", ""),
        ("evaluate", "[]", "scoring.document.needs_object", ""),
        ("evaluate", "{}", "scoring.document.missing_entry", "model"),
        ("evaluate", '{"model":"x"}', "scoring.document.missing_entry", "answers"),
        ("evaluate", '{"answers":{},"model":1}', "scoring.document.needs_text", "model"),
        ("evaluate", '{"answers":{},"model":"x","plan":{}}', "scoring.document.unknown_entry", "plan"),
        ("evaluate", '{"answers":{},"model":"x","model":"y"}', "scoring.document.twice", "model"),
        ("evaluate", "[" * 100, "scoring.document.too_deep", ""),
        ("evaluate", " " * 6_001_001, "scoring.document.too_large", ""),
        ("add_model", "{}", "scoring.document.missing_entry", "document"),
        ("add_model", '{"document":{}}', "scoring.document.needs_text", "document"),
        ("add_model", '{"document":"\\ud800"}', "scoring.document.needs_text", "document"),
    ],
)
def test_a_request_that_is_not_what_the_verb_takes_is_an_error(verb: str, text: str, key: str, where: str) -> None:
    message = "De zelfscan kan deze opdracht niet lezen."
    assert reply(Scorer(), verb, text) == {"error": {"kind": "request", "where": where, "key": key, "message": message}}


def test_bad_answers_are_an_error_with_the_sentence_to_show() -> None:
    assert ask(DOCUMENT, "evaluate", answers={**ANSWERS, "answers": {"doel": 9}}) == {
        "error": {
            "kind": "payload",
            "where": "answers.doel",
            "key": "scoring.answers.no_option",
            "message": "Het antwoord op de vraag ‘doel’ kan niet. "
            "Het moet het nummer van een van de antwoorden zijn, ‘unknown’ of ‘na’. "
            "Kies het bestand zoals u het bewaarde.",
        }
    }


@pytest.mark.parametrize("answers", [ANSWERS, {}])
def test_a_model_without_its_sentences_is_an_error_of_the_model(answers: object) -> None:
    error = ask(write_model(replace(MODEL, sentences={})), "evaluate", answers=answers)["error"]
    assert (error["kind"], error["key"]) == ("model", "scoring.document.needs_sentence")
    assert error["message"] == UNREADABLE


def test_a_document_as_large_as_a_document_may_be_still_fits_in_a_request() -> None:
    text = "\x00" * 1_000_000  # six characters of JSON for each
    error = ask(DOCUMENT, "open_document", text=text)["error"]
    assert (error["kind"], error["key"]) == ("payload", "scoring.document.not_text")
    error = ask(DOCUMENT, "open_document", text=text + "\x00")["error"]
    assert (error["kind"], error["key"]) == ("payload", "scoring.document.too_large")


def test_a_request_is_at_most_six_documents_and_a_bit_long() -> None:
    assert "not_json" in Scorer().call("evaluate", " " * 6_001_000)
    assert "too_large" in Scorer().call("evaluate", " " * 6_001_001)
