"""What a page says holds for any words and any numbers that editors choose."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from markdown import Markdown

from scripts.compiler.build_model import build_model
from scripts.compiler.compile import Compiled, compile_content
from scripts.compiler.content.tree import Content, there
from scripts.compiler.pages.model_numbers import percent
from scripts.compiler.pages.writer import literal, make_pages
from tests.content.trees import REPOSITORY

PLACES = dict.fromkeys(("model", "models", "bundle", "runtime", "library", "worker", "qr"), "x")


@pytest.fixture(scope="module")
def content() -> Content:
    return compile_content(REPOSITORY).content


def pages(content: Content) -> dict[str, str]:
    """The Markdown of each page of this content, by path."""
    made = make_pages(Compiled(content, build_model(content), ""), PLACES)
    return {page.path: page.markdown for page in made}


def test_ids_on_the_page_of_the_scan_differ_whatever_dimensions_and_questions_are_called(content: Content) -> None:
    names = ("open", "eerst", "start", "resultaat", "nakijken", "profiel", "profiel-kop", "uitzoeken", "eerder")
    dimension = next(iter(content.dimensions.values()))
    first, second, *_ = map(there, dimension.questions.values())
    renamed = {
        name: replace(
            dimension,
            id=name,
            questions={
                f"{name}-x": replace(first, id=f"{name}-x"),
                f"{name}-x-uitleg": replace(second, id=f"{name}-x-uitleg"),
            },
        )
        for name in names
    }
    page = pages(replace(content, dimensions=renamed))["zelfscan.md"]
    ids = Counter(re.findall(r'\bid="([^"]+)"', page))
    assert len(ids) > 100
    assert [id for id, count in ids.items() if count > 1] == []


def test_a_stage_that_is_no_plain_word_keeps_its_capitals_within_a_sentence(content: Content) -> None:
    file = there(content.model)
    stages = [stage.model_copy(update={"name": f"AI-{stage.name}"}) for stage in file.shape.stages]
    made = pages(replace(content, model=replace(file, shape=file.shape.model_copy(update={"stages": stages}))))
    assert "AI-Bewust" in made["tips.md"]
    assert [path for path, text in made.items() if "ai-bewust" in text] == []


@pytest.mark.parametrize("title", ["Programmeren in C#", "# 1", "C#, F# en #", "a *b* _c_ [d](e) !"])
def test_a_title_stands_above_a_page_as_it_was_written(title: str) -> None:
    engine = Markdown(extensions=["attr_list"])
    assert engine.convert(f"# {literal(title)}") == f"<h1>{title}</h1>"
    assert engine.convert(f"### {literal(title)} {{: #onderwerp-c }}") == f'<h3 id="onderwerp-c">{title}</h3>'


@pytest.mark.parametrize(("share", "text"), [("3/5", "60%"), ("1", "100%"), ("2/3", "2/3"), ("1/8", "1/8")])
def test_a_page_states_a_threshold_exactly(share: str, text: str) -> None:
    assert percent(Fraction(share)) == text
