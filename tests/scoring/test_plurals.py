"""The form that a number takes is the one that the browser takes."""

from __future__ import annotations

import json
import subprocess

import pytest

from scoring.words.plurals import RULES, category
from scripts.compiler.words.phrase import LANGUAGES
from scripts.runtime.library import node

COUNTS = range(1001)


def test_every_language_of_the_engine_has_a_rule() -> None:
    assert set(RULES) == set(LANGUAGES)


@pytest.mark.parametrize("language", RULES)
def test_the_rules_are_those_of_the_browser(language: str) -> None:
    program = f"""
      const rules = new Intl.PluralRules({json.dumps(language)});
      console.log(JSON.stringify(Array.from({{ length: {len(COUNTS)} }}, (_, count) => rules.select(count))));
    """
    browser = subprocess.run([node(), "-e", program], capture_output=True, text=True, check=True)
    assert [category(language, count) for count in COUNTS] == json.loads(browser.stdout)


def test_a_language_without_a_rule_follows_the_dutch_one() -> None:
    assert [category("fy", count) for count in range(3)] == ["other", "one", "other"]
