"""What a program or a draft leaves in a text that was pasted: codes, messages of a program, words to replace."""

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

_CODE: Final = re.compile(
    r"(?:=[0-9A-F]{2}){2,}|(?:%[C-F][0-9A-F](?:%[0-9A-F]{2})+)"  # a letter in a mail, or in an address
    r"|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|(?:\\[nrt])+(?=[A-Z\s.,]|\Z)"  # a letter, or the end of a line, in a program
)
_LEFT: Final = re.compile(
    r":?contentReference\[[^\]\n]*\]|\[?oaicite:?[^\]\s]*\]?|\u3010[^\u3011\n]*\u3011|\b\w*turn[0-9]+(?:search|view|news|file)[0-9]+"
    r"|(?:Fout|Error)! (?:Verwijzingsbron|Bladwijzer|Reference|Bookmark)[^.\n]*\.?|\[cid:[^\]\n]*\]"
    r"|#(?:VERW|REF|NAAM|NAME|WAARDE|VALUE|DEEL/0|DIV/0)[!?]|#N/[AB]\b"
    r"|\b(?:TODO|TBD|FIXME|XXX+|Lorem ipsum)\b|\?{3,}|\[(?:nog )?in ?(?:te )?vullen\]|\[fill in\]|\[\.{3}\]|\[\u2026\]"
    r"|(?m:^ *(?:Van|From): [^\n]*\n *(?:Verzonden|Datum|Aan|Sent|Date|To): [^\n]*)"
)

CODE: Final = Words(
    nl=Phrase(
        "Hier staat een code van een programma: '{found}'.",
        "Typ op die plaats de letter die er hoort, of begin er een nieuwe regel.",
    ),
    en=Phrase(
        "There is a code of a program here: '{found}'.",
        "Type the letter that belongs there, or start a new line.",
    ),
)
LEFT: Final = Words(
    nl=Phrase(
        "Dit is achtergebleven van een ander programma of van een kladversie: '{found}'.",
        "Haal het weg, of schrijf wat er hoort te staan.",
    ),
    en=Phrase(
        "This was left by another program or by a draft: '{found}'.",
        "Take it out, or write what should be there.",
    ),
)
NAME: Final = Words(
    nl=Phrase(
        "De tekst van het veld '{name}' begint met de naam van het veld.",
        "Haal die naam weg, met de dubbele punt: zij staat er al voor.",
    ),
    en=Phrase(
        "The text of the field '{name}' starts with the name of the field.",
        "Take that name out, with its colon: it is in front of the text already.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each of them, in what people read."""
    for text in chain(proses(draft), plain_texts(draft)):
        for said, start, end in _left(words_only(text.text)):
            yield problem(text.spot_of_words(text.text, start, end), said, found=shown(text.text[start:end]))
        name = str(text.path[-1]) if text.path else ""
        if name and text.path and text.text.startswith(f"{name}:"):
            yield problem(text.document.spot(text.path), NAME, name=name)


# While one file changes, the texts of all others are not read again.
@lru_cache(maxsize=2048)
def _left(words: str) -> tuple[tuple[Words, int, int], ...]:
    """What is said of each of them, and where it is."""
    return tuple(
        (said, *found.span())
        for find, said in ((_CODE, CODE), (_LEFT, LEFT))
        for found in islice(find.finditer(words), MOST_SHOWN + 1)
    )
