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
from scripts.compiler.files.script_imports import imported

SOURCES: Final = Path("overrides") / "assets"
FOLDER: Final = "assets/code"
WORKER: Final = "scan/scorer/worker.mjs"
_KINDS: Final = {".mjs", ".css"}
_TYPES: Final = "*.d.ts"


@dataclass(frozen=True, slots=True)
class Script:
    """A script of a page: its address, and those of all modules that it imports, to be asked for along with it."""

    address: str
    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageCode:
    """folder: its address in the site, ending in a slash. files: by their place in it, such as scan/main.mjs.

    sources: the folder that they come from.
    """

    folder: str
    files: Mapping[str, Path]
    sources: Path

    def script(self, place: str) -> Script:
        """The script at a place. Raises FileNotFoundError when it, or a module that it imports, is not there."""
        modules = imported(self.sources, place)
        return Script(self.folder + place, tuple(self.folder + module for module in modules))

    def assets(self) -> dict[str, Path]:
        """Every file by its address in the site."""
        return {self.folder + place: path for place, path in self.files.items()}

    def unserved(self) -> frozenset[Path]:
        """The sources that the site has at no address like their own: these files, and types, which nobody loads."""
        return frozenset([*self.files.values(), *self.sources.rglob(_TYPES)])


def page_code(root: Path) -> PageCode:
    """All scripts and style sheets that the pages can load. root: the folder of the repository."""
    sources = root / SOURCES
    paths = sorted(path for path in sources.rglob("*") if path.suffix in _KINDS)
    files = {path.relative_to(sources).as_posix(): path for path in paths}
    folder = hashed_folder(FOLDER, {place: path.read_bytes() for place, path in files.items()})
    return PageCode(folder, files, sources)
