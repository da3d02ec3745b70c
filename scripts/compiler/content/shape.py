"""What every shape of a content file has in common, and what its fields mean to editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from scripts.compiler.words.phrase import Text as Meaning

MARKDOWN_FIELDS: Final = ("text", "looks_like", "next_step")
"""The names of fields that hold Markdown, so that their text can have several paragraphs."""


class Shape(BaseModel):
    """A mapping in a content file; an unknown key is an error. Each field is annotated with its meaning."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    chosen_by: ClassVar[str] = ""
    """The field that says which of several shapes is meant, where there are several to choose from."""

    @classmethod
    def is_for(cls, data: Mapping[str, object]) -> bool:
        """Whether fields were meant to have this shape, where there are several to choose from."""
        return True


def fields_of(shape: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The fields by the names that they have in the file; `from` is no name in Python."""
    return {field.alias or name: field for name, field in shape.model_fields.items()}


def meaning_of(shape: type[BaseModel], name: str) -> Meaning:
    """What a field means; it reads after "Voeg het toe:" and "Vul in:", "Add it:" and "Fill in:"."""
    return next(one for one in fields_of(shape)[name].metadata if isinstance(one, Meaning))
