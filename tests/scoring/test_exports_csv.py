"""Tables for spreadsheets: complete, and without a cell that calculates."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.exports.tables import cell, plan_table, result_table
from scoring.model.answers import NA, UNKNOWN, Answers
from scoring.model.plan import Action, Plan, plain
from scoring.result import evaluate
from tests.scoring.plans import MODEL, PLAN, tip_of


def rows_of(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";", strict=True))


def test_a_plan_table_has_a_row_for_each_action_and_the_next_measurement() -> None:
    head, *rows = rows_of(plan_table(PLAN, MODEL))
    assert head == [
        "Dimensie", "Onderwerp", "Actie", "Stap", "Inspanning", "Wie", "Uiterlijk", "Als", "Dan", "Klaar als",
    ]  # fmt: skip
    tip = tip_of("kwaliteit", 2)
    assert rows[0] == [
        "Analyse", "Kwaliteit", tip.title, "van ‘Benieuwd’ naar ‘Bewust’", "klein (klaar in enkele dagen)",
        "Fatima; Jan, en Ömer", "2027-01-15", "het kwartaal om is", "meet ik\nna", tip.done_when,
    ]  # fmt: skip
    assert [row[6] for row in rows] == ["2027-01-15", "", "2028-02-29", "2027-11-01"]
    assert rows[-1][2] == "Volgende meting"
    assert {len(row) for row in rows} == {10}


def test_a_result_table_has_a_row_for_each_question() -> None:
    answers = Answers(
        {"bronnen": 3, "kwaliteit": UNKNOWN, "vragen": NA, "proberen": 2, "meten": 2, "bijsturen": 4},
        {"leren": 5},
        notes={"meten": "=1+1"},
    )
    head, *rows = rows_of(result_table(evaluate(MODEL, answers), answers, date(2026, 11, 23)))
    assert head == [
        "Dimensie", "Stadium", "Naam van het stadium", "Voorlopig", "Laagst mogelijk", "Hoogst mogelijk",
        "Beantwoord deel", "Ambitie", "Onderwerp", "Vraag", "Antwoord", "Gekozen omschrijving", "Notitie",
        "Zelfscan", "Versie", "Datum",
    ]  # fmt: skip
    assert [row[8] for row in rows] == [question.title for question in MODEL.questions()]
    assert [row[10] for row in rows] == ["3", "weet ik niet", "niet van toepassing", "2", "2", "4"]
    meten = next(question for question in MODEL.questions() if question.id == "meten")
    assert rows[4] == [
        "Leren", "2", "Benieuwd", "nee", "2", "2", "100%", "5",
        "Meten", meten.ask, "2", meten.options[1].label, "'=1+1", "Proef twee", "1.1.0", "2026-11-23",
    ]  # fmt: skip
    assert rows[0][:4] == ["Analyse", "", "", ""]


def test_an_ambition_that_nobody_chose_is_not_in_the_table() -> None:
    answers = Answers({question.id: 2 for question in MODEL.questions()}, {"leren": 5})
    result = evaluate(MODEL, answers)
    assert [each.profile.ambition.stage for each in result.dimensions] == [3, 5]
    head, *rows = rows_of(result_table(result, answers, date(2026, 11, 23)))
    place = head.index("Ambitie")
    assert [row[place] for row in rows] == ["", "", "", "5", "5", "5"]


def test_where_nothing_applies_the_cells_of_a_dimension_are_empty() -> None:
    first, second = MODEL.dimensions
    answers = Answers(
        {question.id: NA for question in first.questions} | {question.id: 2 for question in second.questions}
    )
    head, *rows = rows_of(result_table(evaluate(MODEL, answers), answers, date(2026, 11, 23)))
    until = head.index("Onderwerp")
    assert [row[1:until] for row in rows[:3]] == [[""] * (until - 1)] * 3
    assert [row[head.index("Antwoord")] for row in rows[:3]] == ["niet van toepassing"] * 3
    assert rows[3][head.index("Beantwoord deel")] == "100%"


def test_a_question_without_an_answer_is_named_so_in_the_table() -> None:
    rows = rows_of(result_table(evaluate(MODEL, Answers()), Answers(), date(2026, 11, 23)))
    assert [row[10] for row in rows[1:]] == ["niet beantwoord"] * 6


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", " =", "\t=", "\t", "\n", "  \n +", "\u00a0=", "＝", "＠", "\u200b=", "\ufeff-"]
)
def test_a_cell_never_starts_a_formula(start: str) -> None:
    text = f"{start}HYPERLINK(1)"
    assert cell(text) == f'"\'{text}"'


@pytest.mark.parametrize(("start", "kept"), [("\r", "\n"), ("\r\n=", "\n="), ("\x00=", " ="), ("\x1b@", " @")])
def test_a_formula_does_not_hide_behind_a_control_character(start: str, kept: str) -> None:
    assert cell(f"{start}HYPERLINK(1)") == f'"\'{kept}HYPERLINK(1)"'


@pytest.mark.parametrize("text", ["a=b", "1-2", "'=1", "x@y.nl", "", " gewoon"])
def test_other_cells_are_left_as_they_are(text: str) -> None:
    assert cell(text) == f'"{text}"'


def test_numbers_are_written_bare_and_nothing_stays_empty() -> None:
    assert [cell(5), cell(None)] == ["5", ""]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60).map(plain))
def test_a_text_comes_out_of_a_table_as_it_went_in(text: str) -> None:
    plan = Plan((Action("kwaliteit", 1, who=text),))
    shown = rows_of(plan_table(plan, MODEL))[1][5]
    assert shown in (text, "'" + text)
    assert not shown.lstrip().startswith(("=", "+", "-", "@"))
