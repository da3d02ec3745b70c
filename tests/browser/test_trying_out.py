"""The page on which an editor tries a change: the check of the build machine while typing, and a file that is whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from scripts.compiler.content.shapes import Question
from scripts.compiler.editing.entries import with_moved, without_entry
from scripts.compiler.editing.form_fields import with_added, with_entered
from scripts.compiler.editing.places import places
from scripts.compiler.words.engine_sentences import engine_sentences
from tests.addresses import TRIAL
from tests.browser import runtime
from tests.browser.conftest import PATIENCE, StartVisit, Visit, visiting
from tests.browser.inspection import NARROW, WIDE, Findings, Inspector
from tests.browser.offline import Offline, wait_until
from tests.browser.test_faults import DIE
from tests.browser.test_unstarted import CAUSES
from tests.browser.wording import wording
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

    def wait_until_in_order_after(self, key: str, **values: object) -> None:
        expect(self.status).to_have_text(f"{said(key).format(**values)} {said('trial.in_order')}", timeout=LOADING)

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

    def button(self, key: str, **values: object) -> Locator:
        """A button of the form, by the sentence on it."""
        return self.part("form").get_by_role("button", name=said(key).format(**values), exact=True)

    def unfold(self, name: str) -> Locator:
        fold = self.part("form").locator("details", has=self.page.get_by_text(name, exact=True)).first
        fold.evaluate("(one) => { one.open = true; }")
        return fold

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


SITE = "content/site.yaml"
SITE_COUNT = len(yaml.safe_load((ROOT / SITE).read_text(encoding="utf-8"))["navigation"])
SITE_TEXT = (ROOT / SITE).read_bytes().decode("utf-8")


def test_a_field_that_is_not_there_is_added_and_taken_away_again(trial: Trial) -> None:
    trial.part("form").get_by_role(
        "button", name=re.compile(rf"^{said('trial.add').split('{name}')[0]}weight\b")
    ).click()
    expect(trial.field("weight")).to_be_focused()
    expect(trial.status).to_contain_text(said("trial.added").format(name="weight"))
    trial.page.keyboard.type("2")
    expected = with_entered(with_added(CONTENT, False, Question, ("weight",)), False, ("weight",), "2")
    assert "\nweight: 2\n" in expected
    wait_until(lambda: trial.text() == expected)
    trial.button("trial.remove", name="weight").click()
    expect(trial.field("weight")).to_have_count(0)
    trial.wait_until_in_order_after("trial.removed", name="weight")
    expect(trial.part("form").get_by_role("button", name=re.compile(r"\bweight\b"))).to_be_focused()
    assert trial.text() == CONTENT


def test_an_item_is_added_by_keyboard_and_what_it_needs_is_told_at_its_fields(trial: Trial) -> None:
    trial.unfold("ladder 1")
    adding = trial.button("trial.add_item", name="tip sources").first
    adding.focus()
    trial.page.keyboard.press("Enter")
    count = CONTENT.split("  - answer")[1].count("- title:")
    title = trial.unfold("ladder 1").get_by_label(f"tip sources {count + 1} title", exact=True)
    expect(title).to_be_focused()
    expect(title).to_have_attribute("aria-invalid", "true")
    trial.page.keyboard.type("Een bron")
    trial.page.keyboard.press("Tab")
    trial.page.keyboard.type("https://bron.example/een")
    trial.wait_until_in_order()
    assert "      sources:\n" in trial.text()
    trial.unfold("ladder 1").get_by_role(
        "button", name=said("trial.remove").format(name=f"tip sources {count + 1}")
    ).click()
    trial.wait_until_in_order_after("trial.removed", name=f"tip sources {count + 1}")
    assert trial.text() == CONTENT


def test_a_field_of_a_name_that_one_chooses_is_added(trial: Trial) -> None:
    trial.choose("content/interface.yaml")
    before = trial.text()
    name = trial.page.get_by_label(said("trial.name_top"), exact=True)
    name.press("Enter")
    assert trial.text() == before
    name.fill("a: b")
    name.press("Enter")
    expect(trial.status).to_have_text(said("trial.by_text"))
    assert trial.text() == before
    name.fill("scan.next")
    name.press("Enter")
    expect(trial.field("scan.next")).to_be_focused()
    trial.page.keyboard.type("Door")
    trial.wait_until_in_order()
    assert "\nscan.next: Door\n" in trial.text()
    trial.button("trial.remove", name="scan.next").click()
    expect(name).to_be_focused()
    wait_until(lambda: trial.text() == before)


def added_by(trial: Trial, name: str) -> None:
    """Adds what is called that, with its button."""
    start = said("trial.add").split("{name}")[0]
    trial.part("form").get_by_role("button", name=re.compile(rf"^{start}{re.escape(name)} ")).click()


MODEL = "content/model.yaml"
MODEL_TEXT = (ROOT / MODEL).read_bytes().decode("utf-8")


def test_a_rule_is_chosen_and_then_comes_what_it_needs(trial: Trial) -> None:
    trial.choose(MODEL)
    trial.unfold("scoring")
    added_by(trial, "scoring whole")
    rule = trial.unfold("scoring whole").get_by_label("rule", exact=True)
    expect(rule).to_be_focused()
    expect(rule).to_have_attribute("aria-invalid", "true")
    rule.select_option("ladder")
    trial.part("form").get_by_role("button", name=re.compile("majority")).wait_for()
    expect(rule).to_be_focused()
    added_by(trial, "majority")
    expect(trial.unfold("scoring whole").get_by_label("majority", exact=True)).to_be_focused()
    rule.select_option("lowest")
    trial.button("trial.remove", name="majority").click()
    trial.wait_until_in_order_after("trial.removed", name="majority")
    assert "\n  whole:\n    rule: lowest\n" in trial.text()
    trial.button("trial.remove", name="scoring whole").click()
    trial.wait_until_in_order_after("trial.removed", name="scoring whole")
    assert trial.text() == MODEL_TEXT


def test_a_group_whose_names_one_chooses_is_added_and_named(trial: Trial) -> None:
    trial.choose(MODEL)
    added_by(trial, "options")
    name = trial.unfold("options").get_by_label(said("trial.name").format(name="options"), exact=True)
    expect(name).to_be_focused()
    trial.page.keyboard.type("yes-no")
    trial.page.keyboard.press("Enter")
    expect(trial.unfold("options yes-no").get_by_label("1 id", exact=True)).to_be_focused()
    assert "\noptions:\n  yes-no:\n    - id:\n" in trial.text()
    trial.part("put-back").click()
    trial.wait_until_in_order()


def test_fields_come_below_a_name_without_a_value(trial: Trial) -> None:
    trial.part("as-text").check()
    bare = re.sub(r"(?m)^origin:\n(?:  .*\n)+", "origin:\n", CONTENT, count=1)
    assert bare != CONTENT
    trial.part("area").fill(bare)
    expect(trial.problems).to_have_count(1)
    trial.part("as-text").uncheck()
    trial.unfold("origin")
    trial.problems.get_by_role("link").click()
    adding = trial.part("form").get_by_role("button", name=re.compile("origin kind "))
    expect(adding).to_be_focused()
    adding.press("Enter")
    expect(trial.unfold("origin").get_by_label("kind", exact=True)).to_be_focused()
    assert "\norigin:\n  kind:\n" in trial.text()


def test_items_change_places_and_the_focus_stays_with_what_moved(trial: Trial) -> None:
    trial.choose(SITE)
    trial.unfold("navigation 1")
    expect(trial.button("trial.up", name="navigation 1")).to_be_disabled()
    trial.button("trial.down", name="navigation 1").press("Enter")
    expect(trial.button("trial.down", name="navigation 2")).to_be_focused()
    expect(trial.status).to_contain_text(said("trial.moved").format(name="navigation 1", place=2, count=SITE_COUNT))
    assert trial.text() == with_moved(SITE_TEXT, False, ("navigation", 0), 1)
    trial.button("trial.up", name="navigation 2").press("Enter")
    expect(trial.button("trial.down", name="navigation 1")).to_be_focused()
    assert trial.text() == SITE_TEXT


def test_a_field_that_nobody_knows_is_taken_away_with_its_button(trial: Trial) -> None:
    trial.part("as-text").check()
    trial.part("area").fill(f"{CONTENT}colour: red  # yes\n")
    trial.part("as-text").uncheck()
    trial.button("trial.remove", name="colour").click()
    expect(trial.field("colour")).to_have_count(0)
    assert trial.text() == without_entry(f"{CONTENT}colour: red  # yes\n", False, ("colour",)) == CONTENT


def test_advice_is_told_apart_from_errors_and_stops_nothing(trial: Trial) -> None:
    long = f"Dit is een zin met {', '.join(f'{number} dingen' for number in range(2, 22))} en een einde."
    trial.field("why").fill(long)
    expect(trial.part("advice-section")).to_be_visible()
    advice = trial.part("advice").get_by_role("link").first
    expect(advice).to_contain_text("Deze zin telt")
    trial.wait_until_in_order()
    expect(trial.part("problems")).to_be_hidden()
    expect(trial.field("why")).not_to_have_attribute("aria-invalid", "true")
    expect(trial.field("why")).to_have_accessible_description(re.compile(said("trial.advised").format(what="Deze zin")))
    advice.click()
    expect(trial.field("why")).to_be_focused()


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
    assert not found.wrong, "\n".join(found.wrong)


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


def failed(cause: str) -> str:
    return f"{said(f'trial.failed.{cause}')} {said('trial.stays')}"


@pytest.mark.parametrize("cause", ["gone", "refused", "portal", "load"])
def test_a_part_that_does_not_come_is_told_with_its_cause_and_can_be_tried_again(
    visit: StartVisit, address: str, cause: str
) -> None:
    visitor = visit()
    visitor.context.route(runtime.LIBRARY, CAUSES[cause])
    trial = Trial(visitor.page, address)
    visitor.page.goto(address + TRIAL)
    expect(trial.status).to_have_text(failed(cause))
    trial.part("file").select_option(FILE)
    trial.part("as-text").check()
    expect(trial.part("area")).to_have_value(CONTENT)
    trial.part("retry").click()
    expect(trial.status).to_have_text(failed(cause))


@pytest.mark.parametrize("file", ["**/worker.mjs", "**/desk-content.*.json", runtime.LOADER])
def test_any_other_part_that_is_gone_is_told(visit: StartVisit, address: str, file: str) -> None:
    visitor = visit()
    visitor.context.route(file, runtime.missing)
    visitor.page.goto(address + TRIAL)
    expect(Trial(visitor.page, address).status).to_have_text(failed("gone"))
    expect(Trial(visitor.page, address).part("retry")).to_be_visible()


@pytest.mark.parametrize("cause", CAUSES)
def test_a_script_that_does_not_come_is_told_with_its_cause(visit: StartVisit, address: str, cause: str) -> None:
    visitor = visit()
    visitor.page.route("**/editors/main.mjs", CAUSES[cause])
    visitor.page.goto(address + TRIAL)
    note = visitor.page.locator('[data-part="unstarted"]')
    expect(note.locator('[data-part="unstarted-cause"]')).to_have_text(wording(f"scan.unstarted.{cause}"))
    expect(note).to_contain_text(said("trial.unstarted.works"))
    expect(note).to_be_in_viewport()


def test_a_check_that_says_nothing_for_long_is_told_and_started_anew_when_the_editor_says_so(
    visit: StartVisit, address: str
) -> None:
    visitor = visit()
    visitor.context.route(runtime.LOADER, runtime.ENDLESS)
    trial = Trial(visitor.page, address)
    visitor.page.clock.install()
    # After that request the worker says nothing more; what it says before would be a sign of life.
    with visitor.page.expect_event("requestfinished", lambda request: bool(runtime.LOADER.search(request.url))):
        visitor.page.goto(address + TRIAL)
    expect(trial.status).to_have_text(said("trial.state.loading"))
    expect(trial.part("retry")).to_be_hidden()
    visitor.page.clock.run_for(16_000)
    expect(trial.status).to_have_text(said("trial.state.slow"))
    visitor.context.unroute(runtime.LOADER)
    visitor.page.clock.resume()
    with visitor.page.expect_worker():
        trial.part("retry").click()
    trial.wait_until_in_order()
    expect(trial.part("retry")).to_be_hidden()
    assert len(visitor.page.workers) == 1


def test_what_was_typed_stays_when_the_check_dies_and_is_checked_after_another_try(
    visit: StartVisit, address: str
) -> None:
    visitor = visit()
    visitor.page.on("dialog", lambda dialog: dialog.accept())
    trial = Trial(visitor.page, address)
    trial.open()
    trial.choose(FILE)
    with visitor.page.expect_worker() as second:
        visitor.page.workers[0].evaluate(DIE)
    second.value.evaluate(DIE)
    expect(trial.part("retry")).to_be_visible()
    expect(trial.status).to_contain_text(said("trial.stays"))
    trial.field("title").fill("Een titel die blijft")
    trial.part("copy").click()
    expect(trial.status).to_contain_text(said("trial.behind"))
    trial.part("retry").click()
    trial.wait_until_in_order()
    expect(trial.field("title")).to_have_value("Een titel die blijft")
    assert "Een titel die blijft" in trial.text()


def test_without_scripts_the_page_says_what_to_do_instead(browser: Browser, address: str) -> None:
    with visiting(browser, address, java_script_enabled=False) as visitor:
        visitor.page.goto(address + TRIAL)
        expect(visitor.page.locator("noscript p")).to_have_text(said("trial.noscript"))
        expect(visitor.page.locator('[data-part="work"]')).to_be_hidden()
