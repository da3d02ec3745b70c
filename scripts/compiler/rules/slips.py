"""What a hand does by mistake, and no sentence has: a word twice, two sentences glued, a key that stuck."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose.signs import words_only
from scripts.compiler.prose.texts import plain_texts, proses
from scripts.compiler.words.phrase import Phrase, Words

_MAY_BE_TWICE: Final = (
    "aan|als|dat|die|en|er|het|in|is|je|of|om|op|te|toch|u|van|voor|was|wat|we|wij|zij|ze|zo|do|had|that|very"
)
# Behind these a full stop ends no sentence.
_SHORTENED: Final = (
    "abs|afd|al|alg|apr|approx|art|aug|bijl|bijv|blz|bv|ca|cf|ch|circa|cie|co|corp|dd|dec|dept|dhr|div|drs|ds|ed"
    "|eds|enz|est|etc|ev|evt|excl|feb|febr|fig|gebr|gem|hfdst|ibid|in|inc|incl|ing|ir|jan|jl|jo|jr|ltd|max|mevr"
    "|min|mld|mln|mr|mw|nov|nr|no|oct|okt|pag|par|pct|plm|pp|prof|red|resp|sec|sept|spec|sr|st|sub|tel|temp|vert"
    "|vgl|vlg|vol|vs|wnd|zgn"
)
_NEEDS_A_PART: Final = "en|of|tot|als|maar|noch|dan|versus|and|or|to|nor|but|than"

TWICE: Final = Words(
    nl=Phrase(
        "Hier staat een woord twee keer achter elkaar: '{found}'.",
        "Haal een van de twee weg. Hoort het zo? Schrijf de zin dan anders.",
    ),
    en=Phrase(
        "There is a word twice in a row here: '{found}'.",
        "Take one of the two out. Is it meant? Then write the sentence differently.",
    ),
)
GLUED: Final = Words(
    nl=Phrase("Hier staan twee zinnen aan elkaar: '{found}'.", "Zet een spatie achter de punt."),
    en=Phrase("Two sentences are glued together here: '{found}'.", "Put a space after the full stop."),
)
BROKEN: Final = Words(
    nl=Phrase(
        "Hier is een woord in tweeën gedeeld: '{found}'.",
        "Schrijf het woord aan elkaar, zonder streepje en zonder spatie.",
    ),
    en=Phrase(
        "A word is broken in two here: '{found}'.",
        "Write the word as one, without a hyphen and without a space.",
    ),
)
LOST: Final = Words(
    nl=Phrase(
        "Midden in dit woord staat een vraagteken: '{found}'. Meestal ging daar een letter verloren.",
        "Typ het woord opnieuw. Zijn het twee woorden? Zet dan een spatie achter het vraagteken.",
    ),
    en=Phrase(
        "There is a question mark inside this word: '{found}'. Usually a letter was lost there.",
        "Type the word again. Are they two words? Then put a space after the question mark.",
    ),
)
COMMA: Final = Words(
    nl=Phrase("Achter deze komma ontbreekt een spatie: '{found}'.", "Zet een spatie achter de komma."),
    en=Phrase("There is no space after this comma: '{found}'.", "Put a space after the comma."),
)
SPACE: Final = Words(
    nl=Phrase("Voor dit leesteken staat een spatie: '{found}'.", "Haal de spatie voor het leesteken weg."),
    en=Phrase(
        "There is a space before this punctuation mark: '{found}'.",
        "Take out the space before the punctuation mark.",
    ),
)
MARKS: Final = Words(
    nl=Phrase("Hier staan twee leestekens achter elkaar: '{found}'.", "Laat er één van staan."),
    en=Phrase("There are two punctuation marks in a row here: '{found}'.", "Leave one of them."),
)
SMALL: Final = Words(
    nl=Phrase(
        "Na een punt begint hier een zin met een kleine letter: '{found}'.",
        "Begin de zin met een hoofdletter. Is het één zin? Haal dan de punt weg.",
    ),
    en=Phrase(
        "After a full stop a sentence starts with a small letter here: '{found}'.",
        "Start the sentence with a capital. Is it one sentence? Then take the full stop out.",
    ),
)
STUCK: Final = Words(
    nl=Phrase("In dit woord staat een letter te vaak achter elkaar: '{found}'.", "Typ het woord opnieuw."),
    en=Phrase("There is a letter too many times in a row in this word: '{found}'.", "Type the word again."),
)
NUMBER: Final = Words(
    nl=Phrase("In dit getal staat een letter: '{found}'.", "Typ het getal opnieuw, met alleen cijfers."),
    en=Phrase("There is a letter in this number: '{found}'.", "Type the number again, with digits only."),
)
_SLIPS: Final = (
    (
        re.compile(rf"\b(?!(?:{_MAY_BE_TWICE})\b)([^\W\d_]+)(?:(?: +| *\n *)\1\b)+(?![-'\u2019])"),
        re.compile(r"\w"),
        TWICE,
    ),
    (re.compile(r"\b[^\W\d_]*(?<=[^\W\d_A-Z]{2})[.!?](?=[A-Z][a-z])[^\W\d_]+"), re.compile(r"[.!?][A-Z]"), GLUED),
    (
        re.compile(rf"\b[^\W\d_]{{2,}}-(?: +| *\n *)(?!(?:{_NEEDS_A_PART})\b)[^\W\d_A-Z]+"),
        re.compile(r"\w-\s"),
        BROKEN,
    ),
    (re.compile(r"\b[^\W\d_]+\?+(?=[^\W\d_A-Z])[^\W\d_]+"), re.compile(r"\?\w"), LOST),
    (re.compile(r"\b[^\W\d_]{2,},[^\W\d_]{2,}"), re.compile(r",\w"), COMMA),
    (
        re.compile(
            r"\b\w*[^\W\d_][ \u00a0]:(?=\s)|\b\w+[ \u00a0](?:[,;](?!\w)|,(?=\w)|\)|[?!](?=\s+[A-Z]|\s*\Z)|\.(?=\s|\Z))"
        ),
        re.compile(r"[ \u00a0][,;:)?!.]"),
        SPACE,
    ),
    # Behind an abbreviation a comma is right: "enz., en".
    (
        re.compile(r"\w+(?:,,+|;;+|[,;]\.|(?<=[a-z]{5})\.,|(?<![.])\.\.(?![./\w])|[?!]\.(?!\.))"),
        re.compile(r"[.,;?!][.,;]"),
        MARKS,
    ),
    # "e-mail" and "iPad" begin as they are.
    (
        re.compile(
            rf"(?<![\w.])(?!(?:{_SHORTENED})\.)[a-z\u00e0-\u00ff]{{2,}}\.(?: +| *\n *)(?![a-z]?[A-Z]|[a-z]-)"
            r"[a-z\u00e0-\u00ff]+(?![\w.@/])"
        ),
        re.compile(r"\.\s+[a-z\u00e0-\u00ff]"),
        SMALL,
    ),
    (
        re.compile(r"\b[^\W\d_]*?(?:([aeou])\1\1|([b-np-vyz])\2{3})[^\W\d_]*"),
        re.compile(r"([a-z])\1\1"),
        STUCK,
    ),
    (re.compile(r"\b[0-9]+[OIl][0-9]+\b|\b[0-9]+O\b"), re.compile(r"[0-9][OIl]"), NUMBER),
)
"""What each of them looks like, and a sign of it that is found at once: most texts have none."""


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each of them, in what people read."""
    for text in chain(proses(draft), plain_texts(draft)):
        for said, start, end in _slips(words_only(text.text)):
            yield problem(text.spot_of_words(text.text, start, end), said, found=shown(text.text[start:end]))


# While one file changes, the texts of all others are not read again.
@lru_cache(maxsize=2048)
def _slips(words: str) -> tuple[tuple[Words, int, int], ...]:
    """What is said of each of them, and where it is."""
    found = (
        (said, one)
        for find, sign, said in _SLIPS
        if sign.search(words)
        for one in islice(find.finditer(words), MOST_SHOWN + 1)
    )
    # Three times and more is no slip: somebody wrote blah blah blah.
    return tuple((said, *one.span()) for said, one in found if said is not TWICE or len(one[0].split()) == 2)
