"""The review: the way from it to a question leads back."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from scoring.model.model import Model, Question
from tests.addresses import ID
from tests.browser.conftest import StartVisit
from tests.browser.wording import wording


def change(page: Page, question: Question) -> None:
    """From the review to a question, with the link that is there for it."""
    page.locator(f'[data-review] a[href$="#{ID.question}-{question.id}"]').click()
    expect(page.locator(f"#{ID.question}-{question.id} input:focus")).to_have_count(1)


def ways_back(page: Page) -> Locator:
    """Also those that are on a step that is not shown."""
    return page.get_by_role("link", name=wording("scan.review.back"), include_hidden=True)


def test_whoever_comes_from_the_review_finds_the_way_back_at_that_question(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    first, *_, last = model.questions()
    scan.open(ID.full)
    expect(ways_back(page)).to_have_count(0)
    for question in (first, last):
        scan.open(ID.review)
        change(page, question)
        way = page.locator(f"#{ID.question}-{question.id}").get_by_role("link", name=wording("scan.review.back"))
        expect(way).to_be_visible()
        expect(ways_back(page)).to_have_count(1)
        scan.choose(question.id, 2)
        way.click()
        scan.expect_step(ID.review)
        row = page.locator(f"[data-review] dt:text-is('{question.title}') + dd")
        expect(row).to_contain_text(question.options[1].label)


def test_the_way_back_is_gone_once_it_has_been_gone(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    question, step = next(model.questions()), f"{ID.step}-{model.dimensions[0].id}"
    scan.open(ID.review)
    change(page, question)
    ways_back(page).click()
    scan.expect_step(ID.review)
    page.locator(".scan-nav").get_by_role("link", name=model.dimensions[0].title).click()
    scan.expect_step(step)
    expect(ways_back(page)).to_have_count(0)
    # By the steps it is no way back either; and from the review it is there again.
    scan.open(ID.review)
    change(page, question)
    expect(ways_back(page)).to_have_count(1)
