"""Without JavaScript the scan is a form to read and print, with a card to score it by hand; so it is when the script
does not come."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from scoring.model.model import Model
from tests.addresses import ID, SCAN
from tests.browser import runtime
from tests.browser.conftest import StartVisit


@pytest.fixture
def page(visit: StartVisit) -> Page:
    visitor = visit(java_script_enabled=False)
    visitor.scan.open()
    return visitor.page


def seen(elements: Locator) -> int:
    """How many of these take room on the page."""
    number: int = elements.evaluate_all(
        "(all) => all.filter((one) => one.getBoundingClientRect().height > 0 && one.checkVisibility()).length"
    )
    return number


def test_every_question_and_answer_can_be_read(page: Page, model: Model) -> None:
    questions = list(model.questions())
    assert len(questions) == 20
    assert seen(page.locator("legend")) == 20
    assert seen(page.locator("input[type=radio]")) == 140
    text = page.locator("#scan-root").inner_text()
    for question in questions:
        assert question.ask in text
        for anchor in (option.label for option in question.options):
            assert anchor in text


def test_it_says_so_and_offers_nothing_that_needs_scripts(page: Page) -> None:
    expect(page.locator("noscript p")).to_contain_text("In uw browser staat JavaScript uit.")
    for part in ("nav", "lengths", "paper", "foot", "report"):
        expect(page.locator(f'[data-part="{part}"]')).to_be_hidden()


def test_the_card_to_score_by_hand_is_there(page: Page, model: Model) -> None:
    card = page.locator(f"#{ID.card}")
    expect(card.get_by_role("heading", name="Telkaart voor op papier")).to_be_visible()
    expect(card.locator(".scan-paper__sheet tbody tr")).to_have_count(len(model.dimensions))
    for stage in model.stages:
        expect(card).to_contain_text(stage.meaning)


def test_it_prints_every_question_with_its_answers_and_the_card(page: Page, model: Model) -> None:
    page.emulate_media(media="print")
    assert seen(page.locator("legend")) == 20
    assert seen(page.locator("input[type=radio]")) == 140
    assert seen(page.locator(".scan-option__number")) >= 100, "on paper an answer needs its number"
    assert seen(page.locator(f"#{ID.card} table")) == 3
    expect(page.locator("header.md-header")).to_be_hidden()
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF-")
    assert paper.count(b"/Type /Page\n") > 4


def test_every_link_of_the_form_leads_to_a_place_that_is_seen(page: Page) -> None:
    links = page.locator('#scan-root a[href*="#"]:visible')
    targets = {str(link.get_attribute("href")).partition("#")[2] for link in links.all()}
    assert len(targets) >= 5
    unseen = [target for target in sorted(targets) if not page.locator(f"#{target}").is_visible()]
    assert unseen == []


def test_links_to_other_pages_work(page: Page) -> None:
    page.goto(page.url.replace(SCAN, ""))
    page.get_by_role("link", name="Start de volledige scan").click()
    expect(page.locator("legend").first).to_be_visible()
    page.get_by_role("link", name="Toegankelijkheid").click()
    expect(page.get_by_role("heading", level=1, name="Toegankelijkheid")).to_be_visible()


def test_the_steps_wait_for_the_script_but_not_for_ever(visit: StartVisit) -> None:
    visitor = visit()
    visitor.context.route("**/main.mjs", runtime.missing)
    page = visitor.page
    clock = visitor.context.new_cdp_session(page)
    clock.send("Animation.enable")
    clock.send("Animation.setPlaybackRate", {"playbackRate": 0})
    visitor.scan.open()
    # The page has been shown, and no question has been laid out for it yet.
    expect(page.get_by_role("heading", name="Beginnen")).to_be_visible()
    assert seen(page.locator("legend")) == 0

    clock.send("Animation.setPlaybackRate", {"playbackRate": 1})
    expect(page.locator("legend").last).to_be_visible()
    page.wait_for_function("() => document.getAnimations().length === 0")
    assert seen(page.locator("legend")) == 20
