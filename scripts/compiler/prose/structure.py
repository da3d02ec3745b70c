"""Whether a text in YAML keeps its lines: only behind | it does."""

from __future__ import annotations

import re
from typing import Final

from scripts.compiler.content.document import Document, Path
from scripts.compiler.prose.signs import ITEM

_PARAGRAPH: Final = re.compile(r"\S[^\n]*\n[ \t]*\n[ \t]*\S")
_TABLE: Final = re.compile(r"^ *\|.*\| *$", re.MULTILINE)


def is_folded_list(document: Document, path: Path) -> bool:
    """Whether a value has a list in the file, and not behind |, so that its lines run on."""
    text = _lines(document, path)
    return text is not None and ITEM.search(text) is not None


def is_folded(document: Document, path: Path) -> bool:
    """Whether a value has paragraphs, a list or a table in the file, and not behind |, so that its lines run on."""
    text = _lines(document, path)
    return text is not None and any(find.search(text) for find in (_PARAGRAPH, ITEM, _TABLE))


def _lines(document: Document, path: Path) -> str | None:
    """What stands in the file of a value of more than one line; None of one behind |, which keeps its lines."""
    start, end = document.values[path]
    text = document.text[start:end].rstrip()
    if text.startswith("|") or "\n" not in text:
        return None
    return text.partition("\n")[2] if text.startswith(">") else text
