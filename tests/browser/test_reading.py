"""Pages to read, as a browser shows them: on the screen, on paper, and where the style sheets do not come."""

from __future__ import annotations

from pathlib import Path

from tests.browser.conftest import StartVisit

# Larger than any icon of the frame, smaller than any screen.
LARGEST_PICTURE = 100  # CSS pixels
PICTURES = """() => [...document.querySelectorAll("svg, img")]
  .filter((one) => one.checkVisibility())
  .map((one) => one.getBoundingClientRect())
  .map(({ width, height }) => Math.max(width, height))"""


def paths_of(site: Path) -> list[str]:
    """Every page of the site, as its address ends."""
    return [file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html"))]


def test_without_style_sheets_no_picture_fills_the_screen(visit: StartVisit, site: Path, address: str) -> None:
    visitor = visit(without_scorer=True)
    visitor.context.route("**/*.css", lambda route: route.abort())
    for path in paths_of(site):
        visitor.page.goto(address + path)
        pictures = visitor.page.evaluate(PICTURES)
        assert pictures, path
        assert max(pictures) <= LARGEST_PICTURE, path
