"""What a hand does by mistake, and no sentence has: a word twice, two sentences glued, a letter that was lost."""

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
