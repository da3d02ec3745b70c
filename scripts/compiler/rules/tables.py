"""Each row of a table has as many cells as its head: a cell too many is lost, and one too few leaves a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.prose.signs import without_code
from scripts.compiler.prose.texts import proses
from scripts.compiler.words.nouns import CELLS, Counted
from scripts.compiler.words.phrase import Phrase, Words

_BELOW_HEAD: Final = re.compile(r" *\|? *:?-+:? *(\| *:?-+:? *)*\|? *")
_EDGE: Final = re.compile(r"(?<!\\)\|")

CELL: Final = Words(
    nl=Phrase(
        "Deze rij heeft {found}, maar de kop van de tabel heeft er {count}.",
        "Zet tussen twee vakken één |, en geef de rij evenveel vakken als de kop. Hoort een | bij de tekst? Zet er dan "
        "\\ voor.",
    ),
    en=Phrase(
        "This row has {found}, but the head of the table has {count}.",
        "Put one | between two cells, and give the row as many cells as the head. Is a | part of the text? Then put \\ "
        "before it.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each row with more or fewer cells, the line below the head included."""
    for prose in proses(draft):
        lines, head, start = without_code(prose.text)[0].splitlines(), 0, 0
        for before, line in zip(["", *lines], lines, strict=False):
            if "|" in line and "|" in before and not head and _BELOW_HEAD.fullmatch(line):
                head = _cells(before)
            elif not line.strip():
                head = 0
            if head and _cells(line) != head:
                spot = prose.spot_of(line.strip(), prose.text.count(line.strip(), 0, start))
                yield problem(spot, CELL, found=Counted(_cells(line), CELLS), count=head)
            start += len(line) + 1


def _cells(line: str) -> int:
    return len(_EDGE.findall(line.strip().removeprefix("|").removesuffix("|"))) + 1
