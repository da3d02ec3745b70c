"""Pages to read, as a browser shows them: on the screen, on paper, and where the style sheets do not come."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scoring.model.model import Model
from tests.addresses import DIMENSIONS, EXAMPLE, ID, SCAN, TIPS
from tests.browser.conftest import StartVisit
from tests.browser.paper import sheets_of
from tests.browser.wording import wording

# Larger than any icon of the frame, smaller than any screen.
LARGEST_PICTURE = 100  # CSS pixels
A3_LYING = (1191, 842)  # points, 1/72 inch
SMALLEST_LETTERS = 7.0  # points
PICTURES = """() => [...document.querySelectorAll("svg, img")]
  .filter((one) => one.checkVisibility())
  .map((one) => one.getBoundingClientRect())
  .map(({ width, height }) => Math.max(width, height))"""


def paths_of(site: Path) -> list[str]:
    """Every page of the site, as its address ends; what comes later to the page of the scan is none."""
    files = sorted(file.relative_to(site) for file in site.rglob("*.html"))
    return [file.as_posix() for file in files if file.parts[0] != "assets"]


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


@pytest.mark.parametrize("width", [1280, 320])
def test_the_matrix_of_a_dimension_is_a_table_with_heads_to_a_screen_reader(
    visit: StartVisit, address: str, model: Model, width: int
) -> None:
    page = visit(without_scorer=True, viewport={"width": width, "height": 800}).page
    dimension, stages = model.dimensions[0], model.stages
    page.goto(f"{address}{DIMENSIONS}{dimension.id}/")
    heard = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = Counter(node["role"]["value"] for node in heard if not node["ignored"])
    topics = len(dimension.questions)
    assert roles["table"] == 1
    assert (roles["columnheader"], roles["rowheader"]) == (len(stages) + 1, topics)
    assert (roles["row"], roles["cell"]) == (topics + 1, topics * len(stages))


def test_the_matrix_has_every_situation_below_its_stage(visit: StartVisit, address: str, model: Model) -> None:
    page = visit(without_scorer=True).page
    for dimension in model.dimensions:
        page.goto(f"{address}{DIMENSIONS}{dimension.id}/")
        rows = page.locator(".matrix tr").evaluate_all(
            "(rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim()))"
        )
        assert [head.partition(". ")[2] for head in rows[0][1:]] == [stage.name for stage in model.stages]
        assert rows[1:] == [
            [question.title, *(option.label for option in question.options)] for question in dimension.questions
        ]


def test_on_a_small_screen_a_situation_says_its_stage(visit: StartVisit, address: str, model: Model) -> None:
    page = visit(without_scorer=True, viewport={"width": 320, "height": 800}).page
    page.goto(f"{address}{DIMENSIONS}{model.dimensions[0].id}/")
    cells = page.locator(".matrix tbody tr").first.locator("td")
    for cell, stage in zip(cells.all(), model.stages, strict=True):
        expect(cell.get_by_text(stage.name)).to_be_visible()


def test_ladders_are_folded_until_the_matrix_leads_to_one(visit: StartVisit, address: str, model: Model) -> None:
    page = visit(without_scorer=True).page
    first, second, *_ = model.dimensions[0].questions
    page.goto(f"{address}{DIMENSIONS}{model.dimensions[0].id}/")
    ladders = page.locator("details.topic")
    expect(ladders).to_have_count(len(model.dimensions[0].questions))
    assert ladders.evaluate_all("(all) => all.some((one) => one.open)") is False
    link = page.locator(".matrix").get_by_role("link", name=second.title)
    for _ in range(2):  # also when the visitor is there already, and has folded it again
        link.click()
        expect(ladders.nth(1)).to_have_attribute("open", "")
        expect(page.get_by_role("heading", name=second.title).first).to_be_in_viewport()
        ladders.nth(1).locator("> summary").click()
        expect(ladders.nth(1)).not_to_have_attribute("open", "")
    page.goto(f"{address}{DIMENSIONS}{model.dimensions[0].id}/#{ID.topic}-{first.id}")
    expect(ladders.nth(0)).to_have_attribute("open", "")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_link_to_a_tip_opens_the_ladder_that_it_is_in(
    visit: StartVisit, address: str, model: Model, scripts: bool
) -> None:
    page = visit(without_scorer=True, java_script_enabled=scripts).page
    dimension = model.dimensions[0]
    question = dimension.questions[-1]
    tip = question.options[0].tip
    assert tip
    page.goto(f"{address}{DIMENSIONS}{dimension.id}/#{ID.tip}-{question.id}-1")
    expect(page.get_by_role("heading", name=tip.title)).to_be_in_viewport()
    page.goto(f"{address}{TIPS}")
    expect(page.get_by_role("heading", name=tip.title, level=3)).to_have_count(1)


def test_on_paper_every_ladder_and_tip_is_unfolded(visit: StartVisit, address: str, model: Model) -> None:
    page = visit(without_scorer=True).page
    dimension = model.dimensions[0]
    page.goto(f"{address}{DIMENSIONS}{dimension.id}/")
    page.emulate_media(media="print")
    text = page.locator("article").inner_text()
    for question in dimension.questions:
        assert question.ask in text
        for option in question.options:
            assert option.label in text
            assert option.tip is None or option.tip.done_when in text


def test_the_dimensions_print_as_a_poster_on_one_large_sheet(visit: StartVisit, address: str, model: Model) -> None:
    page = visit(without_scorer=True).page
    page.goto(address + DIMENSIONS)
    (poster,) = sheets_of(on_paper(page))
    assert poster.size == A3_LYING
    assert min(poster.letters) >= SMALLEST_LETTERS
    page.emulate_media(media="print")
    text = page.locator("article").inner_text()
    for dimension in model.dimensions:
        assert dimension.title in text
        for question in dimension.questions:
            assert all(words in text for words in (question.title, *(option.label for option in question.options)))


def test_all_tips_print_as_a_book_with_a_chapter_for_each_dimension(
    visit: StartVisit, address: str, model: Model
) -> None:
    page = visit(without_scorer=True).page
    page.goto(address + TIPS)
    page.emulate_media(media="print")
    text = page.locator("article").inner_text()
    tips = [option.tip for question in model.questions() for option in question.options if option.tip]
    assert [tip.title for tip in tips if tip.title not in text or tip.done_when not in text] == []
    chapters = page.locator(".tips section").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).breakBefore)"
    )
    assert chapters == ["auto", *["page"] * (len(model.dimensions) - 1)]


@pytest.mark.parametrize("path", [DIMENSIONS, TIPS])
def test_a_button_prints_the_page(visit: StartVisit, address: str, path: str) -> None:
    page = visit(without_scorer=True).page
    page.goto(address + path)
    # The dialog would stop the test.
    page.evaluate("() => { window.print = () => { window.asked = true; }; }")
    page.locator("[data-print]").click()
    assert page.evaluate("() => window.asked")


def test_without_scripts_no_button_promises_to_print(visit: StartVisit, address: str) -> None:
    page = visit(java_script_enabled=False).page
    for path in (DIMENSIONS, TIPS):
        page.goto(address + path)
        expect(page.locator("[data-print]")).to_be_hidden()


def test_the_example_says_that_it_is_one_and_leads_to_the_scan(visit: StartVisit, address: str) -> None:
    page = visit(without_scorer=True).page
    page.goto(address)
    page.locator(f'a[href="{EXAMPLE}"]').first.click()
    note = page.locator(".example > :first-child")
    expect(note).to_contain_text(wording("page.example.not_yours"))
    expect(note.get_by_role("link")).to_have_attribute("href", f"../{SCAN}")


def test_the_example_can_not_be_taken_for_ones_own(visit: StartVisit, address: str) -> None:
    page = visit(without_scorer=True).page
    page.goto(address + EXAMPLE)
    article = page.locator("article")
    expect(article.locator("button, input, select, textarea, form, code, [data-part]")).to_have_count(0)
    expect(article.get_by_role("heading", name=wording("result.title"))).to_have_count(0)
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
