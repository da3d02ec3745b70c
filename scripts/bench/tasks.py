"""Tasks of the main thread that a visitor could notice, on a processor of a quarter of the speed."""

from __future__ import annotations

import statistics
from pathlib import Path

from playwright.sync_api import Page, Playwright

from scripts.bench.host import Host, hosting
from scripts.bench.table import Table
from scripts.bench.visits import FULL_SCAN, PAINTED, USABLE, chromium, fill_in, settled, visitor


def tasks(playwright: Playwright, site: Path, runs: int) -> Table:
    """The longest task in each part of a visit, and the first change of ambition; medians."""
    table = Table("Longest tasks, processor / 4 (0: none over 50 ms)", ("what", "ms, median", "ms, most"))
    found: dict[str, list[float]] = {}
    host = Host(site)
    for _ in range(runs):
        with hosting(host), chromium(playwright) as browser, visitor(browser) as context:
            page = context.new_page()
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            page.goto(f"{host.address}{FULL_SCAN}", wait_until="commit")
            usable: float = page.evaluate(USABLE)
            page.wait_for_load_state("networkidle")
            _note(found, "until the first question", page, 0, usable)
            _note(found, "from there on, while the rest comes", page, usable)
            start = _now(page)
            fill_in(page)
            settled(page)
            _note(found, "while all questions are answered", page, start)
            start = _now(page)
            opened: float = page.evaluate(PAINTED, "open")
            _note(found, "while the result opens", page, start)
            start = _now(page)
            changed: float = page.evaluate(PAINTED, "choose")
            _note(found, "while the first ambition is chosen", page, start)
            found.setdefault("result, from click to painted", []).append(opened)
            found.setdefault("first ambition, from choice to painted", []).append(changed)
    for name, times in found.items():
        table.add(name, f"{statistics.median(times):,.0f}", f"{max(times):,.0f}")
    return table


def _now(page: Page) -> float:
    now: float = page.evaluate("() => performance.now()")
    return now


def _note(found: dict[str, list[float]], name: str, page: Page, start: float, end: float = float("1e12")) -> None:
    page.wait_for_timeout(500)  # a browser tells of a task some time after it
    longest = page.evaluate(
        "([from, to]) => Math.max(0, ...noted.long.filter(([at]) => at >= from && at < to).map(([, took]) => took))",
        [start, end],
    )
    found.setdefault(name, []).append(longest)
