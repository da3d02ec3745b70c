"""Going on with a code, a link or a file; nothing that is there is lost without asking."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from scoring.code.crockford import CodeError
from scoring.code.result_code import decode
from scoring.documents.canonical import DocumentError, read_answers, write_answers
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import ID, SCAN
from tests.browser.conftest import StartVisit, Visit
from tests.browser.sheets import Sheet
from tests.browser.taking import (
    LOADING,
    code_of,
    errors,
    press,
    saved_file,
    see_by_code,
    shown_code,
    type_code,
    unfold_reopening,
    varied,
)  # fmt: skip
from tests.browser.wording import wording

OTHER: Sheet = {
    "analyse-van-gegevens": [1, 2, 1, 2, 1],
    "leren-en-veranderen": [1, 1, 2, 2, 2],
    "mens-en-organisatie": [2, 2, 2, 1, 1],
    "publieke-meerwaarde": [1, 1, 1, 1, 2],
}

DROP = """([selector, name, text]) => {
  const dragged = new DataTransfer();
  dragged.items.add(new File([text], name, { type: "application/json" }));
  const target = document.querySelector(selector);
  return ["dragenter", "dragover", "drop"].map((type) =>
    target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: dragged })));
}"""


def plain_of(answers: Answers, model: Model) -> dict[str, int | str]:
    """As the form says it."""
    plain: dict[str, int | str] = json.loads(write_answers(answers, model))["answers"]
    return plain


def ambition(visit: Visit, dimension: str) -> Locator:
    return visit.page.locator(f"#ambition-{dimension}")


def choose_file(visit: Visit, path: Path) -> None:
    """With the keyboard, from the first step's code field on."""
    # Listening starts well before Enter: the browser is told of it, but does not say when it has heard.
    unfold_reopening(visit.page)
    with visit.page.expect_file_chooser() as chooser:
        visit.page.locator("#scan-code").focus()
        press(visit.page, visit.page.locator("#scan-file"))
    chooser.value.set_files(path)


def to_start(visit: Visit) -> None:
    visit.scan.open(ID.start)
    visit.scan.expect_step(ID.start)


def asked(visit: Visit) -> Locator:
    dialog = visit.page.get_by_role("dialog", name="Er staan al antwoorden")
    expect(dialog).to_be_visible()
    return dialog


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(lambda code: code.lower(), id="lower case"),
        pytest.param(lambda code: code.replace("-", ""), id="without hyphens"),
        pytest.param(lambda code: code.replace("0", "o").replace("1", "l"), id="o for 0, l for 1"),
        pytest.param(lambda code: code.replace("0", "O").replace("1", "I").replace("-", " "), id="O for 0, I for 1"),
        pytest.param(lambda code: f" https://elders.example/scan/{SCAN}#code={code} ", id="a whole link"),
        pytest.param(lambda code: f"Hallo Jan, de code is „{code.lower()}”. Groet, Fatima", id="a sentence"),
        pytest.param(lambda code: f"https://elders.example/%23code%3D{code}%26utm_id%3D10", id="a link in a link"),
    ],
)
def test_a_code_brings_back_answers_and_ambitions(scored: Visit, model: Model, typed: Callable[[str], str]) -> None:
    answers = varied(model, ambitions={"publieke-meerwaarde": 4, "mens-en-organisatie": 5})
    code = code_of(answers, model)
    assert "0" in code
    assert "1" in code
    type_code(scored.page, typed(code))
    scored.scan.expect_step(ID.result)
    expect(shown_code(scored.page)).to_have_text(code)
    assert scored.scan.chosen() == plain_of(answers, model)
    expect(ambition(scored, "publieke-meerwaarde")).to_have_value("4")
    expect(ambition(scored, "mens-en-organisatie")).to_have_value("5")
    expect(ambition(scored, "leren-en-veranderen")).to_have_value("")
    scored.page.go_back()
    scored.scan.go(ID.full)
    assert scored.scan.chosen() == plain_of(answers, model)


SPOIL: dict[str, Callable[[str], str]] = {
    "a strange character": lambda code: code[:3] + "*" + code[4:],
    "two characters swapped": lambda code: code[:-2] + code[-1] + code[-2],
    "one character short": lambda code: code[:-1],
    "a group short": lambda code: code[:-5],
    "nothing": lambda code: "",
    "far too much": lambda code: "x" * 20_001,
}


