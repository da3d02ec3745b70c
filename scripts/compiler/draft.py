"""The content while it is being checked: parts whose shape is wrong are absent, the others are typed.

Rules read a draft, so that one broken file does not hide the problems of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from scripts.compiler.content.document import Document
from scripts.compiler.content.shapes import (
    DimensionHead,
    GlossaryFile,
    InterfaceFile,
    ModelFile,
    PageHead,
    Question,
    RetiredFile,
    SiteFile,
)
from scripts.compiler.versions.releases import Release

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Part(Generic[S]):
    """One file whose shape is right."""

    document: Document
    shape: S


@dataclass(frozen=True, slots=True)
class DimensionDraft:
    """A folder of content/dimensions; questions by file name, None where the shape is wrong."""

    file: str
    head: Part[DimensionHead] | None
    questions: Mapping[str, Part[Question] | None]


@dataclass(frozen=True, slots=True)
class Draft:
    """folder: the name of the content folder, with which the name of each of its files begins.

    documents: every file that could be read. The other fields: None where a file is absent or wrong.
    pages: the files of content/pages by name. more_pages: the name of the further folder that site.yaml names, or "";
    docs: the pages there by path; beside: the other files there.
    sentences: the places of every sentence that the code shows, by its key; None where no code says so.
    anchors: the ids on each page of the site, by the name that links use.
    releases: the published models by version.
    """

    folder: str
    documents: tuple[Document, ...]
    site: Part[SiteFile] | None
    model: Part[ModelFile] | None
    interface: Part[InterfaceFile] | None
    glossary: Part[GlossaryFile] | None
    retired: Part[RetiredFile] | None
    dimensions: Mapping[str, DimensionDraft]
    pages: Mapping[str, Part[PageHead] | None]
    more_pages: str
    docs: Mapping[str, Part[PageHead] | None]
    beside: Mapping[str, Path]
    sentences: Mapping[str, frozenset[str]] | None
    anchors: Mapping[str, frozenset[str]]
    releases: Mapping[str, Release | None]

    def questions(self) -> Iterator[tuple[str, str, Part[Question]]]:
        """(dimension id, question id, part) of every question whose shape is right."""
        for dimension, draft in self.dimensions.items():
            for question, part in draft.questions.items():
                if part:
                    yield dimension, question, part
