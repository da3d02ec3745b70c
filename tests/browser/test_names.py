"""What a screen reader is told: names, roles and reading order in the browser's own accessibility tree."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from scoring.model.model import Model
from tests.addresses import DIMENSIONS, ID, SCAN, STAGES, TIPS
from tests.browser.conftest import StartVisit, Visit
from tests.browser.seen import MARKS
from tests.browser.taking import see_by_code, unfold_reopening
from tests.browser.wording import wording

CONTROLS = {
    "button", "link", "radio", "checkbox", "textbox", "searchbox", "combobox", "DisclosureTriangle", "Date",
}  # fmt: skip
LANDMARKS = {"banner", "main", "navigation", "contentinfo", "search", "region", "form"}

# The tops of all that is read, in the order in which it is read.
TOPS = """() => [...document.querySelectorAll(
  "article :is(h1, h2, h3, h4, p, label, legend, summary, button, a, th, td, dt, dd, select, input, textarea)")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 1 && height > 1)
  .map(([one, { top, bottom }]) => [`${one.localName} ${one.textContent.trim().slice(0, 40)}`, top, bottom])"""


@dataclass(frozen=True)
class Node:
    """One node of the tree. inside: roles and names of what it stands in, outermost first."""

    role: str
    name: str
    description: str
    facts: dict[str, Any]
    inside: tuple[tuple[str, str], ...]


def tree(page: Page) -> list[Node]:
    """Everything that is told, in reading order."""
    devtools = page.context.new_cdp_session(page)
    nodes = devtools.send("Accessibility.getFullAXTree")["nodes"]
    devtools.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    (root,) = [node for node in nodes if "parentId" not in node]

    def walk(node: dict[str, Any], inside: tuple[tuple[str, str], ...]) -> Iterator[Node]:
        here = inside
        if not node["ignored"]:
            role, name = node["role"]["value"], node.get("name", {}).get("value", "")
            facts = {fact["name"]: fact["value"].get("value") for fact in node.get("properties", [])}
            yield Node(role, name, node.get("description", {}).get("value", ""), facts, inside)
            here = (*inside, (role, name))
        for child in node.get("childIds", []):
            if child in by_id:
                yield from walk(by_id[child], here)

    return list(walk(root, ()))


def check_whole(nodes: list[Node]) -> None:
    """What holds for every page: controls and landmarks have names, headings go down one level at a time."""
    assert [node for node in nodes if node.role in CONTROLS and not node.name.strip()] == []
    # A form without a name is no landmark.
    landmarks = [
        (node.role, node.name) for node in nodes if node.role in LANDMARKS and (node.role, node.name) != ("form", "")
    ]
    assert len(set(landmarks)) == len(landmarks), landmarks
    assert {"banner", "main", "contentinfo"} <= {role for role, _ in landmarks}
    levels = [node.facts["level"] for node in nodes if node.role == "heading"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), levels


def check_order(page: Page) -> None:
    """On a screen of one column, what is read next stands lower or beside it."""
    page.set_viewport_size({"width": 320, "height": 800})
    tops = page.evaluate(TOPS)
    assert len(tops) > 20
    wrong = [
        (before[0], after[0])
        for before, after in itertools.pairwise(tops)
        if after[2] <= before[1]  # it ends before the other begins
    ]
    page.set_viewport_size({"width": 1280, "height": 720})
    assert wrong == []


@pytest.mark.parametrize("path", ["", f"{DIMENSIONS}analyse-van-gegevens/", TIPS, STAGES, "colofon/", "redactie/"])
def test_reading_pages(visit: StartVisit, path: str) -> None:
    visitor = visit(without_scorer=True)
    page = visitor.page
    page.goto(visitor.scan.address.replace(SCAN, path))
    nodes = tree(page)
    check_whole(nodes)
    current = [node.name for node in nodes if node.role == "link" and node.facts.get("current")]
    assert set(current) <= {page.get_by_role("heading", level=1).inner_text(), *current}
    page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
    check_order(page)


def test_each_question_is_a_group_named_by_it_with_its_answers_as_names(scored: Visit, model: Model) -> None:
    others = [wording("scan.answer.unknown"), wording("scan.answer.na")]
    scored.scan.go(ID.full)
    for number, dimension in enumerate(model.dimensions):
        if number:
            scored.scan.go(f"{ID.step}-{dimension.id}")
        scored.scan.expect_step(f"{ID.step}-{dimension.id}")
        nodes = tree(scored.page)
        check_whole(nodes)
        place = wording("scan.step.number", number=number + 1, total=len(model.dimensions))
        # Chromium puts a space around what only screen readers get.
        heading = f"{place} : {dimension.title}"
        step = [node for node in nodes if ("region", heading) in node.inside]
        headings = [node.name for node in step if node.role == "heading"]
        assert headings == [heading, *(question.title for question in dimension.questions)]
        for question in dimension.questions:
            group = f"{question.title} {question.ask}"
            assert [node.role for node in step if node.name == group] == ["group"]
            radios = [node.name for node in step if node.role == "radio" and ("group", group) in node.inside]
            assert radios == [*(option.label for option in question.options), *others]
    check_order(scored.page)


def test_each_question_is_described_by_what_counts_and_why_it_is_asked(scored: Visit, model: Model) -> None:
    page = scored.page
    scored.scan.go(ID.full)
    scored.scan.expect_step(f"{ID.step}-{model.dimensions[0].id}")
    # All of them at once, as they are without scripts.
    page.evaluate("() => { for (const step of document.querySelectorAll('[data-dimension]')) step.hidden = false; }")
    groups = [node.description for node in tree(page) if node.role == "group" and node.description]
    questions = page.locator("fieldset[data-question]")
    assert len(groups) == questions.count() == len(list(model.questions()))
    told = 0
    for described, question in zip(groups, questions.all(), strict=True):
        texts = question.locator(".scan-question__about, .scan-question__why").all_inner_texts()
        assert described == " ".join(texts)
        told += len(texts)
    assert told == 2 * len(groups)
    scored.scan.open(ID.start)


def test_status_and_progress_are_live_and_errors_are_a_named_group(scored: Visit) -> None:
    page = scored.page
    statuses = [node for node in tree(page) if node.role == "status"]
    assert statuses
    assert {node.facts["live"] for node in statuses} == {"polite"}
    unfold_reopening(page)
    page.locator("#scan-code").press("Enter")
    expect(page.locator("#scan-errors")).to_be_focused()
    nodes = tree(page)
    assert next(node.role for node in nodes if node.name == "Er ging iets mis") == "group"
    (field,) = [node for node in nodes if node.role == "textbox" and node.name == "Resultaatcode"]
    assert field.facts["invalid"] == "true"
    described = page.locator("#scan-code").get_attribute("aria-describedby") or ""
    assert set(described.split()) == {"scan-code-hint", "scan-code-error"}


def test_the_title_tells_of_an_error_until_another_step_is_shown(scored: Visit) -> None:
    page = scored.page
    plain, front = page.title(), wording("scan.errors.page", title="")
    assert front.strip()
    unfold_reopening(page)
    page.locator("#scan-code").press("Enter")
    errors = page.locator("#scan-errors")
    expect(errors).to_be_focused()
    assert page.title() == front + plain
    errors.get_by_role("link").first.click()
    expect(page.locator("#scan-code")).to_be_focused()
    expect(errors).to_be_visible()
    assert page.title() == front + plain
    scored.scan.go(ID.full)
    expect(errors).to_be_hidden()
    assert not page.title().startswith(front)


def test_the_profile_is_a_table_with_headers_and_the_result_reads_in_order(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model)
    page.locator(f"#{ID.result} details").evaluate_all("(folds) => { for (const fold of folds) fold.open = true; }")
    nodes = tree(page)
    check_whole(nodes)
    table = [node for node in nodes if ("table", "Uw profiel") in node.inside]
    assert [n.name for n in table if n.role == "columnheader"] == ["Dimensie", *(s.name for s in model.stages)]
    rows = [node.name for node in table if node.role == "rowheader"]
    assert len(rows) == len(model.dimensions)
    assert all(row.startswith(d.title) for row, d in zip(rows, model.dimensions, strict=True))
    cells = [node.name for node in table if node.role in ("cell", "gridcell")]
    assert len(cells) == len(model.dimensions) * len(model.stages)
    words = set(MARKS.values()) | {"–"}
    assert all(any(word in cell for word in words) for cell in cells), cells

    headings = [node.name for node in nodes if node.role == "heading" and node.facts["level"] == 3]
    titles = [dimension.title for dimension in model.dimensions]
    before = [wording("result.profile.title"), wording("result.floor.title"), wording("result.first.title")]
    after = [wording(key) for key in ("result.find_out.title", "result.incomplete.title", "plan.title")]
    expected = [*before, *titles, *after]
    assert [heading for heading in headings if heading in expected] == expected
    selects = [node.name.replace(" :", ":") for node in nodes if node.role == "combobox"]
    assert selects == [f"Uw ambitie: {title}" for title in titles]
    check_order(page)


def test_the_regions_of_a_result_are_those_that_a_visitor_goes_to_by_name(scored: Visit, model: Model) -> None:
    """A screen reader lists them: what links and the profile lead to. All else is found by its heading."""
    see_by_code(scored, model)
    nodes = tree(scored.page)
    headings = {node.name for node in nodes if node.role == "heading"}
    assert {wording(f"result.{name}.title") for name in ("floor", "first", "find_out", "incomplete", "team")} < headings
    assert [node.name for node in nodes if node.role == "region"] == [
        wording("result.title"),
        *(dimension.title for dimension in model.dimensions),
        *(wording(f"{name}.title") for name in ("plan", "result.briefing", "keep")),
    ]
