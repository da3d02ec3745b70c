"""Printing: the result on A4 with everything unfolded, or the questions to fill in on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.conftest import Visit
from tests.browser.paper import sheets_of
from tests.browser.sheets import VARIED, answers_of
from tests.browser.wording import wording

A4 = (595, 842)  # points, 1/72 inch


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    """The sizes of the sheets of a PDF, in points."""
    return {sheet.size for sheet in sheets_of(pdf)}


@pytest.fixture
def result(scored: Visit, model: Model) -> Page:
    """The result on the screen."""
    scored.scan.go(ID.full)
    scored.scan.fill_in(answers_of(VARIED, model))
    scored.scan.see_result()
    return scored.page


@pytest.fixture
def printed(result: Page) -> Iterator[Page]:
    """The result as on paper, to look at. Like the browser does it: the event first, then the print styles."""
    result.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    result.emulate_media(media="print")
    yield result
    result.emulate_media(media="null")
    result.evaluate("() => dispatchEvent(new Event('afterprint'))")


def shown(elements: Locator) -> list[bool]:
    """Of each of these: does it take room?"""
    rooms: list[bool] = elements.evaluate_all(
        "(all) => all.map((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0)"
    )
    return rooms


def test_the_result_prints_on_a4_and_leaves_the_tips_folded(result: Page) -> None:
    tips = result.locator('[data-part="tips"] > li')
    assert shown(tips) == [False] * 6
    pdf = result.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF-")
    assert sizes(pdf) == {A4}
    assert shown(tips) == [False] * 6


def test_the_printed_result_is_complete_unfolded_and_nothing_more(printed: Page) -> None:
    for part in ("headline", "first", "find-out", "incomplete"):
        expect(printed.locator(f'[data-part="{part}"]').first).to_be_visible()
    assert shown(printed.locator('[data-part="tips"] > li')) == [True] * 6
    assert shown(printed.locator('[data-part="first"] .scan-tip__text')) == [True] * 3
    assert shown(printed.locator('[data-part="chosen"] > dd')) == [True] * 20

    useless = printed.locator(
        ".md-header, .md-footer, .md-tabs, .scan-nav, .scan-foot, .scan-moves, fieldset, .scan-errors"
    )
    assert len(shown(useless)) > 25
    assert not any(shown(useless))


def test_the_questions_print_with_the_card_and_without_a_result(scored: Visit) -> None:
    page = scored.page
    scored.scan.open(ID.review)
    page.locator('[data-part="review-change"]').first.click()
    page.get_by_role("link", name=wording("scan.review.back")).wait_for()
    scored.scan.open(ID.start)
    # The dialog would stop the test; the page must ask for it, and be ready for paper when it does.
    page.evaluate(
        "() => { window.print = () => { window.asked = document.querySelectorAll('.scan--paper').length; }; }"
    )
    page.get_by_role("button", name="Print de vragen voor op papier").click()
    page.wait_for_function("() => window.asked === 1")
    page.emulate_media(media="print")
    assert shown(page.locator("legend")) == [True] * 20
    assert shown(page.locator("input[type=radio]")) == [True] * 140
    assert all(shown(page.locator(f"#{ID.card} table")))
    assert not any(shown(page.locator('[data-part="together"], [data-part="reopen"], [data-part="lengths"]')))
    useless = shown(page.locator('[data-part="way-back"], [data-part="left"], .scan-moves'))
    assert len(useless) > 8
    assert not any(useless)
    assert not any(shown(page.locator(f'[data-part="report"], [data-part="empty"], #{ID.review}, #{ID.older}')))
    assert sizes(page.pdf(prefer_css_page_size=True)) == {A4}
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".scan--paper")).to_have_count(0)
