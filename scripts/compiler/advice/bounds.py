"""How much advice is given of one file, so that it is read at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.phrase import Phrase, Words

MOST: Final = 20
"""So many pieces; a file in another language, say, would have one a word."""

MORE: Final = Words(
    nl=Phrase("Over dit bestand is er meer advies.", "Kijk eerst naar deze {most}, en start de controle dan opnieuw."),
    en=Phrase("There is more advice about this file.", "Look at these {most} first, and then run the check again."),
)


def bounded(found: Iterator[Problem]) -> Iterator[Problem]:
    """The first of them, and that there are more; what comes after is not even looked for."""
    first = list(islice(found, MOST + 1))
    yield from first[:MOST]
    if len(first) > MOST:
        yield problem(first[MOST].spot, MORE, most=MOST)
