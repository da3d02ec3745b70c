"""What the fields of content/site.yaml mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scripts.compiler.words.phrase import Text

SITE_FIELDS: Final[Mapping[str, Mapping[str, Text]]] = {
    "NavigationItem": {
        "title": Text(
            nl="wat er in het menu staat.",
            en="what the menu says.",
        ),
        "page": Text(
            nl="de pagina, zoals een link haar noemt: stadia.md.",
            en="the page, as a link names it: stadia.md.",
        ),
        "pages": Text(
            nl="de pagina's van deze groep, in de volgorde van het menu.",
            en="the pages of this group, in the order of the menu.",
        ),
    },
    "FooterLink": {
        "title": Text(
            nl="de tekst van de link onder aan elke pagina.",
            en="the text of the link at the foot of every page.",
        ),
        "page": Text(
            nl="de pagina, zoals een link haar noemt: privacy.md.",
            en="the page, as a link names it: privacy.md.",
        ),
    },
    "SiteFile": {
        "name": Text(
            nl="de naam van de site.",
            en="the name of the site.",
        ),
        "short_name": Text(
            nl="de korte naam, voor onder een pictogram; hooguit 12 tekens.",
            en="the short name, for below an icon; at most 12 characters.",
        ),
        "description": Text(
            nl="waar de site over gaat, voor zoekmachines; een of twee zinnen.",
            en="what the site is about, for search engines; one or two sentences.",
        ),
        "app_description": Text(
            nl="wat iemand leest die de site op een telefoon of computer installeert.",
            en="what somebody reads who installs the site on a phone or computer.",
        ),
        "more_pages": Text(
            nl="een map naast deze map, waarin nog meer pagina's staan: docs.",
            en="a folder beside this one, with more pages: docs.",
        ),
        "navigation": Text(
            nl="het menu: onderdelen, elk met title en met page of pages.",
            en="the menu: items, each with 'title' and with 'page' or 'pages'.",
        ),
        "footer": Text(
            nl="de links onder aan elke pagina, elk met title en page; [] als er geen zijn.",
            en="the links at the foot of every page, each with 'title' and 'page'; [] if there are none.",
        ),
    },
}
