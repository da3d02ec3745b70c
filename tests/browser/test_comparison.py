"""Two measurements side by side: of this version and of an earlier one, of sheets, of teams; the plan beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from scoring.code.counting import counter_of
from scoring.code.result_code import encode
from scoring.comparison.comparison import Measured, compared
from scoring.documents.canonical import write_answers
from scoring.documents.comparison_document import plain_comparison
from scoring.documents.plan_document import read_plan, write_plan
from scoring.documents.team_document import write_team
from scoring.exports.comparison_report import comparison_markdown
from scoring.exports.comparison_table import comparison_table
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model
from scoring.model.plan import Action, Plan, entries
from scoring.team.small_groups import let_out
from scoring.team.tally import together
from scoring.team.team import Team, team_of
from tests.addresses import COMPARISON, ID
from tests.browser import runtime
from tests.browser.conftest import StartVisit, Visit, visiting
from tests.browser.focus import Keyboard
from tests.browser.inspection import Findings, Inspector
from tests.browser.made_up_release import (
    GONE,
    LONGER_AGO,
    TITLE_GONE,
    answers_then,
    earlier_release,
    release_of_now,
    serve_releases,
)
from tests.browser.paper import sheets_of
from tests.browser.scan import STORE_KEY
from tests.browser.taking import LOADING, saved_file
from tests.browser.test_markup import elements
from tests.browser.translating import exact_texts
from tests.browser.wording import wording
from tests.fuzz.hostile import MARKUP

KEY = f"{STORE_KEY}.comparison"


@dataclass(frozen=True)
class Comparing:
    """The page of the comparison, in a profile whose site has two earlier versions."""

    visit: Visit
    address: str

    @property
    def page(self) -> Any:
        return self.visit.page

    def part(self, name: str) -> Locator:
        found: Locator = self.page.locator(f'[data-part="{name}"]')
        return found

    def open(self) -> None:
        self.page.goto(self.address + COMPARISON)
        expect(self.part("open")).to_be_visible()

    def code(self, side: str, code: str) -> None:
        self.page.locator(f"#comparison-{side}-code").fill(code)
        self.page.locator(f"#comparison-{side}-code").press("Enter")

    def file(self, side: str, path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        self.page.locator(f"#comparison-{side}-file").set_input_files(path)

    def status(self, side: str) -> Locator:
        return self.part(f"side-{side}").locator('[data-part="side-status"]')

    def wipe(self) -> None:
        self.part("wipe").click()
        self.part("wipe-yes").click()

    def save(self, kind: str, folder: Path) -> str:
        """A file in one of the forms that the page offers."""
        button = self.part("take").locator(f'[data-save="{kind}"]')
        saved = saved_file(self.page, folder, button.click)
        assert "file-status" in exact_texts(self.page)
        return saved.read_text(encoding="utf-8-sig")

    def expect_outcome(self) -> None:
        expect(self.page.locator("#heading-outcome")).to_be_focused(timeout=LOADING)

    def error(self, field: str) -> str:
        """What is said at the field, and on top as well."""
        expect(self.page.locator("#scan-errors")).to_be_focused(timeout=LOADING)
        said = self.page.locator(f"#{field}-error").text_content() or ""
        assert self.page.locator("#scan-errors li").all_text_contents() == [said]
        expect(self.page.locator(f"#{field}")).to_have_attribute("aria-invalid", "true")
        return said


@pytest.fixture(scope="module")
def profile(browser: Browser, address: str, model: Model) -> Iterator[Comparing]:
    with visiting(browser, address, reduced_motion="reduce") as visit:
        serve_releases(visit.context, model)
        yield Comparing(visit, address)


@pytest.fixture
def comparing(profile: Comparing) -> Comparing:
    """The page at its beginning; nothing is kept in this browser."""
    profile.page.set_viewport_size({"width": 1280, "height": 720})
    profile.page.emulate_media(media="null", color_scheme="null", forced_colors="null")
    # From a page that has nothing to keep: what is still coming back on the page itself would be kept once more.
    profile.page.goto(f"{profile.address}privacy/")
    profile.page.evaluate("() => localStorage.clear()")
    profile.open()
    return profile


@pytest.fixture(scope="module")
def now(model: Model) -> Model:
    return release_of_now(model)


@pytest.fixture(scope="module")
def older(model: Model) -> Model:
    return earlier_release(model)


def mixed(model: Model, shift: int) -> Answers:
    """Every kind of answer, and moves of every size."""
    turns: tuple[Answer, ...] = (1, 4, 2, UNKNOWN, 5, 3, NA, 2)
    return Answers({each.id: turns[(at * shift) % len(turns)] for at, each in enumerate(model.questions())})


def team(model: Model, lowest: int, label: str = "") -> Team:
    counter = counter_of(model)
    sheets = [Answers({each.id: lowest + at % 2 for each in model.questions()}) for at in range(9)]
    return team_of(
        let_out(together([counter.tally(("", counter.numbers(sheet)) for sheet in sheets)], model), model.team),
        model,
        label,
    )


def see(comparing: Comparing, before: str, now: str) -> None:
    comparing.code("before", before)
    expect(comparing.status("before")).not_to_have_text(wording("keep.open.busy_code"), timeout=LOADING)
    comparing.code("now", now)
    comparing.expect_outcome()


def drawn(cells: list[list[str]]) -> list[str]:
    return [" ".join(marks) for marks in cells]


def assert_shows(comparing: Comparing, document: dict[str, Any]) -> None:
    """The page says what the document says, and nothing else."""
    assert comparing.part("notes").locator("li").all_text_contents() == document["notes"]
    rows = comparing.part("dimensions").locator("tbody tr")
    assert rows.locator("th").all_text_contents() == [each["title"] for each in document["dimensions"]]
    for row, each in zip(rows.all(), document["dimensions"], strict=True):
        cells = row.locator("td")
        assert [cell.get_attribute("data-drawn") or "" for cell in cells.all()] == drawn(each["cells"])
        marks = row.locator(".scan-mark").all_text_contents()
        assert marks == [
            wording(f"comparison.mark.{mark}") for cell in each["cells"] for mark in cell if mark != "between"
        ]
    groups = comparing.part("questions").locator(":scope > section")
    for group, each in zip(groups.all(), document["dimensions"], strict=True):
        assert group.locator("h4").text_content() == each["title"]
        assert group.locator("p").first.text_content() == each["sentence"]
        own = [question for question in document["questions"] if question["dimension"] == each["id"]]
        assert group.locator("tbody th").all_text_contents() == [question["title"] for question in own]
        for row, question in zip(group.locator("tbody tr").all(), own, strict=True):
            before, after, change = row.locator("td").all()
            expect(before).to_contain_text(question["before"]["label"], ignore_case=True)
            expect(after).to_contain_text(question["now"]["label"], ignore_case=True)
            expect(change).to_contain_text(question["sentence"])
            expect(change).to_contain_text(question["caution"] or "")
            dots = change.locator(".comparison-dots > span")
            assert [dot.get_attribute("data-drawn") or "" for dot in dots.all()] == drawn(question["cells"])
    others = comparing.part("others").locator("li")
    assert others.all_text_contents() == [each["sentence"] for each in document["not_comparable"]]


def test_two_codes_are_laid_side_by_side(comparing: Comparing, now: Model) -> None:
    before, after = mixed(now, 1), mixed(now, 3)
    comparing.code("before", encode(now, before))
    expect(comparing.part("open-status")).to_have_text(wording("comparison.missing.now"), timeout=LOADING)
    expect(comparing.part("outcome")).to_be_hidden()
    comparing.code("now", encode(now, after))
    comparing.expect_outcome()
    assert_shows(comparing, plain_comparison(compared(Measured(now, before), Measured(now, after))))
    expect(comparing.part("caution")).to_be_hidden()
    expect(comparing.part("what-now")).to_have_text(wording("scoring.comparison.what.sheet.bare", version="1.0.0"))


def test_a_link_is_as_good_as_a_code(comparing: Comparing, now: Model) -> None:
    code = encode(now, mixed(now, 1))
    see(comparing, f"{comparing.visit.scan.address}#code={code}", code)
    drawn = comparing.part("questions").locator("[data-drawn]")
    assert set(drawn.evaluate_all("(all) => all.map((one) => one.dataset.drawn)")) == {"before now"}


def test_an_earlier_version_is_compared_by_what_stayed_the_same(comparing: Comparing, now: Model, older: Model) -> None:
    then, after = answers_then(older), mixed(now, 3)
    see(comparing, encode(older, then), encode(now, after))
    document = plain_comparison(compared(Measured(older, then), Measured(now, after)))
    assert [each["change"] for each in document["not_comparable"]] == ["changed", "gone"]  # type: ignore[index,union-attr,attr-defined]
    assert_shows(comparing, document)
    expect(comparing.part("others")).to_contain_text(TITLE_GONE)
    expect(comparing.part("what-before")).to_have_text(wording("scoring.comparison.what.sheet.bare", version="0.9.0"))
    assert LONGER_AGO not in (comparing.part("outcome").text_content() or "")


def test_two_teams_are_compared_with_their_caution(
    comparing: Comparing, now: Model, older: Model, tmp_path: Path
) -> None:
    before, after = team(older, 2, "Vorig jaar"), team(now, 3, "Dit jaar")
    comparing.file("before", tmp_path / "toen.json", write_team(before))
    named = {"label": "Vorig jaar", "count": 9, "version": "0.9.0"}
    expect(comparing.status("before")).to_have_text(
        wording("scoring.comparison.what.team.named", **named), timeout=LOADING
    )
    comparing.file("now", tmp_path / "nu.json", write_team(after))
    comparing.expect_outcome()
    document: Any = plain_comparison(
        compared(Measured(older, before.answers, before), Measured(now, after.answers, after))
    )
    assert all(each["caution"] for each in document["questions"])
    assert_shows(comparing, document)
    expect(comparing.part("caution")).to_be_visible()
    delta = f"{document['questions'][0]['delta']:.2f}".replace(".", ",")
    expect(comparing.part("questions").get_by_text(wording("comparison.delta", delta=delta)).first).to_be_visible()


def test_a_team_is_not_laid_beside_one_sheet(comparing: Comparing, now: Model, tmp_path: Path) -> None:
    comparing.code("before", encode(now, mixed(now, 1)))
    comparing.file("now", tmp_path / "team.json", write_team(team(now, 2)))
    assert comparing.error("comparison-now-file") == wording("scoring.comparison.two_kinds")
    expect(comparing.part("outcome")).to_be_hidden()


def test_each_field_says_what_is_wrong_with_what_it_got(comparing: Comparing, now: Model, tmp_path: Path) -> None:
    code = encode(now, mixed(now, 1))
    comparing.code("before", "")
    assert comparing.error("comparison-before-code") == wording("scoring.code.empty")
    comparing.file("now", tmp_path / "half.json", '{"format": ')
    assert comparing.error("comparison-now-file") == wording("scoring.document.cut_off")
    # The other one keeps its own error until it is mended.
    expect(comparing.page.locator("#comparison-before-code-error")).to_be_visible()
    comparing.code("before", code)
    expect(comparing.page.locator("#comparison-before-code-error")).to_be_hidden()
    comparing.code("now", encode(replace(now, version="0.8.0"), Answers()))
    assert comparing.error("comparison-now-code") == wording("keep.older.missing")
    see(comparing, code, code)


def test_what_is_wrong_takes_the_comparison_away(comparing: Comparing, now: Model) -> None:
    code = encode(now, mixed(now, 1))
    see(comparing, code, code)
    comparing.code("now", "0ABC")
    comparing.error("comparison-now-code")
    expect(comparing.part("outcome")).to_be_hidden()
    assert comparing.part("questions").text_content() == ""


def test_several_files_at_once_are_refused(comparing: Comparing, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.json", "b.json")]
    for path in paths:
        path.write_text("{}", encoding="utf-8")
    drop = """([names]) => {
      const files = new DataTransfer();
      for (const name of names) files.items.add(new File(["{}"], name));
      document.querySelector('[data-part="side-before"] [data-part="drop"]').dispatchEvent(
        new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
    }"""
    comparing.page.evaluate(drop, [["a.json", "b.json"]])
    assert comparing.error("comparison-before-file") == wording("keep.open.several", count=2)


def test_a_file_is_dropped_in_the_box_of_its_side(comparing: Comparing, now: Model) -> None:
    drop = """([side, text]) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "a.json"));
      document.querySelector(`[data-part="side-${side}"] [data-part="drop"]`).dispatchEvent(
        new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
    }"""
    text = write_answers(replace(mixed(now, 1), label="Team A"), now)
    named = wording("scoring.comparison.what.sheet.named", label="Team A", version="1.0.0")
    comparing.page.evaluate(drop, ["now", text])
    expect(comparing.status("now")).to_have_text(named, timeout=LOADING)
    assert comparing.status("before").text_content() == ""
    comparing.page.evaluate(drop, ["before", text])
    comparing.expect_outcome()


def keep_own_scan(comparing: Comparing, answers: Answers) -> None:
    """As the scan itself keeps it."""
    comparing.visit.scan.open(ID.full)
    question, answer = next(iter(answers.values.items()))
    assert isinstance(answer, int)
    comparing.visit.scan.choose(question, answer)
    assert comparing.visit.scan.kept()


def test_the_own_scan_is_offered_as_now_and_not_taken(comparing: Comparing, now: Model) -> None:
    expect(comparing.part("own-scan")).to_be_hidden()
    own = Answers({next(now.questions()).id: 4})
    keep_own_scan(comparing, own)
    comparing.open()
    expect(comparing.part("own-scan")).to_be_visible()
    assert comparing.status("now").text_content() == ""
    comparing.code("before", encode(now, mixed(now, 1)))
    expect(comparing.part("open-status")).to_have_text(wording("comparison.missing.now"), timeout=LOADING)
    comparing.page.get_by_role("button", name=wording("comparison.own.go")).click()
    comparing.expect_outcome()
    assert_shows(comparing, plain_comparison(compared(Measured(now, mixed(now, 1)), Measured(now, own))))


def test_an_old_sheet_becomes_a_scan_with_only_what_changed_to_answer(
    comparing: Comparing, now: Model, older: Model, tmp_path: Path
) -> None:
    then = replace(answers_then(older), label="Nulmeting", notes={GONE: "weg"})
    comparing.file("before", tmp_path / "toen.json", write_answers(then, older))
    changed = now.dimensions[0].questions[0]
    expect(comparing.part("carry")).to_be_visible(timeout=LOADING)
    assert comparing.part("carry-list").locator("li").all_text_contents() == [changed.title]
    comparing.page.get_by_role("button", name=wording("comparison.carry.go")).click()
    comparing.visit.scan.expect_step(ID.review)
    still = {question.id: 3 for question in now.questions() if question.id != changed.id}
    assert comparing.visit.scan.chosen() == still
    first = comparing.page.locator('[data-part="review-first"] [data-part="review-title"]')
    assert first.all_text_contents() == [changed.title]
    kept = comparing.visit.scan.kept() or {}
    assert (kept["label"], kept["notes"], kept["ambitions"]) == ("Nulmeting", {}, {"publieke-meerwaarde": 5})


def test_an_old_sheet_takes_the_place_of_an_own_scan_only_when_the_visitor_says_so(
    comparing: Comparing, now: Model, older: Model
) -> None:
    own = Answers({next(now.questions()).id: 4})
    keep_own_scan(comparing, own)
    comparing.open()
    comparing.code("before", encode(older, answers_then(older)))
    carry = comparing.page.get_by_role("button", name=wording("comparison.carry.go"))
    carry.click(timeout=LOADING)
    comparing.page.get_by_role("button", name=wording("keep.ask.mine")).click()
    expect(comparing.part("carry-status")).to_have_text(wording("keep.ask.kept"))
    kept = json.loads(comparing.page.evaluate(f"() => localStorage.getItem('{STORE_KEY}')"))
    assert kept["answers"] == own.values
    carry.click()
    comparing.page.get_by_role("button", name=wording("keep.ask.other")).click()
    comparing.visit.scan.expect_step(ID.review)
    assert len(comparing.visit.scan.chosen()) == len(list(now.questions())) - 1


def test_an_old_sheet_can_be_saved_for_the_version_of_now(
    comparing: Comparing, now: Model, older: Model, tmp_path: Path
) -> None:
    comparing.code("now", encode(older, answers_then(older)))
    save = comparing.page.get_by_role("button", name=wording("comparison.carry.save"))
    expect(save).to_be_visible(timeout=LOADING)
    document = json.loads(saved_file(comparing.page, tmp_path, save.click).read_text(encoding="utf-8"))
    assert "carry-status" in exact_texts(comparing.page)
    assert document["model_version"] == now.version
    assert len(document["answers"]) == len(list(now.questions())) - 1


def test_a_sheet_of_this_version_needs_no_carrying(comparing: Comparing, now: Model) -> None:
    code = encode(now, mixed(now, 1))
    see(comparing, code, code)
    expect(comparing.part("carry")).to_be_hidden()


def some_plan(model: Model) -> Plan:
    steps = [
        (question.id, at)
        for question in model.questions()
        for at, option in enumerate(question.options, 1)
        if option.tip
    ]
    return Plan((Action(*steps[0], who="Sam <b>"), Action(*steps[-1]), Action(GONE, 1)))


def test_the_plan_of_then_stands_beside_what_moved(
    comparing: Comparing, now: Model, older: Model, tmp_path: Path
) -> None:
    then, after = answers_then(older), mixed(now, 3)
    see(comparing, encode(older, then), encode(now, after))
    document: Any = plain_comparison(compared(Measured(older, then), Measured(now, after)))
    plan, said = some_plan(older), {
        each["id"]: each["sentence"] for each in (*document["questions"], *document["not_comparable"])
    }  # fmt: skip
    path = tmp_path / "plan.json"
    path.write_text(write_plan(plan, older), encoding="utf-8")
    comparing.page.locator("#comparison-plan").set_input_files(path)
    cards = comparing.part("actions").locator(":scope > li")
    expect(cards).to_have_count(len(plan.actions))
    assert cards.locator('[data-part="moved"]').all_text_contents() == [said[each.question] for each in plan.actions]
    expect(cards.first.locator('[data-part="who"]')).to_have_text("Sam <b>")
    expect(cards.nth(1).locator('[data-part="who-row"]')).to_be_hidden()
    for card, state in zip(cards.all(), ("done", "partly", "not"), strict=True):
        card.get_by_label(wording(f"scoring.comparison.outcome.{state}"), exact=True).check()
    assert cards.locator("input:checked").count() == len(plan.actions)


def test_what_is_no_plan_is_said_at_its_field(comparing: Comparing, now: Model, tmp_path: Path) -> None:
    code = encode(now, mixed(now, 1))
    see(comparing, code, code)
    path = tmp_path / "plan.json"
    path.write_text(write_answers(mixed(now, 1), now), encoding="utf-8")
    comparing.page.locator("#comparison-plan").set_input_files(path)
    assert comparing.error("comparison-plan") == wording("scoring.plan.other_format")


def test_a_plan_saved_in_the_scan_is_opened_here(comparing: Comparing, now: Model, tmp_path: Path) -> None:
    scan, page = comparing.visit.scan, comparing.page
    scan.open(f"code={encode(now, Answers({each.id: 2 for each in now.questions()}))}")
    scan.expect_step(ID.result)
    page.locator('[data-part="first"] [data-part="pick"]').first.check()
    save = page.get_by_role("button", name=wording("plan.save.json"))
    saved = saved_file(page, tmp_path, save.click)
    tip = page.locator('[data-part="plan-list"] h4').text_content()
    comparing.open()
    code = encode(now, mixed(now, 1))
    see(comparing, code, code)
    page.locator("#comparison-plan").set_input_files(saved)
    expect(comparing.part("tip")).to_have_text(tip)
    comparing.wipe()
    see(comparing, code, code)
    expect(comparing.part("tip")).to_have_count(0)
    page.get_by_role("button", name=wording("comparison.plan.own_go")).click()
    expect(comparing.part("tip")).to_have_text(tip)


def with_outcomes(plan: Plan, *outcomes: str) -> Plan:
    given = zip(plan.actions, outcomes, strict=True)
    return replace(plan, actions=tuple(replace(action, outcome=outcome) for action, outcome in given))


def test_what_is_chosen_is_kept_with_the_comparison_and_goes_into_the_files(
    comparing: Comparing, now: Model, older: Model, tmp_path: Path
) -> None:
    then, after, plan = answers_then(older), mixed(now, 3), some_plan(older)
    see(comparing, encode(older, then), encode(now, after))
    path = tmp_path / "plan.json"
    path.write_text(write_plan(plan, older), encoding="utf-8")
    comparing.page.locator("#comparison-plan").set_input_files(path)
    cards = comparing.part("actions").locator(":scope > li")
    cards.first.locator('input[value="done"]').check()
    cards.nth(2).locator('input[value="partly"]').check()
    comparing.page.reload()
    comparing.expect_outcome()
    expect(cards).to_have_count(3, timeout=LOADING)
    chosen = [one.get_attribute("value") for one in cards.locator("input:checked").all()]
    assert chosen == ["done", "partly"]
    cards.nth(1).locator('input[value="not"]').check()
    cards.nth(2).locator('input[value="done"]').check()
    done = with_outcomes(plan, "done", "not", "done")
    found, planned = compared(Measured(older, then), Measured(now, after)), list(entries(done, older))
    table, report = comparison_table(found, planned), comparison_markdown(found, date.today(), planned)
    assert comparing.save("csv", tmp_path).splitlines() == table.removeprefix("\ufeff").splitlines()
    assert comparing.save("markdown", tmp_path).splitlines() == report.splitlines()
    assert read_plan(comparing.save("plan", tmp_path), older) == done
    comparing.wipe()
    expect(comparing.part("tip")).to_have_count(0)
    comparing.page.reload()
    expect(comparing.part("clear-row")).to_be_hidden()
    expect(comparing.part("outcome")).to_be_hidden()


def test_two_teams_come_back_and_without_a_plan_none_is_offered(
    comparing: Comparing, now: Model, older: Model, tmp_path: Path
) -> None:
    comparing.file("before", tmp_path / "toen.json", write_team(team(older, 2, "Vorig jaar")))
    comparing.file("now", tmp_path / "nu.json", write_team(team(now, 3)))
    comparing.expect_outcome()
    comparing.page.reload()
    comparing.expect_outcome()
    expect(comparing.part("what-before")).to_contain_text("Vorig jaar")
    expect(comparing.part("save-plan")).to_be_hidden()


@pytest.mark.parametrize(("kept", "key"), [("{", "comparison.unreadable"), ("newer", "comparison.stopped")])
def test_what_was_kept_and_cannot_be_read_is_told(comparing: Comparing, now: Model, kept: str, key: str) -> None:
    text = '{"format":"self-scan.kept-comparison/9"}' if kept == "newer" else kept
    comparing.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    comparing.page.reload()
    expect(comparing.page.locator(".scan-news")).to_contain_text(wording(key))
    if kept == "newer":
        comparing.code("before", encode(now, mixed(now, 1)))
        expect(comparing.part("open-status")).to_have_text(wording("comparison.missing.now"), timeout=LOADING)
        assert comparing.page.evaluate("(key) => localStorage.getItem(key)", KEY) == text


def test_another_tab_that_wipes_the_comparison_takes_it_from_this_page_too(comparing: Comparing, now: Model) -> None:
    code = encode(now, mixed(now, 1))
    see(comparing, code, code)
    other = Comparing(replace(comparing.visit, page=comparing.visit.context.new_page()), comparing.address)
    other.open()
    other.expect_outcome()
    other.wipe()
    expect(comparing.part("outcome")).to_be_hidden()
    expect(comparing.page.locator("#comparison-before-code")).to_have_value("")
    other.page.close()


def test_a_measurement_that_is_refused_in_another_tab_stays_on_this_page(comparing: Comparing, now: Model) -> None:
    what = wording("scoring.comparison.what.sheet.bare", version="1.0.0")
    comparing.code("before", encode(now, mixed(now, 1)))
    expect(comparing.status("before")).to_have_text(what, timeout=LOADING)
    other = Comparing(replace(comparing.visit, page=comparing.visit.context.new_page()), comparing.address)
    other.open()
    expect(other.status("before")).to_have_text(what, timeout=LOADING)
    # Storage events come in the order of what happened: once this one is there, the one before has been heard too.
    comparing.page.evaluate(
        """() => {
          window.heard = new Promise((hear) => addEventListener("storage", ({ key }) => key === "last" && hear()));
        }"""
    )
    other.code("before", "0ABC")
    other.error("comparison-before-code")
    other.page.evaluate("() => { localStorage.setItem('last', ''); localStorage.removeItem('last'); }")
    comparing.page.evaluate("() => window.heard")
    assert comparing.page.evaluate("(key) => localStorage.getItem(key)", KEY) is None
    expect(comparing.status("before")).to_have_text(what)
    other.page.close()


def test_what_is_kept_is_not_lost_where_the_scorer_does_not_come(comparing: Comparing, now: Model) -> None:
    code = encode(now, mixed(now, 1))
    see(comparing, code, code)
    before = comparing.page.evaluate("(key) => localStorage.getItem(key)", KEY)
    comparing.visit.context.route(runtime.FILES, lambda route: route.abort())
    comparing.page.reload()
    comparing.error("comparison-now-code")
    comparing.code("before", encode(now, mixed(now, 2)))
    comparing.error("comparison-before-code")
    comparing.visit.context.unroute(runtime.FILES)
    assert comparing.page.evaluate("(key) => localStorage.getItem(key)", KEY) == before
    comparing.page.reload()
    comparing.expect_outcome()


def test_what_does_not_come_back_is_told_although_the_plan_does(
    comparing: Comparing, now: Model, older: Model, tmp_path: Path
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(write_plan(some_plan(older), older), encoding="utf-8")
    see(comparing, encode(older, answers_then(older)), encode(now, mixed(now, 1)))
    comparing.page.locator("#comparison-plan").set_input_files(path)
    expect(comparing.part("tip")).to_have_count(3, timeout=LOADING)
    comparing.page.evaluate(
        """(key) => {
          const kept = JSON.parse(localStorage.getItem(key));
          kept.before.model_version = "0.8.0";
          localStorage.setItem(key, JSON.stringify(kept));
        }""",
        KEY,
    )
    comparing.page.reload()
    expect(comparing.part("tip")).to_have_count(3, timeout=LOADING)
    assert comparing.error("comparison-before-code") == wording("keep.older.missing")


def test_nothing_leaves_and_nothing_stays_behind_once_it_is_wiped(comparing: Comparing, now: Model) -> None:
    heard = len(comparing.visit.journal.messages)
    code = encode(now, mixed(now, 1))
    see(comparing, code, code)
    assert comparing.page.evaluate("() => Object.keys(localStorage)") == [KEY]
    assert len(comparing.visit.journal.hosts()) == 1
    assert comparing.visit.journal.messages[heard:] == []
    comparing.wipe()
    assert comparing.page.evaluate("() => localStorage.length") == 0
    expect(comparing.part("outcome")).to_be_hidden()
    expect(comparing.page.locator("#comparison-before-code")).to_have_value("")
    assert comparing.status("now").text_content() == ""


def test_a_label_full_of_markup_stays_text(comparing: Comparing, now: Model, tmp_path: Path) -> None:
    label = " ".join("".join(MARKUP).split())[:90]
    plain, hostile = (replace(mixed(now, 1), label=text) for text in ("gewoon", label))
    comparing.code("now", encode(now, mixed(now, 3)))
    comparing.file("before", tmp_path / "a.json", write_answers(plain, now))
    comparing.expect_outcome()
    harmless = elements(comparing.page)
    comparing.page.locator("#comparison-now-code").focus()
    comparing.file("before", tmp_path / "b.json", write_answers(hostile, now))
    comparing.expect_outcome()
    expect(comparing.part("what-before")).to_contain_text(label[:20])
    assert elements(comparing.page) == harmless


def test_it_is_done_with_the_keyboard_alone(comparing: Comparing, now: Model, tmp_path: Path) -> None:
    page, keys = comparing.page, Keyboard(comparing.page)
    code = encode(now, mixed(now, 1))
    keys.tab_to("#comparison-before-code")
    page.keyboard.insert_text(code)
    keys.press("Tab")
    keys.press("Enter")
    expect(comparing.part("open-status")).to_be_visible(timeout=LOADING)
    keys.tab_to("#comparison-now-code")
    page.keyboard.insert_text(code)
    keys.press("Enter")
    comparing.expect_outcome()
    path = tmp_path / "plan.json"
    path.write_text(write_plan(Plan(some_plan(earlier_release(now)).actions[:2]), now), encoding="utf-8")
    page.locator("#comparison-plan").set_input_files(path)
    expect(comparing.part("actions").locator("li").first).to_be_visible()
    keys.tab_to('[data-part="actions"] input')
    keys.press("Space")
    keys.press("ArrowDown")
    assert comparing.part("actions").locator("input:checked").get_attribute("value") == "partly"
    keys.tab_to('[data-part="print"]')
    assert keys.faults() == []


def test_all_states_are_accessible(comparing: Comparing, now: Model, older: Model, tmp_path: Path) -> None:
    page, found = comparing.page, Findings()
    inspector = Inspector(page, found)
    comparing.code("before", "0ABC")
    comparing.error("comparison-before-code")
    inspector.look("an error")
    see(comparing, encode(older, answers_then(older)), encode(now, mixed(now, 3)))
    path = tmp_path / "plan.json"
    path.write_text(write_plan(some_plan(older), older), encoding="utf-8")
    page.locator("#comparison-plan").set_input_files(path)
    expect(comparing.part("actions").locator("li").first).to_be_visible()
    inspector.look("two sheets, and a plan")
    comparing.file("before", tmp_path / "a.json", write_team(team(older, 2)))
    comparing.error("comparison-before-file")
    comparing.file("now", tmp_path / "b.json", write_team(team(now, 3)))
    comparing.file("before", tmp_path / "a.json", write_team(team(older, 2)))
    comparing.expect_outcome()
    comparing.part("caution").locator("summary").click()
    inspector.look("two teams")
    assert len(found.states) == 3
    assert not found.wrong, "\n".join(found.wrong)


def test_the_print_holds_the_comparison_and_no_form(comparing: Comparing, now: Model) -> None:
    see(comparing, encode(now, mixed(now, 1)), encode(now, mixed(now, 3)))
    page = comparing.page
    sheets = sheets_of(page.pdf(prefer_css_page_size=True))
    page.emulate_media(media="print")
    shown = [comparing.part(name).first.is_visible() for name in ("outcome", "dimensions", "date", "open", "print")]
    page.emulate_media(media="null")
    assert shown == [True, True, True, False, False]
    assert all(sheet.letters for sheet in sheets)
    assert min(size for sheet in sheets for size in sheet.letters) >= 7
    assert {sheet.size for sheet in sheets} == {(595, 842)}


def test_without_scripts_the_page_says_what_it_needs(visit: StartVisit, address: str) -> None:
    page = visit(without_scorer=True, java_script_enabled=False).page
    page.goto(address + COMPARISON)
    expect(page.locator("noscript p")).to_contain_text(wording("comparison.noscript"))
    expect(page.locator('[data-part="open"]')).to_be_hidden()


def test_without_a_scorer_the_field_says_why_and_another_try_helps(
    visit: StartVisit, address: str, model: Model
) -> None:
    started = visit(without_scorer=True)
    lonely = Comparing(started, address)
    lonely.open()
    code = encode(model, mixed(model, 1))
    lonely.code("before", code)
    assert lonely.error("comparison-before-code")
    started.context.unroute(runtime.FILES)
    lonely.code("before", code)
    expect(lonely.part("open-status")).to_have_text(wording("comparison.missing.now"), timeout=LOADING)
