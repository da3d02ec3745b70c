"""The Python that the browser gets: Pyodide from the locked npm package, lean and whole.

Lean: the standard-library modules that scoring takes (modules.txt) and `scoring` itself, both compiled by
the runtime itself. Most of the time of a plain start goes into compiling that source in the browser.
Whole: the package as it comes, for a browser where the lean start fails.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from scripts.runtime.kept import kept
from scripts.runtime.lean import library, scoring
from scripts.runtime.package import FILES, LOCK, RuntimeMissing, fingerprint, package, short_lock

__all__ = ["RuntimeMissing", "runtime_files", "runtime_places"]

PLACES: Final = ("runtime", "library", "scorer")


def runtime_places(root: Path) -> dict[str, str]:
    """What the scan page has to know, as names below the folder that `runtime_files` go to.

    runtime: the folder with Pyodide, which ends in a slash. library: the lean standard library.
    scorer: `scoring`, compiled. Makes what is not there, as `runtime_files` does.
    """
    return {
        "runtime": f"pyodide.{fingerprint(root)}/",
        "library": library(root).name,
        "scorer": scoring(root).name,
    }


def runtime_files(root: Path) -> dict[str, Path]:
    """The files that the site serves in assets/runtime/, by name; each name holds a hash of the bytes.

    root: the folder of the repository. What is compiled is made again only when its inputs change, in a few
    seconds. Raises RuntimeMissing when the npm package or Node is not there.
    """
    folder = f"pyodide.{fingerprint(root)}/"
    lock = kept(root, LOCK, [short_lock(root)], lambda: short_lock(root))
    lean = (library(root), scoring(root))
    return {
        **{name: package(root) / name for name in (*FILES, LOCK)},
        **{folder + name: package(root) / name for name in FILES},
        folder + LOCK: lock,
        **{path.name: path for path in lean},
    }
