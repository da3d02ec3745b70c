"""Whatever a visitor types, opens or pastes is text: it makes no element of the page, runs nothing, fetches nothing."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import Page, expect

from scoring.model.model import Model
from tests.addresses import ID
from tests.browser.conftest import Visit
from tests.browser.taking import errors, see_by_code, type_code
from tests.browser.test_plan import cards, pick
from tests.fuzz.hostile import FORMULAS, LINES, MARKUP, TEXTS

ONE_LINE = "".join(MARKUP + FORMULAS).replace("\n", " ").replace("\r", " ").replace("\t", " ")
# In the page itself and in what hides in templates and frames.
ELEMENTS = """() => {
  const count = {};
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      count[element.localName] = (count[element.localName] ?? 0) + 1;
      for (const { name } of element.attributes) if (name.startsWith("on")) count[name] = (count[name] ?? 0) + 1;
      if (element instanceof HTMLTemplateElement) walk(element.content);
    }
  };
  walk(document);
  return count;
}"""


def elements(page: Page) -> dict[str, int]:
    """How many there are of each kind, and of each attribute that would run something."""
    found: dict[str, int] = page.evaluate(ELEMENTS)
    return found


def write_everywhere(visit: Visit, model: Model, line: str, text: str) -> None:
    """line: for fields that hold one line."""
    page = visit.page
    card = cards(visit).first
    card.get_by_role("textbox", name="Wie").fill(line)
    card.get_by_role("textbox", name="Als …").fill(line)
    card.get_by_role("textbox", name="Dan …").fill(line)
    page.locator("#scan-label").fill(line)
    page.locator(f"#note-{model.dimensions[0].questions[0].id}").evaluate(
        "(area, text) => { area.value = text; area.dispatchEvent(new Event('input', { bubbles: true })); }", text
    )


def show_again(visit: Visit) -> None:
    """The page makes its result, its plan and its sheet of paper anew, out of what it keeps."""
    visit.scan.go(ID.review)
    visit.scan.go(ID.result)
    expect(visit.scan.status).to_have_text("Uw resultaat is berekend.")
    visit.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")


def test_what_is_typed_stays_text_everywhere(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model)
    pick(scored, 0)
    write_everywhere(scored, model, "gewoon", "gewone tekst")
    show_again(scored)
    harmless, heard = elements(page), len(scored.journal.messages)
    write_everywhere(scored, model, ONE_LINE, "".join(TEXTS))
    show_again(scored)
    assert elements(page) == harmless
    assert (page.locator('[data-part="paper-label"]').text_content() or "") in ONE_LINE
    assert "<script>alert(1)</script>" in (page.locator('[data-part="paper-label"]').text_content() or "")
    assert "onerror" in cards(scored).first.get_by_role("textbox", name="Wie").input_value()
    kept = (scored.scan.kept() or {})["notes"][model.dimensions[0].questions[0].id]
    assert all(text.strip() in kept for text in LINES[3:])
    assert scored.journal.messages[heard:] == []
    assert {urlsplit(url).hostname for url in scored.journal.requests} == {"127.0.0.1"}


def test_a_code_or_file_full_of_markup_is_named_as_it_is(scored: Visit, tmp_path: Path) -> None:
    page = scored.page
    harmless, heard = elements(page), len(scored.journal.messages)
    for text in (ONE_LINE[:60], "<img src=x onerror=alert(1)>"):
        type_code(page, text)
        assert len(errors(page)) == 1
        expect(page.locator("#scan-code")).to_have_value(text)
    file = tmp_path / "<img src=x onerror=alert(1)>.json"
    file.write_text('{"format": "<script>alert(1)</script>", "model": "<b>"}', encoding="utf-8")
    page.locator("#scan-file").set_input_files(file)
    expect(page.locator("#scan-errors li")).to_contain_text("bestand")
    extra = {name: number - harmless.get(name, 0) for name, number in elements(page).items()}
    # The summary lists one error, as a link to its field.
    assert {name for name, more in extra.items() if more} <= {"li", "a", "p", "span"}
    assert scored.journal.messages[heard:] == []


def test_a_link_full_of_markup_is_named_as_it_is(scored: Visit) -> None:
    page = scored.page
    heard = len(scored.journal.messages)
    link = f"#code={quote('<img src=x onerror=alert(1)>', safe='')}"
    page.evaluate("(link) => { location.hash = link; }", link)
    assert len(errors(page)) == 1
    expect(page.locator("#scan-code")).to_have_value(link)
    assert page.locator("#scan-root img").count() == 0
    assert scored.journal.messages[heard:] == []
