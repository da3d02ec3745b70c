"""The way from a page to the text it shows: the file, the line, and an issue about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from scripts.compiler.content.shapes import LinkedPages
from scripts.compiler.content.tree import Content, File, there
from scripts.compiler.pages.page import EditLink
from scripts.compiler.pages.source_links import Place, SourceLinks
from scripts.compiler.prose import page_names
from scripts.compiler.words.content_folder import OURS
from scripts.compiler.words.engine_sentences import line_of_sentence

ENGINE: Final = "scripts/compiler/words/"
"""The folder of the engine's sentences, from the root of the repository."""


def place_of(file: File[Any], *field: str | int) -> Place:
    """Where a field of a file is."""
    return Place(str(file.file), file.line_of(*field))


class EditLinks:
    """sentence: a sentence of the pages, by key, with its places filled in."""

    def __init__(self, content: Content, sources: SourceLinks, sentence: Callable[..., str]) -> None:
        self._content = content
        self._sources = sources
        self._sentence = sentence
        self._manual = (there(content.site).shape.linked or LinkedPages()).editing

    @property
    def has_host(self) -> bool:
        """Whether a link leads to the text itself, and not to the page that explains how to find it."""
        return self._sources.known

    def to_text(
        self, page: str, file: File[Any], field: Sequence[str | int], title: str, anchor: str
    ) -> EditLink | None:
        """The way to one text of a page, which is at that anchor of it, "" for none."""
        return self.to_place(page, place_of(file, *field), title, f"#{anchor}" if anchor else "")

    def to_place(self, page: str, source: Place, title: str, fragment: str = "") -> EditLink | None:
        """The way to a text; None where nobody says how to edit it. title: what a reader knows it by."""
        text = self._sentence("page.edit", file=source.file, line=source.line)
        if self.has_host:
            return EditLink(source.file, self._sources.edit(source), text, *self._report(page, source, title, fragment))
        if self._manual:
            return EditLink(source.file, page_names.relative(page, page_names.place(self._manual)), text)
        return None

    def _report(self, page: str, source: Place, title: str, fragment: str) -> tuple[str, str]:
        """Where to say that a text is wrong, and what the link to it says."""
        where = f"/{page_names.place(page)}{fragment}"
        text = self._sentence("page.report.text", page=where, file=source.file, line=source.line)
        address = self._sources.issue(self._sentence("page.report.title", title=title), text)
        return address, self._sentence("page.report.link") if address else ""

    def place_of_sentence(self, key: str) -> Place:
        """Where a sentence of a page is: in the content, where the model says it itself; else with the engine."""
        interface = self._content.interface
        if interface and (key,) in interface.document.values:
            return place_of(interface, key)
        if self._content.named == OURS:
            language = self._content.language
            return Place(f"{ENGINE}{language}.yaml", line_of_sentence(key, language))
        # The engine is in another repository than the content.
        return place_of(interface) if interface else place_of(there(self._content.model))
