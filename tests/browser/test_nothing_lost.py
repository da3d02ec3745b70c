"""What a visitor filled in is never lost to a script that comes late, another tab, or another version of the page."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from scoring.model.model import Model
from tests.addresses import ID, SCAN
from tests.browser import runtime
from tests.browser.conftest import StartVisit, Visit
from tests.browser.offline import wait_until
from tests.browser.scan import STORE_KEY, Scan
from tests.browser.scorer_spy import Scorer
from tests.browser.taking import see_by_code
from tests.browser.test_failures import answer_first, told
from tests.browser.wording import wording

PLAN_KEY = f"{STORE_KEY}.plan"
SET = "([key, value]) => localStorage.setItem(key, value)"
TEXT = "(key) => localStorage.getItem(key)"
# As a page of another version would.
WIPE = """(key) => {
  localStorage.setItem(`${key}.wiped`, "1");
  localStorage.removeItem(`${key}.wiped`);
  localStorage.removeItem(key);
}"""
NEWER = "99.0.0"


def keep(page: Page, key: str, value: Any) -> None:
    """As a page of another version would."""
    page.evaluate(SET, [key, value if isinstance(value, str) else json.dumps(value)])


def news(page: Page) -> list[str]:
    """What the banner under the progress tells, in order."""
    return page.locator('[data-part="news-text"]:visible').all_text_contents()


def test_what_is_answered_before_the_script_comes_is_adopted(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    held: list[Route] = []
    page.route("**/main*.mjs", lambda route: held.append(route))
    page.goto(scan.address, wait_until="commit")
    question = model.dimensions[0].questions[0].id
    # The steps wait for the script, but not for ever.
    page.locator(f"#answer-{question}-3").check()
    page.locator(f"#{ID.question}-{question}").get_by_text(wording("scan.note.title")).click()
    page.locator(f"#note-{question}").fill("Voor het script er was.")
    held[0].continue_()
    expect(scan.progress).to_have_text(wording("scan.progress", count=1, total=len(list(model.questions()))))
    assert scan.chosen() == {question: 3}
    kept = scan.kept() or {}
    assert (kept["answers"], kept["notes"]) == ({question: 3}, {question: "Voor het script er was."})


def test_what_is_answered_before_the_script_comes_joins_what_was_kept(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    answers = answer_first(scan, model)
    assert (scan.kept() or {})["answers"] == answers
    page.close()
    later = Scan(visitor.context.new_page(), scan.address.removesuffix(SCAN))
    held: list[Route] = []
    later.page.route("**/main*.mjs", lambda route: held.append(route))
    later.page.goto(scan.address, wait_until="commit")
    third = model.dimensions[0].questions[2].id
    later.page.locator(f"#answer-{third}-5").check()
    held[0].continue_()
    expect(later.page.locator(f"#answer-{next(iter(answers))}-2")).to_be_checked()
    assert later.chosen() == answers | {third: 5}
    assert (later.kept() or {})["answers"] == answers | {third: 5}


def test_taking_back_the_last_answer_is_not_wiping(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    here = visitor.scan
    here.open(ID.full)
    question = model.dimensions[0].questions[0].id
    here.choose(question, 4)
    there = here.beside()
    there.open(ID.full)
    expect(there.page.locator(f"#answer-{question}-4")).to_be_checked()
    here.page.locator(f"#{ID.question}-{question}").get_by_role("button", name=wording("scan.clear")).click()
    assert here.kept() is None
    expect(there.page.locator(f"#answer-{question}-4")).not_to_be_checked()
    expect(there.status).to_have_text(wording("scan.status.elsewhere"))
    assert wording("scan.status.wiped_elsewhere") not in told(there.page)


def test_two_tabs_that_change_different_things_at_once_lose_neither(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    here = visitor.scan
    here.open(ID.full)
    first, second, third = (question.id for question in model.dimensions[0].questions[:3])
    here.choose(first, 4)
    there = here.beside()
    there.open(ID.full)
    expect(there.page.locator(f"#answer-{first}-4")).to_be_checked()
    # Neither has been kept when the other is given.
    here.choose(second, 2)
    there.choose(third, 3)
    both = {first: 4, second: 2, third: 3}
    wait_until(lambda: here.chosen() == there.chosen() == both)
    assert (here.kept() or {})["answers"] == both


@pytest.mark.parametrize("newer", [{"version": NEWER}, {"format": "self-scan.saved/2"}], ids=["version", "format"])
def test_a_tab_of_an_older_version_stops_saving_and_says_so(
    visit: StartVisit, model: Model, newer: dict[str, str]
) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    answers = answer_first(scan, model)
    kept = scan.kept() or {}
    text = json.dumps(kept | newer)
    keep(beside_at(visitor, "privacy/"), STORE_KEY, text)
    expect(page.locator('[data-part="news-text"]')).to_have_text(wording("scan.stopped"))
    third = model.dimensions[0].questions[2].id
    scan.choose(third, 5)
    expect(page.locator('[data-part="kept"]')).to_have_text(wording("scan.kept.stopped"))
    scan.kept()
    assert page.evaluate(TEXT, STORE_KEY) == text
    assert scan.chosen() == answers | {third: 5}
    page.reload()
    # The page is no newer after all: it goes on not to touch what it cannot read.
    expect(page.locator('[data-part="news-text"]')).to_have_text(wording("scan.stopped"))
    scan.choose(third, 5)
    scan.kept()
    assert page.evaluate(TEXT, STORE_KEY) == text
    scan.wipe()
    scan.go(ID.full)
    scan.choose(third, 5)
    assert (scan.kept() or {})["answers"] == {third: 5}


def beside_at(visit: Visit, place: str) -> Page:
    """Another page of the site in another tab."""
    page = visit.context.new_page()
    page.goto(visit.scan.address.replace(SCAN, place))
    return page


def test_a_plan_of_a_newer_version_is_not_overwritten(scored: Visit, model: Model) -> None:
    see_by_code(scored, model)
    page = scored.page
    newer = json.dumps({"format": "self-scan.kept-plan/2", "version": NEWER, "actions": [], "next_measurement": None})
    keep(beside_at(scored, "privacy/"), PLAN_KEY, newer)
    expect(page.locator('[data-part="news-text"]')).to_have_text(wording("scan.stopped"))
    page.locator('[data-part="first"]').get_by_role("checkbox").first.check()
    assert page.evaluate(TEXT, PLAN_KEY) == newer


@pytest.mark.parametrize("damaged", ["{", "[]", '{"format": "something-else/1"}'])
def test_what_can_no_longer_be_read_is_told(visit: StartVisit, model: Model, damaged: str) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open()
    keep(page, STORE_KEY, damaged)
    page.reload()
    expect(page.locator('[data-part="news-text"]')).to_have_text(wording("scan.unreadable"))
    expect(page.locator('[data-part="resume"]')).to_be_hidden()
    page.get_by_role("button", name=wording("scan.news.close")).click()
    assert news(page) == []
    scan.go(ID.full)
    answers = answer_first(scan, model)
    assert (scan.kept() or {})["answers"] == answers


def test_every_lapse_names_its_question_and_its_note(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    answer_first(scan, model)
    first, second = model.dimensions[0].questions[:2]
    page.locator(f"#{ID.question}-{first.id}").get_by_text(wording("scan.note.title")).click()
    page.locator(f"#note-{first.id}").fill("Zie het register.")
    kept = scan.kept() or {}
    kept["questions"][first.id]["revision"] += 1
    kept["answers"]["gone-since"] = kept["answers"].pop(second.id)
    note = "Vraag het aan de griffie.\nEn daarna:\n- aan het archief"
    kept["notes"]["gone-since"] = note
    kept["questions"]["gone-since"] = {"revision": 1, "title": "Wat er niet meer is"}
    page.goto(scan.address.replace(SCAN, "privacy/"))
    keep(page, STORE_KEY, kept)
    scan.open()
    expect(page.locator('[data-part="news-text"]')).to_have_text(wording("scan.lapsed", count=2))
    assert page.locator('[data-part="news-items"] li').all_text_contents() == [
        f"{wording('scan.lapsed.changed', title=first.title)} "
        f"{wording('scan.lapsed.note_kept', note='Zie het register.')}",
        f"{wording('scan.lapsed.gone', title='Wat er niet meer is')} {wording('scan.lapsed.note', note=note)}",
    ]
    # For a question that is gone this is the only place where its note still is: with the lines that it has.
    assert note in page.locator('[data-part="news-items"] li').last.inner_text()
    assert scan.chosen() == {}
    expect(page.locator(f"#note-{first.id}")).to_have_value("Zie het register.")


def test_an_answer_of_a_tab_with_an_older_version_lapses_by_name_and_once(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    first, second, third = model.dimensions[0].questions[:3]
    scan.choose(first.id, 2)
    kept = scan.kept() or {}
    older = kept["questions"] | {second.id: {"revision": second.revision + 1, "title": second.title}}
    keep(
        beside_at(visitor, "privacy/"),
        STORE_KEY,
        kept | {"answers": {first.id: 2, second.id: 4}, "questions": older},
    )
    expect(page.locator('[data-part="news-items"] li')).to_have_text(
        [wording("scan.lapsed.changed", title=second.title)]
    )
    assert scan.chosen() == {first.id: 2}
    page.get_by_role("button", name=wording("scan.news.close")).click()
    # What is kept is still that of the other tab, and is read again before it is written.
    scan.choose(third.id, 1)
    assert (scan.kept() or {})["answers"] == {first.id: 2, third.id: 1}
    assert news(page) == []


@pytest.mark.parametrize("where", ["here", "elsewhere"])
def test_wiping_leaves_nothing_of_the_visitor_in_what_is_hidden(scored: Visit, model: Model, where: str) -> None:
    scan, page = scored.scan, scored.page
    see_by_code(scored, model)
    question = model.dimensions[0].questions[0].id
    scan.go(f"{ID.step}-{model.dimensions[0].id}")
    page.locator(f"#{ID.question}-{question}").get_by_text(wording("scan.note.title")).click()
    page.locator(f"#note-{question}").fill("Vraag het aan Fatma.")
    page.evaluate("(place) => { location.hash = place; }", ID.topics_of)
    page.locator('[data-part="divide-who"]').fill("a")
    page.locator('[data-part="divide-pick"]:visible').first.check()
    scan.go(ID.review)
    scan.see_result()
    assert page.content().count("Vraag het aan Fatma.") > 1
    answered = len(scan.chosen())
    if where == "here":
        scan.wipe()
    else:
        other = Scan(beside_at(scored, ""), scan.address.removesuffix(SCAN))
        other.open()
        other.wipe()
    expect(page.locator('[data-part="news-text"]:visible')).to_have_count(1)
    assert answered
    assert scan.chosen() == {}
    expect(page.locator('[data-part="divide-who"]')).to_have_value("")
    expect(page.locator('[data-part="divide-pick"]:checked')).to_have_count(0)
    assert "Vraag het aan Fatma." not in page.content()
    answers = page.locator('[data-part="review-answer"]').all_text_contents()
    assert set(answers) == {wording("scan.answer.none")}


def test_a_tab_that_stopped_keeps_again_once_all_is_wiped_elsewhere(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    answer_first(scan, model)
    other = beside_at(visitor, "privacy/")
    keep(other, STORE_KEY, (scan.kept() or {}) | {"version": NEWER})
    expect(page.locator('[data-part="news-text"]')).to_have_text(wording("scan.stopped"))
    other.evaluate(WIPE, STORE_KEY)
    expect(page.locator('[data-part="news-text"]')).to_have_text(wording("scan.status.wiped_elsewhere"))
    question = model.dimensions[0].questions[2].id
    scan.choose(question, 5)
    assert (scan.kept() or {})["answers"] == {question: 5}


@pytest.mark.parametrize(("dimension", "stage"), [("opgeheven", 3), (None, 99)], ids=["dimension", "stage"])
def test_an_ambition_goes_with_its_dimension_or_its_stage_and_the_result_comes(
    scored: Visit, model: Model, dimension: str | None, stage: int
) -> None:
    scan, page = scored.scan, scored.page
    scan.open(ID.full)
    answer_first(scan, model)
    saved = scan.kept() or {}
    first, second, *_ = (each.id for each in model.dimensions)
    keep(page, STORE_KEY, saved | {"ambitions": {dimension or first: stage, second: 4}})
    page.reload()
    scan.go(ID.result)
    expect(scan.report).to_be_visible()
    assert (scan.kept() or {})["ambitions"] == {second: 4}


def test_another_page_in_place_of_the_model_is_not_held_on_to(visit: StartVisit, model: Model) -> None:
    visitor = visit()
    scan, page = visitor.scan, visitor.page
    login = lambda route: route.fulfill(status=200, body="<h1>Log in</h1>", content_type="text/html")  # noqa: E731
    visitor.context.route("**/model.*.json", login)
    visitor.context.route(runtime.LOADER, runtime.IDLE)
    scan.open(ID.full)
    answer_first(scan, model)
    page.locator("nav.scan-nav a", has_text=wording("scan.nav.result")).click()
    expect(page.locator('[data-part="failed-reason"]')).to_have_text(wording("result.failed.portal"))
    visitor.context.unroute("**/model.*.json")
    page.locator('[data-part="retry"]').click()
    # The stand-in refuses whatever it is asked: so it was asked, with the model.
    expect(page.locator('[data-part="failed-reason"]')).to_have_text("Niet in deze test.")


def waiting_for_a_scorer_that_loads_for_ever(visit: StartVisit, model: Model) -> Visit:
    """A visitor on the step of the result, on a page whose time the test lets pass."""
    visitor = visit()
    visitor.context.route(runtime.LOADER, runtime.ENDLESS)
    visitor.page.clock.install()
    visitor.scan.open(ID.full)
    answer_first(visitor.scan, model)
    visitor.page.locator("nav.scan-nav a", has_text=wording("scan.nav.result")).click()
    scorer = Scorer(visitor.page)
    wait_until(lambda: scorer.starts() == ["lean"])
    return visitor


def test_a_scorer_that_is_silent_while_it_loads_offers_another_try_and_the_card(
    visit: StartVisit, model: Model
) -> None:
    visitor = waiting_for_a_scorer_that_loads_for_ever(visit, model)
    page, scorer = visitor.page, Scorer(visitor.page)
    page.clock.run_for(30_000)
    expect(page.locator('[data-part="failed-reason"]')).to_have_text(wording("result.failed.slow"))
    expect(page.locator(f"#{ID.card}")).to_be_visible()
    expect(page.locator('[data-part="wait"]')).to_be_visible()
    assert scorer.starts() == ["lean"], "nothing is broken off"
    visitor.context.unroute(runtime.LOADER)
    visitor.context.route(runtime.LOADER, runtime.IDLE)
    page.locator('[data-part="retry"]').click()
    expect(page.locator('[data-part="failed-reason"]')).to_have_text("Niet in deze test.")


def test_who_comes_for_the_result_after_that_silence_is_told_too(visit: StartVisit, model: Model) -> None:
    visitor = waiting_for_a_scorer_that_loads_for_ever(visit, model)
    visitor.scan.go(ID.review)
    visitor.page.clock.run_for(30_000)
    visitor.scan.go(ID.result)
    expect(visitor.page.locator('[data-part="failed-reason"]')).to_have_text(wording("result.failed.slow"))
    expect(visitor.page.locator(f"#{ID.card}")).to_be_visible()
    expect(visitor.page.locator('[data-part="wait"]')).to_be_visible()


def test_a_page_that_slept_has_not_waited_in_silence(visit: StartVisit, model: Model) -> None:
    page = waiting_for_a_scorer_that_loads_for_ever(visit, model).page
    # As timers do after sleep: each that is due goes off once.
    page.clock.fast_forward(3_600_000)
    expect(page.locator('[data-part="wait"]')).to_be_visible()
    expect(page.locator('[data-part="failed"]')).to_be_hidden()


def test_only_an_exception_of_python_leads_to_the_whole_runtime(visit: StartVisit, model: Model) -> None:
    for stand_in, starts in ((runtime.DEADLY, ["lean", "lean"]), (runtime.INCOMPLETE, ["lean", "full"])):
        visitor = visit()
        visitor.context.route(runtime.LOADER, stand_in)
        visitor.scan.open(ID.full)
        answer_first(visitor.scan, model)
        scorer = Scorer(visitor.page)
        wait_until(lambda scorer=scorer: scorer.failures() == 2)  # type: ignore[misc]
        assert scorer.starts() == starts
