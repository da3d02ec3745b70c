"""What the Python runtime weighs as it is sent, beside what one gets by loading the npm package as it is."""

from __future__ import annotations

from pathlib import Path

from scripts.publish.compress import FORMATS
from tests.conftest import ROOT

PACKAGE = ROOT / "node_modules" / "pyodide"


def sent(file: Path) -> int:
    """The bytes of the copy that a server sends, where there is one."""
    copy = file.with_name(file.name + ".br")
    return (copy if copy.exists() else file).stat().st_size


def test_the_lean_start_weighs_at_most_seven_tenths_of_the_naive_one(published: Path) -> None:
    runtime = published / "assets" / "runtime"
    files = {
        file.name: sent(file) for file in runtime.rglob("*") if file.is_file() and file.suffix not in (".br", ".gz")
    }
    # Only the page for trying a change asks for these.
    files = {name: size for name, size in files.items() if not name.startswith("desk")}
    fallback = files.pop("python_stdlib.zip")
    assert len(files) == 5
    shared = sum(size for name, size in files.items() if name.startswith("pyodide.") and not name.endswith(".zip"))
    lock = len(FORMATS[".br"]((PACKAGE / "pyodide-lock.json").read_bytes()))
    naive = shared + fallback + lock + sent(next((published / "assets" / "scoring").glob("scoring.*.zip")))
    assert naive > 5_000_000
    assert sum(files.values()) <= 0.70 * naive
