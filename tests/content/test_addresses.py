"""What links in content may lead to is what the templates make."""

from __future__ import annotations

import re

import pytest

from scripts.compiler.build_model import build_model
from scripts.compiler.check import check
from scripts.compiler.compile import Compiled
from scripts.compiler.content.load import load
from scripts.compiler.draft import Draft
from scripts.compiler.files.page_code import page_code
from scripts.compiler.pages.page import Page
from scripts.compiler.pages.writer import make_pages
from scripts.compiler.prose.page_names import place, target
from tests.content.trees import REPOSITORY

# The ids that the templates themselves write; those of headings in prose are the engine's.
WRITTEN_ID = re.compile(r'\bid="([^"]+)"|\{: #([\w-]+)')
MADE_BY_SCRIPTS = {"start", "kort", "volledig", "nakijken", "resultaat"}


@pytest.fixture(scope="module")
def draft() -> Draft:
    return check(load(REPOSITORY))[0]


@pytest.fixture(scope="module")
def pages(draft: Draft) -> dict[str, Page]:
    content = draft.in_model_order()
    places = dict.fromkeys(("model", "models", "bundle", "runtime", "library", "worker", "qr"), "x")
    made = make_pages(Compiled(content, build_model(content), ""), places, page_code(REPOSITORY))
    return {page.path: page for page in made}


def test_every_page_that_is_made_can_be_linked_to(draft: Draft, pages: dict[str, Page]) -> None:
    written = {file.name for file in (REPOSITORY / "docs").glob("*.md")}
    assert len(written) > 3
    assert written < pages.keys()
    assert draft.anchors.keys() == pages.keys()


@pytest.mark.parametrize("name", ["tips.md", "stadia.md", "dimensies/index.md"])
def test_the_anchors_of_a_page_are_on_it(draft: Draft, pages: dict[str, Page], name: str) -> None:
    ids = {one or other for one, other in WRITTEN_ID.findall(pages[name].markdown)}
    assert len(draft.anchors[name]) >= 4
    assert draft.anchors[name] <= ids


def test_the_topics_of_a_dimension_are_on_its_page(draft: Draft, pages: dict[str, Page]) -> None:
    for dimension, content in draft.dimensions.items():
        name = f"dimensies/{dimension}.md"
        ids = {one or other for one, other in WRITTEN_ID.findall(pages[name].markdown)}
        topics = {f"onderwerp-{question}" for question in content.questions}
        assert topics <= ids & draft.anchors[name]


def test_the_steps_of_the_scan_have_an_address(draft: Draft) -> None:
    assert draft.anchors["zelfscan.md"] == MADE_BY_SCRIPTS


@pytest.mark.parametrize(
    ("base", "address", "found"),
    [
        ("", "stadia.md", ("stadia.md", "")),
        ("dimensies/", "../stadia.md#stadium-laag", ("stadia.md", "stadium-laag")),
        ("dimensies/", "groen.md", ("dimensies/groen.md", "")),
        ("dimensies/", "#kop", ("", "kop")),
        ("", "../../buiten.md", ("../../buiten.md", "")),
    ],
)
def test_a_link_starts_from_the_folder_of_its_page(base: str, address: str, found: tuple[str, str]) -> None:
    assert target(base, address) == found


@pytest.mark.parametrize(
    ("name", "served"),
    [("index.md", ""), ("stadia.md", "stadia/"), ("dimensies/index.md#x", "dimensies/#x")],
)
def test_a_page_is_served_from_a_folder(name: str, served: str) -> None:
    assert place(name) == served
