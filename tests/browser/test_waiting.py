"""The scorer gets ready while the visitor answers, so that nobody waits for it; and not at all costs."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from scoring.model.model import Model
from scripts.bench.host import SLOW_4G, Host, hosting
from tests.addresses import ID
from tests.browser.conftest import StartVisit, visiting
from tests.browser.offline import wait_until
from tests.browser.scorer_spy import Scorer
from tests.browser.seen import read_report, report_of
from tests.browser.sheets import VARIED, answers_of, result_of

SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
# Looked at before each frame is painted.
NOTE_WAITING = """() => {
  window.waited = false;
  const wait = document.querySelector('[data-part="wait"]');
  const look = () => { window.waited ||= wait.checkVisibility(); requestAnimationFrame(look); };
  requestAnimationFrame(look);
}"""


def test_on_slow_4g_the_result_is_there_before_the_visitor_asks_for_it(
    browser: Browser, published: Path, model: Model
) -> None:
    host = Host(published, network=SLOW_4G)
    with hosting(host), visiting(browser, host.address, ignore_https_errors=True) as visitor:
        scan, page, scorer = visitor.scan, visitor.page, Scorer(visitor.page)
        scan.open(ID.full)
        scan.choose(model.dimensions[0].questions[0].id, 1)
        scorer.wait_until_ready()
        scan.fill_in(answers_of(VARIED, model))
        wait_until(lambda: scorer.evaluations() == scorer.evaluated() > 0)
        asked = scorer.evaluations()
        page.evaluate(NOTE_WAITING)

        scan.go(ID.result)
        expect(scan.report).to_be_visible()
        assert read_report(page) == report_of(result_of(VARIED, model), answers_of(VARIED, model), model)
        assert page.evaluate("() => waited") is False
        assert scorer.evaluations() == asked
        assert scorer.starts() == ["lean"]


def test_who_saves_data_gets_the_scorer_only_with_the_last_questions(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    visitor.context.add_init_script(SAVES_DATA)
    scan.open(ID.full)
    *others, last = model.dimensions
    for dimension in others:
        scan.expect_step(f"{ID.step}-{dimension.id}")
        scan.choose(dimension.questions[0].id, 3)
        assert started(page) == 0
        page.locator(f"#{ID.step}-{dimension.id} a[rel=next]").click()
    scan.expect_step(f"{ID.step}-{last.id}")
    assert started(page) >= 1


def test_who_does_not_save_data_gets_it_with_the_first_answer(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    visitor.scan.open(ID.full)
    assert started(visitor.page) == 0
    visitor.scan.choose(model.dimensions[0].questions[0].id, 3)
    assert started(visitor.page) >= 1


def started(page: Page) -> int:
    return len(Scorer(page).starts())
