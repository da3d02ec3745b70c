"""The page on which an editor tries a change: the check of the build machine while typing, and a file that is whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from scripts.compiler.editing.form_fields import with_entered
from scripts.compiler.editing.places import places
from scripts.compiler.words.engine_sentences import engine_sentences
from tests.addresses import TRIAL
from tests.browser import runtime
from tests.browser.conftest import PATIENCE, StartVisit, Visit, visiting
from tests.browser.inspection import NARROW, WIDE, Findings, Inspector
from tests.browser.offline import Offline, wait_until
from tests.conftest import EDIT_BASE, ROOT

SAYS = engine_sentences("nl")
QUESTION = sorted(path for path in (ROOT / "content" / "dimensions").rglob("*.yaml"))[0]
FILE = QUESTION.relative_to(ROOT).as_posix()
CONTENT = QUESTION.read_bytes().decode("utf-8")
LOADING = 10 * PATIENCE
"""Milliseconds that all of Python may take to come on a busy machine."""


def said(key: str) -> str:
    sentence = SAYS[key]
    assert isinstance(sentence, str)
    return sentence


class Trial:
    """The page, for one editor."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._address = address

    def open(self) -> None:
        self.page.goto(self._address + TRIAL)
        self.wait_until_in_order()

    def wait_until_in_order(self) -> None:
        expect(self.status).to_have_text(said("trial.in_order"), timeout=LOADING)

    def part(self, name: str) -> Locator:
        return self.page.locator(f'[data-part="{name}"]')

    @property
    def status(self) -> Locator:
        return self.part("status")

    @property
    def problems(self) -> Locator:
        return self.part("problem-list").locator("li")

    def field(self, *path: str) -> Locator:
        return self.page.get_by_label(" ".join(path), exact=True).first

    def choose(self, file: str) -> None:
        self.part("file").select_option(file)
        self.wait_until_in_order()

    def text(self) -> str:
        """The text of the file, as it is downloaded."""
        with self.page.expect_download() as download:
            self.part("download").click()
        return Path(download.value.path()).read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Visit]:
    """The visit whose checker is loaded once for all."""
    with visiting(browser, address) as visit:
        visit.page.on("dialog", lambda dialog: dialog.accept())
        Trial(visit.page, address).open()
        yield visit


@pytest.fixture
def trial(opened: Visit, address: str) -> Trial:
    """A question of our own content, as it is on the site, in the form."""
    opened.page.set_viewport_size({"width": WIDE, "height": 800})
    trial = Trial(opened.page, address)
    trial.part("as-text").uncheck()
    trial.part("file").select_option(FILE)
    trial.part("put-back").click()
    trial.wait_until_in_order()
    expect(trial.field("title")).to_be_visible()
    return trial


def test_what_is_wrong_is_told_at_the_field_and_in_a_list_that_leads_there(trial: Trial) -> None:
    trial.field("title").fill("")
    expect(trial.problems).to_have_count(1)
    expect(trial.field("title")).to_have_attribute("aria-invalid", "true")
    expect(trial.field("title")).to_have_accessible_description(re.compile("is leeg"))
    trial.problems.get_by_role("link").click()
    expect(trial.field("title")).to_be_focused()
    trial.page.keyboard.type("Een titel")
    trial.wait_until_in_order()
    expect(trial.problems).to_have_count(0)
    expect(trial.field("title")).not_to_have_attribute("aria-invalid", "true")


def test_only_the_characters_of_a_changed_field_differ(trial: Trial) -> None:
    assert trial.text() == CONTENT
    title, ask = "Een: titel #1", "Wat doet u?\nEn hoe?"
    trial.field("title").fill(title)
    trial.field("ask").fill(ask)
    expected = with_entered(with_entered(CONTENT, False, ("title",), title), False, ("ask",), ask)
    wait_until(lambda: trial.text() == expected)
    trial.part("put-back").click()
    wait_until(lambda: trial.text() == CONTENT)


def value_of(text: str, name: str) -> object:
    """What a field of a YAML text holds."""
    return places(text, False)[(name,)].value


def test_the_preview_shows_what_was_typed(trial: Trial) -> None:
    trial.field("title").fill("Een heel andere titel")
    expect(trial.part("preview")).to_contain_text("Een heel andere titel")
    assert trial.part("preview").locator("a[href], script, img, [id]").count() == 0


def test_a_file_that_cannot_be_read_is_mended_as_text(trial: Trial) -> None:
    trial.part("as-text").check()
    trial.part("area").fill(CONTENT.replace("title: ", 'title: "', 1))
    expect(trial.problems).not_to_have_count(0)
    expect(trial.part("preview")).to_be_hidden()
    trial.part("as-text").uncheck()
    trial.problems.get_by_role("link").first.click()
    expect(trial.part("area")).to_be_focused()
    trial.part("area").fill(CONTENT)
    trial.wait_until_in_order()
    assert trial.text() == CONTENT


def test_what_was_changed_survives_a_reload_and_can_be_put_back(trial: Trial) -> None:
    trial.field("title").fill("Nog een titel")
    expect(trial.part("preview")).to_contain_text("Nog een titel")
    trial.page.reload()
    trial.wait_until_in_order()
    expect(trial.field("title")).to_have_value("Nog een titel")
    trial.part("put-back").click()
    expect(trial.field("title")).to_have_value(str(value_of(CONTENT, "title")))
    assert trial.page.evaluate("() => Object.keys(localStorage)") == []


