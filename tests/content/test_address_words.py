"""The words in addresses: each language has all of them, and no two places on a page get the same one."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import asdict
from pathlib import Path

import pytest
import yaml

from scripts.compiler.content.ids import is_id
from scripts.compiler.prose.page_names import page_names
from scripts.compiler.words import addresses
from scripts.compiler.words.addresses import address_words
from scripts.compiler.words.phrase import LANGUAGES, Language
from tests.content.trees import REPOSITORY

FILES = Path(addresses.__file__).with_suffix("")
TEMPLATES = REPOSITORY / "scripts" / "compiler" / "pages" / "templates"

# The places of each page by their names: those that there is one of, and those with a hyphen and an id behind them.
ONES: dict[str, tuple[str, ...]] = {
    "scan": (
        "start", "short", "full", "workshop", "together", "topics_of",
        "review", "result", "older", "card", "keep", "plan", "summary",
    ),
    "dimensions": (),
    "dimension": ("topics", "practice"),
    "stages": (),
    "tips": (),
    "team": (),
}  # fmt: skip
MANY: dict[str, tuple[str, ...]] = {
    "scan": ("step", "question", "result"),
    "dimensions": ("dimension",),
    "dimension": ("topic", "part"),
    "stages": ("stage",),
    "tips": ("tips", "tip"),
    "team": ("question",),
}


def test_every_language_has_a_file_and_every_file_is_of_a_language() -> None:
    assert {file.name for file in FILES.iterdir()} == {f"{language}.yaml" for language in LANGUAGES}


def test_the_files_have_the_same_keys() -> None:
    found = [yaml.safe_load((FILES / f"{language}.yaml").read_text(encoding="utf-8")) for language in LANGUAGES]
    assert len({tuple((group, tuple(words)) for group, words in one.items()) for one in found}) == 1


def test_every_place_is_on_a_page() -> None:
    places = {name for names in (*ONES.values(), *MANY.values()) for name in names}
    assert places == asdict(address_words("nl").fragments).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_can_be_part_of_an_address(language: Language) -> None:
    words = asdict(address_words(language))
    assert [word for group in words.values() for word in group.values() if not is_id(word)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_pages_have_one_name(language: Language) -> None:
    page = page_names(language)
    names = [page.home, page.scan, page.dimensions, page.stages, page.tips, page.glossary, page.team, page.comparison]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ONES)
def test_no_two_places_on_a_page_can_get_one_id(language: Language, page: str) -> None:
    word = asdict(address_words(language).fragments)
    ones, many = [word[name] for name in ONES[page]], [word[name] for name in MANY[page]]
    assert collisions(ones, many) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_place_of_the_scan_can_get_the_id_of_what_holds_its_page_together(language: Language) -> None:
    word = asdict(address_words(language).fragments)
    texts = [file.read_text(encoding="utf-8") for file in (TEMPLATES / "scan").iterdir()]
    written = {id for text in texts for id in re.findall(r'\bid="([a-z][a-z-]*)', text)}
    assert len(written) > 30
    ones, many = [word[name] for name in ONES["scan"]], [word[name] for name in MANY["scan"]]
    fixed = {id for id in written if not id.endswith("-")}
    assert collisions([*ones, *fixed], many) == []
    assert collisions(ones, [*many, *(id.removesuffix("-") for id in written - fixed)]) == []


def collisions(ones: Collection[str], many: Collection[str]) -> list[str]:
    """Ids that two places may get. many: words with a hyphen and any id behind them."""
    twice = [id for group in (ones, many) for id in set(group) if list(group).count(id) > 1]
    begun = [id for word in many for id in (*ones, *many) if id.startswith(f"{word}-")]
    return twice + begun


def test_a_collision_is_found() -> None:
    assert collisions(["start"], ["step"]) == []
    assert collisions(["start", "start"], []) == ["start"]
    assert collisions(["step-one"], ["step"]) == ["step-one"]
    assert collisions([], ["step", "step-two"]) == ["step-two"]
    assert collisions(["result"], ["result"]) == []
