"""The whole scan with the keyboard alone: Tab, arrows, Space and Enter; on a wide and on a narrow screen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from scoring.code.result_code import decode
from scoring.model.answers import NA, UNKNOWN, Answer
from scoring.model.model import Model, Part
from tests.addresses import ID, SCAN, TIPS
from tests.browser.conftest import StartVisit, Visit
from tests.browser.focus import Keyboard
from tests.browser.scan import plain
from tests.browser.seen import read_report, report_of
from tests.browser.sheets import VARIED, answers_of, result_of
from tests.browser.wording import wording

SCREENS = {"wide": {"width": 1280, "height": 720}, "narrow": {"width": 320, "height": 640}}
SIZES = SCREENS | {"at 400 %": {"width": 320, "height": 256}}  # what is left of a screen of 1280 × 1024


def answer(keyboard: Keyboard, question: str, answer: Answer) -> None:
    """Tabs to a question that has no answer yet, and chooses one as a visitor would."""
    keyboard.tab_to(f'[name="answer-{question}"]')
    if answer == 1:
        keyboard.press("Space")
    elif isinstance(answer, int):
        for _ in range(answer - 1):
            keyboard.press("ArrowDown")
    else:  # the two answers apart come last, and up from the first is the last
        for _ in range({NA: 1, UNKNOWN: 2}[answer]):
            keyboard.press("ArrowUp")


def answer_step(visitor: Visit, keyboard: Keyboard, dimension: Part, answers: dict[str, Answer]) -> None:
    """Answers a step from its heading on, and leaves it by 'Volgende'."""
    visitor.scan.expect_step(f"{ID.step}-{dimension.id}")
    keyboard.look()
    for question in dimension.questions:
        if question.id in answers:
            answer(keyboard, question.id, answers[question.id])
    keyboard.tab_to(f"#{ID.step}-{dimension.id} a[rel=next]")
    keyboard.press("Enter")


@pytest.mark.parametrize("screen", SCREENS)
def test_the_scan_can_be_done_by_keyboard(visit: StartVisit, model: Model, address: str, screen: str) -> None:
    visitor = visit(viewport=SCREENS[screen])
    scan, page, keyboard = visitor.scan, visitor.page, Keyboard(visitor.page)
    # The last question is skipped at first, and found again in the list of what is open.
    answers = answers_of(VARIED | {"mens-en-organisatie": [3, 3, "?", 2, 2]}, model)
    *first, last = model.questions()

    page.goto(address)
    keyboard.tab_to(f'a[href$="{SCAN}#{ID.full}"]')
    keyboard.press("Enter")
    for dimension in model.dimensions:
        answer_step(visitor, keyboard, dimension, {question.id: answers[question.id] for question in first})

    scan.expect_step(ID.review)
    keyboard.look()
    expect(scan.progress).to_have_text("19 van 20 vragen ingevuld")
    expect(page.locator('[data-part="review-summary"]')).to_have_text(
        "Er is nog 1 vraag open. U hoeft die niet in te vullen, maar het maakt uw resultaat zekerder."
    )
    keyboard.tab_to('[data-part="review-first"] a')
    keyboard.press("Enter")
    expect(page.locator(f"#answer-{last.id}-1")).to_be_focused()
    keyboard.look()
    keyboard.press("ArrowUp")
    keyboard.tab_to(f"#{ID.step}-{model.dimensions[-1].id} a[rel=next]")
    keyboard.press("Enter")

    scan.expect_step(ID.review)
    assert answers[last.id] is NA
    assert scan.chosen() == {question: plain(given) for question, given in answers.items()}
    expect(page.locator('[data-part="review-summary"]')).to_have_text(wording("scan.review.complete"))
    keyboard.tab_to(f"#{ID.review} a[rel=next]")
    keyboard.press("Enter")
    scan.expect_step(ID.result)
    keyboard.look()
    expect(scan.report).to_be_visible(timeout=120_000)
    result_by_keyboard(visitor, keyboard, model, answers)

    plan_and_code_by_keyboard(visitor, keyboard, model, answers)

    page.wait_for_function("(text) => announcements.includes(text)", arg=wording("result.status.ready"))
    told = page.evaluate("() => announcements")
    assert told[0] == "Uw antwoorden worden vanaf nu in deze browser bewaard."
    assert "Uw resultaat is berekend." in told
    assert len(keyboard.stops) > 150
    assert not keyboard.faults(), "\n".join(keyboard.faults())


def result_by_keyboard(visitor: Visit, keyboard: Keyboard, model: Model, answers: dict[str, Answer]) -> None:
    """Reads the result: its headings, an ambition, the tips of a dimension."""
    page, scan = visitor.page, visitor.scan
    headings = scan.report.get_by_role("heading", level=3).all_inner_texts()
    titles = [dimension.title for dimension in model.dimensions]
    sections = [wording(f"result.{part}.title") for part in ("profile", "first", "find_out")]
    for heading in (*sections, *titles):
        assert headings.count(heading) == 1, heading
    sheet = VARIED | {"mens-en-organisatie": [3, 3, "?", 2, 2]}
    assert read_report(page) == expected_report(sheet, model, answers)

    second = model.dimensions[1].id
    keyboard.tab_to(f'[data-verdict="{second}"] [data-part="fold"] > summary', most=120)
    keyboard.press("Enter")
    keyboard.tab_to(f"#ambition-{second}")
    keyboard.press("ArrowDown")  # from the next stage to the first one of the list
    expect(scan.status).to_have_text(wording("result.status.ambition", title="Leren en veranderen", stage="Beperkend"))
    expect(page.locator(f"#ambition-{second}")).to_be_focused()
    keyboard.press("ArrowUp")
    expect(scan.status).to_have_text(wording("result.status.ambition_next", title="Leren en veranderen"))
    assert read_report(page) == expected_report(sheet, model, answers)

    tips = page.locator(f'[data-verdict="{second}"] [data-part="tips"]')
    expect(tips).to_be_hidden()
    keyboard.tab_to(f'[data-verdict="{second}"] [data-part="tips-title"]')
    keyboard.press("Enter")
    expect(tips).to_be_visible()
    keyboard.tab_to(f'[data-verdict="{second}"] [data-part="tips"] summary')
    keyboard.press("Space")
    expect(tips.locator(".scan-tip__text").first).to_be_visible()


def plan_and_code_by_keyboard(visitor: Visit, keyboard: Keyboard, model: Model, answers: dict[str, Answer]) -> None:
    """Puts a tip in the plan and says who, takes the code, wipes all, and comes back with the code."""
    page, scan = visitor.page, visitor.scan
    keyboard.tab_to('[data-part="first"] [data-part="pick"]', back=True, most=120)
    keyboard.press("Space")
    expect(scan.status).to_have_text("De tip staat in uw plan, verderop op deze pagina. Uw plan heeft nu 1 actie.")
    keyboard.tab_to(f'#{ID.plan} [data-field="who"]', most=120)
    page.keyboard.type("Fatma")
    keyboard.tab_to('[data-plan="ics"]')
    keyboard.tab_to('[data-part="copy-code"]')
    code = page.locator('[data-part="code"]').inner_text()
    assert decode(code, model).values == answers

    keyboard.tab_to('[data-part="wipe"]')
    keyboard.press("Enter")
    keyboard.tab_to('[data-part="wipe-yes"]')
    page.keyboard.press("Enter")
    scan.expect_step(ID.start)
    assert scan.chosen() == {}
    assert scan.kept() is None

    keyboard.tab_to('[data-part="reopen"] > summary')
    keyboard.press("Enter")
    keyboard.tab_to("#scan-code")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    scan.expect_step(ID.result)
    keyboard.look()
    assert scan.chosen() == {question: plain(given) for question, given in answers.items()}


@pytest.mark.parametrize("screen", SCREENS)
def test_the_tips_can_be_filtered_by_keyboard(visit: StartVisit, screen: str) -> None:
    visitor = visit(without_scorer=True, viewport=SCREENS[screen])
    page, keyboard = visitor.page, Keyboard(visitor.page)
    page.goto(visitor.scan.address.replace(SCAN, TIPS))
    count = page.locator(".tips__count")
    keyboard.tab_to("#filter-dimension")
    keyboard.press("ArrowDown")
    expect(count).to_have_text("20 tips passen bij uw keuze.")
    keyboard.tab_to("#filter-effort")
    keyboard.press("ArrowDown")
    expect(count).not_to_have_text("20 tips passen bij uw keuze.")
    keyboard.tab_to("#filter-who")
    page.keyboard.type("xqzw")
    expect(count).to_have_text("Er past geen tip bij uw keuze. Kies iets minder.")
    keyboard.tab_to(".tips__filter [type=reset]")
    keyboard.press("Enter")
    expect(count).to_have_text("80 tips passen bij uw keuze.")
    keyboard.tab_to("details.tip summary")
    keyboard.press("Space")
    expect(page.locator("details.tip .tip-text").first).to_be_visible()
    keyboard.tab_to("details.tip .scan-hint a")
    assert not keyboard.faults(), "\n".join(keyboard.faults())


def expected_report(sheet: Any, model: Model, answers: dict[str, Answer]) -> dict[str, Any]:
    return report_of(result_of(sheet, model), answers, model)


@pytest.mark.parametrize("screen", SIZES)
def test_going_back_with_the_keyboard_nothing_hides_under_the_header(
    visit: StartVisit, model: Model, screen: str
) -> None:
    visitor = visit(without_scorer=True, viewport=SIZES[screen])
    visitor.scan.open(ID.full)
    keyboard = Keyboard(visitor.page)
    first = model.dimensions[0]
    keyboard.tab_to(f"#{ID.step}-{first.id} a[rel=next]")
    keyboard.tab_to(f'[name="answer-{first.questions[0].id}"]', back=True)
    assert len(keyboard.stops) > 20
    assert not keyboard.faults(), "\n".join(keyboard.faults())


@pytest.mark.parametrize("screen", SCREENS)
def test_wiping_by_keyboard_asks_first_and_gives_the_focus_back(visit: StartVisit, model: Model, screen: str) -> None:
    visitor = visit(without_scorer=True, viewport=SCREENS[screen])
    scan, page, keyboard = visitor.scan, visitor.page, Keyboard(visitor.page)
    scan.open(ID.full)
    answer(keyboard, model.dimensions[0].questions[0].id, 1)
    keyboard.tab_to('[data-part="wipe"]')
    keyboard.press("Enter")
    expect(page.get_by_role("button", name="Nee, laat staan")).to_be_focused()
    keyboard.press("Enter")
    expect(page.locator('[data-part="wipe"]')).to_be_focused()
    assert len(scan.chosen()) == 1
    keyboard.press("Space")
    keyboard.tab_to('[data-part="wipe-yes"]')
    keyboard.press("Space")
    scan.expect_step(ID.start)
    assert scan.chosen() == {}
    assert not keyboard.faults(), "\n".join(keyboard.faults())
