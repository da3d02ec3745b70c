"""The scripts and style sheets of the pages: in one folder, which is named by the hash of all of them together.

A script imports another by its place beside it, so it only ever gets one of its own version. The rest of the site
names none of them without that hash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scripts.compiler.files.hashed_addresses import hashed_folder

SOURCES: Final = Path("overrides") / "assets"
FOLDER: Final = "assets/code"
WORKER: Final = "scan/worker.mjs"
_KINDS: Final = {".mjs", ".css"}


@dataclass(frozen=True, slots=True)
class PageCode:
    """folder: its address in the site, ending in a slash. files: by their place in it, such as scan/main.mjs."""

    folder: str
    files: Mapping[str, Path]


def page_code(root: Path) -> PageCode:
    """All scripts and style sheets that the pages can load. root: the folder of the repository."""
    sources = root / SOURCES
    paths = sorted(path for path in sources.rglob("*") if path.suffix in _KINDS)
    files = {path.relative_to(sources).as_posix(): path for path in paths}
    return PageCode(hashed_folder(FOLDER, {place: path.read_bytes() for place, path in files.items()}), files)
