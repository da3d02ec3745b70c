"""The scripts and style sheets of the pages: in one folder, which is named by the hash of all of them together.

A script imports another by its place beside it, so it only ever gets one of its own version. The rest of the site
names none of them without that hash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scripts.compiler.files.bundles import KINDS, Bundle, bundles
from scripts.compiler.files.hashed_addresses import hashed_folder

SOURCES: Final = Path("overrides") / "assets"
FOLDER: Final = "assets/code"
WORKER: Final = "scan/scorer/worker.mjs"
ENTRIES: Final = (
    ("scan/main.mjs", "scan/after-questions.mjs"),
    (WORKER,),
    ("comparison/main.mjs",),
    ("editors/main.mjs",),
    ("team/main.mjs",),
    (
        "site/frame.mjs",
        "site/print.mjs",
        "site/search.mjs",
        "site/tips.mjs",
        "site/unfold.mjs",
        "site/wide-tables.mjs",
    ),
    (
        "comparison/comparison.css",
        "scan/print.css",
        "scan/result.css",
        "scan/scan.css",
        "scan/workshop.css",
        "site/site.css",
        "team/team.css",
    ),
)
"""What a page, or a script of one, asks for by name; all that these import is put into them.

In groups that share nothing: what two pages have in common is in the script of each. Shared by all of them it would
be in a dozen small files, and a first question would wait for every one.
"""
PLAIN: Final = ("scan/early.mjs", "scan/guard.mjs")
"""The same, but to run where a browser loads no modules."""
_TYPES: Final = ".d.ts"


@dataclass(frozen=True, slots=True)
class Script:
    """A script of a page: its address, and those of all files that it imports, to be asked for along with it."""

    address: str
    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageCode:
    """folder: its address in the site, ending in a slash. files: by their place in it, such as scan/main.mjs.

    unserved: the sources, which the site has at no address of their own.
    """

    folder: str
    files: Mapping[str, Bundle]
    unserved: frozenset[Path]

    def script(self, place: str) -> Script:
        """The script at a place. Raises KeyError when there is none: it is not one of ENTRIES."""
        return Script(self.folder + place, tuple(self.folder + module for module in self.needed(place)))

    def assets(self) -> dict[str, bytes]:
        """Every file by its address in the site."""
        return {self.folder + place: bundle.data for place, bundle in self.files.items()}

    def text(self, place: str) -> str:
        """The script at a place with all that it imports; without what it asks for later. Raises KeyError as above."""
        return "".join(self.files[each].data.decode("utf-8") for each in (place, *self.needed(place)))

    def needed(self, place: str) -> list[str]:
        """The places of all files without which this one does not run; sorted."""
        found: set[str] = set()
        waiting = [place]
        while waiting:
            new = set(self.files[waiting.pop()].imports) - found
            found |= new
            waiting += new
        return sorted(found)


def page_code(root: Path) -> PageCode:
    """All scripts and style sheets that the pages can load. root: the folder of the repository.

    Raises CodeError when a source is wrong, NpmFileError when what bundles them is not there.
    """
    sources = root / SOURCES
    files = bundles(root, sources, ENTRIES, PLAIN)
    folder = hashed_folder(FOLDER, {place: bundle.data for place, bundle in files.items()})
    return PageCode(folder, files, _unserved(sources))


def no_code(root: Path) -> PageCode:
    """For pages that tell why there is none."""
    return PageCode(f"{FOLDER}/", {}, _unserved(root / SOURCES))


def _unserved(sources: Path) -> frozenset[Path]:
    """Scripts and style sheets, which are served as bundles; and types, which nobody loads."""
    return frozenset(path for path in sources.rglob("*") if path.suffix in KINDS or path.name.endswith(_TYPES))
