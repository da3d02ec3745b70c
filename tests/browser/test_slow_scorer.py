"""A scorer that does not come is told of where a visitor waits for it, and may be tried again: on the pages of a team
and of two measurements, and where a code or a file is opened in the scan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scoring.code.result_code import encode
from scoring.documents.canonical import write_answers
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import COMPARISON, ID, TEAM
from tests.browser import runtime
from tests.browser.conftest import StartVisit
from tests.browser.taking import LOADING, code_of, shown_code, unfold_reopening, varied
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


def just_before_it_is_told(page: Page, act: Callable[[], None]) -> None:
    """The scorer is started by `act`, and has been silent for nearly as long as it may."""
    # From here on only the test lets time pass: on a busy machine coming up may take as long as silence may last.
    page.clock.pause_at(page.evaluate("() => Date.now()") / 1000 + 60)
    with page.expect_worker():
        act()
    page.wait_for_function("() => scorerSpy.said.length > 0")
    page.clock.run_for(SILENCE - 2_000)


@pytest.mark.parametrize("path", [TEAM, COMPARISON])
def test_a_scorer_that_does_not_come_is_told_of_after_a_while_and_another_try_helps(
    visit: StartVisit, address: str, model: Model, path: str
) -> None:
    visitor = visit()
    visitor.context.route(runtime.LOADER, runtime.ENDLESS)
    page, news = visitor.page, visitor.page.locator('[data-part="news"]')
    page.clock.install()
    page.goto(address + path)
    just_before_it_is_told(page, lambda: give(page, path, encode(model, Answers({next(model.questions()).id: 3}))))
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


@pytest.mark.parametrize("kind", ["code", "file"])
def test_where_a_code_or_a_file_is_opened_a_silent_scorer_is_told_of_and_opening_once_more_helps(
    visit: StartVisit, model: Model, tmp_path: Path, kind: str
) -> None:
    visitor = visit()
    visitor.context.route(runtime.LOADER, runtime.ENDLESS)
    page, line = visitor.page, visitor.page.locator('[data-part="reopen-status"]')
    answers, path = varied(model), tmp_path / "answers.json"
    path.write_text(write_answers(answers, model), encoding="utf-8")

    def open_it() -> None:
        if kind == "file":
            assert page.locator("#scan-file").evaluate("({ files }) => files.length") == 0, "no change for a browser"
            page.locator("#scan-file").set_input_files(path)
        else:
            page.locator("#scan-code").fill(code_of(answers, model))
            page.get_by_role("button", name=wording("keep.open.code_go")).click()

    page.clock.install()
    visitor.scan.open_whole(ID.start)
    unfold_reopening(page)
    just_before_it_is_told(page, open_it)
    expect(line).to_have_text(wording(f"keep.open.busy_{kind}"))
    page.clock.run_for(4_000)
    expect(line).to_have_text(wording(f"keep.open.long_{kind}"))
    visitor.context.unroute(runtime.LOADER)
    page.clock.resume()
    open_it()
    expect(line).to_have_text(wording(f"keep.open.busy_{kind}"))
    expect(shown_code(page)).to_have_text(code_of(answers, model), timeout=LOADING)
    visitor.scan.expect_step(ID.result)
