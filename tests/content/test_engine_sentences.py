"""The engine has the same sentences in every language, and whatever else shows sentences keeps to them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scoring.model.model import Sentence
from scoring.words.sentences import PLACE
from scripts.compiler.compile import compile_content
from scripts.compiler.words.engine_sentences import engine_sentences, forms_of, places_of
from scripts.compiler.words.phrase import LANGUAGES, Language
from tests.content.trees import ENGLISH, REPOSITORY, tree
from tests.scoring.cases import sentences

# What belongs to one model, or to one kind of organisation. "drie" and the like: a model has as many as it has.
OF_ONE_MODEL = re.compile(
    r"gemeente|datagedreven|A&O|quarant|binnenlands|municipal|data-driven|\b(het|de|aan) (college|raad)\b|inwoner|"
    r"\b(twintig|vier|vijf|drie|twenty|four|five|three)\b",
    re.IGNORECASE,
)


def form(sentence: Sentence) -> dict[str, set[str]]:
    """The places of each form; the form for one may leave the number out."""
    return {name: set(PLACE.findall(text)) - {"count"} for name, text in forms_of(sentence).items()}


def test_there_are_sentences() -> None:
    assert len(engine_sentences("nl")) > 500


def test_every_language_has_the_same_sentences_in_the_same_order() -> None:
    assert list(engine_sentences("en")) == list(engine_sentences("nl"))


@pytest.mark.parametrize("key", engine_sentences("nl"))
def test_a_sentence_has_the_same_forms_and_places_in_every_language(key: str) -> None:
    dutch, english = engine_sentences("nl")[key], engine_sentences("en")[key]
    assert form(english) == form(dutch)
    assert places_of(english) == places_of(dutch)
    assert bool(english) == bool(dutch)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_in_forms_says_the_number(language: Language) -> None:
    plurals = {key: text for key, text in engine_sentences(language).items() if not isinstance(text, str)}
    assert plurals
    for key, forms in plurals.items():
        assert list(forms) == ["one", "other"], key
        assert form(forms)["one"] == form(forms)["other"], key
        assert "{count}" in forms["other"], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_engine_says_nothing_that_belongs_to_one_model(language: Language) -> None:
    texts = {key: text for key, sentence in engine_sentences(language).items() for text in forms_of(sentence).values()}
    assert {key: text for key, text in texts.items() if OF_ONE_MODEL.search(text)} == {}


def test_a_model_without_sentences_of_its_own_speaks_the_language_of_its_content(tmp_path: Path) -> None:
    root = tree(
        tmp_path / "tree",
        [
            {"file": "content/interface.yaml", "delete": True},
            *ENGLISH,
        ],
    )
    assert compile_content(root).content.wordings() == engine_sentences("en")


def test_our_own_content_says_only_what_differs() -> None:
    interface = compile_content(REPOSITORY).content.interface
    assert interface
    own = {key: one for key, one in interface.shape.root.items() if isinstance(one, str)}
    assert {key for key, text in own.items() if engine_sentences("nl")[key] == text} == set()


def test_the_sentences_of_the_scoring_tests_have_the_keys_and_places_of_the_engine() -> None:
    known = {key: places_of(text) for key, text in engine_sentences("nl").items() if key.startswith("scoring.")}
    assert {key: places_of(text) for key, text in sentences().items()} == known


def test_whoever_fills_a_place_knows_it_by_the_same_grammar() -> None:
    code = [path for folder in ("scoring", "scripts", "overrides") for path in (REPOSITORY / folder).rglob("*.*")]
    spelled = re.compile(r"\\\{\(?(\[a-z|\\w)[^\n]*?\\\}")  # a name between braces, in a regular expression
    found = {
        path.relative_to(REPOSITORY).as_posix(): match[0]
        for path in code
        if path.suffix in (".py", ".mjs")
        for match in spelled.finditer(path.read_text(encoding="utf-8"))
    }
    assert found.pop("overrides/assets/site/sentences.mjs") == PLACE.pattern
    assert found.pop("scoring/words/sentences.py") == PLACE.pattern
    assert not found, f"{found}: use PLACE of scoring/words/sentences.py"
