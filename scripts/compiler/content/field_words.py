"""How a field is called, what it means and what stands in it, in the editors' words."""

from __future__ import annotations

from typing import Any, Final, get_args

from pydantic import BaseModel

from scripts.compiler.content.document import Path
from scripts.compiler.content.shape import meaning_of
from scripts.compiler.content.shapes import InterfaceFile
from scripts.compiler.problems import shown
from scripts.compiler.words.phrase import Spoken, Text

_FIELD: Final = Text(nl="het veld '{name}'", en="the field '{name}'")
_ITEM: Final = Text(nl="onderdeel {number} van '{name}'", en="item {number} of '{name}'")
"""How a place in a file is called in the middle of a sentence."""

_SENTENCE: Final = Text(
    nl="een zin, of de twee vormen one en other.", en="a sentence, or the two forms 'one' and 'other'."
)
"""What stands behind a key of interface.yaml."""

_LIST: Final = Text(nl="een lijst", en="a list")
_FIELDS: Final = Text(nl="een groep velden", en="a group of fields")
"""What stands in the file, where that is no short text."""


def label(path: Path) -> Spoken:
    """What a value is called in the middle of a sentence; path leads to a field or an item of a list."""
    if isinstance(path[-1], str):
        return _FIELD.filled(name=shown(path[-1]))
    return _ITEM.filled(number=path[-1] + 1, name=path[-2])


def found(given: Any) -> str | Spoken:
    """What stands in the file: a short text in quotes, a number or true/false as written, or its kind."""
    if isinstance(given, str):
        return f"'{shown(given)}'"
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, int):
        return str(given)
    return _LIST if isinstance(given, list) else _FIELDS


def meaning(kind: type[BaseModel], path: Path) -> Text:
    """What to fill in at a field; for an item of a list what the list holds."""
    names = [part for part in path if isinstance(part, str)]
    shape = shape_at(kind, tuple(names[:-1]))
    return _SENTENCE if shape is InterfaceFile else meaning_of(shape, names[-1])


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
