"""The plan: picked tips with who, when and how; kept in this browser, and taken along as files or on paper."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, expect

from scoring.model.model import Model, Tip
from tests.addresses import ID
from tests.browser.conftest import StartVisit, Visit
from tests.browser.sheets import VARIED, result_of
from tests.browser.taking import LOADING, code_of, kept_plan, press, saved_file, see_by_code, tab_to, varied
from tests.browser.wording import wording

AMBITIONS = {"publieke-meerwaarde": 4}


@pytest.fixture
def result(scored: Visit, model: Model) -> dict[str, Any]:
    """The page shows a result, with nothing planned; this is its document."""
    see_by_code(scored, model)
    return result_of(VARIED, model, AMBITIONS)


def first_tips(result: dict[str, Any], model: Model) -> list[Tip]:
    questions = {question.id: question for question in model.questions()}
    options = [questions[chosen["question"]].options[chosen["step"] - 1] for chosen in result["first"]]
    assert len(options) == 3
    return [option.tip for option in options if option.tip]


def boxes(visit: Visit) -> Locator:
    """One at each of the first steps."""
    return visit.page.locator('[data-part="first"]').get_by_role("checkbox")


def pick(visit: Visit, number: int) -> None:
    """With the keyboard."""
    box = boxes(visit).nth(number)
    box.focus()
    visit.page.keyboard.press("Space")


def pick_more(visit: Visit, count: int) -> None:
    """Of the tips that are folded below a dimension, those that are not in the plan yet."""
    unpicked = visit.page.locator('[data-verdict] [data-part="tips"] input[type="checkbox"]:not(:checked)')
    for _ in range(count):
        unpicked.first.evaluate("(box) => { box.click(); }")


def about(words: str, title: str) -> re.Pattern[str]:
    """The name of a control that says which tip it is about."""
    return re.compile(rf"{words}\s*: {re.escape(title)}")


def cards(visit: Visit) -> Locator:
    return visit.page.locator('[data-part="plan-list"] > li')


def headings(visit: Visit) -> Locator:
    """The titles of the actions."""
    return cards(visit).locator("h4")


def fill_in(visit: Visit) -> None:
    """The first two steps, the first one in full: with the keyboard, and the next measurement."""
    page = visit.page
    pick(visit, 0)
    pick(visit, 1)
    card = cards(visit).first
    tab_to(page, card.get_by_role("textbox", name="Wie"))
    page.keyboard.type("Fatma; en =Jan")
    tab_to(page, card.get_by_role("textbox", name="Als …"))
    page.keyboard.type("het teamoverleg, van maandag, begint")
    tab_to(page, card.get_by_role("textbox", name="Dan …"))
    page.keyboard.type('vraag ik "wie helpt"')
    card.get_by_label("Uiterlijk op").fill("2027-02-28")
    page.locator("#scan-measurement").fill("2027-11-30")


def save(visit: Visit, folder: Path, kind: str) -> Path:
    button = visit.page.locator(f'[data-plan="{kind}"]')
    return saved_file(visit.page, folder, lambda: press(visit.page, button))


def told(visit: Visit) -> Locator:
    return visit.page.locator('[data-part="plan-status"]')


def test_an_empty_plan_says_how_to_fill_it(scored: Visit, result: dict[str, Any]) -> None:
    expect(scored.page.locator('[data-part="plan-empty"]')).to_have_text(
        "Uw plan is nog leeg. Zet bij een tip een vinkje bij ‘In mijn plan’. De tip komt dan hier te staan."
    )
    expect(scored.page.locator('[data-plan="ics"]')).to_be_hidden()
    assert kept_plan(scored.page) is None


def test_picked_tips_stand_in_the_order_of_the_result(scored: Visit, result: dict[str, Any], model: Model) -> None:
    pick(scored, 2)
    expect(scored.scan.status).to_have_text(
        "De tip staat in uw plan, verderop op deze pagina. Uw plan heeft nu 1 actie."
    )
    pick(scored, 0)
    expect(scored.scan.status).to_have_text(
        "De tip staat in uw plan, verderop op deze pagina. Uw plan heeft nu 2 acties."
    )
    first, _, third = first_tips(result, model)
    expect(headings(scored)).to_have_text([first.title, third.title])


def test_a_tip_is_picked_wherever_it_stands(scored: Visit, result: dict[str, Any], model: Model) -> None:
    pick(scored, 0)
    title = first_tips(result, model)[0].title
    same = scored.page.get_by_role("checkbox", name=about("In mijn plan", title), include_hidden=True)
    assert [box.is_checked() for box in same.all()] == [True, True]


def test_a_tip_that_is_picked_says_how_many_are_and_leads_to_the_plan(scored: Visit, result: dict[str, Any]) -> None:
    page = scored.page
    ways = page.locator('[data-part="first"] [data-part="picked"]')
    expect(ways.filter(visible=True)).to_have_count(0)
    for number in (0, 2):
        pick(scored, number)
        expect(ways.nth(number)).to_contain_text(wording("plan.picked", count=1 + number // 2))
    expect(ways.first).to_contain_text(wording("plan.picked", count=2))
    expect(ways.nth(1)).to_be_hidden()
    press(page, ways.nth(2).get_by_role("link", name=wording("plan.go")))
    expect(page.locator("#heading-plan")).to_be_focused()
    pick(scored, 2)
    expect(ways.nth(2)).to_be_hidden()
    expect(ways.first).to_contain_text(wording("plan.picked", count=1))


def test_words_that_look_like_a_day_stay_words(scored: Visit, result: dict[str, Any]) -> None:
    pick(scored, 0)
    who = cards(scored).first.get_by_role("textbox", name="Wie")
    for words in ("2026-99-99", "2026-11-23"):
        who.fill(words)
        assert cards(scored).first.locator('[data-paper="who"]').text_content() == words
        assert (kept_plan(scored.page) or {})["actions"][0]["who"] == words


def test_a_tip_that_is_put_back_has_what_was_written(scored: Visit, result: dict[str, Any]) -> None:
    pick(scored, 0)
    cards(scored).first.get_by_role("textbox", name="Wie").fill("Fatma")
    pick(scored, 0)
    expect(headings(scored)).to_have_text([])
    expect(scored.scan.status).to_have_text("De tip is uit uw plan gehaald. Uw plan heeft nog 0 acties.")
    pick(scored, 0)
    expect(cards(scored).first.get_by_role("textbox", name="Wie")).to_have_value("Fatma")


def test_removing_goes_on_to_the_next_action(scored: Visit, result: dict[str, Any], model: Model) -> None:
    page = scored.page
    pick(scored, 0)
    pick(scored, 1)
    first, second, _ = first_tips(result, model)
    press(page, page.get_by_role("button", name=about("Haal uit mijn plan", first.title)))
    expect(headings(scored)).to_have_text([second.title])
    expect(cards(scored).first.locator("h4")).to_be_focused()
    expect(boxes(scored).first).not_to_be_checked()
    press(page, page.get_by_role("button", name=about("Haal uit mijn plan", second.title)))
    expect(page.locator("#heading-plan")).to_be_focused()
    assert kept_plan(page) is None


def test_the_year_is_suggested_and_not_filled_in(scored: Visit, result: dict[str, Any]) -> None:
    page = scored.page
    field = page.get_by_label("Datum van de volgende meting")
    expect(field).to_have_value("")
    press(page, page.get_by_role("button", name="Kies over een jaar:"))
    today = date.today()
    expected = date(today.year + 1, 3, 1) if (today.month, today.day) == (2, 29) else today.replace(year=today.year + 1)
    expect(field).to_have_value(expected.isoformat())
    assert kept_plan(page) == {"actions": [], "next_measurement": expected.isoformat()}
    # The button is gone, and the focus is at what it has filled in.
    expect(page.locator('[data-part="measurement-title"]')).to_be_focused()


def test_the_year_that_is_suggested_is_the_one_that_is_filled_in_also_after_midnight(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    page = visitor.page
    page.clock.set_fixed_time(datetime(2027, 6, 1, 23, 59))
    visitor.scan.open()
    button = page.locator('[data-part="year"]')
    expect(button).to_have_text("Kies over een jaar: 1 juni 2028")
    page.clock.set_fixed_time(datetime(2027, 6, 2, 0, 1))
    button.evaluate("(button) => { button.click(); }")
    expect(page.locator("#scan-measurement")).to_have_value("2028-06-01")


def test_the_calendar_opens_in_a_calendar_library(
    scored: Visit, result: dict[str, Any], model: Model, tmp_path: Path
) -> None:
    fill_in(scored)
    path = save(scored, tmp_path, "ics")
    assert path.name == f"zelfscan-plan-{date.today().isoformat()}.ics"
    expect(told(scored)).to_have_text(
        f"Bewaard als {path.name}. Er staat 1 actie zonder datum in uw plan. Die staat niet in het agendabestand."
    )
    action, measurement = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    tip = first_tips(result, model)[0]
    assert (str(action["SUMMARY"]), action.decoded("DTSTART")) == (tip.title, date(2027, 2, 28))
    assert str(action["DESCRIPTION"]).splitlines()[:3] == [
        "Wie: Fatma; en =Jan", "Als: het teamoverleg, van maandag, begint", 'Dan: vraag ik "wie helpt"',
    ]  # fmt: skip
    assert str(measurement["SUMMARY"]) == f"Volgende meting: {model.title}"
    assert measurement.decoded("DTSTART") == date(2027, 11, 30)


def test_without_a_date_there_is_no_calendar_to_save(scored: Visit, result: dict[str, Any]) -> None:
    pick(scored, 0)
    downloads: list[object] = []
    scored.page.on("download", lambda download: downloads.append(download))
    press(scored.page, scored.page.locator('[data-plan="ics"]'))
    expect(told(scored)).to_have_text(
        "Er is nog niets voor de agenda. Kies eerst bij een actie of bij de volgende meting een datum."
    )
    assert downloads == []


def test_the_table_can_be_read_back(scored: Visit, result: dict[str, Any], model: Model, tmp_path: Path) -> None:
    fill_in(scored)
    text = save(scored, tmp_path, "csv").read_bytes().decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    first, second, measurement = (dict(zip(head, row, strict=True)) for row in rows)
    one, two, _ = first_tips(result, model)
    assert [first["Actie"], second["Actie"], measurement["Actie"]] == [one.title, two.title, "Volgende meting"]
    assert [first["Wie"], first["Uiterlijk"]] == ["Fatma; en =Jan", "2027-02-28"]
    assert [first["Als"], first["Dan"]] == ["het teamoverleg, van maandag, begint", 'vraag ik "wie helpt"']
    assert measurement["Uiterlijk"] == "2027-11-30"


def test_the_text_has_every_action(scored: Visit, result: dict[str, Any], model: Model, tmp_path: Path) -> None:
    fill_in(scored)
    lines = save(scored, tmp_path, "markdown").read_text(encoding="utf-8").splitlines()
    one, two, _ = first_tips(result, model)
    assert [line for line in lines if line.startswith("#")] == [
        f"# Mijn plan: {model.title}", f"## 1. {one.title}", f"## 2. {two.title}",
    ]  # fmt: skip
    assert "- **Uiterlijk:** 28 februari 2027" in lines
    assert "- **Volgende meting:** 30 november 2027" in lines


def test_the_plan_stays_when_the_answers_change_and_says_so(
    scored: Visit, result: dict[str, Any], model: Model
) -> None:
    pick(scored, 0)
    title = first_tips(result, model)[0].title
    chosen = result["first"][0]
    scored.page.evaluate("(id) => { document.getElementById(id).click(); }", f"answer-{chosen['question']}-5")
    scored.scan.open(ID.review)
    scored.scan.expect_step(ID.review)
    scored.scan.see_result()
    expect(headings(scored)).to_have_text([title])
    expect(cards(scored).first.get_by_text("Deze tip hoort niet meer bij uw antwoorden van nu.")).to_be_visible()


def test_wiping_takes_the_plan_away_too(scored: Visit, result: dict[str, Any], model: Model) -> None:
    fill_in(scored)
    assert kept_plan(scored.page) is not None
    scored.scan.wipe()
    scored.scan.expect_step(ID.start)
    assert kept_plan(scored.page) is None
    see_by_code(scored, model)
    expect(headings(scored)).to_have_text([])
    pick(scored, 0)
    expect(cards(scored).first.get_by_role("textbox", name="Wie")).to_have_value("")


def test_the_plan_is_printed_alone_on_one_sheet(scored: Visit, result: dict[str, Any], model: Model) -> None:
    page = scored.page
    fill_in(scored)
    pick(scored, 2)
    pick_more(scored, 1)
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    press(page, page.get_by_role("button", name="Print het plan"))
    page.wait_for_function("() => window.printed === 1")
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".scan-headline").first).to_be_hidden()
    expect(page.locator("#heading-profile")).to_be_hidden()
    expect(page.locator('[data-part="paper-code"]')).to_have_text(code_of(varied(model), model))
    expect(page.locator('[data-part="paper-code"]')).to_be_visible()
    expect(cards(scored)).to_have_count(4)
    lines = cards(scored).first.locator("[data-paper]")
    assert lines.all_text_contents() == [
        "Fatma; en =Jan", "28 februari 2027", "het teamoverleg, van maandag, begint", 'vraag ik "wie helpt"',
    ]  # fmt: skip
    for line in lines.all():
        expect(line).to_be_visible()
    expect(page.locator('[data-part="paper-measurement"]')).to_have_text("30 november 2027")
    expect(cards(scored).first.locator("input").first).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("#heading-profile")).to_be_visible()


def test_all_of_it_is_there_after_a_reload(scored: Visit, model: Model) -> None:
    page = scored.page
    answers = see_by_code(scored, model)
    fill_in(scored)
    page.locator("#scan-label").fill("afdeling Sociaal domein")
    before, plan, heard = headings(scored).all_text_contents(), kept_plan(page), len(scored.journal.messages)
    page.reload()
    expect(cards(scored)).to_have_count(2, timeout=LOADING)
    expect(headings(scored)).to_have_text(before)
    assert kept_plan(page) == plan
    card = cards(scored).first
    expect(card.get_by_role("textbox", name="Wie")).to_have_value("Fatma; en =Jan")
    expect(card.get_by_label("Uiterlijk op")).to_have_value("2027-02-28")
    expect(page.locator("#scan-measurement")).to_have_value("2027-11-30")
    expect(page.locator("#scan-label")).to_have_value("afdeling Sociaal domein")
    expect(page.locator('[data-part="code"]')).to_have_text(code_of(answers, model))
    assert scored.journal.messages[heard:] == []


def test_a_damaged_plan_does_no_harm(scored: Visit, model: Model) -> None:
    heard = len(scored.journal.messages)
    for rubbish in (
        "{",
        "[]",
        '{"actions": 3}',
        '{"format": "self-scan.kept-plan/1", "actions": 3}',
        '{"format": "self-scan.kept-plan/1", "actions": [{"question": 5}, null]}',
    ):
        # What another tab leaves is read the same way as what was kept.
        scored.page.evaluate(
            "(newValue) => dispatchEvent(new StorageEvent('storage', "
            "{ key: 'self-scan.datagedreven-werken.plan', newValue }))",
            rubbish,
        )
        assert kept_plan(scored.page) is None, rubbish
    see_by_code(scored, model)
    expect(headings(scored)).to_have_text([])
    assert scored.journal.messages[heard:] == []


def test_an_action_of_a_tip_that_is_gone_is_taken_out_and_told(scored: Visit, model: Model) -> None:
    question = next(model.questions()).id
    plan = (
        '{"format": "self-scan.kept-plan/1", "actions": ['
        f'{{"question": "{question}", "step": 9, "title": "Weg ermee", "who": "Fatma"}}, '
        f'{{"question": "{question}", "step": 1}}], "next_measurement": null}}'
    )
    scored.page.evaluate(
        "(newValue) => dispatchEvent(new StorageEvent('storage', "
        "{ key: 'self-scan.datagedreven-werken.plan', newValue }))",
        plan,
    )
    see_by_code(scored, model)
    tip = next(model.questions()).options[0].tip
    assert tip
    expect(headings(scored)).to_have_text([tip.title])
    news = scored.page.locator('[data-part="news"]')
    expect(news.locator("p").first).to_have_text(wording("plan.status.gone", count=1))
    expect(news.get_by_role("listitem")).to_have_text("Weg ermee – Fatma")
