"""The characters that no text of an editor may hold: they break YAML or JSON, or hide what a text says."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Phrase, Words

# Control characters but for tab and line feed, line ends that only some programs see, marks that change the
# reading direction or have no width, and what is no character at all, such as half of a pair of surrogates.
INVISIBLE: Final = (
    "[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff"
    "\\ud800-\\udfff]"
)
"""As a class of characters of a regular expression."""

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


def code_of(character: str) -> str:
    """The number that a character is looked up by: "U+200B"."""
    return f"U+{ord(character):04X}"
