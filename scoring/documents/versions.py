"""Which version of a model opens a document or a code: the one that it was made with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from scoring.model.model import Model


def version_that_opens(named: str | None, model: Model) -> str:
    """The version to open something with that names a version: that one, if the model lists it.

    Else the model's own, which then says, in its own words, what was named.
    """
    return named if named in model.versions else model.version


class Versions:
    """One model in all versions at hand. What names a version that is not at hand, opens with the current one.

    That one then says, in its own words, which version was asked for.
    """

    def __init__(self, current: Model, find: Callable[[str], Model | None] = lambda version: None) -> None:
        """find: gives a published version other than the current one, or None where it is not at hand."""
        self.current = current
        self._find = cache(find)

    def named(self, version: str | None) -> Model:
        """The model of a version."""
        opens = version_that_opens(version, self.current)
        if opens == self.current.version:
            return self.current
        return self._find(opens) or self.current

    def all(self) -> Iterator[Model]:
        """The current model, and then the others that are at hand, the newest first."""
        yield self.current
        for version in reversed(self.current.versions):
            if self.named(version) is not self.current:
                yield self.named(version)
