"""What a part is called in the middle of a sentence: "de dimensie 'groen'", "het onderdeel 'bomen'"."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Spoken, Text

_DIMENSION: Final = Text(nl="de dimensie '{id}'", en="the dimension '{id}'")
_PART: Final = Text(nl="het onderdeel '{id}'", en="the part '{id}'")

WHOLE: Final = Text(nl="het geheel", en="the whole")
"""The model as a whole."""


def named_part(id: str, *, is_dimension: bool) -> Spoken:
    """The part: one of the first tier is called a dimension."""
    return (_DIMENSION if is_dimension else _PART).filled(id=id)
