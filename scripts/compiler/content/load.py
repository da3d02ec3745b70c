"""Reads a content folder into the tree of content: each file, its fields in their shape, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel

from scoring.model.limits import MOST_TIERS
from scripts.compiler.content import shapes
from scripts.compiler.content.document import Document
from scripts.compiler.content.field_types import is_version
from scripts.compiler.content.ids import is_id
from scripts.compiler.content.language import language_of
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shape_errors import shaped
from scripts.compiler.content.source_file import read_file
from scripts.compiler.content.tree import Content, File, Part
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.words.content_folder import content_folder_of
from scripts.compiler.words.enumerations import all_of
from scripts.compiler.words.files import (
    DIMENSION_FILES,
    DIMENSION_FOLDERS,
    MISSING,
    NO_FOLDER,
    PAGE_FILES,
    REFERENCE_FILES,
    RELEASE_FILES,
    UNKNOWN,
)
from scripts.compiler.words.phrase import Spoken

B = TypeVar("B", bound=BaseModel)

SITE: Final = "site.yaml"
INTERFACE: Final = "interface.yaml"
EXAMPLE: Final = "example.yaml"
TOP_FILES: Final = (SITE, "model.yaml", INTERFACE, "glossary.yaml", EXAMPLE, "retired.yaml")
_SAYS_SOMETHING: Final = re.compile(rb"^[ \t]*[^#\s]", re.MULTILINE)
THEME: Final = "theme.css"
SPELLING: Final = "spelling.txt"
REFERENCE: Final = "reference"
_BESIDE: Final = ("README.md", "dimensions", "pages", REFERENCE, "releases", SPELLING, THEME)
_NO_PAGES: Final = ("decisions", "images")
"""Folders of the further pages that are for developers, and no part of the site."""


def load(root: Path, folder: Path | None = None) -> Content:
    """Reads a content folder: `content` in the folder of the repository, or another one.

    root: the folder of the repository. Raises FileNotFoundError when there is no such content folder.
    """
    folder = folder or root / "content"
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    return _Loading(root, folder).content()


class _Loading:
    """Goes through the folder once and gathers documents and problems on the way."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root
        self._folder = folder
        self._problems: list[Problem] = []
        self._documents: list[Document] = []

    def content(self) -> Content:
        for path in _visible(self._folder):
            if path.name not in (*TOP_FILES, *_BESIDE):
                near = nearest(path.name, (*TOP_FILES, *_BESIDE))
                self._stranger(path, all_of((*TOP_FILES, *_BESIDE)), near)
        site = self._read(self._folder / SITE, shapes.SiteFile)
        more_pages = self._more_pages()
        model = self._read(self._folder / "model.yaml", shapes.ModelFile)
        interface = self._own_sentences()
        glossary = self._read(self._folder / "glossary.yaml", shapes.GlossaryFile)
        has_example = (self._folder / EXAMPLE).is_file()
        example = self._read(self._folder / EXAMPLE, shapes.ExampleFile) if has_example else None
        retired = self._read(self._folder / "retired.yaml", shapes.RetiredFile)
        pages = self._named(self._folder / "pages", shapes.PageHead, ".md", PAGE_FILES)
        dimensions: dict[str, Part] = {}
        for path in _visible(self._folder / "dimensions"):
            if path.is_dir():
                dimensions[path.name] = self._part(path, MOST_TIERS - 1)
            else:
                self._stranger(path, DIMENSION_FOLDERS)
        for path in _visible(self._folder / "releases"):
            if not _is_release(path):
                self._stranger(path, RELEASE_FILES)
        handed_in: dict[str, bytes] = {}
        for path in _visible(self._folder / REFERENCE):
            if path.suffix == ".json" and path.is_file():
                handed_in[path.stem] = path.read_bytes()
            else:
                self._stranger(path, REFERENCE_FILES)
        documents = tuple(self._documents)  # the further pages have rules of their own
        docs, beside = self._docs(more_pages) if more_pages else ({}, {})
        return Content(
            folder=self._folder.name,
            named=content_folder_of(self._root, self._folder),
            language=language_of(self._root, self._folder),
            documents=documents,
            site=site,
            model=model,
            interface=interface,
            glossary=glossary,
            example=example,
            retired=retired,
            dimensions=dimensions,
            pages=pages,
            more_pages=more_pages,
            docs=docs,
            beside=beside,
            frozen=self._releases(".json"),
            hashes=self._releases(".sha256"),
            handed_in=handed_in,
            theme=self._text(THEME),
            own_words=self._text(SPELLING),
            problems=tuple(self._problems),
        )

    def _text(self, name: str) -> str:
        """A file that need not be there. Of theme.css what it says is checked by a rule, rules/contrast.py."""
        path = self._folder / name
        return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""

    def _own_sentences(self) -> File[shapes.InterfaceFile] | None:
        """The file need not be there, nor say anything: the engine has every sentence."""
        path = self._folder / INTERFACE
        says_something = path.is_file() and _SAYS_SOMETHING.search(path.read_bytes())
        return self._read(path, shapes.InterfaceFile) if says_something else None

    def _part(self, folder: Path, deeper: int) -> Part:
        """deeper: in how many tiers there can still be parts below it."""
        head = self._read(folder / "index.md", shapes.PartHead)
        folders = [path for path in _visible(folder) if path.is_dir()] if deeper else []
        beside = ("index.md", *(path.name for path in folders))
        questions = self._named(folder, shapes.Question, ".yaml", DIMENSION_FILES, beside)
        parts = {path.name: self._part(path, deeper - 1) for path in folders}
        return Part(folder.name, self._name(folder), head, questions, parts)

    def _named(
        self, folder: Path, kind: type[B], suffix: str, allowed: Spoken, beside: Collection[str] = ()
    ) -> dict[str, File[B] | None]:
        """The files with that suffix by their name without it; any other file but `beside` is a problem."""
        found: dict[str, File[B] | None] = {}
        for path in _visible(folder):
            if path.suffix == suffix and path.is_file() and path.name not in beside:
                found[path.stem] = self._read(path, kind)
            elif path.name not in beside:
                is_yaml = suffix == ".yaml" and path.suffix.lower() in (".yml", ".yaml") and path.is_file()
                self._stranger(path, allowed, f"{path.stem}{suffix}" if is_yaml else None)
        return found

    def _more_pages(self) -> str:
        """The name of the further folder, also where something else is wrong with the shape of site.yaml."""
        site = next((one for one in self._documents if one.file == self._name(self._folder / SITE)), None)
        name = site.data.get("more_pages") if site else None
        if site is None or not isinstance(name, str) or not is_id(name):
            return ""  # what is wrong with it is told by its shape
        if not (self._folder.parent / name).is_dir():
            self._problems.append(problem(site.spot(("more_pages",)), NO_FOLDER, name=name))
        return name

    def _docs(self, more_pages: str) -> tuple[dict[str, File[shapes.PageHead] | None], dict[str, Path]]:
        folder = self._folder.parent / more_pages
        files = {
            path.relative_to(folder).as_posix(): path
            for top in _visible(folder)
            if top.name not in _NO_PAGES
            for path in ([top] if top.is_file() else sorted(top.rglob("*")))
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        }
        pages = {name: self._read(path, shapes.PageHead) for name, path in files.items() if path.suffix == ".md"}
        return pages, {name: path for name, path in files.items() if name not in pages}

    def _releases(self, suffix: str) -> dict[str, bytes]:
        """The bytes of the files of published versions with that suffix, by version."""
        return {
            path.stem: path.read_bytes()
            for path in _visible(self._folder / "releases")
            if path.suffix == suffix and _is_release(path)
        }

    def _read(self, path: Path, kind: type[B]) -> File[B] | None:
        name = self._name(path)
        if not path.is_file():
            self._problems.append(problem(Spot(name), MISSING))
            return None
        document, found = read_file(path, name)
        self._problems += found
        if document is None:
            return None
        self._documents.append(document)
        shape, wrong = shaped(document, kind)
        self._problems += wrong
        return None if shape is None else File(path.stem, document, shape)

    def _stranger(self, path: Path, allowed: Spoken, near: str | None = None) -> None:
        self._problems.append(problem(Spot(self._name(path)), UNKNOWN, near=near, allowed=allowed))

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder.parent).as_posix()


def _is_release(path: Path) -> bool:
    return path.suffix in (".json", ".sha256") and is_version(path.stem) and path.is_file()


def _visible(folder: Path) -> list[Path]:
    # Hidden files are a computer's own (.DS_Store, an editor's swap file), never content.
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
