"""Where the texts behind | or > are in a file of YAML: what looks like a field inside one is words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.document import Span

_OPENS: Final = re.compile(r"(?P<lead> *(?:- +)*)(?P<name>[^\s#\"'].*:(?= ))? *[|>][-+1-9]{0,2} *(?: #.*)?")


def text_blocks(text: str) -> Iterator[Span]:
    """Each of them, from the line after the sign to the line that is indented no further than its field."""
    owner, start, at = -1, 0, 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if owner >= 0 and words and len(line) - len(line.lstrip(" ")) <= owner:
            yield start, at
            owner = -1
        if owner < 0 and words and (opened := _OPENS.fullmatch(line.rstrip("\n"))):
            # Without a name it is an item of a list, which is indented as far as its dash.
            owner = len(opened["lead"]) if opened["name"] else max(0, opened["lead"].rfind("-"))
            start = at + len(line)
        at += len(line)
    if owner >= 0:
        yield start, at
