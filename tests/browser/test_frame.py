"""The frame around every page by keyboard: menu, search, no keys that do something by themselves; and on every page
the focus can be seen at every stop, under no header and in nothing that is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.addresses import GLOSSARY, ID, SCAN, STAGES, TIPS
from tests.browser.conftest import StartVisit, Visit, visiting
from tests.browser.focus import Keyboard
from tests.browser.frame import search_for
from tests.browser.wording import wording
from tests.serving import serving

NARROW = {"width": 320, "height": 640}
# A screen of 1280 by 1024 at 400 %.
LOW = {"width": 320, "height": 256}
WIDE = {"width": 1280, "height": 720}


@pytest.fixture(scope="module")
def reader(browser: Browser, site: Path) -> Iterator[tuple[Visit, str]]:
    """One profile for all pages, at the root of the host, where the page for wrong addresses finds its style."""
    with serving(site) as root, visiting(browser, root, service_workers="block") as visit:
        yield visit, root


FOUND = re.compile(r"^\d+ pagina.*gevonden\.$")


def tab_through(page: Page) -> Keyboard:
    """From the beginning of the page until the focus leaves it."""
    keyboard = Keyboard(page)
    while len(keyboard.stops) < 400:
        page.keyboard.press("Tab")
        if not keyboard.look():
            return keyboard
    raise AssertionError("Tab goes round and round")


@pytest.mark.parametrize(
    ("screen", "pages"), [(NARROW, "*.html"), (WIDE, "*.html"), (LOW, "index.html")], ids=["narrow", "wide", "low"]
)
def test_on_every_page_every_stop_can_be_seen(
    reader: tuple[Visit, str], site: Path, screen: dict[str, int], pages: str
) -> None:
    visit, root = reader
    visit.page.set_viewport_size(screen)  # type: ignore[arg-type]
    found, stops = {}, 0
    files = sorted(site.rglob(pages)) if pages != "index.html" else [site / pages]
    # What comes later to the page of the scan is no page.
    for file in [file for file in files if not file.is_relative_to(site / "assets")]:
        path = file.relative_to(site).as_posix()
        visit.page.goto(root + path)
        keyboard = tab_through(visit.page)
        stops += len(keyboard.stops)
        past = [] if keyboard.stops[0].name == "Ga naar inhoud" else ["the first stop does not lead past the header"]
        found[path] = past + keyboard.faults()
    assert found == {path: [] for path in found}
    assert stops > 12 * len(found)


def test_the_first_stop_leads_past_the_header(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True, viewport=NARROW)
    page, keyboard = visitor.page, Keyboard(visitor.page)
    page.goto(visitor.scan.address.replace(SCAN, STAGES))
    keyboard.press("Tab")
    assert keyboard.stops[-1].name == "Ga naar inhoud"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('article') !== null")


def test_the_menu_by_keyboard(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True, viewport=NARROW)
    page, keyboard = visitor.page, Keyboard(visitor.page)
    page.goto(visitor.scan.address.replace(SCAN, ""))
    menu, button = page.get_by_role("navigation", name="Navigatie"), page.get_by_role("button", name="Menu", exact=True)
    expect(menu).to_be_hidden()
    keyboard.tab_to('[data-frame-open="drawer"]')
    expect(button).to_have_attribute("aria-expanded", "false")
    keyboard.press("Enter")
    expect(page.get_by_role("button", name="Menu sluiten")).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(menu).to_be_hidden()

    keyboard.press("Space")
    keyboard.press("Enter")  # on "Menu sluiten"
    expect(button).to_be_focused()
    expect(menu).to_be_hidden()

    # Who goes on past its last link is on the page again, with nothing over it.
    keyboard.press("Enter")
    last = page.locator(".frame-nav a").last.get_attribute("href")
    keyboard.tab_to(f'.frame-nav a[href="{last}"]')
    page.keyboard.press("Tab")
    expect(menu).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    keyboard.look()

    keyboard.tab_to('[data-frame-open="drawer"]', back=True)
    keyboard.press("Enter")
    keyboard.tab_to(f'.frame-nav a[href="{TIPS}"]')
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Alle tips")).to_be_visible()
    expect(menu).to_be_hidden()
    assert not keyboard.faults(), "\n".join(keyboard.faults())


@pytest.mark.parametrize("screen", [NARROW, WIDE], ids=["narrow", "wide"])
def test_search_by_keyboard(visit: StartVisit, screen: dict[str, int]) -> None:
    visitor = visit(without_scorer=True, viewport=screen)
    page, keyboard = visitor.page, Keyboard(visitor.page)
    page.goto(visitor.scan.address.replace(SCAN, GLOSSARY))
    button = page.get_by_role("button", name="Zoeken", exact=True)
    keyboard.tab_to('[data-frame-open="search"]')
    page.keyboard.press("Enter")
    page.keyboard.type("aanjager")
    dialog = page.get_by_role("dialog", name="Zoeken")
    expect(dialog.get_by_role("status")).to_contain_text("gevonden.")
    keyboard.look()
    keyboard.tab_to("#frame-search ol a")
    keyboard.tab_to("#frame-search ol ul a")
    keyboard.tab_to("#frame-search ol > li:nth-child(2) a")
    keyboard.tab_to("#frame-search ol ul a", back=True)
    assert page.evaluate("() => document.activeElement.closest('dialog') !== null")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(dialog).to_be_hidden()

    # The words are still there; Enter goes to the first place that was found.
    page.keyboard.press("Space")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    expect(dialog.get_by_role("searchbox")).to_have_value("aanjager")
    page.keyboard.press("Enter")
    first = dialog.get_by_role("link").first
    expect(first).to_be_focused()
    title = first.inner_text()
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    assert not keyboard.faults(), "\n".join(keyboard.faults())


def test_search_finds_words_that_are_pasted_and_shows_text_as_text(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    page = visitor.page
    page.goto(visitor.scan.address.replace(SCAN, "controleren/"))
    dialog = search_for(page, "begrip")
    for words, expected in (("gegev", True), ('"+gegevens* ~^:', True), ("<img src=x>", False), ("xqzw", False)):
        dialog.get_by_role("searchbox").fill(words)
        expect(dialog.get_by_role("status")).to_have_text(
            "Niets gevonden. Probeer een ander woord." if not expected else FOUND, timeout=30_000
        )
    assert dialog.locator("img, script").count() == 0
    dialog.get_by_role("searchbox").fill("")
    expect(dialog.get_by_role("status")).to_have_text("")
    expect(dialog.get_by_role("link")).to_have_count(0)
    assert visitor.journal.messages == []


def test_search_without_a_network_says_so_and_tries_again(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True, service_workers="block")
    page = visitor.page
    page.goto(visitor.scan.address.replace(SCAN, ""))
    visitor.context.route("**/search_index.json", lambda route: route.abort())
    page.get_by_role("button", name="Zoeken", exact=True).click()
    page.keyboard.type("gegevens")
    status = page.get_by_role("dialog", name="Zoeken").get_by_role("status")
    expect(status).to_have_text(
        "Zoeken lukt nu niet. Misschien is de site net vernieuwd: laad de pagina opnieuw. "
        "Of controleer uw internetverbinding."
    )
    visitor.context.unroute("**/search_index.json")
    page.keyboard.type(" ")
    expect(status).to_contain_text("pagina's gevonden.")


def test_no_single_key_does_anything(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    page, scan = visitor.page, visitor.scan
    page.goto(scan.address.replace(SCAN, STAGES))
    search_for(page, "stadia").press("Escape")  # so that all scripts are there
    for address, focused in ((page.url, "body"), (scan.address + f"#{ID.full}", f"#{ID.step}-analyse-van-gegevens h2")):
        page.goto(address)
        expect(page.locator(focused)).to_be_focused()
        before = page.url
        for key in "abcdefghijklmnopqrstuvwxyz0123456789/?,.-=;'[]":
            page.keyboard.press(key)
        page.wait_for_timeout(300)  # milliseconds, in which a page that was asked for would have come
        assert page.url == before
        expect(page.locator("dialog:modal")).to_have_count(0)


def test_without_scripts_the_menu_stands_on_the_page(visit: StartVisit) -> None:
    visitor = visit(java_script_enabled=False, viewport=NARROW)
    visitor.page.goto(visitor.scan.address.replace(SCAN, TIPS))
    link = visitor.page.get_by_role("navigation", name="Navigatie").get_by_role("link", name="Stadia")
    expect(link).to_be_in_viewport()
    link.click()
    expect(visitor.page.get_by_role("heading", level=1, name=wording("page.stages.title"))).to_be_visible()
