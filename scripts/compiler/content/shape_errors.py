"""pydantic's errors about one file → problems in the editors' words, each at its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scripts.compiler.content import field_types
from scripts.compiler.content.document import Document, Value
from scripts.compiler.content.field_words import allowed_fields, found, label, meaning
from scripts.compiler.content.nearest import nearest
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words import enumerated

B = TypeVar("B", bound=BaseModel)

_KEYS: Final[Mapping[str, str]] = {
    "missing": "field.missing",
    "extra_forbidden": "field.unknown",
    "string_too_short": "field.empty",
    "string_too_long": "field.long",
    "string_type": "field.text",
    "int_type": "field.number",
    "bool_type": "field.yes_no",
    "greater_than_equal": "field.too_low",
    "less_than_equal": "field.too_high",
    "literal_error": "field.choice",
    "list_type": "field.list",
    "model_type": "field.fields",
}
"""Our sentence for each error that these shapes can give; a test tries every wrong value on every field."""

_PATTERN_KEYS: Final[Mapping[str, str]] = {
    field_types.ID_PATTERN: "field.id",
    field_types.VERSION_PATTERN: "field.version",
    field_types.SHARE_PATTERN: "field.share",
    field_types.WEIGHT_PATTERN: "field.weight",
    field_types.MONTH_PATTERN: "field.month",
    field_types.URL_PATTERN: "field.url",
    field_types.LANGUAGE_PATTERN: "field.language",
}


def shaped(document: Document, kind: type[B]) -> tuple[B | None, list[Problem]]:
    """The file's data in its shape, or None and everything that is wrong with it."""
    try:
        return kind.model_validate(document.data), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        meant = {_meant(document, kind, one) for one in errors if one["type"] == "extra_forbidden"}
        return None, [_problem(document, kind, one) for one in errors if one["loc"] not in meant]


def _meant(document: Document, kind: type[BaseModel], unknown: ErrorDetails) -> tuple[str | int | None, ...]:
    """Where the field is missing that an unknown one was meant to be: one mistake is one problem."""
    *place, name = unknown["loc"]
    path = tuple(_path(document.data, place))
    return (*place, nearest(str(name), allowed_fields(kind, path)))


def _problem(document: Document, kind: type[BaseModel], error: ErrorDetails) -> Problem:
    path = tuple(_path(document.data, error["loc"]))
    if error["type"] == "missing":
        spot, path = document.spot(path), (*path, error["loc"][-1])
        return problem(spot, "field.missing", name=path[-1], meaning=meaning(kind, path))
    if error["type"] == "extra_forbidden":
        name, allowed = str(path[-1]), allowed_fields(kind, path[:-1])
        spot, near = document.key_spot(path), nearest(name, allowed)
        return problem(spot, "field.unknown", near=near, name=shown(name), allowed=enumerated(allowed))
    given, limits = error["input"], error.get("ctx", {})
    named = label(path)
    if given is None or error["type"] == "string_too_short":
        capital = named[0].upper() + named[1:]
        return problem(document.spot(path), "field.empty", Label=capital, meaning=meaning(kind, path))
    if error["type"] == "literal_error":
        choices = re.findall(r"'([^']*)'", limits["expected"])
        return problem(
            document.spot(path),
            "field.choice",
            near=nearest(str(given), choices),
            allowed=enumerated(choices, "of"),
            label=named,
            found=found(given),
        )
    if error["type"] == "model_type":
        fields = enumerated(allowed_fields(kind, path))
        return problem(document.spot(path), "field.fields", label=named, found=found(given), allowed=fields)
    is_pattern = error["type"] == "string_pattern_mismatch"
    return problem(
        document.spot(path),
        _PATTERN_KEYS[limits["pattern"]] if is_pattern else _KEYS[error["type"]],
        label=named,
        found=found(given),
        limit=limits.get("max_length", limits.get("ge", limits.get("le"))),
        count=len(str(given)),
    )


def _path(data: Value, loc: Iterable[str | int]) -> Iterator[str | int]:
    """The part of pydantic's location that exists in the file: it also names the form of a union there."""
    for part in loc:
        if isinstance(data, dict) and part in data:
            data = data[str(part)]
        elif isinstance(data, list) and isinstance(part, int):
            data = data[part]
        else:
            continue
        yield part
