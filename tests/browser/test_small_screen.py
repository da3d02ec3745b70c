"""At 320 px wide, as at 400 % zoom, every page can be read without scrolling sideways, with everything unfolded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.addresses import ID
from tests.browser.conftest import StartVisit
from tests.browser.frame import search_for

UNFOLD = "() => { for (const part of document.querySelectorAll('details')) part.open = true; }"

# What sticks out of the window. The inside of a table may: it scrolls on its own, for its columns belong together.
STICKS_OUT = """() => [...document.querySelectorAll("main *")]
  .filter((one) => one.checkVisibility() && !one.parentElement.closest(".wide-table") && !one.closest(".scan-hidden"))
  .filter((one) => one.getBoundingClientRect().right > innerWidth)
  .map((one) => `${one.tagName}: ${one.textContent.trim().slice(0, 60)}`)"""

# Text that runs out of the box it stands in: cells of the facts about a tip, labels, buttons.
RUNS_OUT = """() => [...document.querySelectorAll("main :is(dd, dt, label, summary, button, .scan-button, h1, h2, h3)")]
  .filter((one) => one.checkVisibility() && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.tagName}: ${one.textContent.trim().slice(0, 60)}`)"""


def test_no_page_is_wider_than_a_small_screen(visit: StartVisit, site: Path, address: str) -> None:
    page = visit(without_scorer=True, viewport={"width": 320, "height": 800}).page
    paths = [file.parent.relative_to(site).as_posix() for file in sorted(site.rglob("index.html"))]
    assert len(paths) >= 16
    for path in paths:
        page.goto(f"{address}{path}/" if path != "." else address)
        page.evaluate(UNFOLD)
        assert page.evaluate("() => document.documentElement.scrollWidth") == 320, path
        assert page.evaluate(STICKS_OUT) == [], path
        assert page.evaluate(RUNS_OUT) == [], path


@pytest.mark.parametrize("size", [(1280, 720), (320, 640)], ids=["wide", "narrow"])
def test_at_a_step_the_title_of_the_page_is_not_cut_in_half(visit: StartVisit, size: tuple[int, int]) -> None:
    width, height = size
    visitor = visit(without_scorer=True, viewport={"width": width, "height": height})
    visitor.scan.open(ID.full)
    visitor.scan.expect_step(f"{ID.step}-analyse-van-gegevens")
    title, header, steps = (visitor.page.locator(name).bounding_box() for name in ("h1", ".md-header", ".scan-nav"))
    assert title
    assert header
    assert steps
    assert title["y"] + title["height"] <= header["y"] + header["height"] <= steps["y"]


def test_at_400_percent_a_dialog_has_nearly_all_of_the_window(visit: StartVisit) -> None:
    height = 256  # what is left of a screen of 1280 × 1024
    visitor = visit(without_scorer=True, viewport={"width": 320, "height": height})
    page = visitor.page
    visitor.scan.open(ID.full)
    search_for(page, "gegevens")
    found = [page.locator("#frame-search").bounding_box()]
    page.keyboard.press("Escape")
    page.locator('[data-part="wipe"]').click()
    found.append(page.locator('[data-part="wipe-dialog"]').bounding_box())
    for box in found:
        assert box
        assert box["y"] >= 0
        assert 0.85 * height < box["height"] <= height - box["y"]
