"""The fields of a file as a form shows them: each with its name, what it means, and how it is filled in.

Around them are the groups and lists of the file, with what can be added to each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel, RootModel

from scripts.compiler.content.document import Path, Span, Value
from scripts.compiler.content.field_types import as_written
from scripts.compiler.content.field_words import (
    can_be_text,
    can_have_any_name,
    item_type,
    meaning,
    shape_at,
    shapes_in,
    type_at,
    value_at,
)
from scripts.compiler.content.shape import Shape, fields_of, meaning_of
from scripts.compiler.content.yaml_source import INTEGER
from scripts.compiler.editing.blanks import Blank, Undecided, blank_of
from scripts.compiler.editing.change import Unwritable, with_field
from scripts.compiler.editing.entries import with_entry
from scripts.compiler.editing.parts import Entry, Part, data_of, parts
from scripts.compiler.editing.places import BODY, Place, Scalar, Unreadable, places
from scripts.compiler.editing.source_text import SourceText
from scripts.compiler.words.phrase import Text

Kind = Literal["line", "text", "choice"]
"""How a field is filled in: on one line, on several, or by choosing. A number is a line."""

_TRUTH: Final = ("true", "false")
_BODY_MEANING: Final = Text(nl="de tekst van de pagina, in Markdown.", en="the text of the page, in Markdown.")


@dataclass(frozen=True, slots=True)
class FormField:
    """value: the text that the form shows. choices: what there is to choose from. lines: from the line of the name to
    the last one of the value, counted from 1. can_go: whether the file can do without it. more: the names of fields
    that it can have in place of a text, as long as it has none, each with what it means."""

    path: Path
    kind: Kind
    value: str
    meaning: Text
    choices: tuple[str, ...]
    lines: tuple[int, int]
    can_go: bool
    more: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class FormPart:
    """A group of fields, or a list; what is in it follows. can_go: as of a field. lines: as of a field, where it is a
    name or a dash without a value; None where its fields and items have lines of their own.

    more: the names of the fields that it can have and has not, each with what it means. grows: whether a list can have
    one more item. names: whether a group can have fields of any name, which somebody has to choose.
    """

    path: Path
    is_list: bool
    can_go: bool
    more: tuple[tuple[str, Text], ...]
    grows: bool
    names: bool
    lines: tuple[int, int] | None = None


def form_fields(raw: str, is_markdown: bool, shape: type[BaseModel]) -> tuple[FormField, ...]:
    """The fields in the order of the file. raw: every character of it. Raises Unreadable."""
    return tuple(row for row in form_rows(raw, is_markdown, shape) if isinstance(row, FormField))


def form_rows(raw: str, is_markdown: bool, shape: type[BaseModel]) -> tuple[FormField | FormPart, ...]:
    """The fields, groups and lists in the order of the file, the file itself first. Raises as above."""
    return tuple(_Form(SourceText(raw).text, is_markdown, shape).rows())


def with_added(raw: str, is_markdown: bool, shape: type[BaseModel], path: Path) -> str:
    """The file with one more field or item, with nothing in it. Raises as `with_entry` does."""
    data = data_of(SourceText(raw).text, is_markdown)
    holder = shape_at(shape, path[:-1], data)
    order = tuple(fields_of(holder)) if holder and isinstance(path[-1], str) else ()
    try:
        blank = _blank(shape, path, data)
    except Undecided as error:
        raise Unwritable(str(error)) from error
    return with_entry(raw, is_markdown, path, blank, order)


def _blank(shape: type[BaseModel], path: Path, data: Value) -> Blank:
    """What a new field or item has in it. Raises Undecided, also where no such field may be."""
    annotation = type_at(shape, path[:-1], data)
    annotation = item_type(annotation) if isinstance(path[-1], int) else type_at(shape, path, data)
    if annotation is None:
        raise Undecided(path[-1])
    return blank_of(annotation, path[-1])


def with_entered(raw: str, is_markdown: bool, path: Path, entered: str) -> str:
    """The file after somebody filled in a field of its form. Raises as `with_field` does.

    A form has text only: a number or true/false that was written as such stays one where it can. The new line that ends
    a text of several lines is not shown, and stays.
    """
    place = places(SourceText(raw).text, is_markdown).get(path)
    if place is None:
        raise Unreadable(f"there is no field at {path}")
    if entered == _shown(place.value):
        return raw
    return with_field(raw, is_markdown, path, _meant(place, entered))


def _meant(place: Place, entered: str) -> Scalar:
    value = place.value
    if isinstance(value, bool | None) and entered in _TRUTH:
        return entered == "true"
    if value is None and INTEGER.match(entered):
        return int(entered)
    if value == "" and place.style == "|":
        return f"{entered}\n"  # as other texts of several lines end
    if isinstance(value, int) and not isinstance(value, bool) and entered.isascii() and entered.isdecimal():
        number = int(entered[:10])
        return number if as_written(number) == entered else entered
    end = value[len(value.rstrip("\n")) :] if isinstance(value, str) and value.strip() else ""
    return entered.rstrip("\n") + end if end else entered


def _shown(value: Scalar) -> str:
    return "" if value is None else str(as_written(value)).rstrip("\n")


class _Form:
    def __init__(self, text: str, is_markdown: bool, shape: type[BaseModel]) -> None:
        self._text = text
        self._shape = shape
        self._places = places(text, is_markdown)
        self._parts = parts(text, is_markdown)
        self._data = data_of(text, is_markdown)

    def rows(self) -> Iterator[FormField | FormPart]:
        yield from self._part(self._parts[()], can_go=False)
        if BODY in self._places:
            yield self._field(self._places[BODY], can_go=False)

    def _part(self, part: Part, *, can_go: bool) -> Iterator[FormField | FormPart]:
        yield self._shown_part(part, can_go=can_go)
        for entry in part.entries:
            path, goes = (*part.path, entry.step), self._can_go(part, entry)
            if path in self._parts:
                yield from self._part(self._parts[path], can_go=goes)
            elif empty := self._empty(self._places[path]):
                yield replace(self._shown_part(empty, can_go=goes), lines=self._lines(self._places[path]))
            else:
                yield self._field(self._places[path], can_go=goes)

    def _shown_part(self, part: Part, *, can_go: bool) -> FormPart:
        more = tuple(self._more(part))
        return FormPart(part.path, part.is_list, can_go, more, self._grows(part), self._has_names(part))

    def _empty(self, place: Place) -> Part | None:
        """The group or list that a name or a dash without a value is to have; None where that is to have a text."""
        annotation = type_at(self._shape, place.path, self._data)
        is_list = item_type(annotation) is not None
        is_group = can_have_any_name(annotation) or (shapes_in(annotation) and not can_be_text(annotation))
        if place.value is not None or not (is_list or is_group):
            return None
        return Part(place.path, is_list, False, place.indent, place.span, ())

    def _holder(self, part: Part) -> type[BaseModel] | None:
        """The shape of a group of fields; None for a list, and where fields can have any name."""
        shape = shape_at(self._shape, part.path, self._data)
        return None if part.is_list or shape is None or issubclass(shape, RootModel) else shape

    def _can_go(self, part: Part, entry: Entry) -> bool:
        field = fields_of(shape).get(str(entry.step)) if (shape := self._holder(part)) else None
        return field is None or not field.is_required()

    def _more(self, part: Part) -> Iterator[tuple[str, Text]]:
        shape = self._holder(part)
        if shape and issubclass(shape, Shape) and shape.chosen_by and not shape.is_for(self._fields_at(part.path)):
            return  # first comes which shape it will be
        for name in fields_of(shape) if shape else ():
            if part.number(name) is None and self._is_decided((*part.path, name)):
                assert shape
                yield name, meaning_of(shape, name)

    def _fields_at(self, path: Path) -> Mapping[str, object]:
        data = value_at(self._data, path)
        return data if isinstance(data, dict) else {}

    def _grows(self, part: Part) -> bool:
        return part.is_list and self._is_decided((*part.path, len(part.entries)))

    def _has_names(self, part: Part) -> bool:
        if part.is_list:
            return False
        shape = shape_at(self._shape, part.path, self._data)
        is_root = shape is not None and issubclass(shape, RootModel)
        return is_root or can_have_any_name(type_at(self._shape, part.path, self._data))

    def _is_decided(self, path: Path) -> bool:
        try:
            _blank(self._shape, path, self._data)
        except Undecided:
            return False
        return True

    def _field(self, place: Place, *, can_go: bool) -> FormField:
        words = _BODY_MEANING if place.path == BODY else meaning(self._shape, place.path, self._data)
        choices = () if place.path == BODY else _choices(self._shape, place.path, self._data)
        has_lines = place.is_prose or place.style in ("|", ">") or "\n" in self._text[slice(*place.span)]
        kind: Kind = "choice" if choices else "text" if has_lines else "line"
        # The data say nothing yet about which it will be: a text, or a group of these fields.
        group = Part(place.path, False, False, place.indent, place.span, ()) if place.value is None else None
        more = tuple(self._more(group)) if group else ()
        return FormField(place.path, kind, _shown(place.value), words, choices, self._lines(place), can_go, more)

    def _lines(self, place: Place) -> Span:
        start, (_, end) = (place.key or place.span)[0], place.span
        first, last = (self._text.count("\n", 0, at) + 1 for at in (start, max(end - place.is_prose, start)))
        return first, last


def _choices(shape: type[BaseModel], path: Path, data: Value) -> tuple[str, ...]:
    shapes = shapes_in(type_at(shape, path[:-1], data), value_at(data, path[:-1]))
    is_choice = bool(shapes) and issubclass(shapes[0], Shape) and shapes[0].chosen_by == path[-1]
    if is_choice:
        shapes.sort(key=lambda one: tuple(_names(one, path[-1])))  # whichever is chosen, the list is the same
    found = dict.fromkeys(name for one in shapes[: None if is_choice else 1] for name in _names(one, path[-1]))
    return tuple(found)


def _names(shape: type[BaseModel], step: str | int) -> Sequence[str]:
    field = fields_of(shape).get(str(step))
    return _literals(field.annotation) if field else ()


def _literals(annotation: Any) -> Sequence[str]:
    """The values that a type leaves to choose from, none where there are too many to list."""
    if annotation is bool:
        return _TRUTH
    if get_origin(annotation) is Literal:
        return [str(one) for one in get_args(annotation)]
    if get_origin(annotation) is Annotated:
        return _literals(get_args(annotation)[0])
    return ()
