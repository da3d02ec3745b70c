"""One file of the content folder → a Document, or the problems that keep it from being read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from scripts.compiler.content.document import Document, Span, spot_at
from scripts.compiler.content.invisible import INVISIBLE, INVISIBLE_SIGN, code_of
from scripts.compiler.content.yaml_errors import SIGN
from scripts.compiler.content.yaml_source import Refused, YamlText
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.words.phrase import Phrase, Words

MAX_KB: Final = 200
"""A content file larger than this many kB (of 1000 bytes) is refused unread."""

# Also a non-breaking space where a line springs in: YAML takes it for text.
_INVISIBLE: Final = re.compile(INVISIBLE + "|(?m:^[ \u00a0]*?\u00a0)")
# What a merge leaves where two people changed the same lines.
_CONFLICT: Final = re.compile(r"^(<{7}|={7}|>{7})( .*)?$", re.MULTILINE)
_FENCE: Final = re.compile(r"^---[ ]*$", re.MULTILINE)

TOO_LARGE: Final = Words(
    nl=Phrase("Dit bestand is groter dan {limit} kB.", "Maak de teksten korter."),
    en=Phrase("This file is larger than {limit} kB.", "Make the texts shorter."),
)
NOT_UTF8: Final = Words(
    nl=Phrase("Dit bestand is niet opgeslagen als UTF-8.", "Sla het opnieuw op en kies de codering UTF-8."),
    en=Phrase("This file was not saved as UTF-8.", "Save it again and choose the encoding UTF-8."),
)
CONFLICT: Final = Words(
    nl=Phrase(
        "Hier liet Git twee versies van een tekst achter ('{mark}').",
        "Kies welke versie blijft en verwijder de andere, met de regels <<<<<<<, ======= en >>>>>>>.",
    ),
    en=Phrase(
        "Git left two versions of a text here ('{mark}').",
        "Choose which version stays and delete the other, with the lines <<<<<<<, ======= and >>>>>>>.",
    ),
)
FRONT_MISSING: Final = Words(
    nl=Phrase(
        "Dit bestand begint niet met een regel met drie streepjes (---).",
        "Zet bovenaan ---, dan de velden, dan weer ---, en daaronder de tekst.",
    ),
    en=Phrase(
        "This file does not start with a line of three dashes (---).",
        "Put --- at the top, then the fields, then --- again, and the text below that.",
    ),
)
FRONT_OPEN: Final = Words(
    nl=Phrase(
        "De velden bovenaan dit bestand worden niet afgesloten.",
        "Zet na het laatste veld een regel met alleen drie streepjes (---).",
    ),
    en=Phrase(
        "The fields at the top of this file are not closed.",
        "After the last field, put a line with only three dashes (---).",
    ),
)
NO_TEXT: Final = Words(
    nl=Phrase("Onder de velden staat geen tekst.", "Zet na de tweede regel met --- de tekst van de pagina."),
    en=Phrase("There is no text below the fields.", "Put the text of the page after the second line with ---."),
)
TAB: Final = Words(
    nl=Phrase("Hier staat een tab.", "Zet in dit bestand op de plaats van elke tab twee spaties."),
    en=Phrase("There is a tab here.", "In this file, put two spaces in the place of each tab."),
)


def read_file(path: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """Reads a .yaml file, or a Markdown file with front matter. file: how problems call it.

    None when it cannot be read; then there is at least one problem.
    """
    try:
        document, problems = _parsed(file, path.suffix == ".md", _decoded(file, path))
    except Refused as refused:
        return None, [refused.found]
    return document, list(problems)


def _refuse(spot: Spot, words: Words, **values: Any) -> Refused:
    return Refused(problem(spot, words, **values))


def _decoded(file: str, path: Path) -> str:
    if path.stat().st_size > MAX_KB * 1000:
        raise _refuse(Spot(file), TOO_LARGE, limit=MAX_KB)
    raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        raise _refuse(spot_at(file, before, len(before)), NOT_UTF8) from error
    if invisible := _INVISIBLE.search(text):
        spot = spot_at(file, text, invisible.end() - 1)
        raise _refuse(spot, INVISIBLE_SIGN, code=code_of(invisible[0][-1]))
    if conflict := _CONFLICT.search(text):
        raise _refuse(spot_at(file, text, conflict.start()), CONFLICT, mark=conflict[1])
    return text


# While `serve` runs, one file changes at a time: the others are not read again. Nobody writes in a Document.
@lru_cache(maxsize=64)
def _parsed(file: str, has_front_matter: bool, text: str) -> tuple[Document, tuple[Problem, ...]]:
    read = _front_matter(file, text) if has_front_matter else _document(file, text, (0, len(text)), None)
    return read[0], tuple(read[1])


def _front_matter(file: str, text: str) -> tuple[Document, list[Problem]]:
    fields, body = front_matter(file, text)
    document, problems = _document(file, text, fields, body)
    if not document.body_text.strip():
        problems.append(problem(document.at(fields[1]), NO_TEXT))
    return document, problems


def front_matter(file: str, text: str) -> tuple[Span, Span]:
    """Where the fields of a Markdown file are, and where the text below them. Raises Refused where nobody can tell."""
    fences = _fences(text)
    first = next(fences, None)
    if first is None or first[0] != 0:
        raise _refuse(Spot(file), FRONT_MISSING)
    second = next(fences, None)
    if second is None:
        raise _refuse(Spot(file), FRONT_OPEN)
    return (first[1], second[0]), (min(second[1] + 1, len(text)), len(text))


def _fences(text: str) -> Iterator[Span]:
    return (match.span() for match in _FENCE.finditer(text))


def _document(file: str, text: str, span: Span, body: Span | None) -> tuple[Document, list[Problem]]:
    start, end = span
    # YAML would take a tab for a stray character and a line with % for an instruction to the parser.
    for pattern, words in ((r"\t", TAB), (r"(?m)^%", SIGN)):
        if stray := re.compile(pattern).search(text, start, end):
            raise _refuse(spot_at(file, text, stray.start()), words, sign=stray[0])
    reading = YamlText(file, text, start, end)
    data = reading.read()
    return Document(file, text, data, reading.values, reading.keys, body), reading.problems
