"""Headings start at level 2 (the page has the first), skip no level, and have text; no field has one, nor a line
across the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, Spot, problem
from scripts.compiler.prose.markdown import outline
from scripts.compiler.prose.signs import without_code
from scripts.compiler.prose.texts import Prose, proses
from scripts.compiler.words.phrase import Phrase, Words

IN_FIELD: Final = Words(
    nl=Phrase(
        "Hier staat een kop, en die kan niet in dit veld.",
        "Gebruik **vet** of een lijst. Koppen kunnen alleen in de tekst van een pagina.",
    ),
    en=Phrase(
        "There is a heading here, and this field cannot have one.",
        "Use **bold** or a list. Only the text of a page can have headings.",
    ),
)
LEVEL: Final = Words(
    nl=Phrase("Deze kop heeft niveau {level}, maar hier hoort niveau {allowed}.", "Begin de kop met {signs}."),
    en=Phrase("This heading has level {level}, but level {allowed} belongs here.", "Start the heading with {signs}."),
)

UNDERLINED: Final = Words(
    nl=Phrase(
        "Door de streepjes eronder wordt deze zin een kop.",
        "Zet een lege regel tussen de zin en de streepjes, of haal de streepjes weg. Is het een kop? Begin hem dan met "
        "##, en haal de streepjes weg.",
    ),
    en=Phrase(
        "The dashes below it make a heading of this sentence.",
        "Put an empty line between the sentence and the dashes, or take the dashes out. Is it a heading? Then start it "
        "with ##, and take the dashes out.",
    ),
)
NO_WORDS: Final = Words(
    nl=Phrase("Deze kop heeft geen woorden.", "Zet de woorden van de kop achter de hekjes, of haal de regel weg."),
    en=Phrase("This heading has no words.", "Put the words of the heading after the number signs, or delete the line."),
)
NO_TEXT: Final = Words(
    nl=Phrase("Onder deze kop staat geen tekst.", "Zet er tekst onder, of haal de kop weg."),
    en=Phrase("There is no text below this heading.", "Put text below it, or take the heading out."),
)
ACROSS: Final = Words(
    nl=Phrase(
        "Deze tekens worden een streep over de hele breedte, en die kan niet in dit veld.",
        "Haal de regel weg. Een lege regel scheidt twee alinea's al.",
    ),
    en=Phrase(
        "These characters become a line across the page, and this field cannot have one.",
        "Take the line out. An empty line already separates two paragraphs.",
    ),
)

_LONGEST: Final = 60
"""A heading with more characters is a sentence."""
_LINE: Final = re.compile(r"^ {0,3}(#{1,6})(?!#)(.*)$", re.MULTILINE)
_ACROSS: Final = re.compile(r"(?:\A|\n[ \t]*\n) {0,3}(?P<here>(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$", re.MULTILINE)
_UNDERLINED: Final = re.compile(r"^(?P<here>[^\n|#>\s-][^\n|]*)\n(?:-+|=+) *$", re.MULTILINE)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each heading that stands in a field, or on a level that does not follow."""
    for prose in proses(draft):
        yield from islice(_headings(prose), MOST_SHOWN + 1)
        if prose.path is not None:
            for found in islice(_ACROSS.finditer(without_code(prose.text)[0]), MOST_SHOWN + 1):
                yield problem(prose.spot_of_words(prose.text, *found.span("here")), ACROSS)
        else:
            yield from islice(_wrong_lines(prose), MOST_SHOWN + 1)


def _wrong_lines(prose: Prose) -> Iterator[Problem]:
    """Headings that were not meant as one, and those without words or text."""
    text = without_code(prose.text)[0]
    for found in _UNDERLINED.finditer(text):
        line = found["here"].rstrip()
        if line[-1] not in ".,:;!?" and len(line) <= _LONGEST:
            continue  # another way to write a heading
        yield problem(prose.spot_of(line, prose.text.count(line, 0, found.start())), UNDERLINED)
    lines = list(_LINE.finditer(text))
    for number, found in enumerate(lines):
        after = next(iter(lines[number + 1 : number + 2]), None)
        below = text[found.end() : after.start() if after else len(text)]
        is_innermost = after is None or len(after[1]) <= len(found[1])
        spot = prose.document.at((prose.document.body or (0, 0))[0] + found.start())
        if not found[2].strip(" #"):
            yield problem(spot, NO_WORDS)
        elif is_innermost and not prose.text[found.end() : found.end() + len(below)].strip():
            yield problem(spot, NO_TEXT)


def _headings(prose: Prose) -> Iterator[Problem]:
    before = 1
    for number, level in enumerate(outline(prose.text).levels):
        if prose.path is not None:
            yield problem(_spot(prose, number), IN_FIELD)
            continue
        allowed = min(max(level, 2), before + 1)
        if level != allowed:
            yield problem(_spot(prose, number), LEVEL, level=level, allowed=allowed, signs="#" * allowed)
        before = allowed  # as it will be: what follows is measured by a heading that has been mended


def _spot(prose: Prose, number: int) -> Spot:
    """The spot of the nth heading, as far as its line can be told from the text alone."""
    lines = ["", *prose.text.splitlines(), ""]
    found = [
        here.strip()
        for before, here, after in zip(lines, lines[1:], lines[2:], strict=False)
        if _is_heading(before, here, after)
    ]
    return prose.spot_of(found[number] if number < len(found) else "")


def _is_heading(before: str, here: str, after: str) -> bool:
    """Whether a line starts with # signs, or is the first of its paragraph with a line of = or - below it."""
    is_underlined = bool(here.strip()) and not before.strip() and re.fullmatch(r"(=+|-+) *", after) is not None
    return is_underlined or re.match(r" {0,3}#{1,6}", here) is not None
