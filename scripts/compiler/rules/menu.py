"""The menu and the foot of site.yaml name pages that are there, and the pages that all others link to are there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.document import Path
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shapes import NavigationItem
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.prose.page_names import LINKED
from scripts.compiler.words import enumerated

_HOME: Final = "index.md"
"""The frame of every page links to it by its place in the menu."""


def check(draft: Draft) -> Iterator[Problem]:
    """Items that are not one page or one group, pages that are not there or there twice, and a hidden home page."""
    if draft.site is None:
        return
    document, site = draft.site.document, draft.site.shape
    named: set[str] = set()
    for number, item in enumerate(site.navigation):
        if bool(item.page) == bool(item.pages):
            yield problem(document.spot(("navigation", number, "title")), "menu.one", title=shown(item.title))
        for place, name in _pages(item):
            path = ("navigation", number, *place)
            if name in named:
                yield problem(document.spot(path), "menu.twice", name=shown(name))
            named.add(name)
            yield from _there(draft, path, name)
    for number, link in enumerate(site.footer):
        yield from _there(draft, ("footer", number, "page"), link.page)
    if _HOME not in [item.page for item in site.navigation]:
        yield problem(document.key_spot(("navigation",)), "menu.home", name=_HOME)
    for name in LINKED:
        if name not in draft.anchors:
            yield problem(document.spot(), "menu.linked", name=name)


def _pages(item: NavigationItem) -> list[tuple[Path, str]]:
    """The pages that an item names, each with where it names them."""
    alone: list[tuple[Path, str]] = [(("page",), item.page)] if item.page else []
    return [*alone, *((("pages", number), name) for number, name in enumerate(item.pages or ()))]


def _there(draft: Draft, path: Path, name: str) -> Iterator[Problem]:
    if draft.site and name not in draft.anchors:
        spot, there = draft.site.document.spot(path), sorted(draft.anchors)
        yield problem(spot, "menu.page", near=nearest(name, there), name=shown(name), allowed=enumerated(there, "of"))
