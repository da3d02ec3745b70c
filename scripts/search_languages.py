"""Leaves out the theme's search files for languages that the site does not have.

The theme brings some thirty languages, 1.4 MB; one of them (wordcut.js, for Thai) under the
LGPL, which asks things of whoever passes it on. What nobody is sent needs no check and no licence.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

FOLDER: Final = Path("assets") / "javascripts" / "lunr"
# What the theme's search asks for beside a language's own file.
_EXTRA: Final = {"ja": {"tinyseg.js"}, "hi": {"wordcut.js"}, "th": {"wordcut.js"}}


def leave_out_other_languages(site: Path) -> None:
    """Removes the files that the search of `site`, a finished build, will never ask for."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    languages: list[str] = index["config"]["lang"]
    needed = {"lunr.stemmer.support.min.js"}
    for language in languages:
        needed |= {f"lunr.{language}.min.js"} | _EXTRA.get(language, set())
    if len(languages) > 1:
        needed.add("lunr.multi.min.js")
    for path in sorted((site / FOLDER).rglob("*.js")):
        if path.name not in needed:
            path.unlink()
