"""Reads content and docs into raw data that knows its file, line and column. Judges no field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scripts.compiler.content.document import Document
from scripts.compiler.content.ids import is_id
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.source_file import read_file
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.versions.releases import is_version
from scripts.compiler.words import enumerated, sentence_places
from scripts.compiler.words.files import DIMENSION_FILES, DIMENSION_FOLDERS, PAGE_FILES, RELEASE_FILES

SITE: Final = "site.yaml"
TOP_FILES: Final = (SITE, "model.yaml", "interface.yaml", "glossary.yaml", "retired.yaml")
_BESIDE: Final = ("README.md", "dimensions", "pages", "releases")
_NO_PAGES: Final = ("decisions", "images")
"""Folders of the further pages that are for developers, and no part of the site."""


@dataclass(frozen=True, slots=True)
class RawDimension:
    """A folder of content/dimensions. None stands for a file that is there and cannot be read."""

    file: str
    index: Document | None
    questions: Mapping[str, Document | None]


@dataclass(frozen=True, slots=True)
class Sources:
    """Every content file, by name; None for one that cannot be read. problems: why that is so.

    folder: the name of the content folder. more_pages: that of the further folder that site.yaml names, or "";
    docs: the pages there, by their path in it; beside: the other files there.
    sentences: the places of every sentence that the code shows, by its key; None where no code says so.
    releases: the bytes of each published version, by version.
    """

    folder: str
    more_pages: str
    top: Mapping[str, Document | None]
    pages: Mapping[str, Document | None]
    dimensions: Mapping[str, RawDimension]
    docs: Mapping[str, Document | None]
    beside: Mapping[str, Path]
    sentences: Mapping[str, frozenset[str]] | None
    releases: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def load(root: Path, folder: Path | None = None) -> Sources:
    """Reads a content folder: `content` in the folder of the repository, or another one.

    root: the folder of the repository. Raises FileNotFoundError when there is no such content folder.
    """
    folder = folder or root / "content"
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    return _Loading(root, folder).sources()


class _Loading:
    """Goes through the folder once and gathers problems on the way."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root
        self._folder = folder
        self._problems: list[Problem] = []

    def sources(self) -> Sources:
        for path in _visible(self._folder):
            if path.name not in (*TOP_FILES, *_BESIDE):
                near = nearest(path.name, (*TOP_FILES, *_BESIDE))
                self._stranger(path, enumerated((*TOP_FILES, *_BESIDE)), near)
        top = {name: self._read(self._folder / name) for name in TOP_FILES}
        pages = self._named(self._folder / "pages", ".md", PAGE_FILES)
        dimensions: dict[str, RawDimension] = {}
        for path in _visible(self._folder / "dimensions"):
            if path.is_dir():
                dimensions[path.name] = self._dimension(path)
            else:
                self._stranger(path, DIMENSION_FOLDERS)
        more_pages = self._more_pages(top[SITE])
        docs, beside = self._docs(more_pages) if more_pages else ({}, {})
        return Sources(
            self._folder.name,
            more_pages,
            top,
            pages,
            dimensions,
            docs,
            beside,
            self._sentences(),
            self._releases(),
            tuple(self._problems),
        )

    def _dimension(self, folder: Path) -> RawDimension:
        questions = self._named(folder, ".yaml", DIMENSION_FILES, beside="index.md")
        return RawDimension(self._file(folder), self._read(folder / "index.md"), questions)

    def _named(self, folder: Path, suffix: str, allowed: str, beside: str = "") -> dict[str, Document | None]:
        """The files with that suffix by their name without it; any other file but `beside` is a problem."""
        found: dict[str, Document | None] = {}
        for path in _visible(folder):
            if path.suffix == suffix and path.is_file() and path.name != beside:
                found[path.stem] = self._read(path)
            elif path.name != beside:
                is_yaml = suffix == ".yaml" and path.suffix.lower() in (".yml", ".yaml") and path.is_file()
                self._stranger(path, allowed, f"{path.stem}{suffix}" if is_yaml else None)
        return found

    def _more_pages(self, site: Document | None) -> str:
        name = site.data.get("more_pages") if site else None
        if site is None or not isinstance(name, str) or not is_id(name):
            return ""  # what is wrong with it is told by its shape
        if not (self._folder.parent / name).is_dir():
            self._problems.append(problem(site.spot(("more_pages",)), "file.no_folder", name=name))
        return name

    def _docs(self, more_pages: str) -> tuple[dict[str, Document | None], dict[str, Path]]:
        folder = self._folder.parent / more_pages
        files = {
            path.relative_to(folder).as_posix(): path
            for top in _visible(folder)
            if top.name not in _NO_PAGES
            for path in ([top] if top.is_file() else sorted(top.rglob("*")))
            if path.is_file()
        }
        pages = {name: self._read(path) for name, path in files.items() if path.suffix == ".md"}
        return pages, {name: path for name, path in files.items() if name not in pages}

    def _sentences(self) -> dict[str, frozenset[str]] | None:
        file = self._root / sentence_places.FILE
        return sentence_places.read_contract(file.read_text(encoding="utf-8")) if file.is_file() else None

    def _releases(self) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for path in _visible(self._folder / "releases"):
            if path.suffix == ".json" and is_version(path.stem) and path.is_file():
                found[path.stem] = path.read_bytes()
            else:
                self._stranger(path, RELEASE_FILES)
        return found

    def _read(self, path: Path) -> Document | None:
        if not path.is_file():
            self._problems.append(problem(Spot(self._file(path)), "file.missing"))
            return None
        document, found = read_file(path, self._file(path))
        self._problems += found
        return document

    def _stranger(self, path: Path, allowed: str, near: str | None = None) -> None:
        self._problems.append(problem(Spot(self._file(path)), "file.unknown", near=near, allowed=allowed))

    def _file(self, path: Path) -> str:
        return path.relative_to(self._folder.parent).as_posix()


def _visible(folder: Path) -> list[Path]:
    # Hidden files are a computer's own (.DS_Store, an editor's swap file), never content.
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
