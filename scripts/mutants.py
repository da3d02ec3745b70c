"""python -m scripts.mutants [SPOTS [SEED]]: would a test notice a mistake in scoring/? `make mutants`.

Changes one spot of scoring/ at a time, in a copy of the repository, and runs the test files that use it until a test
fails. The spots are drawn by the seed. What no test notices is printed; the exit status is 1 when that is more than one
in a hundred, or a change that scripts/mutants.yaml does not explain. Left out are decorators, annotations, texts, and
strict=True.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from subprocess import DEVNULL, Popen, TimeoutExpired
from typing import Final

import yaml

from scripts.spots import Change, changes

ROOT: Final = Path(__file__).resolve().parent.parent
NOT_COPIED: Final = {".git", ".venv", "node_modules", "site", "build", ".hypothesis"}
TESTS: Final = ("scoring/test_*.py", "fuzz/test_exports.py", "fuzz/test_readers.py", "fuzz/test_sizes.py")
PROCESSES: Final = 2
FIRST: Final = 3  # test files that are tried before the others: most changes are noticed there
PATIENCE: Final = 6  # times as long as without a change: a loop without end takes longer, or all of the memory
PYTEST: Final = """
import json, resource, sys, pytest
from hypothesis import Phase, settings
called, (report, *tests) = {}, sys.argv[1:]
def note(frame, event, argument):
    called[frame.f_code.co_filename, frame.f_code.co_firstlineno] = None
if report:
    sys.settrace(note)
resource.setrlimit(resource.RLIMIT_AS, (4_000_000_000, 4_000_000_000))
phases = Phase.explicit, Phase.generate  # that there is an example is enough: no smaller one is looked for
settings.register_profile("mutants", deadline=None, derandomize=True, database=None, phases=phases)
settings.load_profile("mutants")
status = pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--noconftest", *tests])
sys.settrace(None)
if report:
    json.dump(list(called), open(report, "w"))
sys.exit(status)
"""


@dataclass(frozen=True, slots=True)
class Suite:
    """A test file. calls: of each file of scoring/, the lines where the functions start that it calls."""

    path: str
    text: str
    seconds: float
    calls: Mapping[str, set[int]]

    def may_notice(self, change: Change) -> bool:
        """Whether it calls the changed function; what another process calls is not known, nor who reads a constant."""
        if change.function is None or "subprocess" in self.text:
            return True
        return any(line in change.function for line in self.calls.get(change.file, ()))


def runs(root: Path, tests: Sequence[str], seconds: float | None, report: str = "") -> bool:
    """Whether all tests pass within that time. report: a file for which functions they call."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if not report:  # what is compiled of a change would be taken for the original, of the same second and size
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
    command = [sys.executable, "-c", PYTEST, report, *tests]
    with Popen(command, cwd=root, env=environment, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True) as process:
        try:
            return process.wait(seconds) == 0
        except TimeoutExpired:
            return False
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def tried_out(root: Path, path: Path) -> Suite:
    """The test file, after a run of it without any change."""
    report, start = root / f"{path.stem}.calls", time.monotonic()
    if not runs(root, [str(path)], None, str(report)):
        sys.exit(f"mutants: {path.name} fails without any change. Run: make test")
    calls: dict[str, set[int]] = {}
    for file, line in json.loads(report.read_text(encoding="utf-8")):
        if Path(file).is_relative_to(root / "scoring"):
            calls.setdefault(Path(file).relative_to(root).as_posix(), set()).add(line)
    text = path.read_text(encoding="utf-8")
    return Suite(path.relative_to(root).as_posix(), text, time.monotonic() - start, calls)


def suites(root: Path) -> list[Suite]:
    """The test files of scoring/, each tried out."""
    files = sorted(path for pattern in TESTS for path in (root / "tests").glob(pattern))
    with ThreadPoolExecutor(PROCESSES) as pool:
        return list(pool.map(lambda path: tried_out(root, path), files))


def ordered(tests: Sequence[Suite], change: Change) -> list[Suite]:
    """The test files that may notice the change: those that name the module first, and short ones before long ones."""
    module = change.file.removesuffix(".py").replace("/", ".")
    order = sorted(tests, key=lambda test: (module not in test.text, test.seconds))
    return [test for test in order if test.may_notice(change)]


def survives(root: Path, change: Change, tests: Sequence[Suite]) -> bool:
    """Whether no test notices the change. root: a copy of the repository, which is as it was afterwards."""
    file, tests = root / change.file, ordered(tests, change)
    original, times = file.read_bytes(), file.stat()
    file.write_bytes(change.changed)
    try:
        return all(
            runs(root, [test.path for test in some], PATIENCE * sum(test.seconds for test in some))
            for some in (tests[:FIRST], tests[FIRST:])
            if some
        )
    finally:
        file.write_bytes(original)
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def unnoticed(spots: int, seed: int) -> Iterator[Change]:
    """What no test notices of so many changes."""
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder).resolve() / "0"
        shutil.copytree(ROOT, first, ignore=lambda place, names: NOT_COPIED & set(names) if place == str(ROOT) else ())
        tests = suites(first)
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(1, PROCESSES + 1):
            copies.put(Path(shutil.copytree(first, Path(folder) / str(number))))

        def tried(change: Change) -> bool:
            root = copies.get()
            try:
                return survives(root, change, tests)
            finally:
                copies.put(root)

        drawn = random.Random(seed).sample(list(changes(first)), spots)
        with ThreadPoolExecutor(PROCESSES) as pool:
            yield from (change for change, survived in zip(drawn, pool.map(tried, drawn), strict=True) if survived)


def main(spots: int = 300, seed: int = 1) -> int:
    listed = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    reasons = {(one["file"], one["line"], one["change"]): one["because"] for one in listed}
    possible = {(change.file, change.line, change.what) for change in changes(ROOT)}
    print(f"{spots} of {len(possible):,} changes, {PROCESSES} at a time", flush=True)
    for file, line, what in reasons.keys() - possible:
        print(f"{file}: {line}", what, "is explained, but no change any more: take it out", sep="\n    ")
    survivors: list[str | None] = []
    for change in unnoticed(spots, seed):
        reason = reasons.get((change.file, change.line, change.what))
        survivors.append(reason)
        told = (f"{change.file}:{change.number}: {change.line}", change.what, reason or "not explained")
        print(*told, sep="\n    ", flush=True)
    print(f"{len(survivors)} went unnoticed, {survivors.count(None)} of them unexplained")
    return 1 if len(survivors) > spots / 100 or None in survivors else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
