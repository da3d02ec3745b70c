"""What PyYAML says about a text it cannot read → our own sentence, and the better place."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from yaml.error import Mark, MarkedYAMLError

from scripts.compiler.words.phrase import Phrase, Text, Words

QUOTE_IT: Final = Text(
    nl="Hoort het bij de tekst? Zet dan de hele tekst tussen dubbele aanhalingstekens.",
    en="Is it part of the text? Then put the whole text in double quotation marks.",
)

SIGN: Final = Words(
    nl=Phrase(
        "Een waarde of regel mag niet beginnen met '{sign}': dat betekent in YAML iets anders.",
        QUOTE_IT.nl,
    ),
    en=Phrase(
        "A value or line cannot start with '{sign}': in YAML that means something else.",
        QUOTE_IT.en,
    ),
)
COLON: Final = Words(
    nl=Phrase(
        "Deze dubbele punt met een spatie erachter kan hier niet.",
        f"{QUOTE_IT.nl} Is dit een nieuw veld? Zet het dan recht onder het veld erboven, en kijk of daar na de "
        "dubbele punt een spatie staat.",
    ),
    en=Phrase(
        "There cannot be a colon with a space after it here.",
        f"{QUOTE_IT.en} Is this a new field? Then align it with the field above it, and check that the colon there "
        "has a space after it.",
    ),
)
NO_COLON: Final = Words(
    nl=Phrase(
        "Op deze regel staat geen veld: er ontbreekt een dubbele punt met een spatie erachter.",
        "Schrijf de naam van het veld, een dubbele punt, een spatie en dan de waarde.",
    ),
    en=Phrase(
        "There is no field on this line: it lacks a colon with a space after it.",
        "Write the name of the field, a colon, a space and then the value.",
    ),
)
INDENT: Final = Words(
    nl=Phrase(
        "Deze regel springt verkeerd in.",
        "Zet hem recht onder de regel waar hij bij hoort, met spaties ervoor.",
    ),
    en=Phrase(
        "This line has the wrong indentation.",
        "Align it with the line that it belongs with, with spaces in front of it.",
    ),
)
QUOTE: Final = Words(
    nl=Phrase(
        "Dit aanhalingsteken wordt niet gesloten.",
        "Zet hetzelfde aanhalingsteken ook aan het eind van de tekst.",
    ),
    en=Phrase(
        "This quotation mark is not closed.",
        "Put the same quotation mark at the end of the text too.",
    ),
)
AFTER_QUOTE: Final = Words(
    nl=Phrase(
        "Achter een aanhalingsteken of haakje staat nog tekst.",
        "Zet de aanhalingstekens om de hele tekst. Staat er een aanhalingsteken in de tekst zelf? Gebruik "
        "dan >- en zet de tekst op de volgende regel.",
    ),
    en=Phrase(
        "There is more text after a quotation mark or bracket.",
        "Put the quotation marks around the whole text. Is there a quotation mark in the text itself? Then use "
        ">- and put the text on the next line.",
    ),
)
BRACKET: Final = Words(
    nl=Phrase(
        "Dit haakje wordt niet goed gesloten.",
        "Sluit het, of zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    en=Phrase(
        "This bracket is not closed properly.",
        "Close it, or put the whole text in double quotation marks.",
    ),
)
ESCAPE: Final = Words(
    nl=Phrase(
        "Een backslash (\\) betekent iets anders tussen dubbele aanhalingstekens.",
        "Gebruik enkele aanhalingstekens, of schrijf de backslash twee keer.",
    ),
    en=Phrase(
        "A backslash (\\) means something else between double quotation marks.",
        "Use single quotation marks, or write the backslash twice.",
    ),
)
DASH: Final = Words(
    nl=Phrase(
        "Een lijst kan niet beginnen op de regel van het veld.",
        "Begin de lijst op de volgende regel. Is het geen lijst? Zet de tekst dan tussen dubbele aanhalingstekens.",
    ),
    en=Phrase(
        "A list cannot start on the line of its field.",
        "Start the list on the next line. Is it not a list? Then put the text in double quotation marks.",
    ),
)
BLOCK: Final = Words(
    nl=Phrase(
        "Achter | of > staat nog tekst op dezelfde regel.",
        "Zet die tekst op de volgende regel, met spaties ervoor.",
    ),
    en=Phrase(
        "There is more text after | or > on the same line.",
        "Put that text on the next line, with spaces in front of it.",
    ),
)
NO_BAR: Final = Words(
    nl=Phrase(
        "Onder dit veld staat een tekst van meer regels, maar achter de dubbele punt staat geen |.",
        "Zet | achter de dubbele punt, en de hele tekst vanaf de volgende regel, met meer spaties ervoor dan dit veld.",
    ),
    en=Phrase(
        "Below this field there is a text of several lines, but there is no | after the colon.",
        "Put | after the colon, and the whole text from the next line on, with more spaces in front than this field.",
    ),
)
DOCUMENTS: Final = Words(
    nl=Phrase(
        "Hier begint een tweede deel (--- of ...).",
        "Verwijder deze regel: een bestand heeft één deel.",
    ),
    en=Phrase(
        "A second part starts here (--- or ...).",
        "Delete this line: a file has one part.",
    ),
)
UNREADABLE: Final = Words(
    nl=Phrase(
        "Deze regel is niet te lezen.",
        "Vergelijk hem met het voorbeeld in {manual}.",
    ),
    en=Phrase(
        "This line cannot be read.",
        "Compare it with the example in {manual}.",
    ),
)


_SEPARATOR: Final = re.compile(r"^(?:---|\.\.\.)", re.MULTILINE)
_FIRST: Final = re.compile(r"^[ ]*(?P<here>[^\s#])", re.MULTILINE)


class _Meaning(NamedTuple):
    """problem, context: parts of PyYAML's sentences. at_context: the mistake is where the context began."""

    problem: str
    context: str
    words: Words
    at_context: bool = False


