"""What a hand does by mistake, and no sentence has: a word twice, two sentences glued, a letter that was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_SLIPS: Final = (
    (re.compile(rf"\b(?!(?:{_MAY_BE_TWICE})\b)([^\W\d_]+)(?:(?: +| *\n *)\1\b)+(?![-'\u2019])"), TWICE),
    (re.compile(r"[^\W\d_]*(?<=[^\W\d_A-Z]{2})[.!?](?=[A-Z][a-z])[^\W\d_]+"), GLUED),
    (re.compile(rf"\b[^\W\d_]{{2,}}-(?: +| *\n *)(?!(?:{_NEEDS_A_PART})\b)[^\W\d_A-Z]+"), BROKEN),
    (re.compile(r"\b[^\W\d_]+\?+(?=[^\W\d_A-Z])[^\W\d_]+"), LOST),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each of them, in what people read."""
    for text in chain(proses(draft), plain_texts(draft)):
        words = words_only(text.text)
        for find, said in _SLIPS:
            for found in islice(find.finditer(words), MOST_SHOWN + 1):
                # Three times and more is no slip: somebody wrote blah blah blah.
                if said is not TWICE or len(found[0].split()) == 2:
                    yield problem(text.spot_of_words(text.text, *found.span()), said, found=shown(found[0]))
