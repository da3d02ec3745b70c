"""Every link in a text leads somewhere: to a page and heading of this site, or to an https address."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, Spot, problem, shown
from scripts.compiler.prose.markdown import Outline, is_external, is_site_path, outline
from scripts.compiler.prose.page_names import target
from scripts.compiler.prose.texts import Prose, proses
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

_IMAGES: Final = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")

EMPTY: Final = Words(
    nl=Phrase(
        "Deze link heeft geen adres.",
        "Zet het tussen de haakjes: een adres met https://, of de naam van een pagina, bijvoorbeeld: stadia.md.",
    ),
    en=Phrase(
        "This link has no address.",
        "Put one between the round brackets: an address with https://, or the name of a page, for example: stages.md.",
    ),
)
ADDRESS: Final = Words(
    nl=Phrase("De link '{href}' is geen volledig webadres.", "Kopieer het adres van de pagina uit uw browser."),
    en=Phrase("The link '{href}' is not a complete web address.", "Copy the address of the page from your browser."),
)
SCHEME: Final = Words(
    nl=Phrase(
        "De link '{href}' begint niet met https://.",
        "Gebruik een adres met https://, of de naam van een pagina van deze site, bijvoorbeeld: stadia.md.",
    ),
    en=Phrase(
        "The link '{href}' does not start with https://.",
        "Use an address with https://, or the name of a page of this site, for example: stages.md.",
    ),
)
SLASH: Final = Words(
    nl=Phrase(
        "De link '{href}' begint met een schuine streep.",
        "Laat de schuine streep weg en gebruik de naam van de pagina, bijvoorbeeld: stadia.md.",
    ),
    en=Phrase(
        "The link '{href}' starts with a slash.",
        "Leave out the slash and use the name of the page, for example: stages.md.",
    ),
)
PAGE: Final = Words(
    nl=Phrase(
        "De pagina van link '{href}' bestaat niet op deze site.",
        "Kies een pagina die er is: {allowed}.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "The link '{href}' leads to a page that this site does not have.",
        "Choose a page that it has: {allowed}.",
        "Did you mean '{near}'?",
    ),
)
ANCHOR: Final = Words(
    nl=Phrase(
        "De link '{href}' wijst naar een kop of onderdeel dat niet bestaat.",
        "Laat het deel vanaf # weg, of verwijs naar een kop die er is.",
        "Bedoelt u '#{near}'?",
    ),
    en=Phrase(
        "The link '{href}' points to a heading or part that does not exist.",
        "Leave out everything from the # on, or point to a heading that exists.",
        "Did you mean '#{near}'?",
    ),
)
NO_HEADINGS: Final = Words(
    nl=Phrase(
        "De link '{href}' wijst naar een kop in deze tekst, maar de tekst heeft geen koppen.",
        "Zet de naam van een pagina voor het #, of haal de link weg.",
    ),
    en=Phrase(
        "The link '{href}' points to a heading in this text, but the text has no headings.",
        "Put the name of a page before the #, or take the link out.",
    ),
)
BARE: Final = Words(
    nl=Phrase("De link naar '{href}' heeft geen woorden.", "Zet tussen de vierkante haken waar de link heen gaat."),
    en=Phrase("The link to '{href}' has no words.", "Say between the square brackets where the link leads."),
)
SPACED: Final = Words(
    nl=Phrase(
        "In het adres van de link '{href}' staat een spatie.",
        "Haal de spatie weg. Hoort zij bij het adres? Schrijf dan %20.",
    ),
    en=Phrase(
        "There is a space in the address of the link '{href}'.",
        "Take the space out. Is it part of the address? Then write %20.",
    ),
)
NO_IMAGE: Final = Words(
    nl=Phrase(
        "De afbeelding '{src}' staat niet bij de pagina's.",
        "Zet het bestand bij de pagina's in de map {more}, of haal de afbeelding weg.",
    ),
    en=Phrase(
        "The image '{src}' is not among the pages.",
        "Put the file with the pages in the folder {more}, or take the image out.",
    ),
)
IMAGE: Final = Words(
    nl=Phrase(
        "Hier staat een afbeelding, en die kan niet in deze teksten.",
        "Beschrijf in woorden wat de lezer moet weten.",
    ),
    en=Phrase(
        "There is an image here, and these texts cannot have one.",
        "Describe in words what the reader needs to know.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Links without an address, to other schemes, to pages or headings that are not there, and images."""
    for prose in proses(draft):
        found = outline(prose.text)
        yield from islice(_links(draft, prose, found), MOST_SHOWN + 1)
        for number, src in enumerate(found.images):
            if not prose.page:
                yield problem(prose.spot_of("![", number), IMAGE)
            elif not (is_external(src) or is_site_path(src)):
                yield problem(prose.spot_of("![", number), _wrong_start(src), href=shown(src))
            elif is_external(src) or not _is_image(target(prose.base, src)[0], draft):
                yield problem(prose.spot_of("![", number), NO_IMAGE, src=shown(src), more=draft.more_pages)


def _links(draft: Draft, prose: Prose, found: Outline) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    for href in found.links:
        yield from _link(draft, prose, found.headings, href, prose.spot_of_link(href, seen[href]))
        seen[href] += 1
    for href in found.bare:
        yield problem(prose.spot_like(rf"(?P<here>\[\s*\]\({re.escape(href)})"), BARE, href=shown(href))
    for href in found.spaced:
        within = r"\s*".join(map(re.escape, href))
        yield problem(prose.spot_like(rf"\]\(\s*(?P<here>{within})"), SPACED, href=shown(href))


def _is_image(page: str, draft: Draft) -> bool:
    return page in draft.beside and posixpath.splitext(page)[1].lower() in _IMAGES


def _link(draft: Draft, prose: Prose, headings: tuple[str, ...], href: str, spot: Spot) -> Iterator[Problem]:
    if is_external(href):
        return
    if not href:
        yield problem(spot, EMPTY)
        return
    if not is_site_path(href):
        yield problem(spot, _wrong_start(href), href=shown(href))
        return
    page, anchor = target(prose.base, href)
    if prose.page and page in draft.beside:
        return
    page = page or prose.page
    anchors = draft.anchors.get(page) if page else headings
    if anchors is None and draft.site is None:
        return  # it may be a page of the further folder, which site.yaml names
    if anchors is None:
        names = sorted(_from(prose.base, name) for name in draft.anchors)
        near = nearest(href.partition("#")[0], names)
        yield problem(spot, PAGE, near=near, href=shown(href), allowed=either(names))
    # Without a model the anchors of stages and tips are unknown, as those of a page that cannot be read: its own
    # problems come first.
    elif anchor not in anchors and (not page or (anchor and draft.model and not _is_unread(draft, page))):
        words = ANCHOR if page or headings else NO_HEADINGS  # without its # such a link would have no address at all
        yield problem(spot, words, near=nearest(anchor, anchors), href=shown(href))


def _wrong_start(href: str) -> Words:
    if href.startswith("/") and not href.startswith("//"):
        return SLASH
    return ADDRESS if href.lower().startswith("https://") else SCHEME


def _is_unread(draft: Draft, page: str) -> bool:
    parts = {**draft.docs, **{f"{name}.md": part for name, part in draft.pages.items()}}
    return page in parts and parts[page] is None


def _from(base: str, page: str) -> str:
    return posixpath.relpath(page, base or ".")