def test_a_wrong_code_says_what_is_wrong_and_stays(scored: Visit, model: Model) -> None:
    page = scored.page
    unfold_reopening(page)
    field = page.locator("#scan-code")
    all_said = []
    for kind, spoil in SPOIL.items():
        typed = spoil(code_of(varied(model), model))
        with pytest.raises(CodeError) as wrong:
            decode(typed, model)
        said = wrong.value.message(model)
        all_said.append(said)
        field.fill(typed)
        field.press("Enter")
        expect(page.locator("#scan-errors li")).to_have_text([said])
        assert errors(page) == [said], kind
        expect(field).to_have_value(typed)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(
            f"{said} Streepjes, spaties en kleine letters maken niet uit. U mag ook de hele link plakken."
        )
        assert scored.scan.chosen() == {}
        assert scored.scan.kept() is None
    assert len(set(all_said)) == 6
    press(page, page.get_by_role("link", name=all_said[-1]))
    expect(field).to_be_focused()


def test_a_strange_character_is_named_with_its_place(scored: Visit) -> None:
    type_code(scored.page, "10A*")
    assert errors(scored.page) == [
        "Teken 4 van wat u invulde is ‘*’. Dat teken komt in een code niet voor. "
        "Een code bestaat uit cijfers en letters, zonder de letter U."
    ]


def test_a_code_that_was_mended_loses_its_error(scored: Visit, model: Model) -> None:
    type_code(scored.page, "10A*")
    errors(scored.page)
    see_by_code(scored, model)
    expect(scored.page.locator("#scan-errors")).to_be_hidden()
    assert scored.page.locator("#scan-code").get_attribute("aria-invalid") is None


def test_a_link_opens_and_its_code_reaches_no_server_and_leaves_the_address(visit: StartVisit, model: Model) -> None:
    visitor = visit()
    answers = varied(model)
    code = code_of(answers, model)
    visitor.page.goto(visitor.scan.address.replace(SCAN, ""))
    visitor.scan.open(f"code={code}")
    expect(visitor.page.locator('[data-part="reopen-status"]')).to_have_text(
        "De code wordt nagekeken. Dat duurt de eerste keer een paar seconden."
    )
    expect(shown_code(visitor.page)).to_have_text(code, timeout=LOADING)
    visitor.scan.expect_step(ID.result)
    assert visitor.scan.chosen() == plain_of(answers, model)
    expect(visitor.page).to_have_url(f"{visitor.scan.address}#{ID.result}")
    assert len(visitor.journal.requests) > 10
    # What Playwright calls a URL has the fragment that the browser keeps to itself; a server gets what comes before.
    sent = [url.partition("#")[0] for url in visitor.journal.requests]
    assert [url for url in sent if "code=" in url or code[:9] in url or code.replace("-", "") in url] == []
    assert visitor.journal.messages == []
    visitor.page.reload()
    expect(shown_code(visitor.page)).to_have_text(code, timeout=LOADING)
    visitor.page.go_back()
    assert SCAN not in visitor.page.url


def test_a_link_opened_beside_the_result_shows_the_other_result(scored: Visit, model: Model) -> None:
    see_by_code(scored, model)
    other = varied(model, OTHER)
    scored.page.evaluate("(code) => { location.hash = `code=${code}`; }", code_of(other, model))
    asked(scored).get_by_role("button", name="Open de andere antwoorden").press("Enter")
    expect(shown_code(scored.page)).to_have_text(code_of(other, model))
    expect(scored.page).to_have_url(f"{scored.scan.address}#{ID.result}")


def test_a_wrong_code_in_a_link_is_said_and_can_be_mended(scored: Visit, model: Model) -> None:
    page = scored.page
    code = code_of(varied(model), model)
    page.evaluate("(code) => { location.hash = `code=${code}`; }", code[:-1] + "*")
    assert errors(page) == [
        "Teken 35 van wat u invulde is ‘*’. Dat teken komt in een code niet voor. "
        "Een code bestaat uit cijfers en letters, zonder de letter U."
    ]
    expect(page.locator("#scan-code")).to_have_value("#code=" + code[:-1] + "*")
    expect(page).to_have_url(scored.scan.address)


