"""How far the visitor is, and the review: what is open or marked comes first, and the way to a question leads back."""

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


def test_a_question_that_is_marked_to_come_back_to_is_first_in_the_review_also_after_a_reload(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    answered, marked = model.dimensions[0].questions[:2]
    scan.open(ID.full)
    for question in model.dimensions[0].questions:
        scan.choose(question.id, 3)
    page.locator(f"#mark-{marked.id}").check()
    first = page.locator('[data-part="review-first"]')
    for come in (lambda: scan.open(ID.review), page.reload):
        come()
        scan.expect_step(ID.review)
        expect(first.locator("dt").first).to_have_text(marked.title)
        expect(first.locator('[data-part="review-mark"]:visible')).to_have_text([wording("scan.review.marked")])
        expect(first.get_by_text(answered.title, exact=True)).to_have_count(0)
    expect(page.locator(f"#mark-{marked.id}")).to_be_checked()


def test_beside_the_way_on_stands_how_far_one_is_and_how_long_it_takes(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    questions = list(model.questions())
    scan.open(ID.full)
    lines = page.locator('[data-part="left"]')
    expect(lines).to_have_count(len(model.dimensions))
    line = page.locator(f"#{ID.step}-{model.dimensions[0].id} p:has(+ .scan-moves)")
    expect(line).to_be_visible()

    def minutes() -> str:
        """What stands behind how many are filled in."""
        told = line.text_content() or ""
        progress = scan.progress.text_content() or ""
        assert told.startswith(progress)
        return told.removeprefix(progress).strip()

    for count, question in enumerate(model.dimensions[0].questions):
        expect(line).to_contain_text(wording("scan.progress", count=count, total=len(questions)))
        scan.choose(question.id, 2)
    many = minutes()
    ids = [f"answer-{question.id}-2" for question in questions]
    page.evaluate("(ids) => { for (const id of ids.slice(0, -1)) document.getElementById(id).click(); }", ids)
    expect(line).to_contain_text(wording("scan.progress", count=len(questions) - 1, total=len(questions)))
    assert minutes() not in ("", many)
    page.evaluate("(id) => { document.getElementById(id).click(); }", ids[-1])
    done = wording("scan.progress", count=len(questions), total=len(questions))
    assert lines.all_text_contents() == [done] * len(model.dimensions)
