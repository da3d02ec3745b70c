"""The scan as a visitor with a mouse sees it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from scoring.model.answers import Answer
from tests.addresses import ID, SCAN

STORE_KEY = "self-scan.datagedreven-werken"

CHOSEN = """() => Object.fromEntries(
  [...document.querySelectorAll("fieldset input[type=radio]:checked")].map((radio) => {
    const { value } = radio;
    return [radio.closest("fieldset").dataset.question, /^[0-9]+$/.test(value) ? Number(value) : value];
  }))"""


def plain(answer: Answer) -> int | str:
    """An answer as documents and the form write it."""
    return answer if isinstance(answer, int) else answer.value


# Comes with all that the first question does not wait for.
LATER = "[data-verdict]"

# One click on each: what a mouse does, without the time that it takes to scroll to twenty questions.
CLICK_EACH = "(ids) => { for (const id of ids) document.getElementById(id).click(); }"


class Scan:
    """One page with the scan."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address + SCAN

    def open(self, fragment: str = "") -> None:
        """As from a link elsewhere on the site, or by typing the address."""
        self.page.goto(self.address + (f"#{fragment}" if fragment else ""))

    def open_whole(self, fragment: str = "") -> None:
        """Waits for all files that the page asks for by itself. A silent network does not tell: the scan waits for the
        first picture before it asks for what comes after the first question, on a busy machine for a second."""
        self.open(fragment)
        self.page.locator(LATER).first.wait_for(state="attached")
        self.page.wait_for_load_state("networkidle")

    def beside(self) -> Scan:
        """The scan in another tab. Whoever opens one hides this one, which then keeps what it has; a browser without a
        window hides nothing, so it is told."""
        self.kept()
        return Scan(self.page.context.new_page(), self.address.removesuffix(SCAN))

    def go(self, fragment: str) -> None:
        """By a link on the page itself, with a mouse."""
        self.page.locator(f'a[href$="#{fragment}"]:visible').first.click()

    def choose(self, question: str, answer: Answer) -> None:
        """Answers a question of the step that is shown."""
        self.page.locator(f"#answer-{question}-{plain(answer)}").check()

    def fill_in(self, answers: Mapping[str, Answer]) -> None:
        """Answers questions anywhere, going on with 'Volgende' from the first step to 'Nakijken'."""
        for step in self.page.locator("section[data-dimension]").all():
            expect(step).to_be_visible()
            asked: list[str] = step.locator("fieldset").evaluate_all("(all) => all.map((one) => one.dataset.question)")
            here = [f"answer-{question}-{plain(answers[question])}" for question in asked if question in answers]
            self.page.evaluate(CLICK_EACH, here)
            step.locator("a[rel=next]").click()

    def see_result(self) -> None:
        """From 'Nakijken' to the result itself."""
        self.go(ID.result)
        expect(self.report).to_be_visible(timeout=120_000)

    def ambition(self, dimension: str) -> Locator:
        """Where the visitor chooses the ambition of a dimension, once it has been unfolded."""
        verdict = self.page.locator(f'[data-verdict="{dimension}"]')
        if not verdict.locator("select").is_visible():
            verdict.locator('[data-part="fold"] > summary').click()
        return verdict.locator("select")

    def wipe(self) -> None:
        """With the button that is on every step."""
        self.page.get_by_role("button", name="Wis alles", exact=True).click()
        self.page.get_by_role("button", name="Ja, wis alles").click()

    @property
    def report(self) -> Locator:
        return self.page.locator('[data-part="report"]')

    @property
    def status(self) -> Locator:
        """The line that screen readers announce."""
        return self.page.locator("#scan-status")

    @property
    def progress(self) -> Locator:
        return self.page.locator('[data-part="progress"]')

    @property
    def questions(self) -> Locator:
        """The questions that the visitor sees on this step."""
        return self.page.locator("fieldset:visible")

    def step(self) -> str:
        """The id of the step that is shown; exactly one is."""
        steps = self.page.locator("section[data-step]:visible")
        expect(steps).to_have_count(1)
        return steps.get_attribute("id") or ""

    def chosen(self) -> dict[str, int | str]:
        """What the form says now, by question id."""
        found: dict[str, int | str] = self.page.evaluate(CHOSEN)
        return found

    def kept(self) -> dict[str, Any] | None:
        """What the browser keeps, or None: after a moment, or when the page is left, as here."""
        self.page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")
        text = self.page.evaluate(f"() => localStorage.getItem('{STORE_KEY}')")
        return json.loads(text) if text else None

    def expect_step(self, id: str) -> None:
        """Waits until this step is shown and its heading has the focus."""
        expect(self.page.locator(f"#{id} h2")).to_be_focused()
        assert self.step() == id
