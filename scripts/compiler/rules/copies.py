"""No text is twice: a block or a line that was pasted twice, a field or a page with the text of another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from scripts.compiler.content.document import Document, Path
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem, shown
from scripts.compiler.prose.signs import PARAGRAPH, without_code
from scripts.compiler.prose.texts import Prose, plain_texts, proses
from scripts.compiler.words.phrase import Phrase, Words

LEAST: Final = 25
"""A text with fewer characters may well be there again, such as a small task."""
LEAST_ELSEWHERE: Final = 12
"""The same in a field of another name."""
LEAST_IN_TWO_FILES: Final = 80
"""A paragraph of two files."""
LEAST_OF_A_LINE: Final = 20
LEAST_WORDS: Final = 3
"""So many different words it has."""
_MAY_BE_TWICE: Final = ("who", "who_knows", "label", "points")

TWICE: Final = Words(
    nl=Phrase("Deze tekst staat ook op regel {line}: '{text}'.", "Verwijder een van de twee, of schrijf haar anders."),
    en=Phrase("This text is also on line {line}: '{text}'.", "Delete one of the two, or write it differently."),
)
IN_TWO_FILES: Final = Words(
    nl=Phrase(
        "Deze tekst staat ook in {file}, op regel {line}: '{text}'.",
        "Verwijder een van de twee, of schrijf haar anders.",
    ),
    en=Phrase(
        "This text is also in {file}, on line {line}: '{text}'.",
        "Delete one of the two, or write it differently.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Two problems for each such text: nobody can tell which of the places is the wrong one."""
    beside = (f"{draft.folder}/interface.yaml", f"{draft.folder}/site.yaml")
    files: dict[str, dict[str, list[tuple[Prose, int]]]] = defaultdict(lambda: defaultdict(list))
    for text in chain(proses(draft), plain_texts(draft)):
        if text.document.file not in beside:
            for words, start in _texts(text):
                files[text.document.file][words].append((text, start))
    for texts in files.values():
        for words, ((one, at), *others) in texts.items():
            for text, start in others:
                if len(words) < LEAST and _name(one) == _name(text):
                    continue
                first, other = _spot(one, at), _spot(text, start)
                yield problem(other, TWICE, line=first.line, text=shown(words))
                yield problem(first, TWICE, line=other.line, text=shown(words))
    yield from _in_two_files(draft)
    for document in {one.document.file: one.document for one in chain(proses(draft), plain_texts(draft))}.values():
        yield from _lines(document)


def _in_two_files(draft: Draft) -> Iterator[Problem]:
    """Two problems for each two files that share one text, at its first paragraph.

    A file that was copied as the beginning of another one shares more of them.
    """
    first: dict[str, tuple[Prose, int]] = {}
    shared: dict[tuple[str, str], dict[Path | None, tuple[Spot, Spot, str]]] = defaultdict(dict)
    for text in proses(draft):
        for words, start in _texts(text):
            one, at = first.setdefault(words, (text, start))
            files = (one.document.file, text.document.file)
            is_shared = len(words) >= LEAST_IN_TWO_FILES and files[0] != files[1]
            if is_shared and text.path not in shared[files]:
                shared[files][text.path] = (_spot(one, at), _spot(text, start), words)
    for texts in shared.values():
        if len(texts) == 1:
            ((there, here, words),) = texts.values()
            yield problem(here, IN_TWO_FILES, file=there.file, line=there.line, text=shown(words))
            yield problem(there, IN_TWO_FILES, file=here.file, line=here.line, text=shown(words))


def _name(text: Prose) -> str | int | None:
    return text.path[-1] if text.path else None


def _spot(text: Prose, start: int) -> Spot:
    line = text.text[start:].partition("\n")[0].rstrip()
    return text.spot_of(line, text.text.count(line, 0, start))


def _texts(text: Prose) -> Iterable[tuple[str, int]]:
    """A field as a whole, or the paragraphs of one; and where each is."""
    return () if text.path is not None and text.path[-1] in _MAY_BE_TWICE else _paragraphs(text.text)


# While one file changes, the texts of all others are not read again.
@lru_cache(maxsize=2048)
def _paragraphs(text: str) -> tuple[tuple[str, int], ...]:
    found = ((" ".join(one[0].split()), one) for one in PARAGRAPH.finditer(without_code(text)[0]))
    return tuple(
        (words, one.start() + len(one[0]) - len(one[0].lstrip()))
        for words, one in found
        if len(words) >= LEAST_ELSEWHERE and len(set(words.split())) >= LEAST_WORDS and not words.startswith(("|", "#"))
    )


def _lines(document: Document) -> Iterator[Problem]:
    """A line right below one that is the same."""
    start = 0
    for before, line in pairwise(without_code(document.text)[0].split("\n")):
        start += len(before) + 1
        if line == before and len(line.strip()) >= LEAST_OF_A_LINE and len(set(line.split())) >= LEAST_WORDS:
            spot = document.at(start + len(line) - len(line.lstrip()))
            yield problem(spot, TWICE, line=spot.line - 1, text=shown(line))
