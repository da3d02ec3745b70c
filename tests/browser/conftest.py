"""Contexts and pages for the browser tests. Loading Pyodide takes seconds, so one page with a scorer serves many
tests: each gets it wiped, at its first step, and leaves it to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scoring.documents.canonical import read_model
from scoring.model.model import Model
from tests.addresses import ID
from tests.browser import runtime
from tests.browser.journal import Journal
from tests.browser.scan import Scan
from tests.browser.scorer_spy import Scorer

PATIENCE = 30_000  # milliseconds: other work may keep this machine busy
expect.set_options(timeout=PATIENCE)


@dataclass(frozen=True)
class Visit:
    """One browser profile with one page: `scan` is that page with the scan in it."""

    context: BrowserContext
    page: Page
    journal: Journal
    scan: Scan


StartVisit = Callable[..., Visit]


# Every text that the status line has said, in order, from the first moment on.
WRITE_DOWN_ANNOUNCEMENTS = """
Object.defineProperty(window, "announcements", { value: [] });
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const line = (target instanceof Element ? target : target.parentElement)?.closest("#scan-status");
    if (line?.textContent) announcements.push(line.textContent);
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
"""


# What tests put something else in the place of, as it is in a page that has just been opened.
REMEMBER_THE_BROWSERS_OWN = """
Object.defineProperty(window, "browsersOwn", { value: [
  [window, "print"], [Navigator.prototype, "clipboard"], [File.prototype, "arrayBuffer"],
  [HTMLCanvasElement.prototype, "toBlob"], [DataTransferItem.prototype, "webkitGetAsEntry"],
].map(([holder, name]) => [holder, name, Object.getOwnPropertyDescriptor(holder, name)]) });
"""
# Nothing of an earlier test, also of one that failed halfway: no dialog, no question's fold, no property of its own.
AS_OPENED = """() => {
  delete navigator.clipboard;
  for (const [holder, name, own] of browsersOwn) {
    if (own) Object.defineProperty(holder, name, own);
    else delete holder[name];
  }
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  for (const fold of document.querySelectorAll(".scan-step details[open]")) fold.open = false;
}"""
IS_LIMITED = "() => [...document.querySelectorAll('fieldset[data-question]')].some((question) => question.hidden)"


@contextmanager
def visiting(browser: Browser, address: str, **options: Any) -> Iterator[Visit]:
    """A profile of its own while the block runs. options: as for Browser.new_context."""
    with listening(browser.new_context(**options), address) as visit:
        yield visit


@contextmanager
def listening(context: BrowserContext, address: str) -> Iterator[Visit]:
    """A visit in a profile that has just been made; it is closed after the block."""
    context.set_default_timeout(PATIENCE)
    journal = Journal(context)
    Scorer.listen_in(context)
    context.add_init_script(WRITE_DOWN_ANNOUNCEMENTS)
    context.add_init_script(REMEMBER_THE_BROWSERS_OWN)
    page = context.new_page()
    try:
        yield Visit(context, page, journal, Scan(page, address))
    finally:
        context.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[StartVisit]:
    """Starts a visit in a profile of its own; without_scorer=True when a test has no need of a result."""
    with ExitStack() as open_visits:

        def start(*, without_scorer: bool = False, **options: Any) -> Visit:
            started = open_visits.enter_context(visiting(browser, address, **options))
            if without_scorer:
                started.context.route(runtime.FILES, lambda route: route.abort())
            return started

        yield start


@pytest.fixture(scope="session")
def visit_with_scorer(browser: Browser, address: str) -> Iterator[Visit]:
    """The visit whose scorer is loaded once for all. Take `scored` unless you need what came before."""
    with visiting(browser, address) as visit:
        visit.scan.open(ID.full)
        visit.scan.questions.first.locator("input").first.check()
        Scorer(visit.page).wait_until_ready()
        assert visit.journal.messages == []
        yield visit


def as_opened(visit: Visit) -> Visit:
    """The page of a visit wiped and at its start, and without anything else that an earlier test left."""
    page, scan = visit.page, visit.scan
    for other in visit.context.pages:
        if other != page:
            other.close()
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
    page.evaluate(AS_OPENED)
    scan.wipe()
    scan.expect_step(ID.start)
    if page.evaluate(IS_LIMITED):  # wiping keeps the topics that a link named
        page.evaluate("(place) => { location.hash = place; }", ID.full)
        expect(page.locator(f"#{ID.start}")).to_be_hidden()
        page.evaluate("(place) => { location.hash = place; }", ID.start)
        scan.expect_step(ID.start)
    page.evaluate("() => localStorage.clear()")
    visit.journal.messages.clear()
    return visit


@pytest.fixture
def scored(visit_with_scorer: Visit) -> Visit:
    """The page with a scorer that is ready, wiped, at its start."""
    return as_opened(visit_with_scorer)


@pytest.fixture(scope="session")
def model(site: Path) -> Model:
    """The model of the built site."""
    return read_model((site / "assets" / "scoring" / "model.json").read_text(encoding="utf-8"))
