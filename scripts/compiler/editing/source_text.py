"""The text of a file as it is stored, beside the text that the reader makes of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from scripts.compiler.content.document import Span

_MARK: Final = "\ufeff"
"""The byte order mark that some programs write before the first character."""


class SourceText:
    """raw: every character of the file. text: without the mark at the start, each line ended by a newline only.

    Places are those in `text`, as problems and documents have them.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._start = len(_MARK) if raw.startswith(_MARK) else 0
        self.text = raw[self._start :].replace("\r\n", "\n")
        pairs = re.finditer("\r\n", raw)
        self._pairs = [pair.start() - self._start - number for number, pair in enumerate(pairs)]

    def raw_span(self, span: Span) -> Span:
        """The same characters in the file itself."""
        return self._raw(span[0]), self._raw(span[1])

    def replaced(self, span: Span, new: str) -> str:
        """The file with other text at a place. Its lines end as most lines of the file do."""
        start, end = self.raw_span(span)
        ends = "\r\n" if len(self._pairs) * 2 > self.text.count("\n") else "\n"
        return self.raw[:start] + new.replace("\n", ends) + self.raw[end:]

    def _raw(self, offset: int) -> int:
        return self._start + offset + bisect_left(self._pairs, offset)
