"""Which standard-library modules scoring takes: found by calling it in the runtime, never by hand."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scripts.runtime.lean import compiled_library, scoring
from scripts.runtime.node import run_inside

Call = tuple[str, str, str]
"""A verb of scoring.verbs, a model document, and what the verb takes."""

# What the library itself can do without: shutil and zipfile (for packages that we never load) and
# asyncio try to import these, and go on when they are not there.
OPTIONAL: Final = ("bz2", "compression", "lzma", "ssl")


@dataclass(frozen=True, slots=True)
class Trace:
    """replies: one for each call, in their order. modules: the library's modules that were loaded, sorted."""

    replies: list[str]
    modules: list[str]


def trace(root: Path, calls: Sequence[Call], library: Path | None = None) -> Trace:
    """Makes the calls in the runtime. library: the lean one; default: the whole standard library."""
    files = {"/scoring.zip": scoring(root)}
    return Trace(**json.loads(run_inside(root, "trace", list(calls), library=library, files=files)))


def find_modules(root: Path, calls: Sequence[Call]) -> list[str]:
    """The modules that have to be in modules.txt so that these calls can be made: no more, no fewer."""
    names = [name for name in trace(root, calls).modules if name.split(".")[0] not in OPTIONAL]
    # Once more with only these: what just the optional ones wanted is now not loaded either.
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.zip"
        library.write_bytes(compiled_library(root, names))
        return trace(root, calls, library).modules
