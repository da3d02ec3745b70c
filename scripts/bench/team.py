"""Ten thousand codes on the page of a team: from file to view, beside the same calls of the scorer in CPython."""

from __future__ import annotations

import json
import os
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Playwright

from scoring.documents.canonical import parse, read_model
from scoring.model.model import Model
from scoring.worker import Scorer
from scripts.bench.batch import varied_codes
from scripts.bench.host import ROOT, Host, hosting
from scripts.bench.processes import peak_megabytes
from scripts.bench.table import Table, ratio
from scripts.bench.visits import chromium, settled, visitor
from scripts.compiler.content.language import language_of
from scripts.compiler.prose.page_names import page_names, place
from scripts.runtime.exercise import call_for, hand_over

CODES: Final = 10_000
LINES: Final = 400
"""Of one piece of text, as the page reads it: some 12,000 characters."""

PART: Final = 500
"""Sheets of one tally, as the page has it."""

_TEAM: Final = place(page_names(language_of(ROOT)).team)

ADD: Final = """(text) => new Promise((resolve) => {
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const files = new DataTransfer();
  files.items.add(new File([text], "codes.txt"));
  const field = document.getElementById("team-file");
  field.files = files.files;
  const start = performance.now();
  let busy = false;
  field.dispatchEvent(new Event("change"));
  const look = () => {
    busy ||= !part("work").hidden;
    if (busy && part("work").hidden && !part("report").hidden) resolve([start, performance.now()]);
    else setTimeout(look, 5);
  };
  look();
})"""


def team(playwright: Playwright, site: Path, runs: int) -> Table:
    """Each run in a browser of its own, with a scorer that is ready."""
    document = (site / "assets" / "scoring" / "model.json").read_text(encoding="utf-8")
    model = read_model(document)
    first, *codes = varied_codes(model, CODES + 1)
    here: list[float] = []
    there: list[float] = []
    longest: list[float] = []
    peaks: list[tuple[float, float]] = []
    loads = [os.getloadavg()[0]]
    for _ in range(runs):
        here.append(_in_python(codes, document, model))
        with hosting(Host(site)) as host, chromium(playwright) as browser, visitor(browser) as context:
            page = context.new_page()
            page.goto(f"{host.address}{_TEAM}")
            page.evaluate(ADD, first)
            settled(page)
            before = peak_megabytes(browser)
            browser.start_tracing(page=page, categories=["toplevel"])
            start, end = page.evaluate(ADD, "\n".join(codes))
            longest.append(_longest_task(browser.stop_tracing()))
            there.append((end - start) / 1_000)
            peaks.append((before, peak_megabytes(browser)))
        loads.append(os.getloadavg()[0])
    between = f"{min(loads):.1f} to {max(loads):.1f}"
    table = Table(f"{CODES:,} codes on the page of a team; load of the machine {between}", ("what", "median", "most"))
    fast = statistics.median(here)
    table.add("seconds in CPython, the same calls", f"{fast:.2f}", f"{max(here):.2f}")
    table.add("seconds in the browser, from file to view", f"{statistics.median(there):.2f}", f"{max(there):.2f}")
    table.add("× CPython", ratio(statistics.median(there), fast), "")
    table.add(
        "longest task of a page, ms of processor time", f"{statistics.median(longest):.0f}", f"{max(longest):.0f}"
    )
    for name, megabytes in zip(("with one code", "with all"), zip(*peaks, strict=True), strict=True):
        table.add(f"renderer's peak {name}, MB", f"{statistics.median(megabytes):.0f}", f"{max(megabytes):.0f}")
    return table


def _longest_task(trace: bytes) -> float:
    """Milliseconds that the main thread of a renderer worked on one task; what others did meanwhile does not count."""
    events: list[dict[str, Any]] = json.loads(trace)["traceEvents"]
    mains = {(each["pid"], each["tid"]) for each in events if each.get("args", {}).get("name") == "CrRendererMain"}
    tasks: list[int] = [each["tdur"] for each in events if "tdur" in each and (each["pid"], each["tid"]) in mains]
    if not tasks:
        raise ValueError("the trace of the browser has no task: its form is another now")
    return max(tasks) / 1_000


def _in_python(codes: list[str], document: str, model: Model) -> float:
    """Seconds of all calls that the page makes, without the hand-over of the model."""
    scorer = Scorer()
    scorer.call(*hand_over(document))
    start = time.perf_counter()
    for some in _parts(codes, LINES):
        _asked(scorer, document, "read_pasted", text="\n".join(some), goes_on=False)
    parts = ([{"code": code, "role": ""} for code in some] for some in _parts(codes, PART))
    tallies = [_asked(scorer, document, "tally", sheets=sheets, so_far=None) for sheets in parts]
    view = _asked(scorer, document, "team", tallies=tallies, label="")["view"]
    seconds = time.perf_counter() - start
    if view["people"] != CODES:
        raise ValueError(f"{view['people']} of {CODES} codes of {model.id} were counted")
    return seconds


def _parts(codes: list[str], most: int) -> Iterator[list[str]]:
    return (codes[start : start + most] for start in range(0, len(codes), most))


def _asked(scorer: Scorer, document: str, verb: str, **payload: object) -> Any:
    reply: Any = parse(scorer.call(*call_for(document, verb, **payload)))
    return reply["ok"]
