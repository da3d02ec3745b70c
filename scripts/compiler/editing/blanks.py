"""What a field or an item has in it when it has just been added: the fields that it must have, and nothing in them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from scripts.compiler.content.field_words import can_be_text, can_have_any_name, item_type, shapes_in
from scripts.compiler.content.shape import MARKDOWN_FIELDS, Shape, fields_of

Blank = str | None | list["Blank"] | dict[str, "Blank"]
"""None: nothing yet. "": a text of several lines, without one yet."""


class Undecided(ValueError):  # noqa: N818 - a fact about the type
    """A type that leaves more than one shape, and no field to choose one by: a form cannot know which."""


def blank_of(annotation: Any, name: str | int = "") -> Blank:
    """name: of the field that gets it. Raises Undecided."""
    item = item_type(annotation)
    if item is not None:
        return [blank_of(item)]
    if can_have_any_name(annotation):
        return {}
    shapes = shapes_in(annotation)
    if len(shapes) > 1:
        return _choice(shapes[0], name)
    if shapes and not can_be_text(annotation):
        return _fields(shapes[0])
    return "" if name in MARKDOWN_FIELDS else None


def _choice(shape: type[BaseModel], name: str | int) -> Blank:
    """The field alone that says which shape it will be; what else belongs there is known once that is chosen."""
    if not issubclass(shape, Shape) or not shape.chosen_by:
        raise Undecided(name)
    return {shape.chosen_by: None}


def _fields(shape: type[BaseModel]) -> dict[str, Blank]:
    return {name: blank_of(field.annotation, name) for name, field in fields_of(shape).items() if field.is_required()}
