"""The scan of models that are not like ours, in a browser: what the page says is what the scorer says, whatever the
model has; and axe finds nothing wrong, and nothing sticks out or is cut off, wide and narrow, light and dark."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, expect

from scoring.code.result_code import encode
from scoring.comparison.comparison import Measured, compared
from scoring.documents.canonical import read_model, write_result
from scoring.documents.comparison_document import plain_comparison
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.result import evaluate
from scripts.compiler.prose.page_names import place
from tests.addresses import COMPARISON, ID, PAGE
from tests.browser.conftest import Visit, visiting
from tests.browser.inspection import Findings, Inspector
from tests.browser.scan import CLICK_EACH
from tests.browser.taking import shown_code
from tests.conftest import SiteOf
from tests.scoring.shaped_models import varied_answers
from tests.serving import serving
from tests.site.shaped_content import ContentShape, write_content

UNFOLD = "() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }"

SHAPES: Final = {
    "ten stages": ContentShape(
        stages=("Ad hoc", "Geheel in gebruik", "Datagedreven", *(f"Stadium {number}" for number in range(4, 11))),
        dimensions=(3,) * 7,
    ),
    "three tiers": ContentShape(
        stages=("Start", "Groei", "Top"),
        dimensions=(((2, 2), (2,)), ((2,),)),
        options=(0, 1, 2, 3),
        rule={"rule": "mean"},
        whole=True,
        starts=(0, 1, 2),
    ),
    "no stages": ContentShape(
        stages=(),
        dimensions=(3,) * 8,
        options=(0, "1/4", "1/2", 1),
        rule={"rule": "percent"},
        whole=True,
        coverage=False,
        bare=True,
        quick=0,
    ),
}

STANDINGS: Final = """() => [...document.querySelectorAll("[data-verdict]")].map((verdict) => ({
  summary: verdict.querySelector('[data-part="summary"]').textContent,
  why: [...verdict.querySelector('[data-part="why"]').children].map((item) => item.textContent),
  parts: [...verdict.querySelectorAll('[data-part="part-title"]')].map((title) =>
    [title.textContent, title.parentElement.querySelector('[data-part="part-summary"]').textContent]),
}))"""


@dataclass(frozen=True)
class Shaped:
    """A site of a shape, open in a browser with its result, and what that result should be."""

    visit: Visit
    root: str
    model: Model
    answers: Answers
    result: dict[str, Any]


@pytest.fixture(scope="module", params=SHAPES, ids=lambda name: name.replace(" ", "-"))
def shaped(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory, site_of: SiteOf
) -> Iterator[Shaped]:
    site = site_of(write_content(tmp_path_factory.mktemp("shaped") / "content", SHAPES[request.param]))
    model = read_model((site / "assets" / "scoring" / "model.json").read_text(encoding="utf-8"))
    answers = Answers(varied_answers(model).values)
    result = json.loads(write_result(evaluate(model, answers)))
    with serving(site) as root, visiting(browser, root, reduced_motion="reduce") as visit:
        visit.scan.open()
        visit.page.wait_for_selector(".scan--js")
        values = {id: getattr(answer, "value", answer) for id, answer in answers.values.items()}
        visit.page.evaluate(CLICK_EACH, [f"answer-{id}-{value}" for id, value in values.items()])
        visit.scan.open(ID.result)
        expect(visit.scan.report).to_be_visible(timeout=120_000)
        yield Shaped(visit, root, model, answers, result)
        assert visit.journal.messages == []


def parts_below(part: dict[str, Any]) -> list[list[str]]:
    return [found for one in part["parts"] for found in ([one["title"], one["summary"]], *parts_below(one))]


def test_the_page_says_what_the_scorer_says(shaped: Shaped) -> None:
    page, result = shaped.visit.page, shaped.result
    expect(page.locator('[data-part="headline"]')).to_have_text(" ".join(result["headline"]))
    assert page.evaluate(STANDINGS) == [
        {"summary": one["summary"], "why": one["why"], "parts": parts_below(one)} for one in result["dimensions"]
    ]
    if result["whole"]:
        expect(page.locator('[data-part="whole"]')).to_have_text(result["whole"]["sentence"])
    assert page.locator('[data-part="plan"]').count() == (1 if any(one["tips"] for one in result["dimensions"]) else 0)


def test_a_meter_stands_where_the_value_lies(shaped: Shaped) -> None:
    meters = shaped.visit.page.locator("[data-profile] meter").evaluate_all(
        "(all) => all.map(({ min, max, value, hidden }) => hidden ? null : [min, max, value])"
    )
    wanted = [
        None if one["value"] is None else [one["least"], one["most"], one["value"]]
        for one in shaped.result["dimensions"]
    ]
    assert meters == ([] if shaped.model.staged else wanted)


def test_the_code_brings_the_answers_back(shaped: Shaped) -> None:
    visit = shaped.visit
    expect(shown_code(visit.page)).not_to_be_empty()
    code = shown_code(visit.page).text_content()
    visit.page.evaluate("() => localStorage.clear()")
    visit.page.goto("about:blank")
    visit.scan.open(f"code={code}")
    expect(visit.page.locator('[data-part="headline"]')).to_have_text(" ".join(shaped.result["headline"]))


def test_axe_finds_nothing_wrong_and_everything_has_room(shaped: Shaped) -> None:
    page, found = shaped.visit.page, Findings()
    inspector = Inspector(page, found)
    page.evaluate(UNFOLD)
    inspector.look("result")
    for name in (PAGE.home, PAGE.dimensions, PAGE.dimension("d1"), PAGE.scan):
        page.goto(shaped.root + place(name))
        page.evaluate(UNFOLD)
        inspector.look(name)
    assert not found.wrong, "\n".join(found.wrong)


def test_two_measurements_of_it_are_laid_side_by_side(shaped: Shaped) -> None:
    page, model, found = shaped.visit.page, shaped.model, Findings()
    before, now = Answers({question.id: 1 for question in model.questions()}), shaped.answers
    page.goto(shaped.root + COMPARISON)
    for side, answers in (("before", before), ("now", now)):
        page.locator(f"#comparison-{side}-code").fill(encode(model, answers))
        page.locator(f"#comparison-{side}-code").press("Enter")
    expect(page.locator("#heading-outcome")).to_be_focused(timeout=120_000)
    document: Any = plain_comparison(compared(Measured(model, before), Measured(model, now)))
    rows = page.locator('[data-part="dimensions"] tbody tr')
    assert rows.locator("th").all_text_contents() == [each["title"] for each in document["dimensions"]]
    for row, each in zip(rows.all(), document["dimensions"], strict=True):
        cells = row.locator("td").all_text_contents()
        if model.staged:
            assert len(cells) == model.top
        else:
            for end, cell in zip(("before_shared", "now_shared"), cells, strict=False):
                assert each[end]["summary"] in cell
            assert each["scale"] in cells[2]
            dots = row.locator(".comparison-dots > span")
            assert [dot.get_attribute("data-drawn") or "" for dot in dots.all()] == [
                " ".join(marks) for marks in each["cells"]
            ]
    groups = page.locator('[data-part="questions"] > section')
    for group, each in zip(groups.all(), document["dimensions"], strict=True):
        said = [f"{part['title']}: {part['sentence']}" for part in each["parts"]]
        assert group.locator(":scope > ul > li").all_text_contents() == said
    changes = page.locator('[data-part="questions"] tbody td:last-child').all_text_contents()
    said = [each["sentence"] for each in document["questions"]]
    assert [sentence in change for sentence, change in zip(said, changes, strict=True)] == [True] * len(said)
    Inspector(page, found).look("comparison")
    assert not found.wrong, "\n".join(found.wrong)
