"""The groups and lists of a file: where each entry begins and ends, so that entries can come, go and change places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scripts.compiler.content.document import Path, Span, Value
from scripts.compiler.editing.places import fields_of_file, places

_DASH: Final = re.compile(r"(?m)^ *(-)(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A field of a group, or an item of a list.

    span: from its first character (of its name or its dash; between brackets of its value) to the last of its value.
    after_name: the character after the name and its colon; that of the start for an item.
    """

    step: str | int
    span: Span
    after_name: int


@dataclass(frozen=True, slots=True)
class Part:
    """A group of fields, or a list.

    indent: the spaces before its names or dashes. is_flow: it is between braces or brackets.
    """

    path: Path
    is_list: bool
    is_flow: bool
    indent: int
    span: Span
    entries: tuple[Entry, ...]

    def number(self, step: str | int) -> int | None:
        """Which of the entries that is, from 0; None where there is none."""
        return next((number for number, entry in enumerate(self.entries) if entry.step == step), None)


@lru_cache(maxsize=4)
def parts(text: str, is_markdown: bool) -> Mapping[Path, Part]:
    """Every group and list by its path, each before those inside it. text: as `SourceText.text` has it.

    Raises Unreadable.
    """
    return _Walk(text, is_markdown).found


@lru_cache(maxsize=4)
def data_of(text: str, is_markdown: bool) -> Value:
    """What the fields of a file hold, as one tree. Nobody may change it. Raises Unreadable."""
    known, values = parts(text, is_markdown), places(text, is_markdown)

    def value(path: Path) -> Value:
        if path not in known:
            return values[path].value
        part = known[path]
        if part.is_list:
            return [value((*path, entry.step)) for entry in part.entries]
        return {str(entry.step): value((*path, entry.step)) for entry in part.entries}

    return value(())


class _Walk:
    def __init__(self, text: str, is_markdown: bool) -> None:
        self._text = text
        self._values = places(text, is_markdown)
        root, self._start, _ = fields_of_file(text, is_markdown)
        self.found: dict[Path, Part] = {}
        self._part((), root)

    def _end(self, path: Path, node: Node) -> int:
        """After the last character of a value; what is in it is found on the way."""
        if isinstance(node, ScalarNode):
            return self._values[path].span[1]
        assert isinstance(node, MappingNode | SequenceNode)
        return self._part(path, node).span[1]

    def _part(self, path: Path, node: MappingNode | SequenceNode) -> Part:
        start, is_flow = self._start + node.start_mark.index, bool(node.flow_style)
        indent = node.start_mark.column
        is_list = isinstance(node, SequenceNode)
        self.found[path] = Part(path, is_list, is_flow, indent, (start, start), ())  # in its place before those inside
        entries = self._items(path, node, start) if isinstance(node, SequenceNode) else self._fields(path, node)
        end = self._start + node.end_mark.index if is_flow or not entries else entries[-1].span[1]
        made = Part(path, is_list, is_flow, indent, (start, end), tuple(entries))
        self.found[path] = made
        return made

    def _fields(self, path: Path, node: MappingNode) -> list[Entry]:
        found = []
        for name, value in node.value:
            start, end = (self._start + mark.index for mark in (name.start_mark, name.end_mark))
            colon = self._text.index(":", end) + 1
            found.append(Entry(name.value, (start, max(colon, self._end((*path, name.value), value))), colon))
        return found

    def _items(self, path: Path, node: SequenceNode, start: int) -> list[Entry]:
        found = []
        for number, value in enumerate(node.value):
            at = self._start + value.start_mark.index if node.flow_style else start
            end = max(self._end((*path, number), value), at + (not node.flow_style))
            found.append(Entry(number, (at, end), at))
            dash = _DASH.search(self._text, end)
            start = dash.start(1) if dash else end
        return found
