"""One file of the content folder → a Document, or the problems that keep it from being read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from scripts.compiler.content.document import Document, Span, spot_at
from scripts.compiler.content.invisible import INVISIBLE, code_of
from scripts.compiler.content.yaml_source import Refused, YamlText
from scripts.compiler.problems import Problem, Spot, problem

MAX_KB: Final = 200
"""A content file larger than this many kB (of 1000 bytes) is refused unread."""

# Also a non-breaking space where a line springs in: YAML takes it for text.
_INVISIBLE: Final = re.compile(INVISIBLE + "|(?m:^[ \u00a0]*?\u00a0)")
# What a merge leaves where two people changed the same lines.
_CONFLICT: Final = re.compile(r"^(<{7}|={7}|>{7})( .*)?$", re.MULTILINE)
_FENCE: Final = re.compile(r"^---[ ]*$", re.MULTILINE)


def read_file(path: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """Reads a .yaml file, or a Markdown file with front matter. file: how problems call it.

    None when it cannot be read; then there is at least one problem.
    """
    try:
        document, problems = _parsed(file, path.suffix == ".md", _decoded(file, path))
    except Refused as refused:
        return None, [refused.found]
    return document, list(problems)


def _refuse(spot: Spot, key: str, **values: Any) -> Refused:
    return Refused(problem(spot, key, **values))


def _decoded(file: str, path: Path) -> str:
    if path.stat().st_size > MAX_KB * 1000:
        raise _refuse(Spot(file), "file.too_large", limit=MAX_KB)
    raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        raise _refuse(spot_at(file, before, len(before)), "file.not_utf8") from error
    if invisible := _INVISIBLE.search(text):
        spot = spot_at(file, text, invisible.end() - 1)
        raise _refuse(spot, "file.invisible", code=code_of(invisible[0][-1]))
    if conflict := _CONFLICT.search(text):
        raise _refuse(spot_at(file, text, conflict.start()), "file.conflict", mark=conflict[1])
    return text


# While `serve` runs, one file changes at a time: the others are not read again. Nobody writes in a Document.
@lru_cache(maxsize=64)
def _parsed(file: str, has_front_matter: bool, text: str) -> tuple[Document, tuple[Problem, ...]]:
    read = _front_matter(file, text) if has_front_matter else _document(file, text, (0, len(text)), None)
    return read[0], tuple(read[1])


def _front_matter(file: str, text: str) -> tuple[Document, list[Problem]]:
    fences = _fences(text)
    first = next(fences, None)
    if first is None or first[0] != 0:
        raise _refuse(Spot(file), "front.missing")
    second = next(fences, None)
    if second is None:
        raise _refuse(Spot(file), "front.open")
    body = (min(second[1] + 1, len(text)), len(text))
    document, problems = _document(file, text, (first[1], second[0]), body)
    if not document.body_text.strip():
        problems.append(problem(document.at(second[0]), "front.no_text"))
    return document, problems


def _fences(text: str) -> Iterator[Span]:
    return (match.span() for match in _FENCE.finditer(text))


def _document(file: str, text: str, span: Span, body: Span | None) -> tuple[Document, list[Problem]]:
    start, end = span
    # YAML would take a tab for a stray character and a line with % for an instruction to the parser.
    for pattern, key in ((r"\t", "yaml.tab"), (r"(?m)^%", "yaml.sign")):
        if stray := re.compile(pattern).search(text, start, end):
            raise _refuse(spot_at(file, text, stray.start()), key, sign=stray[0])
    reading = YamlText(file, text, start, end)
    data = reading.read()
    return Document(file, text, data, reading.values, reading.keys, body), reading.problems
