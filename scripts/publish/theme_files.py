"""Leaves out what the theme brings and no page of the site loads.

Its own script (our frame takes the place of that), source maps, palettes, and search files for some thirty languages,
one of them (wordcut.js, for Thai) under the LGPL. What nobody is sent needs no check and no licence.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

FOLDERS: Final = tuple(Path("assets") / name for name in ("javascripts", "stylesheets", "images"))
LANGUAGES: Final = Path("assets") / "javascripts" / "lunr"
# What the theme's search asks for beside a language's own file.
_EXTRA: Final = {"ja": {"tinyseg.js"}, "hi": {"wordcut.js"}, "th": {"wordcut.js"}}
# Developer tools would look for the map.
_MAP: Final = re.compile(rb"\n(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*\Z")


def leave_out_unused(site: Path) -> None:
    """Removes the theme's files that no page of `site`, a finished build, names, and its search will not ask for."""
    pages = "".join(page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
    languages = _language_files(site)
    for path in sorted(path for folder in FOLDERS for path in (site / folder).rglob("*.*")):
        of_languages = path.is_relative_to(site / LANGUAGES)
        if path.name not in languages if of_languages else path.name not in pages:
            path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
        else:
            path.write_bytes(_MAP.sub(b"\n", path.read_bytes()))


def _language_files(site: Path) -> set[str]:
    """The names of what the search loads to know the languages of the site."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    languages: list[str] = index["config"]["lang"]
    needed = {"lunr.stemmer.support.min.js"}
    for language in languages:
        needed |= {f"lunr.{language}.min.js"} | _EXTRA.get(language, set())
    if len(languages) > 1:
        needed.add("lunr.multi.min.js")
    return needed
