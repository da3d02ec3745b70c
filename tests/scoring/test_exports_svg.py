"""The profile as a picture: the same marks as the page, and nothing in it that acts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from scoring.exports.picture import profile_picture
from scoring.exports.svg import wrapped
from scoring.model.answers import UNKNOWN, Answers
from scoring.result import evaluate
from tests.scoring.bare_models import make_model
from tests.scoring.cases import sentences
from tests.scoring.plans import MODEL

SCRIPT = "<script>alert('x')</script> & \"y\""
SVG = "{http://www.w3.org/2000/svg}"
ANSWERS = Answers(
    {"bronnen": 3, "kwaliteit": 3, "vragen": UNKNOWN, "proberen": 1, "meten": 2, "bijsturen": UNKNOWN},
    {"analyse": 4, "leren": 3},
)
FULL = Answers({question.id: 3 for question in MODEL.questions()}, {"analyse": 5})


def picture(answers: Answers) -> ElementTree.Element:
    return ElementTree.fromstring(profile_picture(evaluate(MODEL, answers), date(2026, 11, 23)))


def texts(root: ElementTree.Element) -> list[str]:
    return ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]


def test_the_picture_fits_a_slide_and_has_a_name_and_a_description() -> None:
    root = picture(FULL)
    assert (root.get("viewBox"), root.get("role")) == ("0 0 1600 900", "img")
    assert root.findtext(f"{SVG}title") == "Profiel: Proef twee"
    assert root.findtext(f"{SVG}desc") == "Analyse: Bewust. Ambitie: Bedreven. Leren: Bewust. Ambitie: Gedreven."
    assert root.get("aria-labelledby") == "profile-title profile-desc"


def test_the_picture_shows_title_stages_dimensions_and_where_it_comes_from() -> None:
    shown = texts(picture(FULL))
    for text in (
        "Profiel: Proef twee", "Beperkend", "Bedreven", "Analyse", "Leren", "Bewust",
        "Proef twee, versie 1.1.0, 23 november 2026",
    ):  # fmt: skip
        assert text in shown


def test_the_cells_say_in_words_what_the_result_says() -> None:
    shown = texts(picture(FULL))
    words = [text for text in shown if text in ("bereikt", "nu hier", "mogelijk", "◆ ambitie")]
    # Twice "bereikt" before the stage, the stage, the ambition; the rest is the legend.
    row = ["bereikt", "bereikt", "nu hier", "◆ ambitie"]
    assert words == [*row, *row, "bereikt"]


def test_what_open_questions_leave_possible_is_dashed() -> None:
    root = picture(ANSWERS)
    dashed = [rect for rect in root.iter(f"{SVG}rect") if rect.get("stroke-dasharray")]
    possible = [text for text in texts(root) if text == "mogelijk"]
    assert len(possible) > 1
    assert len(dashed) == len(possible) + 1, "every possible cell, and the legend"


def test_the_picture_holds_no_script_style_link_or_address() -> None:
    root = picture(ANSWERS)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        "svg",
        "title",
        "desc",
        "rect",
        "text",
    }
    names = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or "href" in name or name == "style"}
    text = profile_picture(evaluate(MODEL, ANSWERS), date(2026, 11, 23))
    assert re.findall(r"\w+://[^\s\"]+", text) == ["http://www.w3.org/2000/svg"]


def test_texts_of_the_model_stay_text_in_the_picture() -> None:
    hostile = replace(make_model(), title=f"{SCRIPT}\x00\ufffe", sentences=sentences())
    root = ElementTree.fromstring(profile_picture(evaluate(hostile, Answers()), date(2026, 11, 23)))
    assert root.findtext(f"{SVG}title") == f"Profiel: {SCRIPT}  "
    assert not list(root.iter(f"{SVG}script"))


@pytest.mark.parametrize("count", [1, 4, 7, 12, 25])
def test_rows_never_run_into_one_another_or_off_the_slide(count: int) -> None:
    model = replace(make_model(5, (3,) * count), sentences=sentences())
    root = ElementTree.fromstring(profile_picture(evaluate(model, Answers()), date(2026, 11, 23)))
    labels = [
        (int(element.get("y", "")), int(element.get("font-size", "")))
        for element in root.iter(f"{SVG}text")
        if element.get("x") == "60" and 210 <= int(element.get("y", "")) <= int(root.get("height", "")) - 135
    ]
    assert len(labels) == 2 * count
    baselines = [y for y, _ in labels]
    assert baselines == sorted(baselines)
    assert all(lower - upper >= size for (upper, _), (lower, size) in pairwise(labels))
    for rect in root.iter(f"{SVG}rect"):
        assert int(rect.get("x", "0")) + int(rect.get("width", "")) <= int(root.get("width", ""))
        assert int(rect.get("y", "0")) + int(rect.get("height", "")) <= int(root.get("height", ""))


def test_a_long_title_is_broken_at_words_and_then_cut_with_an_ellipsis() -> None:
    assert wrapped("een twee drie vier", 8, 2) == ["een twee", "drie …"]
    assert wrapped("een twee", 8, 2) == ["een twee"]
    assert wrapped("hottentottententen", 8, 2) == ["hottent…"]
    assert wrapped("", 8, 2) == []
