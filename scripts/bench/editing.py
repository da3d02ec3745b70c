"""The page for trying a change: from navigation to the first check, and from a keystroke to what is said of it."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, Playwright

from scripts.bench.host import ROOT, Host, hosting
from scripts.bench.table import Table
from scripts.bench.visits import PATIENCE, chromium, visitor
from scripts.compiler.content.language import language_of
from scripts.compiler.prose.page_names import page_names, place

TRIAL: Final = place(page_names(language_of(ROOT)).trial)
KEYSTROKES: Final = 10

# The form is there once the first check has come back.
CHECKED: Final = """() => new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('[data-part="form"] input')) resolve(performance.now());
    else requestAnimationFrame(look);
  };
  look();
})"""
# A field is emptied, and filled again: a problem comes, and goes.
TYPED: Final = """() => new Promise((resolve) => {
  const field = document.querySelector('[data-part="form"] input');
  const problems = document.querySelector('[data-part="problems"]');
  const was = problems.hidden;
  new MutationObserver((_, observer) => {
    if (problems.hidden === was) return;
    observer.disconnect();
    resolve(performance.now() - start);
  }).observe(problems, { attributes: true });
  const start = performance.now();
  field.value = was ? "" : "A title";
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def editing(playwright: Playwright, site: Path, runs: int) -> Table:
    """Medians over `runs`, each in a browser of its own: a first visit, and a second one in the same browser."""
    first, second, keys, sent = [], [], [], []
    for _ in range(runs):
        host = Host(site)
        with hosting(host), chromium(playwright) as browser, visitor(browser) as context:
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            page.goto(host.address + TRIAL)
            first.append(_checked(page))
            sent.append(host.sent)
            page.wait_for_timeout(2_000)  # for the preview
            keys += [float(page.evaluate(TYPED)) for _ in range(KEYSTROKES)]
            page.wait_for_timeout(2_000)  # for what is kept for use without a network
            page.on("dialog", lambda dialog: dialog.accept())
            page.reload()
            second.append(_checked(page))
    table = Table("The page for trying a change", ("what", "ms"))
    table.add(
        f"from navigation to the first check, {round(statistics.median(sent)):,} bytes",
        f"{statistics.median(first):,.0f}",
    )
    table.add("the same at a second visit", f"{statistics.median(second):,.0f}")
    table.add("from a keystroke to its problem, or to none, its pause included", f"{statistics.median(keys):,.0f}")
    return table


def _checked(page: Page) -> float:
    return float(page.evaluate(CHECKED))
