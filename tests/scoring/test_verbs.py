"""What the worker calls: texts in, one text out, and never an exception for bad input."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from scoring.documents.canonical import write_answers, write_model, write_result
from scoring.model.answers import Answers
from scoring.result import evaluate
from scoring.worker import call, with_model
from tests.scoring.cases import read_test_model

MODEL = read_test_model("vijf")
DOCUMENT = write_model(MODEL)
SHEET = Answers({"doel": 3, "gegevens": 3, "mensen": 3})


def answer(verb: str, model: str, payload: str) -> Any:
    return json.loads(call(verb, model, payload))


def test_evaluate_gives_the_result_document_as_a_text() -> None:
    assert answer("evaluate", DOCUMENT, write_answers(SHEET, MODEL)) == {"ok": write_result(evaluate(MODEL, SHEET))}


def test_a_call_with_its_model_chosen_says_the_same() -> None:
    for payload in (write_answers(SHEET, MODEL), "{"):
        assert with_model(DOCUMENT)("evaluate", payload) == call("evaluate", DOCUMENT, payload)
    assert with_model("{}")("evaluate", "{}") == call("evaluate", "{}", "{}")


def test_an_unknown_verb_is_an_error() -> None:
    assert answer("fly", DOCUMENT, "{}") == {
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
    ],
)
def test_an_unreadable_model_is_an_error(model: str, key: str, where: str) -> None:
    assert answer("evaluate", model, "{}") == {
        "error": {
            "kind": "model",
            "where": where,
            "key": key,
            "message": "Het model van de zelfscan kan niet worden gelezen.",
        }
    }


def test_bad_answers_are_an_error_with_the_sentence_to_show() -> None:
    payload = write_answers(SHEET, MODEL).replace('"doel":3', '"doel":9')
    assert answer("evaluate", DOCUMENT, payload) == {
        "error": {
            "kind": "payload",
            "where": "answers.doel",
            "key": "scoring.answers.outside_stages",
            "message": "Het antwoord op de vraag ‘doel’ kan niet. "
            "Het moet een stadium van 1 tot en met 5 zijn, ‘unknown’ of ‘na’.",
        }
    }


@pytest.mark.parametrize("payload", [write_answers(SHEET, MODEL), "geen json"])
def test_a_model_without_its_sentences_is_an_error_of_the_model(payload: str) -> None:
    bare = write_model(replace(MODEL, sentences={}))
    error = answer("evaluate", bare, payload)["error"]
    assert (error["kind"], error["key"]) == ("model", "scoring.document.needs_sentence")
    assert error["message"] == "Het model van de zelfscan kan niet worden gelezen."
