"""The texts that people read, as their files have them: so each word has its own line there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from scoring.words.sentences import PLACE
from scripts.compiler.content.document import Document, Span
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import Spot
from scripts.compiler.prose.texts import NO_TEXT

_BLOCK: Final = re.compile(r"[|>][^\n]*\n")
"""How a text of several lines begins in YAML."""
# Each pattern stops at the next sign of its own or at the end of a line, so that none reads on and on.
_NOT_READ: Final = re.compile(
    r"^[ ]*(```|~~~).*?^[ ]*\1[^\n]*$"  # code; up to the fence that closes it
    r"|`[^`\n]*`"
    r"|\]\([^()\n]*\)"  # where a link leads
    r"|<[^<>\n]*>"
    r"|https?://[^\s)]+"
    r"|^[ ]*\|[^\n]*$",  # a row of a table: cells, not sentences
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and where it is: text[0] is the character `start` of the file.

    text is as long as in the file. What nobody reads as words (code, addresses, rows of a table, {places}) is NUL
    there.
    """

    document: Document
    start: int
    text: str

    def at(self, offset: int) -> Spot:
        """The spot of a character of the text."""
        return self.document.at(self.start + offset)


def passages(content: Content, file: str | None = None) -> Iterator[Passage]:
    """Every text with more than one word, file by file, in the order of the file. file: of that one only."""
    for document in _documents(content):
        if file not in (None, document.file):
            continue
        for path, value in document.texts:
            if " " in value.strip() and not any(name in NO_TEXT for name in path):
                yield _passage(document, _inner(document.text, document.values[path]))
        if document.body:
            yield _passage(document, document.body)


def _documents(content: Content) -> Iterator[Document]:
    yield from content.documents
    yield from (page.document for page in content.docs.values() if page)


def _inner(text: str, span: Span) -> Span:
    """Without the quotes, or the sign of a text of several lines."""
    start, end = span
    if block := _BLOCK.match(text, start, end):
        return block.end(), end
    if text[start] in "\"'" and end - start > 1 and text[end - 1] == text[start]:
        return start + 1, end - 1
    return span


def _passage(document: Document, span: Span) -> Passage:
    return Passage(document, span[0], PLACE.sub(_blank, _NOT_READ.sub(_blank, document.text[slice(*span)])))


def _blank(found: re.Match[str]) -> str:
    """As long, with the same line ends; no spaces, or there would be two in a row."""
    return re.sub(r"[^\n]", "\x00", found[0])
