"""How a field is called, what it means and what stands in it, in the editors' words."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from scripts.compiler.content.document import Path
from scripts.compiler.content.shapes import InterfaceFile
from scripts.compiler.problems import shown
from scripts.compiler.words.fields import FIELDS, SENTENCE_FIELD
from scripts.compiler.words.shapes import FIELD_LABEL, FOUND_FIELDS, FOUND_LIST, ITEM_LABEL


def label(path: Path) -> str:
    """What a value is called in the middle of a sentence; path leads to a field or an item of a list."""
    if isinstance(path[-1], str):
        return FIELD_LABEL.format(name=shown(path[-1]))
    return ITEM_LABEL.format(number=path[-1] + 1, name=path[-2])


def found(given: Any) -> str:
    """What stands in the file: a short text in quotes, a number or true/false as written, or its kind."""
    if isinstance(given, str):
        return f"'{shown(given)}'"
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, int):
        return str(given)
    return FOUND_LIST if isinstance(given, list) else FOUND_FIELDS


def meaning(kind: type[BaseModel], path: Path) -> str:
    """What to fill in at a field; for an item of a list what the list holds."""
    names = [part for part in path if isinstance(part, str)]
    shape = shape_at(kind, tuple(names[:-1]))
    return SENTENCE_FIELD if shape is InterfaceFile else FIELDS[shape.__name__][names[-1]]


def allowed_fields(kind: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The names of the fields that may stand at a place."""
    return tuple(shape_at(kind, path).model_fields)


def shape_at(kind: type[BaseModel], path: Path) -> type[BaseModel]:
    """The shape of the fields at a place in a file of that kind."""
    for part in path:
        if isinstance(part, str):
            name = "root" if kind is InterfaceFile else part
            kind = next(_shapes_in(kind.model_fields[name].annotation))
    return kind


def _shapes_in(annotation: Any) -> Any:
    """The shapes that a type is made of: Tip for `Tip | None`, Rung for `list[Rung]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _shapes_in(part)
