"""Every value of a file that an editor can change: where it is, how it is written, and how far it is indented."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from yaml.error import YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scripts.compiler.content.document import Path, Span
from scripts.compiler.content.source_file import front_matter
from scripts.compiler.content.yaml_source import Refused, nodes, scalar
from scripts.compiler.problems import Spot, problem
from scripts.compiler.words.phrase import Words

Scalar = str | int | bool | None
"""What one field can hold."""

BODY: Final[Path] = ("",)
"""The way to the Markdown below the front matter; no field has an empty name."""

STEP: Final = 2
"""So many spaces our files indent with."""


class Unreadable(ValueError):  # noqa: N818 - a fact about the file, which the check explains
    """The file is such that nobody can tell which fields it has."""


@dataclass(frozen=True, slots=True)
class Place:
    """span: the characters that a new value takes the place of; key: those of the field's name, None for an item.

    style: the sign that the value begins with: a quote, | or >; "" without one. indent: the spaces before its further
    lines. is_flow: between brackets or braces, where only one line is safe. is_prose: Markdown below the front matter.
    """

    path: Path
    span: Span
    value: Scalar
    style: str
    indent: int
    is_flow: bool = False
    key: Span | None = None
    is_prose: bool = False


# Both the values and the groups of a text are found in these nodes, which nobody changes.
@lru_cache(maxsize=4)
def fields_of_file(text: str, is_markdown: bool) -> tuple[MappingNode, int, Span | None]:
    """The fields at the top, at which character they begin, and where the Markdown below them is. Raises Unreadable."""
    try:
        (start, end), body = front_matter("", text) if is_markdown else ((0, len(text)), None)
        root = nodes(text[start:end], _refused)
    except (Refused, YAMLError) as error:
        raise Unreadable("this is no YAML with fields") from error
    if not isinstance(root, MappingNode):
        raise Unreadable("there are no fields")
    return root, start, body


# The text that a change was tried on is the one that the next change starts from.
@lru_cache(maxsize=4)
def places(text: str, is_markdown: bool) -> Mapping[Path, Place]:
    """The values by their paths, in the order of the file. text: as `SourceText.text` has it. Raises Unreadable."""
    return {place.path: place for place in _Walk(text, is_markdown).places()}


class _Walk:
    def __init__(self, text: str, is_markdown: bool) -> None:
        self._text = text
        self._root, self._start, self._body = fields_of_file(text, is_markdown)

    def places(self) -> Iterator[Place]:
        yield from self._under((), self._root, 0, False, None)
        if self._body:
            yield Place(BODY, self._body, self._text[slice(*self._body)], "", 0, is_prose=True)

    def _under(self, path: Path, node: Node, indent: int, is_flow: bool, key: Span | None) -> Iterator[Place]:
        if isinstance(node, ScalarNode):
            style = str(node.style or "")
            yield Place(path, self._span(node), scalar(node), style, self._indent(node, indent), is_flow, key)
            return
        assert isinstance(node, MappingNode | SequenceNode)
        is_flow = is_flow or bool(node.flow_style)
        if isinstance(node, MappingNode):
            seen: set[str] = set()
            for name, value in node.value:
                if not isinstance(name, ScalarNode) or not name.value or name.value in seen:
                    raise Unreadable("a field has no name, or that of another one")
                seen.add(name.value)
                at = name.start_mark.column + STEP
                yield from self._under((*path, name.value), value, at, is_flow, self._marks(name))
        else:
            at = node.start_mark.column + STEP
            for number, value in enumerate(node.value):
                yield from self._under((*path, number), value, at, is_flow, None)

    def _marks(self, node: Node) -> Span:
        return self._start + node.start_mark.index, self._start + node.end_mark.index

    def _span(self, node: ScalarNode) -> Span:
        start, end = self._marks(node)
        if node.style not in ("|", ">"):
            return start, end
        # Blank lines below a block are not its own, unless its first line says so.
        block = self._text[start:end]
        if "+" in block.partition("\n")[0].partition("#")[0]:
            return start, start + len(block.removesuffix("\n"))
        return start, start + len(block.rstrip(" \n")) if block.strip() else end

    def _indent(self, node: ScalarNode, usual: int) -> int:
        """That of the first further line, or else what is usual; also where the block itself says how far it is."""
        start, end = self._span(node)
        first, *lines = self._text[start:end].split("\n")
        if node.style and node.style in "|>" and re.match("[|>][+-]?[1-9]", first):
            return usual
        further = (line for line in lines if line.strip())
        line = next(further, None)
        return usual if line is None else len(line) - len(line.lstrip(" "))


def _refused(index: int, words: Words, /, **values: Any) -> Refused:
    return Refused(problem(Spot("", 1, index), words, **values))
