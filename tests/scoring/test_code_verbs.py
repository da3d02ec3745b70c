"""Codes and files through the door that the browser uses: a JSON text in, a JSON text out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scoring.code.result_code import encode
from scoring.documents.canonical import read_answers, write_answers, write_model
from scoring.documents.plan_document import write_plan
from scoring.model.answers import UNKNOWN, Answers
from scoring.worker import call
from tests.scoring.bare_models import make_model
from tests.scoring.plans import MODEL, PLAN

DOCUMENT = write_model(MODEL)
ANSWERS = Answers({"bronnen": 3, "kwaliteit": UNKNOWN}, {"leren": 2})
CODE = encode(MODEL, ANSWERS)
MOMENT = "2026-11-23T10:00:00Z"
PLAN_PAYLOAD = {"plan": json.loads(write_plan(PLAN, MODEL)), "moment": MOMENT}
RESULT_PAYLOAD = {"answers": json.loads(write_answers(ANSWERS, MODEL)), "date": "2026-11-23"}


def ok(verb: str, payload: object) -> Any:
    text = payload if isinstance(payload, bytes) else json.dumps(payload)
    answer = json.loads(call(verb, DOCUMENT, text if isinstance(text, str) else text.decode()))
    assert list(answer) == ["ok"], answer
    return answer["ok"]


def error(verb: str, payload: object) -> tuple[str, str, str]:
    """Key without its prefix, where, and the sentence."""
    answer = json.loads(call(verb, DOCUMENT, json.dumps(payload)))
    assert list(answer) == ["error"], answer
    assert answer["error"]["kind"] == "payload"
    key: str = answer["error"]["key"]
    return key.removeprefix("scoring."), answer["error"]["where"], answer["error"]["message"]


def test_answers_become_a_code_and_answers_again() -> None:
    document = write_answers(ANSWERS, MODEL)
    assert ok("encode", json.loads(document)) == CODE
    assert ok("decode", CODE.lower().replace("-", "")) == document
    assert read_answers(ok("decode", CODE), MODEL) == ANSWERS


def test_a_code_says_which_model_opens_it() -> None:
    assert ok("peek", CODE) == {"number": 1, "version_index": 1}


def test_a_code_of_an_unknown_model_can_still_be_peeked_at() -> None:
    assert ok("peek", encode(make_model(number=200), Answers())) == {"number": 200, "version_index": 0}


OTHER = encode(make_model(number=7), Answers())
LATER = encode(make_model(2, (3, 3), version="3.0.0", versions=("1.0.0", "2.0.0", "3.0.0")), Answers())
OLDER = encode(make_model(5, (3, 3), version="1.0.0", versions=("1.0.0", "1.1.0")), Answers())
SWAPPED = CODE[:-2] + CODE[-1] + CODE[-2]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ("code.empty", "", "Vul een code in.")),
        (
            "1",
            (
                "code.length",
                "",
                "De code die u invulde heeft 1 teken. Een code van deze zelfscan heeft er 16. "
                "Kijk of er tekens missen.",
            ),
        ),
        (
            CODE + "7",
            (
                "code.length",
                "",
                "De code die u invulde heeft 17 tekens. Een code van deze zelfscan heeft "
                "er 16. Kijk of er een teken mist of te veel is.",
            ),
        ),
        (
            "1U40",
            (
                "code.character",
                "2",
                "Teken 2 van wat u invulde is ‘U’. Dat teken komt in een code niet voor. "
                "Een code bestaat uit cijfers en letters, zonder de letter U.",
            ),
        ),
        (
            SWAPPED,
            (
                "code.checksum",
                "",
                "Deze code klopt niet. Waarschijnlijk is een teken verkeerd overgenomen, of "
                "zijn er twee verwisseld. Leg de code naast het origineel en kijk teken voor teken.",
            ),
        ),
        (
            OTHER,
            (
                "code.unknown_model",
                "",
                "Deze code hoort bij een andere zelfscan (nummer 7). Open de code op de site waar hij gemaakt is.",
            ),
        ),
        (
            LATER,
            (
                "code.unknown_version",
                "",
                "Deze code is gemaakt met een nieuwere versie van de zelfscan dan deze "
                "(1.1.0). Laad de pagina opnieuw en probeer het nog eens.",
            ),
        ),
        (
            OLDER,
            (
                "code.other_version",
                "",
                "Deze code hoort bij versie 1.0.0 van de zelfscan en dit is versie "
                "1.1.0. Open de code met versie 1.0.0.",
            ),
        ),
        (
            "x" * 5_000,
            (
                "code.too_long",
                "",
                "Dit is te lang voor een code. Plak alleen de code zelf, zonder andere tekst.",
            ),
        ),
        (1040, ("document.needs_text", "code", "Bij ‘code’ in het bestand hoort tekst te staan.")),
        (None, ("document.needs_text", "code", "Bij ‘code’ in het bestand hoort tekst te staan.")),
    ],
)
def test_a_wrong_code_says_what_is_wrong(typed: object, expected: tuple[str, str, str]) -> None:
    assert error("decode", typed) == expected


def test_peeking_at_half_a_code_says_that_it_is_not_whole() -> None:
    assert error("peek", CODE[:7]) == (
        "code.incomplete",
        "",
        "De code die u invulde heeft 6 tekens. Een code bestaat altijd uit volle groepjes van vier, "
        "drie groepjes of meer. Kijk of er een teken mist of te veel is.",
    )
    assert error("peek", "7")[2] == (
        "De code die u invulde heeft 1 teken. Een code bestaat altijd uit volle groepjes van vier. "
        "Kijk of er tekens missen."
    )


def test_the_calendar_comes_with_a_sentence_about_what_it_lacks() -> None:
    calendar = ok("plan_ics", PLAN_PAYLOAD)
    assert calendar["left_out"] == 1
    assert calendar["note"] == ("Er staat 1 actie zonder datum in uw plan. Die staat niet in het agendabestand.")
    assert "DTSTAMP:20261123T100000Z\r\n" in calendar["text"]


def test_a_calendar_that_lacks_nothing_has_no_such_sentence() -> None:
    dated = [action for action in PLAN_PAYLOAD["plan"]["actions"] if action["due"]]
    plan = {**PLAN_PAYLOAD["plan"], "actions": dated}
    calendar = ok("plan_ics", {**PLAN_PAYLOAD, "plan": plan, "moment": "2026-11-23T10:00:00.123Z"})
    assert (calendar["left_out"], calendar["note"]) == (0, None)
    assert calendar["text"].count("DTSTAMP:20261123T100000Z\r\n") == 3


def test_each_file_has_its_verb() -> None:
    assert ok("plan_csv", PLAN_PAYLOAD).startswith('\ufeff"Dimensie";')
    assert ok("plan_markdown", PLAN_PAYLOAD).startswith("# Mijn plan: Proef twee\n")
    assert ok("result_csv", RESULT_PAYLOAD).startswith('\ufeff"Dimensie";"Stadium";')
    assert ok("profile_svg", RESULT_PAYLOAD).startswith("<svg ")


@pytest.mark.parametrize("verb", ["plan_ics", "plan_csv", "plan_markdown"])
def test_a_wrong_plan_is_refused_with_its_place(verb: str) -> None:
    moment = ("plan.not_a_moment", "moment", "Het tijdstip bij uw plan is niet te lezen.")
    for text in (
        "2026-11-23",
        "2026-11-23T10:00:00",
        "2026-11-23T25:00:00Z",
        "2026-11-23T10:00:00+01:00",
        "",
    ):
        assert error(verb, {**PLAN_PAYLOAD, "moment": text}) == moment
    assert error(verb, {**PLAN_PAYLOAD, "plan": {}})[:2] == ("plan.other_format", "plan.format")
    assert error(verb, {**PLAN_PAYLOAD, "plan": []})[:2] == ("document.needs_object", "plan")
    assert error(verb, {"plan": PLAN_PAYLOAD["plan"]})[:2] == ("document.missing_entry", "moment")
    plan = {**PLAN_PAYLOAD["plan"], "next_measurement": "gisteren"}
    assert error(verb, {**PLAN_PAYLOAD, "plan": plan}) == (
        "plan.not_a_day",
        "plan.next_measurement",
        "In uw plan staat een datum die niet bestaat. Kies een dag uit de kalender.",
    )


@pytest.mark.parametrize("verb", ["result_csv", "profile_svg"])
def test_a_wrong_request_for_a_result_is_refused_with_its_place(verb: str) -> None:
    assert error(verb, {**RESULT_PAYLOAD, "date": "23-11-2026"}) == (
        "export.not_a_day",
        "date",
        "De datum bij dit bestand is niet te lezen.",
    )
    assert error(verb, {**RESULT_PAYLOAD, "answers": {}})[0] == "document.other_format"
    assert error(verb, {"date": "2026-11-23"})[:2] == ("document.missing_entry", "answers")
