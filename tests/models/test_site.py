"""The built site of each of the six: in its own language, with what the model has and nothing of what it lacks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest

from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.compiler.words.phrase import LANGUAGES, Language
from tests.models.six import compiled, content_of
from tests.models.visits import Built
from tests.site.pages import BuiltPage, read_pages

WORD: Final = re.compile(r"[^\W\d_]{4,}")
TAGS: Final = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)
JSON: Final = re.compile(r"<script[^>]*application/json[^>]*>(.*?)</script>", re.DOTALL)


@cache
def words_of(language: Language) -> frozenset[str]:
    """The words that the engine uses in this language."""
    sentences = engine_sentences(language).values()
    texts = [text for one in sentences for text in ([one] if isinstance(one, str) else one.values())]
    return frozenset(word.lower() for text in texts for word in WORD.findall(re.sub(r"\{\w+\}", "", text)))


def foreign(language: Language) -> frozenset[str]:
    """The words that only the other languages of the engine have."""
    others = (words_of(other) for other in LANGUAGES if other != language)
    return frozenset().union(*others) - words_of(language)


def text_of(page: BuiltPage) -> str:
    """What a page says, and the sentences that it holds for its scripts."""

    def sentences(value: object) -> Iterator[str]:
        match value:
            case str() if " " in value:
                yield value
            case dict():
                for inner in value.values():
                    yield from sentences(inner)
            case list():
                for inner in value:
                    yield from sentences(inner)

    held = [one for found in JSON.findall(page.html) for one in sentences(json.loads(found))]
    return re.sub(r"\s+", " ", " ".join([TAGS.sub(" ", page.html), *(re.sub(r"\{\w+\}", "", one) for one in held)]))


def own_words(built: Built) -> frozenset[str]:
    """Those that the content of the model uses itself."""
    files = [*content_of(built.name).rglob("*.yaml"), *content_of(built.name).rglob("*.md")]
    text = " ".join(file.read_text(encoding="utf-8") for file in files)
    return frozenset(word.lower() for word in WORD.findall(text))


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[str, BuiltPage]:
    return read_pages(built.folder)


def test_every_page_says_that_it_is_in_the_language_of_the_model(built: Built, pages: dict[str, BuiltPage]) -> None:
    assert len(pages) >= 6
    languages = {path: re.findall(r"<html[^>]*\blang=\"?([a-z-]+)", page.html) for path, page in pages.items()}
    assert languages == {path: [built.language] for path in pages}


def test_no_page_has_a_word_that_the_engine_has_in_another_language(built: Built, pages: dict[str, BuiltPage]) -> None:
    strange = foreign(built.language) - own_words(built)
    assert len(strange) > 300
    found = {
        (path, word) for path, page in pages.items() for word in WORD.findall(text_of(page).lower()) if word in strange
    }
    assert found == set()


def test_every_link_leads_to_a_page_and_a_place_that_are_there(built: Built, pages: dict[str, BuiltPage]) -> None:
    links = [
        (page.path, link, *page.target(link))
        for page in pages.values()
        if page.path != "404.html"
        for link in page.links
        if not re.match(r"https?:|mailto:", link)
    ]
    assert len(links) > 40
    assert [link for link in links if link[2] not in pages] == []


def test_there_are_pages_for_what_the_model_has(built: Built, pages: dict[str, BuiltPage]) -> None:
    model = built.model
    has_tips = any(option.tip for question in model.questions() for option in question.options)
    stages, tips = (f"{page.removesuffix('.md')}/index.html" for page in (built.pages.stages, built.pages.tips))
    assert (stages in pages, tips in pages) == (bool(model.stages), has_tips)
    example = f"{built.pages.example.removesuffix('.md')}/index.html"
    assert (example in pages) == bool(compiled(built.name).content.example)
    for dimension in model.dimensions:
        assert f"{built.pages.dimension(dimension.id).removesuffix('.md')}/index.html" in pages


def test_a_dimension_has_a_matrix_of_the_topics_that_stand_on_stages(built: Built, pages: dict[str, BuiltPage]) -> None:
    for dimension in built.model.dimensions:
        page = pages[f"{built.pages.dimension(dimension.id).removesuffix('.md')}/index.html"]
        anchored = [question.id for question in dimension.every_question() if question.anchored]
        in_matrix = re.findall(r'<th scope="row" role="rowheader"><a href="#([^"]+)"', page.html)
        assert in_matrix == [f"{built.id.topic}-{id}" for id in anchored]
        assert page.html.count('<table class="scan-table matrix"') == bool(anchored)
        assert page.html.count('class="scan-card topic"') == len(list(dimension.every_question()))


def test_the_page_of_dimensions_has_the_topics_that_stand_on_stages_by_dimension(
    built: Built, pages: dict[str, BuiltPage]
) -> None:
    page = pages[f"{built.pages.folder}index.html"]
    in_matrix = re.findall(r'<th scope="row" role="rowheader"><a href="([^"]+)"', page.html)
    assert in_matrix == [
        f"{dimension.id}/#{built.id.topic}-{question.id}"
        for dimension in built.model.dimensions
        for question in dimension.every_question()
        if question.anchored
    ]
    assert ("data-print" in page.html) == bool(in_matrix)


def test_nothing_is_counted_that_is_not_there(pages: dict[str, BuiltPage]) -> None:
    nothing = re.compile(r"(?<![\d.,/])0 (?:tips?|stages|stadia)\b")
    assert {(path, found) for path, page in pages.items() for found in nothing.findall(text_of(page))} == set()
