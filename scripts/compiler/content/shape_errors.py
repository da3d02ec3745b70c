"""pydantic's errors about one file → problems in the editors' words, each at its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scripts.compiler.content.document import Document, Path, Value
from scripts.compiler.content.field_types import REFUSALS
from scripts.compiler.content.field_words import allowed_fields, found, label, meaning, shape_at
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shape import fields_of
from scripts.compiler.content.yaml_source import INTEGER
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.words.enumerations import all_of, either
from scripts.compiler.words.phrase import Phrase, Words

B = TypeVar("B", bound=BaseModel)

MISSING: Final = Words(
    nl=Phrase("Het veld '{name}' ontbreekt.", "Voeg het toe: {meaning}"),
    en=Phrase("The field '{name}' is missing.", "Add it: {meaning}"),
)
UNKNOWN: Final = Words(
    nl=Phrase(
        "Het veld '{name}' is onbekend.",
        "Verwijder het. Hier mogen staan: {allowed}.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "The field '{name}' is unknown.",
        "Delete it. These fields can be here: {allowed}.",
        "Did you mean '{near}'?",
    ),
)
EMPTY: Final = Words(
    nl=Phrase("{label} is leeg.", "Vul in: {meaning}"),
    en=Phrase("{label} is empty.", "Fill in: {meaning}"),
)
CHOICE: Final = Words(
    nl=Phrase(
        "Bij {label} kan {found} niet.",
        "Kies {allowed}.",
        "Bedoelt u '{near}'? U kunt kiezen uit {allowed}.",
    ),
    en=Phrase(
        "{label} cannot be {found}.",
        "Choose {allowed}.",
        "Did you mean '{near}'? You can choose {allowed}.",
    ),
)
FIELDS: Final = Words(
    nl=Phrase("Bij {label} horen velden, maar er staat {found}.", "Zet hier de velden: {allowed}."),
    en=Phrase("{label} should hold fields, but it holds {found}.", "Put these fields here: {allowed}."),
)

NAMES: Final = Words(
    nl=Phrase("Bij {label} horen namen, elk met iets erachter, maar er staat {found}.", "Vul in: {meaning}"),
    en=Phrase("{label} should hold names, each with something after it, but it holds {found}.", "Fill in: {meaning}"),
)
"""Of a group of fields whose names an editor chooses."""

_NEED_FIELDS: Final = ("model_type", "dict_type", "union_tag_not_found", "union_tag_invalid", "model_attributes_type")

_WRONG_VALUES: Final[Mapping[str, Words]] = {
    "string_too_long": Words(
        nl=Phrase(
            "De tekst bij {label} telt {count} tekens; dat mogen er hooguit {limit} zijn.",
            "Maak de tekst korter.",
        ),
        en=Phrase(
            "The text in {label} has {count} characters; it may have at most {limit}.",
            "Make the text shorter.",
        ),
    ),
    "string_type": Words(
        nl=Phrase(
            "Bij {label} hoort tekst, maar er staat {found}.",
            "Zet de tekst achter de dubbele punt, zo nodig tussen dubbele aanhalingstekens.",
        ),
        en=Phrase(
            "{label} should hold text, but it holds {found}.",
            "Put the text after the colon, in double quotation marks if necessary.",
        ),
    ),
    "int_type": Words(
        nl=Phrase(
            "Bij {label} hoort een heel getal, maar er staat {found}.",
            "Schrijf alleen cijfers, zonder aanhalingstekens.",
        ),
        en=Phrase(
            "{label} should hold a whole number, but it holds {found}.",
            "Write only digits, without quotation marks.",
        ),
    ),
    "bool_type": Words(
        nl=Phrase(
            "Bij {label} hoort true (ja) of false (nee), maar er staat {found}.",
            "Schrijf true of false, zonder aanhalingstekens.",
        ),
        en=Phrase(
            "{label} should hold true (yes) or false (no), but it holds {found}.",
            "Write true or false, without quotation marks.",
        ),
    ),
    "greater_than_equal": Words(
        nl=Phrase(
            "Bij {label} staat {found}, maar het laagste getal is hier {limit}.",
            "Kies {limit} of hoger.",
        ),
        en=Phrase(
            "{label} is {found}, but the lowest number here is {limit}.",
            "Choose {limit} or higher.",
        ),
    ),
    "less_than_equal": Words(
        nl=Phrase(
            "Bij {label} staat {found}, maar het hoogste getal is hier {limit}.",
            "Kies {limit} of lager.",
        ),
        en=Phrase(
            "{label} is {found}, but the highest number here is {limit}.",
            "Choose {limit} or lower.",
        ),
    ),
    "list_type": Words(
        nl=Phrase(
            "Bij {label} hoort een lijst, maar er staat {found}.",
            "Begin elk onderdeel op een nieuwe regel met een streepje en een spatie. Een lege lijst schrijft u als [].",
        ),
        en=Phrase(
            "{label} should hold a list, but it holds {found}.",
            "Start each item on a new line with a dash and a space. Write an empty list as [].",
        ),
    ),
}
"""Our sentence for each further error that these shapes can give; a test tries every wrong value on every field."""

DIGITS: Final = Words(
    nl=Phrase(
        "Het getal {found} bij {label} heeft een nul vooraan of te veel cijfers.",
        "Schrijf hooguit negen cijfers, zonder nul vooraan.",
    ),
    en=Phrase(
        "The number {found} in {label} has a zero in front or too many digits.",
        "Write at most nine digits, without a zero in front.",
    ),
)
"""Of digits that are no number to the reader of YAML; without quotation marks they would still be none."""


_MOST_ERRORS: Final = 4 * MOST_SHOWN
"""So many are put into words: some of them are told as one, and more than MOST_SHOWN nobody reads."""


def shaped(document: Document, kind: type[B]) -> tuple[B | None, list[Problem]]:
    """The file's data in its shape, or None and everything that is wrong with it."""
    try:
        return kind.model_validate(document.data), []
    except ValidationError as error:
        errors = error.errors(include_url=False)[:_MOST_ERRORS]
        meant = {_meant(document, kind, one) for one in errors if one["type"] == "extra_forbidden"}
        return None, [_problem(document, kind, one) for one in errors if one["loc"] not in meant]


