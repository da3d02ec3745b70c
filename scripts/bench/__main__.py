"""python -m scripts.bench [RUNS [PART]]: all that is fast or slow, side by side in one run, as Markdown.

Times on a shared machine vary by a third: so medians of RUNS (7 unless told otherwise), by turns, and their ratios.
What the tables say stands in docs/decisions/, put there by hand with the machine and the date.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from scoring.documents.canonical import read_model
from scripts.bench import batch, builds, editing, imports, pages, scoring, starts, tasks, team
from scripts.bench.table import Table, ratio
from scripts.bench.visits import chromium
from scripts.site import build

ROOT = Path(__file__).resolve().parents[2]


def main(runs: int = 7, only: str = "") -> int:
    site = ROOT / "build" / "bench-site"
    if build(site, compressed=True) != 0:
        return 1
    with sync_playwright() as playwright:
        machine = f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"
        print(f"{datetime.now(UTC):%Y-%m-%d}; {machine}, {_browser(playwright)}; medians of {runs}\n", flush=True)
        parts: dict[str, Callable[[], Table]] = {
            "files": lambda: files(site),
            "kinds": lambda: pages.kinds(site),
            "weights": lambda: pages.weights(playwright, site),
            "imports": lambda: imports.imports(playwright, site, runs),
            "scoring": lambda: scoring.scoring(playwright, site, runs),
            "large": lambda: scoring.large(playwright, site, runs),
            "tasks": lambda: tasks.tasks(playwright, site, runs),
            "question": lambda: pages.first_question(playwright, site, runs),
            **{
                name: partial(starts.starts, playwright, starts.variants(ROOT, site), condition, runs)
                for name, condition in starts.CONDITIONS.items()
            },
            "editing": lambda: editing.editing(playwright, site, runs),
            "team": lambda: team.team(playwright, site, runs),
            "batch": lambda: codes(site, runs),
            "builds": lambda: builds.builds(ROOT, runs),
        }
        for name, part in parts.items():
            if only in ("", name):
                print(part(), flush=True)
    return 0


def _browser(playwright: Playwright) -> str:
    with chromium(playwright) as browser:
        return f"Chromium {browser.version}"


def files(site: Path) -> Table:
    """The runtime's files, as they are and as they are sent; in all, those that a scan loads."""
    table = Table("Files of the runtime", ("file", "bytes", "gzip", "brotli"))
    sums = [0, 0, 0]
    for path in sorted((site / "assets" / "runtime").rglob("*")):
        if path.is_dir() or path.suffix in (".br", ".gz"):
            continue
        copies = [path, *(path.with_name(path.name + suffix) for suffix in (".gz", ".br"))]
        sizes = [(copy if copy.exists() else path).stat().st_size for copy in copies]
        other = "fallback" if path.name == "python_stdlib.zip" else "editors" if path.name.startswith("desk") else ""
        table.add(path.name + (f" ({other} only)" if other else ""), *(f"{size:,}" for size in sizes))
        if not other:
            sums = [sum_ + size for sum_, size in zip(sums, sizes, strict=True)]
    table.add("in all, for a scan", *(f"{sum_:,}" for sum_ in sums))
    return table


def codes(site: Path, runs: int, count: int = 100_000) -> Table:
    """A file of codes on the command line, beside a loop that only reads it."""
    model = read_model((site / "assets" / "scoring" / "model.json").read_text(encoding="utf-8"))
    scored, read = batch.rates(model, count, runs)
    table = Table(f"A file of {count:,} codes on the command line", ("loop", "codes a second", "× bare"))
    table.add("only reads the lines", f"{read:,.0f}", "1.00")
    table.add("scores them", f"{scored:,.0f}", ratio(scored, read))
    return table


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(main(int(arguments[0]) if arguments else 7, arguments[1] if len(arguments) > 1 else ""))
