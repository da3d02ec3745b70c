"""A code or file of an earlier version of the model opens with the texts of that version, to read only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from scoring.code.result_code import encode
from scoring.documents.canonical import write_answers, write_result
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.result import evaluate
from tests.addresses import ID
from tests.browser.conftest import Visit, visiting
from tests.browser.inspection import Findings, Inspector
from tests.browser.made_up_release import (
    GONE,
    LONGER_AGO,
    TITLE_GONE,
    TITLE_THEN,
    VERSIONS,
    answers_then,
    earlier_release,
    serve_releases,
)
from tests.browser.taking import LOADING, errors, press, shown_code, type_code
from tests.browser.wording import wording


@pytest.fixture(scope="module")
def older(model: Model) -> Model:
    return earlier_release(model)


@pytest.fixture(scope="module")
def answers(older: Model) -> Answers:
    return answers_then(older)


@pytest.fixture(scope="module")
def later(browser: Browser, address: str, model: Model) -> Iterator[Visit]:
    with visiting(browser, address) as visit:
        serve_releases(visit.context, model)
        yield visit


@pytest.fixture
def fresh(later: Visit) -> Visit:
    later.scan.open(ID.start)
    expect(later.page.locator('[data-part="reopen"]')).to_be_visible()
    later.scan.wipe()
    later.scan.expect_step(ID.start)
    return later


def see_older(visit: Visit, older: Model, answers: Answers) -> None:
    type_code(visit.page, encode(older, answers))
    expect(visit.page.locator(f"#{ID.older} h2")).to_be_focused(timeout=LOADING)
    visit.scan.expect_step(ID.older)


def test_a_code_of_an_earlier_version_shows_the_result_of_that_version(
    fresh: Visit, older: Model, answers: Answers
) -> None:
    page = fresh.page
    see_older(fresh, older, answers)
    result = json.loads(write_result(evaluate(older, answers)))
    step = page.locator(f"#{ID.older}")
    expect(step.locator('[data-part="older-version"]')).to_have_text(
        "Dit resultaat hoort bij versie 0.9.0 van de zelfscan. Nu is het versie 1.0.0. U ziet het met de vragen, "
        "situaties en tips van toen. U kunt hier niets veranderen."
    )
    expect(step.locator('[data-part="older-code"]')).to_have_text(f"Resultaatcode: {encode(older, answers)}")
    expect(step.locator('[data-part="older-headline"]')).to_have_text(" ".join(result["headline"]))
    shown = step.locator('[data-part="older-dimensions"] > section')
    assert shown.locator('[data-part="summary"]').all_text_contents() == [d["summary"] for d in result["dimensions"]]
    first, expected = shown.first, result["dimensions"][0]
    assert first.locator('[data-part="why"] li').all_text_contents() == expected["why"]
    steps = [step["sentence"] for step in expected["smallest_steps"]]
    assert first.locator('[data-part="steps"] li').all_text_contents() == steps
    for dimension, given in zip(shown.all(), result["dimensions"], strict=True):
        expect(dimension.locator('[data-part="robustness"]')).to_have_text(given["robustness"]["sentence"])
        expect(dimension.locator('[data-part="keep"]')).to_have_text(given["keep"] or "")
    assert first.locator('[data-part="tips"] li strong').all_text_contents() == [t["tip"] for t in expected["tips"]]
    assert first.locator("dt").all_text_contents() == [q.title for q in older.dimensions[0].questions]
    assert first.locator("dd").first.text_content() == LONGER_AGO
    assert step.locator("input, select, textarea").count() == 0


def test_an_earlier_result_is_not_kept_until_it_is_taken_over(fresh: Visit, older: Model, answers: Answers) -> None:
    see_older(fresh, older, answers)
    assert fresh.scan.chosen() == {}
    assert fresh.scan.kept() is None


def test_taking_over_keeps_what_is_the_same_and_names_the_rest(
    fresh: Visit, older: Model, answers: Answers, model: Model
) -> None:
    page = fresh.page
    see_older(fresh, older, answers)
    expect(page.locator('[data-part="older-lost-lead"]')).to_have_text(
        "Deze 2 vragen zijn veranderd of vervallen. De antwoorden gaan niet mee:"
    )
    assert page.locator('[data-part="older-lost"] li').all_text_contents() == [
        TITLE_THEN,
        TITLE_GONE,
    ]
    press(page, page.get_by_role("button", name="Neem de antwoorden over naar deze versie"))
    fresh.scan.expect_step(ID.result)
    changed = older.dimensions[0].questions[0].id
    expected = {question.id: 3 for question in model.questions() if question.id != changed}
    assert fresh.scan.chosen() == expected
    expect(page.locator("#ambition-publieke-meerwaarde")).to_have_value("5")
    code = encode(replace(model, versions=VERSIONS), Answers(dict(expected), {"publieke-meerwaarde": 5}))
    expect(shown_code(page)).to_have_text(code)


def test_a_file_of_an_earlier_version_opens_the_same_way(
    fresh: Visit, older: Model, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "oud.json"
    path.write_text(write_answers(replace(answers, label="de oude", notes={GONE: "<i>toen</i>"}), older))
    fresh.page.locator("#scan-file").set_input_files(path)
    fresh.scan.expect_step(ID.older)
    expect(fresh.page.locator('[data-part="older-label"]')).to_have_text("Naam van deze scan: de oude")
    expect(fresh.page.locator(f"#{ID.older} dd", has_text="Uw notitie: <i>toen</i>")).to_have_count(1)


def test_a_version_whose_texts_are_not_there_is_said(fresh: Visit, older: Model, answers: Answers) -> None:
    type_code(fresh.page, encode(replace(older, version="0.8.0"), answers))
    assert errors(fresh.page) == [
        "Dit resultaat hoort bij een eerdere versie van de zelfscan. De teksten van die versie konden niet worden "
        "opgehaald. Controleer uw internetverbinding en laad de pagina opnieuw."
    ]
    assert fresh.scan.chosen() == {}


TEXTS_THEN = "**/assets/scoring/models.*/0.9.0.json"


@pytest.mark.parametrize("cause", ["portal", "refused", "type"])
def test_what_stands_between_the_visitor_and_the_texts_of_a_version_is_said_and_then_they_come(
    fresh: Visit, older: Model, answers: Answers, cause: str
) -> None:
    replies = {
        "portal": {"status": 200, "body": "<h1>Log in</h1>", "content_type": "text/html"},
        "refused": {"status": 403, "body": "no"},
        "type": {"status": 200, "body": "not what was asked for", "content_type": "text/plain"},
    }
    fresh.page.route(TEXTS_THEN, lambda route: route.fulfill(**replies[cause]))
    type_code(fresh.page, encode(older, answers))
    assert errors(fresh.page) == [wording(f"result.failed.{cause}")]
    fresh.page.unroute(TEXTS_THEN)
    see_older(fresh, older, answers)


def test_a_version_that_is_still_to_come_is_said(fresh: Visit, model: Model) -> None:
    newer = replace(model, version="1.1.0", versions=(*VERSIONS, "1.1.0"))
    type_code(fresh.page, encode(newer, Answers({next(model.questions()).id: 2})))
    assert errors(fresh.page) == [
        "Deze code is gemaakt met een nieuwere versie van de zelfscan dan deze (1.0.0). "
        "Laad de pagina opnieuw en probeer het nog eens."
    ]


def test_an_earlier_result_is_accessible(fresh: Visit, older: Model, answers: Answers) -> None:
    see_older(fresh, older, answers)
    fresh.page.emulate_media(reduced_motion="reduce")
    fresh.page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
    found = Findings()
    Inspector(fresh.page, found).look("earlier result")
    fresh.page.emulate_media(reduced_motion="null")
    assert not found.wrong, "\n".join(found.wrong)


def test_reloading_an_earlier_result_says_how_to_open_it_again(fresh: Visit, older: Model, answers: Answers) -> None:
    see_older(fresh, older, answers)
    fresh.page.reload()
    expect(fresh.page.get_by_text("Hier is nu geen eerder resultaat geopend.")).to_be_visible()
    press(fresh.page, fresh.page.get_by_role("link", name="Open een code of bestand"))
    expect(fresh.page.locator("#scan-code")).to_be_focused()
