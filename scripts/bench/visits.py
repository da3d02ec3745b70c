"""Visits in a real browser, and how long each took. All times are milliseconds as the page itself sees them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from scripts.bench.host import ROOT, Host
from scripts.compiler.content.language import language_of
from scripts.compiler.prose.page_names import page_names, place
from scripts.compiler.words.addresses import address_words
from scripts.machines import browser as browsers

_LANGUAGE: Final = language_of(ROOT)
FULL_SCAN: Final = f"{place(page_names(_LANGUAGE).scan)}#{address_words(_LANGUAGE).fragments.full}"
DIMENSIONS: Final = place(page_names(_LANGUAGE).dimensions)
"""Addresses in our own site: of the scan with its first question, and of the pages of dimensions."""

PATIENCE: Final = 300_000  # milliseconds
STARTING: Final = 2.0  # seconds, in which a browser that has just been started is busy with itself

# The last one: Caddy's own certificate, which a service worker would not take otherwise.
ARGUMENTS: Final = ["--no-sandbox", "--disable-gpu", "--ignore-certificate-errors"]

# Notes when a worker gives its first score, and every task of the main thread that a visitor could notice.
NOTE: Final = """
(() => {
  const noted = { score: 0, long: [] };
  Object.defineProperty(window, "noted", { value: noted });
  noted.scored = new Promise((resolve) => { noted.tell = resolve; });
  noted.idle = new Promise((resolve) => { noted.tellReady = resolve; });
  const Real = Worker;
  window.Worker = class extends Real {
    #evaluations = new Set();
    constructor(address, options) {
      super(address, options);
      noted.worker = this;
      this.addEventListener("message", ({ data }) => {
        if (data.step === "ready") noted.tellReady();
        if (data.kind !== "reply" || !this.#evaluations.has(data.id) || noted.score > 0) return;
        noted.score = performance.now();
        noted.tell(noted.score);
      });
    }
    postMessage(message) {
      if (message.verb === "evaluate") this.#evaluations.add(message.id);
      super.postMessage(message);
    }
  };
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) noted.long.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
})();
"""
# The form takes answers: its script has put the first question on the page, and it can be clicked.
USABLE: Final = """() => new Promise((resolve) => {
  const look = () => {
    const question = document.querySelector(".scan--js section:not([hidden]) fieldset input");
    if (question) resolve(performance.now()); else requestAnimationFrame(look);
  };
  look();
})"""
ANSWER: Final = """() => document.querySelector(".scan--js section:not([hidden]) fieldset input").click()"""
PAINTED: Final = """(act) => new Promise((resolve) => {
  const report = document.querySelector('[data-part="report"]');
  const headline = report.querySelector('[data-part="headline"]');
  const start = performance.now();
  // A message that is sent just before a frame is painted comes just after it.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(performance.now() - start);
  const painted = () => requestAnimationFrame(() => port2.postMessage(null));
  if (act === "open") {
    const look = () => (report.checkVisibility() && headline.textContent ? painted() : setTimeout(look));
    document.querySelector('[data-step="review"] a[rel=next]').click();
    look();
  } else {
    new MutationObserver((_, observer) => { observer.disconnect(); painted(); })
      .observe(report, { subtree: true, childList: true, characterData: true });
    const select = document.querySelector("select[data-ambition]");
    select.selectedIndex = select.selectedIndex === 5 ? 4 : 5;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
})"""
CALLS: Final = """async (calls) => {
  const { worker } = window.noted;
  const call = (id, verb, request) => new Promise((resolve) => {
    const hear = ({ data }) => {
      if (data.id !== id) return;
      worker.removeEventListener("message", hear);
      resolve();
    };
    worker.addEventListener("message", hear);
    worker.postMessage({ kind: "call", id, verb, request });
  });
  const times = [];
  for (const [number, [verb, request]] of calls.entries()) {
    const start = performance.now();
    await call(`bench-${number}`, verb, request);
    times.push(performance.now() - start);
  }
  return times;
}"""


@dataclass(frozen=True, slots=True)
class Start:
    """One visit from its navigation to the first score. bytes: sent until then. megabytes: peak of the renderer."""

    milliseconds: float
    bytes: int
    megabytes: float


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A browser that has never run before: nothing is cached in it. It has done starting, as that of any visitor."""
    executable = browsers.find()
    if not executable:
        raise RuntimeError("no browser: run `make test` once, which installs one")
    browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
    try:
        browser.new_page().close()
        time.sleep(STARTING)
        yield browser
    finally:
        browser.close()


@contextmanager
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    context.add_init_script(NOTE)
    try:
        yield context
    finally:
        context.close()


def first_answer(page: Page, host: Host) -> None:
    """From an empty page to the first answer in the form, given as soon as that can be done."""
    page.goto(f"{host.address}{FULL_SCAN}", wait_until="commit")
    page.evaluate(f"() => ({USABLE})().then({ANSWER})")


def scored(page: Page) -> float:
    """Waits for the first score; when it came, since the navigation."""
    milliseconds: float = page.evaluate("() => noted.scored")
    return milliseconds


def fill_in(page: Page, leave: int = 0) -> None:
    """Answers every question but the last `leave`, from the step that is shown to the last one."""
    page.evaluate(
        """(leave) => {
          const questions = [...document.querySelectorAll("#scan-root fieldset")];
          const asked = questions.slice(0, questions.length - leave);
          for (const question of asked) question.querySelectorAll("input")[2].click();
        }""",
        leave,
    )


def settled(page: Page) -> None:
    """Waits until the scorer has nothing to do any more."""
    page.evaluate("() => noted.idle")
    time.sleep(0.5)
