"""One of the six models in a real browser: its built site, a visit with a scorer, and the answers filled in there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from scoring.model.answers import Answers
from scoring.model.model import Model
from scripts.compiler.content.language import language_of
from scripts.compiler.prose.page_names import PageNames, page_names, place
from scripts.compiler.words.addresses import FragmentWords, address_words
from scripts.compiler.words.phrase import Language
from tests.browser.conftest import listening
from tests.browser.journal import Journal
from tests.browser.scan import CLICK_EACH, plain
from tests.conftest import ROOT
from tests.models.six import compiled, content_of, model_of

LOADING = 120_000  # milliseconds for a scorer that starts on a busy machine


@dataclass(frozen=True)
class Built:
    """The built site of a model. address: of its home page, while it is served."""

    name: str
    folder: Path
    address: str

    @property
    def model(self) -> Model:
        return model_of(self.name)

    @property
    def language(self) -> Language:
        return language_of(ROOT, content_of(self.name))

    @property
    def id(self) -> FragmentWords:
        return address_words(self.language).fragments

    @property
    def pages(self) -> PageNames:
        return page_names(self.language)

    def address_of(self, page: str) -> str:
        """Of a page, as links in content name it."""
        return self.address + place(page)

    def say(self, key: str, **values: object) -> str:
        """A sentence of one form."""
        sentence = compiled(self.name).content.wordings()[key]
        assert isinstance(sentence, str), key
        return sentence.format(**values)


class ModelVisit:
    """A browser profile with one page, on the site of a model. Nothing here spells a word of a language."""

    def __init__(self, page: Page, journal: Journal, built: Built) -> None:
        self.page = page
        self.journal = journal
        self.built = built

    def open(self, fragment: str = "") -> None:
        """The scan, as by its address."""
        scan = self.built.address_of(self.built.pages.scan)
        self.page.goto(f"{scan}#{fragment}" if fragment else scan)

    def go(self, fragment: str) -> None:
        """By a link on the page itself."""
        self.page.locator(f'a[href$="#{fragment}"]:visible').first.click()

    def fill_in(self, answers: Answers) -> None:
        """From the first step of the questions to the review."""
        for step in self.page.locator("section[data-dimension]").all():
            expect(step).to_be_visible()
            asked: list[str] = step.locator("fieldset").evaluate_all("(all) => all.map((one) => one.dataset.question)")
            given = {question: answers.values[question] for question in asked if question in answers.values}
            here = [f"answer-{question}-{plain(answer)}" for question, answer in given.items()]
            self.page.evaluate(CLICK_EACH, here)
            step.locator("a[rel=next]").click()

    def see_result(self, answers: Answers) -> None:
        """The result of these answers, filled in on a page that is empty; then the ambitions."""
        self.open(self.built.id.full)
        self.fill_in(answers)
        self.go(self.built.id.result)
        expect(self.report).to_be_visible(timeout=LOADING)
        for part, stage in answers.ambitions.items():
            self.verdict(part).locator('[data-part="fold"] > summary').click()
            self.page.locator(f"#ambition-{part}").select_option(str(stage))

    @property
    def report(self) -> Locator:
        return self.page.locator('[data-part="report"]')

    def part(self, name: str) -> Locator:
        return self.page.locator(f'[data-part="{name}"]')

    def verdict(self, dimension: str) -> Locator:
        return self.page.locator(f'[data-verdict="{dimension}"]')

    def chosen(self) -> dict[str, int | str]:
        """What the form says now, by question id."""
        radios: list[list[str]] = self.page.locator("fieldset[data-question] input:checked").evaluate_all(
            "(all) => all.map((radio) => [radio.closest('fieldset').dataset.question, radio.value])"
        )
        return {question: int(value) if value.isdigit() else value for question, value in radios}

    def kept(self) -> dict[str, Any]:
        """What this browser keeps of the scan: after a moment, or when the page is left, as here."""
        self.page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")
        text = self.page.evaluate(f"() => localStorage.getItem('self-scan.{self.built.model.id}')")
        return json.loads(text) if text else {}


@contextmanager
def visiting(browser: Browser, built: Built, **options: Any) -> Iterator[ModelVisit]:
    """A profile of its own while the block runs. options: as for Browser.new_context."""
    with listening(browser.new_context(**options), built.address) as visit:
        yield ModelVisit(visit.page, visit.journal, built)
