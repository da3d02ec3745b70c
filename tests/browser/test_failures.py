"""When the scorer cannot run, or the browser will not keep anything: the page says so, and the form keeps working."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from scoring.model.model import Model
from tests.addresses import ID, SCAN
from tests.browser import runtime
from tests.browser.conftest import StartVisit, Visit, visiting
from tests.browser.scan import STORE_KEY, Scan
from tests.browser.scorer_spy import Scorer
from tests.browser.seen import read_report, report_of
from tests.browser.sheets import VARIED, answers_of, result_of
from tests.browser.taking import see_by_code
from tests.browser.wording import wording
from tests.policy import PAGE_POLICY, headers_for, is_worker
from tests.serving import serving

NOT_FETCHED = "Een onderdeel van het rekenprogramma kon niet worden opgehaald. Controleer uw internetverbinding."
GONE = wording("result.failed.gone")
NO_WASM = (
    "Uw browser staat het rekenprogramma (WebAssembly) niet toe, of is er te oud voor. Probeer een andere of nieuwere "
    "browser, of vraag het aan uw beheerder."
)
FORBIDDEN = (
    "Uw browser staat niet toe dat deze pagina iets bewaart. U kunt de scan wel invullen. Sluit deze pagina niet "
    "voordat u het resultaat hebt geprint."
)
FORBID = """() => {
  const refuse = () => { throw new DOMException("Access is denied for this document.", "SecurityError"); };
  Object.defineProperty(window, "localStorage", { get: refuse });
}"""
# Room for nothing more than what is there: a browser gives a site about five million characters.
FILL_UP = """() => {
  let size = 1 << 23, text = "";
  while (size >= 1) {
    try { localStorage.setItem("full", text + "x".repeat(size)); text += "x".repeat(size); } catch { size >>= 1; }
  }
}"""


def answer_first(scan: Scan, model: Model) -> dict[str, int]:
    """Two answers, in the first step."""
    answers = {question.id: 2 for question in model.dimensions[0].questions[:2]}
    for question, answer in answers.items():
        scan.choose(question, answer)
    return answers


def expect_failure(scan: Scan, reason: str, answers: dict[str, int]) -> None:
    """On the result step: what is wrong, on top and with the focus; the card; and the answers still there."""
    page = scan.page
    page.locator("nav.scan-nav a", has_text="Resultaat").click()
    summary = page.locator(".scan-errors")
    expect(summary).to_be_focused()
    # What the scorer was doing before is no longer so.
    expect(scan.status).to_have_text("")
    expect(summary.get_by_role("heading")).to_have_text("Er ging iets mis")
    expect(summary.get_by_role("listitem")).to_have_text([reason, "Gebruik de telkaart"])
    failed = page.locator('[data-part="failed"]')
    expect(failed).to_contain_text("Uw antwoorden zijn niet weg.")
    expect(page.locator('[data-part="failed-reason"]')).to_have_text(reason)
    expect(scan.report).to_be_hidden()
    expect(page.locator('[data-part="wait"]')).to_be_hidden()
    summary.get_by_role("link", name="Gebruik de telkaart").click()
    expect(page.get_by_role("heading", name="Telkaart voor op papier")).to_be_focused()

    scan.go(f"{ID.step}-leren-en-veranderen")
    scan.expect_step(f"{ID.step}-leren-en-veranderen")
    expect(summary).to_be_hidden()
    page.locator("fieldset:visible input").nth(2).check()
    kept = (scan.kept() or {})["answers"]
    assert kept == scan.chosen()
    assert kept.items() > answers.items()


def test_a_runtime_that_does_not_arrive_is_reported_and_can_be_tried_again(visit: StartVisit, model: Model) -> None:
    visitor = visit()
    scan, page = visitor.scan, visitor.page
    visitor.context.route(runtime.PROGRAM, runtime.missing)
    scan.open(ID.full)
    expect_failure(scan, GONE, answer_first(scan, model))

    # It is there again.
    visitor.context.unroute(runtime.PROGRAM)
    page.locator("nav.scan-nav a", has_text="Resultaat").click()
    expect(scan.report).to_be_visible(timeout=120_000)
    expect(page.locator('[data-part="failed"]')).to_be_hidden()
    expect(page.locator(f"#{ID.card}")).to_be_hidden()


@pytest.mark.parametrize("file", ["worker.mjs", "scoring.*.zip", "model.*.json"])
def test_any_other_part_of_the_scorer_that_does_not_arrive_is_reported(
    visit: StartVisit, model: Model, file: str
) -> None:
    visitor = visit()
    visitor.context.route(f"**/{file}", runtime.missing)
    if file != "worker.mjs":  # the worker is real; what it loads first is a stand-in, which takes no seconds
        # The bundle is fetched at the second start only, after an exception of Python.
        visitor.context.route(runtime.LOADER, runtime.INCOMPLETE if file == "scoring.*.zip" else runtime.IDLE)
    visitor.scan.open(ID.full)
    expect_failure(visitor.scan, GONE, answer_first(visitor.scan, model))


def test_webassembly_that_is_not_allowed_is_reported(browser: Browser, site: Path, model: Model) -> None:
    strict = {"Content-Security-Policy": PAGE_POLICY}  # for the worker too: no wasm-unsafe-eval
    with (
        serving(site, lambda path: headers_for(path) | (strict if is_worker(path) else {})) as root,
        visiting(browser, root) as visitor,
    ):
        visitor.scan.open(ID.full)
        expect_failure(visitor.scan, NO_WASM, answer_first(visitor.scan, model))
        assert not any(runtime.FILES.search(url) for url in visitor.journal.requests), "asked before the large download"


def test_a_scorer_that_dies_is_started_again(visit: StartVisit, model: Model) -> None:
    # Not the shared one: from here on it would be another scorer that the other tests speak to.
    visitor = visit()
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    scan.fill_in(answers_of(VARIED, model))
    scan.see_result()
    scorer = Scorer(page)
    assert len(scorer.hand_overs()) == 1, "a model goes over once"
    scorer.kill()
    scan.ambition("leren-en-veranderen").select_option("Bedreven")
    expect(scan.status).to_have_text(
        wording("result.status.ambition", title="Leren en veranderen", stage="Bedreven"), timeout=120_000
    )
    assert len(scorer.hand_overs()) == 2, "and once more, to a worker that does not know it yet"
    expected = result_of(VARIED, model, {"leren-en-veranderen": 5})
    assert read_report(page) == report_of(expected, answers_of(VARIED, model), model)


def expect_no_store(scan: Scan, sentence: str, model: Model) -> None:
    """Said once, and the scan goes on."""
    page = scan.page
    answers = answer_first(scan, model)
    expect(page.locator('[data-part="kept"]')).to_have_text(
        "Deze browser bewaart uw antwoorden niet. Ze blijven staan zolang deze pagina open is."
    )
    page.wait_for_function("(text) => announcements.includes(text)", arg=sentence)
    assert told(page).count(sentence) == 1
    scan.go(f"{ID.step}-leren-en-veranderen")
    scan.expect_step(f"{ID.step}-leren-en-veranderen")
    scan.choose(model.dimensions[1].questions[0].id, 3)
    assert scan.chosen() == answers | {model.dimensions[1].questions[0].id: 3}
    expect(scan.progress).to_have_text("3 van 20 vragen ingevuld")
    assert told(page).count(sentence) == 1


def told(page: Page) -> list[str]:
    """Every status that was announced, in order."""
    statuses: list[str] = page.evaluate("() => announcements")
    return statuses


def test_a_forbidden_store_is_said_once_and_the_scan_goes_on(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    visitor.context.add_init_script(f"({FORBID})()")
    visitor.scan.open(ID.full)
    expect_no_store(visitor.scan, FORBIDDEN, model)


def test_a_full_store_is_said_once_and_the_scan_goes_on(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    visitor.scan.open(ID.full)
    visitor.page.evaluate(FILL_UP)
    sentence = (
        "Er is geen ruimte meer in uw browser om uw antwoorden te bewaren. U kunt doorgaan met de scan. Sluit deze "
        "pagina niet voordat u het resultaat hebt geprint."
    )
    expect_no_store(visitor.scan, sentence, model)
    assert visitor.page.evaluate("() => Object.keys(localStorage)") == ["full"], STORE_KEY


def test_what_the_browser_fills_in_again_without_a_store_is_counted(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    visitor.context.add_init_script(f"({FORBID})()")
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    answers = answer_first(scan, model)
    page.goto(scan.address.replace(SCAN, "privacy/"))
    page.go_back()
    expect(scan.progress).to_have_text("2 van 20 vragen ingevuld")
    assert scan.chosen() == answers
    expect(page.get_by_role("button", name="Wis dit antwoord")).to_have_count(2)


def test_who_tries_again_waits_at_the_heading_of_the_result(visit: StartVisit, model: Model) -> None:
    visitor = visit()
    page = visitor.page
    visitor.context.route(runtime.LOADER, runtime.missing)
    visitor.scan.open(ID.full)
    answer_first(visitor.scan, model)
    page.locator("nav.scan-nav a", has_text="Resultaat").click()
    again = page.locator('[data-part="retry"]')
    expect(again).to_be_visible()
    visitor.context.unroute(runtime.LOADER)
    visitor.context.route(runtime.LOADER, runtime.ENDLESS)
    again.press("Enter")
    expect(again).to_be_hidden()
    visitor.scan.expect_step(ID.result)


def test_answers_can_be_saved_as_a_file_where_what_comes_after_them_does_not_come(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    page.route("**/scan/after-questions.mjs", runtime.missing)
    scan.open(ID.full)
    answers = answer_first(scan, model)
    with page.expect_download() as saving:
        page.get_by_role("button", name=wording("keep.file.save")).click()
    saved = json.loads(saving.value.path().read_text(encoding="utf-8"))
    assert saved["answers"] == answers
    name = saving.value.suggested_filename
    expect(page.locator('[data-part="foot"] [data-part="file-status"]')).to_have_text(
        wording("keep.file.saved", name=name)
    )


def test_answers_that_are_not_kept_are_told_as_long_as_that_is_so_whatever_else_is_kept(
    scored: Visit, model: Model
) -> None:
    scan, page = scored.scan, scored.page
    see_by_code(scored, model)
    full = page.locator('[data-part="news-text"]')
    page.evaluate(FILL_UP)
    scan.go(f"{ID.step}-{model.dimensions[0].id}")
    scan.choose(next(model.questions()).id, 1)
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")
    expect(full).to_have_text(wording("scan.storage.full"))
    # The plan is not kept either; and when it is empty there is nothing of it to keep.
    scan.go(ID.result)
    box = page.locator('[data-part="first"]').get_by_role("checkbox").first
    box.check()
    box.uncheck()
    expect(full).to_have_text(wording("scan.storage.full"))
    page.evaluate("() => localStorage.removeItem('full')")
    scan.go(f"{ID.step}-{model.dimensions[0].id}")
    scan.choose(next(model.questions()).id, 2)
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")
    expect(full).to_have_count(0)


def test_wiping_takes_the_plan_away_before_what_shows_it_has_come(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    held: list[Route] = []
    page.route("**/scan/after-questions.mjs", lambda route: held.append(route))
    with page.expect_request("**/scan/after-questions.mjs"):
        scan.open()
    plan = json.dumps({"actions": [], "next_measurement": "2027-11-30"})
    page.evaluate("([key, plan]) => localStorage.setItem(key, plan)", [f"{STORE_KEY}.plan", plan])
    scan.wipe()
    scan.expect_step(ID.start)
    assert page.evaluate("() => Object.keys(localStorage)") == []
    held[0].continue_()
    expect(scan.status).to_have_text("Alles is gewist.")


def test_wiping_takes_the_plan_away_also_where_what_shows_it_did_not_come(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open()
    plan = json.dumps({"actions": [], "next_measurement": "2027-11-30"})
    page.evaluate("([key, plan]) => localStorage.setItem(key, plan)", [f"{STORE_KEY}.plan", plan])
    page.route("**/scan/after-questions.mjs", runtime.missing)
    page.reload()
    expect(page.locator(f"#{ID.card}")).not_to_have_attribute("hidden", "")
    scan.wipe()
    expect(page.locator('[data-part="news"]')).to_contain_text(wording("scan.status.wiped"))
    assert page.evaluate("() => Object.keys(localStorage)") == []
