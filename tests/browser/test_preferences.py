"""What a visitor has set in the browser or the system: forced colours, no motion."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from scoring.code.result_code import encode
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import COMPARISON, DIMENSIONS, ID, SCAN
from tests.browser.conftest import StartVisit, Visit
from tests.browser.frame import search_for
from tests.browser.taking import LOADING, see_by_code

# How an element is drawn, as far as that can tell it from its neighbours when all colours are the system's.
DRAWN = """(elements) => elements.map((one) => {
  const style = getComputedStyle(one);
  const names = ["borderTopColor", "borderTopStyle", "borderInlineStartWidth", "borderBlockEndWidth", "borderRadius"];
  return [...names, "fontWeight", "blockSize"].map((name) => style[name]).join();
})"""
# What has no edge: a button, a field, a card, an answer, a dialog. A note has one at its beginning only.
EDGELESS = """() => {
  const fields = "select, textarea, input:is([type=text], [type=date], [type=search])";
  const all = document.querySelectorAll(`.scan-button, .scan-card, .scan-option, .scan-note, dialog, ${fields}`);
  const seen = [...all].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.clientHeight > 1);
  const sides = (one) => (one.matches(".scan-note") ? ["Left"] : ["Top", "Right", "Bottom", "Left"]);
  const without = seen.filter((one) => {
    const style = getComputedStyle(one);
    const drawn = (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none";
    return !sides(one).every(drawn);
  });
  return [seen.length, without.map((one) => one.outerHTML.slice(0, 100))];
}"""
MOVES = """() => [...document.querySelectorAll("*")].flatMap((one) => {
  const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
  const long = `${transitionDuration}, ${animationDuration}`.split(", ").some((time) => parseFloat(time) > 0.001);
  return long || scrollBehavior === "smooth" ? [one.outerHTML.slice(0, 80)] : [];
})"""


def drawn(page: Page, selector: str) -> list[str]:
    found: list[str] = page.locator(selector).evaluate_all(DRAWN)
    return found


def emulate(page: Page, **media: Any) -> None:
    page.emulate_media(**media)


def test_with_forced_colours_every_difference_can_be_seen(scored: Visit, model: Model) -> None:
    page = scored.page
    emulate(page, forced_colors="active")
    try:
        scored.scan.go(ID.full)
        question = model.dimensions[0].questions[0].id
        scored.scan.choose(question, 2)
        page.mouse.move(0, 0)
        options = drawn(page, f"#{ID.question}-{question} .scan-option")
        assert [options.count(one) for one in options].index(1) == 1, "the chosen answer looks like the others"
        steps = drawn(page, ".scan-nav li a")
        assert [steps.count(one) for one in steps].index(1) == 1, "the step that is shown looks like the others"

        scored.scan.go(ID.start)
        scored.scan.wipe()
        see_by_code(scored, model)
        marks = drawn(page, ".scan-key .scan-mark")
        assert len(set(marks)) == len(marks) == 4, "two marks of the profile look alike"
        scored.scan.ambition(model.dimensions[0].id)
        for selector in (".scan-button:visible", ".frame-button:visible", "select:visible"):
            assert page.locator(selector).count() > 0
        page.locator('[data-part="wipe"]').focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(page.locator('[data-part="wipe"]')).to_have_css("outline-style", "solid")
    finally:
        emulate(page, forced_colors="null")


def test_with_forced_colours_everything_that_can_be_pressed_or_filled_in_has_an_edge(
    visit: StartVisit, site: Path
) -> None:
    visitor = visit(without_scorer=True, forced_colors="active")
    page, root = visitor.page, visitor.scan.address.removesuffix(SCAN)
    paths = [f"{file.parent.relative_to(site).as_posix()}/" for file in sorted(site.rglob("index.html"))]
    looked_at = 0
    for path in [*paths, f"{SCAN}#{ID.full}", f"{SCAN}#{ID.result}"]:
        page.goto(root + path)
        page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
        seen, without = page.evaluate(EDGELESS)
        assert without == [], path
        looked_at += seen
    assert looked_at > 100


def test_with_forced_colours_a_move_and_the_edge_of_the_header_can_be_seen(visit: StartVisit, model: Model) -> None:
    visitor = visit(forced_colors="active")
    page = visitor.page
    page.goto(visitor.scan.address.replace(SCAN, COMPARISON))
    header = page.locator(".md-header")
    expect(header).to_have_css("border-bottom-style", "solid")
    lowest = {question.id: 1 for question in model.questions()}
    highest = {question.id: len(question.options) for question in model.questions()}
    for side, values in (("before", lowest), ("now", highest)):
        page.locator(f"#comparison-{side}-code").fill(encode(model, Answers(values)))
        page.locator(f"#comparison-{side}-code").press("Enter")
    expect(page.locator("#heading-outcome")).to_be_focused(timeout=LOADING)
    dots = drawn(page, '[data-part="questions"] tbody tr:first-child .comparison-dots > span')
    before, *between, now = dots
    assert len({before, *between, now}) == 3, "then, now and what lies between them look alike"


def test_without_motion_nothing_moves(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True, reduced_motion="reduce", viewport={"width": 320, "height": 640})
    page = visitor.page
    for path in ("", f"{DIMENSIONS}analyse-van-gegevens/", f"{SCAN}#{ID.full}"):
        page.goto(visitor.scan.address.replace(SCAN, path))
        assert page.evaluate(MOVES) == []
    page.get_by_role("button", name="Menu", exact=True).click()
    assert page.evaluate("() => document.getAnimations().filter((one) => one.playState === 'running').length") == 0
    page.keyboard.press("Escape")
    search_for(page, "privacy")
    assert page.evaluate(MOVES) == []
