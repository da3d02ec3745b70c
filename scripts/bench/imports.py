"""How long `import scoring` takes, in this Python and in the browser's: every start waits for it."""

from __future__ import annotations

import statistics
import subprocess
import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import Playwright

from scripts.bench.host import Host, hosting
from scripts.bench.table import Table, ratio
from scripts.bench.visits import chromium, first_answer, settled, visitor

HERE: Final = "import time; start = time.perf_counter(); import scoring.worker; print(time.perf_counter() - start)"
# When the scorer's worker began each step of its start. After "bundle" it imports, and then it is ready.
STEPS: Final = """
  window.steps = {};
  const Noted = window.Worker;
  window.Worker = class extends Noted {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => { window.steps[data.step] ??= performance.now(); });
    }
  };
"""


def imports(playwright: Playwright, site: Path, runs: int) -> Table:
    here: list[float] = []
    there: list[float] = []
    with hosting(Host(site)) as host:
        for _ in range(runs):
            out = subprocess.run([sys.executable, "-c", HERE], capture_output=True, text=True, check=True).stdout
            here.append(float(out) * 1_000)
            with chromium(playwright) as browser, visitor(browser) as context:
                page = context.new_page()
                page.add_init_script(STEPS)
                first_answer(page, host)
                settled(page)
                there.append(page.evaluate("() => steps.ready - steps.bundle"))
    slow, fast = statistics.median(there), statistics.median(here)
    table = Table("Importing scoring", ("where", "ms", "× CPython"))
    table.add("CPython", f"{fast:.0f}", "1.00")
    table.add("the browser, as bytecode", f"{slow:.0f}", ratio(slow, fast))
    return table
