"""A sentence is whole: no empty line inside, no beginning or end that was deleted with the line it was on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose.signs import PARAGRAPH, words_only
from scripts.compiler.prose.texts import Prose, plain_texts, proses
from scripts.compiler.words.phrase import Phrase, Words

LEAST_WORDS: Final = 6
"""A line with fewer words may be no sentence: a name, a caption."""
LEAST_FIELDS: Final = 10
"""From so many texts of one field on it is known how they begin and end in this content."""
_MOST_OTHERWISE: Final = 0.1

# Not what begins a heading, a list, a table, a quotation or an attribute.
_NO_SENTENCE: Final = re.compile(r"#|[-*+] |[0-9]{1,3}[.)] |\||>|:|\{|!?\[?\0")
_STARTS: Final = re.compile(r"[a-z\u00df-\u00ff]")
_STOPS: Final = re.compile(r"[.:;?!\u2026)'\u2019\u201d\"*_|\0\]]\Z")
_HANGS: Final = re.compile(r"[,(/\[{|\\-]\Z|(?<=\w);\Z|\A[^{\[]*[}\]]\Z")

BREAK: Final = Words(
    nl=Phrase(
        "Een lege regel breekt hier een zin af, voor '{found}'.",
        "Haal de lege regel weg. Zijn het twee zinnen? Zet dan een punt achter de eerste, en begin de tweede met een "
        "hoofdletter.",
    ),
    en=Phrase(
        "An empty line breaks a sentence here, before '{found}'.",
        "Take the empty line out. Are they two sentences? Then put a full stop after the first, and start the second "
        "with a capital.",
    ),
)
START: Final = Words(
    nl=Phrase(
        "Deze tekst begint midden in een zin: '{found}'.",
        "Zet het begin van de zin terug. Is de zin heel? Begin dan met een hoofdletter.",
    ),
    en=Phrase(
        "This text starts in the middle of a sentence: '{found}'.",
        "Put the beginning of the sentence back. Is it whole? Then start with a capital.",
    ),
)
STOP: Final = Words(
    nl=Phrase(
        "Deze tekst houdt midden in een zin op: '{found}'.",
        "Zet de rest van de zin terug. Is de zin af? Zet er dan een punt achter.",
    ),
    en=Phrase(
        "This text stops in the middle of a sentence: '{found}'.",
        "Put the rest of the sentence back. Is it complete? Then end it with a full stop.",
    ),
)
HANGS: Final = Words(
    nl=Phrase(
        "Deze tekst eindigt met een teken waar nog iets achter hoort: '{found}'.",
        "Haal dat teken weg, of zet de rest erachter.",
    ),
    en=Phrase(
        "This text ends with a sign that something should follow: '{found}'.",
        "Take that sign out, or put the rest after it.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each paragraph, and for each field that begins or ends as no other of its name does."""
    for prose in proses(draft):
        yield from islice(_paragraphs(prose), MOST_SHOWN + 1)
    fields: dict[str, list[Prose]] = defaultdict(list)
    for text in plain_texts(draft):
        words = text.text.strip()
        if _HANGS.search(words):
            spot = text.spot_of_words(words, len(words) - 1, len(words))
            yield problem(spot, HANGS, found=shown(words[-30:]))
        elif text.path and isinstance(text.path[-1], str) and len(words.split()) >= LEAST_WORDS:
            fields[text.path[-1]].append(text)
    for texts in fields.values():
        yield from _unlike(texts)


def _paragraphs(prose: Prose) -> Iterator[Problem]:
    text, before = words_only(prose.text), ""
    for found in PARAGRAPH.finditer(text):
        paragraph = found[0].strip()
        start = found.start() + found[0].index(paragraph[0])
        if _NO_SENTENCE.match(paragraph):
            before = ""
            continue
        # It may go on below a list, or a block of code.
        follows = before and not _STOPS.search(before) and len(before.split()) > 1
        # A few words with a full stop are the end of a sentence; without one they are a name or a caption.
        is_name = len(paragraph.split()) < LEAST_WORDS and not paragraph.endswith(".")
        may_start = before[-1:] in (":", ";", ",") or is_name
        if _STARTS.match(paragraph) and (follows or not may_start):
            words = prose.text[start : start + 30]
            spot = prose.spot_of_words(prose.text, start, start + 1)
            yield problem(spot, BREAK if follows else START, found=shown(words))
        elif follows and len(before.split()) >= LEAST_WORDS:
            yield _stop(prose, text, found.start())
        # A list that is right below a sentence is told by the rule for lists.
        before = "" if _NO_SENTENCE.match(paragraph.rpartition("\n")[2].strip()) else paragraph
    if before and not _STOPS.search(before) and len(before.split()) >= LEAST_WORDS and not _is_cut_off(prose):
        yield _stop(prose, text, len(text))


def _stop(prose: Prose, text: str, end: int) -> Problem:
    at = len(text[:end].rstrip())
    return problem(prose.spot_of_words(prose.text, at - 1, at), STOP, found=shown(prose.text[max(0, at - 30) : at]))


def _is_cut_off(text: Prose) -> bool:
    """Whether the file itself stops with this text, without a line end; that is told where the file is read."""
    end = text.document.values[text.path][1] if text.path is not None else len(text.document.text)
    return end == len(text.document.text) and not text.document.text.endswith("\n")


def _unlike(texts: list[Prose]) -> Iterator[Problem]:
    """Those that begin with a small letter, or end without a full stop, where hardly any other of that name does."""
    begin = [text for text in texts if _STARTS.match(text.text.strip())]
    end = [text for text in texts if not _STOPS.search(text.text.strip()) and not _is_cut_off(text)]
    most = _MOST_OTHERWISE * len(texts) if len(texts) >= LEAST_FIELDS else 0
    for text in begin if len(begin) <= most else ():
        words = text.text.strip()
        yield problem(text.spot_of_words(words, 0, 1), START, found=shown(words[:30]))
    for text in end if len(end) <= most else ():
        words = text.text.strip()
        yield problem(text.spot_of_words(words, len(words) - 1, len(words)), STOP, found=shown(words[-30:]))
