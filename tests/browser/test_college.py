"""The A4 for the college: what the law asks first, three choices, and lines to fill in; printed alone or saved."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, expect

from scoring.exports.college import ASKED, college_markdown
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.result import evaluate
from tests.addresses import ID
from tests.browser.conftest import Visit
from tests.browser.sheets import answers_of
from tests.browser.taking import press, saved_file, see_by_code
from tests.browser.wording import wording

LOWEST = {
    "analyse-van-gegevens": [1] * 5,
    "leren-en-veranderen": [1] * 5,
    "mens-en-organisatie": [1] * 5,
    "publieke-meerwaarde": [1] * 5,
}


def lowest(model: Model) -> Answers:
    return Answers(answers_of(LOWEST, model), ambitions={"publieke-meerwaarde": 4})


def college(visit: Visit) -> Locator:
    return visit.page.locator('section[data-part="college"]')


def unfold(visit: Visit) -> None:
    college(visit).locator("summary").focus()
    visit.page.keyboard.press("Enter")


def test_it_says_what_the_law_asks_what_to_choose_and_what_is_open(scored: Visit, model: Model) -> None:
    answers = see_by_code(scored, model, lowest(model))
    result = evaluate(model, answers)
    unfold(scored)
    floor, choices = (college(scored).locator(f'[data-part="college-{name}"] > li') for name in ("floor", "choices"))
    assert len(result.floor) > 0
    assert len(result.first) == 3
    assert floor.locator("strong").all_text_contents() == [advised.tip.title for advised in result.floor]
    assert choices.locator("strong").all_text_contents() == [advised.tip.title for advised in result.first]
    cost = wording("scoring.export.college.cost")
    assert [text.endswith(cost) for text in choices.all_text_contents()] == [True] * 3
    expect(college(scored).get_by_text(wording("scoring.export.college.filled_in"))).to_be_visible()
    standing = college(scored).locator('[data-part="college-profile"] > li')
    ambition = wording("scoring.export.college.ambition").format(stage=model.stages[3].name)
    assert [text.endswith(ambition) for text in standing.all_text_contents()] == [
        dimension.id == "publieke-meerwaarde" for dimension in model.dimensions
    ]
    for name in ASKED:
        expect(college(scored).get_by_text(wording(f"scoring.export.college.ask.{name}"))).to_be_visible()


def test_without_anything_below_the_law_it_is_silent_about_the_law(scored: Visit, model: Model) -> None:
    see_by_code(scored, model, Answers({question.id: model.top for question in model.questions()}))
    unfold(scored)
    expect(college(scored).locator('[data-part="college-floor-section"]')).to_be_hidden()
    expect(college(scored).locator('[data-part="college-choices-section"]')).to_be_hidden()


def test_the_text_that_is_saved_is_that_of_the_command_line(scored: Visit, model: Model, tmp_path: Path) -> None:
    answers = see_by_code(scored, model, lowest(model))
    button = college(scored).get_by_role("button", name=wording("result.college.save"))
    file = saved_file(scored.page, tmp_path, lambda: press(scored.page, button))
    day = date.fromisoformat(re.findall(r"\d{4}-\d\d-\d\d", file.name)[0])
    assert file.read_text(encoding="utf-8") == college_markdown(evaluate(model, answers), day)
    saved = wording("result.college.saved").format(name=file.name)
    expect(college(scored).locator('[data-part="college-status"]')).to_have_text(saved)


def test_it_is_printed_alone_on_one_sheet_folded_or_not(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model, lowest(model))
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    press(page, college(scored).get_by_role("button", name=wording("result.college.print")))
    assert page.evaluate("() => window.printed") == 1
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(college(scored).locator('[data-part="college-headline"]')).to_be_visible()
    expect(college(scored).locator('[data-part="college-choices"] > li').first).to_be_visible()
    for elsewhere in ("#heading-profile", f"#{ID.keep}", f"#{ID.plan}"):
        expect(page.locator(elsewhere)).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("#heading-profile")).to_be_visible()


def test_below_the_result_stands_what_helps_after_the_scan(scored: Visit, model: Model) -> None:
    see_by_code(scored, model, lowest(model))
    links = scored.page.get_by_role("region", name=wording("result.after.title")).get_by_role("link")
    assert links.count() > 0
    for link in links.all():
        target = link.evaluate("(link) => link.href")
        assert scored.page.request.get(target).status == 200, target
