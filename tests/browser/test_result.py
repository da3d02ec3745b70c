"""What the result shows for one fixed sheet, against the result document that CPython makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from scoring.__main__ import main
from scoring.documents.canonical import write_model
from scoring.model.answers import UNKNOWN
from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.conftest import Visit, as_opened
from tests.browser.seen import read_report, report_of
from tests.browser.sheets import VARIED, answers_document, answers_of, result_of
from tests.browser.wording import wording


@pytest.fixture(scope="module")
def seen(visit_with_scorer: Visit, model: Model) -> dict[str, Any]:
    """What the page says; a copy, so that tests may change the page."""
    scan = as_opened(visit_with_scorer).scan
    scan.go(ID.full)
    scan.fill_in(answers_of(VARIED, model))
    scan.see_result()
    return read_report(scan.page)


@pytest.fixture(scope="module")
def expected(model: Model) -> dict[str, Any]:
    return report_of(result_of(VARIED, model), answers_of(VARIED, model), model)


def test_the_sheet_shows_every_kind_of_verdict(expected: dict[str, Any]) -> None:
    assert [dimension["summary"] for dimension in expected["verdicts"]] == [
        "Benieuwd", "Bewust", "Bewust (voorlopig)", "Te weinig antwoorden voor een stadium",
    ]  # fmt: skip
    marks = {mark for _, _, cells in expected["profile"] for cell in cells for mark in cell}
    assert marks == {"bereikt", "hier staat u", "mogelijk", "ambitie", "–"}
    assert len(expected["first"]) == 3
    assert len(expected["findOut"]) == 3
    assert len(expected["incomplete"]) == 1


@pytest.mark.parametrize("part", ["headline", "counted", "columns", "profile", "first", "findOut", "incomplete"])
def test_the_report_says_what_the_result_says(seen: dict[str, Any], expected: dict[str, Any], part: str) -> None:
    assert seen[part] == expected[part]


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize(
    "part", ["title", "summary", "meaning", "why", "robustness", "steps", "keep", "folded", "tips", "chosen"]
)
def test_each_dimension_says_what_the_result_says(
    seen: dict[str, Any], expected: dict[str, Any], number: int, part: str
) -> None:
    assert seen["verdicts"][number][part] == expected["verdicts"][number][part]


def test_the_command_line_says_why_in_the_same_sentences(
    seen: dict[str, Any], model: Model, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers, document = tmp_path / "answers.json", tmp_path / "model.json"
    answers.write_text(answers_document(VARIED, model), encoding="utf-8")
    document.write_text(write_model(model), encoding="utf-8")
    assert main(["explain", str(answers), "--model", str(document)]) == 0
    headline, *blocks = capsys.readouterr().out.strip().split("\n\n")
    assert headline.replace("\n", " ") == seen["headline"]
    for block, shown in zip(blocks, seen["verdicts"], strict=True):
        title, *lines = block.split("\n")
        assert title == f"{shown['title']}: {shown['summary']}"
        sentences = [*shown["why"], shown["robustness"], *shown["steps"], shown["keep"]]
        assert lines == [f"- {sentence}" for sentence in sentences if sentence]
    assert any("Inspanning: 1 keer" in step for shown in seen["verdicts"] for step in shown["steps"])


def test_another_ambition_scores_again_and_says_so(scored: Visit, model: Model) -> None:
    scan, page = scored.scan, scored.page
    answers = answers_of(VARIED, model)
    scan.go(ID.full)
    scan.fill_in(answers)
    scan.see_result()
    expect(scan.status).to_have_text("Uw resultaat is berekend.")
    before = read_report(page)

    scan.ambition("leren-en-veranderen").select_option("Bedreven")
    expect(scan.status).to_have_text(wording("result.status.ambition", title="Leren en veranderen", stage="Bedreven"))
    higher = read_report(page)
    assert higher == report_of(result_of(VARIED, model, {"leren-en-veranderen": 5}), answers, model)
    assert higher["verdicts"][1]["steps"] != before["verdicts"][1]["steps"]

    # An ambition that is reached: what to keep doing, and no steps.
    scan.ambition("leren-en-veranderen").select_option("Bewust")
    expect(scan.status).to_have_text(wording("result.status.ambition", title="Leren en veranderen", stage="Bewust"))
    reached = read_report(page)
    assert reached == report_of(result_of(VARIED, model, {"leren-en-veranderen": 3}), answers, model)
    assert reached["verdicts"][1]["keep"]

    scan.ambition("leren-en-veranderen").select_option("Het volgende stadium")
    expect(scan.status).to_have_text(wording("result.status.ambition_next", title="Leren en veranderen"))
    assert read_report(page) == before


def test_a_tip_opens_and_the_find_out_list_leads_back_to_the_question(scored: Visit, model: Model) -> None:
    page, questions = scored.page, model.dimensions[0].questions
    scored.scan.go(ID.full)
    scored.scan.fill_in({questions[0].id: UNKNOWN} | {question.id: 2 for question in questions[1:]})
    scored.scan.see_result()
    card = page.locator('[data-part="first"] > li').first
    text = card.locator(".scan-tip__text")
    expect(text).to_be_hidden()
    card.get_by_text("Zo pakt u het aan").click()
    expect(text).to_be_visible()
    assert len(text.inner_text()) > 100

    page.locator('[data-part="find-out"] a').first.click()
    expect(page.locator(f"#answer-{questions[0].id}-unknown")).to_be_focused()


def test_nobody_knowing_what_the_law_asks_about_is_told(scored: Visit, model: Model) -> None:
    laws = {question.id: question.law.title for question in model.questions() if question.law}
    assert laws, "the content has a topic with a law"
    scored.scan.go(ID.full)
    scored.scan.fill_in(answers_of(VARIED, model) | dict.fromkeys(laws, UNKNOWN))
    scored.scan.see_result()
    told = [line for line in read_report(scored.page)["findOut"] if any(f"({law})" in line for law in laws.values())]
    assert len(told) == len(laws)


def test_without_an_answer_the_result_says_so_and_leads_to_the_questions(scored: Visit) -> None:
    scored.page.locator("nav.scan-nav a", has_text="Resultaat").click()
    note = scored.page.locator('[data-part="empty"]')
    expect(note).to_contain_text("U hebt nog geen vraag beantwoord. Na uw eerste antwoorden staat hier uw resultaat.")
    expect(scored.scan.report).to_be_hidden()
    note.get_by_role("link", name="Naar de eerste vraag").click()
    scored.scan.expect_step(f"{ID.step}-analyse-van-gegevens")
