"""What links in content may lead to is what the templates make."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from scripts.compiler.check import check
from scripts.compiler.content.load import load
from scripts.compiler.draft import Draft
from scripts.compiler.pages.page import Page
from scripts.compiler.prose.page_names import place, target
from tests.addresses import ID, PAGE
from tests.content.made_pages import pages_of
from tests.content.trees import REPOSITORY

# The ids that the templates themselves write; those of headings in prose are the engine's.
WRITTEN_ID = re.compile(r'\bid="([^"]+)"|\{: #([\w-]+)')
MADE_BY_SCRIPTS = {ID.start, ID.short, ID.full, ID.workshop, ID.together, ID.topics_of, ID.review, ID.result}


@pytest.fixture(scope="module")
def draft() -> Draft:
    return check(load(REPOSITORY))[0]


@pytest.fixture(scope="module")
def pages(draft: Draft) -> dict[str, Page]:
    return pages_of(draft.in_model_order())


def ids_on(page: Page) -> set[str]:
    return {one or other for one, other in WRITTEN_ID.findall(page.markdown)}


def test_every_page_that_is_made_can_be_linked_to(draft: Draft, pages: dict[str, Page]) -> None:
    written = {file.name for file in (REPOSITORY / "docs").glob("*.md")}
    assert len(written) > 3
    assert written < pages.keys()
    assert draft.anchors.keys() == pages.keys()


@pytest.mark.parametrize("name", [PAGE.tips, PAGE.stages, PAGE.dimensions])
def test_the_anchors_of_a_page_are_on_it(draft: Draft, pages: dict[str, Page], name: str) -> None:
    ids = ids_on(pages[name])
    assert len(draft.anchors[name]) >= 4
    assert draft.anchors[name] <= ids


def test_the_topics_of_a_dimension_are_on_its_page(draft: Draft, pages: dict[str, Page]) -> None:
    for dimension, content in draft.dimensions.items():
        name = PAGE.dimension(dimension)
        ids = ids_on(pages[name])
        topics = {f"{ID.topic}-{question}" for question in content.questions}
        assert topics <= ids & draft.anchors[name]


def test_the_steps_of_the_scan_have_an_address(draft: Draft) -> None:
    assert draft.anchors[PAGE.scan] == MADE_BY_SCRIPTS


def test_an_english_model_has_english_addresses() -> None:
    draft, _ = check(replace(load(REPOSITORY), language="en"))
    made, anchors = pages_of(draft.in_model_order()), draft.anchors
    assert anchors.keys() == made.keys()
    assert {"scan.md", "dimensions/index.md", "stages.md", "tips.md", "terms.md"} < made.keys()
    assert {"start", "short", "full", "review", "result", "earlier", "card", "keep", "plan", "summary"} <= ids_on(
        made["scan.md"]
    )
    for name in ("scan.md", "dimensions/index.md", "stages.md", "tips.md"):
        assert len(anchors[name]) >= 4
        assert anchors[name] <= ids_on(made[name])
    dimension, content = next(iter(draft.dimensions.items()))
    topics = {f"topic-{question}" for question in content.questions} | {"topics", "in-practice"}
    assert topics <= ids_on(made[f"dimensions/{dimension}.md"]) & anchors[f"dimensions/{dimension}.md"]
    spelled = re.compile(r"#(stap|vraag|onderwerp|stadium|resultaat|nakijken)\b|(zelfscan|dimensies|stadia|begrippen)/")
    written = {f"{name}.md" for name in draft.pages} | draft.docs.keys()
    assert [name for name, page in made.items() if name not in written and spelled.search(page.markdown)] == []


@pytest.mark.parametrize(
    ("base", "address", "found"),
    [
        ("", "stages.md", ("stages.md", "")),
        ("dimensions/", "../stages.md#stage-low", ("stages.md", "stage-low")),
        ("dimensions/", "green.md", ("dimensions/green.md", "")),
        ("dimensions/", "#heading", ("", "heading")),
        ("", "../../outside.md", ("../../outside.md", "")),
    ],
)
def test_a_link_starts_from_the_folder_of_its_page(base: str, address: str, found: tuple[str, str]) -> None:
    assert target(base, address) == found


@pytest.mark.parametrize(
    ("name", "served"),
    [("index.md", ""), ("stages.md", "stages/"), ("dimensions/index.md#x", "dimensions/#x")],
)
def test_a_page_is_served_from_a_folder(name: str, served: str) -> None:
    assert place(name) == served
