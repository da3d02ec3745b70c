"""The site sends nothing away, keeps nothing before the first answer, and complains about nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from scoring.model.model import Model
from tests.addresses import DIMENSIONS, ID, SCAN, TIPS
from tests.browser import runtime
from tests.browser.conftest import StartVisit, Visit, visiting
from tests.browser.frame import search_for
from tests.browser.journal import Journal
from tests.browser.scan import STORE_KEY
from tests.browser.sheets import VARIED, answers_of
from tests.browser.stores import NOTHING, kept_by
from tests.browser.taking import saved_file, see_by_code
from tests.browser.wording import wording
from tests.serving import serving

SECOND = f"{ID.step}-leren-en-veranderen"


@dataclass(frozen=True)
class Tour:
    """A visit to every page. kept: what the browser kept after each."""

    journal: Journal
    kept: Mapping[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def tour(browser: Browser, address: str, site: Path) -> Iterator[Tour]:
    kept = {}
    with visiting(browser, address) as visit:
        for file in sorted(site.rglob("index.html")):
            path = file.relative_to(site).as_posix()
            visit.page.goto(address + path.removesuffix("index.html"))
            kept[path] = kept_by(visit.page)
        visit.page.wait_for_load_state("networkidle")
        yield Tour(visit.journal, kept)


def test_the_tour_saw_every_page_and_heard_their_requests(tour: Tour) -> None:
    assert len(tour.kept) >= 16
    asked = {urlsplit(url).path.rpartition("/")[2] for url in tour.journal.requests}
    assert {"", "frame.mjs", "main.mjs", "tips.mjs"} <= asked
    assert any(name.endswith(".css") for name in asked)


def test_no_page_asks_another_host(tour: Tour, address: str) -> None:
    assert tour.journal.hosts() == {urlsplit(address).netloc}


def test_no_page_complains(tour: Tour) -> None:
    assert sorted(set(tour.journal.messages)) == []


def test_the_page_for_a_wrong_address_complains_about_nothing(browser: Browser, site: Path) -> None:
    # It is shown at any depth, so its addresses start at the root of the host (below a folder: with SITE_URL).
    with serving(site) as root, visiting(browser, root) as visit:
        visit.page.goto(root + "404.html", wait_until="networkidle")
        expect(visit.page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")
        assert any(url.endswith(".css") for url in visit.journal.requests)
        assert visit.journal.hosts() == {urlsplit(root).netloc}
        assert visit.journal.messages == []


def test_no_page_keeps_anything(tour: Tour) -> None:
    assert {path: kept for path, kept in tour.kept.items() if kept != NOTHING} == {}


def test_the_scan_keeps_nothing_before_the_first_answer(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    kept = page.locator('[data-part="kept"]')
    scan.open(ID.full)
    scan.go(SECOND)
    scan.expect_step(SECOND)
    expect(kept).to_have_text(wording("scan.kept.nothing"))
    assert kept_by(page) == NOTHING
    assert not any(runtime.FILES.search(url) for url in visitor.journal.requests), "loaded before the first answer"

    scan.choose(model.dimensions[1].questions[0].id, 3)
    expect(scan.status).to_have_text(wording("scan.status.saved"))
    expect(kept).to_have_text(wording("scan.kept.saved"))
    assert kept_by(page) == NOTHING | {"localStorage": [STORE_KEY]}


def test_a_whole_scan_sends_nothing_and_complains_about_nothing(scored: Visit, model: Model, address: str) -> None:
    journal = scored.journal
    whole_scan(scored, model)
    loaded = {url.rpartition("/")[2] for url in journal.requests}
    assert "worker.mjs" in loaded, "the journal is deaf"
    assert all(any(file.search(url) for url in journal.requests) for file in (runtime.PROGRAM, runtime.LIBRARY))
    assert journal.hosts() == {urlsplit(address).netloc}
    # Now that everything is here, another answer and another result ask for nothing at all, but for the icon of
    # the tab, which Chromium asks for at every step.
    before = len(journal.requests)
    scored.scan.go(f"{ID.step}-analyse-van-gegevens")
    scored.scan.fill_in({question.id: 4 for question in model.questions()})
    scored.scan.see_result()
    assert {url.rpartition("/")[2] for url in journal.requests[before:]} <= {"icon.svg"}
    assert sorted(set(journal.messages)) == []


def whole_scan(visit: Visit, model: Model) -> None:
    visit.scan.go(ID.full)
    visit.scan.fill_in(answers_of(VARIED, model))
    visit.scan.see_result()


def test_searching_printing_and_exporting_complain_about_nothing(
    scored: Visit, model: Model, address: str, tmp_path: Path
) -> None:
    page, journal = scored.page, scored.journal
    see_by_code(scored, model)
    page.locator('[data-part="first"]').get_by_role("checkbox").first.check()
    page.locator('[data-field="due"]').first.fill("2027-02-28")
    saved = set()
    result = page.locator('section[data-step="result"]')
    kinds = ("plan=ics", "plan=csv", "plan=markdown", "plan=json", "save=answers", "save=table", "save=svg", "save=png")
    for kind in kinds:
        button = result.locator(f"[data-{kind}]:visible").first
        saved.add(saved_file(page, tmp_path, button.click).suffix)
    assert saved == {".ics", ".csv", ".md", ".json", ".svg", ".png"}
    offered = result.locator("[data-save]:visible, [data-plan]:visible").all()
    kind_of = "({ dataset: { save, plan } }) => save ? `save=${save}` : `plan=${plan}`"
    assert {button.evaluate(kind_of) for button in offered} == {*kinds, "plan=print"}
    page.locator('[data-part="make-qr"]').click()
    expect(page.locator('[data-part="qr"] svg')).to_be_visible()
    for copy in page.locator('[data-part^="copy-"]:visible').all():
        copy.click()
    # As the browser itself prints: events, styles for paper, and back.
    for part in ("print-result", "print-plan", "print-paper"):
        page.evaluate("() => { window.print = () => { window.printed = true; }; window.printed = false; }")
        if part == "print-paper":
            scored.scan.go(ID.start)
        button = '[data-plan="print"]' if part == "print-plan" else f'[data-part="{part}"]'
        page.locator(button).click()
        page.wait_for_function("() => window.printed")
        assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF-")
    search_for(page, "gegevens")
    page.keyboard.press("Escape")
    assert journal.hosts() == {urlsplit(address).netloc}
    assert sorted(set(journal.messages)) == []


def test_reading_pages_search_filter_and_print_without_a_complaint(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    page = visitor.page
    for path in (TIPS, f"{DIMENSIONS}analyse-van-gegevens/"):
        page.goto(visitor.scan.address.replace(SCAN, path))
        page.locator("details summary").first.click()
        search_for(page, "privacy")
        page.keyboard.press("Escape")
        assert page.pdf().startswith(b"%PDF-")
    page.goto(visitor.scan.address.replace(SCAN, TIPS))
    page.get_by_label("Dimensie").select_option("Publieke meerwaarde")
    expect(page.locator(".tips__count")).to_have_text("20 tips passen bij uw keuze.")
    assert any(url.endswith("/search_index.json") for url in visitor.journal.requests)
    assert visitor.journal.messages == []


def test_a_violation_of_the_policy_would_be_heard(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    visitor.scan.open()
    refused = "https://elders.example/x"
    with visitor.page.expect_console_message(lambda message: message.text.startswith("policy:")):
        visitor.page.evaluate("(address) => fetch(address).catch(() => {})", refused)
    assert f"error: policy: connect-src refused {refused}" in visitor.journal.messages
