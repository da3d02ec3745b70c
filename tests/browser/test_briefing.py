"""The A4 for who decides: what the law asks first, steps to choose from, lines to fill in; printed alone or saved."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from scoring.exports.briefing import briefing_markdown, briefing_page
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


def briefing(visit: Visit) -> Locator:
    return visit.page.locator('section[data-part="briefing"]')


def unfold(visit: Visit) -> None:
    briefing(visit).locator("summary").focus()
    visit.page.keyboard.press("Enter")


SEEN = """(page) => [...page.children].map((block) => [
  block.dataset.kind,
  block.matches("ul, ol") ? [...block.children].map((item) => item.textContent) : block.textContent,
])"""


def expected(model: Model, answers: Answers) -> list[list[object]]:
    """The blocks as they should be on the page, on the day of today."""
    return [
        [
            block.kind,
            [" ".join(filter(None, (item.name, item.text, item.open))) for item in block.items] or block.text,
        ]
        for block in briefing_page(evaluate(model, answers), date.today())
    ]


@pytest.mark.parametrize("least", [True, False], ids=["below the law", "not below the law"])
def test_it_says_what_the_scorer_puts_together(scored: Visit, model: Model, least: bool) -> None:
    answers = lowest(model) if least else Answers({question.id: model.top for question in model.questions()})
    see_by_code(scored, model, answers)
    unfold(scored)
    wanted = expected(model, answers)
    page = briefing(scored).locator('[data-part="briefing-page"]')
    expect(page.get_by_text(str(wanted[3][1]))).to_be_visible()
    assert page.evaluate(SEEN) == wanted
    kinds = [kind for kind, _ in wanted]
    assert kinds.count("heading") == (3 if least else 0), "what the law asks, what to choose, and what is asked"
    assert kinds.count("numbered") == (1 if least else 0)


def test_the_text_that_is_saved_is_that_of_the_command_line(scored: Visit, model: Model, tmp_path: Path) -> None:
    answers = see_by_code(scored, model, lowest(model))
    button = briefing(scored).get_by_role("button", name=wording("result.briefing.save"))
    file = saved_file(scored.page, tmp_path, lambda: press(scored.page, button))
    day = date.fromisoformat(re.findall(r"\d{4}-\d\d-\d\d", file.name)[0])
    assert file.read_text(encoding="utf-8") == briefing_markdown(evaluate(model, answers), day)
    saved = wording("result.briefing.saved", name=file.name)
    expect(briefing(scored).locator('[data-part="briefing-status"]')).to_have_text(saved)


def test_it_is_printed_alone_on_one_sheet_folded_or_not(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model, lowest(model))
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    press(page, briefing(scored).get_by_role("button", name=wording("result.briefing.print")))
    page.wait_for_function("() => window.printed === 1")
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(briefing(scored).locator('[data-kind="headline"]')).to_be_visible()
    expect(briefing(scored).locator('[data-kind="numbered"] > li').first).to_be_visible()
    for elsewhere in ("#heading-profile", f"#{ID.keep}", f"#{ID.plan}"):
        expect(page.locator(elsewhere)).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("#heading-profile")).to_be_visible()


def test_below_the_result_stands_what_helps_after_the_scan(scored: Visit, model: Model) -> None:
    see_by_code(scored, model, lowest(model))
    expect(scored.page.locator("#heading-after")).to_have_text(wording("result.after.title"))
    links = scored.page.locator("#heading-after + ul").get_by_role("link")
    assert links.count() > 0
    for link in links.all():
        target = link.evaluate("(link) => link.href")
        assert scored.page.request.get(target).status == 200, target
