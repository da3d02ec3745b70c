"""What a program or a draft leaves in a text that was pasted: codes, messages of a program, words to replace."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose.signs import ENTITY, without_code, words_only
from scripts.compiler.prose.texts import Prose, plain_texts, proses
from scripts.compiler.words.phrase import Phrase, Words

_CODE: Final = re.compile(
    r"(?:=[0-9A-F]{2}){2,}|(?:%[C-F][0-9A-F](?:%[0-9A-F]{2})+)"  # a letter in a mail, or in an address
    r"|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|(?:\\[nrt])+(?=[A-Z\s.,]|\Z)"  # a letter, or the end of a line, in a program
    r"|\\[\"']|(?<=\w)%20(?=\w)|(?<=[a-z]{3})=20(?=[a-z])|(?<=\w )=3D(?= )"  # a quotation mark, or a space
    r"|&(?:amp;)?(?:#[0-9]{2,5}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});"  # a sign on a page
    r"|&(?:[aeiou](?:acute|uml|grave|circ)|nbsp|quot|amp\b)"
)
_OF_A_PROGRAM: Final = (
    r":?contentReference\[[^\]\n]*\]|\[?oaicite:?[^\]\s]*\]?|\u3010[^\u3011\n]*\u3011",
    r"\b\w*turn[0-9]+(?:search|view|news|file)[0-9]+",
    r"\b(?:Zeker|Natuurlijk|Uiteraard|Sure|Certainly|Of course)[!,] "
    r"(?:[Hh]ier(?:onder)?|[Hh]ere|[Bb]elow) [^.\n:]{3,60}:",
    r"(?:Fout|Error)! (?:Verwijzingsbron|Bladwijzer|Reference|Bookmark)[^.\n]*\.?|\[cid:[^\]\n]*\]",
    r"(?:\b(?:Opmerking|Met opmerkingen|Comment|Commented) )?\[[A-Z]{1,3}[0-9]{1,3}\]",
    r"Klik of tik om tekst in te voeren\.?|Klik om een (?:onder)?titel toe te voegen",
    r"(?:Click or )?[Tt]ap here to enter text\.?|\u00ab[A-Z]\w*\u00bb|(?<![\w%])%[sd]\b|\[object Object\]|\bNaN\b",
    r"#(?:VERW|REF|NAAM|NAME|WAARDE|VALUE|GETAL|NUM|LEEG|NULL|OVERLOOP|SPILL|DEEL/0|DIV/0)[!?]|#N/[AB]\b",
)
_OF_A_SOURCE: Final = (
    r"(?<!\])\[(?:[0-9]{1,2}(?:, ?[0-9]{1,2})*)\](?![:(])|(?<=\w)\[[a-z]\](?![:(\[])",
    r"(?<=[a-z]{3})[\u00b9\u00b2\u00b3\u2070-\u2079]",
)
_OF_A_DRAFT: Final = (
    r"\b(?:TODO|TBD|FIXME|XXX+|xxx+|NTB|Lorem ipsum)\b|\bn\.t\.b\.|\?{3,}|\(\?+\)|(?<![0-9] )\bPM ?:",
    r"\b(?:CONCEPT|DRAFT|VERTROUWELIJK)\b|\b(?:Kopie van|Copy of) (?=[A-Z])",
    r"\[(?:nog )?in ?(?:te )?vullen\]|\[fill in\]|\[\.{3}\]|\[\u2026\]",
    r"\[(?:NAAM|DATUM|PLAATS|TITEL|NAME|DATE|PLACE|TITLE)(?: [A-Z]+)*\]",
    r"\((?:nog|nader) (?:te )?(?:invullen|aanvullen|uitwerken|nakijken|checken|bepalen)\)",
    r"(?m:^ *(?://+|/\*|--|%%) [^\n]*)",
)
_OF_A_MAIL: Final = (
    r"(?m:^ *(?:Van|From): [^\n]*\n *(?:Verzonden|Datum|Aan|Sent|Date|To): [^\n]*)",
    r"\b(?:Verstuurd vanaf mijn|Verzonden vanuit|Sent from my) \w+",
    r"-{3,} ?(?:Oorspronkelijk|Original|Doorgestuurd|Forwarded)[^\n-]*-*",
    r"\[[0-9]{1,2}[-/.:][0-9]{1,2}[^\]\n]{0,30}\](?: ?[^\n:.]{1,30}:)?",
    r"\b[Pp]a(?:gina|ge) [0-9]{1,3} ?(?:van|of|/) ?[0-9]{1,3}\b",
)
_OF_ANOTHER_MARKUP: Final = (
    r"(?<=\w)''(?=\w)|''+(?=\w)|(?<=\w)'{2,}(?!\w)|\^\w+\^|%%+",
    r"\[/?(?:b|i|u|url|img|size|quote|color)(?:=[^\]\n]*)?\]|\[!?(?:TOC|_TOC_|NOTE|TIP|WARNING)\]",
    r"(?m:^ *(?:#+ )?h[1-6]\. (?=\w))|(?m:^ *(?:#+ )?={2,} \S[^\n]*={2,} *$)",
    r"(?m:^ *(?:!{3} \w+|:{3,}|={3} \"|\+{3} *$|\${2}))",
)
_LEFT: Final = re.compile("|".join((*_OF_A_PROGRAM, *_OF_A_SOURCE, *_OF_A_DRAFT, *_OF_A_MAIL, *_OF_ANOTHER_MARKUP)))
# An address is blanked where only words are read, and so is a block of code.
_GLUED: Final = re.compile(r"(?<=\w)<(?:https?://|mailto:|[\w.+-]+@)[^<>\s]*>")
_SUGGESTION: Final = re.compile(r"^ *(?:```+|~~~+) ?suggestion[^\n]*", re.MULTILINE)
# The number of a line, and that of the next one in front of the next line.
_NUMBERED: Final = re.compile(
    r"^ *(?P<here>[0-9]{1,4})(?=[:|]? +\S[^\n]*\n *(?P<next>[0-9]{1,4})[:|]? +\S)", re.MULTILINE
)

CODE: Final = Words(
    nl=Phrase(
        "Hier staat een code van een programma: '{found}'.",
        "Typ op die plaats het teken dat er hoort, of begin er een nieuwe regel.",
    ),
    en=Phrase(
        "There is a code of a program here: '{found}'.",
        "Type the character that belongs there, or start a new line.",
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
    for prose in proses(draft):
        yield from _told(prose, _found(prose.text))
    for plain in plain_texts(draft):
        # The sign of a page is Markdown that a plain text cannot have, and is told as such.
        yield from _told(plain, (one for one in _found(plain.text) if not ENTITY.fullmatch(plain.text, *one[1:])))
        name = str(plain.path[-1]) if plain.path else ""
        if name and plain.path and plain.text.startswith(f"{name}:"):
            yield problem(plain.document.spot(plain.path), NAME, name=name)


_Found = tuple[Words, int, int]
"""What is said of it, and where it is."""


def _told(text: Prose, found: Iterable[_Found]) -> Iterator[Problem]:
    for said, start, end in found:
        yield problem(text.spot_of_words(text.text, start, end), said, found=shown(text.text[start:end]))


# While one file changes, the texts of all others are not read again.
@lru_cache(maxsize=2048)
def _found(text: str) -> tuple[_Found, ...]:
    written, read = without_code(text)[0], words_only(text)
    places = ((_CODE, CODE, read), (_LEFT, LEFT, read), (_GLUED, LEFT, written), (_SUGGESTION, LEFT, text))
    numbers = (found for found in _NUMBERED.finditer(read) if int(found["next"]) == int(found["here"]) + 1)
    return (
        *(
            (said, *found.span())
            for find, said, words in places
            for found in islice(find.finditer(words), MOST_SHOWN + 1)
        ),
        *((LEFT, *found.span("here")) for found in islice(numbers, MOST_SHOWN + 1)),
    )
