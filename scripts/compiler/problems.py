"""A problem in the content, as data: where it is, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from scripts.compiler.words import WORDS

SHOWN_LENGTH = 60
"""So many characters of an editor's own text are quoted in a sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in a content file. file: path from the repository root; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """what and remedy are whole Dutch sentences; key names the kind of problem, for programs and tests."""

    file: str
    line: int
    column: int
    what: str
    remedy: str
    key: str = field(compare=False)

    @property
    def where(self) -> str:
        """The place in the form that editors and terminals make clickable: file:line:column."""
        return f"{self.file}:{self.line}:{self.column}"


class ContentProblems(ValueError):  # noqa: N818 - it is what it holds
    """The content cannot be compiled; `problems` holds all of them, sorted, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(format_problems(self.problems))


def problem(spot: Spot, key: str, /, *, near: str | None = None, **values: object) -> Problem:
    """The problem `key` of the catalogue in `words`, at a spot, with its {places} filled.

    near: the nearest match, where one was found; it chooses the remedy that suggests it.
    Raises KeyError for a key or a place that the catalogue does not know.
    """
    words = WORDS[key]
    remedy = words.near.format(near=near, **values) if near and words.near else words.remedy.format(**values)
    return Problem(spot.file, spot.line, spot.column, words.what.format(**values), remedy, key)


def shown(text: str) -> str:
    """An editor's own text, fit to be quoted in a sentence: on one line, and cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_LENGTH else line[: SHOWN_LENGTH - 1] + "…"


def format_problem(found: Problem) -> str:
    """One line: `content/…/x.yaml:5:5: what remedy`."""
    return f"{found.where}: {found.what} {found.remedy}"


def format_problems(problems: Iterable[Problem]) -> str:
    """All problems, one on each line, in order of file, line and column."""
    return "\n".join(format_problem(found) for found in sorted(problems))
