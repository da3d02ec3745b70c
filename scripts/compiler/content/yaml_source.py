"""A small part of YAML: text, whole numbers, true/false, empty, lists and fields, each with its place.

Everything else is text as it was written (`1.0.0`, `3/5`, `no`, `1:30`, a date) or
refused (anchors, aliases, tags, duplicate fields), because editors do not expect it.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable
from itertools import islice
from typing import Any, Final

from yaml.composer import Composer
from yaml.error import MarkedYAMLError
from yaml.events import AliasEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner

from scripts.compiler.content.document import Path, Span, Value, spot_at
from scripts.compiler.content.invisible import INVISIBLE, INVISIBLE_SIGN, code_of
from scripts.compiler.content.text_blocks import text_blocks
from scripts.compiler.content.yaml_errors import INDENT, NO_BAR, QUOTE, QUOTE_IT, SIGN, explained
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.phrase import Phrase, Words

MAX_DEPTH: Final = 12
"""So many lists and groups of fields may stand inside one another."""

MAX_VALUES: Final = 10_000
"""So many names of fields and values may stand in one file; our largest has a ninth of them."""

# Nine digits are plenty, and keep int() away from a number with a million of them.
INTEGER: Final = re.compile(r"(0|-?[1-9][0-9]{0,8})\Z")
_INVISIBLE: Final = re.compile(INVISIBLE)
# A comment behind a value whose sign has no space after it: "tip #3", which was meant as text.
_GLUED_COMMENT: Final = re.compile(r"(?<=[^\s#]) +(#(?=[^\s#]))")
# A comment behind one space, as a word has; comments that are meant have more space in front, or stand alone.
_CLOSE_COMMENT: Final = re.compile(r"(?<=\S) (#(?= ))")
# A line that can only be a new field, so that a text before it was meant to be closed.
_FIELD_LINE: Final = re.compile(r"^ *(?:- )?[a-z][a-z_.]*:(?= |$)", re.MULTILINE)
_OPEN_QUOTE: Final = re.compile(r"^ *(?:- +|(?:- +)?[a-z][\w.]*: +)([\"'])(?!.*\1 *(?: #.*)?$).*$", re.MULTILINE)
# A field without a value, or with the first words of one; and what cannot be the name of a field: it has a space.
_OWNER: Final = re.compile(r" *(?:- +)*[a-z][\w.]*:(?: +(?P<words>[^\s|>\"'\[{#].*))?")
_ITEM: Final = re.compile(r" *(?:[-*+]|1[.)]) +\S")
_NO_NAME: Final = re.compile(r"^ *[^\W\d_][^\n:\"' ]* [^\n:\"']*:(?= |$)", re.MULTILINE)
_CONSTANTS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None, "~": None, "": None}

EMPTY: Final = Words(
    nl=Phrase("Dit bestand is leeg.", "Vul het in. In {manual} staat een voorbeeld."),
    en=Phrase("This file is empty.", "Fill it in. There is an example in {manual}."),
)
NOT_FIELDS: Final = Words(
    nl=Phrase(
        "Dit bestand hoort uit velden te bestaan: een naam, een dubbele punt en een waarde.",
        "In {manual} staat een voorbeeld.",
    ),
    en=Phrase(
        "This file should consist of fields: a name, a colon and a value.",
        "There is an example in {manual}.",
    ),
)
DEPTH: Final = Words(
    nl=Phrase(
        "De velden springen hier te vaak in (meer dan {limit} niveaus).",
        "Zet het veld op de plaats die het voorbeeld in {manual} laat zien.",
    ),
    en=Phrase(
        "The fields are nested too deeply here (more than {limit} levels).",
        "Put the field where the example in {manual} has it.",
    ),
)
MANY: Final = Words(
    nl=Phrase("Dit bestand heeft te veel velden en waarden (meer dan {limit}).", "Haal weg wat er niet in hoort."),
    en=Phrase("This file has too many fields and values (more than {limit}).", "Take out what does not belong in it."),
)
COMMENT: Final = Words(
    nl=Phrase(
        "Vanaf dit # is de rest van de regel een opmerking, die niemand op de site ziet.",
        f"{QUOTE_IT.nl} Is het een opmerking? Zet dan een spatie achter het #.",
    ),
    en=Phrase(
        "From this # on, the rest of the line is a comment, which nobody sees on the site.",
        f"{QUOTE_IT.en} Is it a comment? Then put a space after the #.",
    ),
)
LOST: Final = Words(
    nl=Phrase(
        "Vanaf dit # is de rest van de regel een opmerking, die niemand op de site ziet.",
        f"{QUOTE_IT.nl} Is het een opmerking? Zet dan twee spaties voor het #.",
    ),
    en=Phrase(
        "From this # on, the rest of the line is a comment, which nobody sees on the site.",
        f"{QUOTE_IT.en} Is it a comment? Then put two spaces before the #.",
    ),
)
KEY: Final = Words(
    nl=Phrase(
        "Hier ontbreekt de naam van een veld.",
        "Zet voor de dubbele punt de naam van het veld, zonder haakjes.",
    ),
    en=Phrase(
        "The name of a field is missing here.",
        "Put the name of the field before the colon, without brackets.",
    ),
)
DUPLICATE: Final = Words(
    nl=Phrase(
        "Het veld '{name}' staat hier voor de tweede keer; het staat al op regel {line}.",
        "Verwijder een van de twee.",
    ),
    en=Phrase(
        "The field '{name}' is here for the second time; it is already on line {line}.",
        "Delete one of the two.",
    ),
)


class Refused(Exception):  # noqa: N818 - a refusal of the content, no failure of the program
    """YAML that stops the reading of a file; `found` says why."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found)
        self.found = found


