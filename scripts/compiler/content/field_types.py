"""The kinds of value that a field of a content file can have: text, id, version, share, address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema

from scripts.compiler.words.phrase import LANGUAGES, Phrase, Words

ID_PATTERN: Final = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
ID_LENGTH: Final = 40
VERSION_PATTERN: Final = r"^(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})$"
SHARE_PATTERN: Final = r"^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$|^1$"
WEIGHT_PATTERN: Final = r"^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$|^[1-9][0-9]?$|^100$"
NUMBER_PATTERN: Final = r"^0$|^[1-9][0-9]{0,3}(/[1-9][0-9]{0,3})?$"
MONTH_PATTERN: Final = r"^20[0-9]{2}-(0[1-9]|1[0-2])$"
URL_PATTERN: Final = r'^https://[^\s<>"/?#\[\]]+([/?#][^\s<>"]*)?$'
LANGUAGE_PATTERN: Final = rf"^({'|'.join(LANGUAGES)})$"

REFUSALS: Final[Mapping[str, Words]] = {
    ID_PATTERN: Words(
        nl=Phrase(
            "{found} kan geen id zijn.",
            "Gebruik kleine letters, cijfers en losse koppeltekens, en begin met een letter. Bijvoorbeeld: "
            "gegevens-op-orde.",
        ),
        en=Phrase(
            "{found} cannot be an id.",
            "Use lower-case letters, digits and single hyphens, and start with a letter. For example: data-in-order.",
        ),
    ),
    VERSION_PATTERN: Words(
        nl=Phrase(
            "{found} is geen versie.",
            "Schrijf drie getallen met punten ertussen. Bijvoorbeeld: 1.0.0.",
        ),
        en=Phrase(
            "{found} is not a version.",
            "Write three numbers with dots between them. For example: 1.0.0.",
        ),
    ),
    SHARE_PATTERN: Words(
        nl=Phrase(
            "{found} is geen deel van het geheel.",
            "Schrijf een breuk, bijvoorbeeld 3/5, of 1 voor het geheel.",
        ),
        en=Phrase(
            "{found} is not a share of the whole.",
            "Write a fraction, for example 3/5, or 1 for the whole.",
        ),
    ),
    WEIGHT_PATTERN: Words(
        nl=Phrase(
            "{found} is geen gewicht.",
            "Schrijf een heel getal van 1 tot en met 100 of een breuk, bijvoorbeeld 3/2.",
        ),
        en=Phrase(
            "{found} is not a weight.",
            "Write a whole number from 1 to 100, or a fraction, for example 3/2.",
        ),
    ),
    NUMBER_PATTERN: Words(
        nl=Phrase(
            "{found} is geen getal vanaf 0.",
            "Schrijf een heel getal tot en met 9999 of een breuk, bijvoorbeeld 1/4.",
        ),
        en=Phrase(
            "{found} is not a number from 0 up.",
            "Write a whole number up to 9999, or a fraction, for example 1/4.",
        ),
    ),
    MONTH_PATTERN: Words(
        nl=Phrase(
            "{found} is geen maand.",
            "Schrijf het jaar, een streepje en de maand in twee cijfers. Bijvoorbeeld: 2026-11.",
        ),
        en=Phrase(
            "{found} is not a month.",
            "Write the year, a hyphen and the month in two digits. For example: 2026-11.",
        ),
    ),
    URL_PATTERN: Words(
        nl=Phrase(
            "{found} is geen volledig webadres.",
            "Begin met https:// en gebruik geen spaties.",
        ),
        en=Phrase(
            "{found} is not a complete web address.",
            "Start with https:// and use no spaces.",
        ),
    ),
    LANGUAGE_PATTERN: Words(
        nl=Phrase(
            "{found} is geen taal die deze site spreekt.",
            "Schrijf nl of en, in kleine letters.",
        ),
        en=Phrase(
            "{found} is not a language that this site speaks.",
            "Write nl or en, in lower-case letters.",
        ),
    ),
}
"""What is said of a text that does not fit a pattern."""


def is_version(name: str) -> bool:
    """Whether a name can be a version: three numbers with dots between."""
    return re.fullmatch(VERSION_PATTERN, name) is not None


def as_written(value: Any) -> Any:
    """Gives a number or true/false its letters back where the shape wants text.

    Only canonical integers and lower-case true/false are read as such, so nothing is lost.
    """
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else value


def _fraction(pattern: str) -> WithJsonSchema:
    # An editor types 1 without quotes, so the schema must allow a number beside "3/5".
    return WithJsonSchema({"type": ["string", "integer"], "pattern": pattern})


# Outermost, so that pydantic sees the constraints and the text as one.
_AS_WRITTEN: Final = BeforeValidator(as_written)

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), _AS_WRITTEN]
TitleText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60), _AS_WRITTEN]


def _at_most(length: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=length)


Name = Annotated[str, _at_most(40), _AS_WRITTEN]
"""What fits in a menu or above a column."""
Heading = Annotated[str, _at_most(80), _AS_WRITTEN]
Instruction = Annotated[str, _at_most(100), _AS_WRITTEN]
"""The title of a tip, which says what to do."""
SourceTitle = Annotated[str, _at_most(200), _AS_WRITTEN]
Role = Annotated[str, _at_most(120), _AS_WRITTEN]
SummaryText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=240), _AS_WRITTEN]
AppName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=12), _AS_WRITTEN]
"""What fits below an icon on the screen of a phone."""
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH), _AS_WRITTEN]
Version = Annotated[str, StringConstraints(pattern=VERSION_PATTERN), _AS_WRITTEN]
Share = Annotated[str, StringConstraints(pattern=SHARE_PATTERN), _AS_WRITTEN, _fraction(SHARE_PATTERN)]
Weight = Annotated[str, StringConstraints(pattern=WEIGHT_PATTERN), _AS_WRITTEN, _fraction(WEIGHT_PATTERN)]
Number = Annotated[str, StringConstraints(pattern=NUMBER_PATTERN), _AS_WRITTEN, _fraction(NUMBER_PATTERN)]
Month = Annotated[str, StringConstraints(pattern=MONTH_PATTERN), _AS_WRITTEN]
Url = Annotated[str, StringConstraints(pattern=URL_PATTERN), _AS_WRITTEN]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN), _AS_WRITTEN]
