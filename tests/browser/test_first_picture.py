"""Who comes for the first question sees it in the first picture, before the script that takes the answers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.conftest import StartVisit
from tests.browser.test_unstarted import MAIN
from tests.browser.wording import wording


@pytest.mark.parametrize("length", [ID.full, ID.short])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_first_question_can_be_answered_before_the_script_comes(
    visit: StartVisit, model: Model, length: str, width: int
) -> None:
    visitor = visit(without_scorer=True, viewport={"width": width, "height": 720})
    scan, page = visitor.scan, visitor.page
    held: list[Route] = []
    page.route(MAIN, lambda route: held.append(route))
    page.goto(f"{scan.address}#{length}", wait_until="commit")
    asked = [question for question in model.questions() if question.quick or length == ID.full]
    expect(scan.questions).to_have_count(1)
    expect(page.locator(f"#{ID.start}")).to_be_hidden()
    page.locator(f"#answer-{asked[0].id}-3").check()
    held[0].continue_()
    expect(scan.progress).to_have_text(wording("scan.progress", count=1, total=len(asked)))
    assert scan.chosen() == {asked[0].id: 3}
    expect(page.locator(f"#answer-{asked[0].id}-3")).to_be_in_viewport()
    expect(page.locator(f"#answer-{asked[0].id}-3")).to_be_focused()
    assert (scan.kept() or {})["answers"] == {asked[0].id: 3}


def test_at_the_start_no_question_comes_before_the_script(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    held: list[Route] = []
    visitor.page.route(MAIN, lambda route: held.append(route))
    visitor.page.goto(visitor.scan.address, wait_until="commit")
    expect(visitor.page.locator(f"#{ID.start} h2")).to_be_visible()
    shown = "(all) => all.some((each) => each.checkVisibility({ contentVisibilityAuto: true }))"
    assert not visitor.page.locator("fieldset input").evaluate_all(shown)
    held[0].continue_()
    expect(visitor.scan.progress).to_be_visible()
    assert visitor.scan.step() == ID.start


# Notes in what order things come: a frame of the browser, and the script of the scan.
ORDER = """
window.order = [];
requestAnimationFrame(() => window.order.push("frame"));
document.addEventListener("readystatechange", () => {
  const root = document.getElementById("scan-root");
  if (document.readyState !== "interactive") return;
  new MutationObserver(() => {
    if (root.classList.contains("scan--js") && !window.order.includes("script")) window.order.push("script");
  }).observe(root, { attributes: true });
});
"""
SEEN = """
document.addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  const note = document.querySelector('[data-part="unstarted"]');
  new MutationObserver(() => {
    if (note.classList.contains("scan-unstarted--seen")) window.seen = true;
  }).observe(note, { attributes: true });
});
"""
# A picture that comes long after the page is loaded, and one that never comes.
DRAWN_LATE = """
const soon = window.requestAnimationFrame;
window.requestAnimationFrame = (act) => setTimeout(() => soon(act), 400);
performance.getEntriesByType = () => [];
"""
NEVER_DRAWN = """
window.requestAnimationFrame = () => 0;
performance.getEntriesByType = () => [];
"""


def test_the_script_waits_for_the_first_picture_where_its_files_are_there_at_once(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    visitor.page.add_init_script(DRAWN_LATE + ORDER)
    visitor.scan.open(ID.full)
    expect(visitor.scan.progress).to_be_visible()
    assert visitor.page.evaluate("window.order") == ["frame", "script"]


@pytest.mark.parametrize("place", ["", f"#{ID.review}"])
def test_where_no_question_can_be_answered_yet_the_script_does_not_wait(visit: StartVisit, place: str) -> None:
    visitor = visit(without_scorer=True)
    # No frame comes, and no second passes.
    visitor.page.clock.install(time=0)
    visitor.page.clock.pause_at(1_000)
    visitor.page.add_init_script("performance.getEntriesByType = () => [];")
    visitor.page.goto(f"{visitor.scan.address}{place}")
    expect(visitor.scan.progress).to_be_visible()


@pytest.mark.parametrize("hidden", [True, False])
def test_a_window_that_is_never_drawn_gets_its_scan_all_the_same(visit: StartVisit, hidden: bool) -> None:
    visitor = visit(without_scorer=True)
    visitor.page.add_init_script(NEVER_DRAWN)
    if hidden:
        visitor.page.add_init_script("Object.defineProperty(document, 'hidden', { value: true });")
    visitor.scan.open(ID.full)
    expect(visitor.scan.progress).to_be_visible()


def test_a_script_that_waits_for_the_first_picture_is_not_told_to_be_missing(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    visitor.page.add_init_script(DRAWN_LATE + SEEN)
    visitor.scan.open(ID.full)
    expect(visitor.scan.progress).to_be_visible()
    assert not visitor.page.evaluate("window.seen")
