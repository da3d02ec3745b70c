"""The workshop: one question at a time for a room, with one key each, on a sheet of the group's own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from scoring.code.result_code import encode
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.conftest import StartVisit, Visit
from tests.browser.inspection import Findings, Inspector
from tests.browser.scan import STORE_KEY, plain
from tests.browser.stores import kept_by
from tests.browser.taking import LOADING
from tests.browser.wording import wording

GROUP_KEY = f"{STORE_KEY}.group"
KEYS = {UNKNOWN: "?", NA: "-"}
FOCUSED = "() => document.activeElement.id"
# How far down the way on reaches, from the top of the window, and how wide the page is.
REACH = """() => ({
  bottom: document.querySelector('[data-part="room-next"]').getBoundingClientRect().bottom,
  wide: document.documentElement.scrollWidth,
})"""


def kept(page: Page, key: str) -> dict[str, Any] | None:
    """What the browser keeps under a key, once all that was waiting is written."""
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")
    text = page.evaluate("(key) => localStorage.getItem(key)", key)
    return json.loads(text) if text else None


def begin(visitor: Visit, length: str = ID.full) -> None:
    """From the link that leads to the workshop to its first question."""
    visitor.scan.open(ID.workshop)
    visitor.page.wait_for_url(f"**/?{ID.workshop}*")
    banner = visitor.page.locator('[data-part="group"]')
    expect(banner).to_be_visible()
    visitor.scan.go(length)
    expect(visitor.page.locator('[data-part="room"]')).to_be_visible()


def expect_question(page: Page, question: str) -> None:
    """Waits until this question has the focus; no other is shown."""
    expect(page.locator(f"#{ID.question}-{question}")).to_be_focused()
    expect(page.locator("fieldset[data-question]:visible")).to_have_count(1)


def press_answer(page: Page, answer: Answer) -> None:
    page.keyboard.press(KEYS[answer] if answer in KEYS else str(answer))


def answer_all(page: Page, model: Model, answers: Mapping[str, Answer]) -> None:
    """With the keyboard alone: a key for the answer, and one for the next question."""
    for question in model.questions():
        expect_question(page, question.id)
        press_answer(page, answers[question.id])
        expect(page.locator(f"#answer-{question.id}-{plain(answers[question.id])}")).to_be_checked()
        page.keyboard.press("ArrowRight")


def with_own_scan(visitor: Visit, model: Model) -> dict[str, Any]:
    """A scan of the visitor's own, kept: the first question with its highest answer and a note."""
    question = next(model.questions())
    visitor.scan.open(ID.full)
    visitor.scan.choose(question.id, len(question.options))
    visitor.page.locator(f"#note-{question.id}").evaluate("(note) => { note.closest('details').open = true; }")
    visitor.page.locator(f"#note-{question.id}").fill("Alleen van mij.")
    own = visitor.scan.kept()
    assert own is not None
    return own


def start_again(page: Page) -> None:
    page.get_by_role("button", name=wording("scan.group.wipe"), exact=True).click()
    page.get_by_role("button", name=wording("scan.group.wipe.yes")).click()


