"""What editors read when they make a mistake: the exact lines, and nothing else, in each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from scripts.compiler.compile import compile_content
from scripts.compiler.content.yaml_errors import UNREADABLE
from scripts.compiler.problems import ContentProblems, Problem, Spot, Told
from scripts.compiler.rules.sizes import IN_ALL
from scripts.compiler.versions.version_words import DIFFERENCES
from scripts.compiler.words.console import WRONG_CODE
from scripts.compiler.words.content_folder import content_folder_of
from scripts.compiler.words.phrase import LANGUAGES, Filled, Language, Phrase, Words
from tests.content.sentences import every_words
from tests.content.trees import Case, cases, english_lines, problems, tree

CASES = cases()
ENGLISH = english_lines()

# Reached only by a message of PyYAML that does not exist yet; test_yaml_source.py makes one.
FALLBACK = {UNREADABLE}
# Of our own scripts and style sheets; test_serve.py shows it.
OF_CODE = {WRONG_CODE}
# No mistakes; test_advice.py shows them.
ADVICE = set(every_words("scripts.compiler.advice"))
# A case would take a thousand files; test_contradictions.py shows it.
LARGE = {IN_ALL}

Outcomes = Mapping[str, tuple[Told, ...]]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Outcomes:
    folder = tmp_path_factory.mktemp("broken")
    return {case.name: problems(case.made(folder / str(number))) for number, case in enumerate(CASES)}


def test_there_are_cases_and_each_has_a_name_of_its_own() -> None:
    assert len(CASES) >= 190
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_gives_exactly_these_lines(case: Case, outcomes: Outcomes) -> None:
    found = ContentProblems((one.problem for one in outcomes[case.name]), "nl")
    assert [str(one) for one in found.told] == case.lines


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_mistake_gives_exactly_these_lines_in_english(case: Case, outcomes: Outcomes) -> None:
    found = ContentProblems((one.problem for one in outcomes[case.name]), "en")
    assert [str(one) for one in found.told] == ENGLISH.get(case.name, [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_mistake_in_another_folder_is_told_with_its_name(case: Case, tmp_path: Path) -> None:
    root = case.made(tmp_path / "tree")
    folder = (root / "content").rename(root / "waterscan")
    (folder / "README.md").write_text("Uitleg bij de velden.\n", encoding="utf-8")
    try:
        compile_content(root, folder)
        told: list[str] = []
    except ContentProblems as found:
        named = content_folder_of(root, folder)
        told = [str(one) for one in ContentProblems((one.problem for one in found.told), "nl", named).told]
    assert told == sorted(map(elsewhere, case.lines), key=told.index)


def elsewhere(line: str) -> str:
    """A line about the folder `content`, as it is about the folder `waterscan`."""
    line = re.sub(r"make new-question DIMENSION=\S+ ID=[a-z0-9-]+", r"\g<0> CONTENT=waterscan", line)
    return re.sub(r"\bcontent/", "waterscan/", line)


def test_every_english_case_is_one_of_the_cases() -> None:
    assert ENGLISH.keys() == {case.name for case in CASES if case.lines}


def test_every_sentence_is_shown_by_a_case(outcomes: Outcomes) -> None:
    shown = {one.problem.words for outcome in outcomes.values() for one in outcome}
    assert set(every_words()) - shown == FALLBACK | ADVICE | LARGE | OF_CODE


def test_every_difference_between_versions_is_shown_by_a_case(outcomes: Outcomes) -> None:
    values = (value for outcome in outcomes.values() for one in outcome for _, value in one.problem.values)
    assert {value.text for value in values if isinstance(value, Filled)} >= set(DIFFERENCES.values())


def test_every_suggestion_is_shown_by_a_case(outcomes: Outcomes) -> None:
    suggesting = {words for words in every_words() if words.nl.near}
    found = [one.problem for outcome in outcomes.values() for one in outcome]
    assert {problem.words for problem in found if problem.near and problem.words.nl.near} == suggesting


def test_all_problems_of_all_files_come_at_once_in_order(tmp_path: Path) -> None:
    broken = [
        {"file": "content/model.yaml", "replace": "majority: 3/5", "with": "majority: 7/5"},
        {"file": "content/dimensions/water/meten.yaml", "replace": "importance: 2", "with": "importance: 9"},
        {"file": "content/dimensions/water/meten.yaml", "replace": "why: Zonder", "with": "wy: Zonder"},
        {"file": "content/dimensions/groen/gras.yaml", "replace": "ask: Van", "with": "ask: Let op: van"},
        {
            "file": "content/dimensions/water/opslaan.yaml",
            "replace": "- answer: Van alle.",
            "with": "- answer: <b>Van alle.",
        },
        {"file": "content/glossary.yaml", "replace": "term: Wadi", "with": "term: Peilbuis"},
    ]
    found = problems(tree(tmp_path / "tree", broken))
    assert [one.where for one in found] == [
        "content/dimensions/groen/gras.yaml:2:12",
        "content/dimensions/water/meten.yaml:3:1",
        "content/dimensions/water/meten.yaml:5:13",
        "content/dimensions/water/opslaan.yaml:35:13",
        "content/glossary.yaml:4:11",
        "content/model.yaml:34:17",
    ]


@pytest.mark.parametrize(("language", "text"), [("nl", "Wat. Hoe."), ("en", "What. How.")])
def test_problems_are_sorted_by_number_not_by_digit_and_told_once(language: Language, text: str) -> None:
    words = Words(nl=Phrase("Wat.", "Hoe."), en=Phrase("What.", "How."))
    found = ContentProblems([Problem(Spot("content/model.yaml", line), words) for line in (10, 9, 10)], language)
    assert str(found) == f"content/model.yaml:9:1: {text}\ncontent/model.yaml:10:1: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_problems_at_one_place_are_in_the_order_of_what_is_read(language: Language) -> None:
    first, second = (
        Words(nl=Phrase("Alle.", ""), en=Phrase("Worst.", "")),
        Words(nl=Phrase("Zo niet.", ""), en=Phrase("Best.", "")),
    )
    spot = Spot("content/model.yaml")
    found = ContentProblems([Problem(spot, second), Problem(spot, first)], language)
    assert [one.what for one in found.told] == {"nl": ["Alle.", "Zo niet."], "en": ["Best.", "Worst."]}[language]


def test_a_long_text_is_cut_where_it_is_quoted(tmp_path: Path) -> None:
    name = "x" * 500
    change = {"file": "content/glossary.yaml", "replace": "terms:", "with": f"{name}: 1\nterms:"}
    (found,) = problems(tree(tmp_path / "tree", [change]))
    assert found.what == f"Het veld '{'x' * 59}…' is onbekend."