@pytest.mark.parametrize("way", ["button", "Escape"])
def test_answers_that_are_there_stay_when_the_visitor_says_so(scored: Visit, model: Model, way: str) -> None:
    page = scored.page
    mine = see_by_code(scored, model)
    scored.page.locator("#scan-label").fill("de onze")
    before = scored.scan.kept()
    to_start(scored)
    type_code(page, code_of(varied(model, OTHER), model))
    dialog = asked(scored)
    if way == "button":
        press(page, dialog.get_by_role("button", name="Houd mijn antwoorden"))
    else:
        page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator('[data-part="reopen-status"]')).to_have_text(
        "Uw eigen antwoorden staan er nog. De andere zijn niet geopend."
    )
    assert scored.scan.chosen() == plain_of(mine, model)
    assert scored.scan.kept() == before


def test_answers_that_are_there_give_way_when_the_visitor_says_so(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model)
    other = varied(model, OTHER, {"leren-en-veranderen": 3})
    to_start(scored)
    type_code(page, code_of(other, model))
    press(page, asked(scored).get_by_role("button", name="Open de andere antwoorden"))
    scored.scan.expect_step(ID.result)
    expect(shown_code(page)).to_have_text(code_of(other, model))
    assert scored.scan.chosen() == plain_of(other, model)
    kept = scored.scan.kept() or {}
    assert kept["answers"] == plain_of(other, model)
    assert kept["ambitions"] == {"leren-en-veranderen": 3}


def test_the_same_answers_are_not_asked_about_and_keep_their_notes(scored: Visit, model: Model) -> None:
    page = scored.page
    answers = see_by_code(scored, model)
    page.locator("#scan-label").fill("de onze")
    to_start(scored)
    type_code(page, code_of(answers, model))
    scored.scan.expect_step(ID.result)
    expect(page.locator("#scan-label")).to_have_value("de onze")


