"""The addresses of our own site, by their names in code: no test spells a word of them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from scripts.compiler.content.language import language_of
from scripts.compiler.prose.page_names import PageNames, page_names, place
from scripts.compiler.words.addresses import FragmentWords, address_words
from scripts.compiler.words.phrase import Language

_LANGUAGE: Final[Language] = language_of(Path(__file__).resolve().parents[1])

ID: Final[FragmentWords] = address_words(_LANGUAGE).fragments
"""The words of places on pages."""
PAGE: Final[PageNames] = page_names(_LANGUAGE)
"""The pages that templates make, as links in content name them."""
SCAN: Final = place(PAGE.scan)
DIMENSIONS: Final = place(PAGE.dimensions)
STAGES: Final = place(PAGE.stages)
TIPS: Final = place(PAGE.tips)
GLOSSARY: Final = place(PAGE.glossary)
EXAMPLE: Final = place(PAGE.example)
TEAM: Final = place(PAGE.team)
COMPARISON: Final = place(PAGE.comparison)
TRIAL: Final = place(PAGE.trial)
"""Where the site serves them; the page of a dimension below DIMENSIONS."""
