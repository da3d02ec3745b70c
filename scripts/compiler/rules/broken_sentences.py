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
# A first word that could have a capital, and one that could do without.
_SMALL: Final = re.compile(r"[a-z\u00df-\u00ff]+(?:-[a-z]+)*(?![\w.-])")
_CAPITAL: Final = re.compile(r"[A-Z][a-z\u00df-\u00ff]*(?:-[a-z]+)*(?![\w.-])")
_STARTS: Final = re.compile(r"[a-z\u00df-\u00ff]")
_STOPS: Final = re.compile(r"[.:;?!\u2026)'\u2019\u201d\"*_|\0\]]\Z")
_WAITS: Final = re.compile(r"[:;,]\s*\Z")
_STARTS_ANEW: Final = re.compile(r"#| *[A-Z][a-z]+ [a-z]")
_ITEM: Final = re.compile(r" *(?:[-*+]|[0-9]{1,3}[.)]) ")
_ITEM_START: Final = re.compile(r"^ *(?:[-*+]|[0-9]{1,3}[.)]) +", re.MULTILINE)
_SENTENCE_INSIDE: Final = re.compile(r"[a-z]{2}[.?!]\s+[A-Z]")
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
        "Zet de rest van de zin terug. Is de zin af? Zet er dan een punt achter, of een dubbele punt voor een lijst.",
    ),
    en=Phrase(
        "This text stops in the middle of a sentence: '{found}'.",
        "Put the rest of the sentence back. Is it complete? Then end it with a full stop, or a colon before a list.",
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
CAPITAL: Final = Words(
    nl=Phrase(
        "Deze tekst begint met een hoofdletter, en de andere teksten van dit veld niet: '{found}'.",
        "Begin met een kleine letter. Is het eerste woord een naam? Zet er dan een ander woord voor.",
    ),
    en=Phrase(
        "This text starts with a capital, and the other texts of this field do not: '{found}'.",
        "Start with a small letter. Is the first word a name? Then put another word before it.",
    ),
)
FULL_STOP: Final = Words(
    nl=Phrase(
        "Achter deze tekst staat een punt, en achter de andere teksten van dit veld niet: '{found}'.",
        "Haal de punt weg. Is het laatste woord een afkorting? Schrijf die dan uit.",
    ),
    en=Phrase(
        "This text ends with a full stop, and the other texts of this field do not: '{found}'.",
        "Take the full stop out. Is the last word an abbreviation? Then write it in full.",
    ),
)
QUESTION: Final = Words(
    nl=Phrase(
        "In deze tekst staat geen vraagteken, en in de andere teksten van dit veld wel: '{found}'.",
        "Zet een vraagteken achter de vraag.",
    ),
    en=Phrase(
        "There is no question mark in this text, and the other texts of this field have one: '{found}'.",
        "Put a question mark after the question.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each paragraph, and for each field that begins or ends as no other of its name does."""
    for prose in proses(draft):
        yield from islice(_paragraphs(prose), MOST_SHOWN + 1)
        yield from islice(_waiting(prose), MOST_SHOWN + 1)
    fields: dict[tuple[str, ...], list[Prose]] = defaultdict(list)
    for text in plain_texts(draft):
        words = text.text.strip()
        if _HANGS.search(words):
            spot = text.spot_of_words(words, len(words) - 1, len(words))
            yield problem(spot, HANGS, found=shown(words[-30:]))
        elif text.path and isinstance(text.path[-1], str):
            fields[_field(text)].append(text)
    for texts in fields.values():
        yield from _unlike(texts)


def _field(text: Prose) -> tuple[str, ...]:
    """What is the same of all texts of one field: the kind of file, and the names on the way to it."""
    return (text.document.file.rpartition(".")[2], *(name for name in text.path or () if isinstance(name, str)))


def _paragraphs(prose: Prose) -> Iterator[Problem]:
    text, before = words_only(prose.text), ""
    for found in PARAGRAPH.finditer(text):
        paragraph = found[0].strip()
        start = found.start() + found[0].index(paragraph[0])
        if _NO_SENTENCE.match(paragraph):
            if before and not _STOPS.search(before) and len(before.split()) >= LEAST_WORDS:
                yield _stop(prose, text, found.start())
            yield from _cut_items(prose, paragraph, start)
            before = ""
            continue
        # It may go on below a list, or a block of code.
        follows = before and not _STOPS.search(before) and len(before.split()) > 1
        # A few words with a full stop are the end of a sentence; without one they are a name or a caption.
        is_name = len(paragraph.split()) < LEAST_WORDS and not paragraph.endswith((".", ":"))
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


def _cut_items(prose: Prose, paragraph: str, start: int) -> Iterator[Problem]:
    """Items of a list that have sentences in them, and do not end as one; an item may also be a few words."""
    items = list(_ITEM_START.finditer(paragraph))
    ends = [*(one.start() for one in items[1:]), len(paragraph)]
    for item, end in zip(items, ends, strict=False):
        words = paragraph[item.end() : end].rstrip()
        if _SENTENCE_INSIDE.search(words) and not _STOPS.search(words) and not words.endswith(","):
            yield _stop(prose, prose.text, start + item.end() + len(words))


def _waiting(prose: Prose) -> Iterator[Problem]:
    """Sentences that announce what is not there, and lists whose last item is not the last."""
    text = words_only(prose.text)
    found = list(PARAGRAPH.finditer(text))
    for one, after in zip(found, [*found[1:], None], strict=False):
        # What is blank here is a block of code.
        between = prose.text[one.end() : after.start() if after else len(text)]
        if between.strip() or not _WAITS.search(one[0]):
            continue
        is_list, words = _ITEM.match(one[0]), one[0].rstrip()
        goes_on = after is not None and (_ITEM.match(after[0]) or after[0].startswith(" "))
        if words.endswith(":") and not is_list:
            goes_on = after is not None and not _STARTS_ANEW.match(after[0])
        elif not is_list:
            continue
        if not goes_on:
            end = one.start() + len(words)
            yield problem(prose.spot_of_words(prose.text, end - 1, end), HANGS, found=shown(prose.text[end - 30 : end]))


def _stop(prose: Prose, text: str, end: int) -> Problem:
    at = len(text[:end].rstrip())
    return problem(prose.spot_of_words(prose.text, at - 1, at), STOP, found=shown(prose.text[max(0, at - 30) : at]))


def _is_cut_off(text: Prose) -> bool:
    """Whether the file itself stops with this text, without a line end; that is told where the file is read."""
    end = text.document.values[text.path][1] if text.path is not None else len(text.document.text)
    return end == len(text.document.text) and not text.document.text.endswith("\n")


def _unlike(texts: list[Prose]) -> Iterator[Problem]:
    """Those that begin or end as hardly any other text of that field does."""
    if len(texts) < LEAST_FIELDS:
        return
    are_titles = texts[0].path is not None and texts[0].path[-1] == "title"
    sentences = [text for text in texts if len(text.text.split()) >= LEAST_WORDS and not are_titles]
    small = [text for text in sentences if _SMALL.match(text.text.strip())]
    capital = [text for text in texts if _CAPITAL.match(text.text.strip())]
    stopped = [text for text in texts if text.text.strip().endswith(".")]
    open_ended = [text for text in sentences if not _STOPS.search(text.text.strip()) and not _is_cut_off(text)]
    no_question = [text for text in texts if "?" not in text.text]
    for text in no_question if len(no_question) <= _MOST_OTHERWISE * len(texts) else ():
        yield problem(text.spot_of(""), QUESTION, found=shown(text.text))
    for alike, of, said in ((small, sentences, START), (capital, texts, CAPITAL)):
        for text in alike if len(of) >= LEAST_FIELDS and len(alike) <= _MOST_OTHERWISE * len(of) else ():
            words = text.text.strip()
            yield problem(text.spot_of_words(words, 0, 1), said, found=shown(words[:30]))
    waiting = [text for text in texts if text.text.strip().endswith(":")]
    ends = ((open_ended, sentences, STOP), (stopped, texts, FULL_STOP), (waiting, texts, HANGS))
    for alike, of, said in ends:
        for text in alike if len(of) >= LEAST_FIELDS and len(alike) <= _MOST_OTHERWISE * len(of) else ():
            words = text.text.strip()
            yield problem(text.spot_of_words(words, len(words) - 1, len(words)), said, found=shown(words[-30:]))
