"""The words that a reader sees in the address bar, in the language of the content: names of pages, and places on them.

One file a language in the folder `addresses` beside this one. All other ids only hold a page together (a label and its
field, a template and what clones it): they are the same in every language, and stand in the page templates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from scripts.compiler.words.phrase import LANGUAGES, Language

_FOLDER: Final = Path(__file__).with_suffix("")


@dataclass(frozen=True, slots=True)
class PageWords:
    """The pages that templates make; dimensions is the folder of theirs as well, and editing that of trial."""

    scan: str
    dimensions: str
    stages: str
    tips: str
    glossary: str
    example: str
    team: str
    comparison: str
    editing: str
    trial: str


@dataclass(frozen=True, slots=True)
class FragmentWords:
    """Places on pages. Of step, question, dimension, part, topic, stage, tips and tip a page has many: a hyphen
    and an id follow them. Of result there is one, and one for each dimension. After topics_of come = and the ids of
    the questions that a colleague is asked."""

    start: str
    short: str
    full: str
    workshop: str
    together: str
    topics_of: str
    review: str
    result: str
    older: str
    card: str
    keep: str
    plan: str
    summary: str
    step: str
    question: str
    dimension: str
    part: str
    topics: str
    topic: str
    practice: str
    stage: str
    tips: str
    tip: str


@dataclass(frozen=True, slots=True)
class AddressWords:
    """The words of one language."""

    pages: PageWords
    fragments: FragmentWords


def address_words(language: Language) -> AddressWords:
    """The words of a language. Raises TypeError where its file lacks one, or has one that nobody asks for."""
    return _all_words()[language]


@cache
def _all_words() -> Mapping[Language, AddressWords]:
    return {language: _read(_FOLDER / f"{language}.yaml") for language in LANGUAGES}


def _read(file: Path) -> AddressWords:
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    return AddressWords(PageWords(**found.pop("pages")), FragmentWords(**found.pop("fragments")), **found)
