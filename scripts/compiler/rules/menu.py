"""The menu, the foot and all else in site.yaml name pages that are there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.document import Path
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shapes import LinkedPages, NavigationItem
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.prose.page_names import HOME as HOME_PAGE
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

ONE: Final = Words(
    nl=Phrase(
        "Het onderdeel '{title}' van het menu is niet één pagina of één groep.",
        "Zet eronder alleen page, met een pagina, of alleen pages, met een lijst van pagina's.",
    ),
    en=Phrase(
        "The item '{title}' of the menu is not one page or one group.",
        "Put below it only 'page', with a page, or only 'pages', with a list of pages.",
    ),
)
PAGE: Final = Words(
    nl=Phrase(
        "De pagina '{name}' bestaat niet op deze site.",
        "Kies een pagina die er is: {allowed}.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "This site does not have a page '{name}'.",
        "Choose a page that it has: {allowed}.",
        "Did you mean '{near}'?",
    ),
)
TWICE: Final = Words(
    nl=Phrase("De pagina '{name}' staat twee keer in het menu.", "Verwijder een van de twee."),
    en=Phrase("The page '{name}' is in the menu twice.", "Delete one of the two."),
)
HOME: Final = Words(
    nl=Phrase(
        "De startpagina '{name}' heeft geen eigen onderdeel in het menu.",
        "Geef haar een onderdeel met title en met page: {name}. Staat zij ook in een groep? Haal haar daar weg.",
    ),
    en=Phrase(
        "The home page '{name}' has no item of its own in the menu.",
        "Give it an item with 'title' and with page: {name}. Is it in a group too? Take it out there.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Items that are not one page or one group, pages that are not there or there twice, and a hidden home page."""
    if draft.site is None:
        return
    document, site = draft.site.document, draft.site.shape
    named: set[str] = set()
    for number, item in enumerate(site.navigation):
        if bool(item.page) == bool(item.pages):
            yield problem(document.spot(("navigation", number, "title")), ONE, title=shown(item.title))
        for place, name in _pages(item):
            path = ("navigation", number, *place)
            if name in named:
                yield problem(document.spot(path), TWICE, name=shown(name))
            named.add(name)
            yield from _there(draft, path, name)
    for field, links in (("after_scan", site.after_scan or ()), ("footer", site.footer)):
        for number, link in enumerate(links):
            yield from _there(draft, (field, number, "page"), link.page)
    for field, name in (site.linked or LinkedPages()).model_dump(exclude_none=True).items():
        yield from _there(draft, ("linked", field), name)
    # The frame of every page links to it by its place in the menu.
    if HOME_PAGE not in [item.page for item in site.navigation]:
        yield problem(document.key_spot(("navigation",)), HOME, name=HOME_PAGE)


def _pages(item: NavigationItem) -> list[tuple[Path, str]]:
    """The pages that an item names, each with where it names them."""
    alone: list[tuple[Path, str]] = [(("page",), item.page)] if item.page else []
    return [*alone, *((("pages", number), name) for number, name in enumerate(item.pages or ()))]


def _there(draft: Draft, path: Path, name: str) -> Iterator[Problem]:
    if draft.site and name not in draft.anchors:
        spot, there = draft.site.document.spot(path), sorted(draft.anchors)
        yield problem(spot, PAGE, near=nearest(name, there), name=shown(name), allowed=either(there))
