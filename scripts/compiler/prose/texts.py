"""Where Markdown stands in the content: below the front matter, and in the fields named here."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import Spot
from scripts.compiler.prose.page_names import page_names

NO_TEXT: Final = ("url", "seen")
"""Fields whose text nobody wrote as a sentence."""


@dataclass(frozen=True, slots=True)
class Prose:
    """One Markdown text and its place.

    path: the field, or None for the body of a Markdown file. base: the folder of the site that
    its links start from; a text that is shown on several pages starts from the site root, "".
    page: the page of docs that this is, or "": such a page may do what the engine can, like images.
    """

    document: Document
    path: Path | None
    text: str
    base: str = ""
    page: str = ""

    def spot_of(self, snippet: str, occurrence: int = 0) -> Spot:
        """The spot of the nth (from 0) occurrence of a snippet in this text."""
        return self.document.spot_of(snippet, occurrence, self.path)

    def spot_of_link(self, href: str, occurrence: int = 0) -> Spot:
        """The spot of the nth (from 0) link to this very address, and not to one that begins or ends with it."""
        start = "]("
        if f"{start}{href})" in self.document.text:
            spot = self.spot_of(f"{start}{href})", occurrence)
            return replace(spot, column=spot.column + len(start))
        return self.spot_of(href.removeprefix("mailto:"), occurrence)  # <a@b.nl>, or with a title

    def spot_like(self, pattern: str) -> Spot:
        """The spot of the group "here" of a pattern in this text; its start where the pattern finds nothing."""
        return self.document.spot_like(pattern, self.path) or self.spot_of("")

    def spot_of_words(self, words: str, start: int, end: int) -> Spot:
        """The spot of a part of what is read, found by the words around it: lines may break elsewhere in the file."""
        as_it_is = (words[max(0, start - 24) : start], words[start:end], words[end : end + 24])
        left, middle, right = map(re.escape, as_it_is)
        if found := self.document.spot_like(rf"{left}(?P<here>{middle}){right}", self.path):
            return found
        for before, after in ((24, 24), (24, 0), (8, 8), (0, 0)):
            around = (words[max(0, start - before) : start], words[start:end], words[end : end + after])
            find = [r"\s+".join(map(re.escape, part.split())) for part in around]
            spaces = (r"\s*" if part[:1].isspace() or part[-1:].isspace() else "" for part in around)
            left, middle, right = (f"{part}{space}" for part, space in zip(find, spaces, strict=True))
            found = self.document.spot_like(rf"{left}\s*(?P<here>{middle})\s*{right}", self.path)
            if found:
                return found
        return self.spot_of("")


def proses(content: Content) -> Iterator[Prose]:
    """Every Markdown text of the files whose shape is right."""
    folder_of_dimensions = page_names(content.language).folder
    if content.model:
        for number, stage in enumerate(content.model.shape.stages):
            if stage.looks_like:
                yield Prose(content.model.document, ("stages", number, "looks_like"), stage.looks_like)
            if stage.next_step:
                yield Prose(content.model.document, ("stages", number, "next_step"), stage.next_step)
    for part in content.parts():
        if part.head:
            document = part.head.document
            if part.head.shape.practice:
                yield Prose(document, ("practice", "text"), part.head.shape.practice.text)
            yield Prose(document, None, document.body_text, folder_of_dimensions)
    for page in content.pages.values():
        if page:
            yield Prose(page.document, None, page.document.body_text)
    for name, page in content.docs.items():
        if page:
            folder = posixpath.dirname(name)
            yield Prose(page.document, None, page.document.body_text, f"{folder}/" if folder else "", name)
    for _, _, file in content.questions():
        for answer in content.answers(file):
            if answer.tip:
                yield Prose(file.document, (*answer.tip_path, "text"), answer.tip.text)


def plain_texts(content: Content) -> Iterator[Prose]:
    """Every other text of the files whose shape is right: the site shows it as it is."""
    markdown = {(prose.document.file, prose.path) for prose in proses(content)}
    for document in content.shaped():
        for path, text in document.texts:
            if (document.file, path) not in markdown and path[-1] not in NO_TEXT:
                yield Prose(document, path, text)
