"""How links in content name the pages of the site: the path of a page's Markdown file from the site root.

"stages.md" and "dimensions/index.md" are the engine's own names, so that the engine checks them too. The words in them
are those of the content's language.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Final

from scripts.compiler.words.addresses import PageWords, address_words
from scripts.compiler.words.phrase import Language

HOME: Final = "index.md"


@dataclass(frozen=True, slots=True)
class PageNames:
    """The names of the pages that templates make."""

    words: PageWords

    @property
    def home(self) -> str:
        return HOME

    @property
    def scan(self) -> str:
        return f"{self.words.scan}.md"

    @property
    def folder(self) -> str:
        """The folder of the site that holds a page for each dimension."""
        return f"{self.words.dimensions}/"

    @property
    def dimensions(self) -> str:
        return f"{self.folder}index.md"

    def dimension(self, id: str) -> str:
        """The page of a dimension."""
        return f"{self.folder}{id}.md"

    @property
    def stages(self) -> str:
        return f"{self.words.stages}.md"

    @property
    def tips(self) -> str:
        return f"{self.words.tips}.md"

    @property
    def glossary(self) -> str:
        return f"{self.words.glossary}.md"

    @property
    def example(self) -> str:
        return f"{self.words.example}.md"

    @property
    def team(self) -> str:
        return f"{self.words.team}.md"

    @property
    def comparison(self) -> str:
        return f"{self.words.comparison}.md"

    @property
    def trial(self) -> str:
        return f"{self.words.editing}/{self.words.trial}.md"


def page_names(language: Language) -> PageNames:
    """The names of made pages in content of a language."""
    return PageNames(address_words(language).pages)


def target(base: str, address: str) -> tuple[str, str]:
    """The page ("" for this very text) and the anchor that a link leads to.

    base: the folder that the link starts from, "" or ending in "/".
    """
    path, _, anchor = address.partition("#")
    return (posixpath.normpath(posixpath.join(base, path)) if path else ""), anchor


def place(address: str) -> str:
    """Where the site serves what a link names: "stages.md#stage-aware" → "stages/#stage-aware", "index.md" → ""."""
    path, mark, anchor = address.partition("#")
    stem = path.removesuffix(".md")
    folder = stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"
    return f"{folder}{mark}{anchor}"


def relative(page: str, address: str) -> str:
    """The address of a place of the site ("stages/#stage-aware", "" for the home page) as seen from a page."""
    return posixpath.relpath(address or ".", place(page) or ".") + ("/" if address.endswith("/") else "")
