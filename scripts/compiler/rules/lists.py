"""A list has an empty line above it: without one its items are shown as words of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem
from scripts.compiler.prose.signs import without_code
from scripts.compiler.prose.structure import is_folded
from scripts.compiler.prose.texts import proses
from scripts.compiler.words.phrase import Phrase, Words

# Only 1. and no other number: a year may stand at the start of a line of prose.
_ITEM: Final = re.compile(r" {0,3}([-*+]|1\.) +\S")
_NEXT: Final = re.compile(r" {0,3}([-*+]|[0-9]{1,3}\.) +\S")
# A line across the page, or the line that makes a heading of the one above it.
_RULE: Final = re.compile(r" {0,3}(([-*_] *){3,}|=+|-+)\s*")

JOINED: Final = Words(
    nl=Phrase(
        "Deze lijst staat tegen de zin erboven aan: de site toont haar dan niet als lijst.",
        "Zet een lege regel boven de lijst.",
    ),
    en=Phrase(
        "This list is right below a sentence, so the site does not show it as a list.",
        "Put an empty line above the list.",
    ),
)

TRAILING: Final = Words(
    nl=Phrase(
        "Deze regel staat tegen een lijst aan: de site toont hem als deel van het laatste punt.",
        "Zet een lege regel onder de lijst. Hoort de regel bij het punt? Zet er dan twee spaties voor.",
    ),
    en=Phrase(
        "This line is right below a list: the site shows it as part of the last item.",
        "Put an empty line below the list. Does the line belong to the item? Then put two spaces in front of it.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each list that stands right below a sentence."""
    for prose in proses(draft):
        if prose.path is not None and is_folded(prose.document, prose.path):
            continue  # there is an empty line, and it is lost: another rule speaks of it
        for start in islice(_joined(prose.text), MOST_SHOWN + 1):
            line = prose.text[start:].partition("\n")[0]
            yield problem(prose.spot_of(line.strip(), prose.text.count(line.strip(), 0, start)), JOINED)
        for start in islice(_trailing(prose.text), MOST_SHOWN + 1):
            line = prose.text[start:].partition("\n")[0]
            yield problem(prose.spot_of(line.strip(), prose.text.count(line.strip(), 0, start)), TRAILING)


def _trailing(text: str) -> Iterator[int]:
    """Where in the text a line starts that follows an item, or a line of an item, and is not indented."""
    is_item, start = False, 0
    for line in without_code(text)[0].splitlines(keepends=True):
        if is_item and line.strip() and not line.startswith((" ", "#", "|")) and not _NEXT.match(line):
            yield start
            is_item = False
        is_item = _NEXT.match(line) is not None or (is_item and bool(line.strip()))
        start += len(line)


def _joined(text: str) -> Iterator[int]:
    """Where in the text the first item of each such list starts."""
    is_list, before, start = False, "", 0
    for line in text.splitlines(keepends=True):
        is_item = _ITEM.match(line) is not None and not _RULE.fullmatch(line)
        if is_item and before and not is_list and not before.startswith("#") and not _RULE.fullmatch(before):
            yield start + len(line) - len(line.lstrip())
        if is_item:
            is_list = True
        elif line.strip() and not before and not line.startswith(" "):
            is_list = False  # a paragraph after an empty line; what springs in still belongs to the item
        before = line.strip()
        start += len(line)