def test_a_file_brings_everything_back(scored: Visit, model: Model, tmp_path: Path) -> None:
    page = scored.page
    answers = see_by_code(scored, model)
    question = next(model.questions()).id
    note = page.locator(f"#note-{question}")
    note.evaluate(
        "(area) => { area.value = 'afspraak\\n2 <b>'; area.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    page.locator("#scan-label").fill("afdeling Sociaal domein")
    save = page.locator('.scan-keep [data-save="answers"]')
    path = saved_file(page, tmp_path, lambda: press(page, save))
    scored.scan.wipe()
    scored.scan.expect_step(ID.start)
    choose_file(scored, path)
    scored.scan.expect_step(ID.result)
    expect(shown_code(page)).to_have_text(code_of(answers, model))
    assert scored.scan.chosen() == plain_of(answers, model)
    expect(note).to_have_value("afspraak\n2 <b>")
    expect(page.locator("#scan-label")).to_have_value("afdeling Sociaal domein")


def test_a_file_can_be_dropped(scored: Visit, model: Model) -> None:
    answers = varied(model)
    scored.page.evaluate(DROP, ['[data-part="drop"] label', "antwoorden.json", write_answers(answers, model)])
    scored.scan.expect_step(ID.result)
    assert scored.scan.chosen() == plain_of(answers, model)


def test_a_file_dropped_beside_the_box_does_not_take_the_page_away(scored: Visit, model: Model) -> None:
    went_on = scored.page.evaluate(DROP, [f"#{ID.start} h2", "antwoorden.json", write_answers(varied(model), model)])
    assert went_on == [True, False, False], "the browser would leave the page and show the file"
    assert scored.scan.chosen() == {}
    assert scored.scan.step() == ID.start


def bad_files(model: Model) -> dict[str, str]:
    good = write_answers(varied(model), model)
    question = next(model.questions()).id
    return {
        "damaged": good[:-20],
        "something else": '{"naam": "begroting"}',
        "a picture": "\x89PNG\r\n\x1a\n",
        "another model": good.replace(f'"model":"{model.id}"', '"model":"<b>ander</b>"'),
        "a version that never was": good.replace('"model_version":"1.0.0"', '"model_version":"../../9.9.9"'),
        "an answer that cannot be": good.replace(f'"{question}":5', f'"{question}":9'),
        "an entry twice": good.replace('"ambitions"', '"model":"x","ambitions"'),
        "something hidden in it": good.replace('"ambitions"', '"script":"<script>","ambitions"'),
        "far too deep": "[" * 5000 + "]" * 5000,
    }


def test_a_file_that_cannot_be_used_is_refused_with_the_reason_and_changes_nothing(
    scored: Visit, model: Model, tmp_path: Path
) -> None:
    page = scored.page
    see_by_code(scored, model)
    to_start(scored)
    answers, kept = scored.scan.chosen(), scored.scan.kept()
    path = tmp_path / "bestand.json"
    for kind, text in bad_files(model).items():
        with pytest.raises(DocumentError) as wrong:
            read_answers(text, model)
        said = wrong.value.message(model)
        path.write_text(text, encoding="utf-8")
        if kind == "damaged":
            choose_file(scored, path)  # with the keyboard
        else:
            page.locator("#scan-file").set_input_files(path)
        expect(page.locator("#scan-errors li")).to_have_text([said])
        assert errors(page) == [said], kind
        expect(page.locator("#scan-file")).to_have_accessible_description(
            f"{said} Kies een bestand dat u eerder bewaarde, of sleep het naar dit vak."
        )
        assert scored.scan.chosen() == answers, kind
        assert scored.scan.kept() == kept, kind


def test_a_huge_file_is_refused_before_it_is_read(scored: Visit, tmp_path: Path) -> None:
    page = scored.page
    path = tmp_path / "groot.json"
    path.write_bytes(b" " * 1_000_001)
    page.evaluate("() => { File.prototype.arrayBuffer = () => { throw new Error('it was read'); }; }")
    try:
        choose_file(scored, path)
        assert errors(page) == ["Dit bestand is te groot. Een bestand van de zelfscan is hooguit 1 MB."]
    finally:
        page.evaluate("() => { delete File.prototype.arrayBuffer; }")


UNREADABLE = """() => {
  File.prototype.arrayBuffer = () => Promise.reject(new DOMException("moved", "NotReadableError"));
}"""
DROP_MANY = """([what, count]) => {
  const box = document.querySelector('[data-part="drop"]');
  const dataTransfer = new DataTransfer();
  for (let number = 0; number < count; number += 1) dataTransfer.items.add(new File(["{}"], `${number}.json`));
  if (what === "folder") DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true });
  box.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  delete DataTransferItem.prototype.webkitGetAsEntry;
}"""


@pytest.mark.parametrize(
    ("what", "count", "key"), [("files", 3, "keep.open.several"), ("folder", 1, "keep.open.folder")]
)
def test_more_or_something_else_than_one_file_is_refused_with_what_to_do(
    scored: Visit, what: str, count: int, key: str
) -> None:
    own = scored.page.evaluate_handle("() => DataTransferItem.prototype.webkitGetAsEntry")
    scored.page.evaluate(DROP_MANY, [what, count])
    scored.page.evaluate("(own) => { DataTransferItem.prototype.webkitGetAsEntry = own; }", own)
    assert errors(scored.page) == [wording(key, count=count)]


def test_a_file_that_the_browser_cannot_read_is_told(scored: Visit, model: Model, tmp_path: Path) -> None:
    path = tmp_path / "antwoorden.json"
    path.write_text(write_answers(varied(model), model), encoding="utf-8")
    scored.page.evaluate(UNREADABLE)
    try:
        choose_file(scored, path)
        assert errors(scored.page) == [wording("keep.open.unreadable")]
    finally:
        scored.page.evaluate("() => { delete File.prototype.arrayBuffer; }")


def test_a_file_that_another_program_saved_in_its_own_way_is_told(scored: Visit, model: Model, tmp_path: Path) -> None:
    path = tmp_path / "antwoorden.json"
    answers = Answers(varied(model).values, label="Café")
    path.write_bytes(write_answers(answers, model).encode("latin-1"))
    choose_file(scored, path)
    assert errors(scored.page) == [wording("scoring.document.not_text")]


def test_marks_come_back_with_a_file(scored: Visit, model: Model, tmp_path: Path) -> None:
    question = next(model.questions()).id
    path = tmp_path / "antwoorden.json"
    path.write_text(write_answers(Answers(varied(model).values, marks=(question,)), model), encoding="utf-8")
    choose_file(scored, path)
    scored.scan.expect_step(ID.result)
    expect(scored.page.locator(f"#mark-{question}")).to_be_checked()
    scored.scan.go(ID.review)
    expect(scored.page.locator('[data-part="review-first"] dt')).to_contain_text([next(model.questions()).title])


def test_a_file_with_nothing_but_marks_brings_them_back_too(scored: Visit, model: Model, tmp_path: Path) -> None:
    question = next(model.questions()).id
    path = tmp_path / "antwoorden.json"
    path.write_text(write_answers(Answers({}, marks=(question,)), model), encoding="utf-8")
    choose_file(scored, path)
    expect(scored.page.locator(f"#mark-{question}")).to_be_checked()


def test_the_same_file_can_be_chosen_once_more(scored: Visit, model: Model, tmp_path: Path) -> None:
    path = tmp_path / "antwoorden.json"
    path.write_text("{", encoding="utf-8")
    choose_file(scored, path)
    assert len(errors(scored.page)) == 1
    path.write_text(write_answers(varied(model), model), encoding="utf-8")
    choose_file(scored, path)
    scored.scan.expect_step(ID.result)


@pytest.fixture
def waiting_for_the_rest(visit: StartVisit) -> tuple[Page, Route]:
    """The scan at the field for a code, before the scripts that bring it; and their request, to be let go."""
    visitor = visit(without_scorer=True)
    held: list[Route] = []
    visitor.context.route("**/scan/after-questions.mjs", lambda route: held.append(route))
    with visitor.page.expect_request("**/scan/after-questions.mjs"):
        visitor.scan.open("scan-code")
    expect(visitor.page.get_by_role("heading", name="Beginnen")).to_be_visible()
    return visitor.page, held[0]


def test_a_place_that_comes_a_moment_later_is_gone_to_all_the_same(waiting_for_the_rest: tuple[Page, Route]) -> None:
    page, rest = waiting_for_the_rest
    field = page.locator("#scan-code")
    expect(field).to_be_hidden()
    rest.continue_()
    expect(field).to_be_focused()


def test_a_place_that_comes_a_moment_later_does_not_call_a_visitor_away(
    waiting_for_the_rest: tuple[Page, Route],
) -> None:
    page, rest = waiting_for_the_rest
    chosen = page.locator(f"#{ID.full}")
    chosen.focus()
    rest.continue_()
    expect(page.locator("#scan-code")).to_be_visible()
    expect(chosen).to_be_focused()


def test_the_step_that_is_shown_takes_the_place_of_a_code_that_is_not_opened(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model)
    step = f"{ID.step}-leren-en-veranderen"
    scored.scan.open(step)
    scored.scan.expect_step(step)
    page.evaluate("(code) => { location.hash = `code=${code}`; }", code_of(varied(model, OTHER), model))
    asked(scored).get_by_role("button", name="Houd mijn antwoorden").press("Enter")
    expect(scored.scan.status).to_have_text("Uw eigen antwoorden staan er nog. De andere zijn niet geopend.")
    assert scored.scan.step() == step
    expect(page).to_have_url(f"{scored.scan.address}#{step}")
    page.evaluate("() => { location.hash = 'code=10A*'; }")
    assert len(errors(page)) == 1
    assert scored.scan.step() == step
    expect(page).to_have_url(f"{scored.scan.address}#{step}")


def test_wiping_takes_the_error_of_a_code_away_too(scored: Visit) -> None:
    type_code(scored.page, "10A*")
    errors(scored.page)
    scored.scan.wipe()
    scored.scan.expect_step(ID.start)
    expect(scored.page.locator("#scan-errors")).to_be_hidden()


HALF = """([selector, text]) => {
  const field = document.querySelector(selector);
  field.value = text + "\\ud83d";
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}"""


def test_half_a_character_that_was_pasted_spoils_no_file(scored: Visit, model: Model, tmp_path: Path) -> None:
    page = scored.page
    see_by_code(scored, model)
    note = f"#note-{next(model.questions()).id}"
    page.locator('[data-part="first"]').get_by_role("checkbox").first.check()
    for selector, text in ((note, "afspraak"), ("#scan-label", "afdeling"), ('[data-field="who"]', "Fatma")):
        page.evaluate(HALF, [selector, text])
    plan = saved_file(page, tmp_path, page.locator('[data-plan="markdown"]').click)
    assert "Fatma\ufffd" in plan.read_text(encoding="utf-8")
    path = saved_file(page, tmp_path, page.locator('.scan-keep [data-save="answers"]').click)
    scored.scan.wipe()
    scored.scan.expect_step(ID.start)
    choose_file(scored, path)
    scored.scan.expect_step(ID.result)
    expect(page.locator(note)).to_have_value("afspraak\ufffd")
    expect(page.locator("#scan-label")).to_have_value("afdeling\ufffd")
