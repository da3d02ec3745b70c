"""Code and sentences agree: what is asked for is there, gets every place filled, and none for nothing."""

from __future__ import annotations

import re

import pytest

from scripts.compiler.files.page_code import page_code
from scripts.compiler.pages.sayable import sayable
from scripts.compiler.words.engine_sentences import engine_sentences, places_of
from tests.architecture.asked_sentences import (
    ROOT,
    Asked,
    arguments,
    asked_in_python,
    asked_in_scripts,
    asked_in_templates,
    handed_to_scripts,
    named_in_python,
    named_in_scripts,
    names_in,
    script_patterns,
)

PLACES = {key: places_of(sentence) for key, sentence in engine_sentences("nl").items()}
PYTHON, TEMPLATES, SCRIPTS = list(asked_in_python()), list(asked_in_templates()), list(asked_in_scripts())
LITERAL = [one for one in (*PYTHON, *TEMPLATES, *SCRIPTS) if one.key]
# What the build reads from the scripts of the scan, of a team and of two measurements, for their pages.
READ_FROM_SCRIPTS = {
    key
    for script in (
        "scan/main.mjs",
        "scan/after-questions.mjs",
        "team/main.mjs",
        "comparison/main.mjs",
        "editors/main.mjs",
    )
    for key in sayable(page_code(ROOT).text(script), PLACES)
}

# An error says by itself where in the document it is: DocumentError.message.
OF_AN_ERROR = {"where", "name", "top"}
# What is wrong with the document of a model. Nobody reads it: without a model there are no sentences.
OF_A_MODEL = {
    "scoring.document.changed",
    "scoring.document.contradicts_itself",
    "scoring.document.needs_number",
    "scoring.document.needs_true_or_false",
    "scoring.document.unknown_rule",
}
# Theirs is the frame, which the engine of the site fills, not we.
BY_ATTRIBUTE = "frame."


def test_calls_are_found() -> None:
    assert len(PYTHON) > 100
    assert len(TEMPLATES) > 150
    assert len(SCRIPTS) > 60
    assert len(handed_to_scripts()) > 3
    assert len(READ_FROM_SCRIPTS) > 60


@pytest.mark.parametrize("asked", LITERAL, ids=lambda asked: f"{asked.where} {asked.key}")
def test_a_sentence_that_is_asked_for_is_there_and_gets_what_it_needs(asked: Asked) -> None:
    if asked.key in OF_A_MODEL:
        return
    assert asked.key in PLACES, f"{asked.where} asks for {asked.key}, which is in neither nl.yaml nor en.yaml"
    places = PLACES[asked.key]
    if asked.key.startswith(BY_ATTRIBUTE) and asked.filled is None:
        return
    assert asked.filled is not None, f"{asked.where}: name what is filled in at {asked.key}, as an object or by keyword"
    own = OF_AN_ERROR if asked.where.endswith("Error") else set()
    assert asked.filled - places == set(), f"{asked.where} fills what {asked.key} has no place for"
    assert places - asked.filled - own == set(), f"{asked.where} leaves places of {asked.key} open"


def test_every_sentence_is_asked_for() -> None:
    patterns = {asked.pattern for asked in (*PYTHON, *TEMPLATES, *SCRIPTS)} | {*named_in_python(), *named_in_scripts()}
    asked = re.compile("|".join(patterns))
    assert [key for key in PLACES if not asked.fullmatch(key)] == []


@pytest.mark.parametrize("asked", [one for one in SCRIPTS if one.key], ids=lambda asked: f"{asked.where} {asked.key}")
def test_a_script_has_the_sentence_that_it_asks_for(asked: Asked) -> None:
    assert asked.key in READ_FROM_SCRIPTS or asked.key.startswith(handed_to_scripts()), (
        f"{asked.where}: no page brings it. Write the key out, or let the template hand it over"
    )


@pytest.mark.parametrize(
    ("call", "parts"),
    [
        ('"a.b", { x, y: f(1, 2) })', ['"a.b"', "{ x, y: f(1, 2) }"]),
        ('"a(b", ","))', ['"a(b"', '","']),
        ("key)", ["key"]),
        (")", []),
    ],
)
def test_the_arguments_of_a_call_are_told_apart(call: str, parts: list[str]) -> None:
    assert arguments(call, 0) == parts


@pytest.mark.parametrize(
    ("value", "names"),
    [("{ x, y: f(1, 2) }", {"x", "y"}), ("{}", set()), ("{ ...all, x }", None), ("values", None)],
)
def test_the_names_of_an_object_are_read(value: str, names: set[str] | None) -> None:
    assert names_in(value) == names


@pytest.mark.parametrize(
    ("value", "patterns"),
    [
        ('"scan.next"', [r"scan\.next"]),
        ("`keep.${name}.copied`", [r"keep\.[A-Za-z0-9_]+\.copied"]),
        ('x === "load" ? "scan.missing" : `result.failed.${y}`', [r"scan\.missing", r"result\.failed\.[A-Za-z0-9_]+"]),
        ("key", []),
    ],
)
def test_the_keys_of_a_call_are_read(value: str, patterns: list[str]) -> None:
    assert script_patterns(value) == patterns
