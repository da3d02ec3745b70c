"""What another tab keeps, or wipes, while a page of the scan is open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.conftest import StartVisit, Visit
from tests.browser.scan import STORE_KEY
from tests.browser.scorer_spy import Scorer
from tests.browser.taking import code_of, see_by_code, shown_code, unfold_reopening, varied
from tests.browser.test_failures import FILL_UP
from tests.browser.wording import wording

# As the browser tells a page what another tab has just done.
TELL = "([key, newValue]) => dispatchEvent(new StorageEvent('storage', { key, newValue }))"
# It was left before, so all that was filled in is kept.
COME_BACK_WHOLE = """() => {
  for (const name of ["pagehide", "pageshow"]) dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
}"""
SPOKEN = "() => announcements.splice(0)"


def wiped_elsewhere(page: Page) -> None:
    page.evaluate(TELL, [f"{STORE_KEY}.wiped", "1"])
    page.evaluate(TELL, [STORE_KEY, None])


def kept_elsewhere(page: Page, key: str, kept: dict[str, Any] | None) -> None:
    page.evaluate(TELL, [key, kept and json.dumps(kept)])


@contextmanager
def awaited(visit: Visit, model: Model, answer: int) -> Iterator[None]:
    """While a visitor waits for the result of one answer; the scorer holds it back. answer: another in each test,
    because the page knows the newest result."""
    scorer = Scorer(visit.page)
    scorer.hold()
    try:
        visit.scan.go(ID.full)
        visit.scan.choose(next(model.questions()).id, answer)
        visit.page.locator("nav.scan-nav a", has_text="Resultaat").click()
        expect(visit.page.locator('[data-part="wait"]')).to_be_visible()
        # Spoken a frame later: else it would be spoken together with what comes next.
        expect(visit.scan.status).to_have_text(wording("result.wait.ready"))
        yield
    finally:
        scorer.release()


def test_a_result_of_what_was_wiped_elsewhere_does_not_come_after_all(scored: Visit, model: Model) -> None:
    empty = scored.page.locator('[data-part="empty"]')
    with awaited(scored, model, 4):
        wiped_elsewhere(scored.page)
        expect(empty).to_be_visible()
    expect(scored.scan.report).to_be_hidden()
    expect(empty).to_be_visible()
    expect(scored.scan.status).to_have_text("In een ander tabblad is alles gewist.")


def test_wiping_while_waiting_for_a_result_has_the_last_word(scored: Visit, model: Model) -> None:
    with awaited(scored, model, 3):
        scored.scan.wipe()
        scored.scan.expect_step(ID.start)
    expect(scored.scan.status).to_have_text("Alles is gewist.")


@pytest.mark.parametrize("news", ["another tab goes to another step", "the page comes back whole"])
def test_what_is_the_same_elsewhere_disturbs_nobody(scored: Visit, model: Model, news: str) -> None:
    page = scored.page
    see_by_code(scored, model)
    first = page.locator('[data-part="first"]')
    first.get_by_role("checkbox").first.check()
    first.locator("summary").first.click()
    who = page.locator('[data-field="who"]')
    who.fill("Fatma")
    page.evaluate(SPOKEN)
    kept = scored.scan.kept() or {}  # a page is hidden before it comes back, or another is seen
    if news == "the page comes back whole":
        page.evaluate(COME_BACK_WHOLE)
    else:
        kept_elsewhere(page, STORE_KEY, kept | {"step": ID.review})
    expect(who).to_be_focused()
    assert first.locator("details").first.evaluate("(details) => details.open")
    assert page.evaluate(SPOKEN) == []


def test_what_a_full_browser_could_not_keep_is_not_lost_to_another_tab(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    first, second, third = (question.id for question in model.dimensions[0].questions[:3])
    scan.open(ID.full)
    scan.choose(first, 2)
    kept = scan.kept() or {}
    page.evaluate(FILL_UP)
    page.locator(f"#{ID.question}-{second}").get_by_text("Notitie (niet verplicht)").click()
    page.locator(f"#note-{second}").fill("Dit past er niet meer bij.")
    scan.choose(second, 5)
    told = page.locator('[data-part="kept"]')
    expect(told).to_have_text("Deze browser bewaart uw antwoorden niet. Ze blijven staan zolang deze pagina open is.")
    kept_elsewhere(page, STORE_KEY, kept | {"answers": {first: 1}})
    assert scan.chosen() == {first: 2, second: 5}

    # There is room again: the next answer is kept with all others, and the page says so.
    page.evaluate("() => localStorage.removeItem('full')")
    scan.choose(third, 3)
    expect(told).to_have_text(wording("scan.kept.saved"))
    assert (scan.kept() or {})["answers"] == {first: 2, second: 5, third: 3}
    kept_elsewhere(page, STORE_KEY, kept | {"answers": {first: 1}})
    assert scan.chosen() == {first: 1}


def test_a_code_that_was_typed_goes_when_all_is_wiped_elsewhere(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open()
    unfold_reopening(page)
    field = page.locator("#scan-code")
    expect(field).to_be_visible()
    field.fill(code_of(varied(model), model))
    wiped_elsewhere(page)
    expect(field).to_have_value("")
    expect(scan.status).to_have_text("In een ander tabblad is alles gewist.")


def test_what_happens_again_elsewhere_is_said_again(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    question = next(model.questions()).id
    scan.choose(question, 2)
    kept = scan.kept() or {}
    for answer in (3, 4):
        expect(scan.status).not_to_have_text(wording("scan.status.elsewhere"))
        page.evaluate(SPOKEN)
        kept_elsewhere(page, STORE_KEY, kept | {"answers": {question: answer}})
        page.wait_for_function("(text) => announcements.includes(text)", arg=wording("scan.status.elsewhere"))
        assert page.locator('[data-part="news-text"]').all_text_contents() == [wording("scan.status.elsewhere")]
        # What was said last: another answer of one's own is not said.
        page.evaluate("() => { document.getElementById('scan-status').textContent = ''; }")


def test_a_result_that_changed_because_of_another_tab_says_so(scored: Visit, model: Model) -> None:
    see_by_code(scored, model)
    before = shown_code(scored.page).text_content() or ""
    kept = scored.scan.kept() or {}
    kept_elsewhere(scored.page, STORE_KEY, kept | {"answers": kept["answers"] | {next(model.questions()).id: 1}})
    expect(shown_code(scored.page)).not_to_have_text(before)
    expect(scored.page.locator('[data-part="news-text"]')).to_have_text(wording("scan.status.elsewhere"))
    expect(scored.scan.status).to_contain_text(wording("result.status.ready"))
