"""What can go wrong around a scan that is under way: no answer is lost, and the page says what happens."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from scoring.model.model import Model
from scripts.machines import browser as browsers
from tests.addresses import ID, SCAN
from tests.browser import runtime
from tests.browser.conftest import StartVisit, Visit, listening, visiting
from tests.browser.offline import Offline, wait_until
from tests.browser.own_host import hosting
from tests.browser.scan import STORE_KEY, Scan, plain
from tests.browser.scorer_spy import Scorer
from tests.browser.seen import read_report, report_of
from tests.browser.sheets import VARIED, answers_of, result_of
from tests.browser.test_failures import (
    FILL_UP,
    FORBIDDEN,
    NO_WASM,
    NOT_FETCHED,
    answer_first,
    expect_failure,
    expect_no_store,
    told,
)
from tests.conftest import SWITCHES

SECOND = f"{ID.step}-leren-en-veranderen"
STOPPED = "Het rekenprogramma is gestopt."


# An error that nothing in the worker expects.
DIE = "() => { setTimeout(() => { throw new Error('killed by a test'); }); }"


def another(browser: Browser, *switches: str, without: Sequence[str] = ()) -> Browser:
    """A browser of its own, with other switches than the one that serves all tests."""
    return browser.browser_type.launch(
        executable_path=browsers.find(), args=[*SWITCHES, *switches], ignore_default_args=list(without)
    )


def base(visitor: Visit) -> str:
    return visitor.scan.address.removesuffix(SCAN)


CUTTABLE = {"loader": runtime.LOADER, "program": runtime.PROGRAM, "library": runtime.LIBRARY}


@pytest.mark.parametrize("file", CUTTABLE)
def test_a_file_of_the_runtime_that_is_cut_short_is_reported(visit: StartVisit, model: Model, file: str) -> None:
    visitor = visit()
    cut = []

    def cut_short(route: Route) -> None:
        response = route.fetch()
        body = response.body()
        cut.append(route.request.url)
        route.fulfill(response=response, body=body[: len(body) * 2 // 3])

    visitor.context.route(CUTTABLE[file], cut_short)
    visitor.scan.open(ID.full)
    expect_failure(visitor.scan, NOT_FETCHED, answer_first(visitor.scan, model))
    assert cut


def test_a_scorer_that_dies_in_every_call_is_started_once_more_and_then_reported(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit()
    started: list[str] = []
    visitor.page.on("worker", lambda worker: started.append(worker.url))
    visitor.context.route(runtime.LOADER, runtime.DEADLY)
    visitor.scan.open(ID.full)
    answers = answer_first(visitor.scan, model)
    # It scores ahead of the question, and dies of that; what a visitor asks for is a new try.
    wait_until(lambda: Scorer(visitor.page).failures() == 2)
    assert len(started) == 2
    expect_failure(visitor.scan, STOPPED, answers)
    assert len(started) == 4
    expect(visitor.page.locator('[data-part="failed-detail"]')).to_have_text("RangeError: no memory")


def test_a_scorer_that_dies_while_it_loads_is_started_once_more_and_then_reported(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit()
    visitor.context.route(runtime.LOADER, runtime.ENDLESS)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    with page.expect_worker() as first:
        answers = answer_first(scan, model)
    page.locator("nav.scan-nav a", has_text="Resultaat").click()
    expect(page.locator('[data-part="wait"]')).to_be_visible()
    with page.expect_worker() as second:
        first.value.evaluate(DIE)
    second.value.evaluate(DIE)
    expect(page.locator('[data-part="failed"]')).to_contain_text("Uw antwoorden zijn niet weg.")
    expect(page.locator('[data-part="wait"]')).to_be_hidden()
    assert (scan.kept() or {})["answers"] == scan.chosen() == answers


def test_a_scorer_that_falls_silent_is_started_once_more_and_then_reported(visit: StartVisit, model: Model) -> None:
    visitor = visit()
    visitor.context.route(runtime.LOADER, runtime.MUTE)
    scan, page, scorer = visitor.scan, visitor.page, Scorer(visitor.page)
    page.clock.install()
    scan.open(ID.full)
    # From here on only the test lets time pass: on a busy machine coming up may take as long as silence may last.
    page.clock.pause_at(page.evaluate("() => Date.now()") / 1000 + 60)
    answers = answer_first(scan, model)
    page.locator("nav.scan-nav a", has_text="Resultaat").click()
    for number, starts in enumerate((["lean"], ["lean", "lean"]), start=1):
        wait_until(lambda number=number: scorer.times_ready() == number)
        page.clock.run_for(10_000)
        assert scorer.starts() == starts, "as long as it may take"
        page.clock.run_for(11_000)
    expect(page.locator('[data-part="failed-reason"]')).to_have_text(STOPPED)
    expect(page.locator(".scan-errors")).to_be_focused()
    assert (scan.kept() or {})["answers"] == scan.chosen() == answers


def test_a_scorer_that_nobody_asks_anything_may_be_silent(visit: StartVisit, model: Model) -> None:
    visitor = visit()
    visitor.context.route(runtime.LOADER, runtime.IDLE)
    scorer = Scorer(visitor.page)
    visitor.page.clock.install()
    visitor.scan.open(ID.full)
    answer_first(visitor.scan, model)
    scorer.wait_until_ready()
    wait_until(lambda: scorer.evaluations() == scorer.evaluated() > 0)
    visitor.page.clock.fast_forward(60_000)
    assert scorer.starts() == ["lean"]


def test_webassembly_that_a_browser_has_switched_off_is_reported(browser: Browser, address: str, model: Model) -> None:
    """As hardened browsers do, which compile nothing at all."""
    with another(browser, "--js-flags=--jitless") as chromium, visiting(chromium, address) as visitor:
        visitor.scan.open(ID.full)
        expect_failure(visitor.scan, NO_WASM, answer_first(visitor.scan, model))
        assert not any(runtime.FILES.search(url) for url in visitor.journal.requests), "asked before the large download"


def test_a_browser_that_cannot_be_asked_what_is_visible_shows_each_step(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    visitor.context.add_init_script("delete Element.prototype.checkVisibility;")  # as Safari before 17.4
    visitor.scan.open(f"{ID.step}-leren-en-veranderen")
    visitor.scan.expect_step(f"{ID.step}-leren-en-veranderen")
    visitor.scan.go(f"{ID.step}-mens-en-organisatie")
    visitor.scan.expect_step(f"{ID.step}-mens-en-organisatie")
    assert [text for text in visitor.journal.messages if text.startswith("uncaught")] == []


def test_a_store_that_fills_up_on_the_way_keeps_what_it_had_and_says_so(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    before = answer_first(scan, model)
    assert (scan.kept() or {})["answers"] == before
    page.evaluate(FILL_UP)
    scan.go(SECOND)
    scan.expect_step(SECOND)
    question = model.dimensions[1].questions[0].id
    note = f"#note-{question}"
    page.locator(f"#{ID.question}-{question}").get_by_text("Notitie (niet verplicht)").click()
    page.locator(note).fill("Dit past er niet meer bij.")
    expect(page.locator('[data-part="kept"]')).to_have_text(
        "Deze browser bewaart uw antwoorden niet. Ze blijven staan zolang deze pagina open is."
    )
    full = "Er is geen ruimte meer in uw browser om uw antwoorden te bewaren."
    page.wait_for_function("(text) => announcements.some((said) => said.includes(text))", arg=full)
    assert sum(full in text for text in told(page)) == 1
    assert scan.chosen() == before
    expect(page.locator(note)).to_have_value("Dit past er niet meer bij.")
    assert (scan.kept() or {})["answers"] == before


# Chromium's own "block all cookies", which also forbids a site every other storage.
BLOCK_ALL = {"profile": {"default_content_setting_values": {"cookies": 2}}}


def test_a_browser_that_blocks_all_storage_lets_the_scan_go_on(
    browser: Browser, address: str, model: Model, tmp_path: Path
) -> None:
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(BLOCK_ALL), encoding="utf-8")
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=browsers.find(), args=[*SWITCHES]
    )
    with listening(context, address) as visitor:
        context.route(runtime.LOADER, runtime.IDLE)
        visitor.scan.open(ID.full)
        assert visitor.page.evaluate(
            "() => { try { return Boolean(localStorage); } catch (e) { return e.name; } }"
        ) == ("SecurityError")
        expect_no_store(visitor.scan, FORBIDDEN, model)
        assert [text for text in visitor.journal.messages if text.startswith(("error", "uncaught"))] == []


def test_a_browser_without_room_for_the_site_keeps_the_answers_and_works_on(
    browser: Browser, site: Path, model: Model, tmp_path: Path
) -> None:
    """Answers and the files of the site are two storages; the files are a hundred times as much."""
    with hosting(tmp_path, site) as host, visiting(browser, host.address) as visitor:
        visitor.context.route(runtime.LOADER, runtime.IDLE)
        scan, page = visitor.scan, visitor.page
        scan.open(ID.full)
        session = visitor.context.new_cdp_session(page)
        origin = page.evaluate("() => location.origin")
        session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 100_000})
        answers = answer_first(scan, model)
        Scorer(page).wait_until_ready()
        offline = Offline(page, host.address)
        # It began to fetch pages to keep, and gave up: nothing is registered any more.
        wait_until(lambda: "privacy/" in host.asked and offline.workers() is None)
        page.reload()
        assert scan.chosen() == answers
        assert (scan.kept() or {})["answers"] == answers
        page.get_by_role("link", name="Privacy").last.click()
        expect(page.get_by_role("heading", level=1, name="Privacy")).to_be_visible()


def test_a_page_that_is_closed_in_the_middle_of_a_sentence_loses_nothing(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    visitor.scan.open(ID.full)
    answers = answer_first(visitor.scan, model)
    question = model.dimensions[0].questions[2].id
    visitor.page.locator(f"#{ID.question}-{question}").get_by_text("Notitie (niet verplicht)").click()
    visitor.page.locator(f"#note-{question}").press_sequentially("Halverwege deze zi")
    visitor.page.close()
    later = Scan(visitor.context.new_page(), base(visitor))
    later.open(f"{ID.step}-analyse-van-gegevens")
    assert later.chosen() == answers
    expect(later.page.locator(f"#note-{question}")).to_have_value("Halverwege deze zi")


def test_two_tabs_both_have_the_newest_answers(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    here = visitor.scan
    here.open(ID.full)
    answers = answer_first(here, model)
    there = here.beside()
    there.open(f"{ID.step}-analyse-van-gegevens")
    assert there.chosen() == answers

    third = model.dimensions[0].questions[2].id
    there.choose(third, 5)
    expect(here.status).to_have_text("Bijgewerkt met wat u in een ander tabblad hebt ingevuld.")
    assert here.chosen() == answers | {third: 5}

    fourth = model.dimensions[0].questions[3].id
    here.choose(fourth, 1)
    expect(there.page.locator(f"#answer-{fourth}-1")).to_be_checked()
    assert there.chosen() == here.chosen() == answers | {third: 5, fourth: 1}
    assert (here.kept() or {})["answers"] == here.chosen()


def test_a_page_that_crashes_loses_no_answer(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    visitor.scan.open(ID.full)
    answers = answer_first(visitor.scan, model)
    # Answers are kept a moment after they are given.
    visitor.page.wait_for_function(
        "([key, count]) => Object.keys(JSON.parse(localStorage.getItem(key) ?? '{}').answers ?? {}).length === count",
        arg=[STORE_KEY, len(answers)],
    )
    with visitor.page.expect_event("crash"):
        visitor.context.new_cdp_session(visitor.page).send("Page.navigate", {"url": "chrome://crash"})
    later = Scan(visitor.context.new_page(), base(visitor))
    later.open(f"{ID.step}-analyse-van-gegevens")
    assert later.chosen() == answers


@pytest.mark.parametrize("year", [1970, 2500])
def test_a_clock_that_is_wrong_changes_nothing(visit: StartVisit, model: Model, year: int) -> None:
    """Of the visitor's own machine; codes and results hold no time. The day of the plan's files follows the clock."""
    visitor = visit(without_scorer=year != 1970)
    visitor.page.clock.set_fixed_time(datetime.datetime(year, 1, 1, 12, tzinfo=datetime.UTC))
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    scan.fill_in(answers_of(VARIED, model))
    page.reload()
    assert page.evaluate("() => new Date().getUTCFullYear()") == year
    assert scan.chosen() == {name: plain(answer) for name, answer in answers_of(VARIED, model).items()}
    if year == 1970:
        scan.see_result()
        assert read_report(page) == report_of(result_of(VARIED, model), answers_of(VARIED, model), model)


@pytest.fixture
def going_back(browser: Browser, address: str) -> Iterator[Visit]:
    """A visit in a browser that keeps pages for its Back button; Playwright's own switches that off."""
    with another(browser, without=["--disable-back-forward-cache"]) as chromium, visiting(chromium, address) as visit:
        visit.context.route(runtime.FILES, lambda route: route.abort())
        yield visit


