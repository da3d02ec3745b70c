"""The short scan asks some of the questions, gives provisional stages, and can be gone on with."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from scoring.model.model import Model
from tests.addresses import ID, SCAN
from tests.browser.conftest import StartVisit, Visit
from tests.browser.scan import STORE_KEY
from tests.browser.seen import read_report
from tests.browser.stores import NOTHING, kept_by
from tests.browser.test_elsewhere import kept_elsewhere
from tests.browser.wording import wording


@pytest.fixture
def quick(model: Model) -> list[str]:
    """Ids of the questions of the short scan, in model order."""
    return [question.id for question in model.questions() if question.quick]


def test_the_short_scan_asks_twelve_questions(scored: Visit, quick: list[str]) -> None:
    scan = scored.scan
    scan.go(ID.short)
    expect(scan.progress).to_have_text("0 van 12 vragen ingevuld")
    asked = []
    for step in scored.page.locator("section[data-dimension]").all():
        expect(step).to_be_visible()
        asked += [question.get_attribute("data-question") for question in scan.questions.all()]
        step.locator("a[rel=next]").click()
    assert len(quick) == 12
    assert asked == quick


def test_the_short_scan_gives_provisional_stages_and_goes_on_to_the_full_one(
    scored: Visit, quick: list[str], model: Model
) -> None:
    scan, page = scored.scan, scored.page
    answers = {question: 2 + number % 3 for number, question in enumerate(quick)}
    scan.go(ID.short)
    scan.fill_in(answers)
    scan.expect_step(ID.review)
    expect(scan.progress).to_have_text("12 van 12 vragen ingevuld")
    expect(page.locator('[data-part="review-summary"]')).to_have_text(wording("scan.review.complete"))
    scan.see_result()
    summaries = [dimension["summary"] for dimension in read_report(page)["verdicts"]]
    assert len(summaries) == 4
    assert all(summary.endswith(" (voorlopig)") for summary in summaries), summaries

    scan.go(ID.review)
    page.get_by_role("link", name="Ga verder met de volledige scan").click()
    first_open = next(question for question in model.questions() if question.id not in answers)
    dimension = next(d for d in model.dimensions if first_open in d.questions)
    scan.expect_step(f"{ID.step}-{dimension.id}")
    assert scan.chosen() == answers
    expect(scan.progress).to_have_text("12 van 20 vragen ingevuld")
    expect(scan.questions).to_have_count(5)

    scan.go(f"{ID.step}-analyse-van-gegevens")
    scan.fill_in({question.id: 3 for question in model.questions()})
    scan.see_result()
    summaries = [dimension["summary"] for dimension in read_report(page)["verdicts"]]
    assert summaries == ["Bewust"] * 4


def test_the_short_scan_stays_short_before_the_first_answer(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.short)
    scan.go(f"{ID.step}-leren-en-veranderen")
    scan.expect_step(f"{ID.step}-leren-en-veranderen")
    page.reload()
    scan.expect_step(f"{ID.step}-leren-en-veranderen")
    expect(scan.progress).to_have_text("0 van 12 vragen ingevuld")
    page.goto(scan.address.replace(SCAN, "privacy/"))
    page.go_back()
    scan.expect_step(f"{ID.step}-leren-en-veranderen")
    expect(scan.progress).to_have_text("0 van 12 vragen ingevuld")
    assert kept_by(page) == NOTHING


def test_a_question_that_the_short_scan_skips_counts_once_a_link_has_shown_it(
    visit: StartVisit, quick: list[str], model: Model
) -> None:
    visitor = visit(without_scorer=True)
    scan = visitor.scan
    skipped = next(question.id for question in model.questions() if question.id not in quick)
    scan.open(ID.short)
    expect(scan.progress).to_have_text("0 van 12 vragen ingevuld")
    visitor.page.evaluate("(place) => { location.hash = place; }", f"{ID.question}-{skipped}")
    expect(visitor.page.locator(f"#answer-{skipped}-1")).to_be_focused()
    expect(scan.progress).to_have_text("0 van 13 vragen ingevuld")
    visitor.page.reload()
    expect(scan.progress).to_have_text("0 van 13 vragen ingevuld")


def test_a_question_that_a_link_has_shown_stays_when_another_tab_changes_an_answer(
    visit: StartVisit, quick: list[str], model: Model
) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    skipped = next(question.id for question in model.questions() if question.id not in quick)
    scan.open(ID.short)
    scan.choose(quick[0], 3)
    kept = scan.kept() or {}
    page.evaluate("(place) => { location.hash = place; }", f"{ID.question}-{skipped}")
    expect(page.locator(f"#answer-{skipped}-1")).to_be_focused()
    kept_elsewhere(page, STORE_KEY, kept | {"answers": {quick[0]: 2}})
    assert scan.chosen() == {quick[0]: 2}
    expect(page.locator(f"#answer-{skipped}-1")).to_be_focused()
