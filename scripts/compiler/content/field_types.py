"""The kinds of value that a field of a content file can have: text, id, version, share, address."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema

ID_PATTERN: Final = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
ID_LENGTH: Final = 40
VERSION_PATTERN: Final = r"^(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})$"
SHARE_PATTERN: Final = r"^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$|^1$"
WEIGHT_PATTERN: Final = r"^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$|^[1-9][0-9]?$|^100$"
URL_PATTERN: Final = r'^https://[^\s<>"/?#\[\]]+([/?#][^\s<>"]*)?$'
LANGUAGE_PATTERN: Final = r"^[a-z]{2}$"


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
SummaryText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=240), _AS_WRITTEN]
AppName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=12), _AS_WRITTEN]
"""What fits below an icon on the screen of a phone."""
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH), _AS_WRITTEN]
Version = Annotated[str, StringConstraints(pattern=VERSION_PATTERN), _AS_WRITTEN]
Share = Annotated[str, StringConstraints(pattern=SHARE_PATTERN), _AS_WRITTEN, _fraction(SHARE_PATTERN)]
Weight = Annotated[str, StringConstraints(pattern=WEIGHT_PATTERN), _AS_WRITTEN, _fraction(WEIGHT_PATTERN)]
Url = Annotated[str, StringConstraints(pattern=URL_PATTERN), _AS_WRITTEN]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN), _AS_WRITTEN]
