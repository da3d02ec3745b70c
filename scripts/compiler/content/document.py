"""One content file after reading: plain values, and where in the file each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scripts.compiler.problems import Spot

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]
"""What a content file can hold: no floats, no dates, no objects."""

Path = tuple[str | int, ...]
"""The way to a value: field names and list indices (from 0); () is the whole file."""

Span = tuple[int, int]
"""Where a value stands: the first character and the one after the last, counted from 0."""


@dataclass(frozen=True, slots=True)
class Document:
    """data is the mapping of a YAML file or of the front matter of a Markdown file.

    values and keys: where each value and each field name stands in text.
    body: where the Markdown text below the front matter stands; None for a YAML file.
    texts: every text value of the file, in the order of the file.
    """

    file: str
    text: str
    data: dict[str, Value]
    values: Mapping[Path, Span]
    keys: Mapping[Path, Span]
    body: Span | None = None
    texts: tuple[tuple[Path, str], ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Once: a document is kept as long as its file stays the same, and every check asks for them again.
        object.__setattr__(self, "texts", tuple(_texts((), self.data)))

    @property
    def body_text(self) -> str:
        """The Markdown below the front matter; "" for a YAML file."""
        return self.text[slice(*self.body)] if self.body else ""

    def at(self, offset: int) -> Spot:
        """The spot of a character of the file."""
        return spot_at(self.file, self.text, offset)

    def spot(self, path: Path = ()) -> Spot:
        """The spot of a value; of its field name where it is empty; of what holds it where it is absent."""
        while path not in self.values:
            path = path[:-1]
        start, end = self.values[path]
        if not self.text[start:end].strip() and path in self.keys:
            return self.key_spot(path)
        return self.at(start)

    def key_spot(self, path: Path) -> Spot:
        """The spot of a field name; the spot of the value where it has none (an item of a list)."""
        return self.at(self.keys[path][0]) if path in self.keys else self.spot(path)

    def spot_of(self, snippet: str, occurrence: int = 0, path: Path | None = None) -> Spot:
        """The spot of the nth (from 0) occurrence of a snippet inside a value, or inside the body.

        Searched in the file itself, so that it holds for every YAML style; where the
        snippet is written in another way there (folded, escaped), the spot of the value.
        """
        start, end = self.values[path] if path is not None else self.body or (0, 0)
        at = start - 1
        for _ in range(occurrence + 1):
            at = self.text.find(snippet, at + 1, end)
            if at < 0:
                return self.at(start)
        return self.at(at)

    def spot_like(self, pattern: str, path: Path | None = None) -> Spot | None:
        """The spot of the group "here" of a pattern inside a value, or inside the body; None where it finds nothing."""
        start, end = self.values[path] if path is not None else self.body or (0, 0)
        found = re.compile(pattern).search(self.text, start, end)
        return self.at(found.start("here")) if found else None


def _texts(path: Path, value: Value) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _texts((*path, name), item)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts((*path, number), item)


def spot_at(file: str, text: str, offset: int) -> Spot:
    """The line and column (from 1) of a character of a text whose lines end in a newline."""
    return Spot(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
