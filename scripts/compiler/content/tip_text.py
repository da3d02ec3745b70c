"""A question file with another tip: the lines of that tip change, all others stay byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from scripts.compiler.content.answers import Answer
from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.shape import fields_of
from scripts.compiler.content.shapes import Tip

# Words that YAML reads as they are, whatever follows: no sign of its own, and nothing that it takes for true or 1.
_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w ,.()’'!?;/-]*[\w.)!?])?")
_SPECIAL: Final = ("true", "false", "null", "yes", "no", "on", "off")
_LONGEST: Final = 100


@dataclass(frozen=True, slots=True)
class NewTip:
    """fields: what is in it but its text and sources, by name. paragraphs: its text. sources: title and address."""

    fields: Mapping[str, str]
    paragraphs: Sequence[str]
    sources: Sequence[tuple[str, str]]


def with_tip(document: Document, answer: Answer, tip: NewTip) -> str:
    """The text of the file with this tip at an answer, in the place of the one that is there.

    Raises ValueError for an answer of a list that questions share, where there is no tip to replace yet.
    """
    text = document.text
    if answer.tip_path in document.values:
        key = document.keys[answer.tip_path][0]
        indent = key - text.rfind("\n", 0, key) - 1
        start, end = key - indent, _line_after(document, answer.tip_path)
        name = str(answer.tip_path[-1])
    else:
        if answer.path not in document.values or answer.tip_path[:-1] != answer.path:
            raise ValueError("a shared answer without a tip")
        label = document.keys[answer.label_path][0]
        indent = label - text.rfind("\n", 0, label) - 1
        start = end = _line_after(document, answer.path)
        name = "tip"
    # A file may end without a line end.
    before = text[:start] + ("" if text[:start].endswith("\n") else "\n")
    return before + "".join(f"{' ' * indent}{line}".rstrip() + "\n" for line in _lines(name, tip)) + text[end:]


def _line_after(document: Document, path: Path) -> int:
    """Where the line begins that follows the last value in a field."""
    ends = [
        span[1]
        for inner, span in document.values.items()
        if inner[: len(path)] == path and not _holds_lines(document, inner)
    ]
    end = max(ends)
    if document.text[end - 1] == "\n":
        # What follows a text of several lines belongs to it, blank lines too.
        return end
    after = document.text.find("\n", end)
    return len(document.text) if after < 0 else after + 1


def _holds_lines(document: Document, path: Path) -> bool:
    """Whether a value is made of others in lines below it, so that its end says nothing."""
    start, _ = document.values[path]
    return any(inner[:-1] == path for inner in document.values) and document.text[start] not in "[{"


def _lines(name: str, tip: NewTip) -> Iterator[str]:
    yield f"{name}:"
    for field in fields_of(Tip):
        if field == "text":
            yield "  text: |"
            for number, paragraph in enumerate(tip.paragraphs):
                yield from ([""] if number else [])
                yield from (f"    {line}" for line in _wrapped(paragraph))
        elif field == "sources":
            yield from _sources(tip.sources)
        elif tip.fields.get(field):
            yield f"  {field}: {scalar(tip.fields[field])}"


def _sources(sources: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield "  sources:" if sources else "  sources: []"
    for title, address in sources:
        yield f"    - title: {scalar(title)}"
        yield f"      url: {address}"


def scalar(text: str) -> str:
    """A text as YAML has it on one line: in quotes where it could be read as something else."""
    is_plain = _PLAIN.fullmatch(text) and text.lower() not in _SPECIAL
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _wrapped(paragraph: str) -> list[str]:
    """Words in lines; an address is not broken, because it has no spaces."""
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _LONGEST:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
