"""What of a model decides a result: its fields that are marked so, by their place in the model.

One definition for two uses. The fingerprint of a model is made of it, so that two models that agree on it score every
sheet alike; and the version of the model goes up with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final

from scoring.model.model import Model, Part

NO_RESULT: Final = ("scan", "team")
"""What a field may decide that makes no difference to the result of a sheet."""

Place = tuple[str | int, ...]
"""The way to a field: names of fields, indices (from 0) of tuples, and ids of what has one."""


def deciding(record: Any, place: Place = ()) -> Iterator[tuple[Place, str, object]]:
    """Of each marked field its place, what it decides, and its value; in model order.

    What it decides is "result", "advice", "scan" or "team". record: a model, or a part of one.
    """
    for field in fields(record):
        value = getattr(record, field.name)
        if "decides" in field.metadata:
            yield (*place, field.name), field.metadata["decides"], value
        elif is_dataclass(value):
            yield from deciding(value, (*place, field.name))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if is_dataclass(item):
                    yield from deciding(item, (*place, field.name, getattr(item, "id", "") or number))


def basis(model: Model) -> dict[str, object]:
    """What decides a result as plain data: ids in their order, the number of stages, and the marked fields."""
    return {
        "model": model.id,
        "stages": model.top,
        "parts": [_order(part) for part in model.dimensions],
        "fields": [
            [*map(str, place), str(value)] for place, decides, value in deciding(model) if decides not in NO_RESULT
        ],
    }


def _order(part: Part) -> list[object]:
    return [part.id, [_order(inner) for inner in part.parts], [question.id for question in part.questions]]
