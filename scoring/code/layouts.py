"""Which layout reads a code: that of the version that it was made with."""

from __future__ import annotations

from scoring.code.crockford import CodeError, Digits
from scoring.code.layout import Layout, claimed_version
from scoring.documents.versions import Versions


class Layouts:
    """The layouts of all versions at hand, to read many codes with.

    A code with a typing error may seem to name any version: it gets a layout with as many characters, so
    that what is wrong is told as it is.
    """

    def __init__(self, versions: Versions) -> None:
        self.layouts = tuple(Layout(model) for model in versions.all())
        self.current = self.layouts[0]  # the current version's, then the newest first
        self._by_index = {layout.version_index: layout for layout in self.layouts}

    def of(self, digits: Digits) -> Layout:
        """The layout to read a code with; its `numbers` tells what is wrong with the code, if anything is."""
        if len(self.layouts) == 1:
            return self.current
        claimed = claimed_version(digits)
        named = None if claimed is None else self._by_index.get(claimed)
        if named and named.count == digits.count:
            return named
        if digits.sound:
            return self.current
        return next((layout for layout in self.layouts if layout.count == digits.count), self.current)

    def refusal(self, digits: Digits) -> CodeError | None:
        """What is wrong with a code; None where it opens, here or with a listed version that is not at hand."""
        try:
            self.of(digits).numbers(digits)
        except CodeError as error:
            return None if error.key == "scoring.code.other_version" else error
        return None
