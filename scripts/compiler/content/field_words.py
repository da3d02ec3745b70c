"""How a field is called, what it means and what stands in it, in the editors' words."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

from scripts.compiler.content.document import Path, Value
from scripts.compiler.content.shape import Shape, fields_of, meaning_of
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


def meaning(kind: type[BaseModel], path: Path, data: Value) -> Text:
    """What to fill in at a field; for an item of a list what the list holds. data: what stands in the file."""
    words = _SENTENCE
    for place in range(len(path)):
        shape = shape_at(kind, path[:place], data)
        if shape is not None and path[place] in fields_of(shape):
            words = meaning_of(shape, str(path[place]))
    return words


def allowed_fields(kind: type[BaseModel], path: Path, data: Value) -> tuple[str, ...]:
    """The names of the fields that may stand at a place. data: what stands in the file."""
    shape = shape_at(kind, path, data)
    assert shape is not None, "no field is unknown where every name may stand"
    return tuple(fields_of(shape))


def shape_at(kind: type[BaseModel], path: Path, data: Value) -> type[BaseModel] | None:
    """The shape of the fields at a place in a file of that kind; None where there are none, or any name may stand."""
    return next(iter(shapes_in(type_at(kind, path, data), value_at(data, path))), None)


def type_at(kind: type[BaseModel], path: Path, data: Value) -> Any:
    """The type that a value at a place in a file of that kind has; None where nothing may be there."""
    annotation: Any = kind
    for part in path:
        annotation = _inside(annotation, part, data)
        data = _at(data, part)
    return annotation


def shapes_in(annotation: Any, data: Value = None) -> list[type[BaseModel]]:
    """The shapes that a type leaves to choose from, the one that fits the data first."""
    return [one for one in _fitting(annotation, data) if isinstance(one, type) and issubclass(one, BaseModel)]


def item_type(annotation: Any) -> Any:
    """The type of the items of a list, where a type can be one; None where not."""
    return next((get_args(one)[0] for one in _types(annotation) if get_origin(one) is list), None)


def can_have_any_name(annotation: Any) -> bool:
    """Whether a type holds fields whose names are not known beforehand."""
    return any(get_origin(one) is dict for one in _types(annotation))


def can_be_text(annotation: Any) -> bool:
    """Whether a type leaves room for a text, beside what else it can be."""
    return any(one is str for one in _types(annotation))


def value_at(data: Value, path: Path) -> Value:
    """What stands at a place; None where nothing does."""
    for part in path:
        data = _at(data, part)
    return data


def _inside(annotation: Any, part: str | int, data: Value) -> Any:
    """The type of a field or item of a value of this type."""
    for one in _fitting(annotation, data):
        if isinstance(one, type) and issubclass(one, RootModel):
            return _inside(one.model_fields["root"].annotation, part, data)
        if isinstance(one, type) and issubclass(one, BaseModel):
            if part in fields_of(one):
                return fields_of(one)[str(part)].annotation
        elif get_origin(one) is (dict if isinstance(part, str) else list):
            return get_args(one)[-1]
    return None


def _fitting(annotation: Any, data: Value) -> list[Any]:
    """The types that a type can stand for, those that the data have before others: Tip for `Tip | None`."""
    return sorted(_types(annotation), key=lambda one: not (isinstance(one, type) and _is_for(one, data)))


def _is_for(kind: type, data: Value) -> bool:
    return issubclass(kind, Shape) and isinstance(data, dict) and kind.is_for(data)


def _types(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) in (Annotated, Union, UnionType):
        for part in get_args(annotation):
            yield from _types(part)
    elif isinstance(annotation, type) or get_origin(annotation) in (dict, list):
        yield annotation


def _at(data: Value, part: str | int) -> Value:
    if isinstance(data, dict) and isinstance(part, str):
        return data.get(part)
    return data[part] if isinstance(data, list) and isinstance(part, int) and part < len(data) else None
