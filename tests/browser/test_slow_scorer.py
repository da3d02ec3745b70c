"""On the pages of a team and of two measurements a scorer that does not come is told of, and may be tried again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from scoring.code.result_code import encode
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import COMPARISON, TEAM
from tests.browser import runtime
from tests.browser.conftest import StartVisit
from tests.browser.taking import LOADING
from tests.browser.wording import wording

SILENCE = 15_000
"""Milliseconds."""


def give(page: Page, path: str, code: str) -> None:
    if path == TEAM:
        page.locator("#team-text").fill(code)
        page.locator('#team-form button[type="submit"]').click()
    else:
        page.locator("#comparison-before-code").fill(code)
        page.locator("#comparison-before-code").press("Enter")


@pytest.mark.parametrize("path", [TEAM, COMPARISON])
def test_a_scorer_that_does_not_come_is_told_of_after_a_while_and_another_try_helps(
    visit: StartVisit, address: str, model: Model, path: str
) -> None:
    visitor = visit()
    visitor.context.route(runtime.LOADER, runtime.ENDLESS)
    page, news = visitor.page, visitor.page.locator('[data-part="news"]')
    page.clock.install()
    page.goto(address + path)
    # From here on only the test lets time pass: on a busy machine coming up may take as long as silence may last.
    page.clock.pause_at(page.evaluate("() => Date.now()") / 1000 + 60)
    with page.expect_worker():
        give(page, path, encode(model, Answers({next(model.questions()).id: 3})))
    page.wait_for_function("() => scorerSpy.said.length > 0")
    page.clock.run_for(SILENCE - 2_000)
    expect(news).to_be_hidden()
    page.clock.run_for(4_000)
    expect(news).to_contain_text(wording("scan.slow"))
    visitor.context.unroute(runtime.LOADER)
    page.clock.resume()
    news.get_by_role("button", name=wording("result.failed.retry")).click()
    expect(news).to_be_hidden(timeout=LOADING)
    told = wording("team.add.done", count=1) if path == TEAM else wording("comparison.missing.now")
    expect(page.locator(".scan-status:visible, [data-part='open-status']").get_by_text(told)).to_be_visible(
        timeout=LOADING
    )
