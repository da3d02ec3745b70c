"""An address leads to the page itself: not past another company, nor to a computer of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from scripts.compiler.content.document import Document, Path
from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, Spot, problem, shown
from scripts.compiler.prose.markdown import is_external, outline
from scripts.compiler.prose.texts import proses
from scripts.compiler.words.phrase import Phrase, Words

_ROUND: Final = re.compile(
    r"https://(?:[\w.-]+\.safelinks\.protection\.outlook\.com/|(?:www\.)?google\.[a-z.]+/url\?|lm?\.facebook\.com/|"
    r"(?:www\.)?urldefense\.(?:com|us|proofpoint\.com)/|[\w.-]*\.mimecast\.com/|linkprotect\.cudasvc\.com/|t\.co/|lnkd\.in/)",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"https://(?:localhost|127\.|10\.|192\.168\.|0\.0\.0\.0)", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:[^\W\d_]{2,}|xn--[a-z0-9-]+)")
_ADDRESS: Final = re.compile(r"https?://\S+|[\w/-]+\.(?:md|html)")
_SIGNS: Final = ".,;:!'\"\u2018\u2019\u201c\u201d"

ROUND: Final = Words(
    nl=Phrase(
        "Het adres '{address}' leidt bezoekers eerst langs een ander bedrijf, dat kan bijhouden wie er klikt.",
        "Open de link, en kopieer dan het adres van de pagina zelf uit uw browser.",
    ),
    en=Phrase(
        "The address '{address}' first leads visitors past another company, which can keep track of who clicks.",
        "Open the link, and then copy the address of the page itself from your browser.",
    ),
)
OWN: Final = Words(
    nl=Phrase(
        "Het adres '{address}' bestaat alleen op uw eigen computer of in uw eigen netwerk.",
        "Zet er het adres dat iedereen kan openen.",
    ),
    en=Phrase(
        "The address '{address}' exists only on your own computer or in your own network.",
        "Put the address there that everybody can open.",
    ),
)
HOST: Final = Words(
    nl=Phrase(
        "In '{address}' klopt de naam van de site niet.",
        "Kopieer het adres van de pagina uit uw browser.",
    ),
    en=Phrase(
        "The name of the site in '{address}' is not right.",
        "Copy the address of the page from your browser.",
    ),
)
SIGN: Final = Words(
    nl=Phrase(
        "Achter het adres '{address}' staat een teken dat er niet bij hoort: '{sign}'.",
        "Haal dat teken weg.",
    ),
    en=Phrase(
        "Behind the address '{address}' there is a sign that does not belong to it: '{sign}'.",
        "Take that sign out.",
    ),
)

FOR_WORDS: Final = Words(
    nl=Phrase(
        "Hier staat een adres waar woorden horen: '{address}'.",
        "Zet er hoe de pagina heet, zoals de lezer die ziet.",
    ),
    en=Phrase(
        "There is an address here where words belong: '{address}'.",
        "Put there what the page is called, as the reader sees it.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each address of a source, a law or a link in a text."""
    for document in draft.shaped():
        for path, text in document.texts:
            if path[-1] == "url":
                yield from _field(document, path, text)
            elif path[-1] == "title" and _ADDRESS.fullmatch(text):
                yield problem(document.spot(path), FOR_WORDS, address=shown(text))
    for prose in proses(draft):
        for address in islice(dict.fromkeys(outline(prose.text).links), MOST_SHOWN + 1):
            if is_external(address):
                yield from _address(prose.spot_of_link(address), address)


def _field(document: Document, path: Path, text: str) -> Iterator[Problem]:
    if is_external(text) or _OWN.match(text):
        yield from _address(document.spot(path), text)
    else:
        yield problem(document.spot(path), HOST, address=shown(text))


def _address(spot: Spot, address: str) -> Iterator[Problem]:
    if _ROUND.match(address):
        yield problem(spot, ROUND, address=shown(address))
    elif _OWN.match(address):
        yield problem(spot, OWN, address=shown(address))
    elif not _HOST.fullmatch(urlsplit(address).hostname or ""):
        yield problem(spot, HOST, address=shown(address))
    elif sign := _sign_behind(address):
        yield problem(spot, SIGN, address=shown(address), sign=sign)


def _sign_behind(address: str) -> str:
    """What closes a sentence or a bracket that the address is in; "" where it ends as an address does."""
    end = len(address)
    while end and (address[end - 1] in _SIGNS or (address[end - 1] == ")" and _is_too_many(address[:end]))):
        end -= 1
    return address[end:]


def _is_too_many(address: str) -> bool:
    return address.count(")") > address.count("(")
