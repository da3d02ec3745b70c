"""The scan in a real browser behind each host: one dimension answered, its stage on the page, nothing refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.addresses import DIMENSIONS, ID, SCAN, STAGES, TIPS
from tests.hosting.conftest import Host
from tests.policy import HASHED

# Reports what the content policy refuses on the page itself; a worker's refusals reach the console.
REPORT = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`));
"""
BYTES_OVER_THE_WIRE = """
Object.fromEntries(performance.getEntriesByType("resource").map((entry) => [entry.name, entry.transferSize]))
"""
READY_IN = 60_000  # milliseconds; the first start of the scorer on a busy machine


@dataclass
class Seen:
    """What a visit left behind: words in the console, requests that failed, requests to other hosts."""

    console: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.console.append(f"{message.type}: {message.text}")


@contextmanager
def visit(browser: Browser, host: Host) -> Iterator[tuple[Page, Seen]]:
    """A fresh visitor, watched. After the visit nothing may have been refused, missing or asked of another host."""
    seen = Seen()
    context = browser.new_context()
    context.add_init_script(REPORT)
    page = context.new_page()
    page.on("console", seen.hear)
    page.on("pageerror", lambda error: seen.console.append(f"error: {error}"))
    page.on("requestfailed", lambda request: seen.failed.append(f"{request.url} {request.failure}"))
    page.on("response", lambda answer: seen.failed.append(answer.url) if answer.status >= 400 else None)
    local = host.address.removesuffix(host.below)
    page.on("request", lambda request: None if request.url.startswith(local) else seen.foreign.append(request.url))
    try:
        yield page, seen
        assert seen == Seen()
    finally:
        context.close()


def answer_first_dimension(page: Page, anchor: int) -> str:
    """Chooses one anchor for each question of the first dimension; gives the dimension's id."""
    page.locator(f"#{ID.start}[hidden]").wait_for(state="attached")  # before the scripts ran, all steps are visible
    step = page.locator("section[data-step]:not([hidden])")
    questions = step.locator("fieldset[data-question]")
    assert questions.count() >= 3
    for number in range(questions.count()):
        questions.nth(number).locator(f"input[value='{anchor}']").check()
    return (step.get_attribute("id") or "").removeprefix(f"{ID.step}-")


def scan(browser: Browser, host: Host) -> None:
    with visit(browser, host) as (page, _):
        page.goto(host.address + f"{SCAN}#{ID.full}")
        dimension = answer_first_dimension(page, 3)
        page.goto(host.address + f"{SCAN}#{ID.result}")
        row = page.locator(f"[data-profile='{dimension}']")
        row.locator("td[data-marks]").first.wait_for(timeout=READY_IN)
        marks = [row.locator(f"td[data-stage='{stage}']").get_attribute("data-marks") or "" for stage in range(1, 6)]
        assert ["stage" in mark.split() for mark in marks] == [False, False, True, False, False]
        assert page.locator(f"[data-verdict='{dimension}'] [data-part='summary']").inner_text().strip()


# Each server once: a scan is slow, and the other tests look at both places on both.
@pytest.mark.parametrize("host", ["nginx", "caddy below a folder"], indirect=True)
def test_the_scan_gives_a_result_behind_the_server(browser: Browser, host: Host) -> None:
    scan(browser, host)


def test_the_scan_gives_a_result_behind_a_host_with_a_headers_file(browser: Browser, headers_host: Host) -> None:
    scan(browser, headers_host)


def test_pages_are_read_without_anything_refused(browser: Browser, host: Host) -> None:
    with visit(browser, host) as (page, _):
        for path in ("", DIMENSIONS, TIPS, "verantwoording/", "colofon/", "redactie/"):
            page.goto(host.address + path)
            page.wait_for_load_state("networkidle")  # leaving earlier would stop requests that are under way
            assert page.locator("h1").count() == 1, path


def test_search_works_behind_the_server(browser: Browser, host: Host) -> None:
    with visit(browser, host) as (page, _):
        page.goto(host.address)
        page.locator("[data-frame-open='search']").click()
        page.keyboard.type("gegevens")
        page.locator("#frame-search a").first.wait_for()


def test_a_second_page_asks_nothing_for_files_that_may_be_kept(browser: Browser, host: Host) -> None:
    with visit(browser, host) as (page, _):
        page.goto(host.address)
        page.wait_for_load_state("networkidle")
        page.goto(host.address + STAGES)
        page.wait_for_load_state("networkidle")
        bytes_of = page.evaluate(BYTES_OVER_THE_WIRE)
        kept = {name: size for name, size in bytes_of.items() if HASHED.search(name)}
        assert any(re.search(r"/stylesheets/pages\.[0-9a-f]{8}\.css$", name) for name in kept)
        assert set(kept.values()) == {0}, kept
        # The measure does tell: a file that must be asked after costs an answer without content.
        assert any(size > 0 for name, size in bytes_of.items() if name.endswith("/assets/site/icon.svg"))
