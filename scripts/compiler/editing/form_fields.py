"""The fields of a file as a form shows them: each with its name, what it means, and how it is filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel

from scripts.compiler.content.document import Path, Value
from scripts.compiler.content.field_types import as_written
from scripts.compiler.content.field_words import meaning, shape_at
from scripts.compiler.content.shape import fields_of
from scripts.compiler.editing.change import with_field
from scripts.compiler.editing.places import BODY, Place, Scalar, places
from scripts.compiler.editing.source_text import SourceText
from scripts.compiler.words.phrase import Text

Kind = Literal["line", "text", "choice"]
"""How a field is filled in: on one line, on several, or by choosing. A number is a line."""

_TRUTH: Final = ("true", "false")
_BODY_MEANING: Final = Text(nl="de tekst van de pagina, in Markdown.", en="the text of the page, in Markdown.")


@dataclass(frozen=True, slots=True)
class FormField:
    """value: the text that the form shows. choices: what there is to choose from. lines: from the line of the name to
    the last one of the value, counted from 1."""

    path: Path
    kind: Kind
    value: str
    meaning: Text
    choices: tuple[str, ...]
    lines: tuple[int, int]


def form_fields(raw: str, is_markdown: bool, shape: type[BaseModel]) -> tuple[FormField, ...]:
    """The fields in the order of the file. raw: every character of it. Raises Unreadable."""
    text = SourceText(raw).text
    known = places(text, is_markdown)
    data = _nested(known)
    return tuple(_field(place, text, shape, data) for place in known.values())


def with_entered(raw: str, is_markdown: bool, path: Path, entered: str) -> str:
    """The file after somebody filled in a field of its form. Raises as `with_field` does.

    A form has text only: a number or true/false that was written as such stays one where it can. The new line that ends
    a text of several lines is not shown, and stays.
    """
    place = places(SourceText(raw).text, is_markdown).get(path)
    value = place.value if place else None
    if entered == _shown(value):
        return raw
    return with_field(raw, is_markdown, path, _meant(value, entered))


def _meant(value: Scalar, entered: str) -> Scalar:
    if isinstance(value, bool) and entered in _TRUTH:
        return entered == "true"
    if isinstance(value, int) and not isinstance(value, bool) and entered.isascii() and entered.isdecimal():
        number = int(entered[:10])
        return number if as_written(number) == entered else entered
    end = value[len(value.rstrip("\n")) :] if isinstance(value, str) and value.strip() else ""
    return entered.rstrip("\n") + end if end else entered


def _shown(value: Scalar) -> str:
    return "" if value is None else str(as_written(value)).rstrip("\n")


def _field(place: Place, text: str, shape: type[BaseModel], data: Value) -> FormField:
    words = _BODY_MEANING if place.path == BODY else meaning(shape, place.path, data)
    choices = () if place.path == BODY else _choices(shape, place.path, data)
    has_lines = place.is_prose or place.style in ("|", ">") or "\n" in text[slice(*place.span)]
    kind: Kind = "choice" if choices else "text" if has_lines else "line"
    start, (_, end) = (place.key or place.span)[0], place.span
    lines = text.count("\n", 0, start) + 1, text.count("\n", 0, max(end - place.is_prose, start)) + 1
    return FormField(place.path, kind, _shown(place.value), words, choices, lines)


def _choices(shape: type[BaseModel], path: Path, data: Value) -> tuple[str, ...]:
    holder = shape_at(shape, path[:-1], data)
    field = fields_of(holder).get(str(path[-1])) if holder else None
    return tuple(_literals(field.annotation)) if field else ()


def _literals(annotation: Any) -> Sequence[str]:
    """The values that a type leaves to choose from, none where there are too many to list."""
    if annotation is bool:
        return _TRUTH
    if get_origin(annotation) is Literal:
        return [str(one) for one in get_args(annotation)]
    if get_origin(annotation) is Annotated:
        return _literals(get_args(annotation)[0])
    return ()


def _nested(known: Mapping[Path, Place]) -> Value:
    """The values as one tree, in which a list has as many items as the file."""
    tree: dict[str | int, Any] = {}
    for path, place in known.items():
        if path == BODY:
            continue
        at = tree
        for part in path[:-1]:
            at = at.setdefault(part, {})
        at[path[-1]] = place.value
    return _listed(tree)


def _listed(tree: Any) -> Value:
    if not isinstance(tree, dict):
        value: Value = tree
        return value
    if tree and all(isinstance(name, int) for name in tree):
        return [_listed(tree[name]) for name in sorted(tree)]
    return {str(name): _listed(value) for name, value in tree.items()}