def test_nothing_of_an_own_scan_is_marked_or_changed(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    own = with_own_scan(visitor, model)
    first, second = list(model.questions())[:2]
    begin(visitor)
    page = visitor.page
    expect_question(page, first.id)
    assert visitor.scan.chosen() == {}
    assert page.locator("textarea").evaluate_all("(all) => all.map(({ value }) => value).join('')") == ""
    press_answer(page, 1)
    page.keyboard.press("ArrowRight")
    expect_question(page, second.id)
    page.keyboard.press("2")
    sheet = kept(page, GROUP_KEY)
    assert sheet
    assert sheet["answers"] == {first.id: 1, second.id: 2}
    assert kept(page, STORE_KEY) == own
    page.get_by_role("link", name=wording("scan.group.leave")).click()
    expect(page.locator('[data-part="resume"]')).to_be_visible()
    expect(page.locator('[data-part="group"]')).to_be_hidden()
    assert visitor.scan.chosen() == own["answers"]
    assert kept(page, STORE_KEY) == own
    assert kept(page, GROUP_KEY) == sheet


def test_a_reload_shows_the_same_question_and_loses_nothing(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    begin(visitor)
    page = visitor.page
    first, second, third = list(model.questions())[:3]
    page.keyboard.press("3")
    page.keyboard.press("Enter")
    expect_question(page, second.id)
    page.keyboard.press("?")
    page.reload()
    expect_question(page, second.id)
    assert visitor.scan.chosen() == {first.id: 3, second.id: "unknown"}
    page.keyboard.press("ArrowRight")
    expect_question(page, third.id)
    page.go_back()
    expect_question(page, second.id)
    page.keyboard.press("ArrowLeft")
    expect_question(page, first.id)


def test_going_back_to_the_own_scan_by_the_browser_is_not_going_on_with_the_group(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit(without_scorer=True)
    own = with_own_scan(visitor, model)
    page, scan = visitor.page, visitor.scan
    scan.go(ID.start)
    page.locator('[data-part="together"] summary').click()
    page.get_by_role("link", name=wording("scan.workshop.go")).click()
    expect(page.locator('[data-part="group"]')).to_be_visible()
    assert scan.chosen() == {}
    page.go_back()
    expect(page.locator('[data-part="group"]')).to_be_hidden()
    assert scan.chosen() == own["answers"]


def test_keys_choose_nothing_with_a_modifier_in_a_field_or_outside_the_question(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit(without_scorer=True)
    begin(visitor)
    page = visitor.page
    first, second = list(model.questions())[:2]
    expect_question(page, first.id)
    for key in ("Control+1", "Alt+2", "Meta+3", "Shift+ArrowDown"):
        page.keyboard.press(key)
    page.locator('[data-part="room-more"]').click()
    page.locator(f"#{ID.question}-{first.id}").get_by_text(wording("scan.note.title")).click()
    page.locator(f"#note-{first.id}").focus()
    page.keyboard.type("2 van 3 - of 4?")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(f"#note-{first.id}")).to_have_value("2 van 3 - of 4?")
    page.get_by_role("link", name=wording("scan.group.leave")).focus()
    page.keyboard.press("1")
    assert visitor.scan.chosen() == {}
    page.locator('[data-part="room-next"]').focus()
    page.keyboard.press("Enter")
    # Enter on a link is that link, and not the next question as well.
    expect_question(page, second.id)


def test_the_keys_can_be_switched_off(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    begin(visitor)
    page = visitor.page
    first = next(model.questions())
    sign = page.locator(f"#{ID.question}-{first.id} kbd").first
    expect(sign).to_be_visible()
    page.get_by_role("checkbox", name=wording("scan.room.keys")).uncheck()
    expect(sign).to_be_hidden()
    page.locator(f"#{ID.question}-{first.id}").focus()
    for key in ("1", "ArrowRight", "?"):
        page.keyboard.press(key)
    expect_question(page, first.id)
    assert visitor.scan.chosen() == {}
    page.get_by_role("checkbox", name=wording("scan.room.keys")).check()
    page.locator(f"#{ID.question}-{first.id}").focus()
    page.keyboard.press("1")
    assert visitor.scan.chosen() == {first.id: 1}


def test_a_mouse_does_the_same(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    begin(visitor)
    page = visitor.page
    first, second = list(model.questions())[:2]
    page.locator(f'label[for="answer-{first.id}-2"]').click()
    page.locator('[data-part="room-next"]').click()
    expect_question(page, second.id)
    page.locator('[data-part="room-previous"]').click()
    expect_question(page, first.id)
    assert visitor.scan.chosen() == {first.id: 2}


def test_the_short_scan_has_its_own_count(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    begin(visitor, ID.short)
    quick = [question.id for question in model.questions() if question.quick]
    for place, question in enumerate(quick):
        expect_question(visitor.page, question)
        number = visitor.page.locator(f"#{ID.question}-{question} [data-part='room-number']")
        expect(number).to_have_text(wording("scan.room.number", number=place + 1, total=len(quick)))
        visitor.page.keyboard.press("ArrowRight")
    visitor.scan.expect_step(ID.review)


def test_starting_again_wipes_the_sheet_of_the_group_and_no_other(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    own = with_own_scan(visitor, model)
    begin(visitor)
    page = visitor.page
    _, second, *_ = model.questions()
    page.keyboard.press("2")
    page.keyboard.press("ArrowRight")
    expect_question(page, second.id)
    page.keyboard.press("3")
    assert kept(page, GROUP_KEY)
    page.evaluate("(key) => localStorage.setItem(key, '{}')", f"{GROUP_KEY}.plan")
    page.get_by_role("button", name=wording("scan.group.wipe"), exact=True).click()
    dialog = page.get_by_role("dialog", name=wording("scan.group.wipe.title"))
    expect(dialog).to_contain_text(wording("scan.group.wipe.text"))
    dialog.get_by_role("button", name=wording("scan.wipe.no")).click()
    assert len(visitor.scan.chosen()) == 2
    start_again(page)
    expect_question(page, next(model.questions()).id)
    assert visitor.scan.chosen() == {}
    assert kept(page, GROUP_KEY) is None
    assert kept_by(page)["localStorage"] == [STORE_KEY]
    assert kept(page, STORE_KEY) == own
    expect(page.locator('[data-part="news-text"]')).to_have_text(wording("scan.status.wiped_group"))


def test_wiping_all_on_the_own_page_says_that_the_group_goes_too(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    begin(visitor)
    page = visitor.page
    page.keyboard.press("2")
    assert kept(page, GROUP_KEY)
    visitor.scan.open()
    expect(page.locator('[data-part="together"]')).to_be_visible()
    page.get_by_role("button", name=wording("scan.wipe"), exact=True).click()
    expect(page.locator('[data-part="wipe-group"]')).to_be_visible()
    page.get_by_role("button", name=wording("scan.wipe.yes")).click()
    expect(page.locator('[data-part="news-text"]')).to_have_text(wording("scan.status.wiped"))
    assert kept_by(page)["localStorage"] == []
    page.get_by_role("button", name=wording("scan.wipe"), exact=True).click()
    expect(page.locator('[data-part="wipe-group"]')).to_be_hidden()


def test_every_question_fits_on_a_screen_for_a_room(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True, viewport={"width": 1280, "height": 720})
    begin(visitor)
    usual = visitor.page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.scan-foot')).fontSize)")
    for question in model.questions():
        expect_question(visitor.page, question.id)
        reach = visitor.page.evaluate(REACH)
        assert reach["bottom"] <= 720, question.id
        text = visitor.page.locator(f"#{ID.question}-{question.id} .scan-option__text").first
        assert text.evaluate("(text) => parseFloat(getComputedStyle(text).fontSize)") > 1.25 * usual
        visitor.page.keyboard.press("ArrowRight")


def test_on_a_narrow_screen_nothing_sticks_out(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True, viewport={"width": 320, "height": 640})
    begin(visitor)
    for question in model.questions():
        expect_question(visitor.page, question.id)
        assert visitor.page.evaluate(REACH)["wide"] == 320, question.id
        visitor.page.keyboard.press("ArrowRight")


def signs_of(fieldset: Locator) -> list[str]:
    return fieldset.locator("kbd:visible").all_text_contents()


def test_every_answer_shows_its_key(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    begin(visitor)
    first = next(model.questions())
    expect_question(visitor.page, first.id)
    shown = signs_of(visitor.page.locator(f"#{ID.question}-{first.id}"))
    assert shown == [*map(str, range(1, len(first.options) + 1)), "?", "-"]


@pytest.mark.parametrize("more", [False, True], ids=["the question", "with its explanation"])
def test_axe_finds_nothing_and_there_is_room(visit: StartVisit, model: Model, more: bool) -> None:
    visitor, found = visit(without_scorer=True, reduced_motion="reduce"), Findings()
    inspector = Inspector(visitor.page, found)
    begin(visitor)
    visitor.page.keyboard.press("1")
    if more:
        visitor.page.locator('[data-part="room-more"]').click()
        visitor.page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
    inspector.look("a question of a workshop")
    if not more:
        visitor.page.get_by_role("button", name=wording("scan.group.wipe"), exact=True).click()
        inspector.look("dialog: start again?")
        visitor.page.get_by_role("button", name=wording("scan.wipe.no")).click()
        visitor.scan.open()
        visitor.page.locator('[data-part="together"] summary').click()
        inspector.look("the way to the workshop")
    assert not found.wrong, "\n".join(found.wrong)
    assert [message for message in visitor.journal.messages if "policy" in message] == []


def test_it_ends_in_the_result_of_the_group(visit: StartVisit, model: Model) -> None:
    visitor = visit()
    own = with_own_scan(visitor, model)
    begin(visitor)
    page, scan = visitor.page, visitor.scan
    some: list[Answer] = [2, 3, UNKNOWN, 1, 2, NA, 3]
    answers = {question.id: some[place % len(some)] for place, question in enumerate(model.questions())}
    answer_all(page, model, answers)
    scan.expect_step(ID.review)
    expect(page.locator(".md-header")).to_be_visible()
    scan.see_result()
    expect(page.locator('[data-part="group"]')).to_be_visible()
    expect(page.locator('[data-part="code"]')).to_have_text(encode(model, Answers(answers)), timeout=LOADING)
    page.locator('[data-part="first"] [data-part="pick"]').first.check()
    assert f"{GROUP_KEY}.plan" in kept_by(page)["localStorage"]
    start_again(page)
    expect_question(page, next(model.questions()).id)
    assert kept_by(page)["localStorage"] == [STORE_KEY]
    assert kept(page, STORE_KEY) == own
