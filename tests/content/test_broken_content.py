"""What editors read when they make a mistake: the exact lines, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.compiler.problems import ContentProblems, Problem, format_problem, format_problems
from scripts.compiler.words import WORDS
from tests.content.trees import Case, cases, problems, tree

CASES = cases()

# Reached only by a message of PyYAML that does not exist yet; test_yaml_source.py makes one.
FALLBACK = {"yaml.unreadable"}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Problem, ...]]:
    folder = tmp_path_factory.mktemp("broken")
    return {case.name: problems(tree(folder / str(number), case.changes)) for number, case in enumerate(CASES)}


def test_there_are_cases_and_each_has_a_name_of_its_own() -> None:
    assert len(CASES) >= 190
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_gives_exactly_these_lines(case: Case, outcomes: dict[str, tuple[Problem, ...]]) -> None:
    assert [format_problem(found) for found in outcomes[case.name]] == case.lines


def test_every_sentence_is_shown_by_a_case(outcomes: dict[str, tuple[Problem, ...]]) -> None:
    shown = {found.key for outcome in outcomes.values() for found in outcome}
    assert set(WORDS) - shown == FALLBACK


def test_every_suggestion_is_shown_by_a_case(outcomes: dict[str, tuple[Problem, ...]]) -> None:
    suggesting = {key for key, words in WORDS.items() if words.near}
    shown = {
        found.key
        for outcome in outcomes.values()
        for found in outcome
        if (near := WORDS[found.key].near) and found.remedy.startswith(near.split("{near}")[0].format())
    }
    assert shown == suggesting


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
        "content/model.yaml:27:13",
    ]


def test_problems_are_sorted_by_number_not_by_digit_and_told_once() -> None:
    def at(line: int) -> Problem:
        return Problem("content/model.yaml", line, 1, "Wat.", "Hoe.", "field.unknown")

    raised = ContentProblems([at(10), at(9), at(10)])
    assert str(raised) == "content/model.yaml:9:1: Wat. Hoe.\ncontent/model.yaml:10:1: Wat. Hoe."
    assert str(raised) == format_problems(raised.problems)


def test_a_long_text_is_cut_where_it_is_quoted(tmp_path: Path) -> None:
    name = "x" * 500
    change = {"file": "content/glossary.yaml", "replace": "terms:", "with": f"{name}: 1\nterms:"}
    (found,) = problems(tree(tmp_path / "tree", [change]))
    assert found.what == f"Het veld '{'x' * 59}…' is onbekend."
