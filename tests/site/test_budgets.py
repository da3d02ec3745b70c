"""What pages weigh as they are sent, with brotli: bytes, which do not vary. Times are for `make bench`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser

from scripts.compiler.files.page_code import page_code
from scripts.publish.compress import FORMATS
from tests.addresses import DIMENSIONS, ID, SCAN, STAGES, TIPS
from tests.browser.journal import Journal
from tests.browser.scan import LATER
from tests.conftest import ROOT
from tests.site.copies import first_topic

KILOBYTE = 1_000


def weight(files: Iterable[Path]) -> int:
    """Bytes as sent; what brotli makes larger is sent as it is."""
    total = 0
    for file in files:
        data = file.read_bytes()
        total += min(len(data), len(FORMATS[".br"](data)))
    return total


class Visitor:
    """A fresh browser profile; `go` gives the files of the site that a page made it fetch."""

    def __init__(self, browser: Browser, address: str, site: Path) -> None:
        context = browser.new_context()
        self._journal = Journal(context)
        self._page = context.new_page()
        self._address = address
        self._site = site
        self._had: set[str] = set()

    def go(self, path: str, until: str = "body") -> list[Path]:
        """until: a selector of what comes last; on a busy machine a network seems idle between two files."""
        self._page.goto(self._address + path, wait_until="networkidle")
        self._page.locator(until).first.wait_for(state="attached")
        fetched = {url.split("#")[0] for url in self._journal.requests} - self._had
        self._had |= fetched
        names = sorted(url.removeprefix(self._address) for url in fetched)
        return [self._site / (f"{name}index.html" if name.endswith("/") or not name else name) for name in names]


def test_the_home_page_weighs_at_most_24_kb_and_the_next_one_45(browser: Browser, address: str, site: Path) -> None:
    visitor = Visitor(browser, address, site)
    first = visitor.go("")
    assert any(file.suffix == ".css" for file in first), "the journal is deaf"
    assert weight(first) <= 24 * KILOBYTE
    for path in (TIPS, f"{DIMENSIONS}{first_topic().parent.name}/", "verantwoording/"):
        following = visitor.go(path)
        assert following
        assert weight(following) <= 45 * KILOBYTE, path


def test_reading_pages_load_no_runtime_and_no_script_of_the_scan(browser: Browser, address: str, site: Path) -> None:
    visitor = Visitor(browser, address, site)
    files = [
        file for path in ("", TIPS, STAGES, f"{DIMENSIONS}{first_topic().parent.name}/") for file in visitor.go(path)
    ]
    names = [file.relative_to(site).as_posix() for file in files]
    code = page_code(ROOT).folder
    assert code + "site/frame.mjs" in names
    assert [name for name in names if name.startswith(("assets/runtime", f"{code}scan/", "assets/scoring"))] == []


def test_the_scan_weighs_at_most_60_kb_to_its_first_question(browser: Browser, address: str, site: Path) -> None:
    """The page with the styles and scripts that it names. That these suffice is seen by leaving all else away."""
    html = (site / SCAN / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'<(?:link rel="(?:stylesheet|modulepreload)"|script)[^>]* (?:href|src)="\.\./([^"]+)"', html)
    scripts = ("scan/early.js", "scan/guard.js", "scan/main.mjs", "site/frame.mjs")
    assert {page_code(ROOT).folder + script for script in scripts} < set(named)
    assert any(path.endswith(".css") for path in named)
    context = browser.new_context()
    allowed = {address + path for path in (SCAN, *named)}
    context.route("**/*", lambda route: route.continue_() if route.request.url in allowed else route.abort())
    page = context.new_page()
    page.goto(f"{address}{SCAN}#{ID.full}")
    page.locator("fieldset:visible input").first.check()
    context.close()
    assert weight([site / SCAN / "index.html", *(site / path for path in named)]) <= 60 * KILOBYTE


def test_the_scan_weighs_at_most_130_kb_with_all_that_comes_after_its_first_question(
    browser: Browser, address: str, site: Path
) -> None:
    files = Visitor(browser, address, site).go(f"{SCAN}#{ID.full}", until=LATER)
    assert [file.name for file in files if file.name.startswith(("later.", "after-questions."))]
    assert not [file for file in files if "runtime" in file.parts]
    assert weight(files) <= 130 * KILOBYTE
