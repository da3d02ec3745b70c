"""What the site holds of Python for the browser, by the address of each file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RUNTIME: Final = "assets/runtime/"
"""The folder of the site that holds all of it."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """What Python needs in the browser. All addresses are below RUNTIME.

    folder: of the Pyodide files, ending in a slash. library: the zip with the modules in use. files: everything, the
    whole standard library too, by address. desk_library, desk_archive, desk_content: what the page for trying a change
    needs, and no other.
    """

    folder: str
    library: str
    files: Mapping[str, Path | str | bytes]
    desk_library: str = ""
    desk_archive: str = ""
    desk_content: str = ""