_MEANINGS: Final = (
    _Meaning("mapping values are not allowed", "", COLON),
    _Meaning("could not find expected ':'", "", NO_COLON, at_context=True),
    _Meaning("sequence entries are not allowed", "", DASH),
    _Meaning("unexpected end of stream", "quoted scalar", QUOTE, at_context=True),
    _Meaning("document separator", "quoted scalar", QUOTE, at_context=True),
    _Meaning("", "double-quoted scalar", ESCAPE),
    _Meaning("", "block scalar", BLOCK),
    _Meaning("expected ',' or", "flow", BRACKET, at_context=True),
    _Meaning("found '<stream end>'", "flow", BRACKET, at_context=True),
    _Meaning("another document", "", DOCUMENTS),
    _Meaning("expected '<document start>'", "", DOCUMENTS),
    _Meaning("expected <block end>", "", INDENT),
    _Meaning("", "scanning an alias", SIGN, at_context=True),
    _Meaning("", "scanning an anchor", SIGN, at_context=True),
    _Meaning("", "scanning a tag", SIGN, at_context=True),
    _Meaning("", "parsing a tag", SIGN, at_context=True),
    _Meaning("undefined tag handle", "", SIGN, at_context=True),
    _Meaning("undefined alias", "", SIGN),
    _Meaning("cannot start any token", "", SIGN),
    _Meaning("mapping keys are not allowed", "", SIGN),
    _Meaning("expected the node content", "", SIGN),
    _Meaning("", "", UNREADABLE),
)


def explained(error: MarkedYAMLError, text: str) -> tuple[int, Words, dict[str, object]]:
    """The offset in the text, what is said of it, and the values for the places of that sentence."""
    problem, context = error.problem or "", error.context or ""
    meaning = next(one for one in _MEANINGS if one.problem in problem and one.context in context)
    at = error.context_mark if meaning.at_context and error.context_mark else error.problem_mark
    offset = at.index if isinstance(at, Mark) else 0
    if meaning.words is SIGN:
        sign = text[offset : offset + 1]
        return (offset, SIGN, {"sign": sign}) if sign.strip() else (offset, UNREADABLE, {})
    if meaning.words is DOCUMENTS and not _SEPARATOR.search(text, 0, text.find("\n", offset)):
        # PyYAML took the first line for the whole file: there is no colon in it.
        first = _FIRST.search(text)
        return (first.start("here") if first else offset), NO_COLON, {}
    if meaning.words is INDENT and text[text.rfind("\n", 0, offset) + 1 : offset].strip(" -"):
        # Not the first thing on its line, so the line stands where it should and something precedes it.
        return offset, AFTER_QUOTE, {}
    return offset, meaning.words, {}
