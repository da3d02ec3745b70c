"""A problem in the content, as data: where it is, what is wrong, how to mend it. `told` puts it into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scripts.compiler.words.content_folder import OURS, ContentFolder
from scripts.compiler.words.phrase import Language, Phrase, Values, Words, fill

SHOWN_LENGTH = 60
"""So many characters of an editor's own text are quoted in a sentence."""

MOST_SHOWN = 50
"""So many problems of one file are told; more of them hide the first. A rule may stop looking in a text behind them."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in a content file. file: path from the repository root; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """words: what is said of it, in each language, with {places}. values: what stands in those places.

    near: the nearest match, where one was found; it chooses the remedy that suggests it.
    """

    spot: Spot
    words: Words
    values: Values = ()
    near: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """A problem in one language: whole sentences, in the order of the files."""

    file: str
    line: int
    column: int
    what: str
    remedy: str
    problem: Problem = field(compare=False, repr=False)

    @property
    def where(self) -> str:
        """The place in the form that editors and terminals make clickable: file:line:column."""
        return f"{self.file}:{self.line}:{self.column}"

    def __str__(self) -> str:
        """One line: `content/…/x.yaml:5:5: what remedy`."""
        return f"{self.where}: {self.what} {self.remedy}"


class ContentProblems(ValueError):  # noqa: N818 - it is what it holds
    """The content cannot be compiled. `told`: all its problems in the editor's language, sorted, each once."""

    def __init__(self, problems: Iterable[Problem], language: Language = "nl", folder: ContentFolder = OURS) -> None:
        self.language: Language = language
        self.told = tuple(sorted({told(found, language, folder) for found in problems}))
        super().__init__("\n".join(map(str, self.told)))


def problem(spot: Spot, words: Words, /, *, near: str | None = None, **values: object) -> Problem:
    """A problem at a spot, with what stands in the {places} of its words.

    Values that differ by language are handed over as `Spoken`, not as text.
    """
    return Problem(spot, words, tuple(values.items()), near)


def told(found: Problem, language: Language, folder: ContentFolder = OURS) -> Told:
    """The problem in words. Raises KeyError where a place of its sentences has no value."""
    phrase, values = found.words.phrase(language), (*folder.values, *found.values, ("near", found.near))
    remedy = phrase.near if found.near and phrase.near else phrase.remedy
    what, remedy = (fill(text, values, language) for text in (phrase.what, remedy))
    return Told(found.spot.file, found.spot.line, found.spot.column, what, remedy, found)


MORE = Words(
    nl=Phrase(
        "Vanaf hier heeft dit bestand nog meer problemen.",
        "Los eerst op wat hiervoor staat, en controleer dan opnieuw.",
    ),
    en=Phrase("From here on this file has more problems.", "First fix what comes before this, and then check again."),
)


def bounded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, of each file the first `MOST_SHOWN` and that there are more."""
    files: dict[str, list[Problem]] = {}
    for one in problems:
        files.setdefault(one.spot.file, []).append(one)
    for found in files.values():
        if len(found) <= MOST_SHOWN:
            yield from found
            continue
        found.sort(key=lambda one: one.spot)
        yield from found[:MOST_SHOWN]
        yield problem(found[MOST_SHOWN].spot, MORE)


def shown(text: str) -> str:
    """An editor's own text, fit to be quoted in a sentence: on one line, and cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_LENGTH else line[: SHOWN_LENGTH - 1] + "…"
