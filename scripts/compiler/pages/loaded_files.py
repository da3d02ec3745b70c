"""Where the files are that pages load."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from typing import Final

from scripts.compiler.prose.page_names import relative


@dataclass(frozen=True, slots=True)
class LoadedFiles:
    """The address of each file that the script of a page may ask for, all from the root of the site or all from a page.

    model: the model as a document. models: the folder with that of each version. bundle: all of scoring/. runtime: the
    folder of the runtime. library: its lean library. worker, qr: the scripts. code: the folder of scripts and style
    sheets. later: the part of the scan's page that its first question does not wait for; empty while that part itself
    is made. reference: what organisations handed in; empty where that is too little. desk_library, desk_archive,
    desk_content: what the page for trying a change checks with.
    """

    model: str
    models: str
    bundle: str
    runtime: str
    library: str
    worker: str
    qr: str
    code: str
    desk_library: str
    desk_archive: str
    desk_content: str
    later: str = ""
    reference: str = ""

    def seen_from(self, page: str) -> LoadedFiles:
        """The same files, relative to a page, which is named by its path."""
        return LoadedFiles(*(address and relative(page, address) for address in astuple(self)))


NOWHERE: Final = LoadedFiles(*[""] * len(fields(LoadedFiles)))
"""For a page whose scripts do not run."""
