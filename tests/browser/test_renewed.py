"""The site is renewed while a page of it is open, and no service worker keeps the old one: the page never gets parts
of the new version. It says what happened, and what was filled in is still there after reloading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from scoring.model.model import Model
from scripts.compiler.files.page_code import WORKER, page_code
from tests.addresses import ID, STAGES
from tests.browser import runtime
from tests.browser.conftest import Visit, visiting
from tests.browser.offline import Offline
from tests.browser.own_host import RENEWED, Host, hosting, renew_code
from tests.browser.test_failures import FORBID, answer_first, expect_failure
from tests.conftest import ROOT

OLD = page_code(ROOT).folder
SITE_RENEWED = (
    "De site is vernieuwd nadat u deze pagina opende. Laad de pagina opnieuw. Wat u hebt ingevuld, blijft bewaard."
)
UNKEPT = (
    "De site is vernieuwd nadat u deze pagina opende. Daarom kan deze pagina geen resultaat meer maken. Deze browser "
    "bewaart uw antwoorden niet: print eerst de telkaart, of schrijf uw antwoorden op. Laad daarna de pagina opnieuw."
)
PART_MISSING = (
    "Een deel van deze pagina kon niet worden opgehaald. U krijgt hier nu geen resultaat. Controleer uw "
    "internetverbinding en laad de pagina opnieuw."
)


@dataclass(frozen=True)
class Renewal:
    """A visitor of a site of which a new version can be published."""

    host: Host
    visit: Visit

    def publish(self) -> None:
        self.host.publish(renew_code)
        self.host.asked.clear()

    def of_the_new_version(self) -> list[str]:
        """The scripts and style sheets of the new version that the page has asked for."""
        return [path for path in self.host.asked if path.startswith(RENEWED)]

    def is_new(self) -> bool:
        return bool(self.visit.page.evaluate("() => 'new' in document.documentElement.dataset"))


@pytest.fixture
def renewal(browser: Browser, site: Path, tmp_path: Path) -> Iterator[Renewal]:
    with hosting(tmp_path, site) as host, visiting(browser, host.address) as visit:
        visit.context.route(runtime.LOADER, runtime.IDLE)
        yield Renewal(host, visit)


def test_a_scan_that_is_open_never_gets_the_new_scorer_and_says_that_the_site_was_renewed(
    renewal: Renewal, model: Model
) -> None:
    scan, page = renewal.visit.scan, renewal.visit.page
    scan.open_whole(ID.full)
    renewal.publish()
    answers = answer_first(scan, model)
    expect(scan.status).to_have_text(SITE_RENEWED)
    assert f"{OLD}{WORKER}" in renewal.host.asked, "the host is deaf"
    assert renewal.of_the_new_version() == []
    expect_failure(scan, SITE_RENEWED, answers)
    assert renewal.of_the_new_version() == []
    assert Offline(page, renewal.host.address).workers() is None
    filled_in = scan.chosen()

    page.locator("nav.scan-nav a", has_text="Resultaat").click()
    page.locator('[data-part="retry"]').click()
    expect(page.locator("html[data-new]")).to_be_attached()
    expect(scan.progress).to_have_text(f"{len(filled_in)} van 20 vragen ingevuld")
    assert f"{RENEWED}scan/main.mjs" in renewal.host.asked
    assert filled_in.items() > answers.items()
    assert scan.chosen() == filled_in


def test_answers_that_are_not_kept_are_not_said_to_be_kept(renewal: Renewal, model: Model) -> None:
    scan = renewal.visit.scan
    renewal.visit.context.add_init_script(f"({FORBID})()")
    scan.open_whole(ID.full)
    renewal.publish()
    answers = answer_first(scan, model)
    expect(scan.status).to_have_text(UNKEPT)
    assert scan.chosen() == answers
    assert renewal.of_the_new_version() == []


@pytest.mark.parametrize(
    ("missing", "renewed"),
    [
        ("after-questions.mjs", True),
        ("after-questions.mjs", False),
        ("later.*.html", True),
        ("later.*.html", False),
        ("result.css", True),
        ("result.css", False),
    ],
)
def test_a_part_of_the_scan_that_is_gone_is_told_and_the_form_works(
    renewal: Renewal, model: Model, missing: str, renewed: bool
) -> None:
    scan, page = renewal.visit.scan, renewal.visit.page

    def gone(route: Route) -> None:
        if renewed:
            renewal.publish()
        route.fulfill(status=404, body="not here")

    page.route(f"**/scan/{missing}", gone, times=1)
    scan.open(ID.start)
    expect(scan.status).to_have_text(SITE_RENEWED if renewed else PART_MISSING)
    assert renewal.of_the_new_version() == []
    scan.go(ID.full)
    if renewed:
        with page.expect_response(f"**/{WORKER}"):
            answers = answer_first(scan, model)
        page.wait_for_load_state("networkidle")
    else:
        answers = answer_first(scan, model)
    # The scorer does not come either where the site was renewed; the reason is told once.
    expect(page.locator('[data-part="news-text"]:visible')).to_have_count(1)
    # Where the result would be is what still works: the card to score by hand.
    scan.go(ID.result)
    expect(page.get_by_role("heading", name="Telkaart voor op papier")).to_be_visible()
    expect(scan.report).to_be_hidden()
    expect(page.locator('[data-part="wait"]')).to_be_hidden()
    page.reload()
    assert scan.chosen() == answers
    assert renewal.is_new() == renewed
    assert [text for text in renewal.visit.journal.messages if text.startswith("uncaught")] == []


def test_search_on_a_page_of_the_old_site_is_not_that_of_the_new_one(renewal: Renewal) -> None:
    page = renewal.visit.page
    page.goto(renewal.host.address + STAGES, wait_until="networkidle")
    renewal.publish()
    page.get_by_role("button", name="Zoeken", exact=True).click()
    expect(page.get_by_role("dialog", name="Zoeken").get_by_role("status")).to_contain_text(
        "Misschien is de site net vernieuwd: laad de pagina opnieuw."
    )
    assert f"{OLD}site/search.mjs" in renewal.host.asked
    assert renewal.of_the_new_version() == []
