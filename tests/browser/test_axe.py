"""axe-core finds nothing wrong, on every kind of page, in light and dark, on a wide and on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from scoring.model import Model
from tests.browser.conftest import Visit, visiting
from tests.browser.sheets import VARIED, answers_of
from tests.conftest import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
WIDTHS = (1280, 320)
READING = ["", "dimensies/analyse-van-gegevens/", "tips/", "stadia/", "begrippen/", "verantwoording/"]

RUN = """async (only) => {
  const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
  if (only) options.runOnly = only;
  const { violations, passes } = await axe.run(document, options);
  return {
    passes: passes.length,
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replace(/\\s+/g, " ")}`)),
  };
}"""


@pytest.fixture(scope="module")
def wide_open(browser: Browser, address: str) -> Iterator[Visit]:
    """A profile in which axe may be put into a page: the policy is off. Nothing moves, so no colour is between two."""
    with visiting(browser, address, bypass_csp=True, reduced_motion="reduce") as visit:
        yield visit


def violations(page: Page) -> list[str]:
    """What axe finds wrong, in all four looks. In dark only colours differ, so only those are looked at again."""
    found = []
    page.evaluate(AXE)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, only in (("light", None), ("dark", ["color-contrast", "link-in-text-block"])):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.evaluate("() => Promise.all(document.getAnimations().map(({ finished }) => finished))")
            outcome: dict[str, Any] = page.evaluate(RUN, only)
            assert outcome["passes"] > 0, "axe looked at nothing"
            found += [f"{width} {scheme}: {violation}" for violation in outcome["violations"]]
    return found


@pytest.mark.parametrize("path", READING)
def test_reading_pages(wide_open: Visit, address: str, path: str) -> None:
    wide_open.page.goto(address + path)
    if path == "tips/":
        wide_open.page.locator("details.tip summary").first.click()
    found = violations(wide_open.page)
    assert not found, "\n".join(found)


def test_the_scan_at_every_step(wide_open: Visit, model: Model) -> None:
    scan, page = wide_open.scan, wide_open.page
    found = {}
    scan.open()
    expect(page.get_by_role("link", name="Begin met de volledige scan")).to_be_visible()
    found["start"] = violations(page)

    page.set_viewport_size({"width": 1280, "height": 800})
    scan.go("volledig")
    for fold in page.locator("fieldset:visible").first.locator("summary").all():
        fold.click()
    scan.choose(model.dimensions[0].questions[0].id, 2)
    found["questions"] = violations(page)

    page.get_by_role("button", name="Wis alles", exact=True).click()
    expect(page.get_by_role("dialog", name="Alles wissen?")).to_be_visible()
    found["dialog"] = violations(page)
    page.get_by_role("button", name="Nee, laat staan").click()

    page.set_viewport_size({"width": 1280, "height": 800})
    scan.fill_in(answers_of(VARIED, model))
    scan.expect_step("nakijken")
    found["review"] = violations(page)

    page.set_viewport_size({"width": 1280, "height": 800})
    scan.see_result()
    for fold in page.locator("[data-part='tips-title']:visible, [data-part='first'] summary:visible").all():
        fold.click()
    found["result"] = violations(page)
    assert found == {step: [] for step in found}
