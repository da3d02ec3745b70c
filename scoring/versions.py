"""Which version of a model opens a document or a code: the one that it was made with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from scoring.code_layout import Layout, claimed_version
from scoring.crockford import Digits
from scoring.model import Model


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
        if version is None or version == self.current.version or version not in self.current.versions:
            return self.current
        return self._find(version) or self.current

    def all(self) -> Iterator[Model]:
        """The current model, and then the others that are at hand, the newest first."""
        yield self.current
        for version in reversed(self.current.versions):
            if self.named(version) is not self.current:
                yield self.named(version)


class Layouts:
    """The layouts of all versions at hand, to read many codes with.

    A code with a typing error may seem to name any version: it gets a layout with as many characters, so
    that what is wrong is told as it is.
    """

    def __init__(self, versions: Versions) -> None:
        self.layouts = tuple(Layout(model) for model in versions.all())
        self._current = self.layouts[0]  # the current version's, then the newest first
        self._by_index = {layout.version_index: layout for layout in self.layouts}

    def of(self, digits: Digits) -> Layout:
        """The layout to read a code with; its `numbers` tells what is wrong with the code, if anything is."""
        if len(self.layouts) == 1:
            return self._current
        claimed = claimed_version(digits)
        named = None if claimed is None else self._by_index.get(claimed)
        if named and named.count == digits.count:
            return named
        if digits.sound:
            return self._current
        return next((layout for layout in self.layouts if layout.count == digits.count), self._current)
