"""After one scan everything works without a server; a new version of the site is taken over whole, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scoring.model.model import Model
from scripts.compiler.files.offline_list import site_files
from scripts.compiler.files.page_code import page_code
from tests.addresses import ID, SCAN, STAGES, TIPS
from tests.browser import runtime
from tests.browser.conftest import StartVisit, Visit, visiting
from tests.browser.frame import search_for
from tests.browser.offline import Offline, close_all, wait_until
from tests.browser.own_host import RENEWED, Host, hosting, renew_code
from tests.browser.scan import Scan, plain
from tests.browser.scorer_spy import Scorer
from tests.browser.seen import read_report, report_of
from tests.browser.sheets import VARIED, answers_of, result_of
from tests.browser.stores import NOTHING, kept_by
from tests.conftest import ROOT

PRIVACY = Path("privacy") / "index.html"
# Not a route: those would stop the service worker's own requests as well.
NO_SCORER = """
const { Worker: Real } = window;
window.Worker = class extends Real {
  constructor(address, options) {
    if (String(address).endsWith("/scan/scorer/worker.mjs")) throw new Error("not in this test");
    super(address, options);
  }
};
"""


@dataclass(frozen=True)
class Scanned:
    """A visitor who did a scan, came back, and now has no server any more. asked: by the second visit."""

    visit: Visit
    first_asked: list[str]
    asked: list[str]


@pytest.fixture(scope="module")
def scanned(browser: Browser, site: Path, model: Model, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scanned]:
    with (
        hosting(tmp_path_factory.mktemp("offline"), site) as host,
        visiting(browser, host.address) as visit,
    ):
        visit.scan.open(ID.full)
        visit.scan.fill_in(answers_of(VARIED, model))
        visit.scan.see_result()
        offline = Offline(visit.page, host.address)
        files = site_files(site)
        used = {path for path in files.later if any(url.endswith(path) for url in visit.journal.requests)}
        assert used
        wait_until(lambda: set(offline.paths()) == set(files.first) | used)
        first = list(host.asked)
        host.asked.clear()
        visit.page.reload()
        expect(visit.scan.report).to_be_visible(timeout=120_000)
        wait_until(lambda: "service-worker.js" in host.asked)  # the result may be there sooner
        second = list(host.asked)
        host.stop()
        yield Scanned(visit, first, second)


def test_a_second_visit_takes_no_bytes_but_the_question_for_news(scanned: Scanned) -> None:
    assert any(path.endswith(".wasm") for path in scanned.first_asked), "the host is deaf"
    assert set(scanned.asked) == {"service-worker.js"}


def test_the_result_comes_without_a_server(scanned: Scanned, model: Model) -> None:
    scan, page = scanned.visit.scan, scanned.visit.page
    page.reload()
    expect(scan.report).to_be_visible(timeout=120_000)
    answers = answers_of(VARIED, model)
    assert read_report(page) == report_of(result_of(VARIED, model), answers, model)
    assert scan.chosen() == {question: plain(answer) for question, answer in answers.items()}


def test_code_qr_code_and_files_come_without_a_server(scanned: Scanned) -> None:
    page = scanned.visit.page
    keep = page.locator(f"#{ID.keep}")
    expect(keep.locator('[data-part="code"]')).to_have_text(re.compile(r"([0-9A-Z]{4}-){5}[0-9A-Z]{4}"))
    keep.get_by_role("button", name="QR").click()
    expect(keep.locator('[data-part="qr"] svg')).to_be_visible()
    for kind in ("answers", "table", "svg", "png"):
        with page.expect_download() as download:
            keep.locator(f'[data-save="{kind}"]').click()
        assert Path(download.value.path()).stat().st_size > 100, kind


def test_every_page_comes_without_a_server(scanned: Scanned, site: Path) -> None:
    context, address = scanned.visit.context, scanned.visit.scan.address.removesuffix(SCAN)
    pages = sorted(path for path in site_files(site).first if path == "" or path.endswith("/"))
    assert len(pages) >= 15
    page = context.new_page()
    for path in pages:
        page.goto(address + path)
        expect(page.locator("h1")).to_be_visible()
        styled = page.evaluate("() => getComputedStyle(document.body).getPropertyValue('--utrecht-link-color').trim()")
        assert styled, path
    # As somebody may type it, or have it in a bookmark.
    page.goto(f"{address}{TIPS.removesuffix('/')}?van=mail#x")
    assert page.url == f"{address}{TIPS}#x"
    page.goto(f"{address}{TIPS}index.html")
    expect(page.locator("h1")).to_be_visible()
    page.close()


def test_search_comes_without_a_server(scanned: Scanned) -> None:
    page = scanned.visit.context.new_page()
    page.goto(scanned.visit.scan.address.replace(SCAN, STAGES))
    search_for(page, "privacy")
    page.close()


def test_nothing_was_refused_or_complained_about(scanned: Scanned) -> None:
    assert sorted(set(scanned.visit.journal.messages)) == []


@dataclass(frozen=True)
class Keeper:
    """A visitor with two answers, whose browser keeps the site; the scorer is left out, for it takes seconds.

    used, unused: two files of the runtime, of which the visitor had the first in use.
    """

    host: Host
    visit: Visit
    offline: Offline
    answers: Mapping[str, int | str]
    used: str
    unused: str

    def new_page(self) -> Page:
        return self.visit.context.new_page()

    def open(self, page: Page, path: str) -> None:
        page.goto(self.host.address + path)

    def registered(self) -> dict[str, str | None] | None:
        return self.offline.workers()


@pytest.fixture
def keeper(browser: Browser, site: Path, model: Model, tmp_path: Path) -> Iterator[Keeper]:
    with hosting(tmp_path, site) as host, visiting(browser, host.address) as visit:
        visit.context.add_init_script(NO_SCORER)
        visit.scan.open(ID.full)
        for question in model.dimensions[0].questions[:2]:
            visit.scan.choose(question.id, 4)
        offline = Offline(visit.page, host.address)
        runtime_files = [path for path in site_files(site).later if path.startswith("assets/runtime")]
        used, unused = sorted(runtime_files, key=lambda path: ((site / path).stat().st_size, path))[:2]
        offline.keep(used=[used])
        yield Keeper(host, visit, offline, visit.scan.chosen(), used, unused)


def test_of_the_large_files_only_those_in_use_are_kept(keeper: Keeper, site: Path) -> None:
    files = site_files(site)
    assert len(files.first) > 60
    assert len(files.later) > 1
    assert keeper.offline.paths() == sorted({*files.first, keeper.used})


def test_a_page_that_was_open_already_can_fetch_its_later_parts_without_a_server(keeper: Keeper) -> None:
    keeper.host.stop()
    search_for(keeper.visit.page, "privacy")


def test_a_file_that_is_not_kept_and_has_changed_on_the_server_is_refused(keeper: Keeper) -> None:
    """Better no scorer than one of another version: the answers are safe, and the page says what to do."""
    fetched = "(path) => fetch(path).then((response) => response.status, () => 'refused')"
    assert keeper.visit.page.evaluate(fetched, keeper.host.address + keeper.unused) == 200
    keeper.host.publish(lambda site: (site / keeper.unused).write_bytes(b"{}"))
    assert keeper.visit.page.evaluate(fetched, keeper.host.address + keeper.unused) == "refused"


def _next_visit(keeper: Keeper) -> dict[str, str]:
    """What a page is of that is opened when all others are closed: of one version in any case."""
    close_all(keeper.visit.context)
    page = keeper.new_page()
    keeper.open(page, "privacy/")
    versions = seen(page)
    assert len(set(versions.values())) == 1
    return versions


def test_a_new_version_waits_for_the_last_page_and_then_comes_whole(keeper: Keeper, site: Path) -> None:
    first, second = keeper.visit.page, keeper.new_page()
    keeper.open(second, "privacy/")
    assert seen(second) == {"page": "old", "module": "old"}
    keeper.host.publish(lambda site: renew(site, keeper.used))

    second.reload()
    wait_until(lambda: keeper.registered() == {"active": "activated", "waiting": "installed"})
    for _ in range(2):
        second.reload()
        assert seen(second) == {"page": "old", "module": "old"}
    # With one page less there is still one that belongs to the old version.
    second.close()
    third = keeper.new_page()
    keeper.open(third, "privacy/")
    assert seen(third) == {"page": "old", "module": "old"}
    first.reload()
    assert keeper.visit.scan.chosen() == keeper.answers
    assert keeper.registered() == {"active": "activated", "waiting": "installed"}

    # It comes a moment after the last page is closed; a visit that is quicker than that gets the old one, whole.
    wait_until(lambda: _next_visit(keeper) == {"page": "new", "module": "new"})
    later = keeper.visit.context.pages[-1]
    after = Offline(later, keeper.host.address)
    wait_until(lambda: after.workers() == {"active": "activated", "waiting": None})
    wait_until(lambda: len(after.paths()) == len(set(after.paths())))
    # What the old version had in use, the new one brought along, also under its new name.
    first = {path.replace(page_code(ROOT).folder, RENEWED) for path in site_files(site).first}
    assert set(after.paths()) == first | {runtime.with_other_hash(keeper.used), "nieuw/"}

    keeper.host.stop()
    scan = Scan(later, keeper.host.address)
    scan.open(f"{ID.step}-analyse-van-gegevens")
    assert scan.chosen() == keeper.answers
    keeper.open(later, "nieuw/")
    expect(later.locator("h1")).to_be_visible()


def test_a_site_that_is_half_uploaded_is_not_taken_over(keeper: Keeper) -> None:
    page = keeper.new_page()
    keeper.host.publish(
        lambda site: renew(site, keeper.used), after=lambda site: (site / PRIVACY).write_text("half", encoding="utf-8")
    )
    keeper.open(page, "privacy/")
    assert page.evaluate(UPDATE) == "redundant"
    assert keeper.registered() == {"active": "activated", "waiting": None}
    close_all(keeper.visit.context)
    later = keeper.new_page()
    keeper.open(later, "privacy/")
    assert seen(later) == {"page": "old", "module": "old"}


def test_wiping_takes_the_kept_site_away_too(keeper: Keeper) -> None:
    scan, page = keeper.visit.scan, keeper.visit.page
    other = keeper.new_page()
    keeper.open(other, SCAN)
    scan.wipe()
    wait_until(lambda: kept_by(page) == NOTHING)
    assert keeper.registered() is None
    # The pages that are still open work on, and keep nothing.
    keeper.host.asked.clear()
    search_for(other, "privacy")
    assert "search/search_index.json" in keeper.host.asked
    assert kept_by(other) == NOTHING

    scan.go(ID.full)
    scan.questions.first.locator("input").first.check()
    keeper.offline.keep()
    wait_until(lambda: "privacy/" in keeper.offline.paths())


def test_a_browser_that_refuses_to_keep_the_site_does_not_stop_the_scan(visit: StartVisit, model: Model) -> None:
    visitor = visit()
    visitor.context.add_init_script(
        "navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));"
    )
    visitor.context.route(runtime.LOADER, runtime.IDLE)
    visitor.scan.open(ID.full)
    visitor.scan.questions.first.locator("input").first.check()
    Scorer(visitor.page).wait_until_ready()
    visitor.scan.choose(model.dimensions[0].questions[1].id, 4)
    assert len(visitor.scan.chosen()) == 2
    assert Offline(visitor.page, "").workers() is None
    assert sorted(set(visitor.journal.messages)) == []


def test_the_site_can_be_installed(keeper: Keeper) -> None:
    page = keeper.visit.page
    session = keeper.visit.context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["url"] == keeper.host.address + "manifest.webmanifest"
    assert manifest["errors"] == []
    assert manifest["parsed"]["scope"] == keeper.host.address
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # Pages of a test live in a profile that forgets, where no browser installs anything.
    assert [error["errorId"] for error in errors] == ["in-incognito"]


def renew(site: Path, used: str) -> None:
    """A version with other words on a page, other scripts, a new page, and a file of the runtime that is renamed."""
    renew_code(site)
    text = (site / PRIVACY).read_text(encoding="utf-8")
    assert "<h1" in text
    (site / PRIVACY).write_text(text.replace("<h1", "<h1 data-new", 1), encoding="utf-8")
    (site / "nieuw").mkdir()
    (site / "nieuw" / "index.html").write_text((site / PRIVACY).read_text(encoding="utf-8"), encoding="utf-8")
    (site / runtime.with_other_hash(used)).parent.mkdir(exist_ok=True)
    (site / used).rename(site / runtime.with_other_hash(used))


def seen(page: Page) -> dict[str, str]:
    """The version of a page and of a module of it."""
    expect(page.locator("[data-frame-open=search]")).to_be_visible()
    found: dict[str, str] = page.evaluate(
        """() => ({
          page: document.querySelector("h1[data-new]") ? "new" : "old",
          module: "new" in document.documentElement.dataset ? "new" : "old",
        })"""
    )
    return found


# The browser looks for a new version by itself at every visit; this waits for what comes of it.
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const worker = await new Promise((resolve) => {
    registration.addEventListener("updatefound", () => resolve(registration.installing));
    registration.update().catch(() => {});
  });
  return new Promise((resolve) => worker.addEventListener("statechange", () => resolve(worker.state)));
}"""
