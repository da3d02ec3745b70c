"""Signs of Markdown do what they are for: a reader sees no stars, brackets or lines of a table as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose import signs
from scripts.compiler.prose.markdown import outline
from scripts.compiler.prose.structure import is_folded
from scripts.compiler.prose.texts import Prose, proses
from scripts.compiler.words.phrase import Phrase, Words

LINK: Final = Words(
    nl=Phrase(
        "Dit is geen goede link: de site toont '{found}' zoals het er staat.",
        "Schrijf [woorden](adres), zonder spatie tussen de haken. Is het geen link? Zet dan \\ voor elke [ en ].",
    ),
    en=Phrase(
        "This is not a proper link: the site shows '{found}' as it is written.",
        "Write [words](address), without a space between the brackets. Is it not a link? Then put \\ before each [ "
        "and ].",
    ),
)
SIGN: Final = Words(
    nl=Phrase(
        "De site toont hier '{found}' zoals het er staat.",
        "Zet het teken voor en achter de woorden, zonder spatie ertussen, of haal het weg. Hoort het bij de tekst? Zet "
        "er dan \\ voor.",
    ),
    en=Phrase(
        "The site shows '{found}' here as it is written.",
        "Put the sign before and after the words, without a space in between, or take it out. Is it part of the text? "
        "Then put \\ before it.",
    ),
)
LINE: Final = Words(
    nl=Phrase(
        "Deze regel wordt geen lijst, kop of tabel: de site toont '{found}' zoals het er staat.",
        "Begin een lijst met een streepje en een spatie, en een kop met ## en een spatie. Een tabel heeft een lege "
        "regel erboven, en een tweede regel zoals |---|---|.",
    ),
    en=Phrase(
        "This line does not become a list, heading or table: the site shows '{found}' as it is written.",
        "Start a list with a dash and a space, and a heading with ## and a space. A table has an empty line above it, "
        "and a second line such as |---|---|.",
    ),
)
CODE: Final = Words(
    nl=Phrase(
        "Hier begint een blok code dat niet wordt afgesloten.",
        "Zet onder de laatste regel van het blok een regel met dezelfde tekens.",
    ),
    en=Phrase(
        "A block of code starts here that is not closed.",
        "Put a line with the same characters below the last line of the block.",
    ),
)
INDENT: Final = Words(
    nl=Phrase(
        "Deze regel springt te ver in: de site toont hem als code.",
        "Haal de spaties voor de regel weg. Begin een blok code met een regel ``` en sluit het met ```.",
    ),
    en=Phrase(
        "This line is indented too far: the site shows it as code.",
        "Take out the spaces in front of the line. Start a block of code with a line of ``` and end it with ```.",
    ),
)
BRACES: Final = Words(
    nl=Phrase(
        "Op deze pagina wordt '{found}' niet ingevuld.",
        "Schrijf het getal of de naam zelf, of haal de accolades weg.",
    ),
    en=Phrase(
        "Nothing fills in '{found}' on this page.",
        "Write the number or the name itself, or take the braces out.",
    ),
)
NEW_LINE: Final = Words(
    nl=Phrase(
        "Achter deze regel staan spaties: de site begint er een nieuwe regel, midden in de zin.",
        "Haal de spaties aan het eind van de regel weg.",
    ),
    en=Phrase(
        "There are spaces behind this line: the site starts a new line there, in the middle of the sentence.",
        "Take out the spaces at the end of the line.",
    ),
)
COLON: Final = Words(
    nl=Phrase(
        "Door de dubbele punt vooraan wordt deze regel de uitleg van een begrip, en de regel erboven het begrip.",
        "Zet de dubbele punt achter het laatste woord van de regel erboven.",
    ),
    en=Phrase(
        "The colon at its start makes this line the meaning of a term, and the line above it the term.",
        "Put the colon behind the last word of the line above.",
    ),
)
_IN_A_SENTENCE: Final = (
    (re.compile(r"(?<=[\w,;)'\u2019]) {2,}\n(?= *[a-z\u00e0-\u00ff])"), NEW_LINE),
    (re.compile(r"(?<=[\w,;)'\u2019])\n *(?P<here>: +)(?=[a-z\u00e0-\u00ff])"), COLON),
)
_FORMS: Final = ((signs.LINK, LINK), (signs.SIGN, SIGN), (signs.LINE, LINE))


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each sign that a reader would see, and on a page of the further folder for each brace."""
    for prose in proses(draft):
        if prose.path is not None and is_folded(prose.document, prose.path):
            continue  # its lists are wrong for another reason, and that is told
        text, unclosed = signs.without_code(prose.text)
        if unclosed is not None:
            line = prose.text[unclosed:].partition("\n")[0]
            yield problem(prose.spot_of(line, prose.text.count(line, 0, unclosed)), CODE)
            continue
        found = outline(text)
        for code in found.indented:
            line = code.strip().partition("\n")[0]
            yield problem(prose.spot_like(rf"\n *(?P<here>{re.escape(line)})"), INDENT)
        for find, said in _IN_A_SENTENCE:
            for broken in islice(find.finditer(text), MOST_SHOWN + 1):
                at = broken.start("here") if said is COLON else broken.start() - 1
                yield problem(prose.spot_of_words(text, at, at + 1), said)
        words = (signs.ATTRIBUTES.sub("", piece) if prose.page else piece for piece in found.words)
        yield from islice(_left(prose, words), MOST_SHOWN + 1)


def _left(prose: Prose, words: Iterable[str]) -> Iterator[Problem]:
    forms = (*_FORMS, (signs.BRACES, BRACES)) if prose.page else _FORMS
    for piece in filter(signs.SUSPECT.search, words):
        taken: list[tuple[int, int]] = []
        for find, said in forms:
            for found in find.finditer(piece):
                if all(found.end() <= start or end <= found.start() for start, end in taken):
                    # A dash right before bold or a link is a piece of its own, and no words around it say which.
                    is_alone = said is LINE and piece.strip() == found[0].strip()
                    spot = (
                        prose.spot_like(rf"(?m:^ *)(?P<here>{re.escape(found[0].lstrip())})(?=[*_\[`])")
                        if is_alone
                        else prose.spot_of_words(piece, found.start(), found.end())
                    )
                    yield problem(spot, said, found=shown(found[0]))
                    taken.append(found.span())
