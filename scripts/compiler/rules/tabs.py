"""A page has no tabs: one between words shows as a space, or as code, and nobody sees it in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.prose.signs import without_code
from scripts.compiler.prose.texts import proses
from scripts.compiler.words.phrase import Phrase, Words

TAB: Final = Words(
    nl=Phrase(
        "Hier staat een tab.",
        "Zet op deze pagina spaties op de plaats van elke tab; tussen woorden is één spatie genoeg.",
    ),
    en=Phrase(
        "There is a tab here.",
        "On this page, put spaces in the place of each tab; between words a single space is enough.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each page with a tab outside code; a file of fields with one is not read at all."""
    for prose in proses(draft):
        if prose.path is None and "\t" in without_code(prose.text)[0]:
            before = without_code(prose.text)[0].partition("\t")[0]
            yield problem(prose.spot_of("\t", prose.text.count("\t", 0, len(before))), TAB)
