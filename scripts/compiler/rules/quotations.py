"""A quotation has > before each of its lines, and a sentence above it that says whose it is: others are of a mail."""

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
        "Haal het > weg. Is het een citaat? Zet dan > voor elke regel ervan, met een lege regel erboven en eronder, en "
        "daarboven een zin die zegt van wie het is, met een dubbele punt.",
    ),
    en=Phrase(
        "The > before this line makes a quotation of the whole paragraph.",
        "Take the > out. Is it a quotation? Then put > before each of its lines, with an empty line above and below, "
        "and above that a sentence that says whose it is, with a colon.",
    ),
)
NOBODY: Final = Words(
    nl=Phrase(
        "Door het > voor deze regel wordt de alinea een citaat, maar de tekst erboven zegt niet van wie.",
        "Haal het > weg. Is het een citaat? Zet er dan een zin boven die zegt van wie het is, met een dubbele punt aan "
        "het eind.",
    ),
    en=Phrase(
        "The > before this line makes a quotation of the paragraph, but the text above does not say whose it is.",
        "Take the > out. Is it a quotation? Then put a sentence above it that says whose it is, with a colon at the "
        "end.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each paragraph of which only some lines have that sign, and for each that nothing announces."""
    for prose in proses(draft):
        for said, start in islice(_wrong(without_code(prose.text)[0]), MOST_SHOWN + 1):
            line = prose.text[start:].partition("\n")[0].strip()
            yield problem(prose.spot_of(line, prose.text.count(line, 0, start)), said)


def _wrong(text: str) -> Iterator[tuple[Words, int]]:
    """What is wrong with a paragraph, and where the first quoted line of it starts."""
    before, is_quotation = "", False
    quoted: list[int] = []
    others, last, start = 0, "", 0
    for line in [*text.splitlines(keepends=True), ""]:
        if line.strip():
            if line.lstrip(" ").startswith(">"):
                quoted.append(start)
            else:
                others += 1
            last = line
        elif last:
            if quoted and others:
                yield HALF, quoted[0]
            elif quoted and not is_quotation and not before.endswith(":"):
                yield NOBODY, quoted[0]
            before, is_quotation = last.strip(), bool(quoted)
            quoted, others, last = [], 0, ""
        start += len(line)
