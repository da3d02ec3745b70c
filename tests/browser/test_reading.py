"""Pages to read, as a browser shows them: on the screen, on paper, and where the style sheets do not come."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import StartVisit
from tests.browser.paper import sheets_of

# Larger than any icon of the frame, smaller than any screen.
LARGEST_PICTURE = 100  # CSS pixels
PICTURES = """() => [...document.querySelectorAll("svg, img")]
  .filter((one) => one.checkVisibility())
  .map((one) => one.getBoundingClientRect())
  .map(({ width, height }) => Math.max(width, height))"""


def paths_of(site: Path) -> list[str]:
    """Every page of the site, as its address ends."""
    return [file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html"))]


def on_paper(page: Page) -> bytes:
    """The page as the browser prints it."""
    return page.pdf(prefer_css_page_size=True)


def test_without_style_sheets_no_picture_fills_the_screen(visit: StartVisit, site: Path, address: str) -> None:
    visitor = visit(without_scorer=True)
    visitor.context.route("**/*.css", lambda route: route.abort())
    for path in paths_of(site):
        visitor.page.goto(address + path)
        pictures = visitor.page.evaluate(PICTURES)
        assert pictures, path
        assert max(pictures) <= LARGEST_PICTURE, path


def test_no_page_prints_a_blank_sheet(visit: StartVisit, site: Path, address: str) -> None:
    page = visit(without_scorer=True).page
    for path in paths_of(site):
        page.goto(address + path)
        blank = [number for number, sheet in enumerate(sheets_of(on_paper(page)), start=1) if not sheet.letters]
        assert blank == [], path


def test_a_blank_sheet_would_be_seen(visit: StartVisit) -> None:
    page = visit(without_scorer=True).page
    page.set_content("<p>Tekst</p><div style='break-before: page; block-size: 1px'></div>")
    first, second = sheets_of(on_paper(page))
    assert first.letters == {12.0}  # 16 CSS pixels
    assert second.letters == frozenset()
