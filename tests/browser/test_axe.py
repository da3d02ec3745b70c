"""Every page and every state of the scan: axe finds nothing wrong in light and dark, wide and narrow, and nothing
sticks out or is cut off: not at 320 px, not with wider text, not with text of twice the size."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from scoring.model.model import Model
from tests.addresses import ID
from tests.browser import runtime
from tests.browser.conftest import StartVisit, Visit, as_opened, visiting
from tests.browser.frame import search_for
from tests.browser.inspection import NARROW, WIDE, Findings, Inspector
from tests.browser.sheets import VARIED, answers_of
from tests.browser.taking import code_of, type_code, varied
from tests.conftest import ROOT
from tests.serving import serving
from tests.site.pages import read_pages

UNFOLD = "() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }"


@pytest.fixture(scope="module")
def pages(browser: Browser, site: Path) -> Findings:
    """Every page that was built, unfolded; on the first one the menu and the search as well."""
    found = Findings()
    # At the root of the host, where the page for wrong addresses finds its style.
    with serving(site) as root, visiting(browser, root, service_workers="block", reduced_motion="reduce") as visit:
        page, inspector = visit.page, Inspector(visit.page, found)
        for file in sorted(site.rglob("*.html")):
            if "assets" in file.relative_to(site).parts:
                continue  # a part of a page
            path = file.relative_to(site).as_posix()
            page.goto(root + path)
            page.evaluate(UNFOLD)
            inspector.look(path)
            if path == "index.html":
                menu_and_search(page, inspector)
        assert visit.journal.messages == []
    return found


def menu_and_search(page: Page, inspector: Inspector) -> None:
    """For each width on its own: what is open on one of them need not be so on the other."""
    page.set_viewport_size({"width": NARROW, "height": 800})
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.get_by_role("button", name="Menu sluiten")).to_be_focused()
    inspector.look("menu open", [NARROW])
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": WIDE, "height": 800})
    dialog = search_for(page, "gegevens")
    inspector.look("search open with results")
    dialog.get_by_role("searchbox").fill("xqzw")
    expect(dialog.get_by_role("status")).to_have_text("Niets gevonden. Probeer een ander woord.")
    inspector.look("search without results")
    page.keyboard.press("Escape")


@pytest.fixture(scope="module")
def states(visit_with_scorer: Visit, model: Model) -> Findings:
    """The whole scan, state after state, on the page whose scorer is loaded."""
    visit = as_opened(visit_with_scorer)
    found, page, scan = Findings(), visit.page, visit.scan
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": WIDE, "height": 800})
    inspector = Inspector(page, found)

    type_code(page, "0ABC")
    expect(page.locator("#scan-errors")).to_be_focused()
    inspector.look("a code refused: the summary of errors, the error at the field")
    scan.go(ID.result)
    expect(page.locator('[data-part="empty"]')).to_be_visible()
    inspector.look("a result without answers")

    scan.go(ID.start)
    scan.go(ID.full)
    for number, dimension in enumerate(model.dimensions):
        scan.expect_step(f"{ID.step}-{dimension.id}")
        if number == 0:
            scan.choose(dimension.questions[0].id, 2)
            page.evaluate(UNFOLD)
            inspector.look(f"step {dimension.id}, an answer chosen, unfolded")
            page.get_by_role("button", name="Wis alles", exact=True).click()
            expect(page.get_by_role("dialog", name="Alles wissen?")).to_be_visible()
            inspector.look("dialog: wipe all?")
            page.get_by_role("button", name="Nee, laat staan").click()
        else:
            inspector.look(f"step {dimension.id}")
        page.locator(f"#{ID.step}-{dimension.id} a[rel=next]").click()
    scan.expect_step(ID.review)
    inspector.look("review, questions open")

    scan.go(f"{ID.step}-{model.dimensions[0].id}")
    scan.fill_in(answers_of(VARIED, model))
    scan.expect_step(ID.review)
    scan.see_result()
    page.evaluate(UNFOLD)
    for pick in page.locator('[data-part="first"] [data-part="pick"]').all():
        pick.check()
    page.locator('[data-part="make-qr"]').click()
    expect(page.locator('[data-part="qr"] svg')).to_be_visible()
    inspector.look("result unfolded, plan with actions, QR code")

    scan.go(ID.start)
    type_code(page, code_of(varied(model), model))
    expect(page.get_by_role("dialog", name="Er staan al antwoorden")).to_be_visible()
    inspector.look("dialog: these answers or those?")
    page.keyboard.press("Escape")
    page.emulate_media(reduced_motion="null")
    assert visit.journal.messages == []
    return found


@pytest.fixture(scope="module")
def without_result(browser: Browser, address: str, model: Model) -> Findings:
    """While the scorer loads, at a next visit, and when the scorer has failed."""
    found = Findings()
    held: list[Route] = []
    with visiting(browser, address, reduced_motion="reduce") as visit:
        visit.context.route(runtime.FILES, lambda route: held.append(route))
        page, scan, inspector = visit.page, visit.scan, Inspector(visit.page, found)
        scan.open(ID.full)
        scan.choose(model.dimensions[0].questions[0].id, 2)
        scan.fill_in({})
        scan.go(ID.result)
        expect(page.locator('[data-part="wait"]')).to_be_visible()
        inspector.look("waiting for the result")

        visit.context.unroute(runtime.FILES)
        visit.context.route(runtime.FILES, lambda route: route.abort())
        scan.open()
        page.reload()
        expect(page.locator('[data-part="resume"]')).to_be_visible()
        inspector.look("the start, with answers to go on with")
        scan.go(ID.result)
        expect(page.locator("#scan-errors")).to_be_focused()
        page.evaluate(UNFOLD)
        inspector.look("no result: the scorer failed, the card for on paper")
    return found


EVERYWHERE = ("pages", "states", "without_result")


@pytest.fixture(params=EVERYWHERE)
def found(request: pytest.FixtureRequest) -> Findings:
    """What was found, for each of the three visits."""
    findings: Findings = request.getfixturevalue(request.param)
    return findings


def test_axe_finds_nothing_wrong(found: Findings) -> None:
    assert not found.axe, "\n".join(found.axe)


def test_axe_leaves_nothing_undecided(found: Findings) -> None:
    assert not found.unsure, "\n".join(found.unsure)


def test_nothing_sticks_out_or_is_cut_off_on_a_narrow_screen(found: Findings) -> None:
    assert not found.narrow, "\n".join(found.narrow)


def test_nothing_is_lost_with_wider_text(found: Findings) -> None:
    assert not found.spaced, "\n".join(found.spaced)


def test_nothing_is_lost_with_text_of_twice_the_size(found: Findings) -> None:
    assert not found.large, "\n".join(found.large)


def test_every_page_and_every_state_was_looked_at(
    pages: Findings, states: Findings, without_result: Findings, site: Path
) -> None:
    assert read_pages(site).keys() < set(pages.states)
    assert len(pages.states) >= 20
    assert len(states.states) == 10
    assert len(without_result.states) == 3


def test_other_tests_that_look_take_all_that_was_found() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    looking = {path.name: text for path, text in texts.items() if re.search(r"\bInspector\(\w", text)}
    del looking[Path(__file__).name]
    assert len(looking) > 5
    assert [name for name, text in looking.items() if not re.search(r"assert not \w+\.wrong\b", text)] == []


BROKEN = """<!doctype html><html lang="nl"><title>Fout</title><style>
  @media (prefers-color-scheme: dark) { p { color: #eee; background: #fff; } }
  .line { white-space: nowrap; }
  .large { inline-size: 50rem; }
  .box { inline-size: 12em; block-size: 1.4em; overflow: hidden; }
  .low { block-size: 1.5em; line-height: 1.2; margin: 0; }
</style><main><h1>Fout</h1><p>Bleek in het donker.</p><img src="data:,">
<p class="line">Een lange regel die nergens wordt afgebroken, ook niet op een smal scherm.</p>
<p class="low">Een regel die op een smal scherm niet meer in zijn hoogte past</p>
<p class="low">en die er een onder zich heeft</p>
<div class="box">Net breed genoeg</div><p class="large">Te groot als de letters twee keer zo groot zijn</p>
<table id="grouped"><thead><tr><th scope="col">Rij</th><th scope="col">Cel</th></tr></thead>
<tbody><tr><th scope="rowgroup" colspan="2">Groep</th></tr><tr><th scope="row">Rij</th><td>Cel</td></tr></tbody></table>
<table id="bare"><thead><tr><th scope="col">Rij</th><th scope="col">Cel</th></tr></thead>
<tbody><tr><th scope="rowgroup" colspan="2">Groep zonder rijen</th></tr></tbody>
<tbody><tr><th scope="row">Rij</th><td>Cel</td></tr></tbody></table></main>"""


def test_what_is_wrong_would_be_seen(visit: StartVisit) -> None:
    page, found = visit(without_scorer=True).page, Findings()
    page.set_content(BROKEN)
    Inspector(page, found).look("broken")
    rules = {" ".join(one.split(": ")[:2]) for one in found.axe}
    assert {f"broken, {width} light image-alt" for width in (WIDE, NARROW)} <= rules
    assert {f"broken, {width} dark color-contrast" for width in (WIDE, NARROW)} <= rules
    assert {one.split(": ")[2] for one in found.unsure if "th-has-data-cells" in one} == {"#bare"}
    assert found.wrong == [*found.axe, *found.unsure, *found.narrow, *found.spaced, *found.large]
    assert any("the page is" in one for one in found.narrow)
    assert any("Net breed genoeg" in one and "cuts off" in one for one in found.spaced)
    assert not any("Net breed genoeg" in one for one in found.narrow)
    assert any("Een regel die op" in one and "lie over one another" in one for one in found.narrow)
    assert not any("lie over one another" in one for one in found.large)
    assert any("Te groot" in one and "sticks out" in one for one in found.large)
