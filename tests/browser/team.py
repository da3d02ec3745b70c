"""The page of a team as who leads the conversation sees it; and what it should say, worked out in CPython."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Locator, Page, expect

from scoring.code.counting import counter_of
from scoring.code.result_code import encode
from scoring.documents.team_view import plain_view
from scoring.model.answers import UNKNOWN, Answer, Answers
from scoring.model.model import Model
from scoring.team.small_groups import let_out
from scoring.team.tally import together
from scoring.team.team import Team, team_of
from tests.addresses import TEAM
from tests.browser.taking import LOADING
from tests.browser.wording import wording

KEY = "self-scan.datagedreven-werken.team"

READ = """() => {
  const report = document.querySelector('[data-part="report"]');
  const part = (within, name) => within.querySelector(`[data-part="${name}"]`);
  const text = (within, name) => part(within, name).closest("[hidden]") ? null : part(within, name).textContent;
  const texts = (within, name) => [...part(within, name).children].map((item) => item.textContent);
  return {
    notes: texts(report, "notes"),
    stages: Object.fromEntries([...report.querySelectorAll("[data-dimension]")].map((row) => [row.dataset.dimension, {
      summary: text(row, "summary"),
      counts: [...row.querySelectorAll("[data-stage]")].map((cell) => text(cell, "count")),
      team: [...row.querySelectorAll("[data-stage]")].findIndex((cell) => !part(cell, "mark").hidden) + 1,
    }])),
    talk: [...part(report, "talk").children].map((card) =>
      ["title", "sentence", "low", "high"].map((name) => text(card, name))),
    unknown: [...part(report, "unknown").children].map((item) => item.querySelector("strong").textContent),
    questions: Object.fromEntries([...report.querySelectorAll("[data-question]")].map((place) => [
      place.dataset.question, {
        sentence: text(place, "agreement"),
        counts: [...place.querySelectorAll("[data-answer]")].map((row) => text(row, "count")),
        pictures: [...place.querySelectorAll("meter:not([hidden])")].map((meter) => meter.value),
      }])),
  };
}"""


class TeamPage:
    """One page with a team."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address + TEAM

    def open(self, fragment: str = "") -> None:
        self.page.goto(self.address + (f"#{fragment}" if fragment else ""))

    def add(self, text: str) -> None:
        """Pastes a text and presses the button."""
        self.page.locator("#team-text").fill(text)
        self.page.locator('#team-form button[type="submit"]').click()

    def expect_sheets(self, count: int) -> None:
        """Waits until so many are in the list, and have been counted."""
        expected = wording("team.sheets.count", count=count)
        expect(self.part("sheets-count")).to_have_text(expected, timeout=LOADING)
        expect(self.part("report")).to_be_visible(timeout=LOADING)
        expect(self.part("work")).to_be_hidden(timeout=LOADING)

    def part(self, name: str) -> Locator:
        return self.page.locator(f'[data-part="{name}"]')

    def kept(self) -> dict[str, Any]:
        """What the browser keeps: a moment after a change, or when the page is left, as here."""
        self.page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")
        found: dict[str, Any] = self.page.evaluate(f"() => JSON.parse(localStorage.getItem('{KEY}'))")
        return found

    def wipe(self) -> None:
        """With the button below; does nothing where nothing was added."""
        if self.part("foot").is_visible():
            self.part("wipe").click()
            self.part("wipe-yes").click()

    def unfold(self) -> None:
        self.page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")

    def seen(self) -> dict[str, Any]:
        """What the report says; None for what is hidden."""
        found: dict[str, Any] = self.page.evaluate(READ)
        return found


def some_sheets(model: Model, count: int, seed: int = 1) -> list[Answers]:
    """Made-up people, each with a code of their own: some questions divide them, and some people do not know."""
    chance = random.Random(seed)
    divided = {question.id for at, question in enumerate(model.questions()) if at % 3 == 0}
    sheets: dict[str, Answers] = {}
    while len(sheets) < count:
        answers = Answers({question.id: _answer(question.id in divided, chance) for question in model.questions()})
        sheets[encode(model, answers)] = answers
    return list(sheets.values())


def _answer(divided: bool, chance: random.Random) -> Answer:
    if chance.random() < 0.1:
        return UNKNOWN
    return chance.choice((1, 2, 4, 5) if divided else (2, 3, 3, 4))


def codes_of(sheets: Sequence[Answers], model: Model) -> list[str]:
    return [encode(model, answers) for answers in sheets]


def team_in_python(sheets: Sequence[Answers], model: Model, label: str = "") -> Team:
    counter = counter_of(model)
    tally = counter.tally(("", counter.numbers(answers)) for answers in sheets)
    return team_of(let_out(together([tally], model), model.team), model, label)


def expected(team: Team) -> dict[str, Any]:
    """What `TeamPage.seen` should give."""
    view: Any = plain_view(team)
    shown = view["shown"]
    return {
        "notes": view["notes"],
        "stages": {each["id"]: _stages(each, shown) for each in view["dimensions"]},
        "talk": [
            [talk["title"], talk["sentence"], talk["low"]["label"], talk["high"]["label"]]
            for talk in view["conversation"]
        ],
        "unknown": [each["title"] for each in view["unknown"]],
        "questions": {each["id"]: _question(each, shown) for each in view["questions"]},
    }


def _stages(dimension: Any, shown: bool) -> dict[str, Any]:
    counts = [wording("team.stages.people", count=stage["count"]) for stage in dimension["stages"] or ()]
    return {
        "summary": dimension["summary"] if shown else None,
        "counts": (counts or [""] * len(dimension["cells"])) if shown else [None] * len(dimension["cells"]),
        "team": (dimension["stage"] or 0) if shown else 0,
    }


def _question(question: Any, shown: bool) -> dict[str, Any]:
    rows = len(question["options"]) + 3
    if not shown:
        return {"sentence": None, "counts": [None] * rows, "pictures": []}
    team = question["team"]
    counts = [*(team["counts"] or [None] * len(question["options"])), team["unknown"], team["na"], team["missing"]]
    return {
        "sentence": question["sentence"],
        "counts": [wording("team.questions.hidden") if count is None else str(count) for count in counts],
        "pictures": [count for count in counts if count is not None],
    }
