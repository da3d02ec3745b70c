"""A quotation in a text has > before each of its lines: otherwise it is a line of a mail that was pasted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem
from scripts.compiler.prose.signs import without_code
from scripts.compiler.prose.texts import proses
from scripts.compiler.words.phrase import Phrase, Words

HALF: Final = Words(
    nl=Phrase(
        "Door het > voor deze regel wordt de hele alinea een citaat.",
        "Haal het > weg. Is het een citaat? Zet dan > voor elke regel ervan, en een lege regel erboven en eronder.",
    ),
    en=Phrase(
        "The > before this line makes a quotation of the whole paragraph.",
        "Take the > out. Is it a quotation? Then put > before each of its lines, and an empty line above and below.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each paragraph of which some lines have that sign, and others have not."""
    for prose in proses(draft):
        for start in islice(_half(without_code(prose.text)[0]), MOST_SHOWN + 1):
            line = prose.text[start:].partition("\n")[0].strip()
            yield problem(prose.spot_of(line, prose.text.count(line, 0, start)), HALF)


def _half(text: str) -> Iterator[int]:
    """Where the first quoted line of each such paragraph starts."""
    quoted, others, start = [], 0, 0
    for line in [*text.splitlines(keepends=True), ""]:
        if line.strip():
            if line.lstrip(" ").startswith(">"):
                quoted.append(start)
            else:
                others += 1
        else:
            if quoted and others:
                yield quoted[0]
            quoted, others = [], 0
        start += len(line)
