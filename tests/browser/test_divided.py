"""Dividing: a link with the topics that a colleague knows, the scan with only those, and the code that goes back."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from scoring.code.result_code import encode
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.clipboard import COPIES
from tests.browser.conftest import StartVisit, Visit
from tests.browser.focus import Keyboard
from tests.browser.inspection import Findings, Inspector
from tests.browser.stores import NOTHING, kept_by
from tests.browser.taking import LOADING, press, see_by_code, tab_to
from tests.browser.translating import exact_texts, translated
from tests.browser.wording import wording


def asked_of(model: Model) -> list[str]:
    """Ids of some topics in model order, none of them in the second dimension; at least one beside the short scan."""
    first, _, *others = model.dimensions
    chosen = [*list(first.every_question())[1:3], *(list(other.every_question())[-1] for other in others)]
    assert any(not question.quick for question in chosen)
    return [question.id for question in chosen]


def link_with(*ids: str) -> str:
    return f"{ID.topics_of}={','.join(ids)}"


def open_chooser(visitor: Visit) -> Page:
    visitor.scan.open(ID.topics_of)
    expect(visitor.page.locator("#scan-who")).to_be_visible()
    return visitor.page


def news(page: Page) -> list[str]:
    return page.locator('[data-part="news-text"]:visible').all_text_contents()


def test_topics_are_found_by_who_knows_them_with_the_keyboard_alone(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    page = open_chooser(visitor)
    word = next(model.questions()).who_knows.split(" ")[0].strip(",")
    known = [question.id for question in model.questions() if word.lower() in question.who_knows.lower()]
    assert 0 < len(known) < len(list(model.questions()))
    tab_to(page, page.locator("#scan-who"))
    page.keyboard.type(word)
    press(page, page.get_by_role("button", name=wording("scan.divide.all")))
    expect(page.locator('[data-part="divide-link"]')).to_have_text(f"{visitor.scan.address}#{link_with(*known)}")
    last = page.locator(f'[data-part="divide-pick"][value="{known[0]}"]')
    tab_to(page, last)
    page.keyboard.press("Space")
    expect(page.locator('[data-part="divide-link"]')).to_have_text(f"{visitor.scan.address}#{link_with(*known[1:])}")
    rest = len(list(model.questions())) - len(known) + 1
    count = page.locator('[data-part="divide-count"]')
    expect(count).to_have_text(wording("scan.divide.count", chosen=len(known) - 1, open=rest))
    press(page, page.get_by_role("button", name=wording("scan.divide.next")))
    expect(page.locator("#scan-who")).to_be_focused()
    expect(count).to_have_text(wording("scan.divide.count", chosen=0, open=rest))
    expect(page.locator('[data-part="divide-given"]:visible')).to_have_count(len(known) - 1)
    assert kept_by(page) == NOTHING


def test_the_text_for_a_mail_has_the_link_and_can_be_copied(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    page = open_chooser(visitor)
    page.evaluate(COPIES)
    asked = asked_of(model)
    for id in reversed(asked):
        page.locator(f'[data-part="divide-pick"][value="{id}"]').check()
    link = f"{visitor.scan.address}#{link_with(*asked)}"
    for button, said in (("copy_link", "link_copied"), ("copy_mail", "mail_copied")):
        page.get_by_role("button", name=wording(f"scan.divide.{button}")).click()
        expect(page.locator('[data-part="divide-status"]')).to_have_text(wording(f"scan.divide.{said}"))
        copied = page.evaluate("() => copies.at(-1)")
        assert link in copied.split()
    assert str(len(asked)) in copied
    assert "\n" in copied


def test_the_link_is_not_for_translating_and_the_words_around_it_are(visit: StartVisit, model: Model) -> None:
    page = open_chooser(visit(without_scorer=True))
    page.locator('[data-part="divide-pick"]').first.check()
    assert exact_texts(page) == {"divide-link", "divide-mail"}
    assert page.locator('[data-part="divide-mail"]').evaluate("(mail) => mail.translate")


def test_what_is_copied_is_what_was_made_whatever_a_translation_made_of_it(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    page = open_chooser(visitor)
    page.evaluate(COPIES)
    asked = asked_of(model)
    for id in asked:
        page.locator(f'[data-part="divide-pick"][value="{id}"]').check()
    link = f"{visitor.scan.address}#{link_with(*asked)}"
    mail = page.locator('[data-part="divide-mail"]').text_content() or ""
    for button, text in (("link", link), ("mail", mail)):
        with translated(page):
            page.locator(f'[data-part="divide-copy-{button}"]').click()
        expect(page.locator('[data-part="divide-status"]')).to_have_text(wording(f"scan.divide.{button}_copied"))
        assert page.evaluate("() => copies.at(-1)") == text


def test_a_colleague_is_asked_only_those_topics(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page, asked = visitor.scan, visitor.page, asked_of(model)
    scan.open(link_with(*asked))
    expect(scan.progress).to_have_text(wording("scan.progress", count=0, total=len(asked)))
    expect(page.locator('[data-part="limit-text"]')).to_have_text(wording("scan.limit.text", count=len(asked)))
    seen: list[str | None] = []
    with_some = [one for one in model.dimensions if any(question.id in asked for question in one.every_question())]
    assert 1 < len(with_some) < len(model.dimensions)
    for dimension in with_some:
        scan.expect_step(f"{ID.step}-{dimension.id}")
        seen += [question.get_attribute("data-question") for question in scan.questions.all()]
        page.locator(f"#{ID.step}-{dimension.id} a[rel=next]").click()
    assert seen == asked
    scan.expect_step(ID.review)
    expect(page.locator('[data-part="review-first"] dt')).to_have_count(len(asked))
    expect(page.locator('[data-part="review-longer"]')).to_be_hidden()
    page.locator(f"#{ID.review} a[rel=prev]").click()
    scan.expect_step(f"{ID.step}-{with_some[-1].id}")
    page.locator(f"#{ID.step}-{with_some[-1].id} a[rel=prev]").click()
    scan.expect_step(f"{ID.step}-{with_some[-2].id}")
    expect(page.locator(".scan-nav li:visible")).to_have_count(len(with_some) + 3)


def test_the_topics_of_a_link_stay_before_the_first_answer_and_after_it(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page, asked = visitor.scan, visitor.page, asked_of(model)
    scan.open(link_with(*asked))
    some = wording("scan.progress", count=0, total=len(asked))
    expect(scan.progress).to_have_text(some)
    page.reload()
    expect(scan.progress).to_have_text(some)
    assert kept_by(page) == NOTHING
    scan.choose(asked[0], 2)
    assert (scan.kept() or {})["chosen"] == asked
    scan.open("")
    page.reload()
    expect(scan.progress).to_have_text(wording("scan.progress", count=1, total=len(asked)))
    page.get_by_role("link", name=wording("scan.limit.full")).click()
    expect(scan.progress).to_have_text(wording("scan.progress", count=1, total=len(list(model.questions()))))
    expect(page.locator('[data-part="limit"]')).to_be_hidden()
    expect(page.locator(".scan-nav li:visible")).to_have_count(len(model.dimensions) + 3)
    assert scan.chosen() == {asked[0]: 2}


def test_what_was_filled_in_before_stays_and_is_named(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, asked = visitor.scan, asked_of(model)
    other = next(question.id for question in model.questions() if question.id not in asked)
    scan.open(ID.full)
    scan.choose(other, 3)
    scan.kept()
    scan.open(link_with(*asked))
    expect(scan.progress).to_have_text(wording("scan.progress", count=1, total=len(asked) + 1))
    expect(visitor.page.locator('[data-part="limit-more"]')).to_have_text(wording("scan.limit.more", count=1))
    assert scan.chosen() == {other: 3}
    assert (scan.kept() or {})["answers"] == {other: 3}


HOSTILE = (
    "<img src=x onerror=alert(1)>", "__proto__", "constructor", "../../etc", "a" * 50_000, "\"'];", "gone-since",
)  # fmt: skip


@pytest.mark.parametrize("id", HOSTILE, ids=lambda id: id[:12])
def test_what_a_link_names_and_is_not_there_is_named_and_nothing_else(visit: StartVisit, model: Model, id: str) -> None:
    visitor = visit(without_scorer=True)
    scan, page, asked = visitor.scan, visitor.page, asked_of(model)
    scan.open(link_with(*asked, quote(id)))
    expect(page.locator('[data-part="news-items"] li')).to_have_count(1)
    named = page.locator('[data-part="news-items"] li').text_content() or ""
    assert named.removesuffix("…") == id[: len(named.removesuffix("…"))]
    assert len(named) <= 61
    assert news(page) == [wording("scan.limit.gone")]
    expect(scan.progress).to_have_text(wording("scan.progress", count=0, total=len(asked)))
    assert page.locator("main img").count() == 0
    assert [message for message in visitor.journal.messages if "uncaught" in message] == []


def test_a_topic_that_is_gone_is_spoken_also_to_who_comes_from_another_step(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(ID.full)
    scan.go(f"{ID.step}-{model.dimensions[1].id}")
    page.evaluate("(place) => { location.hash = place; }", link_with(*asked_of(model), "gone-since"))
    told = "(text) => announcements.some((each) => each.includes(text))"
    page.wait_for_function(told, arg=wording("scan.limit.gone"))


def test_who_closes_a_message_goes_on_at_the_next_one_or_at_the_step(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    scan, page = visitor.scan, visitor.page
    scan.open(link_with(*asked_of(model), "gone-since"))
    page.locator('[data-part="news-close"]').press("Enter")
    expect(page.locator(f"#{scan.step()} h2")).to_be_focused()


@pytest.mark.parametrize("topics", ["gone-since", ",,,", "%00%ff", "=", "a=b=c"])
def test_a_link_without_a_topic_of_this_scan_says_so_and_begins_at_the_start(visit: StartVisit, topics: str) -> None:
    visitor = visit(without_scorer=True)
    visitor.scan.open(f"{ID.topics_of}={topics}")
    expect(visitor.page.locator('[data-part="news-text"]')).to_have_text(wording("scan.limit.none"))
    assert visitor.scan.step() == ID.start
    expect(visitor.page.locator('[data-part="limit"]')).to_be_hidden()
    assert kept_by(visitor.page) == NOTHING


def test_the_result_of_a_part_gives_the_code_to_send_back_and_no_verdict(scored: Visit, model: Model) -> None:
    scan, page, asked = scored.scan, scored.page, asked_of(model)
    *answered, left = asked
    page.evaluate("(place) => { location.hash = place; }", link_with(*asked))
    expect(scan.progress).to_have_text(wording("scan.progress", count=0, total=len(asked)))
    for question in answered:
        page.locator(f"#answer-{question}-2").evaluate("(radio) => radio.click()")
    scan.go(ID.review)
    scan.see_result()
    part = page.locator('[data-part="part"]')
    expect(part).to_contain_text(wording("result.part.text"))
    expect(part).to_contain_text(wording("result.part.verdict"))
    code = encode(model, Answers(dict.fromkeys(answered, 2)))
    expect(part.locator('[data-part="part-code"]')).to_have_text(code, timeout=LOADING)
    titles = {question.id: question.title for question in model.questions()}
    assert page.locator('[data-part="incomplete"] li').all_text_contents() == [titles[left]]
    expect(page.locator('[data-part="counted"]')).to_be_hidden()
    note = page.locator('[data-part="limit"]')
    expect(note).to_be_visible()
    page.evaluate("() => { window.print = () => {}; }")
    press(page, page.get_by_role("button", name=wording("result.briefing.print")))
    page.emulate_media(media="print")
    expect(page.locator('[data-part="briefing-page"]')).to_be_visible()
    expect(note).to_be_hidden()
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="null")
    page.get_by_role("link", name=wording("scan.limit.full")).click()
    scan.go(ID.result)
    expect(page.locator('[data-part="counted"]')).to_be_visible()
    expect(part).to_be_hidden()


def test_a_result_that_is_more_than_the_part_is_opened_as_a_whole_one(scored: Visit, model: Model) -> None:
    page, asked = scored.page, asked_of(model)
    part = page.locator('[data-part="part"]')
    page.evaluate("(place) => { location.hash = place; }", link_with(*asked))
    expect(scored.scan.progress).to_have_text(wording("scan.progress", count=0, total=len(asked)))
    scored.scan.go(ID.start)
    see_by_code(scored, model, Answers(dict.fromkeys(asked, 2)))
    expect(part).to_be_visible()
    scored.scan.wipe()
    see_by_code(scored, model)
    expect(page.locator('[data-part="counted"]')).to_be_visible()
    expect(part).to_be_hidden()
    expect(page.locator('[data-part="limit"]')).to_be_hidden()


def test_the_result_leads_to_doing_it_with_the_team(scored: Visit, model: Model) -> None:
    scan, page = scored.scan, scored.page
    scan.go(ID.full)
    page.locator(f"#answer-{next(model.questions()).id}-2").check()
    scan.go(ID.review)
    scan.see_result()
    page.get_by_role("link", name=wording("result.team.divide")).click()
    expect(page.locator("#scan-who")).to_be_visible()
    assert scan.step() == ID.start


def test_axe_finds_nothing_and_there_is_room(scored: Visit, model: Model) -> None:
    scan, page, asked, found = scored.scan, scored.page, asked_of(model), Findings()
    page.emulate_media(media="null", reduced_motion="reduce")
    inspector = Inspector(page, found)
    page.evaluate("(place) => { location.hash = place; }", ID.topics_of)
    for row in page.locator('[data-part="divide-pick"]').all():
        row.check()
    inspector.look("all topics chosen for one colleague")
    page.evaluate("(place) => { location.hash = place; }", link_with(*asked, "gone-since"))
    expect(scan.progress).to_have_text(wording("scan.progress", count=0, total=len(asked)))
    page.locator(f"#answer-{asked[0]}-2").check()
    inspector.look("the first step of a part")
    scan.go(ID.review)
    scan.see_result()
    inspector.look("the result of a part")
    page.emulate_media(reduced_motion="null")
    assert not found.wrong, "\n".join(found.wrong)


def test_the_focus_is_seen_at_every_stop_of_the_choosing(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True, viewport={"width": 320, "height": 640})
    page = open_chooser(visitor)
    keyboard = Keyboard(page)
    keyboard.tab_to('[data-part="divide-pick"]')
    keyboard.press("Space")
    keyboard.tab_to('[data-part="divide-next"]')
    assert keyboard.faults() == []
