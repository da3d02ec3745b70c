"""What every shape of a content file has in common, and what its fields mean to editors."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from scripts.compiler.words.phrase import Text as Meaning


class Shape(BaseModel):
    """A mapping in a content file; an unknown key is an error. Each field is annotated with its meaning."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def meaning_of(shape: type[BaseModel], name: str) -> Meaning:
    """What a field means; it reads after "Voeg het toe:" and "Vul in:", "Add it:" and "Fill in:"."""
    return next(one for one in shape.model_fields[name].metadata if isinstance(one, Meaning))
