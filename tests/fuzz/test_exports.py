"""Texts of visitors and of the model stay text in every file that a visitor takes along."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from xml.etree import ElementTree

import markdown
import pytest

from scoring.documents.canonical import read_answers, write_answers
from scoring.exports.calendar import plan_calendar
from scoring.exports.markdown import plan_markdown
from scoring.exports.picture import profile_picture
from scoring.exports.tables import plan_table, result_table
from scoring.model.answers import Answers
from scoring.model.model import Model, Part, Question, Tip
from scoring.model.plan import Action, Plan, plain
from scoring.result import evaluate
from tests.fuzz.hostile import FORMULAS, TEXTS
from tests.fuzz.readers import MODEL

DAY = date(2026, 11, 23)
MOMENT = datetime(2026, 11, 23, 10, tzinfo=UTC)
FORMULA_SIGNS = tuple("=+-@＝＋－＠")
ICS_NAMES = {
    "BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION",
    "TRANSP", "END",
}  # fmt: skip
SVG_ELEMENTS = {"svg", "title", "desc", "rect", "text"}
HTML_ELEMENTS = {"h1", "h2", "ul", "li", "strong", "p"}


def hostile_model(text: str) -> Model:
    """The test model with the text wherever a model has text of its own, ids aside."""

    def question(one: Question) -> Question:
        options = tuple(
            replace(option, label=text, tip=option.tip and replace(option.tip, title=text, who=text, done_when=text))
            for option in one.options
        )
        return replace(one, title=text, ask=text, who_knows=text, options=options)

    def dimension(one: Part) -> Part:
        return replace(one, title=text, keep=text, questions=tuple(map(question, one.questions)))

    stages = tuple(replace(stage, name=text, meaning=text) for stage in MODEL.stages)
    dimensions = tuple(map(dimension, MODEL.dimensions))
    hostile = replace(MODEL, id=text, version=text, versions=(text,), title=text, language=text)
    return replace(hostile, stages=stages, dimensions=dimensions)


def hostile_plan(text: str) -> Plan:
    own = plain(text)
    return Plan((Action("kwaliteit", 1, own, DAY, own, own), Action("meten", 2, own)), DAY)


def hostile_answers(text: str) -> Answers:
    questions = [question.id for question in MODEL.questions()]
    return Answers(dict.fromkeys(questions, 2), {"leren": 4}, text, dict.fromkeys(questions, text))


def cells(table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline=""), delimiter=";", strict=True))


def assert_calculates_nothing(table: str, columns: int) -> None:
    """No cell starts with a sign of a formula, whatever a spreadsheet drops in front of it."""
    assert {len(row) for row in cells(table)} == {columns}
    for row in cells(table):
        for cell in row:
            seen = "".join(letter for letter in cell if letter.isprintable() and not letter.isspace())
            assert not seen.startswith(FORMULA_SIGNS), repr(cell)
            assert not cell.startswith(("\t", "\r", "\n")), repr(cell)


@pytest.mark.parametrize("text", TEXTS)
def test_no_cell_of_a_plan_calculates(text: str) -> None:
    assert_calculates_nothing(plan_table(hostile_plan(text), MODEL), 10)
    assert_calculates_nothing(plan_table(hostile_plan(text), hostile_model(text)), 10)


@pytest.mark.parametrize("text", TEXTS)
def test_no_cell_of_a_result_calculates(text: str) -> None:
    for model in (MODEL, hostile_model(text)):
        answers = hostile_answers(text)
        assert_calculates_nothing(result_table(evaluate(model, answers), answers, DAY), 16)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_in_a_note_is_still_to_be_read(text: str) -> None:
    answers = hostile_answers(text)
    rows = cells(result_table(evaluate(MODEL, answers), answers, DAY))[1:]
    assert len(rows) == 6
    assert {row[12].removeprefix("'") for row in rows} == {plain(text)}


@pytest.mark.parametrize("text", TEXTS)
def test_a_calendar_has_no_lines_but_its_own(text: str) -> None:
    for model in (MODEL, hostile_model(text)):
        file = plan_calendar(hostile_plan(text), model, MOMENT).text
        assert "\r" not in file.replace("\r\n", "")
        assert "\n" not in file.replace("\r\n", "")
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", file)
        lines = file.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
        assert {re.match(r"[A-Z]*", line)[0] for line in lines} == ICS_NAMES  # type: ignore[index]
        assert [line for line in lines if line.startswith(("BEGIN", "END"))] == [
            "BEGIN:VCALENDAR", *["BEGIN:VEVENT", "END:VEVENT"] * 2, "END:VCALENDAR",
        ]  # fmt: skip


class Elements(HTMLParser):
    """The names and attributes of all elements of a page, and all else that is not text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.other: list[str] = []
        self.feed(page)
        self.close()

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    handle_pi = unknown_decl = handle_comment

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += attrs


@pytest.mark.parametrize("text", TEXTS)
def test_markdown_becomes_no_html_but_its_own(text: str) -> None:
    for model in (MODEL, hostile_model(text)):
        page = Elements(markdown.markdown(plan_markdown(hostile_plan(text), model), extensions=["extra"]))
        assert page.names == HTML_ELEMENTS
        assert (page.attributes, page.other) == ([], [])


@pytest.mark.parametrize("text", TEXTS)
def test_a_picture_is_xml_with_no_elements_but_its_own(text: str) -> None:
    for model in (MODEL, hostile_model(text)):
        root = ElementTree.fromstring(profile_picture(evaluate(model, hostile_answers(text)), DAY))
        assert {element.tag for element in root.iter()} == {"{http://www.w3.org/2000/svg}" + n for n in SVG_ELEMENTS}
        names = {name for element in root.iter() for name in element.attrib}
        assert not {name for name in names if name.startswith("on") or "href" in name or name in ("style", "class")}
        assert {element.get("id") for element in root.iter()} == {None, "profile-title", "profile-desc"}


@pytest.mark.parametrize("text", TEXTS)
def test_label_and_notes_come_back_as_they_were(text: str) -> None:
    assert read_answers(write_answers(hostile_answers(text), MODEL), MODEL) == hostile_answers(text)


def test_the_hostile_model_has_the_text_everywhere() -> None:
    model = hostile_model("=1+1")
    options = [option for question in model.questions() for option in question.options]
    tips = {option.tip for option in options if option.tip}
    assert tips == {Tip("=1+1", effort, "=1+1", "=1+1") for effort in {tip.effort for tip in tips}}
    assert {option.label for option in options} == {"=1+1"}
    assert {dimension.title for dimension in model.dimensions} == {"=1+1"}