class _Composer(Reader, Scanner, Parser, Composer, BaseResolver):
    """PyYAML up to its nodes; BaseResolver knows no types, so every scalar stays text."""

    def __init__(self, text: str, refuse: Callable[..., Refused]) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        BaseResolver.__init__(self)
        self._refuse = refuse
        self._depth = 0
        self._count = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]
        at: int = event.start_mark.index
        if isinstance(event, AliasEvent):
            raise self._refuse(at, SIGN, sign="*")
        if event.anchor is not None:
            raise self._refuse(at, SIGN, sign="&")
        if event.tag is not None:
            raise self._refuse(at, SIGN, sign="!")
        if self._depth > MAX_DEPTH:
            raise self._refuse(at, DEPTH, limit=MAX_DEPTH)
        if self._count >= MAX_VALUES:
            raise self._refuse(at, MANY, limit=MAX_VALUES)
        self._depth += 1
        self._count += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self._depth -= 1


def nodes(text: str, refuse: Callable[..., Refused]) -> Node | None:
    """The nodes of a YAML text, each with its place, before anything is made of them; None where there are none.

    refuse: makes what is raised of a place, of words and of their values. Raises MarkedYAMLError when this is no YAML.
    """
    root: Node | None = _Composer(text, refuse).get_single_node()
    return root


