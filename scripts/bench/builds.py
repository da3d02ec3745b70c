"""How long a build takes, and how long an editor waits for the page after a change."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Final

from scripts.bench.table import Table
from scripts.machines.running import free_port, running

BUILD: Final = (
    "import sys; from pathlib import Path; from scripts.site import build; sys.exit(build(Path('build/bench')))"
)
LEFT_OUT: Final = {".git", ".venv", "node_modules", "site", "build"}
TEXT: Final = Path("content") / "interface.yaml"
SENTENCE: Final = "page.home.title: "
PATIENCE: Final = 120  # seconds


def builds(root: Path, runs: int) -> Table:
    """In a copy of the repository, so that nothing of the editor's is touched."""
    table = Table("Builds", ("what", "s"))
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "repository"
        shutil.copytree(root, copy, ignore=lambda where, names: LEFT_OUT & set(names) if where == str(root) else ())
        (copy / "node_modules").symlink_to(root / "node_modules", target_is_directory=True)
        table.add("the first build, which makes the Python library", f"{_seconds(lambda: _build(copy)):.1f}")
        table.add("a full build", f"{statistics.median(_seconds(lambda: _build(copy)) for _ in range(runs)):.1f}")
        port = free_port()
        with running([sys.executable, "-m", "scripts.serve", str(port)], port, copy, {}):
            times = [_reload(copy, f"http://127.0.0.1:{port}/", number) for number in range(runs)]
        table.add("while serving, from a saved text to the new page", f"{statistics.median(times):.2f}")
    return table


def _build(root: Path) -> None:
    subprocess.run([sys.executable, "-c", BUILD], cwd=root, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "0"})


def _reload(root: Path, address: str, number: int) -> float:
    """Changes one sentence of the home page, and asks for the page until it shows."""
    time.sleep(1)
    file, title = root / TEXT, f"Proef {number} van de meting"
    text = file.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = [f"{SENTENCE}{title}\n" if line.startswith(SENTENCE) else line for line in text]
    file.write_text("".join(changed), encoding="utf-8")
    return _seconds(lambda: _wait_for(address, title))


def _wait_for(address: str, text: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            if text in answer.read().decode("utf-8"):
                return
        time.sleep(0.02)
    raise TimeoutError(f"{address} never showed {text!r}")


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start
