"""From a code to a plan, a note and files with the keyboard alone, at 320 pixels: as at 400 % zoom.

The tests of each part (test_keep, test_plan …) do the same on a wide screen.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import Page, expect

from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.clipboard import COPIES
from tests.browser.conftest import Visit
from tests.browser.focus import Keyboard
from tests.browser.sheets import VARIED, result_of
from tests.browser.taking import code_of, errors, kept_plan, saved_file, shown_code, type_code, varied
from tests.browser.wording import wording

LONGEST_WALK = 150  # tab stops: the whole result lies between its heading and its last button


def test_all_that_can_be_taken_along_can_be_had_by_keyboard(scored: Visit, model: Model, tmp_path: Path) -> None:
    page, scan = scored.page, scored.scan
    page.set_viewport_size({"width": 320, "height": 640})
    keyboard = Keyboard(page)

    # A code with a typing error stays, and is mended where it stands.
    code = code_of(varied(model), model)
    type_code(page, code[:-1] + "*")
    assert len(errors(page)) == 1
    keyboard.tab_to("#scan-errors a")
    keyboard.press("Enter")
    expect(page.locator("#scan-code")).to_have_value(code[:-1] + "*")
    page.keyboard.press("End")
    page.keyboard.press("Backspace")
    page.keyboard.type(code[-1])
    page.keyboard.press("Enter")
    scan.expect_step(ID.result)
    expect(shown_code(page)).to_have_text(code)

    plan_by_keyboard(page, keyboard, model, tmp_path)
    share_by_keyboard(page, keyboard, code)
    note_by_keyboard(scored, keyboard, model, tmp_path)
    assert not keyboard.faults(), "\n".join(keyboard.faults())


def plan_by_keyboard(page: Page, keyboard: Keyboard, model: Model, folder: Path) -> None:
    """The first tip into the plan, with who, when and how; and the calendar file of it."""
    tip = result_of(VARIED, model, {"publieke-meerwaarde": 4})["first"][0]
    keyboard.tab_to('[data-part="first"] input[type=checkbox]', most=LONGEST_WALK)
    keyboard.press("Space")
    for field, text in (
        ("who", "Fatma"),
        ("due", "02282027"),  # as the browser of the tests shows a date: month, day, year
        ("if", "het teamoverleg begint"),
        ("then", "vraag ik wie helpt"),
    ):
        keyboard.tab_to(f'[data-part="plan-list"] [data-field="{field}"]', most=LONGEST_WALK)
        page.keyboard.type(text)
    keyboard.tab_to('[data-part="year"]')
    keyboard.press("Enter")
    today = date.today()
    later = today.replace(year=today.year + 1) if (today.month, today.day) != (2, 29) else date(today.year + 1, 3, 1)
    assert kept_plan(page) == {
        "actions": [
            {
                "question": tip["question"],
                "step": tip["step"],
                "who": "Fatma",
                "due": "2027-02-28",
                "if": "het teamoverleg begint",
                "then": "vraag ik wie helpt",
            }
        ],
        "next_measurement": later.isoformat(),
    }
    keyboard.tab_to('[data-plan="ics"]')
    file = saved_file(page, folder, lambda: keyboard.press("Enter"))
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert [event.decoded("DTSTART") for event in events] == [date(2027, 2, 28), later]


def share_by_keyboard(page: Page, keyboard: Keyboard, code: str) -> None:
    page.evaluate(COPIES)
    keyboard.tab_to('[data-part="copy-code"]')
    keyboard.press("Enter")
    expect(page.locator('[data-part="link-status"]')).to_have_text(wording("keep.code.copied"))
    assert page.evaluate("() => copies") == [code]
    page.evaluate("() => { delete navigator.clipboard; }")
    keyboard.tab_to('[data-part="make-qr"]')
    keyboard.press("Enter")
    expect(page.get_by_role("img", name="QR-code van de link met uw resultaatcode")).to_be_visible()


def note_by_keyboard(visitor: Visit, keyboard: Keyboard, model: Model, folder: Path) -> None:
    """A note at the question that is still open; it gets into the file, and never into the code."""
    page, scan = visitor.page, visitor.scan
    question = result_of(VARIED, model)["incomplete"][0]["question"]
    before = shown_code(page).text_content()
    keyboard.tab_to(f'#{ID.result} .scan-moves a[href$="#{ID.review}"]')
    keyboard.press("Enter")
    scan.expect_step(ID.review)
    keyboard.tab_to('[data-part="review-first"] a')
    keyboard.press("Enter")
    expect(page.locator(f"#answer-{question}-1")).to_be_focused()
    keyboard.tab_to(f"#{ID.question}-{question} .scan-remark summary")
    keyboard.press("Enter")
    keyboard.tab_to(f"#note-{question}")
    page.keyboard.type("Volgens Jan, zie de bijlage")
    page.go_back()
    scan.expect_step(ID.review)
    keyboard.tab_to(f"#{ID.review} a[rel=next]")
    keyboard.press("Enter")
    scan.expect_step(ID.result)
    keyboard.tab_to('.scan-keep [data-save="answers"]', most=LONGEST_WALK)
    file = saved_file(page, folder, lambda: keyboard.press("Enter"))
    assert json.loads(file.read_text(encoding="utf-8"))["notes"] == {question: "Volgens Jan, zie de bijlage"}
    assert shown_code(page).text_content() == before
