"""The plan: what it may hold, and its document, which may have been made by anyone."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.documents.canonical import DocumentError
from scoring.documents.plan_document import read_plan, write_plan
from scoring.model.plan import LONGEST_TEXT, MOST_ACTIONS, Action, Plan, PlanError, entries, plain
from tests.scoring.cases import read_test_model

MODEL = read_test_model("twee")

DOCUMENT: dict[str, Any] = {
    "format": "self-scan.plan/1",
    "model": "proef-twee",
    "model_version": "1.1.0",
    "actions": [
        {
            "question": "kwaliteit",
            "step": 2,
            "who": "Fatima",
            "due": "2027-01-15",
            "if": "het kwartaalcijfer binnenkomt",
            "then": "trek ik een steekproef",
        },
        {"question": "meten", "step": 1, "who": "", "due": None, "if": "", "then": ""},
    ],
    "next_measurement": "2027-11-01",
}
PLAN = Plan(
    (
        Action(
            "kwaliteit",
            2,
            "Fatima",
            date(2027, 1, 15),
            "het kwartaalcijfer binnenkomt",
            "trek ik een steekproef",
        ),
        Action("meten", 1),
    ),
    date(2027, 11, 1),
)


def changed(**entries: object) -> str:
    return json.dumps({**DOCUMENT, **entries})


def with_action(**entries: object) -> str:
    return changed(actions=[{**DOCUMENT["actions"][0], **entries}])


def refusal(text: str) -> tuple[str, str]:
    """Where, and the sentence."""
    with pytest.raises(DocumentError) as caught:
        read_plan(text, MODEL)
    return caught.value.where, caught.value.message(MODEL)


def test_a_plan_document_is_read() -> None:
    assert read_plan(json.dumps(DOCUMENT), MODEL) == PLAN


def test_a_plan_is_written_in_canonical_form() -> None:
    expected = json.dumps(DOCUMENT, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert write_plan(PLAN, MODEL) == expected


def test_an_empty_plan_is_a_plan() -> None:
    assert read_plan(write_plan(Plan(), MODEL), MODEL) == Plan()


_steps = st.tuples(st.sampled_from([q.id for q in MODEL.questions()]), st.integers(1, MODEL.top - 1))
_texts = st.text(max_size=40).map(plain)
_days = st.none() | st.dates()


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    steps = draw(st.lists(_steps, unique=True, max_size=6))
    actions = [
        Action(question, step, draw(_texts), draw(_days), draw(_texts), draw(_texts)) for question, step in steps
    ]
    return Plan(tuple(actions), draw(_days))


@settings(max_examples=100, deadline=None)
@given(plans())
def test_what_is_written_is_read_back(plan: Plan) -> None:
    text = write_plan(plan, MODEL)
    assert read_plan(text, MODEL) == plan
    assert write_plan(read_plan(text, MODEL), MODEL) == text


def test_pasted_line_ends_and_control_characters_are_mended() -> None:
    plan = read_plan(with_action(then="eerst\r\ndit\rdan\x00dat\x1b[31m\ufffe"), MODEL)
    assert plan.actions[0].response == "eerst\ndit\ndan dat [31m "


@pytest.mark.parametrize(
    ("text", "where", "sentence"),
    [
        ("[]", "",
         "Dit bestand is geen plan van de zelfscan, of het is gemaakt met een nieuwere versie."),
        ("{", "",
         "Dit bestand is beschadigd of geen bestand van de zelfscan. Regel 1 kan niet worden gelezen."),
        ("{}", "format",
         "Dit bestand is geen plan van de zelfscan, of het is gemaakt met een nieuwere versie."),
        (changed(format="self-scan.answers/1"), "format",
         "Dit bestand is geen plan van de zelfscan, of het is gemaakt met een nieuwere versie."),
        (changed(model="anders"), "model", "Dit plan hoort bij een andere zelfscan (anders)."),
        (changed(model_version="1.0.0"), "model_version",
         "Dit plan hoort bij versie 1.0.0 van de zelfscan en dit is versie 1.1.0."),
        (changed(extra=1), "extra", "In het bestand staat ‘extra’. Dat hoort er niet in."),
        (with_action(extra=1), "actions.0.extra",
         "In het bestand staat ‘actions.0.extra’. Dat hoort er niet in."),
        (with_action(step="2"), "actions.0.step",
         "Bij ‘actions.0.step’ in het bestand hoort een heel getal te staan."),
        (with_action(step=2.0), "actions.0.step",
         "Bij ‘actions.0.step’ in het bestand hoort een heel getal te staan."),
        (with_action(step=True), "actions.0.step",
         "Bij ‘actions.0.step’ in het bestand hoort een heel getal te staan."),
        (changed(actions={}), "actions", "Bij ‘actions’ in het bestand hoort een lijst te staan."),
        (with_action(then="\ud800"), "actions.0.then",
         "Bij ‘actions.0.then’ in het bestand hoort tekst te staan."),
        (with_action(step=0), "kwaliteit.0", "In uw plan staat een stap die deze zelfscan niet heeft."),
        (with_action(step=5), "kwaliteit.5", "In uw plan staat een stap die deze zelfscan niet heeft."),
        (with_action(question="weg"), "weg", "In uw plan staat een onderwerp dat deze zelfscan niet heeft."),
        (with_action(who=None), "actions.0.who", "Bij ‘actions.0.who’ in het bestand hoort tekst te staan."),
        (with_action(who="x" * 501), "kwaliteit.who",
         "Een tekst in uw plan is te lang (501 tekens). Er passen er 500."),
        (with_action(due=""), "actions.0.due",
         "In uw plan staat een datum die niet bestaat. Kies een dag uit de kalender."),
        (changed(next_measurement="2027-02-29"), "next_measurement",
         "In uw plan staat een datum die niet bestaat. Kies een dag uit de kalender."),
        (changed(actions=DOCUMENT["actions"][:1] * 2), "kwaliteit.2",
         "Dezelfde tip staat twee keer in uw plan."),
        (changed(actions=[{**DOCUMENT["actions"][0], "step": n} for n in range(101)]), "actions",
         "Uw plan heeft 101 acties. Er passen er 100."),
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_its_place_and_a_sentence(text: str, where: str, sentence: str) -> None:
    assert refusal(text) == (where, sentence)


@pytest.mark.parametrize(
    "day",
    ["20270115", "2027-W03-5", "2027-1-15", "2027-13-01", "0000-01-01", "2027-01-15T00:00",
     "２０２７-01-15", " 2027-01-15", "2027-01-15\n", 20270115],
)  # fmt: skip
def test_a_day_is_written_in_one_way_only(day: object) -> None:
    assert refusal(with_action(due=day))[0] == "actions.0.due"


def test_a_text_of_exactly_the_bound_is_kept() -> None:
    plan = read_plan(with_action(who="é" * LONGEST_TEXT), MODEL)
    assert len(plan.actions[0].who) == LONGEST_TEXT


def test_a_plan_in_memory_keeps_the_same_bounds() -> None:
    with pytest.raises(PlanError, match=r"^scoring\.plan\.text_too_long: kwaliteit\.then$"):
        Action("kwaliteit", 1, response="x" * (LONGEST_TEXT + 1))
    with pytest.raises(PlanError, match=r"^scoring\.plan\.text_not_plain: kwaliteit\.if$"):
        Action("kwaliteit", 1, cue="a\x07b")
    with pytest.raises(PlanError, match=r"^scoring\.plan\.too_many: actions$"):
        Plan(tuple(Action("kwaliteit", step) for step in range(MOST_ACTIONS + 1)))


def test_an_entry_brings_the_texts_of_the_model() -> None:
    first, second = entries(PLAN, MODEL)
    assert (first.dimension.id, first.question.id, first.tip) == (
        "analyse", "kwaliteit", first.question.options[1].tip,
    )  # fmt: skip
    assert (second.dimension.id, second.tip) == ("leren", second.question.options[0].tip)


def test_entries_of_a_plan_for_another_model_are_refused() -> None:
    with pytest.raises(PlanError, match=r"^scoring\.plan\.unknown_question: gegevens$"):
        list(entries(Plan((Action("gegevens", 1),)), MODEL))
