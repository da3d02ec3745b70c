"""`make mutants` sees what a test notices, and what none does."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scripts.mutants import Suite, ordered, suites, survives
from scripts.spots import Change, changes

ROOT = Path(__file__).resolve().parents[2]
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
        note(answers, strict=True)
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
        "note(answers, strict=True) → pass",
        "return stage → return None",
    ]


def suites_of(house: Path) -> list[Suite]:
    return suites(house.resolve())


def change_of(house: Path, what: str) -> Change:
    return next(change for change in changes(house) if change.what == what)


@pytest.mark.parametrize(("what", "unseen"), [("stage < 2 → stage <= 2", False), ("9 → 10", True)])
def test_a_change_survives_where_no_test_fails(house: Path, what: str, unseen: bool) -> None:
    before = (house / "scoring" / "ladder.py").read_bytes()
    assert survives(house, change_of(house, what), suites_of(house)) is unseen
    assert (house / "scoring" / "ladder.py").read_bytes() == before


def test_a_loop_without_end_is_noticed(house: Path) -> None:
    assert survives(house, change_of(house, "stage += 1 → pass"), suites_of(house)) is False


def test_only_the_suites_that_call_the_changed_function_are_run(house: Path) -> None:
    (house / "tests" / "scoring" / "test_other.py").write_text("def test_nothing(): pass\n", encoding="utf-8")
    tests = suites_of(house)
    assert len(tests) == 2
    assert [Path(test.path).name for test in ordered(tests, change_of(house, "9 → 10"))] == ["test_ladder.py"]


def test_every_test_file_is_run_for_what_stands_outside_functions_and_the_likeliest_first() -> None:
    change = Change("scoring/ladder.py", 1, "MOST = 3", "3 → 4", b"", None)
    slow, quick = Suite("slow", "", 2.0, {}), Suite("quick", "", 1.0, {})
    naming = Suite("naming", "from scoring.ladder import MOST", 3.0, {})
    assert ordered([slow, quick, naming], change) == [naming, quick, slow]


def test_a_test_that_starts_a_process_may_notice_anything() -> None:
    change = Change("scoring/ladder.py", 1, "return 3", "3 → 4", b"", range(1, 3))
    starting, calling = Suite("a", "import subprocess", 1.0, {}), Suite("b", "", 1.0, {"scoring/ladder.py": {1}})
    assert ordered([starting, calling, Suite("c", "", 1.0, {"scoring/ladder.py": {7}})], change) == [starting, calling]


def test_every_change_that_is_explained_can_still_be_made() -> None:
    possible = {(change.file, change.line, change.what) for change in changes(ROOT)}
    listed = yaml.safe_load((ROOT / "scripts" / "mutants.yaml").read_text(encoding="utf-8"))
    assert [one for one in listed if (one["file"], one["line"], one["change"]) not in possible] == []
