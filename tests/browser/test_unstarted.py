"""Where the scan's own scripts do not come, the page says so where the visitor is: the cause, and what still works."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from scoring.model.model import Model
from tests.addresses import ID, SCAN
from tests.browser import runtime
from tests.browser.conftest import StartVisit, visiting
from tests.browser.test_faults import another
from tests.browser.wording import wording

MAIN = "**/scan/main.mjs"
FIRST_SCRIPTS = {"main": MAIN, "what it imports": "**/shared/*.mjs"}
"""Without any of these the scan does not start."""


# Whether the first question was there, and whether it was gone in any frame after that.
WATCH = """
Object.assign(window, { shown: false, gone: false });
const look = () => {
  const seen = document.querySelector("[data-opens]")?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
  window.gone ||= window.shown && !seen;
  window.shown ||= seen;
  requestAnimationFrame(look);
};
look();
"""


def forbidden(route: Route) -> None:
    route.fulfill(status=403, body="no")


def wrong_type(route: Route) -> None:
    route.fulfill(response=route.fetch(), content_type="text/plain")


def login_page(route: Route) -> None:
    route.fulfill(status=200, body="<h1>Log in</h1>", content_type="text/html")


def no_answer(route: Route) -> None:
    route.abort()


def without_headers(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, headers={"content-type": response.headers["content-type"]})


def breaks(route: Route) -> None:
    route.fulfill(body="throw new Error('an old browser');", content_type="text/javascript")


CAUSES: dict[str, Callable[[Route], None]] = {
    "gone": runtime.missing,
    "refused": forbidden,
    "type": wrong_type,
    "portal": login_page,
    "load": no_answer,
    "other": breaks,
}


def note(page: Page) -> Locator:
    return page.locator('[data-part="unstarted"]')


def expect_told(page: Page, cause: str, model: Model) -> None:
    """At the foot of the window, wherever in the long form the visitor is; the form can be filled in and printed."""
    expect(note(page).locator('[data-part="unstarted-cause"]')).to_have_text(wording(f"scan.unstarted.{cause}"))
    expect(note(page)).to_contain_text(wording("scan.unstarted.works"))
    last = list(model.questions())[-1]
    page.locator(f"#answer-{last.id}-2").check()
    expect(note(page)).to_be_in_viewport()
    expect(note(page).get_by_role("button", name=wording("scan.unstarted.print"))).to_be_visible()


@pytest.mark.parametrize("script", FIRST_SCRIPTS)
@pytest.mark.parametrize("cause", CAUSES)
def test_a_first_script_that_does_not_come_is_told_at_once_with_its_cause(
    visit: StartVisit, model: Model, cause: str, script: str
) -> None:
    visitor = visit(without_scorer=True)
    visitor.page.route(FIRST_SCRIPTS[script], CAUSES[cause])
    visitor.scan.open()
    expect_told(visitor.page, cause, model)


def test_a_script_under_the_name_that_older_servers_give_it_is_of_no_wrong_type(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit(without_scorer=True)
    broken = "throw new Error('an old browser');"
    visitor.page.route(MAIN, lambda route: route.fulfill(body=broken, content_type="application/javascript"))
    visitor.scan.open()
    expect_told(visitor.page, "other", model)


@pytest.mark.parametrize("length", [ID.full, ID.short])
def test_the_question_that_is_there_before_the_first_script_is_not_the_only_one_when_that_does_not_come(
    visit: StartVisit, model: Model, length: str
) -> None:
    visitor = visit(without_scorer=True)
    visitor.page.route(MAIN, runtime.missing)
    visitor.scan.open(length)
    expect_told(visitor.page, "gone", model)
    for question in model.questions():
        expect(visitor.page.locator(f"#answer-{question.id}-1")).to_be_visible()
    expect(visitor.page.locator(f"#{ID.start}")).to_be_visible()


@pytest.mark.parametrize("length", [ID.full, ID.short])
def test_where_the_script_that_tells_does_not_come_either_no_question_stays_hidden(
    visit: StartVisit, model: Model, length: str
) -> None:
    visitor = visit(without_scorer=True)
    for file in ("guard.js", "main.mjs"):
        visitor.page.route(f"**/{file}", no_answer)
    visitor.scan.open(length)
    expect(note(visitor.page)).to_be_visible()
    for question in model.questions():
        expect(visitor.page.locator(f"#answer-{question.id}-1")).to_be_visible()
    expect(visitor.page.locator(f"#{ID.start}")).to_be_visible()


@pytest.mark.parametrize("files", [("main.mjs",), ("main.mjs", "guard.js")], ids=len)
def test_the_question_that_one_is_at_does_not_go_away_when_the_others_come(
    visit: StartVisit, files: tuple[str, ...]
) -> None:
    visitor = visit(without_scorer=True)
    page = visitor.page
    page.add_init_script(WATCH)
    for file in files:
        page.route(f"**/{file}", no_answer)
    visitor.scan.open(ID.full)
    expect(note(page)).to_have_class(re.compile("scan-unstarted--seen"))
    page.wait_for_timeout(500)
    assert page.evaluate("[window.shown, window.gone]") == [True, False]


def test_no_answer_is_sent_by_a_form_that_no_script_minds_on_a_host_without_headers(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit(without_scorer=True)
    page = visitor.page
    page.route(f"**/{SCAN}", without_headers)
    page.route(MAIN, no_answer)
    visitor.scan.open(ID.full)
    expect_told(page, "load", model)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    first = page.locator(f"#answer-{next(iter(model.questions())).id}-2")
    first.check()
    first.press("Enter")
    page.locator("#scan-code").evaluate("(field) => field.form.requestSubmit()")
    page.wait_for_timeout(500)
    expect(first).to_be_checked()
    assert asked == []


def write_note(page: Page, model: Model, text: str) -> tuple[Locator, Locator]:
    """With the first question. Gives the field, and the fold that it is in."""
    field = page.locator(f"#note-{next(model.questions()).id}")
    fold = page.locator("details", has=field)
    fold.locator("summary").click()
    field.fill(text)
    return field, fold


def test_a_note_that_nothing_keeps_is_printed_whole_also_when_it_is_folded(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    page = visitor.page
    page.route(MAIN, runtime.missing)
    visitor.scan.open(ID.full)
    expect_told(page, "gone", model)
    text, fold = write_note(page, model, "Een regel.\n" * 8)
    fold.locator("summary").click()
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(text).to_be_visible()
    assert text.evaluate("(field) => field.scrollHeight <= field.offsetHeight")


def answer_one(page: Page, model: Model) -> None:
    page.locator(f"#answer-{next(model.questions()).id}-2").check()


def note_one(page: Page, model: Model) -> None:
    write_note(page, model, "Zie het register.")


@pytest.mark.parametrize(
    ("fill_in", "asks"), [(answer_one, 1), (note_one, 1), (None, 0)], ids=["answer", "note", "nothing"]
)
def test_who_leaves_with_what_nothing_keeps_is_asked_first(
    visit: StartVisit, model: Model, fill_in: Callable[[Page, Model], None] | None, asks: int
) -> None:
    visitor = visit(without_scorer=True)
    page = visitor.page
    page.route(MAIN, runtime.missing)
    visitor.scan.open()
    expect(note(page).locator('[data-part="unstarted-cause"]')).to_have_text(wording("scan.unstarted.gone"))
    if fill_in:
        fill_in(page, model)
    else:
        # A browser asks nothing of somebody who has not touched the page.
        page.mouse.click(1, 1)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"] * asks


def test_a_page_that_is_opened_from_a_file_says_so(visit: StartVisit, site: Path, model: Model) -> None:
    visitor = visit(without_scorer=True)
    visitor.page.goto((site / SCAN / "index.html").as_uri())
    expect_told(visitor.page, "file", model)


def test_a_page_that_is_shut_off_inside_another_says_so(browser: Browser, address: str, model: Model) -> None:

    # On a host that sends no headers of ours: those let no other page have it inside.
    def shut_off(route: Route) -> None:
        headers = {"content-type": "text/html", "content-security-policy": "sandbox allow-scripts"}
        route.fulfill(response=route.fetch(), headers=headers)

    # Chromium lets a page without an origin have nothing of this machine; of a site elsewhere it does.
    elsewhere = "--disable-features=LocalNetworkAccessChecks"
    with another(browser, elsewhere) as chromium, visiting(chromium, address) as visitor:
        visitor.page.route(f"**/{SCAN}", shut_off)
        for file in ("*.js", "*.css"):
            visitor.page.route(f"**/{file}", without_headers)
        visitor.scan.open()
        expect_told(visitor.page, "sandbox", model)


def test_where_no_script_comes_at_all_the_style_sheet_tells(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    visitor.page.route("**/*.mjs", login_page)
    visitor.page.route("**/*.js", login_page)
    visitor.scan.open()
    expect(note(visitor.page)).to_be_visible()
    expect(note(visitor.page)).to_contain_text(wording("scan.unstarted"))
    expect(note(visitor.page)).to_contain_text(wording("scan.unstarted.works"))


def test_where_the_scripts_come_nothing_is_left_of_it(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    visitor.scan.open()
    expect(visitor.scan.progress).to_be_visible()
    expect(note(visitor.page)).to_have_count(0)
