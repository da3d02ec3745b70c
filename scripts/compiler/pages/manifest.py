"""The web app manifest: how the site is called and looks where a visitor installs it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from scoring.model.model import Sentence
from scoring.words import sentences

PLACE: Final = "manifest.webmanifest"
ICONS: Final = "assets/site/"
"""The folder of the icons, which `python -m scripts.icons` draws."""
# As --site-brand in overrides/assets/site/site.css, which is the icon's own ground.
COLOUR: Final = "#0b4f5c"
GROUND: Final = "#ffffff"


def manifest(interface: Mapping[str, Sentence]) -> str:
    """The text of the manifest, with addresses relative to itself: it works below any folder.

    interface: the sentences of the pages, with app.name, app.short_name and app.description.
    """
    document = {
        "name": sentences.sentence(interface, "app.name"),
        "short_name": sentences.sentence(interface, "app.short_name"),
        "description": sentences.sentence(interface, "app.description"),
        "lang": "nl",
        "start_url": "./",
        "scope": "./",
        # With a Back button: this is a site of pages, and some systems have no such button of their own.
        "display": "minimal-ui",
        "theme_color": COLOUR,
        "background_color": GROUND,
        "icons": [
            _icon("icon-192.png", "192x192", "any"),
            _icon("icon-512.png", "512x512", "any"),
            _icon("icon-maskable-512.png", "512x512", "maskable"),
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _icon(name: str, sizes: str, purpose: str) -> dict[str, str]:
    return {"src": ICONS + name, "type": "image/png", "sizes": sizes, "purpose": purpose}
