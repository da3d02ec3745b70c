"""What a visitor takes along and comes back with, as tests do it: mostly with the keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from scoring.code.result_code import encode
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.conftest import Visit
from tests.browser.sheets import VARIED, Sheet, answers_of

LONGEST_WALK = 400  # tab stops
LOADING = 120_000  # milliseconds for a scorer that starts on a busy machine


def varied(model: Model, sheet: Sheet = VARIED, ambitions: Mapping[str, int] | None = None) -> Answers:
    return Answers(answers_of(sheet, model), ambitions=ambitions or {"publieke-meerwaarde": 4})


def code_of(answers: Answers, model: Model) -> str:
    return encode(model, answers)


def tab_to(page: Page, target: Locator) -> None:
    """With the Tab key alone, from where the focus is."""
    expect(target).to_be_visible()
    handle = target.element_handle()
    for _ in range(LONGEST_WALK):
        page.keyboard.press("Tab")
        if page.evaluate("(element) => document.activeElement === element", handle):
            return
    raise AssertionError(f"{LONGEST_WALK} times Tab does not lead to {target}")


def press(page: Page, target: Locator) -> None:
    """A control that has been walked to, pressed with the keyboard."""
    tab_to(page, target)
    page.keyboard.press("Enter")


def unfold_reopening(page: Page) -> None:
    """On the first step: where a code or a file is opened."""
    page.locator('[data-part="reopen"]').evaluate("(details) => { details.open = true; }")


def type_code(page: Page, text: str) -> None:
    """On the first step."""
    unfold_reopening(page)
    field = page.locator("#scan-code")
    field.focus()
    field.fill("")
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def see_by_code(visit: Visit, model: Model, answers: Answers | None = None) -> Answers:
    """The result of these answers, opened by their code on a page that is at its first step and empty."""
    answers = answers or varied(model)
    code = encode(model, answers)
    type_code(visit.page, code)
    expect(shown_code(visit.page)).to_have_text(code, timeout=LOADING)
    visit.scan.expect_step(ID.result)
    return answers


def shown_code(page: Page) -> Locator:
    return page.locator('[data-part="code"]')


def shown_link(page: Page) -> Locator:
    return page.locator('[data-part="link"]')


def saved_file(page: Page, folder: Path, act: Callable[[], None]) -> Path:
    """The file that the browser saves when `act` is done."""
    with page.expect_download() as download:
        act()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def kept_plan(page: Page) -> dict[str, object] | None:
    """What is in the plan that the browser keeps, or None: after a moment, or when the page is left, as here."""
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")
    text = page.evaluate("() => localStorage.getItem('self-scan.datagedreven-werken.plan')")
    if not text:
        return None
    plan = json.loads(text)
    actions = [{name: value for name, value in action.items() if name != "title"} for action in plan["actions"]]
    return {"actions": actions, "next_measurement": plan["next_measurement"]}


def errors(page: Page) -> list[str]:
    """What the summary on top says."""
    box = page.locator("#scan-errors")
    expect(box).to_be_visible()
    expect(box).to_be_focused()
    return box.locator("li").all_text_contents()
