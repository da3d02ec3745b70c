"""The web app manifest: how the site is called and looks where a visitor installs it."""

from __future__ import annotations

import json
from typing import Final

from scripts.compiler.content.shapes import SiteFile

PLACE: Final = "manifest.webmanifest"
ICONS: Final = "assets/site/"
"""The folder of the icons, which `python -m scripts.icons` draws."""
# As the header in overrides/assets/site/tokens.css, which is the icon's own ground.
COLOUR: Final = "#0b4f5c"
GROUND: Final = "#ffffff"


def manifest(site: SiteFile, language: str) -> str:
    """The text of the manifest, with addresses relative to itself: it works below any folder."""
    document = {
        "name": site.name,
        "short_name": site.short_name,
        "description": site.app_description,
        "lang": language,
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
