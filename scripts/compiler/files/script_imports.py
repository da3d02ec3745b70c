"""Which modules a script imports, and those again: so that a page can ask for all of them at once.

Without that a browser learns of a module only when it has read the one before, and on a mobile network every
such step costs a journey there and back.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Final

# import … from "…" and export … from "…", at the start of a line; not import("…"), which waits until it is needed.
_IMPORT: Final = re.compile(r'^(?:import|export)\b[^;"]*?"(\.[^"]+)"', re.MULTILINE)


def imported(assets: Path, entry: str) -> tuple[str, ...]:
    """The addresses of all modules that `entry` needs to run, without `entry` itself; sorted.

    assets: the folder that addresses are relative to. Raises FileNotFoundError for an import of what is not there.
    """
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        address = waiting.pop()
        text = (assets / address).read_text(encoding="utf-8")
        for name in _IMPORT.findall(text):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), name))
            if target not in found and target != entry:
                found.add(target)
                waiting.append(target)
    return tuple(sorted(found))
