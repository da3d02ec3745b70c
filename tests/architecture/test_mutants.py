"""`make mutants` sees what a test notices, and what none does."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.mutants import Change, changes, ordered_tests, survives

SOURCE = '''"""A module."""

TEXT: Final = "text"


@dataclass(frozen=True)
class Sheet:
    answers: tuple[int, 1]


def highest(answers: list[int]) -> int:
    stage = 0
    while stage < 2 and stage + 1 <= max(answers):
        stage += 1
    if len(answers) == 9:
        note(answers)
    return stage
'''
TEST = """
from scoring.ladder import highest

def test_the_highest_stage_is_reached():
    assert [highest([1]), highest([2]), highest([3])] == [1, 2, 2]
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A repository with one module, and one test of it."""
    for name, text in {"scoring/ladder.py": SOURCE, "tests/scoring/test_ladder.py": TEST}.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    source = SOURCE.replace("@dataclass(frozen=True)\n", "").replace(": Final", "")
    (tmp_path / "scoring" / "ladder.py").write_text(source, encoding="utf-8")
    return tmp_path


def test_every_kind_of_spot_is_found_and_no_declaration(tmp_path: Path) -> None:
    (tmp_path / "scoring").mkdir()
    (tmp_path / "scoring" / "ladder.py").write_text(SOURCE, encoding="utf-8")
    assert [change.what for change in changes(tmp_path)] == [
        "0 → 1",
        "0 → -1",
        "stage < 2 and stage + 1 <= max(answers) → stage < 2 or stage + 1 <= max(answers)",
        "stage < 2 → stage <= 2",
        "2 → 3",
        "2 → 1",
        "stage + 1 <= max(answers) → stage + 1 < max(answers)",
        "stage + 1 → stage - 1",
        "1 → 2",
        "1 → 0",
        "max → min",
        "stage += 1 → pass",
        "1 → 2",
        "1 → 0",
        "len(answers) == 9 → len(answers) != 9",
        "9 → 10",
        "9 → 8",
        "note(answers) → pass",
        "return stage → return None",
    ]


def change_of(house: Path, what: str) -> Change:
    return next(change for change in changes(house) if change.what == what)


@pytest.mark.parametrize(("what", "unseen"), [("stage < 2 → stage <= 2", False), ("9 → 10", True)])
def test_a_change_survives_where_no_test_fails(house: Path, what: str, unseen: bool) -> None:
    before = (house / "scoring" / "ladder.py").read_bytes()
    assert survives(house, change_of(house, what), 60) is unseen
    assert (house / "scoring" / "ladder.py").read_bytes() == before


def test_a_loop_without_end_is_noticed(house: Path) -> None:
    assert survives(house, change_of(house, "stage += 1 → pass"), 5) is False


def test_the_tests_that_name_the_module_come_first(house: Path) -> None:
    (house / "tests" / "scoring" / "test_a.py").write_text("", encoding="utf-8")
    assert [Path(file).name for file in ordered_tests(house, "scoring/ladder.py")] == ["test_ladder.py", "test_a.py"]
