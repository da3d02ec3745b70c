"""The code, its link and QR code, and the files of a result."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from scoring.documents.canonical import read_answers
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.clipboard import COPIES
from tests.browser.conftest import StartVisit, Visit
from tests.browser.pixels import pixels
from tests.browser.scan import CLICK_EACH
from tests.browser.taking import code_of, press, saved_file, see_by_code, shown_code, shown_link, varied
from tests.browser.translating import exact_texts, translated
from tests.browser.wording import wording

NOTE = '=HYPERLINK(…), volgens "Jan"; zie\nbijlage'
LABEL = "afdeling Sociaal domein"


def save(page: Page, folder: Path, kind: str) -> Path:
    button = page.locator(f'.scan-keep [data-save="{kind}"]')
    return saved_file(page, folder, lambda: press(page, button))


def write_note_and_label(page: Page, question: str) -> None:
    note = page.locator(f"#note-{question}")
    note.evaluate(
        "(area, text) => { area.value = text; area.dispatchEvent(new Event('input', {bubbles: true})); }", NOTE
    )
    page.locator("#scan-label").fill(LABEL)


def test_the_code_is_the_one_that_the_command_line_makes(scored: Visit, model: Model) -> None:
    answers = see_by_code(scored, model)
    text = shown_code(scored.page).text_content() or ""
    assert text == code_of(answers, model)
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}", text)


def test_another_ambition_gives_another_code(scored: Visit, model: Model) -> None:
    see_by_code(scored, model)
    scored.scan.ambition("publieke-meerwaarde").select_option("5")
    expected = code_of(varied(model, ambitions={"publieke-meerwaarde": 5}), model)
    expect(shown_code(scored.page)).to_have_text(expected)


@pytest.mark.parametrize(
    ("button", "part", "said"),
    [
        ("Kopieer de code", "code", "De code is gekopieerd."),
        ("Kopieer de link", "link", "De link is gekopieerd."),
    ],
)
def test_copying_is_confirmed_and_can_be_pasted(scored: Visit, model: Model, button: str, part: str, said: str) -> None:
    page = scored.page
    see_by_code(scored, model)
    press(page, page.get_by_role("button", name=button))
    expect(page.locator('[data-part="link-status"]')).to_have_text(said)
    page.locator("#scan-label").focus()
    page.keyboard.press("Control+V")
    expect(page.locator("#scan-label")).to_have_value(page.locator(f'[data-part="{part}"]').text_content() or "?")


@pytest.mark.parametrize("asked", [None, 2], ids=["the whole scan", "some topics"])
def test_every_button_copies_what_was_made_whatever_a_translation_made_of_it(
    scored: Visit, model: Model, asked: int | None
) -> None:
    page = scored.page
    questions = [question.id for question in model.questions()][:asked]
    if asked:
        scored.scan.open(f"{ID.topics_of}={','.join(questions)}")
        page.evaluate(CLICK_EACH, [f"answer-{question}-2" for question in questions])
        scored.scan.open(ID.review)
        scored.scan.see_result()
        answers = Answers(dict.fromkeys(questions, 2))
    else:
        answers = see_by_code(scored, model)
    code = code_of(answers, model)
    expect(shown_code(page)).to_have_text(code)
    made = {"copy-code": code, "copy-link": f"{scored.scan.address}#code={code}", "copy-part": code}
    buttons = page.locator(f'#{ID.result} [data-part^="copy-"]:visible')
    assert buttons.count() == (3 if asked else 2)
    page.evaluate(COPIES)
    for button in buttons.all():
        with translated(page):
            button.click()
        page.wait_for_function("() => copies.length > 0")
        assert page.evaluate("() => copies.pop()") == made[button.get_attribute("data-part") or ""]


def test_names_of_files_codes_and_links_are_not_for_translating(scored: Visit, model: Model, tmp_path: Path) -> None:
    page = scored.page
    see_by_code(scored, model)
    page.locator('[data-part="first"]').get_by_role("checkbox").first.check()
    page.locator("#scan-measurement").fill("2027-11-30")
    buttons = page.locator(
        ':is([data-save], [data-plan]:not([data-plan="print"]), [data-part="briefing-save"]):visible'
    )
    assert buttons.count() == 10
    for button in buttons.all():
        saved_file(page, tmp_path, button.click)
        held = exact_texts(page)
    assert held >= {"code", "link", "part-code", "file-status", "plan-status", "briefing-status"}
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert "paper-code" in exact_texts(page)


def test_where_copying_is_forbidden_the_code_is_selected(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model)
    page.evaluate("""() => Object.defineProperty(navigator, "clipboard", { configurable: true,
      value: { writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) } })""")
    try:
        press(page, page.get_by_role("button", name="Kopieer de code"))
        expect(page.locator('[data-part="link-status"]')).to_have_text(
            "Uw browser staat kopiëren hier niet toe. De tekst is nu geselecteerd. "
            "Druk op Ctrl en C, of op een Mac op Command en C."
        )
        assert page.evaluate("() => getSelection().toString()") == shown_code(page).text_content()
    finally:
        page.evaluate("() => { delete navigator.clipboard; }")


def test_the_link_carries_the_code_in_its_fragment_only(scored: Visit, model: Model) -> None:
    answers = see_by_code(scored, model)
    expect(shown_link(scored.page)).to_have_text(f"{scored.scan.address}#code={code_of(answers, model)}")


def test_the_qr_code_is_the_link(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model)
    assert page.locator(".scan-qr svg").count() == 0
    press(page, page.get_by_role("button", name="Maak een QR-code"))
    picture = page.get_by_role("img", name="QR-code van de link met uw resultaatcode")
    expect(picture).to_be_visible()
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = zxingcpp.read_barcodes(pixels(page, picture.screenshot()).grey())
        assert [(each.format, each.text) for each in found] == [
            (zxingcpp.BarcodeFormat.QRCode, shown_link(page).text_content())
        ], scheme


def test_the_qr_code_goes_when_the_answers_change(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model)
    press(page, page.get_by_role("button", name="Maak een QR-code"))
    expect(page.locator(".scan-qr svg")).to_be_visible()
    scored.scan.ambition("publieke-meerwaarde").select_option("5")
    expect(page.locator(".scan-qr svg")).to_have_count(0)


def test_the_file_holds_the_answers_the_notes_and_the_label(scored: Visit, model: Model, tmp_path: Path) -> None:
    page = scored.page
    answers = see_by_code(scored, model)
    question = next(model.questions()).id
    write_note_and_label(page, question)
    path = save(page, tmp_path, "answers")
    assert path.name == f"zelfscan-antwoorden-{date.today().isoformat()}.json"
    expect(page.locator('.scan-keep [data-part="file-status"]')).to_have_text(f"Bewaard als {path.name}.")
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "format": "self-scan.answers/1",
        "model": model.id,
        "model_version": model.version,
        "answers": scored.scan.chosen(),
        "ambitions": dict(answers.ambitions),
        "label": LABEL,
        "notes": {question: NOTE},
    }


def test_notes_and_label_never_get_into_the_code(scored: Visit, model: Model) -> None:
    page = scored.page
    answers = see_by_code(scored, model)
    write_note_and_label(page, next(model.questions()).id)
    # A new result: with the ambition it has already, chosen once more.
    scored.scan.ambition("publieke-meerwaarde").select_option("5")
    scored.scan.ambition("publieke-meerwaarde").select_option("4")
    expect(shown_code(page)).to_have_text(code_of(answers, model))


def test_the_table_can_be_read_back(scored: Visit, model: Model, tmp_path: Path) -> None:
    page = scored.page
    see_by_code(scored, model)
    write_note_and_label(page, next(model.questions()).id)
    text = save(page, tmp_path, "table").read_bytes().decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert len(rows) == len(list(model.questions())) == 20
    first = dict(zip(head, rows[0], strict=True))
    assert first["Onderwerp"] == next(model.questions()).title
    assert first["Antwoord"] == "5"
    assert first["Notitie"] == "'" + NOTE
    assert first["Datum"] == date.today().isoformat()


def test_the_picture_comes_as_svg_and_as_png(scored: Visit, model: Model, tmp_path: Path) -> None:
    page = scored.page
    see_by_code(scored, model)
    drawing = ElementTree.fromstring(save(page, tmp_path, "svg").read_text(encoding="utf-8"))
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    size = int(drawing.get("width", "0")), int(drawing.get("height", "0"))
    assert size == (1600, 900)
    picture = pixels(page, save(page, tmp_path, "png").read_bytes(), every=10)
    assert (picture.width, picture.height) == size
    # Drawn, not blank: the paper, and the blue of the stage that was reached.
    assert {0xFFFFFF, 0x1F4E79} <= set(picture.colours)


def test_a_browser_that_makes_no_picture_of_what_is_drawn_says_so(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model)
    page.evaluate(
        "() => { const { prototype } = HTMLCanvasElement; window.toBlob = prototype.toBlob;"
        " prototype.toBlob = (done) => done(null); }"
    )
    press(page, page.locator('.scan-keep [data-save="png"]'))
    expect(page.locator('.scan-keep [data-part="file-status"]')).to_have_text(
        "Uw browser kan dit plaatje niet maken. Kies het plaatje als SVG."
    )
    page.evaluate("() => { HTMLCanvasElement.prototype.toBlob = window.toBlob; }")


def test_the_print_says_what_it_is_of(scored: Visit, model: Model) -> None:
    page = scored.page
    answers = see_by_code(scored, model)
    page.locator("#scan-label").fill(LABEL)
    facts = page.locator('[data-part="paper-facts"]')
    expect(facts).to_be_hidden()
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    today = page.evaluate("() => new Intl.DateTimeFormat('nl', { dateStyle: 'long' }).format(new Date())")
    assert facts.locator("dd").all_text_contents() == [
        LABEL, code_of(answers, model), today, f"{model.title}, versie {model.version}",
    ]  # fmt: skip
    for fact in facts.locator("dd").all():
        expect(fact).to_be_visible()
    expect(page.locator(f"#{ID.keep}")).to_be_hidden()
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")


def test_without_a_scorer_the_answers_can_still_be_saved(visit: StartVisit, model: Model, tmp_path: Path) -> None:
    visitor = visit(without_scorer=True)
    question = next(model.questions()).id
    visitor.scan.open(ID.full)
    visitor.scan.choose(question, 3)
    visitor.scan.open(ID.result)
    button = visitor.page.locator('[data-part="failed"] [data-save="answers"]')
    path = saved_file(visitor.page, tmp_path, lambda: press(visitor.page, button))
    assert read_answers(path.read_text(encoding="utf-8"), model).values == {question: 3}
    expect(visitor.scan.status).to_have_text(f"Bewaard als {path.name}.")
    assert "file-status" in exact_texts(visitor.page)


def test_wiping_takes_the_code_and_the_name_off_the_page(scored: Visit, model: Model) -> None:
    see_by_code(scored, model)
    scored.page.locator("#scan-label").fill(LABEL)
    scored.scan.wipe()
    scored.scan.expect_step(ID.start)
    expect(shown_code(scored.page)).to_have_text("")
    expect(shown_link(scored.page)).to_have_text("")
    expect(scored.page.locator("#scan-label")).to_have_value("")
    assert scored.scan.kept() is None


def test_that_a_file_was_saved_is_not_said_of_a_later_result(scored: Visit, model: Model, tmp_path: Path) -> None:
    page = scored.page
    see_by_code(scored, model)
    said = page.locator('.scan-keep [data-part="file-status"]')
    name = save(page, tmp_path, "answers").name
    expect(said).to_have_text(f"Bewaard als {name}.")
    scored.scan.ambition("leren-en-veranderen").select_option("Bedreven")
    expect(scored.scan.status).to_have_text(
        wording("result.status.ambition", title="Leren en veranderen", stage="Bedreven")
    )
    expect(said).to_have_text("")
    save(page, tmp_path, "answers")
    expect(said).to_have_text(f"Bewaard als {name}.")
    scored.scan.wipe()
    expect(said).to_have_text("")
