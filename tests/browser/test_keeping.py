"""Back, Forward, reload and a later visit keep the answers and the step; "wis alles" takes everything away."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from scoring.model.answers import Answer
from scoring.model.model import Model
from tests.addresses import ID, SCAN
from tests.browser.conftest import StartVisit, Visit
from tests.browser.scan import STORE_KEY, Scan
from tests.browser.stores import NOTHING, kept_by
from tests.browser.taking import LOADING, see_by_code
from tests.browser.wording import wording

FIRST, SECOND = f"{ID.step}-analyse-van-gegevens", f"{ID.step}-leren-en-veranderen"
DAMAGED = ("{", "[]", '{"format": "self-scan.saved/1"}')


def two_steps_visited(visitor: Visit, model: Model) -> dict[str, Answer]:
    """Two answers in the first dimension and one in the second, where the visitor is now."""
    first, second = model.dimensions[0].questions, model.dimensions[1].questions
    visitor.scan.open(ID.full)
    visitor.scan.choose(first[0].id, 4)
    visitor.page.locator(f"#answer-{first[1].id}-unknown").check()
    visitor.scan.go(SECOND)
    visitor.scan.expect_step(SECOND)
    visitor.page.locator(f"#answer-{second[2].id}-na").check()
    answers = visitor.scan.chosen()
    assert answers == {first[0].id: 4, first[1].id: "unknown", second[2].id: "na"}
    return answers


def test_back_and_forward_keep_the_answers(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    answers = two_steps_visited(visitor, model)
    page.go_back()
    scan.expect_step(FIRST)
    assert scan.chosen() == answers
    page.go_forward()
    scan.expect_step(SECOND)
    assert scan.chosen() == answers
    expect(scan.progress).to_have_text("3 van 20 vragen ingevuld")

    # To another page and back again.
    page.goto(scan.address.replace(SCAN, "privacy/"))
    page.go_back()
    expect(page.locator(f"#{SECOND} h2")).to_be_visible()
    assert scan.step() == SECOND
    assert scan.chosen() == answers


def test_reload_keeps_the_answers_and_the_step(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    answers = two_steps_visited(visitor, model)
    page.reload()
    scan.expect_step(SECOND)
    assert scan.chosen() == answers
    expect(page).to_have_url(f"{scan.address}#{SECOND}")


def test_a_later_visit_offers_to_go_on(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    answers = two_steps_visited(visitor, model)
    visitor.page.close()
    later = Scan(visitor.context.new_page(), visitor.scan.address.removesuffix(SCAN))
    later.open()
    offer = later.page.locator('[data-part="resume"]')
    expect(offer).to_contain_text("U bent al begonnen")
    heading = later.page.locator(f"#{SECOND} h2").text_content() or ""
    assert "Leren en veranderen" in heading
    expect(offer).to_contain_text(wording("scan.resume.text", step=heading))
    offer.get_by_role("link", name="Ga verder waar u was").click()
    later.expect_step(SECOND)
    assert later.chosen() == answers


def test_a_note_and_the_short_scan_come_back_too(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    quick = next(question for question in model.questions() if question.quick)
    scan.open(ID.short)
    page.locator(f"#{ID.question}-{quick.id}").get_by_text("Notitie (niet verplicht)").click()
    page.locator(f"#note-{quick.id}").fill("Vraag Fatima naar de lijst\nvan é🌱")
    page.reload()
    expect(page.locator(f"#note-{quick.id}")).to_have_value("Vraag Fatima naar de lijst\nvan é🌱")
    expect(page.locator(f"#note-{quick.id}")).to_be_visible()
    expect(scan.progress).to_have_text("0 van 12 vragen ingevuld")


def test_wiping_asks_first_and_then_takes_everything_away(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    answers = two_steps_visited(visitor, model)
    page.get_by_role("button", name="Wis alles", exact=True).click()
    dialog = page.get_by_role("dialog", name="Alles wissen?")
    expect(dialog.locator("p").first).to_have_text(
        "Alles wat u hebt ingevuld, verdwijnt uit deze browser, ook uw notities. U kunt het niet terughalen."
    )
    dialog.get_by_role("button", name="Nee, laat staan").click()
    expect(dialog).to_be_hidden()
    assert scan.chosen() == answers
    assert (scan.kept() or {})["answers"] == answers

    scan.wipe()
    scan.expect_step(ID.start)
    expect(scan.status).to_have_text("Alles is gewist.")
    assert scan.chosen() == {}
    assert kept_by(page) == NOTHING
    page.reload()
    expect(scan.progress).to_have_text("0 van 20 vragen ingevuld")
    assert scan.chosen() == {}


def test_a_note_that_was_just_opened_stays_open_when_another_tab_changes_an_answer(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit(without_scorer=True)
    answers = two_steps_visited(visitor, model)
    question = model.dimensions[0].questions[0].id
    visitor.scan.open(FIRST)
    note = visitor.page.locator(f"#note-{question}")
    visitor.page.locator("details", has=note).locator("summary").click()
    note.focus()
    other = visitor.scan.beside()
    other.open(FIRST)
    changed = answers | {question: 6 - int(answers[question])}
    other.choose(question, changed[question])
    expect(visitor.page.locator(f"#answer-{question}-{changed[question]}")).to_be_checked()
    expect(note).to_be_visible()
    expect(note).to_be_focused()


def test_wiping_in_one_tab_empties_the_other(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    answers = two_steps_visited(visitor, model)
    other = visitor.scan.beside()
    other.open(FIRST)
    assert other.chosen() == answers
    other.wipe()
    expect(visitor.scan.status).to_have_text("In een ander tabblad is alles gewist.")
    assert visitor.scan.chosen() == {}


def test_an_answer_that_lapsed_is_not_named_beside_a_result_of_other_answers(scored: Visit, model: Model) -> None:
    scan, page = scored.scan, scored.page
    see_by_code(scored, model)
    kept = scan.kept() or {}
    kept["questions"][next(model.questions()).id]["revision"] += 1
    scan.go(ID.start)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE_KEY, json.dumps(kept)])
    page.reload()
    lapsed = wording("scan.lapsed.changed", title=next(model.questions()).title)
    told = page.locator('[data-part="news"]')
    expect(told).to_contain_text(lapsed)
    scan.wipe()
    page.evaluate("() => announcements.splice(0)")
    see_by_code(scored, model)
    page.wait_for_function("(text) => announcements.includes(text)", arg=wording("result.status.ready"))
    spoken = page.evaluate("() => announcements")
    assert [text for text in spoken if lapsed in text] == []
    expect(told).to_be_hidden()


def test_a_damaged_store_does_not_stop_the_scan(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    question = next(model.questions()).id
    scan.open(ID.full)
    for damaged in DAMAGED:
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE_KEY, damaged])
        page.reload()
        expect(page.locator('[data-part="resume"]')).to_be_hidden()
        scan.choose(question, 4)
        assert (scan.kept() or {})["answers"] == {question: 4}, damaged


def test_the_link_past_the_menus_leaves_the_step_in_the_address(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    two_steps_visited(visitor, model)
    page.get_by_role("link", name="Ga naar inhoud").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{scan.address}#{SECOND}")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.getElementById('scan-root').contains(document.activeElement)")
    page.reload()
    scan.expect_step(SECOND)


def test_an_answer_that_lapsed_is_still_named_when_the_result_is_there(scored: Visit, model: Model) -> None:
    scan, page = scored.scan, scored.page
    see_by_code(scored, model)
    question = next(model.questions())
    kept = scan.kept() or {}
    kept["questions"][question.id]["revision"] += 1
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE_KEY, json.dumps(kept)])
    page.reload()
    expect(scan.report).to_be_visible(timeout=LOADING)
    expect(page.locator('[data-part="news"]')).to_contain_text(wording("scan.lapsed.changed", title=question.title))
