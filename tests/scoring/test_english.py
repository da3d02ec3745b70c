"""A model in English: its results and files, and what is said without a model."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from scoring.command.language import language_of, of_environment
from scoring.documents.canonical import write_model
from scoring.exports.tables import plan_table, result_table
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.result import evaluate
from scoring.words import without_model
from scoring.words.dates import in_words, month_in_words
from scoring.words.wording import Wording
from scoring.worker import Scorer
from scripts.compiler.words.engine_sentences import engine_sentences, places_of
from scripts.compiler.words.phrase import LANGUAGES
from tests.scoring import plans

ROOT = Path(__file__).parents[2]
ENGLISH = {key: text for key, text in engine_sentences("en").items() if key.startswith("scoring.")}
MODEL: Model = replace(plans.MODEL, language="en", sentences=ENGLISH)


def test_days_and_lists_read_as_english() -> None:
    words = Wording(MODEL)
    assert in_words(date(2026, 11, 23), words) == "23 November 2026"
    assert month_in_words("2026-11", words) == "November 2026"
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert words.either(["a", "b", "c"]) == "a, b or c"


def test_a_result_explains_itself_in_english() -> None:
    result = evaluate(MODEL, Answers({"bronnen": 3, "kwaliteit": 3, "vragen": 3}))
    first = result.dimensions[0]
    assert first.why[0] == "3 topics count and are at ‘Bewust’."


@pytest.mark.parametrize(("model", "separator"), [(plans.MODEL, ";"), (MODEL, ",")])
def test_a_table_has_the_separator_that_spreadsheets_in_its_language_expect(model: Model, separator: str) -> None:
    for table, columns in (
        (plan_table(plans.PLAN, model), 10),
        (result_table(evaluate(model, Answers()), Answers(), date(2026, 11, 23)), 16),
    ):
        rows = list(csv.reader(io.StringIO(table[1:], newline=""), delimiter=separator, strict=True))
        assert {len(row) for row in rows} == {columns}


# Without a model


def test_what_is_said_without_a_model_is_said_in_every_language_with_the_same_places() -> None:
    assert set(without_model.SENTENCES) == set(LANGUAGES)
    dutch, english = (without_model.SENTENCES[language] for language in ("nl", "en"))
    assert {key: places_of(text) for key, text in english.items()} == {
        key: places_of(text) for key, text in dutch.items()
    }
    assert without_model.said("fy", "unknown_verb") == without_model.said("nl", "unknown_verb")


def test_each_of_these_sentences_is_said_somewhere() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "scoring").rglob("*.py"))
    assert [key for key in without_model.SENTENCES["nl"] if code.count(f'"{key}"') < 3] == []


def test_the_scorer_speaks_the_language_of_the_page() -> None:
    assert json.loads(Scorer("en").call("fly", "{}"))["error"]["message"] == "The self-scan does not know this command."


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "nl"),
        ({"LANG": ""}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LANG": "POSIX"}, "nl"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "nl_BE.UTF-8"}, "nl"),
    ],
)
def test_without_a_model_the_environment_says_the_language(environment: dict[str, str], language: str) -> None:
    assert of_environment(environment) == language


def test_a_model_says_the_language_of_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {"LANG": "en_GB.UTF-8"})
    for model, language in ((plans.MODEL, "nl"), (MODEL, "en")):
        (tmp_path / "model.json").write_text(write_model(model), encoding="utf-8")
        assert language_of(tmp_path / "model.json") == language
    assert language_of(Path("-")) == language_of(tmp_path / "gone.json") == "en"


def test_the_command_line_speaks_english(tmp_path: Path) -> None:
    model, gone = tmp_path / "model.json", tmp_path / "gone.json"
    model.write_text(write_model(MODEL), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "scoring", "score", gone, "--model", model], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.decode("utf-8")) == (2, f"The file {gone} cannot be read.\n")
