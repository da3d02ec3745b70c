"""Where two people changed the same lines, one of the two versions stays: not both, one right below the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose.signs import PARAGRAPH, without_code
from scripts.compiler.prose.texts import plain_texts, proses
from scripts.compiler.words.phrase import Phrase, Words

LEAST_WORDS: Final = 8
"""Two texts with fewer words may well be alike, such as two rows or two items."""
_LEAST_ALIKE: Final = 0.8
# Of a text of several lines in YAML.
_HEADER: Final = re.compile(r"\A[|>][^\n]*\n")
_LINE: Final = re.compile(r"^[^\n]*\S[^\n]*$", re.MULTILINE)
# Items of a list and rows of a table are alike on purpose.
_ALIKE_ANYHOW: Final = re.compile(r"[-*+|#>] ?|[0-9]{1,3}[.)] ")

BOTH: Final = Words(
    nl=Phrase(
        "Deze tekst is bijna gelijk aan wat er vlak boven staat: '{text}'.",
        "Kies welke van de twee blijft, en verwijder de andere.",
    ),
    en=Phrase(
        "This text is almost the same as what is right above it: '{text}'.",
        "Choose which of the two stays, and delete the other one.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each paragraph, and for each line, that is like the one above it but not the same."""
    for text in chain(proses(draft), plain_texts(draft)):
        document = text.document
        first, last = document.values[text.path] if text.path is not None else document.body or (0, 0)
        written = document.text[first:last]
        for start in _alike(written)[: MOST_SHOWN + 1] if "\n" in written.rstrip() else ():
            line = written[start:].partition("\n")[0]
            yield problem(document.at(first + start), BOTH, text=shown(line))


# While one file changes, the texts of all others are not read again.
@lru_cache(maxsize=2048)
def _alike(written: str) -> tuple[int, ...]:
    """Where each of them starts, behind its spaces."""
    text = _HEADER.sub(lambda found: " " * (len(found[0]) - 1) + "\n", without_code(written)[0])
    return tuple(
        below.start() + len(below[0]) - len(below[0].lstrip())
        for find in (PARAGRAPH, _LINE)
        for above, below in pairwise(find.finditer(text))
        if _are_alike(above[0].strip(), below[0].strip())
    )


def _are_alike(one: str, other: str) -> bool:
    if one == other or _ALIKE_ANYHOW.match(one) or _ALIKE_ANYHOW.match(other):
        return False
    first, second = one.split(), other.split()
    shorter = min(len(first), len(second))
    if shorter < LEAST_WORDS:
        return False
    # What was changed can be the end of a paragraph, or the start of the one below.
    end, start = Counter(first[-shorter:]), Counter(second[:shorter])
    return (end & start).total() >= _LEAST_ALIKE * shorter
