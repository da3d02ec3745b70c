"""The worker's verbs for codes and files, through the door that the browser uses."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from scoring.code.result_code import encode
from scoring.documents.canonical import write_answers, write_model
from scoring.documents.plan_document import write_plan
from scoring.model.answers import UNKNOWN, Answers
from tests.scoring.asking import ask
from tests.scoring.bare_models import make_model
from tests.scoring.cases import sentences
from tests.scoring.plans import MODEL, PLAN

DOCUMENT = write_model(MODEL)
ANSWERS = Answers({"bronnen": 3, "kwaliteit": UNKNOWN}, {"leren": 2})
CODE = encode(MODEL, ANSWERS)
TEXT = write_answers(ANSWERS, MODEL)
EARLIER = replace(MODEL, version="1.0.0", versions=("1.0.0",))
PLAN_PAYLOAD = {"plan": json.loads(write_plan(PLAN, MODEL))}
MOMENT = {"moment": "2026-11-23T10:00:00Z"}
RESULT_PAYLOAD = {"answers": json.loads(TEXT), "date": "2026-11-23"}


def ok(verb: str, document: str = DOCUMENT, **payload: object) -> Any:
    reply = ask(document, verb, **payload)
    assert list(reply) == ["ok"], reply
    return reply["ok"]


def error(verb: str, **payload: object) -> tuple[str, str, str]:
    """Key without its prefix, where, and the sentence."""
    reply = ask(DOCUMENT, verb, **payload)
    assert list(reply) == ["error"], reply
    assert reply["error"]["kind"] == "payload"
    key: str = reply["error"]["key"]
    return key.removeprefix("scoring."), reply["error"]["where"], reply["error"]["message"]


def test_answers_become_a_code_and_answers_again() -> None:
    assert ok("encode", answers=json.loads(TEXT)) == CODE
    opened = {"version": "1.1.0", "answers": json.loads(TEXT)}
    assert ok("open_code", code=CODE) == opened
    assert ok("open_code", code=CODE.lower().replace("-", "")) == opened


def test_a_file_gives_its_answers_with_name_and_notes() -> None:
    text = write_answers(replace(ANSWERS, label="Team", notes={"bronnen": "afspraak\n2"}), MODEL)
    assert ok("open_document", text=text) == {"version": "1.1.0", "answers": json.loads(text)}


@pytest.mark.parametrize(
    ("verb", "payload"),
    [
        ("open_code", {"code": encode(EARLIER, ANSWERS)}),
        ("open_document", {"text": write_answers(ANSWERS, EARLIER)}),
    ],
)
def test_what_an_earlier_version_made_is_opened_by_that_version(verb: str, payload: dict[str, Any]) -> None:
    assert ok(verb, **payload) == {"version": "1.0.0", "answers": None}
    answers = json.loads(write_answers(ANSWERS, EARLIER))
    assert ok(verb, write_model(EARLIER), **payload) == {"version": "1.0.0", "answers": answers}


def test_an_earlier_version_may_have_had_codes_of_another_length() -> None:
    earlier = replace(make_model(5, (2,), version="1.0.0"), number=MODEL.number, sentences=sentences())
    code = encode(earlier, Answers({"d1-q1": 3}))
    assert len(code) != len(CODE)
    assert ok("open_code", code=code) == {"version": "1.0.0", "answers": None}
    assert ok("open_code", write_model(earlier), code=code)["answers"]["answers"] == {"d1-q1": 3}


@pytest.mark.parametrize(
    ("changed", "key", "where"),
    [
        ({"model": "iets-anders", "model_version": "1.0.0"}, "answers.other_model", "model"),
        ({"model_version": "9.9.9"}, "answers.newer_version", "model_version"),
        ({"model_version": "../../1.0.0"}, "answers.other_version", "model_version"),
        ({"model_version": 1}, "document.needs_text", "model_version"),
    ],
)
def test_a_file_that_names_no_version_of_this_model_is_refused(
    changed: dict[str, object], key: str, where: str
) -> None:
    assert error("open_document", text=json.dumps({**json.loads(TEXT), **changed}))[:2] == (key, where)


@pytest.mark.parametrize(
    ("text", "key"),
    [("", "empty"), ("[]", "other_format"), (TEXT[:-20], "cut_off"), ("x" + TEXT, "not_json"),
     ("[" * 5_000, "too_deep"),
     (TEXT.replace('"ambitions"', '"model":"x","ambitions"'), "twice")],
)  # fmt: skip
def test_a_file_is_read_strictly(text: str, key: str) -> None:
    assert error("open_document", text=text)[0] == f"document.{key}"


OTHER = encode(make_model(number=7), Answers())
LATER = encode(make_model(2, (3, 3), version="3.0.0", versions=("1.0.0", "2.0.0", "3.0.0")), Answers())
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
            "x" * 20_001,
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
    assert error("open_code", code=typed) == expected


def test_the_calendar_comes_with_a_sentence_about_what_it_lacks() -> None:
    calendar = ok("plan_ics", **PLAN_PAYLOAD, **MOMENT)
    assert calendar["left_out"] == 1
    assert calendar["note"] == ("Er staat 1 actie zonder datum in uw plan. Die staat niet in het agendabestand.")
    assert "DTSTAMP:20261123T100000Z\r\n" in calendar["text"]


def test_a_calendar_that_lacks_nothing_has_no_such_sentence() -> None:
    dated = [action for action in PLAN_PAYLOAD["plan"]["actions"] if action["due"]]
    plan = {**PLAN_PAYLOAD["plan"], "actions": dated}
    calendar = ok("plan_ics", plan=plan, moment="2026-11-23T10:00:00.123Z")
    assert (calendar["left_out"], calendar["note"]) == (0, None)
    assert calendar["text"].count("DTSTAMP:20261123T100000Z\r\n") == 3


def test_each_file_has_its_verb() -> None:
    assert ok("plan_csv", **PLAN_PAYLOAD).startswith('\ufeff"Dimensie";')
    assert ok("plan_markdown", **PLAN_PAYLOAD).startswith("# Mijn plan: Proef twee\n")
    assert ok("result_csv", **RESULT_PAYLOAD).startswith('\ufeff"Dimensie";"Stadium";')
    assert ok("profile_svg", **RESULT_PAYLOAD).startswith("<svg ")
    assert "\n\n23 november 2026\n\n" in ok("briefing_markdown", **RESULT_PAYLOAD)
    assert ok("briefing", **RESULT_PAYLOAD)[1] == {"kind": "text", "text": "23 november 2026"}


@pytest.mark.parametrize(
    "text", ["2026-11-23", "2026-11-23T10:00:00", "2026-11-23T25:00:00Z", "2026-11-23T10:00:00+01:00", ""]
)
def test_a_calendar_needs_the_moment_at_which_it_is_made(text: str) -> None:
    expected = ("plan.not_a_moment", "moment", "Het tijdstip bij uw plan is niet te lezen.")
    assert error("plan_ics", **PLAN_PAYLOAD, moment=text) == expected
    assert error("plan_ics", **PLAN_PAYLOAD, moment=None)[:2] == ("document.needs_text", "moment")


@pytest.mark.parametrize(("verb", "rest"), [("plan_ics", MOMENT), ("plan_csv", {}), ("plan_markdown", {})])
def test_a_wrong_plan_is_refused_with_its_place(verb: str, rest: dict[str, object]) -> None:
    assert error(verb, plan={}, **rest)[:2] == ("plan.other_format", "plan.format")
    assert error(verb, plan=[], **rest)[:2] == ("document.needs_object", "plan")
    plan = {**PLAN_PAYLOAD["plan"], "next_measurement": "gisteren"}
    assert error(verb, plan=plan, **rest) == (
        "plan.not_a_day",
        "plan.next_measurement",
        "In uw plan staat een datum die niet bestaat. Kies een dag uit de kalender.",
    )


@pytest.mark.parametrize("verb", ["result_csv", "profile_svg", "briefing", "briefing_markdown"])
def test_a_wrong_request_for_a_result_is_refused_with_its_place(verb: str) -> None:
    assert error(verb, **{**RESULT_PAYLOAD, "date": "23-11-2026"}) == (
        "export.not_a_day",
        "date",
        "De datum bij dit bestand is niet te lezen.",
    )
    assert error(verb, **{**RESULT_PAYLOAD, "answers": {}})[0] == "document.other_format"
