"""From a cold navigation to the first score: the site's own start beside the naive one, by turns in one run."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Playwright

from scripts.bench.host import SLOW_4G, Host, Network, hosting
from scripts.bench.processes import peak_megabytes, quarter_speed
from scripts.bench.table import Table, ratio
from scripts.bench.visits import Start, chromium, first_answer, scored, settled, visitor

NAIVE: Final = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
WORKER: Final = "/assets/scan/worker.mjs"

# name, network, whether the processor is slowed down, whether it is a second visit
CONDITIONS: Final[tuple[tuple[str, Network | None, bool, bool], ...]] = (
    ("cold", None, False, False),
    ("a second visit", None, False, True),
    ("cold, processor / 4", None, True, False),
    ("cold, slow 4G", SLOW_4G, False, False),
)


def variants(root: Path, site: Path) -> dict[str, Host]:
    """The same site twice: as it is, and with the worker that one would write first."""
    package = root / "node_modules" / "pyodide"
    others = {
        **{f"/naive/{name}": (package / name).read_bytes() for name in NAIVE},
        WORKER: (Path(__file__).with_name("naive_worker.mjs")).read_bytes(),
    }
    return {"naive": Host(site, others), "lean": Host(site)}


def starts(playwright: Playwright, hosts: Mapping[str, Host], runs: int) -> Table:
    """Medians over `runs`; every variant once in each turn, so that what else the machine does falls on all."""
    table = Table(
        "From navigation to first score, the first answer given as soon as the form takes it",
        ("condition", "start", "ms", "× naive", "bytes", "× naive", "renderer's peak, MB"),
    )
    for name, network, slowed, again in CONDITIONS:
        found: dict[str, list[Start]] = {variant: [] for variant in hosts}
        for _ in range(runs):
            for variant, host in hosts.items():
                host.network = network
                with hosting(host), chromium(playwright) as browser:
                    found[variant].append(_start(browser, host, quarter_speed() if slowed else nullcontext(), again))
        naive = found["naive"]
        for variant, seen in found.items():
            milliseconds, sent = (statistics.median(map(part, seen)) for part in (_milliseconds, _bytes))
            table.add(
                name,
                variant,
                f"{milliseconds:,.0f}",
                ratio(milliseconds, statistics.median(map(_milliseconds, naive))),
                f"{sent:,.0f}",
                ratio(sent, statistics.median(map(_bytes, naive))),
                f"{statistics.median(one.megabytes for one in seen):.0f}",
            )
    return table


def _start(browser: Browser, host: Host, pace: AbstractContextManager[None], again: bool) -> Start:
    with visitor(browser) as context:
        page = context.new_page()
        with pace:
            host.sent = 0
            first_answer(page, host)
            milliseconds = scored(page)
            sent = host.sent
        if again:
            settled(page)
            page.wait_for_timeout(2_000)  # for what is kept for use without a network
            host.sent = 0
            page.reload()
            milliseconds = scored(page)
            sent = host.sent
        return Start(milliseconds, sent, peak_megabytes())


def _milliseconds(start: Start) -> float:
    return start.milliseconds


def _bytes(start: Start) -> float:
    return start.bytes
