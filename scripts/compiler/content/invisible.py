"""The characters that no text of an editor may hold: they break YAML or JSON, hide what a text says, or say nothing."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Phrase, Words

# Control characters but for tab and line feed, line ends that only some programs see, marks that change the
# reading direction, have no width or no ink, and what is no character at all, such as half of a pair of surrogates.
# Unicode calls most of them "default ignorable"; a sign that makes an emoji of a digit or an arrow may stay.
INVISIBLE: Final = (
    "[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\\ud800-\\udfff\ue000-\uf8ff\U0001d173-\U0001d17a\U000e0000-\U0010ffff]|(?<=[\\w\\s])\ufe0f"
)
"""As a regular expression for one such character."""

INVISIBLE_SIGN: Final = Words(
    nl=Phrase(
        "Hier staat een onzichtbaar teken ({code}).",
        "Verwijder de tekst op deze plaats en typ die opnieuw.",
    ),
    en=Phrase(
        "There is an invisible character here ({code}).",
        "Delete the text at this place and type it again.",
    ),
)

# UTF-8 read as Windows-1252 or Latin-1: "é" becomes "Ã©", a curly quotation mark "â€™". No word has these in a row.
_SECOND: Final = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
# The same letters as an old Mac, DOS and Windows-1250 read them; a drawing of folders in the signs of DOS is none.
_OLD: Final = (
    "\u221a[\u00c4-\u00fc\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00b8]"
    "|\u0102[\u00a0-\u00bf\u013d\u017b\u02c7]|\u201a\u00c4\\S|\u201a\u00c7\\S|[\u251c\u252c][^\\s\u2500\u2502\u2514\u251c\u252c\u253c]|\u0393\u00e9\\S|\u00d4\u00e9\\S"
)
GARBLED: Final = f"{_OLD}|[\u00c2\u00c3][{_SECOND}]|[\u00e2\u00ef][{_SECOND}][{_SECOND}]|\ufffd|\u00c3\u00a0?(?= )"
"""As a regular expression for one letter that a program lost or read in another encoding."""

GARBLED_SIGN: Final = Words(
    nl=Phrase(
        "Hier is een letter onleesbaar geworden: '{found}'.",
        "Typ het woord opnieuw. Sla het bestand op met de codering UTF-8.",
    ),
    en=Phrase(
        "A letter has become unreadable here: '{found}'.",
        "Type the word again. Save the file with the encoding UTF-8.",
    ),
)

# Signs joined in one, of double width, bold by their number, letters of Russian or Greek that look like ours, commas
# and full stops of other scripts, and accents and quotation marks in the place of a comma or an apostrophe.
LOOKALIKE: Final = (
    "[\u0132\u0133\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff\u2024\u3001\u3002\u060c\u06d4\u00b4]|(?<=\\w)[\u2018\u201a](?=[\\w\\s])"
    "|(?<=[a-zA-Z])[\u0400-\u04ff\u0391-\u03a1\u03bf]|[\u0400-\u04ff\u0391-\u03a1\u03bf](?=[a-zA-Z])"
)
"""As a regular expression for one sign that looks like a letter and is another."""

LOOKALIKE_SIGN: Final = Words(
    nl=Phrase(
        "Dit teken lijkt op een gewone letter, maar het is een ander: '{found}' ({code}).",
        "Typ het woord opnieuw. Een zoekmachine of schermlezer leest het anders niet goed.",
    ),
    en=Phrase(
        "This sign looks like an ordinary letter, but it is another one: '{found}' ({code}).",
        "Type the word again. Otherwise a search engine or screen reader does not read it well.",
    ),
)


def code_of(character: str) -> str:
    """The number that a character is looked up by: "U+200B"."""
    return f"U+{ord(character):04X}"
