"""The long run itself: it sees what it is there to see. (That atheris drives it, only `make fuzz` shows.)"""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from scoring.code.crockford import read
from tests.fuzz.__main__ import SHARES, told
from tests.fuzz.line_coverage import MODULES, lines_of_functions
from tests.fuzz.mutation import mutated
from tests.fuzz.readers import READERS, Broken, promised, seeds
from tests.fuzz.watch import GROWTH, Watch, text_of


def watched(
    folder: Path, reader: Callable[[str], bool], inputs: list[bytes], now: Callable[[], float] = lambda: 0.0
) -> Watch:
    watch = Watch("proef", reader, len(inputs), folder, now)
    for octets in inputs:
        watch.give(octets)
    return watch


def test_all_shares_together_are_all_inputs_and_every_reader_has_one() -> None:
    assert sum(SHARES.values()) == pytest.approx(1)
    assert SHARES.keys() == READERS.keys()


def test_an_exception_is_reported_once_and_its_input_saved(tmp_path: Path) -> None:
    def fails(text: str) -> bool:
        promised(text != "slecht", "dit mag niet")
        return True

    watch = watched(tmp_path, fails, [b"goed", b"slecht", b"slecht", b"goed"])
    assert (watch.done, watch.report.inputs, watch.report.taken) == (True, 4, 2)
    ((file, what),) = watch.report.faults.items()
    assert Path(file).read_bytes() == b"slecht"
    assert what.endswith("tests.fuzz.readers.Broken: dit mag niet\n")


def test_an_input_that_takes_too_long_is_reported(tmp_path: Path) -> None:
    seconds = count(0.0, 1.5)
    watch = watched(tmp_path, lambda text: True, [b"traag"], lambda: next(seconds))
    assert list(watch.report.faults.values()) == ["more than 1 seconds for one input"]
    assert (watch.report.slowest, watch.report.slowest_input) == (1.5, "'traag'")


def test_memory_that_grows_is_reported(tmp_path: Path) -> None:
    kept: list[list[str]] = []

    def forgets_nothing(text: str) -> bool:
        kept.extend([text] for _ in range(GROWTH // 4))
        return True

    watch = watched(tmp_path, forgets_nothing, [b"x"] * 10)
    assert watch.report.growth > GROWTH
    assert [what for what in watch.report.faults.values() if what.startswith("memory grew by ")]
    assert watched(tmp_path, lambda text: True, [b"x"] * 10).report.faults == {}


def test_a_broken_promise_of_a_reader_is_an_exception() -> None:
    with pytest.raises(Broken, match="waarom"):
        promised("", "waarom")


def test_octets_that_are_no_text_are_given_as_some_text() -> None:
    assert text_of(b"\xff\xfe") == "ÿþ"
    assert text_of("\ud800".encode("utf-8", "surrogatepass")) == "\ud800"


def test_changed_codes_mostly_keep_a_right_checksum() -> None:
    chance = random.Random(1)
    codes = [mutated("code", seeds("code")[0], chance) for _ in range(200)]
    sound = 0
    for code in codes:
        try:
            sound += read(code).sound
        except ValueError:
            continue
    assert 100 < sound < 200


def test_coverage_counts_the_lines_of_functions_and_names_those_not_reached() -> None:
    source = "import os\n\n\nclass A:\n    x = 1\n\n    def f(self):\n        return 1\n"
    assert set(lines_of_functions(compile(source, "x", "exec"))) == {7, 8}
    assert told({"a": {"lines": 3, "missed": []}, "b": {"lines": 1, "missed": [9]}}) == [
        "lines of the readers reached: 3 of 4 (75.0%)",
        "  b.py: not reached [9]",
    ]
    assert all((Path("scoring") / f"{module}.py").exists() for module in MODULES)
