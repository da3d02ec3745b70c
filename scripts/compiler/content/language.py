"""In which language editors are addressed: that of their model."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from scripts.compiler.words.phrase import LANGUAGES, Language

_LINE: Final = re.compile(rf"^language: *[\"']?({'|'.join(LANGUAGES)})", re.MULTILINE | re.IGNORECASE)
_ENOUGH: Final = 200_000
"""So many bytes of the file are read: as many as a content file may have."""


def language_of(root: Path, folder: Path | None = None) -> Language:
    """The language of model.yaml in a content folder, where the engine speaks it; Dutch where not, or none is found.

    root, folder: see `load`. The line is looked for in the text, not in what the file means: whoever makes
    a mistake in that very file, even in that very line ("English"), reads of it in their own language.
    """
    try:
        with ((folder or root / "content") / "model.yaml").open("rb") as file:
            text = file.read(_ENOUGH).decode("utf-8-sig", errors="replace")
    except OSError:
        return "nl"
    found = _LINE.search(text)
    return next((language for language in LANGUAGES if found and language == found[1].lower()), "nl")
