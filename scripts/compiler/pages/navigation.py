"""The menu of the site, finished: every page has its place and its title, also those that site.yaml does not name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from scripts.compiler.content.shapes import NavigationItem

_INDEX: Final = "/index.md"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the menu, or a group of pages: then page is ""."""

    title: str
    page: str = ""
    below: tuple[Entry, ...] = ()


def navigation(items: Sequence[NavigationItem], titles: Mapping[str, str]) -> tuple[Entry, ...]:
    """The menu with every page in it: an editor adds a page by its file alone.

    items: as site.yaml names them. titles: of all pages, by path. Other pages of a folder come after its index page;
    the rest at the end of the last group, or of the menu when that ends in a page.
    """
    named = {name for item in items for name in (item.page, *(item.pages or ())) if name}
    free = [path for path in titles if path not in named]
    menu = []
    for item in items:
        pages: list[str] = []
        for name in item.pages or ():
            of_folder = [
                path for path in free if name.endswith(_INDEX) and path.startswith(name.removesuffix("index.md"))
            ]
            free = [path for path in free if path not in of_folder]
            pages += [name, *of_folder]
        menu.append(Entry(item.title, item.page or "", _entries(pages, titles)))
    if free and menu and menu[-1].below:
        menu[-1] = replace(menu[-1], below=(*menu[-1].below, *_entries(free, titles)))
        return tuple(menu)
    return (*menu, *_entries(free, titles))


def _entries(pages: Sequence[str], titles: Mapping[str, str]) -> tuple[Entry, ...]:
    return tuple(Entry(titles[path], path) for path in pages)
