"""The page of a team: codes of any number of people become what the scorer says of them, and nothing of one person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from scoring.code.result_code import encode
from scoring.model.answers import UNKNOWN, Answers
from scoring.model.model import Model
from tests.addresses import ID, SCAN, TEAM
from tests.browser.conftest import StartVisit, Visit, visiting
from tests.browser.offline import wait_until
from tests.browser.scan import STORE_KEY
from tests.browser.stores import NOTHING, kept_by
from tests.browser.taking import LOADING
from tests.browser.team import KEY, TeamPage, codes_of, expected, some_sheets, team_in_python
from tests.browser.wording import wording
from tests.models.six import NAMES, mixed, model_of

PASTE = """(field, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""
HOSTILE = '<img src=x onerror="document.title=1"> =1+1 \u202e'


@pytest.fixture(scope="module")
def visit_to_team(browser: Browser, address: str) -> Iterator[Visit]:
    with visiting(browser, address) as visit:
        yield visit


@pytest.fixture
def team(visit_to_team: Visit, address: str) -> TeamPage:
    """The page with nothing added; its scorer stays from test to test."""
    page = TeamPage(visit_to_team.page, address)
    if visit_to_team.page.url != page.address:
        page.open()
    page.wipe()
    page.part("bad-section").evaluate("(section) => { section.hidden = true; }")
    return page


@pytest.mark.parametrize("people", [1, 2, 3, 4, 5, 15, 342])
def test_a_team_of_any_size_is_shown_as_the_scorer_has_it(team: TeamPage, model: Model, people: int) -> None:
    sheets = some_sheets(model, people, seed=people)
    team.add("\n".join(codes_of(sheets, model)))
    team.expect_sheets(people)
    found = team_in_python(sheets, model)
    assert found.is_shown == (people >= model.team.least)
    assert team.seen() == expected(found)
    expect(team.part("take")).to_be_visible(visible=found.is_shown)


def test_where_nobody_knows_there_is_nothing_but_what_to_find_out(team: TeamPage, model: Model) -> None:
    first, *rest = model.questions()
    sheets = [
        Answers({question.id: UNKNOWN for question in rest}, ambitions={dimension.id: stage})
        for dimension in model.dimensions[:2]
        for stage in (2, 3, 4)
    ]
    team.add(" ".join(codes_of(sheets, model)))
    team.expect_sheets(len(sheets))
    seen = team.seen()
    assert seen == expected(team_in_python(sheets, model))
    assert seen["talk"] == []
    assert first.title not in seen["unknown"]
    assert len(seen["unknown"]) == len(rest)
    expect(team.part("talk-none")).to_be_visible()


def test_people_with_the_same_answers_count_once_they_are_said_to_be_several(team: TeamPage, model: Model) -> None:
    (sheet,) = some_sheets(model, 1)
    code = encode(model, sheet)
    team.add("\n".join([code] * 15))
    team.expect_sheets(1)
    expect(team.part("twice")).to_have_text(wording("team.twice", count=14))
    team.part("twice-count").click()
    team.expect_sheets(15)
    expect(team.part("twice-section")).to_be_hidden()
    assert team.seen() == expected(team_in_python([sheet] * 15, model))


def test_codes_are_found_in_mails_and_each_bad_one_is_named_with_its_line_and_reason(
    team: TeamPage, model: Model
) -> None:
    codes = codes_of(some_sheets(model, 6), model)
    *front, last = codes[5]
    wrong = "".join(front) + ("1" if last != "1" else "2")
    mails = [f"Van: Jan <jan@example.org>\n\nBeste collega,\nMijn code is {code}.\nGroet" for code in codes[:3]]
    links = [f"https://scan.example/{SCAN}#code={codes[3]}", f"{codes[4].lower().replace('-', ' ')}"]
    team.add("\n\n".join([*mails, *links, wrong]))
    team.expect_sheets(5)
    bad = team.part("bad").locator("li")
    expect(bad).to_have_count(1)
    line = 3 * 6 + 2 + 2 + 1
    expect(bad).to_contain_text(wording("team.bad.line", line=line, text=wrong))
    expect(bad).to_contain_text(wording("scoring.code.checksum"))
    expect(team.part("add-status")).to_have_text(wording("team.add.done", count=5))
    expect(team.page.locator("#team-text")).to_have_value("")


def test_codes_of_other_models_among_ours_are_named_and_do_not_count(team: TeamPage, model: Model) -> None:
    ours, others = codes_of(some_sheets(model, 5), model), [encode(each, mixed(each)) for each in map(model_of, NAMES)]
    team.add("\n".join([*ours[:2], *others, *ours[2:]]))
    team.expect_sheets(5)
    bad = team.part("bad").locator("li")
    expect(bad).to_have_count(len(others))
    for at, (code, name) in enumerate(zip(others, NAMES, strict=True)):
        expect(bad.nth(at)).to_contain_text(wording("team.bad.line", line=3 + at, text=code))
        expect(bad.nth(at)).to_contain_text(wording("scoring.code.unknown_model", number=model_of(name).number))


def test_a_long_paste_is_read_at_once_and_not_put_into_the_field(team: TeamPage, model: Model) -> None:
    codes = codes_of(some_sheets(model, 900), model)
    team.page.locator("#team-text").evaluate(PASTE, "\n".join(codes))
    team.expect_sheets(len(codes))
    expect(team.page.locator("#team-text")).to_have_value("")
    expect(team.part("add-status")).to_have_text(wording("team.add.done", count=len(codes)))


def test_a_code_that_a_mail_breaks_where_a_piece_of_the_text_ends_is_not_lost(team: TeamPage, model: Model) -> None:
    """The scorer reads a long text in pieces of twelve thousand characters; this one has no empty line."""
    first, second = codes_of(some_sheets(model, 2), model)
    line = "Beste collega, hierbij het verslag van ons overleg\n"
    filled = line * (11_960 // len(line))
    filled += "x" * (11_965 - len(filled))
    team.add(f"{filled} {first[:14]}\n{first[15:]} Groet\n{line * 300}{second}")
    team.expect_sheets(2)
    assert team.kept()["sheets"] == [[first], [second]]
    expect(team.part("bad-section")).to_be_hidden()


@pytest.mark.parametrize(("text", "key"), [("  \n", "team.add.empty"), ("Beste collega,", "team.add.none")])
def test_a_text_without_a_code_stays_and_is_said_to_have_none(team: TeamPage, text: str, key: str) -> None:
    team.add(text)
    expect(team.page.locator("#team-text-error")).to_have_text(wording(key), timeout=LOADING)
    expect(team.page.locator("#scan-errors")).to_be_focused()
    expect(team.page.locator("#team-text")).to_have_value(text)


def test_one_can_be_taken_away_again(team: TeamPage, model: Model) -> None:
    sheets = some_sheets(model, 7)
    team.add("\n".join(codes_of(sheets, model)))
    team.expect_sheets(7)
    team.unfold()
    team.part("remove").nth(2).click()
    team.expect_sheets(6)
    assert team.seen() == expected(team_in_python([*sheets[:2], *sheets[3:]], model))
    expect(team.part("remove").nth(2)).to_be_focused()


def test_a_hostile_name_is_shown_as_the_text_that_it_is(team: TeamPage, model: Model) -> None:
    team.add("\n".join(codes_of(some_sheets(model, 5), model)))
    team.expect_sheets(5)
    team.page.locator("#team-label").fill(HOSTILE)
    team.page.locator("#team-label").blur()
    team.expect_sheets(5)
    expect(team.part("paper-label")).to_have_text(wording("team.report.label", label=HOSTILE.strip()))
    assert team.page.locator(".team img").count() == 0


def test_it_comes_back_after_a_reload_and_goes_when_it_is_wiped(visit: StartVisit, address: str, model: Model) -> None:
    visitor = visit()
    team, sheets = TeamPage(visitor.page, address), some_sheets(model, 6)
    team.open()
    team.add("\n".join(codes_of(sheets, model)))
    team.expect_sheets(6)
    visitor.page.reload()
    team.expect_sheets(6)
    assert team.seen() == expected(team_in_python(sheets, model))
    team.wipe()
    expect(team.part("sheets-count")).to_have_text(wording("team.sheets.none"))
    expect(team.part("report")).to_be_hidden()
    wait_until(lambda: kept_by(visitor.page) == NOTHING)
    assert visitor.journal.messages == []


def test_an_own_scan_in_the_same_browser_is_neither_shown_nor_touched(
    visit: StartVisit, address: str, model: Model
) -> None:
    visitor = visit()
    first = next(iter(model.questions()))
    visitor.scan.open(ID.full)
    visitor.scan.choose(first.id, 4)
    own = visitor.scan.kept()
    team, sheets = TeamPage(visitor.page, address), some_sheets(model, 5)
    team.open()
    expect(team.part("sheets-count")).to_have_text(wording("team.sheets.none"))
    assert visitor.page.locator(":checked:not(option)").count() == 0
    team.add("\n".join(codes_of(sheets, model)))
    team.expect_sheets(5)
    assert team.seen() == expected(team_in_python(sheets, model))
    team.wipe()
    assert visitor.page.evaluate("() => Object.keys(localStorage)") == [STORE_KEY]
    visitor.scan.open()
    assert visitor.scan.kept() == own


def test_what_is_kept_holds_codes_and_groups_and_nothing_else_of_anybody(team: TeamPage, model: Model) -> None:
    codes = codes_of(some_sheets(model, 2), model)
    team.add("Van: Jan Jansen\n" + "\n".join(codes))
    team.expect_sheets(2)
    kept = team.kept()
    assert kept["sheets"] == [[code] for code in codes]
    assert set(kept) == {"format", "model", "version", "label", "roles", "sheets", "released"}


def test_a_link_with_a_code_adds_it_and_leaves_the_address(visit: StartVisit, address: str, model: Model) -> None:
    visitor = visit()
    team = TeamPage(visitor.page, address)
    (code,) = codes_of(some_sheets(model, 1), model)
    team.open(f"code={code}")
    team.expect_sheets(1)
    expect(visitor.page).to_have_url(team.address)


def test_another_tab_follows(visit: StartVisit, address: str, model: Model) -> None:
    visitor = visit(without_scorer=True)
    one, other = TeamPage(visitor.page, address), TeamPage(visitor.context.new_page(), address)
    one.open()
    other.open()
    codes = codes_of(some_sheets(model, 2), model)
    sheets = ",".join(f'["{code}"]' for code in codes)
    kept = (
        f'{{"format":"self-scan.sheets/1","model":"{model.id}","version":"{model.version}","label":"","roles":[],'
        f'"sheets":[{sheets}],"released":null}}'
    )
    one.page.evaluate(f"(text) => localStorage.setItem('{KEY}', text)", kept)
    expect(other.part("sheets-count")).to_have_text(wording("team.sheets.count", count=2))
    one.page.evaluate(f"() => localStorage.setItem('{KEY}', '{{')")
    other.page.reload()
    expect(other.page.locator(".scan-news")).to_contain_text(wording("team.unreadable"))


def test_without_scripts_it_leads_to_paper(visit: StartVisit, address: str, model: Model) -> None:
    visitor = visit(java_script_enabled=False)
    team = TeamPage(visitor.page, address)
    team.open()
    expect(visitor.page.locator("noscript p")).to_have_text(wording("team.noscript"))
    for name in ("add", "sheets", "take", "one"):
        expect(team.part(name)).to_be_hidden()
    visitor.page.emulate_media(media="print")
    for question in model.questions():
        expect(team.page.locator(f"#{ID.question}-{question.id} tbody tr")).to_have_count(len(question.options) + 3)


def test_the_result_and_the_page_about_talking_lead_here(visit: StartVisit, address: str, site: Path) -> None:
    (of_the_result,) = (site / "assets" / "scan").glob("later.*.html")
    assert f'href="../{TEAM}"' in of_the_result.read_text(encoding="utf-8")
    visitor = visit(without_scorer=True)
    visitor.page.goto(f"{address}gesprek/")
    visitor.page.get_by_role("link", name=re.compile("teampagina")).first.click()
    team = TeamPage(visitor.page, address)
    expect(visitor.page).to_have_url(team.address)
    # And from here back to it, once there is something to talk about.
    guide = visitor.page.locator('[data-part="talk-lead"] + p a')
    assert guide.evaluate("(link) => link.href") == f"{address}gesprek/"
