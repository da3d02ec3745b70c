"""A kind of damage: where it can be done, what it does, and where it must be told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from random import Random
from typing import Final

from scripts.compiler.content.text_blocks import text_blocks

Files = Mapping[str, str]
"""The text of each file, by its path from the root. Bytes that are no UTF-8 are lone surrogates, as Python has them."""

QUESTIONS: Final = ("content/dimensions/*/*.yaml",)
HEADS: Final = ("content/dimensions/*/index.md",)
PAGES: Final = ("content/pages/*.md", "docs/*.md")
MARKDOWN: Final = (*HEADS, *PAGES)
MODEL: Final = ("content/model.yaml",)
INTERFACE: Final = ("content/interface.yaml",)
SITE: Final = ("content/site.yaml",)
GLOSSARY: Final = ("content/glossary.yaml",)
YAML: Final = ("content/*.yaml", *QUESTIONS)
ALL: Final = (*YAML, *MARKDOWN)

BODY: Final = r"(?s:\A---\n.*?\n---\n)"
"""The front matter of a Markdown file, in front of what a pattern looks for in the text below."""


@dataclass(frozen=True, slots=True)
class Damage:
    """changes: the new text of each file, None for one that is gone. first, last: the lines of `file` that it touched.

    also: further places where it may be told, as a file and a line, or line 0 for anywhere in that file. The rule for
    that is with the kind.
    """

    changes: Mapping[str, str | None]
    file: str
    first: int
    last: int
    also: tuple[tuple[str, int], ...] = ()

    def is_told_at(self, file: str, line: int) -> bool:
        """Whether a message at that line leads the editor to it: within a line of the place, or at a further one."""
        here = file == self.file and self.first - 1 <= line <= self.last + 1
        return here or any(file == other and (not place or abs(line - place) <= 1) for other, place in self.also)


@dataclass(frozen=True, slots=True)
class At:
    """What stands in the place of what was found, where it is not the whole of it that went wrong.

    text: instead of all that was found. start, end: the part of that text where the damage is.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Kind:
    """name: what goes wrong. make: gives damages of this kind, seeded. many: so many of them are tried.

    released: the content was published before.
    """

    name: str
    make: Callable[[Files, Random], Iterator[Damage]]
    released: bool = False
    many: int = 10


KINDS: Final[list[Kind]] = []

_Write = Callable[[re.Match[str], Random], str | At]
_Change = Callable[[Files, Random], Iterator[Damage]]


def damage(
    files: tuple[str, ...],
    pattern: str,
    *,
    released: bool = False,
    told_in_file: bool = False,
    in_code: bool = False,
    of_fields: bool = False,
    many: int = 10,
) -> Callable[[_Write], _Write]:
    """A kind that writes something else in the place of one thing that the pattern finds; of its group "here", if any.

    in_code: also in a block of code on a page: elsewhere that is shown as it stands, so nothing in it goes wrong.
    of_fields: only of what is a field; what looks like one in a text behind | or > is words.
    told_in_file: what is lost is told where it is missed, which can be anywhere in the file.
    """
    find = re.compile(pattern, re.MULTILINE)

    def register(write: _Write) -> _Write:
        def make(texts: Files, random: Random) -> Iterator[Damage]:
            blocks = {file: list(text_blocks(text)) for file, text in texts.items() if of_fields}
            places = [
                (file, found)
                for file, text in texts.items()
                if _is_one_of(file, files)
                for found in find.finditer(text)
                if not (of_fields and any(start <= found.start() < end for start, end in blocks[file]))
                if in_code or not _is_code(text, found.start("here" if "here" in find.groupindex else 0))
            ]
            random.shuffle(places)
            for file, found in places:
                yield _written(file, texts[file], found, write(found, random), told_in_file=told_in_file)

        KINDS.append(Kind(write.__name__, make, released, many))
        return write

    return register


def change(*, released: bool = False) -> Callable[[_Change], _Change]:
    """A kind that changes more than one place."""

    def register(make: _Change) -> _Change:
        KINDS.append(Kind(make.__name__, make, released))
        return make

    return register


def damages_of(kind: Kind, texts: Files, seed: int, count: int | None = None) -> list[Damage]:
    """Damages of a kind, the same for the same seed; fewer where the content has fewer places for it."""
    found = kind.make(texts, Random(f"{kind.name} {seed}"))
    made = (one for one in found if any(texts.get(file) != text for file, text in one.changes.items()))
    return [one for one, _ in zip(made, range(count or kind.many), strict=False)]


def _is_code(text: str, at: int) -> bool:
    return len(re.findall(r"(?m)^```", text[:at])) % 2 == 1


def _is_one_of(file: str, patterns: tuple[str, ...]) -> bool:
    # In a path the star of fnmatch would go through folders.
    return any(fnmatchcase(file, one) and file.count("/") == one.count("/") for one in patterns)


def _written(file: str, text: str, found: re.Match[str], new: str | At, *, told_in_file: bool) -> Damage:
    group = "here" if "here" in found.re.groupindex else 0
    start, end = found.span(group)
    at = new if isinstance(new, At) else At(new, 0, len(new))
    changed = text[:start] + at.text + text[end:]
    first, last = (changed.count("\n", 0, start + place) + 1 for place in (at.start, at.end))
    return Damage({file: changed}, file, first, last, ((file, 0),) if told_in_file else ())
