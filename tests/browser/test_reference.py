"""A result beside those of organisations of one size, on a site that has enough of one size and too few of another."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from scoring.documents.reference_document import reference_from
from scoring.documents.reference_view import plain_amid
from scoring.documents.team_document import read_team, write_team
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.team.reference import FEWEST
from scripts.compiler.compile import compile_content
from tests.addresses import ID
from tests.browser.conftest import Visit, visiting
from tests.browser.focus import Keyboard
from tests.browser.inspection import Findings, Inspector
from tests.browser.paper import sheets_of
from tests.browser.scan import STORE_KEY
from tests.browser.sheets import VARIED, answers_of
from tests.browser.taking import LOADING, saved_file
from tests.browser.team import TeamPage, codes_of, some_sheets, team_in_python
from tests.browser.translating import exact_texts
from tests.browser.wording import wording
from tests.conftest import ROOT, SiteOf
from tests.scoring.organisations import random_organisation
from tests.serving import serving

SIZE_KEY = f"{STORE_KEY}.size"
UNFOLD = "() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }"
ROWS = """(section) => Object.fromEntries([...section.querySelectorAll("table")].map((table) => [
  table.closest("[data-reference]")?.dataset.reference ?? "", [...table.querySelectorAll("tbody tr")].map((row) => ({
    sentence: row.querySelector("th span").textContent,
    counts: [...row.querySelectorAll("td")].map((cell) => Number.parseInt(cell.children[1].textContent) || 0),
    pictures: [...row.querySelectorAll("td")].map((cell) => cell.querySelector("meter")?.value ?? 0),
    own: [...row.querySelectorAll("td")].map((cell) => cell.querySelector(".scan-mark") !== null),
  }))]))"""


@dataclass(frozen=True)
class Compared:
    """A built site with what organisations handed in. size: the id of the one with enough of them."""

    folder: Path
    address: str
    size: str
    document: Any


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory, site_of: SiteOf) -> Iterator[Compared]:
    root = tmp_path_factory.mktemp("reference")
    for name in ("content", "docs"):
        shutil.copytree(ROOT / name, root / name)
    content = root / "content"
    model = compile_content(root).model
    enough, few = model.sizes[0].id, model.sizes[-1].id
    (content / "reference").mkdir(exist_ok=True)
    for size, count in ((enough, FEWEST + 1), (few, FEWEST - 1)):
        for number in range(count):
            team = random_organisation(model, 100 * count + number, size)
            (content / "reference" / f"{size}-{number}.json").write_text(write_team(team), encoding="utf-8")
    target = site_of(content)
    document = json.loads(compile_content(root).reference)
    with serving(target) as address:
        yield Compared(target, address, enough, document)


@pytest.fixture(scope="module")
def visit(browser: Browser, compared: Compared) -> Iterator[Visit]:
    """A page with the result of a sheet, and no size chosen yet."""
    with visiting(browser, compared.address, reduced_motion="reduce") as started:
        started.scan.open(ID.full)
        started.scan.fill_in(answers_of(VARIED, compile_content(ROOT).model))
        started.scan.see_result()
        yield started


def section(page: Page) -> Locator:
    return page.locator('[data-part="reference"]')


def shown(page: Page) -> Locator:
    return section(page).locator('[data-part="reference-shown"]')


def choose(page: Page, size: str) -> None:
    page.locator("#reference-size").select_option(size)
    expect(shown(page)).to_be_visible(visible=bool(size), timeout=LOADING)


def test_only_sizes_with_enough_organisations_are_offered(visit: Visit, compared: Compared) -> None:
    options = visit.page.locator("#reference-size option")
    expect(options).to_have_count(2)
    assert [option.get_attribute("value") for option in options.all()] == ["", compared.size]
    expect(shown(visit.page)).to_be_hidden()


def test_what_is_shown_is_what_the_scorer_says(visit: Visit, compared: Compared, model: Model) -> None:
    choose(visit.page, compared.size)
    answers = Answers(answers_of(VARIED, model))
    view: Any = plain_amid(reference_from(compared.document, model), compared.size, answers)
    expect(section(visit.page).locator('[data-part="reference-sentence"]')).to_have_text(view["sentence"])
    rows: dict[str, list[Any]] = {"": view["dimensions"]}
    for question in view["questions"]:
        rows.setdefault(question["dimension"], []).append(question)
    assert section(visit.page).evaluate(ROWS) == {
        place: [
            {
                "sentence": row["sentence"],
                "counts": [cell["count"] for cell in row["cells"]],
                "pictures": [cell["count"] for cell in row["cells"]],
                "own": [cell["own"] for cell in row["cells"]],
            }
            for row in of
        ]
        for place, of in rows.items()
    }


def test_the_choice_stays_in_this_browser_and_nothing_of_it_is_asked_of_the_server(
    visit: Visit, compared: Compared
) -> None:
    choose(visit.page, compared.size)
    assert compared.size in str(visit.page.evaluate(f"() => localStorage.getItem('{SIZE_KEY}')"))
    visit.page.reload()
    expect(shown(visit.page)).to_be_visible(timeout=LOADING)
    expect(visit.page.locator("#reference-size")).to_have_value(compared.size)
    assert not [url for url in visit.journal.requests if compared.size in url]
    choose(visit.page, "")
    assert visit.page.evaluate(f"() => localStorage.getItem('{SIZE_KEY}')") is None


def test_another_answer_is_another_place(visit: Visit, compared: Compared, model: Model) -> None:
    choose(visit.page, compared.size)
    dimension, question = model.dimensions[0].id, model.dimensions[0].questions[0].id
    row = section(visit.page).locator(f'[data-reference="{dimension}"] tbody tr').first
    for answer in (1, answers_of(VARIED, model)[question]):
        assert isinstance(answer, int)
        visit.scan.go(f"{ID.step}-{dimension}")
        visit.scan.choose(question, answer)
        visit.scan.go(ID.result)
        expect(row.locator("td").nth(answer - 1).locator(".scan-mark")).to_be_attached(timeout=LOADING)
        expect(row.locator(".scan-mark")).to_have_count(1)


def test_only_what_was_chosen_last_is_spoken_and_once(visit: Visit, compared: Compared) -> None:
    page = visit.page
    choose(page, "")
    page.evaluate("() => announcements.splice(0)")
    choose(page, compared.size)
    sentence = section(page).locator('[data-part="reference-sentence"]').text_content()
    page.wait_for_function("(text) => announcements.splice(0).includes(text)", arg=sentence)
    page.evaluate(
        """(size) => {
          const select = document.getElementById("reference-size");
          for (const value of ["", size, "", size]) {
            select.value = value;
            select.dispatchEvent(new Event("change"));
          }
        }""",
        compared.size,
    )
    page.wait_for_function("() => announcements.length > 0")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("() => announcements") == [sentence]


def test_axe_finds_nothing_wrong_and_nothing_sticks_out(visit: Visit, compared: Compared) -> None:
    found = Findings()
    visit.page.evaluate(UNFOLD)
    inspector = Inspector(visit.page, found)
    choose(visit.page, "")
    inspector.look("no size chosen")
    choose(visit.page, compared.size)
    inspector.look("amid organisations, unfolded")
    assert not found.wrong, "\n".join(found.wrong)
    visit.page.set_viewport_size({"width": 1280, "height": 720})


def test_a_size_is_chosen_and_a_dimension_unfolded_by_keyboard(
    browser: Browser, compared: Compared, model: Model
) -> None:
    screen = {"width": 320, "height": 720}
    with visiting(browser, compared.address, viewport=screen, reduced_motion="reduce") as visit:
        visit.scan.open(ID.full)
        visit.scan.fill_in(answers_of(VARIED, model))
        visit.scan.see_result()
        expect(visit.page.locator("#reference-size option")).to_have_count(2, timeout=LOADING)
        keyboard = Keyboard(visit.page)
        visit.page.locator("#reference-size").focus()
        keyboard.press("ArrowDown")
        expect(shown(visit.page)).to_be_visible(timeout=LOADING)
        keyboard.tab_to('[data-part="reference-shown"] summary')
        keyboard.press("Enter")
        expect(shown(visit.page).locator("details table").first).to_be_visible()
        assert keyboard.faults() == []


def test_it_is_printed_once_a_size_was_chosen(visit: Visit, compared: Compared) -> None:
    page = visit.page
    choose(page, "")
    page.emulate_media(media="print")
    expect(section(page)).to_be_hidden()
    page.emulate_media(media="screen")
    choose(page, compared.size)
    page.emulate_media(media="print")
    expect(section(page).locator("table").first).to_be_visible()
    expect(page.locator("#reference-size")).to_be_hidden()
    assert {sheet.size for sheet in sheets_of(page.pdf(prefer_css_page_size=True))} == {(595, 842)}
    page.emulate_media(media="null")


def test_what_does_not_come_is_told_and_the_result_is_whole(browser: Browser, compared: Compared, model: Model) -> None:
    with visiting(browser, compared.address) as visit:
        visit.context.route("**/assets/scoring/reference.*.json", lambda route: route.abort())
        visit.scan.open(ID.full)
        visit.scan.fill_in(answers_of(VARIED, model))
        visit.scan.see_result()
        status = section(visit.page).locator('[data-part="reference-status"]')
        expect(status).to_have_text(wording("reference.missing"), timeout=LOADING)
        visit.context.unroute("**/assets/scoring/reference.*.json")
        visit.scan.go(ID.review)
        visit.scan.see_result()
        expect(visit.page.locator("#reference-size option")).to_have_count(2, timeout=LOADING)
        expect(status).to_be_hidden()


def test_wiping_takes_the_choice_away(browser: Browser, compared: Compared, model: Model) -> None:
    with visiting(browser, compared.address) as visit:
        visit.scan.open(ID.full)
        visit.scan.fill_in(answers_of(VARIED, model))
        visit.scan.see_result()
        expect(visit.page.locator("#reference-size option")).to_have_count(2, timeout=LOADING)
        choose(visit.page, compared.size)
        visit.scan.wipe()
        expect(visit.page.locator("#reference-size")).to_have_value("")
        expect(section(visit.page).locator("table")).to_have_count(0)
        assert visit.page.evaluate("() => Object.keys(localStorage)") == []


def test_without_enough_organisations_nothing_of_it_is_on_the_site_or_asked_for(
    scored: Visit, site: Path, model: Model
) -> None:
    scored.scan.go(ID.full)
    scored.scan.fill_in(answers_of(VARIED, model))
    scored.scan.see_result()
    expect(section(scored.page)).to_have_count(0)
    assert not [url for url in scored.journal.requests if "reference" in url]
    assert not list(site.glob("assets/scoring/reference.*"))
    assert not [page for page in site.rglob("*.html") if wording("reference.lead") in page.read_text(encoding="utf-8")]


def test_with_enough_of_them_it_works_without_a_network_too(compared: Compared) -> None:
    kept = (compared.folder / "service-worker.js").read_text(encoding="utf-8")
    assert next(compared.folder.glob("assets/scoring/reference.*.json")).name in kept


def test_the_page_of_a_team_saves_what_an_organisation_hands_in(
    browser: Browser, address: str, model: Model, tmp_path: Path
) -> None:
    sheets = some_sheets(model, 9)
    with visiting(browser, address) as started:
        team = TeamPage(started.page, address)
        team.open()
        team.add("\n".join(codes_of(sheets, model)))
        team.expect_sheets(9)
        team.page.locator("#team-label").fill("Afdeling Zorg")
        team.page.locator("#team-label").blur()
        team.expect_sheets(9)
        team.unfold()
        form, save = team.part("hand-in"), team.part("hand-in").locator("button")
        form.locator("#team-year").fill("vorig jaar")
        save.click()
        expect(team.page.locator("#scan-errors")).to_be_focused()
        expect(team.page.locator("#scan-errors li")).to_have_count(2)
        expect(form.locator("#team-size-error")).to_be_visible()
        form.locator("#team-size").select_option(model.sizes[1].id)
        form.locator("#team-year").fill("1026")
        save.click()
        expect(team.part("hand-in-status")).to_be_visible()
        form.locator("#team-year").fill("2027")
        text = saved_file(team.page, tmp_path, save.click).read_text(encoding="utf-8")
        assert "hand-in-status" in exact_texts(team.page)
        found, made = read_team(text, model), team_in_python(sheets, model)
        assert found.organisation is not None
        assert (found.organisation.size, found.organisation.year) == (model.sizes[1].id, 2027)
        assert (found.label, found.answers) == ("", made.answers)
        # It is an aggregate as any other: one of nearly the same people is not saved after it.
        team.add(codes_of(some_sheets(model, 10), model)[9])
        team.expect_sheets(10)
        save.click()
        expect(team.part("hand-in-status")).to_have_text(wording("team.export.refused"), timeout=LOADING)