def _meant(document: Document, kind: type[BaseModel], unknown: ErrorDetails) -> tuple[str | int | None, ...]:
    """Where the field is missing that an unknown one was meant to be: one mistake is one problem."""
    *place, name = unknown["loc"]
    path = tuple(_path(document.data, place))
    return (*place, nearest(str(name), allowed_fields(kind, path, document.data)))


def _problem(document: Document, kind: type[BaseModel], error: ErrorDetails) -> Problem:
    path, data = tuple(_path(document.data, error["loc"])), document.data
    if error["type"] == "missing":
        return _missing(document, kind, (*path, error["loc"][-1]))
    if error["type"] == "extra_forbidden":
        name, allowed = str(path[-1]), allowed_fields(kind, path[:-1], data)
        spot, near = document.key_spot(path), nearest(name, allowed)
        return problem(spot, UNKNOWN, near=near, name=shown(name), allowed=all_of(allowed))
    given, limits = error["input"], error.get("ctx", {})
    if error["type"].startswith("union_tag") and isinstance(given, dict):
        return _union(document, kind, path, given, limits)
    named = label(path)
    if given is None or error["type"] == "string_too_short":
        return problem(document.spot(path), EMPTY, label=named, meaning=meaning(kind, path, data))
    if error["type"] == "literal_error":
        return _choice(document, path, given, limits["expected"])
    if error["type"] in _NEED_FIELDS:
        shape = shape_at(kind, path, None)
        if shape is None:
            return problem(
                document.spot(path), NAMES, label=named, found=found(given), meaning=meaning(kind, path, data)
            )
        fields = all_of(fields_of(shape))
        return problem(document.spot(path), FIELDS, label=named, found=found(given), allowed=fields)
    if error["type"] == "int_type" and isinstance(given, str) and _is_no_number(given):
        return problem(document.spot(path), DIGITS, label=named, found=found(given))
    is_pattern = error["type"] == "string_pattern_mismatch"
    is_name = error["loc"][-1] == "[key]"
    return problem(
        document.key_spot(path) if is_name else document.spot(path),
        REFUSALS[limits["pattern"]] if is_pattern else _WRONG_VALUES[error["type"]],
        label=named,
        found=found(given),
        limit=limits.get("max_length", limits.get("ge", limits.get("le"))),
        count=len(str(given)),
    )


def _missing(document: Document, kind: type[BaseModel], path: Path) -> Problem:
    words = meaning(kind, path, document.data)
    return problem(document.spot(path[:-1]), MISSING, name=path[-1], meaning=words)


def _union(
    document: Document, kind: type[BaseModel], path: Path, given: dict[str, Value], limits: Mapping[str, Any]
) -> Problem:
    """The field that says which of several shapes its neighbours have is missing, empty or unknown."""
    name = limits["discriminator"].strip("'")
    at = (*path, name)
    if name not in given:
        return _missing(document, kind, at)
    if given[name] in (None, ""):
        return problem(document.spot(at), EMPTY, label=label(at), meaning=meaning(kind, at, document.data))
    return _choice(document, at, given[name], limits["expected_tags"])


def _choice(document: Document, path: Path, given: Value, expected: str) -> Problem:
    choices = re.findall(r"'([^']*)'", expected)
    near, allowed = nearest(str(given), choices), either(choices)
    return problem(document.spot(path), CHOICE, near=near, allowed=allowed, label=label(path), found=found(given))


def _is_no_number(digits: str) -> bool:
    return digits.isascii() and digits.isdecimal() and not INTEGER.match(digits)


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
