"""The scan of each of the six models in a real browser, from the first answer to the files that are taken along."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from scoring.code.result_code import decode, encode
from scoring.documents.canonical import read_answers, read_model, write_answers, write_result
from scoring.exports.briefing import briefing_markdown
from scoring.exports.calendar import plan_calendar
from scoring.exports.markdown import plan_markdown
from scoring.exports.picture import profile_picture
from scoring.exports.tables import plan_table, result_table
from scoring.model.answers import Answers
from scoring.model.plan import Action, Plan
from scoring.result import Result, evaluate
from scoring.words.dates import moment
from scoring.worker import Scorer as HereScorer
from scripts.compiler.content.tree import there
from scripts.runtime.exercise import Call, call_for, calls
from tests.browser.inspection import Findings, Inspector
from tests.browser.scorer_spy import Scorer
from tests.browser.taking import press, saved_file, tab_to, unfold_reopening
from tests.models.six import compiled, mixed, sheets
from tests.models.visits import LOADING, Built, ModelVisit, visiting

UNFOLD = "() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }"


@pytest.fixture(scope="session")
def answers(built: Built) -> Answers:
    return mixed(built.model)


@pytest.fixture(scope="session")
def result(built: Built, answers: Answers) -> Result:
    """As this Python works it out."""
    return evaluate(built.model, answers)


def plain_of(built: Built, answers: Answers) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(write_answers(answers, built.model))
    return plain


# --- the same in both Pythons ---


def test_the_site_carries_the_model_as_it_is_compiled_here(built: Built) -> None:
    document = (built.folder / "assets" / "scoring" / "model.json").read_text(encoding="utf-8")
    assert document == compiled(built.name).model_document
    assert read_model(document) == built.model


def test_every_verb_gives_the_same_bytes_in_the_worker(scored: ModelVisit) -> None:
    built = scored.built
    document = compiled(built.name).model_document
    evaluations = [call_for(document, "evaluate", answers=plain_of(built, sheet)) for sheet in sheets(built.model)]
    asked: list[Call] = [*calls(built.model), *evaluations]
    here = HereScorer(built.language)
    there = Scorer(scored.page).call_all(asked)
    different = [
        (verb, request, reply)
        for (verb, request), reply in zip(asked, there, strict=True)
        if reply.encode() != here.call(verb, request).encode()
    ]
    assert different == []
    refused = [verb for (verb, _), reply in zip(asked, there, strict=True) if not reply.startswith('{"ok":')]
    assert len(refused) < 10
    assert len(asked) - len(refused) > 50


# --- the scan and its result ---


def test_the_form_asks_every_question_with_its_options_and_both_ways_out(scored: ModelVisit) -> None:
    asked = scored.page.locator("fieldset[data-question]").evaluate_all(
        "(all) => all.map((one) => [one.dataset.question, one.querySelectorAll('input[type=radio]').length])"
    )
    assert asked == [[question.id, len(question.options) + 2] for question in scored.built.model.questions()]


def test_the_result_is_that_of_this_python(scored: ModelVisit, result: Result, answers: Answers) -> None:
    model = scored.built.model
    sent, received = Scorer(scored.page).last_evaluation()
    assert json.loads(sent)["answers"] == plain_of(scored.built, answers)["answers"]
    assert received == write_result(evaluate(model, read_answers(sent, model)))
    expect(scored.part("headline")).to_have_text(" ".join(result.headline))
    for dimension in result.dimensions:
        verdict = scored.verdict(dimension.profile.dimension.id)
        expect(verdict.locator('[data-part="summary"]')).to_have_text(dimension.summary)
        assert verdict.locator('[data-part="why"] li').all_text_contents() == list(dimension.why)
        assert verdict.locator('[data-part="steps"] li').all_text_contents() == [
            step.sentence for step in dimension.steps
        ]
    whole = scored.part("whole")
    if result.whole:
        expect(whole).to_have_text(result.whole.sentence)
    else:
        assert whole.count() == 0


def test_the_first_steps_are_those_of_this_python(scored: ModelVisit, result: Result) -> None:
    first = scored.part("first")
    titles = first.locator('[data-part="title"]').all_text_contents() if first.count() else []
    assert [re.sub(r"^\d+\.\s*", "", title.strip()) for title in titles] == [tip.tip.title for tip in result.first]
    section = scored.part("first-section")
    assert (section.is_visible() if section.count() else False) == bool(result.first)


def test_no_section_is_shown_that_holds_nothing(scored: ModelVisit) -> None:
    empty = scored.page.evaluate(
        """() => [...document.querySelector('[data-part="report"]')
          .querySelectorAll('section, [data-part$="-section"], ul, ol, dl, table, details')]
          .filter((one) => one.checkVisibility() && !one.textContent.trim())
          .map((one) => one.outerHTML.slice(0, 200))"""
    )
    assert empty == []


def test_choosing_an_ambition_is_there_where_there_are_stages(scored: ModelVisit, answers: Answers) -> None:
    model = scored.built.model
    choices = scored.page.locator("select[data-ambition]")
    assert choices.count() == (len(model.dimensions) if model.stages else 0)
    for part, stage in answers.ambitions.items():
        expect(scored.page.locator(f"#ambition-{part}")).to_have_value(str(stage))


# --- opened again ---


def test_the_code_is_that_of_this_python_and_opens_elsewhere(
    scored: ModelVisit, browser: Browser, answers: Answers
) -> None:
    built = scored.built
    code = encode(built.model, answers)
    expect(scored.part("code")).to_have_text(code)
    assert decode(code, built.model) == answers
    with visiting(browser, built) as visit:
        visit.open()
        unfold_reopening(visit.page)
        visit.page.locator("#scan-code").fill(code)
        visit.page.locator("#scan-code").press("Enter")
        expect(visit.part("code")).to_have_text(code, timeout=LOADING)
        assert visit.chosen() == plain_of(built, answers)["answers"]
        assert visit.kept()["answers"] == plain_of(built, answers)["answers"]
        for dimension, summary in (
            (one.profile.dimension.id, one.summary) for one in evaluate(built.model, answers).dimensions
        ):
            expect(visit.verdict(dimension).locator('[data-part="summary"]')).to_have_text(summary)
        assert visit.journal.messages == []


def test_the_file_that_is_saved_opens_elsewhere(
    scored: ModelVisit, browser: Browser, answers: Answers, tmp_path: Path
) -> None:
    built = scored.built
    file = saved_file(scored.page, tmp_path, scored.page.locator('.scan-keep [data-save="answers"]').click)
    assert read_answers(file.read_text(encoding="utf-8"), built.model) == answers
    with visiting(browser, built) as visit:
        visit.open()
        unfold_reopening(visit.page)
        with visit.page.expect_file_chooser() as chooser:
            visit.page.locator("#scan-file").click()
        chooser.value.set_files(file)
        expect(visit.part("code")).to_have_text(encode(built.model, answers), timeout=LOADING)
        assert visit.chosen() == plain_of(built, answers)["answers"]
        assert visit.journal.messages == []


# --- taken along ---


@pytest.mark.parametrize(
    ("button", "made"),
    [
        ('[data-save="table"]', lambda result, answers, day: result_table(result, answers, day)),
        ('[data-save="svg"]', lambda result, answers, day: profile_picture(result, day)),
        ('[data-part="briefing-save"]', lambda result, answers, day: briefing_markdown(result, day)),
    ],
    ids=["table", "picture", "page for who decides"],
)
def test_the_files_of_the_result_are_those_of_this_python(
    scored: ModelVisit,
    result: Result,
    answers: Answers,
    tmp_path: Path,
    button: str,
    made: Callable[[Result, Answers, date], str],
) -> None:
    file = saved_file(scored.page, tmp_path, scored.report.locator(button).click)
    (day,) = re.findall(r"\d{4}-\d\d-\d\d", file.name)
    assert file.read_bytes().decode("utf-8") == made(result, answers, date.fromisoformat(day))


@pytest.fixture
def planned(scored: ModelVisit, result: Result) -> Iterator[Plan]:
    """The first steps of the result, in the plan on the page, with a date for the next measurement."""
    boxes: list[Locator] = scored.part("first").locator('[data-part="pick"]').all()
    for box in boxes:
        box.check()
    measurement = date(2027, 11, 30)
    if scored.part("plan").count():
        scored.part("measurement").fill(measurement.isoformat())
    yield Plan(tuple(Action(tip.question.id, tip.step) for tip in result.first), measurement)
    for box in boxes:
        box.uncheck()


def test_the_files_of_the_plan_are_those_of_this_python(scored: ModelVisit, planned: Plan, tmp_path: Path) -> None:
    model = scored.built.model
    has_tips = any(option.tip for question in model.questions() for option in question.options)
    assert scored.part("plan").count() == has_tips
    if not has_tips:
        assert planned.actions == ()
        return
    files = {
        kind: saved_file(scored.page, tmp_path, scored.part("plan").locator(f'[data-plan="{kind}"]').click)
        for kind in ("ics", "csv", "markdown")
        if scored.part("plan").locator(f'[data-plan="{kind}"]').is_visible()
    }
    texts = {kind: file.read_bytes().decode("utf-8") for kind, file in files.items()}
    made_at = re.search(r"DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z", texts["ics"])
    assert made_at
    year, month, day, hour, minute, second = made_at.groups()
    calendar = plan_calendar(planned, model, moment(f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"))
    assert texts["ics"] == calendar.text
    assert texts["csv"] == plan_table(planned, model)
    assert texts["markdown"] == plan_markdown(planned, model)


def test_the_result_prints_with_its_title_on_paper(scored: ModelVisit, tmp_path: Path) -> None:
    pdf = scored.page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
    assert pdf.startswith(b"%PDF-")
    assert pdf.count(b"/Type /Page\n") > 0
    title = scored.page.title()
    assert title.endswith(there(compiled(scored.built.name).content.site).shape.name)
    assert f"/Title ({title})".encode() in pdf or title.encode("utf-16-be").hex().upper().encode() in pdf.upper()


def test_on_paper_is_the_whole_result(scored: ModelVisit, result: Result) -> None:
    page = scored.page
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    try:
        text = scored.report.inner_text()
        assert f"{scored.built.model.title}" in text
        for dimension in result.dimensions:
            assert dimension.profile.dimension.title in text
            assert dimension.summary in text
    finally:
        page.emulate_media(media="null")
        page.evaluate("() => dispatchEvent(new Event('afterprint'))")


# --- the sheet of a group ---


def test_a_workshop_asks_every_question_of_the_model_with_one_key_each(browser: Browser, built: Built) -> None:
    with visiting(browser, built) as visit:
        visit.open(built.id.workshop)
        expect(visit.part("group")).to_be_visible()
        visit.go(built.id.full)
        for question in built.model.questions():
            expect(visit.page.locator(f"#{built.id.question}-{question.id}")).to_be_focused()
            expect(visit.page.locator("fieldset[data-question]:visible")).to_have_count(1)
            visit.page.keyboard.press(str(len(question.options) % 10))
            visit.page.keyboard.press("ArrowRight")
        expect(visit.page.locator(f"#{built.id.review}")).to_be_visible()
        assert visit.chosen() == {question.id: len(question.options) for question in built.model.questions()}
        assert visit.kept() == {}


# --- for everybody, and silent ---


def test_axe_finds_nothing_and_nothing_sticks_out(browser: Browser, scored: ModelVisit) -> None:
    built, found = scored.built, Findings()
    with visiting(browser, built, service_workers="block", reduced_motion="reduce") as visit:
        inspector = Inspector(visit.page, found)
        longest = max(
            built.model.dimensions, key=lambda one: max(len(question.title) for question in one.every_question())
        )
        stages = [built.pages.stages] if built.model.stages else []
        for page in (built.pages.home, built.pages.dimension(longest.id), *stages):
            visit.page.goto(built.address_of(page))
            visit.page.evaluate(UNFOLD)
            inspector.look(page)
        visit.open(built.id.full)
        visit.page.evaluate(UNFOLD)
        inspector.look("the questions of the first dimension")
    inspector = Inspector(scored.page, found)
    scored.page.evaluate(UNFOLD)
    inspector.look("the result, unfolded")
    assert len(found.states) >= 4
    assert not found.wrong, "\n".join(found.wrong)


def test_nothing_is_said_and_no_other_host_is_asked(scored: ModelVisit) -> None:
    assert scored.journal.messages == []
    assert len(scored.journal.requests) > 10
    assert {f"http://{host}/" for host in scored.journal.hosts()} == {scored.built.address}


@pytest.mark.parametrize("built", ["bakery"], indirect=True)
def test_the_scan_can_be_done_with_the_keyboard_alone(browser: Browser, built: Built) -> None:
    with visiting(browser, built) as visit:
        page = visit.page
        page.goto(built.address)
        press(page, page.locator(f'a[href$="#{built.id.full}"]').first)
        for dimension in built.model.dimensions:
            step = page.locator(f'section[data-dimension="{dimension.id}"]')
            for question in dimension.every_question():
                tab_to(page, page.locator(f"#answer-{question.id}-1"))
                page.keyboard.press("Space")
                page.keyboard.press("ArrowDown")
            press(page, step.locator("a[rel=next]"))
        press(page, page.locator(f'#{built.id.review} a[href$="#{built.id.result}"]'))
        second = Answers({question.id: 2 for question in built.model.questions()})
        expect(visit.part("code")).to_have_text(encode(built.model, second), timeout=LOADING)
