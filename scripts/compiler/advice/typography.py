"""Signs that a keyboard gives and a text does not want: two spaces in a row, and double straight quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from scripts.compiler.advice.passages import Passage
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.phrase import Phrase, Words

SPACES: Final = Words(
    nl=Phrase("Hier staan twee of meer spaties achter elkaar.", "Laat er één staan."),
    en=Phrase("There are two or more spaces in a row here.", "Leave one of them."),
)
QUOTES: Final = Words(
    nl=Phrase(
        "In deze tekst staat een recht dubbel aanhalingsteken.",
        "Schrijf 'zo', met enkele aanhalingstekens, zoals de andere teksten doen.",
    ),
    en=Phrase(
        "There is a straight double quotation mark in this text.",
        "Write 'so', with single quotation marks, as the other texts do.",
    ),
)
# Not where a line begins, after the sign of a list, or where it ends: there they have a meaning.
_SPACES: Final = re.compile(r"(?<=[\w.,;:!?)'’”])[ ]{2,}(?=\S)")
_QUOTE: Final = re.compile(r"\"|(?P<opening>(?:(?<=[\s(])|^)'(?=\w))|'", re.MULTILINE)


def double_spaces(passage: Passage) -> Iterator[Problem]:
    """One piece of advice for each row of spaces within a line."""
    for found in _SPACES.finditer(passage.text):
        yield problem(passage.at(found.start() + 1), SPACES)


def straight_quotes(passage: Passage) -> Iterator[Problem]:
    """At most one for a text: at the first that is not within single quotes, where a double one is right."""
    is_inside = False
    for found in _QUOTE.finditer(passage.text):
        if found[0] == '"' and not is_inside:
            yield problem(passage.at(found.start()), QUOTES)
            return
        if found[0] != '"':
            is_inside = found["opening"] is not None
