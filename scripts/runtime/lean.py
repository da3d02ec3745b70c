"""The lean library and the compiled scorer: two zips, made by the runtime itself.

Two, not one: the library changes with Pyodide, `scoring` with almost every release of ours. A visitor
who comes back after one fetches 60 kB again, not 600. The model is in neither: it changes with the content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from scripts.runtime.kept import kept
from scripts.runtime.node import run_inside
from scripts.runtime.package import fingerprint

HERE: Final = Path(__file__).parent
MODULES: Final = HERE / "modules.txt"
# Docstrings and asserts are left out of the library: CPython itself offers that as -OO.
# Not of `scoring`: it runs as it was tested, and without its docstring a dataclass writes one as it is made.
WITHOUT_DOCSTRINGS: Final = 2
AS_WRITTEN: Final = 0


def library(root: Path) -> Path:
    """The standard-library modules of modules.txt as bytecode, in a zip."""
    return kept(root, "library.zip", _inputs(root, [MODULES]), lambda: compiled_library(root, modules()))


def scoring(root: Path) -> Path:
    """`scoring` without its command line as bytecode, in a zip: what the browser's worker calls."""
    sources = list(_scoring_sources(root))
    return kept(root, "scoring.zip", _inputs(root, sources), lambda: _compiled_scoring(root, sources))


def modules() -> list[str]:
    """The names in modules.txt."""
    return MODULES.read_text(encoding="ascii").split()


def compiled_library(root: Path, names: Iterable[str]) -> bytes:
    """A zip of these standard modules as bytecode."""
    request = {"modules": list(names), "sources": {}, "optimize": WITHOUT_DOCSTRINGS}
    return run_inside(root, "bytecode", request)


def _compiled_scoring(root: Path, sources: Iterable[Path]) -> bytes:
    texts = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in sources}
    request = {"modules": [], "sources": texts, "optimize": AS_WRITTEN}
    # In the lean runtime: it starts in a third of the time, and a developer waits for this at every change.
    return run_inside(root, "bytecode", request, library=library(root))


def _scoring_sources(root: Path) -> Iterator[Path]:
    for path in sorted((root / "scoring").rglob("*.py")):
        if path.name != "__main__.py" and not path.name.startswith("command"):
            yield path


def _inputs(root: Path, files: Iterable[Path]) -> Iterator[bytes]:
    """All that a zip follows from: the runtime that compiles, how it is asked, and what it is given."""
    yield fingerprint(root).encode()
    programs = [path for path in HERE.rglob("*") if path.suffix in (".py", ".mjs")]
    for path in [*sorted(programs), *files]:
        yield path.name.encode()
        yield path.read_bytes()
