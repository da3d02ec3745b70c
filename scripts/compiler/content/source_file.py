"""One file of the content folder → a Document, or the problems that keep it from being read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from scripts.compiler.content.document import Document, Span, spot_at
from scripts.compiler.content.invisible import (
    GARBLED,
    GARBLED_SIGN,
    INVISIBLE,
    INVISIBLE_SIGN,
    LOOKALIKE,
    LOOKALIKE_SIGN,
    code_of,
)
from scripts.compiler.content.tangle import TANGLE, tangle
from scripts.compiler.content.yaml_errors import SIGN
from scripts.compiler.content.yaml_source import Refused, YamlText
from scripts.compiler.problems import SHOWN_LENGTH, Problem, Spot, problem, shown
from scripts.compiler.words.phrase import Phrase, Words

MAX_KB: Final = 200
"""A content file larger than this many kB (of 1000 bytes) is refused unread."""

# Also a space of another kind where a line springs in, behind a dash or behind the colon of a field: YAML takes it for
# text.
_SPACES: Final = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE: Final = re.compile(
    f"{INVISIBLE}|(?m:^[ {_SPACES}]*?[{_SPACES}])|(?m:^ *(?:- )?[a-z][\\w.-]*:[{_SPACES}])|(?m:^ *-[{_SPACES}])"
)
_GARBLED: Final = re.compile(GARBLED)
_LOOKALIKE: Final = re.compile(LOOKALIKE)
# What a merge leaves where two people changed the same lines; an editor may have moved them.
_CONFLICT: Final = re.compile(r"^[ \t]*(<{7}|>{7}|\|{7}|={7})( .*)?$", re.MULTILINE)
# What Git writes above a comparison of two versions.
_PATCH: Final = re.compile(
    r"^(@@ -\d.*|\\ No newline at end of file|\+\+\+ [ab]/.*|--- [ab]/.*|diff --git .*)$", re.MULTILINE
)
# A field as it starts a line, and nothing but empty lines above it.
_FIELDS: Final = re.compile(r"\s*^[a-z][a-z_]*:(?=\s)", re.MULTILINE)
# The last line of a file that was cut off: no line end, no full stop, and no name, number or address alone.
_CUT_OFF: Final = re.compile(r"^(?! *(?:- )?(?:[\w.]+: *)?[a-z0-9][\w./:-]*\Z).*(?:\w|[,;-]) *\Z", re.MULTILINE)
_FENCE: Final = re.compile(r"^---[ ]*$", re.MULTILINE)

TOO_LARGE: Final = Words(
    nl=Phrase(
        "Dit bestand is groter dan {limit} kB: tot hier past het.",
        "Maak de teksten korter, of haal weg wat er niet hoort.",
    ),
    en=Phrase(
        "This file is larger than {limit} kB: up to here it fits.",
        "Make the texts shorter, or take out what does not belong.",
    ),
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
PATCH: Final = Words(
    nl=Phrase(
        "Deze regel is van een vergelijking van Git: '{line}'.",
        "Verwijder hem, en ook de plussen en minnen die Git voor andere regels zette.",
    ),
    en=Phrase(
        "This line comes from a comparison by Git: '{line}'.",
        "Delete it, and also the plus and minus signs that Git put before other lines.",
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
SECOND_FRONT: Final = Words(
    nl=Phrase(
        "Onder deze streepjes (---) staan weer velden. De site toont die als tekst.",
        "Verwijder deze regel, en alles wat hier dubbel is. Eén blok velden, bovenaan, hoort tussen twee regels met "
        "---.",
    ),
    en=Phrase(
        "There are fields again below these dashes (---). The site shows them as text.",
        "Delete this line, and all that is here twice. One block of fields, at the top, belongs between two lines of "
        "---.",
    ),
)
CUT_OFF: Final = Words(
    nl=Phrase(
        "Dit bestand houdt midden in een zin op: '{end}'.",
        "Zet de rest van de zin terug. Is de zin af? Zet er dan een punt achter.",
    ),
    en=Phrase(
        "This file stops in the middle of a sentence: '{end}'.",
        "Put the rest of the sentence back. Is it complete? Then end it with a full stop.",
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
        with path.open("rb") as opened:
            fits = opened.read(MAX_KB * 1000).decode("utf-8", "replace")
        raise _refuse(spot_at(file, fits, len(fits)), TOO_LARGE, limit=MAX_KB)
    raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        raise _refuse(spot_at(file, before, len(before)), NOT_UTF8) from error
    return text


def _refuse_unreadable(file: str, text: str) -> None:
    """Refuses a text with characters or lines that nobody meant to write in it."""
    if invisible := _INVISIBLE.search(text):
        spot = spot_at(file, text, invisible.end() - 1)
        raise _refuse(spot, INVISIBLE_SIGN, code=code_of(invisible[0][-1]))
    if garbled := _GARBLED.search(text):
        raise _refuse(spot_at(file, text, garbled.start()), GARBLED_SIGN, found=garbled[0])
    if strange := _LOOKALIKE.search(text):
        spot = spot_at(file, text, strange.start())
        raise _refuse(spot, LOOKALIKE_SIGN, found=strange[0], code=code_of(strange[0]))
    if patch := _PATCH.search(text):
        raise _refuse(spot_at(file, text, patch.start()), PATCH, line=shown(patch[0]))
    if conflict := _CONFLICT.search(text):
        raise _refuse(spot_at(file, text, conflict.start()), CONFLICT, mark=conflict[1])


# While `serve` runs, one file changes at a time: the others are not read again. Nobody writes in a Document.
@lru_cache(maxsize=256)
def _parsed(file: str, has_front_matter: bool, text: str) -> tuple[Document, tuple[Problem, ...]]:
    _refuse_unreadable(file, text)
    document, problems = _front_matter(file, text) if has_front_matter else _document(file, text, (0, len(text)), None)
    if (deep := tangle(text)) is not None:  # before anybody reads the Markdown; YAML has limits of its own
        raise _refuse(spot_at(file, text, deep), TANGLE)
    if cut := _CUT_OFF.search(text):
        problems.append(problem(spot_at(file, text, cut.end() - 1), CUT_OFF, end=shown(cut[0].strip()[-SHOWN_LENGTH:])))
    return document, tuple(problems)


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
    if (again := _second_front(text, second)) is not None:
        raise _refuse(spot_at(file, text, again), SECOND_FRONT)
    return (first[1], second[0]), (min(second[1] + 1, len(text)), len(text))


def _second_front(text: str, end: Span) -> int | None:
    """Where below the front matter a block begins that has fields in it, or its dashes come right below it."""
    if again := re.compile(r"\s*^---[ ]*$", re.MULTILINE).match(text, end[1]):
        return again.end() - 3
    fences = [end[0], *(end[1] + 1 + start for start, _ in _fences(text[end[1] + 1 :]))]
    # The last dashes close what is above them; fields between two others were cut off from those at the top, or pasted.
    return next((start for start in fences[:-1] if _FIELDS.match(text, text.find("\n", start))), None)


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
