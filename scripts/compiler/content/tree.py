"""The content: every file that an editor wrote, typed, and aware of where in the file each field stands.

One tree from loading to pages. While it is checked a file that is absent, or whose shape is wrong, is None, so that
one broken file does not hide the problems of the others; in checked content no file is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from scoring.model.model import Sentence
from scripts.compiler.content import document, shapes
from scripts.compiler.content.document import Document
from scripts.compiler.problems import Problem
from scripts.compiler.words.content_folder import ContentFolder
from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.compiler.words.phrase import Language

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class File(Generic[S]):
    """One file whose shape is right. id: its name, or that of its folder."""

    id: str
    document: Document
    shape: S

    @property
    def file(self) -> Path:
        """Its path, beginning with the name of the content folder, or of the folder that site.yaml names."""
        return Path(self.document.file)

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self.document.body_text

    def line_of(self, *path: str | int) -> int:
        """The line (from 1) where a field stands, for an edit link: `line_of("ladder", 2, "tip")`.

        A field that is absent gives the line of what would hold it; no path gives the first field.
        """
        known: document.Path = path
        while known not in self.document.values:
            known = known[:-1]
        return self.document.key_spot(known).line


@dataclass(frozen=True, slots=True)
class Dimension:
    """A folder of content/dimensions. head: its index.md. questions: the other files, by name."""

    id: str
    file: str
    head: File[shapes.DimensionHead] | None
    questions: Mapping[str, File[shapes.Question] | None]


@dataclass(frozen=True, slots=True)
class Content:
    """folder: the name of the content folder, with which the name of each of its files begins.

    documents: every file that could be read. problems: what was wrong with the others, and with shapes.
    pages: the files of content/pages by name. more_pages: the name of the further folder that site.yaml names, or "";
    docs: the pages there by path; beside: the other files there, by the address that each gets in the site.
    interface: None also where the model says everything as the engine does.
    named: how sentences call that folder.
    language: in which the engine and its editors speak of this content: see `language_of`.
    frozen: the bytes of each published version, by version.
    """

    folder: str
    named: ContentFolder
    language: Language
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    site: File[shapes.SiteFile] | None
    model: File[shapes.ModelFile] | None
    interface: File[shapes.InterfaceFile] | None
    glossary: File[shapes.GlossaryFile] | None
    retired: File[shapes.RetiredFile] | None
    dimensions: Mapping[str, Dimension]
    pages: Mapping[str, File[shapes.PageHead] | None]
    more_pages: str
    docs: Mapping[str, File[shapes.PageHead] | None]
    beside: Mapping[str, Path]
    frozen: Mapping[str, bytes]

    def questions(self) -> Iterator[tuple[str, str, File[shapes.Question]]]:
        """(dimension id, question id, file) of every question whose shape is right."""
        for dimension in self.dimensions.values():
            for id, file in dimension.questions.items():
                if file:
                    yield dimension.id, id, file

    def in_model_order(self) -> Content:
        """The dimensions and their questions as model.yaml lists them.

        Raises ValueError where the list and the files disagree: nobody can tell then which ones there are.
        """
        listed = [(one.id, one.questions) for one in there(self.model).shape.dimensions]
        found = [(id, dimension.questions) for id, dimension in self.dimensions.items()]
        if sorted((id, sorted(questions)) for id, questions in listed) != sorted((id, sorted(q)) for id, q in found):
            raise ValueError("model.yaml lists other dimensions or questions than there are")
        dimensions = {id: self.dimensions[id] for id, _ in listed}
        return replace(
            self,
            dimensions={
                id: replace(dimensions[id], questions={name: dimensions[id].questions[name] for name in questions})
                for id, questions in listed
            },
        )

    def wordings(self) -> dict[str, Sentence]:
        """Every sentence by dotted key, a text or its forms: those of the engine, but what this model says itself."""
        own = {
            key: sentence.model_dump() if isinstance(sentence, shapes.Plural) else sentence
            for key, sentence in (self.interface.shape.root if self.interface else {}).items()
        }
        return {**engine_sentences(self.language), **own}


def there(file: File[S] | None) -> File[S]:
    """The file, of content that was checked. Raises ValueError where it is absent or wrong."""
    if file is None:
        raise ValueError("only content without problems is complete")
    return file