def _changes_elsewhere(visit: Visit, model: Model) -> tuple[str, dict[str, int]]:
    """Leaves the scan, gives an answer in another tab, and goes Back. That question, and all answers."""
    scan, page = visit.scan, visit.page
    scan.open(ID.full)
    answers = answer_first(scan, model)
    page.evaluate(
        "() => { window.kept = true; addEventListener('pageshow', (e) => { window.persisted = e.persisted; }); }"
    )
    page.get_by_role("link", name="Privacy").last.click()
    expect(page.get_by_role("heading", level=1, name="Privacy")).to_be_visible()

    other = Scan(visit.context.new_page(), base(visit))
    other.open(f"{ID.step}-analyse-van-gegevens")
    third = model.dimensions[0].questions[2].id
    other.choose(third, 5)

    page.evaluate("() => { setTimeout(() => history.back()); }")
    return third, answers | {third: 5}


def test_a_page_that_comes_back_whole_shows_what_another_tab_did_meanwhile(going_back: Visit, model: Model) -> None:
    third, answers = _changes_elsewhere(going_back, model)
    expect(going_back.page.locator(f"#answer-{third}-5")).to_be_checked()
    assert going_back.page.evaluate("() => [window.kept, window.persisted]") == [True, True]
    assert going_back.scan.chosen() == answers
    assert (going_back.scan.kept() or {})["answers"] == answers


def test_a_page_that_back_fetches_anew_shows_what_another_tab_did_meanwhile(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    third, answers = _changes_elsewhere(visitor, model)
    expect(visitor.page.locator(f"#answer-{third}-5")).to_be_checked()
    assert visitor.page.evaluate("() => window.kept") is None
    assert visitor.scan.chosen() == answers
    assert (visitor.scan.kept() or {})["answers"] == answers
