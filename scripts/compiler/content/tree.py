"""The content as page templates see it: complete, typed, in model order, and aware of its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.compiler.content import document, shapes
from scripts.compiler.content.document import Document


@dataclass(frozen=True, slots=True)
class Located:
    """Something that an editor wrote, and the file to edit it in."""

    id: str
    document: Document

    @property
    def file(self) -> Path:
        """The file, relative to the repository root."""
        return Path(self.document.file)

    def line_of(self, *path: str | int) -> int:
        """The line (from 1) where a field stands, for an edit link: `line_of("ladder", 2, "tip")`.

        A field that is absent gives the line of what would hold it; no path gives the first field.
        """
        known: document.Path = path
        while known not in self.document.values:
            known = known[:-1]
        return self.document.key_spot(known).line


@dataclass(frozen=True, slots=True)
class QuestionContent(Located):
    """One topic. The fields of its shape can be asked for directly: `question.title`, `question.ladder`."""

    dimension: str
    shape: shapes.Question

    @property
    def title(self) -> str:
        return self.shape.title

    @property
    def ask(self) -> str:
        return self.shape.ask

    @property
    def why(self) -> str:
        return self.shape.why

    @property
    def who_knows(self) -> str:
        return self.shape.who_knows

    @property
    def importance(self) -> int:
        return self.shape.importance

    @property
    def quick(self) -> bool:
        return self.shape.quick

    @property
    def revision(self) -> int:
        return self.shape.revision

    @property
    def weight(self) -> str:
        return self.shape.weight

    @property
    def origin(self) -> shapes.Origin:
        return self.shape.origin

    @property
    def ladder(self) -> list[shapes.Rung]:
        return self.shape.ladder


@dataclass(frozen=True, slots=True)
class DimensionContent(Located):
    """One dimension: the front matter of its index.md, the Markdown below it, and its topics."""

    head: shapes.DimensionHead
    questions: tuple[QuestionContent, ...]

    @property
    def body(self) -> str:
        """The public text, in Markdown."""
        return self.document.body_text


@dataclass(frozen=True, slots=True)
class PageContent(Located):
    """A page that editors write whole: content/pages/<id>.md. {places} in it take numbers from the model."""

    head: shapes.PageHead

    @property
    def title(self) -> str:
        return self.head.title

    @property
    def body(self) -> str:
        """The text, in Markdown."""
        return self.document.body_text


@dataclass(frozen=True, slots=True)
class Content:
    """Everything in content/, checked.

    interface: by dotted key, a sentence or its two forms {"one": …, "other": …}.
    pages: the pages that are written whole, by name. docs: those of the further folder that site.yaml names, by path
    (without ".md"); beside: the other files there, by the address that each gets in the site.
    """

    site: shapes.SiteFile
    model: shapes.ModelFile
    dimensions: tuple[DimensionContent, ...]
    interface: Mapping[str, str | Mapping[str, str]]
    glossary: shapes.GlossaryFile
    retired: shapes.RetiredFile
    pages: tuple[PageContent, ...]
    docs: tuple[PageContent, ...]
    beside: Mapping[str, Path]

    @property
    def stages(self) -> tuple[shapes.Stage, ...]:
        """The stages, lowest first."""
        return tuple(self.model.stages)

    def questions(self) -> Iterator[QuestionContent]:
        """All topics in model order."""
        for dimension in self.dimensions:
            yield from dimension.questions