def test_leaving_asks_as_long_as_something_is_changed(trial: Trial) -> None:
    asks = "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert not trial.page.evaluate(asks)
    trial.field("title").fill("Iets anders")
    expect(trial.part("preview")).to_contain_text("Iets anders")
    assert trial.page.evaluate(asks)


def test_a_file_of_ones_own_computer_is_known_by_its_name(trial: Trial, tmp_path: Path) -> None:
    own = tmp_path / QUESTION.name
    own.write_bytes(CONTENT.replace("\n", "\r\n").encode("utf-8"))
    trial.part("file").select_option("content/site.yaml")
    trial.page.locator("details", has=trial.part("own-file")).first.locator("summary").click()
    trial.part("own-file").set_input_files(own)
    expect(trial.part("file")).to_have_value(FILE)
    trial.wait_until_in_order()
    trial.field("title").fill("Een titel")
    expected = with_entered(CONTENT.replace("\n", "\r\n"), False, ("title",), "Een titel")
    wait_until(lambda: trial.text() == expected)
    stranger = tmp_path / "iets-anders.yaml"
    stranger.write_text("a: b\n", encoding="utf-8")
    trial.part("own-file").set_input_files(stranger)
    expect(trial.status).to_contain_text("iets-anders.yaml")


def test_the_file_opens_at_the_git_host(trial: Trial) -> None:
    expect(trial.part("host")).to_have_attribute("href", EDIT_BASE + FILE)


def test_everything_can_be_done_with_the_keyboard(trial: Trial) -> None:
    trial.part("file").focus()
    for _ in range(40):
        trial.page.keyboard.press("Tab")
        if trial.field("title").evaluate("(one) => one === document.activeElement"):
            break
    expect(trial.field("title")).to_be_focused()
    trial.page.keyboard.press("Control+A")
    trial.page.keyboard.press("Delete")
    expect(trial.problems).to_have_count(1)
    for _ in range(40):
        trial.page.keyboard.press("Shift+Tab")
        if trial.problems.get_by_role("link").evaluate("(one) => one === document.activeElement"):
            break
    trial.page.keyboard.press("Enter")
    expect(trial.field("title")).to_be_focused()


def test_axe_finds_nothing_and_nothing_sticks_out_wide_or_narrow(trial: Trial) -> None:
    found = Findings()
    trial.field("title").fill("")
    expect(trial.problems).to_have_count(1)
    trial.page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
    Inspector(trial.page, found).look("a form with a problem")
    trial.field("title").fill("Een titel")
    expect(trial.part("preview")).to_contain_text("Een titel")
    Inspector(trial.page, found).look("a preview")
    trial.part("as-text").check()
    Inspector(trial.page, found).look("the text", [NARROW])
    assert len(found.states) == 3
    assert (found.axe, found.narrow, found.spaced, found.large) == ([], [], [], [])


def test_it_works_without_a_network_after_its_first_use(opened: Visit, trial: Trial, address: str) -> None:
    offline = Offline(opened.page, address)
    wait_until(lambda: TRIAL in offline.paths())
    wait_until(lambda: any("desk-python" in path for path in offline.paths()))
    opened.context.set_offline(True)
    try:
        trial.page.reload()
        trial.wait_until_in_order()
        trial.field("title").fill("")
        expect(trial.problems).to_have_count(1)
    finally:
        opened.context.set_offline(False)


def test_nobody_else_gets_its_files_nor_does_it_ask_another_host(opened: Visit, site: Path, address: str) -> None:
    worker = (site / "service-worker.js").read_text(encoding="utf-8")
    found = re.search(r"const LIST = (\{.*?^\});$", worker, re.DOTALL | re.MULTILINE)
    assert found
    listed = json.loads(found[1])
    assert not [path for path in listed["first"] if "editors/" in path or "desk" in path or path == TRIAL]
    assert {TRIAL} <= set(listed["later"])
    assert all(url.startswith((address, "blob:")) for url in opened.journal.requests)
    assert opened.journal.messages == []


def test_a_check_that_does_not_come_is_told_and_can_be_tried_again(visit: StartVisit, address: str) -> None:
    visitor = visit()
    visitor.context.route(runtime.LIBRARY, lambda route: route.abort())
    trial = Trial(visitor.page, address)
    visitor.page.goto(address + TRIAL)
    expect(trial.status).to_have_text(said("trial.state.failed"))
    expect(trial.part("retry")).to_be_visible()
    trial.part("file").select_option(FILE)
    trial.part("as-text").check()
    expect(trial.part("area")).to_have_value(CONTENT)
    trial.part("retry").click()
    expect(trial.status).to_have_text(said("trial.state.failed"))


def test_without_scripts_the_page_says_what_to_do_instead(browser: Browser, address: str) -> None:
    with visiting(browser, address, java_script_enabled=False) as visitor:
        visitor.page.goto(address + TRIAL)
        expect(visitor.page.locator('[data-part="unstarted"]')).to_be_visible()
        expect(visitor.page.locator('[data-part="work"]')).to_be_hidden()
