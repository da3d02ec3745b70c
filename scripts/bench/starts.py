"""From a cold navigation to the first score: the site's own start beside the naive one, by turns in one run."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Playwright

from scripts.bench.host import SLOW_4G, Host, Network, hosting
from scripts.bench.processes import peak_megabytes, quarter_speed
from scripts.bench.table import Table, ratio
from scripts.bench.visits import Start, chromium, first_answer, scored, settled, visitor
from scripts.compiler.files.page_code import WORKER, page_code

NAIVE: Final = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


@dataclass(frozen=True, slots=True)
class Condition:
    """slowed: the processor runs at a quarter of its speed. again: the second visit is measured."""

    name: str
    network: Network | None = None
    slowed: bool = False
    again: bool = False


CONDITIONS: Final = {
    "cold": Condition("cold"),
    "warm": Condition("a second visit", again=True),
    "slow": Condition("cold, processor / 4", slowed=True),
    "4g": Condition("cold, slow 4G", network=SLOW_4G),
}


def variants(root: Path, site: Path) -> dict[str, Host]:
    """The same site twice: as it is, and with the worker that one would write first."""
    package = root / "node_modules" / "pyodide"
    others = {
        **{f"/naive/{name}": (package / name).read_bytes() for name in NAIVE},
        f"/{page_code(root).folder}{WORKER}": (Path(__file__).with_name("naive_worker.mjs")).read_bytes(),
    }
    return {"naive": Host(site, others), "lean": Host(site)}


def starts(playwright: Playwright, hosts: Mapping[str, Host], condition: Condition, runs: int) -> Table:
    """Medians over `runs`; every variant once in each turn, so that what else the machine does falls on all."""
    found: dict[str, list[Start]] = {variant: [] for variant in hosts}
    for _ in range(runs):
        for variant, host in hosts.items():
            host.network = condition.network
            with hosting(host), chromium(playwright) as browser:
                found[variant].append(_start(browser, host, condition))
    table = Table(
        f"From navigation to first score, {condition.name}; the first answer is given as soon as the form takes it",
        ("start", "ms", "× naive", "bytes", "× naive", "renderer's peak, MB"),
    )
    naive = _medians(found["naive"])
    for variant, seen in found.items():
        median = _medians(seen)
        table.add(
            variant,
            f"{median.milliseconds:,.0f}",
            ratio(median.milliseconds, naive.milliseconds),
            f"{median.bytes:,}",
            ratio(median.bytes, naive.bytes),
            f"{median.megabytes:.0f}",
        )
    return table


def _medians(starts: Sequence[Start]) -> Start:
    return Start(
        statistics.median(start.milliseconds for start in starts),
        round(statistics.median(start.bytes for start in starts)),
        statistics.median(start.megabytes for start in starts),
    )


def _start(browser: Browser, host: Host, condition: Condition) -> Start:
    with visitor(browser) as context:
        page = context.new_page()
        with quarter_speed(browser) if condition.slowed else nullcontext():
            host.sent = 0
            first_answer(page, host)
            milliseconds = scored(page)
            sent = host.sent
        if condition.again:
            settled(page)
            page.wait_for_timeout(2_000)  # for what is kept for use without a network
            host.sent = 0
            page.reload()
            milliseconds = scored(page)
            sent = host.sent
        return Start(milliseconds, sent, peak_megabytes(browser))
