"""What pages put into words by themselves, they put as the scoring does: the form for a number, and a day."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scoring.words.dates import in_words
from scoring.words.plurals import RULES, category
from scoring.words.wording import Wording
from scripts.compiler.files.node_program import node
from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.compiler.words.phrase import LANGUAGES, Language
from tests.scoring.plans import MODEL

ASSETS = Path(__file__).parents[2] / "overrides" / "assets"
COUNTS = range(1001)
DAYS = [date(2026, month, day) for month in range(1, 13) for day in (1, 23)]


def in_the_browser(language: str, given: Any, expression: str, module: str = "scan/ui/days.mjs") -> Any:
    """What the expression makes of each `one` that is given, on a page in that language; `code` is the module."""
    program = f"""
      globalThis.document = {{ documentElement: {{ lang: {json.dumps(language)} }} }};
      const code = await import({json.dumps((ASSETS / module).as_uri())});
      console.log(JSON.stringify({json.dumps(given)}.map((one) => {expression})));
    """
    done = subprocess.run(
        [node(), "--input-type=module", "-e", program], capture_output=True, encoding="utf-8", check=True
    )
    return json.loads(done.stdout)


def test_every_language_of_the_engine_has_a_rule() -> None:
    assert set(RULES) == set(LANGUAGES)


@pytest.mark.parametrize("language", RULES)
def test_the_form_for_a_number_is_that_of_the_browser(language: str) -> None:
    form = f"new Intl.PluralRules({json.dumps(language)}).select(one)"
    assert [category(language, count) for count in COUNTS] == in_the_browser(language, list(COUNTS), form)


@pytest.mark.parametrize("language", RULES)
def test_a_page_takes_the_form_that_the_scoring_takes(language: str) -> None:
    forms = json.dumps(json.dumps({"x": {"one": "one", "other": "other"}}))
    said = f'code.readSentences({forms})("x", {{ count: one }})'
    shown = in_the_browser(language, list(COUNTS), said, "site/sentences.mjs")
    assert [category(language, count) for count in COUNTS] == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_writes_a_day_as_the_scoring_does(language: Language) -> None:
    words = Wording(replace(MODEL, language=language, sentences=engine_sentences(language)))
    shown = in_the_browser(language, [day.isoformat() for day in DAYS], "code.inWords(one)")
    assert shown == [in_words(day, words) for day in DAYS]


def test_a_language_without_a_rule_follows_the_dutch_one() -> None:
    assert [category("fy", count) for count in range(3)] == ["other", "one", "other"]
