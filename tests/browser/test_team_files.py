"""What goes into the page of a team as files, and what comes out: aggregates, the file with codes, one scan of all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from scoring.code.result_code import decode, encode
from scoring.documents.canonical import write_answers, write_model
from scoring.documents.team_document import write_team
from scoring.exports.team_report import team_markdown
from scoring.exports.team_table import team_table
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import COMPARISON, SCAN, TEAM
from tests.browser.clipboard import COPIES
from tests.browser.conftest import Visit, visiting
from tests.browser.taking import LOADING, saved_file
from tests.browser.team import TeamPage, codes_of, expected, some_sheets, team_in_python
from tests.browser.translating import exact_texts, translated
from tests.browser.wording import wording
from tests.scoring.test_command_line import run

LABEL = "Afdeling Zorg"
PRINTS = "() => { globalThis.prints = 0; window.print = () => { prints += 1; }; }"
VERSIONS = ("0.8.0", "0.9.0", "1.0.0")


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
    return page


def add(team: TeamPage, sheets: list[Answers], model: Model) -> None:
    team.add("\n".join(codes_of(sheets, model)))
    team.expect_sheets(len(sheets))


def choose(team: TeamPage, *files: Path) -> None:
    team.page.locator("#team-file").set_input_files(list(files))


def save(team: TeamPage, kind: str, folder: Path) -> str:
    button = team.page.locator(f'[data-save="{kind}"]')
    return saved_file(team.page, folder, button.click).read_text(encoding="utf-8-sig")


def test_what_comes_out_is_what_the_scorer_makes_of_the_team(team: TeamPage, model: Model, tmp_path: Path) -> None:
    sheets = some_sheets(model, 12)
    add(team, sheets, model)
    team.page.locator("#team-label").fill(LABEL)
    team.page.locator("#team-label").blur()
    team.expect_sheets(12)
    found = team_in_python(sheets, model, LABEL)
    assert save(team, "team", tmp_path) == write_team(found)
    assert save(team, "csv", tmp_path).splitlines() == team_table(found).removeprefix("\ufeff").splitlines()
    assert save(team, "markdown", tmp_path).splitlines() == team_markdown(found, date.today()).splitlines()
    for file in tmp_path.iterdir():
        text = file.read_text(encoding="utf-8")
        assert not [code for code in codes_of(sheets, model) if code in text]


def test_a_next_one_that_would_give_people_away_is_not_saved(team: TeamPage, model: Model, tmp_path: Path) -> None:
    sheets = some_sheets(model, 8)
    add(team, sheets[:7], model)
    save(team, "csv", tmp_path)
    add_one = codes_of(sheets[7:], model)
    team.add(add_one[0])
    team.expect_sheets(8)
    take = team.part("take")
    take.locator('[data-save="markdown"]').click()
    expect(take.locator('[data-part="file-status"]')).to_have_text(wording("team.export.refused"))
    expect(take.locator('[data-part="refused"] li').first).to_be_visible()
    team.page.evaluate(PRINTS)
    take.locator('[data-save="print"]').click()
    expect(take.locator('[data-part="file-status"]')).to_have_text(wording("team.export.not_printed"))
    assert team.page.evaluate("() => prints") == 0
    team.page.reload()
    team.expect_sheets(8)
    take.locator('[data-save="team"]').click()
    expect(take.locator('[data-part="refused"] li').first).to_be_visible()


def test_what_was_printed_went_out_as_well(team: TeamPage, model: Model) -> None:
    sheets = some_sheets(model, 8, seed=4)
    add(team, sheets[:7], model)
    team.page.evaluate(PRINTS)
    take = team.part("take")
    take.locator('[data-save="print"]').click()
    team.page.wait_for_function("() => prints === 1")
    assert team.kept()["released"]["people"] == 7
    team.add(codes_of(sheets[7:], model)[0])
    team.expect_sheets(8)
    take.locator('[data-save="csv"]').click()
    expect(take.locator('[data-part="refused"] li').first).to_be_visible()


def test_a_second_measurement_of_a_team_lies_beside_the_first_in_two_steps(
    browser: Browser, address: str, model: Model, tmp_path: Path
) -> None:
    first, second = some_sheets(model, 9, seed=1), some_sheets(model, 12, seed=2)
    then = tmp_path / "toen.json"
    then.write_text(write_team(team_in_python(first, model, LABEL)), encoding="utf-8")
    with visiting(browser, address) as visit:
        team = TeamPage(visit.page, address)
        team.open()
        add(team, second, model)
        team.part("take").locator('[data-save="compare"]').click()
        visit.page.wait_for_url(address + COMPARISON)
        what = wording("scoring.comparison.what.team.bare", count=12, version=model.version)
        expect(team.part("side-now").locator('[data-part="side-status"]')).to_have_text(what, timeout=LOADING)
        visit.page.locator("#comparison-before-file").set_input_files(then)
        expect(team.part("outcome")).to_be_visible(timeout=LOADING)
        expect(team.part("what-before")).to_contain_text(LABEL)
        visit.page.get_by_role("link", name=wording("comparison.to_team")).click()
        team.expect_sheets(12)
        assert visit.journal.messages == []


def test_an_aggregate_that_would_give_people_away_is_not_laid_beside_another(team: TeamPage, model: Model) -> None:
    sheets = some_sheets(model, 8, seed=3)
    add(team, sheets[:7], model)
    go = team.part("take").locator('[data-save="compare"]')
    go.click()
    team.page.wait_for_url(team.address.replace(TEAM, COMPARISON))
    team.open()
    team.expect_sheets(7)
    team.add(codes_of(sheets[7:], model)[0])
    team.expect_sheets(8)
    go.click()
    expect(team.part("take").locator('[data-part="file-status"]')).to_have_text(wording("team.export.not_compared"))
    expect(team.part("take").locator('[data-part="refused"] li').first).to_be_visible()
    assert team.page.url == team.address


def test_where_nothing_is_kept_it_is_said_how_to_take_the_aggregate_along(
    browser: Browser, address: str, model: Model
) -> None:
    with visiting(browser, address) as visit:
        forbid = "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); };"
        visit.context.add_init_script(forbid)
        team = TeamPage(visit.page, address)
        team.open()
        add(team, some_sheets(model, 6), model)
        team.part("take").locator('[data-save="compare"]').click()
        status = team.part("take").locator('[data-part="file-status"]')
        expect(status).to_have_text(wording("team.export.compare_unkept"))


def test_the_file_with_codes_brings_all_of_it_to_another_browser(
    team: TeamPage, model: Model, browser: Browser, address: str, tmp_path: Path
) -> None:
    sheets = some_sheets(model, 11)
    add(team, sheets, model)
    team.page.locator("#team-label").fill(LABEL)
    team.unfold()
    team.page.locator("#team-roles").fill("uitvoering,  leiding ,")
    team.page.locator("#team-roles").blur()
    for at in range(6):
        team.part("list").locator("select").nth(at).select_option("uitvoering")
    saved = tmp_path / "team.json"
    saved.write_text(save(team, "sheets", tmp_path), encoding="utf-8")
    kept = team.kept()
    assert kept["roles"] == ["uitvoering", "leiding"]
    assert [len(one) for one in kept["sheets"]] == [2] * 6 + [1] * 5
    with visiting(browser, address) as visit:
        other = TeamPage(visit.page, address)
        other.open()
        choose(other, saved)
        other.expect_sheets(11)
        assert other.kept() == kept
        assert other.seen() == team.seen()
        choose(other, saved)
        expect(other.part("twice")).to_have_text(wording("team.twice", count=11))


def test_files_of_every_kind_go_in_together_and_each_that_does_not_is_named(
    team: TeamPage, model: Model, tmp_path: Path
) -> None:
    one, two, three, four = some_sheets(model, 4)
    files = {
        "antwoorden.json": write_answers(replace(one, notes={next(iter(one.values)): "Over Jan"}), model),
        "mails.eml": f"Subject: scan\n\n{encode(model, two)}\n\n{encode(model, three)}\n",
        "teambeeld.json": write_team(team_in_python([one, two, three, four] * 2, model)),
        "kapot.json": '{"format": "self-scan.answers/1"',
        "codes.json": '{"format": "self-scan.sheets/1", "model": "een-ander"}',
        "plaatje.txt": "Geen code",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "binair.json").write_bytes(b"\xff\xfe\x00")
    choose(team, *sorted(tmp_path.iterdir()))
    team.expect_sheets(3)
    named = set(team.part("bad").locator("li strong").all_text_contents())
    refused = ("binair.json", "codes.json", "kapot.json", "plaatje.txt", "teambeeld.json")
    assert named == {wording("team.bad.file", name=name) for name in refused}
    expect(team.part("bad")).to_contain_text(wording("team.add.aggregate"))
    expect(team.part("bad")).to_contain_text(wording("team.add.file_unreadable"))
    assert "Over Jan" not in json.dumps(team.kept())
    assert {code for (code,) in team.kept()["sheets"]} == set(codes_of([one, two, three], model))


def test_a_saved_view_of_a_team_can_be_looked_at_and_is_not_kept(team: TeamPage, model: Model, tmp_path: Path) -> None:
    found = team_in_python(some_sheets(model, 9), model, LABEL)
    file, older = tmp_path / "teambeeld.json", tmp_path / "ouder.json"
    file.write_text(write_team(found), encoding="utf-8")
    older.write_text(write_team(found).replace(f'"{model.version}"', '"0.9.0"'), encoding="utf-8")
    choose(team, older)
    expect(team.part("bad")).to_be_visible(timeout=LOADING)
    expect(team.part("report")).to_be_hidden()
    choose(team, file)
    expect(team.part("report")).to_be_visible(timeout=LOADING)
    expect(team.part("add-status")).to_have_text(wording("team.opened.done"))
    assert team.seen() == expected(found)
    expect(team.part("paper-label")).to_have_text(wording("team.report.label", label=LABEL))
    expect(team.part("take")).to_be_hidden()
    assert team.page.evaluate("(key) => localStorage.getItem(key)", f"self-scan.{model.id}.team") is None
    team.page.get_by_role("button", name=wording("team.opened.close")).click()
    expect(team.part("report")).to_be_hidden()
    choose(team, file)
    told = team.page.locator('[data-part="news-text"]', has_text=wording("team.opened.text"))
    expect(told).to_be_visible(timeout=LOADING)
    sheets = some_sheets(model, 6, seed=2)
    add(team, sheets, model)
    expect(told).to_have_count(0)
    assert team.seen() == expected(team_in_python(sheets, model))


def test_roles_that_are_large_enough_are_shown_beside_each_other(
    team: TeamPage, model: Model, site: Path, tmp_path: Path
) -> None:
    sheets = some_sheets(model, 12)
    team.add("\n".join(codes_of(sheets, model)))
    team.expect_sheets(12)
    team.unfold()
    team.page.locator("#team-roles").fill("uitvoering, leiding")
    team.page.locator("#team-roles").blur()
    for at in range(12):
        team.part("list").locator("select").nth(at).select_option("uitvoering" if at < 6 else "leiding")
    team.expect_sheets(12)
    first = next(iter(model.questions()))
    lines = team.page.locator(f'[data-question="{first.id}"] [data-part="roles"] li')
    expect(lines).to_have_count(2)
    assert "‘uitvoering’" in "".join(lines.all_text_contents())
    groups = ["uitvoering"] * 6 + ["leiding"] * 6
    typed = tmp_path / "codes.txt"
    pairs = zip(codes_of(sheets, model), groups, strict=True)
    typed.write_text("\n".join(f"{code};{group}" for code, group in pairs), encoding="utf-8")
    document = site / "assets" / "scoring" / "model.json"
    assert run("team", typed, "--roles", "--json", "--model", document) == (0, save(team, "team", tmp_path), "")
    team.page.locator("#team-roles").fill("leiding")
    team.page.locator("#team-roles").blur()
    team.expect_sheets(12)
    assert [len(one) for one in team.kept()["sheets"]] == [1] * 6 + [2] * 6


def test_parts_of_a_divided_scan_become_one_and_people_decide_what_differs(team: TeamPage, model: Model) -> None:
    ids = [question.id for question in model.questions()]
    one = Answers(dict.fromkeys(ids[:12], 2))
    two = Answers(dict.fromkeys(ids[11:], 4))
    add(team, [one, two], model)
    expect(team.part("one-agree-box")).to_be_hidden()
    team.part("one-join").click()
    expect(team.part("one-conflicts")).to_have_text(wording("team.one.conflicts", count=1), timeout=LOADING)
    expect(team.part("one-conflicts")).to_be_focused()
    choices = team.part("one-list").locator("input")
    assert [choice.get_attribute("value") for choice in choices.all()] == ["2", "4", ""]
    choices.nth(1).check()
    team.part("one-form").locator('button[type="submit"]').click()
    expect(team.part("one-open")).to_be_focused()
    code = team.part("one-code").text_content() or ""
    assert decode(code, model).values == {**dict.fromkeys(ids[:11], 2), **dict.fromkeys(ids[11:], 4)}
    expect(team.part("one-open")).to_have_attribute("href", re.compile(rf"{SCAN}#code={code}$"))
    team.part("remove").first.dispatch_event("click")
    expect(team.part("one-made")).to_be_hidden()


def agree(team: TeamPage) -> str:
    """The code of what the team agrees about."""
    team.part("one-agree").click()
    team.part("one-form").locator('button[type="submit"]').click()
    expect(team.part("one-open")).to_be_focused()
    return team.part("one-code").text_content() or ""


def test_the_code_is_copied_as_it_was_made_whatever_a_translation_made_of_it(team: TeamPage, model: Model) -> None:
    page = team.page
    add(team, some_sheets(model, 9), model)
    code = agree(team)
    page.evaluate(COPIES)
    with translated(page):
        team.part("one-copy").click()
    expect(team.part("one-status")).to_have_text(wording("keep.code.copied"))
    assert page.evaluate("() => copies") == [code]
    page.evaluate("() => { delete navigator.clipboard; }")


def test_names_of_files_and_codes_are_not_for_translating(team: TeamPage, model: Model, tmp_path: Path) -> None:
    page = team.page
    add(team, some_sheets(model, 9), model)
    for kind in ("sheets", "team", "csv", "markdown"):
        save(team, kind, tmp_path)
        assert "file-status" in exact_texts(page)
    agree(team)
    assert exact_texts(page) >= {"code", "one-code", "one-status"}
    saved_file(page, tmp_path, team.part("one-save").click)
    assert "one-status" in exact_texts(page)
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    choose(team, broken)
    expect(team.part("bad").locator("li")).to_have_count(1)
    assert "bad" in exact_texts(page)


def test_what_a_team_agrees_about_becomes_one_scan(team: TeamPage, model: Model, tmp_path: Path) -> None:
    first, *rest = [question.id for question in model.questions()]
    sheets = [Answers({**dict.fromkeys(rest, 3), first: 1 if at < 3 else 5, rest[0]: 3 + at % 2}) for at in range(6)]
    sheets = [replace(sheet, ambitions={model.dimensions[0].id: 1 + at % 5}) for at, sheet in enumerate(sheets)]
    add(team, sheets, model)
    team.part("one-agree").click()
    expect(team.part("one-list").locator("fieldset").first).to_contain_text(model.dimensions[0].questions[0].title)
    team.part("one-form").locator('button[type="submit"]').click()
    expect(team.part("one-code")).not_to_be_empty()
    expect(team.part("one-made")).to_contain_text(wording("team.one.plan"))
    decided = decode(team.part("one-code").text_content() or "", model).values
    assert first not in decided
    assert decided[rest[1]] == 3
    saved = json.loads(saved_file(team.page, tmp_path, team.part("one-save").click).read_text(encoding="utf-8"))
    assert saved["origin"] == {"kind": "consensus", "sheets": 6}


def test_codes_of_an_earlier_version_count_as_far_as_the_questions_are_the_same(
    browser: Browser, address: str, model: Model
) -> None:
    first, *others = model.dimensions[0].questions
    changed = replace(model.dimensions[0], questions=(replace(first, revision=first.revision + 1), *others))
    later = replace(model, versions=VERSIONS)
    older = replace(model, version="0.9.0", versions=VERSIONS[:2], dimensions=(changed, *model.dimensions[1:]))
    sheets = some_sheets(model, 8)
    codes = [*codes_of(sheets[:5], older), *codes_of(sheets[5:], later)]
    gone = encode(replace(older, version="0.8.0", versions=VERSIONS[:1]), sheets[0])
    with visiting(browser, address) as visit:
        visit.context.route(
            re.compile(r"/assets/scoring/model\.[0-9a-f]+\.json$"), lambda route: route.fulfill(body=write_model(later))
        )
        visit.context.route(
            "**/assets/scoring/models.*/0.9.0.json", lambda route: route.fulfill(body=write_model(older))
        )
        visit.context.route("**/assets/scoring/models.*/0.8.0.json", lambda route: route.fulfill(status=404))
        team = TeamPage(visit.page, address)
        team.open()
        team.add("\n".join([*codes, gone]))
        team.expect_sheets(8)
        left_out = wording("scoring.team.left_out", title=first.title, version="0.9.0")
        expect(team.part("notes")).to_contain_text(left_out)
        same = others[0].id
        assert team.seen()["questions"][same] == expected(team_in_python(sheets, model))["questions"][same]
        expect(team.part("bad")).to_contain_text(wording("keep.older.missing"))
        team.part("one-join").click()
        expect(team.part("one-conflicts")).to_be_focused(timeout=LOADING)