class YamlText:
    """Reads the YAML between two offsets of a file's text; values and keys fill up on the way.

    problems: what was found that did not stop the reading.
    """

    def __init__(self, file: str, text: str, start: int = 0, end: int | None = None) -> None:
        self._file = file
        self._text = text
        self._start = start
        self._end = len(text) if end is None else end
        self.values: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.problems: list[Problem] = []
        self._scalars: list[Span] = []

    def read(self) -> dict[str, Value]:
        """The fields at the top. Raises Refused when this is no YAML, or no fields."""
        try:
            root = nodes(self._text[self._start : self._end], self._refused)
        except MarkedYAMLError as error:
            at = error.problem_mark.index if error.problem_mark else 0
            for place, said in (
                (self._open_quote(at), QUOTE),
                (self._without_bar(at), NO_BAR),
                (self._stray(at), INDENT),
            ):
                if place is not None:
                    raise self._refused(place, said) from error
            mark, words, values = explained(error, self._text[self._start : self._end])
            raise self._refused(mark, words, **values) from error
        if root is None:
            raise self._refused(0, EMPTY)
        data = self._value((), root)
        if data is None:
            raise self._refused(0, EMPTY)
        if not isinstance(data, dict):
            raise self._refused(root.start_mark.index, NOT_FIELDS)
        if (quote := self._open_quote(self._end - self._start)) is not None and self._is_scalar(quote):
            raise self._refused(quote, QUOTE)
        self._find_lost_words()
        return data

    def _open_quote(self, before: int) -> int | None:
        """The quotation mark, in front of a place where the reading went wrong, that was meant to close before a field.

        The next mark of that kind, wherever it was, has closed it; so the mistake shows far from its place.
        """
        text = self._text[self._start : self._end]
        blocks = _Blocks(text)
        for opened in _OPEN_QUOTE.finditer(text, 0, before):
            field = _FIELD_LINE.search(text, opened.end())
            closed = text.find(opened[1], opened.end())
            if field and (closed < 0 or field.start() < closed) and opened.start() not in blocks:
                return opened.start(1)
        return None

    def _without_bar(self, at: int) -> int | None:
        """The field whose text of several lines was read as something else at that place, as it has no | or >."""
        lines = self._text[self._start : self._end].splitlines()
        number = self._text.count("\n", self._start, self._start + at)
        if number >= len(lines):
            return None
        indent = _indent(lines[number])
        above = (line for line in range(number - 1, -1, -1) if lines[line].strip() and _indent(lines[line]) < indent)
        if (owner := next(above, None)) is None or not (field := _OWNER.fullmatch(lines[owner].rstrip())):
            return None
        inside = [line for line in lines[owner + 1 : number + 1] if line.strip()]
        if _FIELD_LINE.match(inside[0]) or _ITEM.match(inside[0]) or min(map(_indent, inside)) < indent:
            return None
        runs_on = any(not line.strip() or _ITEM.match(line) for line in lines[owner + 1 : number + 1])
        # One sign alone was meant as the bar.
        if len(field["words"] or "") > 1 and not runs_on:
            return None
        return sum(len(line) + 1 for line in lines[:owner]) + _indent(lines[owner])

    def _stray(self, at: int) -> int | None:
        """The line of a text, above the line where the reading went wrong, that was taken for the name of a field."""
        text = self._text[self._start : self._end]
        blocks = _Blocks(text)
        line = text.rfind("\n", 0, at) + 1
        found = (one.start() for one in _NO_NAME.finditer(text, 0, line) if one.start() not in blocks)
        return next(found, None)

    def _is_scalar(self, offset: int) -> bool:
        """Whether a value starts there; what looks like one inside a block of text does not."""
        return any(start == self._start + offset for start, _ in self._scalars)

    def _find_lost_words(self) -> None:
        scalars = sorted(self._scalars)
        ends = {end: self._text[start:end] for start, end in scalars}
        for comment in islice(_GLUED_COMMENT.finditer(self._text, self._start, self._end), MAX_VALUES):
            at = comment.start(1)
            line = self._text[self._text.rfind("\n", 0, at) + 1 : at]
            before = scalars[max(0, bisect(scalars, (at, self._end)) - 1)] if scalars else (0, 0)
            is_text = before[0] <= at < before[1]
            if not is_text and not re.search(r"(^|\s)#", line):  # nor a word of a comment that began before
                self.problems.append(self._problem(at - self._start, COMMENT))
        for comment in _CLOSE_COMMENT.finditer(self._text, self._start, self._end):
            words = ends.get(comment.start(), "")
            if re.search(r"[^\W\d_]", words) and words[0] not in "\"'" and words not in _CONSTANTS:
                self.problems.append(self._problem(comment.start(1) - self._start, LOST))

    def _refused(self, index: int, words: Words, /, **values: Any) -> Refused:
        return Refused(self._problem(index, words, **values))

    def _problem(self, index: int, words: Words, /, **values: Any) -> Problem:
        return problem(spot_at(self._file, self._text, self._start + index), words, **values)

    def _span(self, node: Node) -> Span:
        return self._start + node.start_mark.index, self._start + node.end_mark.index

    def _value(self, path: Path, node: Node) -> Value:
        self.values[path] = self._span(node)
        if isinstance(node, MappingNode):
            return self._fields(path, node)
        if isinstance(node, SequenceNode):
            return [self._value((*path, number), item) for number, item in enumerate(node.value)]
        assert isinstance(node, ScalarNode)
        self._refuse_invisible(node)
        self._scalars.append(self._span(node))
        return scalar(node)

    def _fields(self, path: Path, node: MappingNode) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        for key, item in node.value:
            self._scalars.append(self._span(key))
            if not isinstance(key, ScalarNode) or not key.value:
                self.problems.append(self._problem(key.start_mark.index, KEY))
                continue
            self._refuse_invisible(key)
            name, place = key.value, (*path, key.value)
            if name in fields:
                first = spot_at(self._file, self._text, self.keys[place][0]).line
                at = key.start_mark.index
                self.problems.append(self._problem(at, DUPLICATE, name=shown(name), line=first))
                self._scalars.append(self._span(item))  # nobody reads on in there
                continue
            self.keys[place] = self._span(key)
            fields[name] = self._value(place, item)
        return fields

    def _refuse_invisible(self, node: ScalarNode) -> None:
        # The file itself was searched before; between double quotes "\u200b" writes such a sign in letters.
        if sign := _INVISIBLE.search(node.value):
            raise self._refused(node.start_mark.index, INVISIBLE_SIGN, code=code_of(sign[0]))


class _Blocks:
    """The places within the texts behind | or > of a text, to ask after."""

    def __init__(self, text: str) -> None:
        self._spans = list(text_blocks(text))

    def __contains__(self, at: int) -> bool:
        number = bisect(self._spans, at, key=lambda span: span[0]) - 1
        return number >= 0 and self._spans[number][0] <= at < self._spans[number][1]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def scalar(node: ScalarNode) -> str | int | bool | None:
    """What is read of a text between quotes, in a block, or as it is: only the last can be more than text."""
    text: str = node.value
    if node.style is not None:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    return int(text) if INTEGER.match(text) else text
