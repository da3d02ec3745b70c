"""How links in content name the pages of the site: the path of a page's Markdown file from the site root.

"stadia.md" and "dimensies/index.md" are the engine's own names, so that the engine checks them too.
"""

from __future__ import annotations

import posixpath
from typing import Final

DIMENSIONS: Final = "dimensies/"
"""The folder of the site that holds a page for each dimension."""


EDITING: Final = "redactie.md"
"""The page that explains how to change a text."""

LINKED: Final = (EDITING, "controleren.md", "verantwoording.md")
"""The pages that editors write and that templates link to: every content has them."""


def dimension_page(dimension: str) -> str:
    """The page of a dimension."""
    return f"{DIMENSIONS}{dimension}.md"


def target(base: str, address: str) -> tuple[str, str]:
    """The page ("" for this very text) and the anchor that a link leads to.

    base: the folder that the link starts from, "" or ending in "/".
    """
    path, _, anchor = address.partition("#")
    return (posixpath.normpath(posixpath.join(base, path)) if path else ""), anchor


def place(address: str) -> str:
    """Where the site serves what a link names: "stadia.md#bewust" → "stadia/#bewust", "index.md" → ""."""
    path, mark, anchor = address.partition("#")
    stem = path.removesuffix(".md")
    folder = stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"
    return f"{folder}{mark}{anchor}"
