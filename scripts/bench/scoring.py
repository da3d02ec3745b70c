"""Scoring itself: the same calls in the browser's worker and in this Python; and what the visitor waits for."""

from __future__ import annotations

import random
import statistics
import time
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, Playwright

from scoring.documents.answers_document import plain_answers
from scoring.documents.canonical import canonical, read_model, write_model
from scoring.model.answers import UNKNOWN, Answer, Answers
from scoring.worker import Scorer, id_of
from scripts.bench.host import Host, hosting
from scripts.bench.large_model import BY_RULE, large_model
from scripts.bench.table import Table, ratio
from scripts.bench.visits import CALLS, PAINTED, chromium, fill_in, first_answer, settled, visitor

Call = tuple[str, str]
"""A verb and its request."""

CALLS_EACH: Final = 200
FEW_CALLS: Final = 5
"""Of a model of which one evaluation takes long."""
LAST_ANSWER: Final = "() => [...document.querySelectorAll('#scan-root fieldset')].at(-1).querySelector('input').click()"


def scoring(playwright: Playwright, site: Path, runs: int) -> Table:
    """Medians over `runs`, each of them a median over CALLS_EACH different sheets."""
    document = (site / "assets" / "scoring" / "model.json").read_text(encoding="utf-8")
    calls = _calls(document)
    here: list[float] = []
    there: list[float] = []
    ambition: list[float] = []
    later: list[float] = []
    opened: list[float] = []
    longest: list[float] = []
    for _ in range(runs):
        host = Host(site)
        with hosting(host), chromium(playwright) as browser, visitor(browser) as context:
            page = context.new_page()
            first_answer(page, host)
            fill_in(page, leave=1)
            settled(page)
            page.evaluate("() => { noted.long.length = 0; }")
            page.evaluate(LAST_ANSWER)
            page.wait_for_timeout(500)  # a person who goes from the last question to the result
            opened.append(page.evaluate(PAINTED, "open"))
            ambition.append(page.evaluate(PAINTED, "ambition"))
            later.append(statistics.median(page.evaluate(PAINTED, "ambition") for _ in range(10)))
            longest.append(_longest(page))
            there.append(statistics.median(page.evaluate(CALLS, calls)[1:]))  # without the hand-over
            here.append(_here(calls))
    table = Table(
        f"A full evaluation of {len(list(read_model(document).questions()))} questions, and what a visitor sees of it",
        ("what", "ms", "× CPython"),
    )
    slow, fast = statistics.median(there), statistics.median(here)
    table.add("evaluation in CPython", f"{fast:.2f}", "1.00")
    table.add("evaluation in the browser, there and back to the worker", f"{slow:.2f}", ratio(slow, fast))
    table.add("last answer given, then the result: from click to painted", f"{statistics.median(opened):.0f}", "")
    table.add("another ambition, the first time: from choice to painted", f"{statistics.median(ambition):.0f}", "")
    table.add("another ambition, the ten times after that", f"{statistics.median(later):.0f}", "")
    table.add("longest task of the main thread meanwhile (0: none over 50)", f"{statistics.median(longest):.0f}", "")
    return table


def large(playwright: Playwright, site: Path, runs: int) -> Table:
    """A full evaluation of the large model by each rule, beside one of the model of the site, in both Pythons: medians
    over `runs`, each of them a median over as many sheets of each model."""
    ours = (site / "assets" / "scoring" / "model.json").read_text(encoding="utf-8")
    models = {"the model of the site": ours}
    models |= {f"the large model, by {name}": write_model(large_model(*rules)) for name, rules in BY_RULE.items()}
    calls = {name: _calls(document, CALLS_EACH if document == ours else FEW_CALLS) for name, document in models.items()}
    here: dict[str, list[float]] = {name: [] for name in models}
    there: dict[str, list[float]] = {name: [] for name in models}
    for _ in range(runs):
        host = Host(site)
        with hosting(host), chromium(playwright) as browser, visitor(browser) as context:
            page = context.new_page()
            first_answer(page, host)
            settled(page)
            for name in models:
                there[name].append(statistics.median(page.evaluate(CALLS, calls[name])[1:]))
                here[name].append(_here(calls[name]))
    table = Table(
        "A full evaluation of a model of the site and of a large one",
        (
            "model",
            "questions",
            "ms in CPython",
            "ms in the browser",
            "× CPython",
            "a question, × the first",
        ),
    )
    first = 0.0
    for name, document in models.items():
        questions = len(list(read_model(document).questions()))
        fast, slow = statistics.median(here[name]), statistics.median(there[name])
        first = first or slow / questions
        table.add(
            name, f"{questions:,}", f"{fast:.1f}", f"{slow:.1f}", ratio(slow, fast), ratio(slow / questions, first)
        )
    return table


def _longest(page: Page) -> float:
    longest: float = page.evaluate("() => Math.max(0, ...noted.long.map(([, duration]) => duration))")
    return longest


def _calls(document: str, count: int = CALLS_EACH) -> list[Call]:
    """Hands that model over, and then evaluates different answers, the same ones each time."""
    model, chance = read_model(document), random.Random(1)
    choices: dict[str, list[Answer]] = {
        question.id: [*range(1, len(question.options) + 1)] * 2 + [UNKNOWN] for question in model.questions()
    }
    sheets = (Answers({id: chance.choice(states) for id, states in choices.items()}) for _ in range(count))
    evaluations = (canonical({"model": id_of(document), "answers": plain_answers(sheet, model)}) for sheet in sheets)
    return [("add_model", canonical({"document": document})), *(("evaluate", request) for request in evaluations)]


def _here(calls: list[Call]) -> float:
    scorer = Scorer()
    times: list[float] = []
    for verb, request in calls:
        start = time.perf_counter()
        reply = scorer.call(verb, request)
        times.append((time.perf_counter() - start) * 1_000)
        if not reply.startswith('{"ok":'):
            raise ValueError(f"a refusal was measured: {reply}")
    return statistics.median(times[1:])  # without the hand-over
