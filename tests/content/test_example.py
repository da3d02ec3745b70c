"""The page of the example shows what the scorer makes of its answers, and nothing that is a visitor's own."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from scoring.documents.canonical import read_answers, write_answers, write_result
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.result import evaluate
from scripts.compiler.content.tree import Content, there
from scripts.compiler.pages.example_result import Example, example_of
from scripts.compiler.prose.page_names import page_names
from tests.content.made_pages import pages_of
from tests.content.trees import REPOSITORY
from tests.models.six import NAMES, compiled

WITH_EXAMPLE = [name for name in NAMES if compiled(name).content.example]


@pytest.fixture(params=WITH_EXAMPLE)
def name(request: pytest.FixtureRequest) -> str:
    """Of a model that has an example."""
    found: str = request.param
    return found


def made(name: str) -> tuple[Content, Model, Example]:
    content, model = compiled(name).content, compiled(name).model
    return content, model, example_of(there(content.example), content, model)


def text_of(content: Content) -> str:
    """What the page of the example says, in one line."""
    page = pages_of(content)[page_names(content.language).example]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.markdown)).split())


def test_its_result_is_that_of_the_scorer(name: str) -> None:
    content, model, example = made(name)
    shape = there(content.example).shape
    answers = Answers(example.answers, ambitions={id: int(stage) for id, stage in shape.ambitions.items()})
    assert read_answers(write_answers(answers, model), model) == answers
    assert example.result == json.loads(write_result(evaluate(model, answers)))


def test_the_page_says_all_that_the_result_says(name: str) -> None:
    content, _, example = made(name)
    text = text_of(content)
    said = [there(content.example).shape.about, *example.result["headline"]]
    for dimension in example.result["dimensions"]:
        said += [dimension["title"], dimension["summary"], *dimension["why"]]
        said += [step["sentence"] for step in dimension["smallest_steps"]]
        said += [words for tip in dimension["tips"] for words in (tip["tip"], tip["reason"])]
    said += [topic["title"] for topic in example.result["find_out"]]
    assert [words for words in said if " ".join(words.split()) not in text] == []


def test_a_model_without_an_example_has_no_page_and_no_link_to_one() -> None:
    content = replace(compiled(WITH_EXAMPLE[0]).content, example=None)
    pages = pages_of(content)
    names = page_names(content.language)
    assert names.example not in pages
    assert [path for path, page in pages.items() if f'href="{names.words.example}/"' in page.markdown] == []


def test_our_own_model_has_an_example() -> None:
    assert (REPOSITORY / "content" / "example.yaml").is_file()
