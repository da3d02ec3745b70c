"""The page of a team for everybody: axe in every state, by keyboard alone, on paper, without a network, and large."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from scoring.model.model import Model
from tests.browser.conftest import visiting
from tests.browser.focus import Keyboard
from tests.browser.inspection import Findings, Inspector
from tests.browser.offline import Offline, wait_until
from tests.browser.own_host import hosting
from tests.browser.paper import sheets_of
from tests.browser.taking import LOADING
from tests.browser.team import TeamPage, codes_of, expected, some_sheets, team_in_python
from tests.browser.wording import wording

MANY = 10_000


@pytest.fixture(scope="module")
def states(browser: Browser, address: str, model: Model) -> Findings:
    """Every state of the page; kept for use without a network by the way."""
    found = Findings()
    with visiting(browser, address, reduced_motion="reduce") as visit:
        team, inspector = TeamPage(visit.page, address), Inspector(visit.page, found)
        team.open()
        team.add("")
        expect(team.page.locator("#scan-errors")).to_be_focused()
        inspector.look("nothing added, and told so")
        codes = codes_of(some_sheets(model, 12), model)
        team.add("\n".join([*codes, codes[0], codes[1][:-1]]))
        team.expect_sheets(12)
        team.unfold()
        team.page.locator("#team-roles").fill("uitvoering, leiding")
        team.page.locator("#team-roles").blur()
        for at in range(6):
            team.part("list").locator("select").nth(at).select_option("uitvoering")
        team.expect_sheets(12)
        inspector.look("counted, unfolded, with groups, one bad and one twice")
        team.part("one-agree").click()
        expect(team.part("one-conflicts")).to_be_focused()
        team.part("one-form").locator('button[type="submit"]').click()
        expect(team.part("one-made")).to_be_visible()
        inspector.look("one scan of all, with what is to be decided")
        team.part("wipe").click()
        inspector.look("dialog: wipe all codes?")
        team.part("wipe-no").click()
        team.wipe()
        team.add("\n".join(codes[:2]))
        team.expect_sheets(2)
        inspector.look("too few people")
        assert visit.journal.messages == []
    return found


def test_nothing_is_wrong_in_any_state(states: Findings) -> None:
    assert len(states.states) == 5
    assert not states.wrong, "\n".join(states.wrong)


@pytest.mark.parametrize("width", [1280, 320])
def test_it_can_be_done_by_keyboard(browser: Browser, address: str, model: Model, width: int) -> None:
    screen = {"width": width, "height": 720}
    with visiting(browser, address, viewport=screen, reduced_motion="reduce") as visit:
        team, keyboard = TeamPage(visit.page, address), Keyboard(visit.page)
        sheets = some_sheets(model, 6)
        team.open()
        keyboard.tab_to("#team-text")
        visit.page.keyboard.insert_text(" ".join(codes_of(sheets, model)))
        keyboard.tab_to('#team-form button[type="submit"]')
        keyboard.press("Enter")
        team.expect_sheets(6)
        keyboard.tab_to('[data-part="sheets"] summary')
        keyboard.press("Enter")
        keyboard.tab_to('[data-part="remove"]')
        keyboard.press("Enter")
        team.expect_sheets(5)
        assert team.seen() == expected(team_in_python(sheets[1:], model))
        keyboard.tab_to('[data-part="talk"] a')
        keyboard.press("Enter")
        # The browser goes there a moment later, and would scroll away from where the next Tab leads.
        expect(visit.page.locator(":target")).to_be_in_viewport()
        keyboard.tab_to('[data-part="one-agree"]')
        keyboard.press("Enter")
        expect(team.part("one-conflicts")).to_be_focused()
        keyboard.tab_to('[data-part="one-form"] button[type="submit"]')
        keyboard.press("Enter")
        expect(team.part("one-open")).to_be_focused()
        assert keyboard.faults() == []


# What keeps a heading with what it is about, a card and a question whole, and lets paper end between two of them.
BREAKS = """() => {
  const report = document.querySelector('[data-part="report"]');
  const breaks = (selector, side) => [...new Set([...report.querySelectorAll(selector)].map(
    (one) => getComputedStyle(one)[side]))];
  return {
    cards: breaks('[data-part="talk"] > li', "breakInside"),
    afterCards: breaks('[data-part="talk"] > li', "breakAfter"),
    questions: breaks("[data-question]", "breakInside"),
    afterQuestions: breaks("[data-question]", "breakAfter"),
    afterHeadings: breaks('h2, h3, [data-part="talk-lead"]', "breakAfter"),
  };
}"""


def test_on_paper_the_first_thing_to_talk_about_fits_on_the_page_of_the_stages(
    browser: Browser, address: str, model: Model
) -> None:
    """A4 without its edges, in CSS pixels. Among so many people some have no stage, in every dimension."""
    with visiting(browser, address, viewport={"width": 698, "height": 1000}) as visit:
        team = TeamPage(visit.page, address)
        team.open()
        team.add("\n".join(codes_of(some_sheets(model, 342), model)))
        team.expect_sheets(342)
        expect(team.page.locator('[data-part="stages-note"]').first).to_be_visible()
        visit.page.emulate_media(media="print")
        card = team.part("talk").locator(":scope > li").first.bounding_box()
        title = visit.page.locator("h1").bounding_box()
        assert card
        assert title
        assert card["y"] + card["height"] - title["y"] < 1000 - title["height"]


@pytest.mark.parametrize("people", [15, 342])
def test_the_print_has_the_whole_view_and_no_code(browser: Browser, address: str, model: Model, people: int) -> None:
    with visiting(browser, address) as visit:
        team, sheets = TeamPage(visit.page, address), some_sheets(model, people)
        team.open()
        team.add("\n".join(codes_of(sheets, model)))
        team.expect_sheets(people)
        team.page.locator("#team-label").fill("Zorg")
        team.page.locator("#team-label").blur()
        team.expect_sheets(people)
        printed = sheets_of(team.page.pdf(prefer_css_page_size=True))
        assert {sheet.size for sheet in printed} == {(595, 842)}
        assert all(sheet.letters for sheet in printed)
        team.page.emulate_media(media="print")
        assert team.page.evaluate(BREAKS) == {
            "cards": ["avoid"],
            "afterCards": ["auto"],
            "questions": ["avoid"],
            "afterQuestions": ["auto"],
            "afterHeadings": ["avoid"],
        }
        text = team.page.locator("#scan-root").inner_text()
        assert not [code for code in codes_of(sheets, model) if code in text]
        assert wording("team.report.label", label="Zorg") in text
        for question in model.questions():
            assert team.page.locator(f'[data-question="{question.id}"] table').bounding_box(), question.id


def test_after_the_first_use_it_needs_no_network(browser: Browser, site: Path, model: Model, tmp_path: Path) -> None:
    sheets = some_sheets(model, 7)
    with hosting(tmp_path, site) as host, visiting(browser, host.address) as visit:
        team, offline = TeamPage(visit.page, host.address), Offline(visit.page, host.address)
        team.open()
        team.add("\n".join(codes_of(sheets[:5], model)))
        team.expect_sheets(5)
        wait_until(lambda: any(path.endswith(".wasm") for path in offline.paths()))
        wait_until(lambda: (offline.workers() or {}).get("active") == "activated")
        host.stop()
        team.page.reload()
        team.expect_sheets(5)
        team.add("\n".join(codes_of(sheets[5:], model)))
        team.expect_sheets(7)
        assert team.seen() == expected(team_in_python(sheets, model))


def test_ten_thousand_codes_are_read_in_parts_and_can_be_stopped(
    browser: Browser, address: str, model: Model, tmp_path: Path
) -> None:
    sheets = some_sheets(model, MANY)
    file = tmp_path / "codes.txt"
    file.write_text("\n".join(codes_of(sheets, model)), encoding="utf-8")
    with visiting(browser, address) as visit:
        team = TeamPage(visit.page, address)
        team.open()
        team.page.locator("#team-file").set_input_files(file)
        expect(team.part("sheets-some")).to_be_visible(timeout=LOADING)
        team.part("work-cancel").click()
        expect(team.part("add-status")).to_contain_text(wording("team.add.cancelled"), timeout=LOADING)
        expect(team.part("work")).to_be_hidden(timeout=LOADING)
        read = len(team.kept()["sheets"])
        assert 0 < read < MANY
        team.page.locator("#team-file").set_input_files(file)
        team.expect_sheets(MANY)
        expect(team.part("twice")).to_have_text(wording("team.twice", count=read), timeout=LOADING)
        assert team.seen() == expected(team_in_python(sheets, model))
        assert team.part("list").locator("tr").count() == 50
        team.unfold()
        team.part("list-on").click()
        numbers = wording("team.sheets.range", first=51, last=100, total=MANY)
        expect(team.part("range")).to_have_text(numbers)
        longest: int = visit.page.evaluate(
            "() => Math.max(...scorerSpy.said.filter(({ kind }) => kind === 'call').filter(({ verb }) =>"
            " verb !== 'add_model').map(({ request }) => request.length))"
        )
        assert longest < 200_000, "a part is so large that the scorer may seem silent"
