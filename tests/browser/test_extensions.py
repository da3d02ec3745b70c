"""What a browser extension puts into the page, such as a fieldset or a dialog of its own, does not stop the scan,
nor what comes after it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from scoring.code.result_code import encode
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import COMPARISON, ID
from tests.browser.conftest import StartVisit, Visit
from tests.browser.scan import CLICK_EACH, plain
from tests.browser.seen import read_report, report_of
from tests.browser.sheets import VARIED, answers_of, result_of
from tests.browser.taking import LOADING, shown_code
from tests.browser.team import TeamPage

# As an extension that fills in forms, translates or shows a tour does: fields, headings, links, and a dialog that its
# own button closes. In a question around what is there already, too.
PUT_IN = """() => {
  const made = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };
  let count = 0;
  const strange = () => [
    made("fieldset", { className: "strange" },
      made("legend", { textContent: "Strange" }),
      made("h2", { textContent: "Strange", tabIndex: -1 }),
      made("input", { type: "radio", name: `strange-${(count += 1)}`, value: "strange", checked: true }),
      made("input", { type: "text", value: "strange" }),
      made("textarea", { value: "strange" }),
      made("nav", {}, made("ul", {}, made("li", {}, made("a", { href: '#"]strange', textContent: "Strange" })))),
      made("details", {}, made("summary", { textContent: "Strange" }))),
    made("dialog", { className: "strange", open: true },
      made("form", { method: "dialog" }, made("button", { className: "strange-close", textContent: "Close" }))),
  ];
  const root = document.querySelector("#scan-root");
  const inside = root.querySelectorAll("form, section, [data-question], [data-part=nav]");
  for (const place of [document.body, root, ...inside]) {
    place.prepend(...strange());
    place.append(...strange());
  }
  root.before(...strange());
  root.after(...strange());
  for (const options of root.querySelectorAll(".scan-options")) {
    const around = made("fieldset", { className: "strange" });
    options.before(around);
    around.append(options);
  }
}"""
# The page has been read, and none of its modules has run: they come right after this.
BEFORE_SCRIPTS = f"""document.addEventListener("readystatechange", () => {{
  if (document.readyState === "interactive" && document.querySelector("#scan-root")) ({PUT_IN})();
}})"""
CLOSE_ALL = """() => {
  for (const button of document.querySelectorAll(".strange-close")) button.click();
  return [...document.querySelectorAll("dialog.strange")].filter((dialog) => dialog.open).length;
}"""


def put_in(visitor: Visit, when: str) -> None:
    """when: "before the scripts" of a page that is still to be opened, or "later" in the page that is open."""
    if when == "later":
        visitor.page.evaluate(PUT_IN)
    assert visitor.page.locator("fieldset.strange").count() > 100


def go_on(page: Page, step: str) -> None:
    """With the button of a step, as a keyboard does: what lies over it is for its owner to close."""
    page.locator(f"#{step} > .scan-moves a[rel=next]").press("Enter")


@pytest.mark.parametrize("when", ["before the scripts", "later"])
def test_the_scan_goes_from_the_first_question_to_the_result(visit: StartVisit, model: Model, when: str) -> None:
    visitor = visit()
    page, scan = visitor.page, visitor.scan
    if when != "later":
        page.add_init_script(BEFORE_SCRIPTS)
    scan.open(ID.full)
    put_in(visitor, when)
    answers = answers_of(VARIED, model)
    for dimension in model.dimensions:
        expect(page.locator(f"#heading-step-{dimension.id}")).to_be_focused()
        assert dimension.title in page.title()
        here = [question.id for question in dimension.questions if question.id in answers]
        page.evaluate(CLICK_EACH, [f"answer-{question}-{plain(answers[question])}" for question in here])
        go_on(page, f"{ID.step}-{dimension.id}")
    expect(page.locator("#heading-review")).to_be_focused()
    go_on(page, ID.review)
    expect(scan.report).to_be_visible(timeout=120_000)
    assert read_report(page) == report_of(result_of(VARIED, model), answers, model)
    expect(shown_code(page)).to_have_text(encode(model, Answers(answers)))
    kept = scan.kept()
    assert kept
    assert kept["answers"] == {question: plain(given) for question, given in answers.items()}
    assert kept["notes"] == {}
    assert visitor.journal.messages == []


def test_a_dialog_of_an_extension_can_be_closed_by_its_own_button(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    visitor.scan.open(ID.full)
    put_in(visitor, "later")
    assert visitor.page.evaluate(CLOSE_ALL) == 0


def test_a_question_to_change_takes_the_focus_at_its_answers(visit: StartVisit, model: Model) -> None:
    visitor = visit(without_scorer=True)
    page, first = visitor.page, next(model.questions()).id
    visitor.scan.open(ID.full)
    page.evaluate(CLICK_EACH, [f"answer-{first}-2"])
    visitor.scan.open(ID.review)
    put_in(visitor, "later")
    page.locator(f'#{ID.review} a[href="#{ID.question}-{first}"]').press("Enter")
    expect(page.locator(f"#answer-{first}-2")).to_be_focused()
    page.locator(f'#{ID.question}-{first} [data-part="clear"] button').press("Enter")
    expect(page.locator(f"#answer-{first}-1")).to_be_focused()
    assert visitor.scan.kept() is None


def test_a_team_and_two_measurements_are_shown_beside_it(visit: StartVisit, model: Model, address: str) -> None:
    visitor = visit()
    page = visitor.page
    page.add_init_script(BEFORE_SCRIPTS)
    lowest, *others = [encode(model, Answers({question.id: n for question in model.questions()})) for n in range(1, 6)]
    page.goto(address + COMPARISON)
    assert page.locator("fieldset.strange").count() > 10
    for side, code in (("before", lowest), ("now", others[0])):
        page.locator(f"#comparison-{side}-code").fill(code)
        page.locator(f"#comparison-{side}-code").press("Enter")
    expect(page.locator("#heading-outcome")).to_be_focused(timeout=LOADING)
    expect(page.locator('[data-part="dimensions"] tbody tr')).to_have_count(len(model.dimensions))

    team = TeamPage(page, address)
    team.open()
    assert page.locator("fieldset.strange").count() > 10
    page.locator("#team-text").fill("\n".join([lowest, *others]))
    page.locator('#team-form button[type="submit"]').press("Enter")
    team.expect_sheets(5)
    assert visitor.journal.messages == []
