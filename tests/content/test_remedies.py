"""Who does what a message says to the letter has no problem any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.compiler.rules.sizes import IN_ALL
from scripts.compiler.words.phrase import Words
from tests.content.sentences import every_words
from tests.content.trees import cases, problems, remedies

CASES = {case.name: case for case in cases()}
REMEDIES = remedies()


@pytest.mark.parametrize("name", REMEDIES)
def test_a_remedy_that_is_followed_leaves_no_problem(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    assert case.lines
    assert [str(one) for one in problems(case.made(tmp_path / "tree", REMEDIES[name]))] == []


def test_the_remedy_of_every_rule_is_followed(tmp_path: Path) -> None:
    followed: set[Words] = set()
    for number, name in enumerate(REMEDIES):
        found = problems(CASES[name].made(tmp_path / str(number)))
        followed |= {one.problem.words for one in found}
    assert set(every_words("scripts.compiler.rules")) - followed == {IN_ALL}  # see test_contradictions.py
