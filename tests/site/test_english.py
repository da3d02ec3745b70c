"""A model in English makes an English site, frame and search included, without a sentence of its own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts.compiler.prose.page_names import page_names, place
from scripts.compiler.words.engine_sentences import engine_sentences, forms_of
from tests.conftest import SiteOf
from tests.content.trees import ENGLISH, tree
from tests.site.pages import BuiltPage, later_part, read_pages

# Sentences of a page's own, long enough that no English text holds them by chance.
LONG = 25


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, site_of: SiteOf) -> Path:
    root = tree(
        tmp_path_factory.mktemp("english") / "tree",
        [*ENGLISH, {"file": "content/interface.yaml", "delete": True}],
    )
    return site_of(root / "content")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BuiltPage]:
    return read_pages(site)


def test_every_page_says_that_it_is_english(pages: dict[str, BuiltPage]) -> None:
    assert len(pages) > 8
    for page in pages.values():
        assert re.findall(r'<html lang="([^"]*)"', page.html) == ["en"], page.path
        assert "Ga naar inhoud" not in page.html, page.path
    stages = f"{place(page_names('en').stages)}index.html"
    assert "Skip to content" in pages[stages].html  # the theme's own words


def test_no_page_holds_a_dutch_sentence_of_the_engine(pages: dict[str, BuiltPage], site: Path) -> None:
    dutch, english = ([*_texts(language)] for language in ("nl", "en"))
    shown = "".join([later_part(site), *(page.html for page in pages.values())])
    assert [text for text in dutch if text in shown and text not in english] == []
    assert len([text for text in english if text in shown]) > 150


def _texts(language: str) -> list[str]:
    """The parts of long sentences between their places, as HTML and JSON leave them alone."""
    sentences = engine_sentences("nl" if language == "nl" else "en").values()
    parts = [part for one in sentences for form in forms_of(one).values() for part in re.split(r"\{\w+\}", form)]
    return [part for part in parts if len(part) >= LONG and not re.search(r"[\"'<>&]", part)]


def test_the_search_knows_english(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert index["config"]["lang"] == ["en"]


def test_an_installed_site_is_english(site: Path) -> None:
    assert json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))["lang"] == "en"


def test_a_paragraph_that_only_a_model_can_write_is_left_out(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        assert not re.search(r'<p class="(credit|footer__line)">', page.html), page.path
        assert "<p></p>" not in page.html, page.path
