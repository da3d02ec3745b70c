"""python -m scripts.mutants [SPOTS [SEED]]: would a test notice a mistake in scoring/? `make mutants`.

Changes one spot of scoring/ at a time, in a copy of the repository, and runs the tests of scoring/ until one fails.
The spots are drawn by the seed. What no test notices is printed; the exit status is 1 when that is more than one in a
hundred, or a change that scripts/mutants.yaml does not explain. Left out are decorators, annotations and texts.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from subprocess import DEVNULL, Popen, TimeoutExpired
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).resolve().parent.parent
NOT_COPIED: Final = {".git", ".venv", "node_modules", "site", "build", ".hypothesis"}
TESTS: Final = ("scoring/test_*.py", "fuzz/test_exports.py", "fuzz/test_readers.py", "fuzz/test_sizes.py")
PROCESSES: Final = 2
PATIENCE: Final = 6  # times as long as without a change: a loop without end takes longer, or all of the memory
PYTEST: Final = """
import resource, sys, pytest
resource.setrlimit(resource.RLIMIT_AS, (4_000_000_000, 4_000_000_000))
sys.exit(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=1", *sys.argv[1:]]))
"""
OPERATORS: Final[dict[type[ast.AST], Any]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift, ast.RShift: ast.LShift, ast.Pow: ast.Mult,
}  # fmt: skip
OPPOSITES: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True)
class Change:
    """A file with something else in one spot of it. line: the text of the line where it starts, as it was."""

    file: str
    number: int
    line: str
    what: str
    changed: bytes


def changes(root: Path) -> Iterator[Change]:
    """Every change of scoring/ that may be tried. root: the folder of the repository, or of a copy."""
    for file in sorted((root / "scoring").rglob("*.py")):
        source = file.read_bytes()
        lines = source.splitlines(keepends=True)
        starts = [sum(map(len, lines[:number])) for number in range(len(lines))]
        for node in looked_at(ast.parse(source)):
            for spot, new in others(node):
                start = starts[spot.lineno - 1] + spot.col_offset
                end = starts[(spot.end_lineno or 0) - 1] + (spot.end_col_offset or 0)
                name, line = file.relative_to(root).as_posix(), lines[spot.lineno - 1].decode().strip()
                changed = source[:start] + new.encode() + source[end:]
                yield Change(name, spot.lineno, line, f"{ast.unparse(spot)} → {new}", changed)


def looked_at(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all in it that is not left out."""
    yield node
    for field, value in ast.iter_fields(node):
        if field not in ("decorator_list", "annotation", "returns"):
            for inner in value if isinstance(value, list) else [value]:
                if isinstance(inner, ast.AST) and not isinstance(inner, ast.JoinedStr):
                    yield from looked_at(inner)


def others(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """What may come in the place of a node, or of a part of it."""
    match node:
        case ast.Compare(left, operators, rest):
            for number, operator in enumerate(operators):
                changed = [*operators[:number], OPERATORS[type(operator)](), *operators[number + 1 :]]
                yield node, ast.unparse(ast.Compare(left, changed, rest))
        case ast.BinOp(left, operator, right):
            yield node, ast.unparse(ast.BinOp(left, OPERATORS[type(operator)](), right))
        case ast.BoolOp(operator, values):
            yield node, ast.unparse(ast.BoolOp(OPERATORS[type(operator)](), values))
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield node, f"({ast.unparse(operand)})"
        case ast.Constant(bool(value)):
            yield node, str(not value)
        case ast.Constant(int(value)):
            yield from ((node, str(value + step)) for step in (1, -1))
        case ast.IfExp(test, body, orelse):
            yield node, ast.unparse(ast.IfExp(test, orelse, body))
        case ast.If(test) | ast.While(test) if not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp):
            yield test, f"not ({ast.unparse(test)})"
        case ast.comprehension(ifs=conditions):
            yield from ((condition, "True") for condition in conditions)
        case ast.Slice(lower, upper):
            yield from ((bound, f"{ast.unparse(bound)} + 1") for bound in (lower, upper) if isinstance(bound, ast.Name))
        case ast.Call(ast.Name(name) as function) if name in OPPOSITES:
            yield function, OPPOSITES[name]
        case ast.Call(ast.Name("range"), [*_, last]):
            yield last, f"{ast.unparse(last)} + 1"
        case ast.Call(function, [first, second, *rest], keywords) if not isinstance(first, ast.Starred):
            yield node, ast.unparse(ast.Call(function, [second, first, *rest], keywords))
        case ast.Return(ast.expr() as value) if ast.unparse(value) != "None":
            yield node, "return None"
        case ast.Expr(ast.Call()) | ast.AugAssign() | ast.Raise() | ast.Assign([ast.Attribute() | ast.Subscript()]):
            yield node, "pass"


def ordered_tests(root: Path, file: str) -> list[str]:
    """The test files, those that name the module first, and short ones before long ones."""
    module = file.removesuffix(".py").replace("/", ".")
    files = [path for pattern in TESTS for path in (root / "tests").glob(pattern)]
    files.sort(key=lambda path: (module not in path.read_text(encoding="utf-8"), path.stat().st_size))
    return [str(path) for path in files]


def passes(root: Path, tests: Sequence[str], seconds: float | None) -> bool:
    """Whether all tests pass within that time."""
    # What is compiled of a change would be taken for the original, which may be of the same second and size.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1" if seconds else ""}
    command = [sys.executable, "-c", PYTEST, *tests]
    with Popen(command, cwd=root, env=environment, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True) as process:
        try:
            return process.wait(seconds) == 0
        except TimeoutExpired:
            return False
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def survives(root: Path, change: Change, seconds: float) -> bool:
    """Whether no test notices the change. root: a copy of the repository, which is as it was afterwards."""
    file = root / change.file
    original, times = file.read_bytes(), file.stat()
    file.write_bytes(change.changed)
    try:
        return passes(root, ordered_tests(root, change.file), seconds)
    finally:
        file.write_bytes(original)
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def unnoticed(spots: int, seed: int) -> Iterator[Change]:
    """What no test notices of so many changes."""
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "0"
        shutil.copytree(ROOT, first, ignore=lambda place, names: NOT_COPIED & set(names) if place == str(ROOT) else ())
        start = time.monotonic()
        if not passes(first, ordered_tests(first, ""), None):
            sys.exit("mutants: the tests fail without any change. Run: make test")
        patience = PATIENCE * (time.monotonic() - start)
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(1, PROCESSES + 1):
            copies.put(Path(shutil.copytree(first, Path(folder) / str(number))))

        def tried(change: Change) -> bool:
            root = copies.get()
            try:
                return survives(root, change, patience)
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
