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
from scripts.compiler.content.answers import Answer, answers_of
from scripts.compiler.content.document import Document
from scripts.compiler.problems import Problem
from scripts.compiler.words.content_folder import ContentFolder
from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.compiler.words.part_names import named_part
from scripts.compiler.words.phrase import Language, Spoken

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
class Part:
    """A folder of content/dimensions, or a folder in one: a part of a further tier.

    head: its index.md. questions: the other files, by name. parts: the folders in it, by name.
    """

    id: str
    file: str
    head: File[shapes.PartHead] | None
    questions: Mapping[str, File[shapes.Question] | None]
    parts: Mapping[str, Part]

    @property
    def place(self) -> str:
        """Where below dimensions its folder is: "a", or "a/b"."""
        return "/".join(Path(self.file).parts[2:])

    @property
    def name(self) -> Spoken:
        """What it is called in the middle of a sentence."""
        return named_part(self.id, is_dimension="/" not in self.place)

    def every_question(self) -> Iterator[File[shapes.Question]]:
        """All questions in it and in the parts below whose shape is right."""
        yield from filter(None, self.questions.values())
        for part in self.parts.values():
            yield from part.every_question()

    def every_part(self) -> Iterator[Part]:
        """Itself and all parts below."""
        yield self
        for part in self.parts.values():
            yield from part.every_part()

    def names(self) -> set[tuple[str, ...]]:
        """The way from here to each question and to each part without any, to compare with what is listed."""
        below = {(name, *way) for name, part in self.parts.items() for way in part.names()}
        return below | {(name,) for name in self.questions} or {()}

    def ordered(self, order: shapes.PartOrder) -> Part:
        """The part with what is in it as model.yaml lists it."""
        return replace(
            self,
            questions={name: self.questions[name] for name in order.questions},
            parts={inner.id: self.parts[inner.id].ordered(inner) for inner in order.parts},
        )


@dataclass(frozen=True, slots=True)
class Content:
    """folder: the name of the content folder, with which the name of each of its files begins.
    language: that of the model, also while the model cannot be read.

    documents: every file that could be read. problems: what was wrong with the others, and with shapes.
    pages: the files of content/pages by name. more_pages: the name of the further folder that site.yaml names, or "";
    docs: the pages there by path; beside: the other files there, by the address that each gets in the site.
    interface: None also where the model says everything as the engine does; example: also where the model has none.
    own_words: what is in spelling.txt, "" without such a file: the words that a dictionary need not know.
    named: how sentences call that folder.
    language: in which the engine and its editors speak of this content: see `language_of`.
    frozen: the bytes of each published version, by version; hashes: those of the file with its hash.
    handed_in: the bytes of each file of an organisation, by its name.
    """

    folder: str
    named: ContentFolder
    language: Language
    documents: tuple[Document, ...]
    theme: str
    own_words: str
    problems: tuple[Problem, ...]
    site: File[shapes.SiteFile] | None
    model: File[shapes.ModelFile] | None
    interface: File[shapes.InterfaceFile] | None
    glossary: File[shapes.GlossaryFile] | None
    example: File[shapes.ExampleFile] | None
    retired: File[shapes.RetiredFile] | None
    dimensions: Mapping[str, Part]
    pages: Mapping[str, File[shapes.PageHead] | None]
    more_pages: str
    docs: Mapping[str, File[shapes.PageHead] | None]
    beside: Mapping[str, Path]
    frozen: Mapping[str, bytes]
    hashes: Mapping[str, bytes]
    handed_in: Mapping[str, bytes]

    def questions(self) -> Iterator[tuple[str, str, File[shapes.Question]]]:
        """(dimension id, question id, file) of every question whose shape is right, in whatever tier it is."""
        for dimension in self.dimensions.values():
            for file in dimension.every_question():
                yield dimension.id, file.id, file

    def parts(self) -> Iterator[Part]:
        """The parts of all tiers."""
        for dimension in self.dimensions.values():
            yield from dimension.every_part()

    def shaped(self) -> Iterator[Document]:
        """Every file whose shape is right, so that it is known what each of its fields is."""
        beside = (self.site, self.model, self.interface, self.glossary, self.example, self.retired)
        yield from (file.document for file in beside if file)
        yield from (part.head.document for part in self.parts() if part.head)
        yield from (file.document for _, _, file in self.questions())
        yield from (page.document for page in (*self.pages.values(), *self.docs.values()) if page)

    def part_at(self, place: str) -> Part | None:
        """The part whose folder is there below dimensions: "a", or "a/b"."""
        return next((part for part in self.parts() if part.place == place), None)

    def answers(self, question: File[shapes.Question]) -> tuple[Answer, ...]:
        """The answers to choose from at a question, the lowest first, whichever way its file writes them."""
        return answers_of(question.shape, self.model.shape.options if self.model else {})

    def in_model_order(self) -> Content:
        """The dimensions, their parts and their questions as model.yaml lists them.

        Raises ValueError where the list and the files disagree: nobody can tell then which ones there are.
        """
        listed = there(self.model).shape.dimensions
        found = sorted((id, *way) for id, part in self.dimensions.items() for way in part.names())
        if sorted((one.id, *way) for one in listed for way in one.names()) != found:
            raise ValueError("model.yaml lists other dimensions, parts or questions than there are")
        return replace(self, dimensions={one.id: self.dimensions[one.id].ordered(one) for one in listed})

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
