"""A wrong reply that the browser's own cache keeps does not come again at every try: once the host sends what it
should, another try brings the result. No route here: with one Playwright goes round that cache."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from scoring.model.model import Model
from scripts.compiler.files.page_code import WORKER, page_code
from tests.addresses import ID
from tests.browser import runtime
from tests.browser.conftest import Visit, visiting
from tests.browser.own_host import Host, hosting
from tests.browser.taking import LOADING
from tests.browser.test_failures import answer_first
from tests.browser.wording import wording
from tests.conftest import ROOT
from tests.policy import FOR_EVER, headers_for

FILES: Final = {
    "model": re.compile(r"/assets/scoring/model\.[0-9a-f]+\.json$"),
    "worker": re.compile(f"/{re.escape(page_code(ROOT).folder + WORKER)}$"),
    "loader": runtime.LOADER,
    "glue": re.compile(r"/assets/runtime[./](?:.*/)?pyodide\.asm(?:\.[0-9a-f]{8,64})?\.mjs$"),
    "program": runtime.PROGRAM,
    "library": runtime.LIBRARY,
}
"""What a scorer is made of."""
SCRIPTS: Final = {
    name: re.compile(rf"/{re.escape(page_code(ROOT).folder)}{place}$")
    for name, place in {
        "main": r"scan/main\.mjs",
        "what it imports": page_code(ROOT).needed("scan/main.mjs")[0],
    }.items()
}
"""Without these the scan does not start."""


@dataclass(frozen=True)
class Mistaken:
    """A visitor of a host that may send another page in place of a file, to be kept as long as that."""

    host: Host
    visit: Visit
    site: Path

    def files(self, kind: str) -> list[str]:
        """The addresses in the site, below its root."""
        every = (path.relative_to(self.site).as_posix() for path in self.site.rglob("*") if path.is_file())
        return [path for path in every if (FILES | SCRIPTS)[kind].search(f"/{path}")]

    def send_page(self, kind: str) -> None:
        paths = self.files(kind)
        assert paths
        assert {headers_for(f"/scan/{path}")["Cache-Control"] for path in paths} == {FOR_EVER}

        def change(site: Path) -> None:
            for path in paths:
                (site / path).unlink()
                (site / path).mkdir()
                (site / path / "index.html").write_text("<h1>Log in</h1>", encoding="utf-8")

        self.host.publish(change)

    def send_file(self, kind: str) -> None:
        def change(site: Path) -> None:
            for path in self.files(kind):
                shutil.rmtree(site / path)
                shutil.copy(self.site / path, site / path)

        self.host.publish(change)


@pytest.fixture
def mistaken(browser: Browser, site: Path, tmp_path: Path) -> Iterator[Mistaken]:
    with hosting(tmp_path, site) as host, visiting(browser, host.address) as visit:
        yield Mistaken(host, visit, site)


@pytest.mark.parametrize("kind", FILES)
def test_a_page_that_was_kept_in_place_of_a_file_of_the_scorer_does_not_stay(
    mistaken: Mistaken, model: Model, kind: str
) -> None:
    scan, page = mistaken.visit.scan, mistaken.visit.page
    mistaken.send_page(kind)
    scan.open_whole(ID.full)
    answer_first(scan, model)
    page.locator("nav.scan-nav a", has_text=wording("scan.nav.result")).click()
    expect(page.locator('[data-part="failed-reason"]')).to_have_text(wording("result.failed.portal"), timeout=LOADING)
    mistaken.send_file(kind)
    page.locator('[data-part="retry"]').click()
    expect(scan.report).to_be_visible(timeout=LOADING)


@pytest.mark.parametrize("kind", SCRIPTS)
def test_a_page_that_was_kept_in_place_of_a_first_script_goes_by_the_reloading_that_is_advised(
    mistaken: Mistaken, kind: str
) -> None:
    scan, page = mistaken.visit.scan, mistaken.visit.page
    cause = page.locator('[data-part="unstarted-cause"]')
    mistaken.send_page(kind)
    scan.open()
    expect(cause).to_have_text(wording("scan.unstarted.portal"))
    mistaken.send_file(kind)
    page.reload()
    expect(cause).to_have_text(wording("scan.unstarted.other"))
    page.reload()
    expect(scan.progress).to_be_visible()
