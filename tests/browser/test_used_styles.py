"""Pages look the same with the theme's whole style sheet as with what the build left of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scoring.model.model import Model
from scripts.compiler.files.page_code import page_code
from tests.addresses import COMPARISON, DIMENSIONS, ID, SCAN, STAGES, TEAM, TIPS, TRIAL
from tests.browser.conftest import Visit, visiting
from tests.browser.taking import see_by_code
from tests.conftest import ROOT

SHEET = re.compile(r"/assets/stylesheets/pages\.[0-9a-f]{8}\.css$")
WHOLE = "whole.css"
CODE = page_code(ROOT)
VARIABLE = re.compile(r"var\((--[\w-]+)")
SETS = re.compile(r"[{;](--[\w-]+):")
PAGES = {
    "home": "",
    "dimension": f"{DIMENSIONS}leren-en-veranderen/",
    "stages": STAGES,
    "tips": TIPS,
    "a page with tables": "privacy/",
    "a page by hand": "colofon/",
    "scan": SCAN,
    "team": TEAM,
    "two measurements": COMPARISON,
    "trying a change": TRIAL,
}
# What is folded shows too.
SHOW_ALL = """() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
}"""
# The page itself changes nothing more: what comes between two looks is no difference of the sheets.
AT_REST = """() => new Promise((done) => {
  let changed = performance.now();
  const watch = new MutationObserver(() => { changed = performance.now(); });
  watch.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  const look = () => (performance.now() - changed > 300 ? done(watch.disconnect()) : setTimeout(look, 50));
  look();
})"""
# Not pictures: two of the same page differ, in a browser that draws in pieces. Nor variables, of which nothing is seen.
LOOKS = """() => [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility()).flatMap((one) =>
  [null, "::before", "::after"].map((part) => {
    const style = getComputedStyle(one, part);
    if (part && ["none", "normal"].includes(style.content)) return "";
    const seen = [...style].filter((name) => !name.startsWith("--"));
    const values = seen.map((name) => `${name}:${style.getPropertyValue(name)}`);
    return `${one.tagName}.${one.className} ${part} ${values.join(";")}`;
  }))"""
SWAP = """(address) => new Promise((resolve) => {
  const links = [...document.querySelectorAll("link[rel=stylesheet]")];
  const link = links.find(({ href }) => /\\/pages\\.|whole/.test(href));
  const other = link.cloneNode();
  other.href = new URL(address, link.href).href;
  other.onload = () => { link.remove(); resolve(link.href); };
  link.after(other);
})"""


def whole_sheet() -> bytes:
    theme = find_spec("material")
    assert theme
    assert theme.origin
    (sheet,) = (Path(theme.origin).parent / "templates" / "assets" / "stylesheets").glob("main.*.min.css")
    return sheet.read_bytes()


def sheet_of(site: Path) -> tuple[bytes, bytes]:
    """The sheet of all pages in two: what is left of the theme's, and ours, which follow it."""
    (sheet,) = (site / "assets" / "stylesheets").glob("*.css")
    assert SHEET.search(f"/{sheet.relative_to(site).as_posix()}")
    text = sheet.read_bytes()
    start = text.index(CODE.files["site/site.css"].data.partition(b"\n")[0])
    return text[:start], text[start:]


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str, site: Path) -> Iterator[Visit]:
    whole = whole_sheet() + sheet_of(site)[1]
    with visiting(browser, address, reduced_motion="reduce") as visit:
        visit.context.route(f"**/{WHOLE}", lambda route: route.fulfill(body=whole, content_type="text/css"))
        yield visit


def looks(page: Page) -> list[str]:
    """Every style of each element that is seen, and of what stands before and after it."""
    found: list[str] = page.evaluate(LOOKS)
    assert len(found) > 30
    return found


def assert_same(page: Page, what: str) -> None:
    page.evaluate(AT_REST)
    reduced = looks(page)
    former = page.evaluate(SWAP, WHOLE)
    whole = looks(page)
    page.evaluate(SWAP, former)
    assert [pair for pair in zip(reduced, whole, strict=True) if pair[0] != pair[1]] == [], what


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_the_same_on_screens_and_on_paper(reader: Visit, address: str, name: str) -> None:
    page = reader.page
    page.emulate_media(media="screen", color_scheme="light")
    page.goto(address + PAGES[name], wait_until="networkidle")
    page.evaluate(SHOW_ALL)
    for width, scheme in ((1280, "light"), (320, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        assert_same(page, f"{name}, {width}, {scheme}")
    page.emulate_media(media="print", color_scheme="light")
    assert_same(page, f"{name}, on paper")
    page.emulate_media(media="screen")


def test_the_comparison_sees_a_rule_that_is_missing(reader: Visit, address: str) -> None:
    page = reader.page
    page.goto(address, wait_until="networkidle")
    reader.context.route("**/whole-not.css", lambda route: route.fulfill(body="", content_type="text/css"))
    before = looks(page)
    page.evaluate(SWAP, "whole-not.css")
    assert looks(page) != before


def test_the_menu_and_the_search_look_the_same(reader: Visit, address: str) -> None:
    page = reader.page
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(address + STAGES, wait_until="networkidle")
    page.get_by_role("button", name="Menu").click()
    expect(page.locator(".frame-nav")).to_be_visible()
    assert_same(page, "menu")
    page.keyboard.press("Escape")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.get_by_role("button", name="Zoeken", exact=True).click()
        page.get_by_role("searchbox").fill("privacy")
        expect(page.locator(".frame-search__found li").first).to_be_visible()
        assert_same(page, f"search, {width}")
        page.keyboard.press("Escape")


def test_what_has_the_focus_looks_the_same(reader: Visit, address: str) -> None:
    page = reader.page
    page.set_viewport_size({"width": 1280, "height": 800})
    for path in (f"{STAGES}", f"{SCAN}#{ID.full}"):
        page.goto(address + path, wait_until="networkidle")
        page.keyboard.press("Tab")
        assert_same(page, path)


def test_a_result_looks_the_same_on_the_screen_and_on_paper(reader: Visit, model: Model) -> None:
    page = reader.page
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(media="screen", color_scheme="dark")
    reader.scan.open()
    see_by_code(reader, model)
    page.evaluate(SHOW_ALL)
    assert_same(page, "result")
    page.emulate_media(media="print", color_scheme="light")
    assert_same(page, "result, on paper")
    page.emulate_media(media="screen")


def test_every_variable_that_a_sheet_reads_is_still_set(site: Path) -> None:
    sheets = [*site.glob("assets/stylesheets/*.css"), *site.glob("assets/code.*/**/*.css")]
    read = {name for sheet in sheets for name in VARIABLE.findall(sheet.read_text(encoding="utf-8"))}
    former, kept = (set(SETS.findall(text.decode("utf-8"))) for text in (whole_sheet(), sheet_of(site)[0]))
    assert len(read & former) > 20
    assert read & former <= kept
    assert len(kept) < len(former) / 2


def test_most_of_the_sheet_is_left_out(site: Path) -> None:
    assert 1_000 < len(sheet_of(site)[0]) < 40_000 < len(whole_sheet())
