"""Who may import whom, by room. Each rule fails with a sentence that says what to do instead."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SCORING = sorted((ROOT / "scoring").rglob("*.py"))
SCRIPTS = sorted((ROOT / "scripts").rglob("*.py"))
COMPILER = [path for path in SCRIPTS if path.is_relative_to(ROOT / "scripts" / "compiler")]
RULES = [path for path in COMPILER if path.parent.name == "rules"]

FLOORS = {
    "scoring": (
        {"scoring.model"},
        {"scoring.method"},
        {"scoring.words"},
        {"scoring.result"},
        {"scoring.team"},
        {"scoring.comparison"},
        {"scoring.documents"},
        {"scoring.code"},
        {"scoring.exports"},
        {"scoring.verb"},
        {"scoring.export_verbs", "scoring.team_verbs"},
        {"scoring.comparison_verbs"},
        {"scoring.worker_verbs"},
        {"scoring.worker", "scoring.command"},
        {"scoring.__main__"},
    ),
    "scripts": (
        {"scripts.compiler"},
        {"scripts.runtime", "scripts.publish", "scripts.machines"},
        {"scripts.bench"},
    ),
    "scripts.compiler": (
        {"scripts.compiler.words"},
        {"scripts.compiler.problems"},
        {"scripts.compiler.content"},
        {"scripts.compiler.versions", "scripts.compiler.prose", "scripts.compiler.editing"},
        {"scripts.compiler.draft", "scripts.compiler.ranges"},
        {"scripts.compiler.rules"},
        {"scripts.compiler.build_model"},
        {"scripts.compiler.check", "scripts.compiler.advice"},
        {"scripts.compiler.compile"},
        {"scripts.compiler.files"},
        {"scripts.compiler.pages"},
        {"scripts.compiler.trial"},
    ),
}
"""The rooms of each part of the house, from the ground up: a room uses only what lies below it."""


def name(path: Path) -> str:
    """The module of a file, by its full name."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def id_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    """The full names of all modules that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by the full name, not relative"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def tops(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports(path)}


def is_in(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")


def floor(module: str, part: str) -> int | None:
    """On which floor of a part of the house a module lies; None for what is no part of it, or its entrance."""
    for number, rooms in enumerate(FLOORS[part]):
        if any(is_in(module, room) for room in rooms):
            return number
    return None


def test_the_folders_hold_what_the_rules_speak_of() -> None:
    assert len(SCORING) > 8
    assert len(COMPILER) > 5
    assert len(RULES) > 5


def test_every_room_is_on_a_floor() -> None:
    for part in FLOORS:
        folder = ROOT.joinpath(*part.split("."))
        for path in folder.iterdir():
            if path.name == "__init__.py" or (part == "scripts" and path.suffix == ".py"):
                continue  # the verbs of scripts/ may use everything
            if path.suffix == ".py" or (path.is_dir() and any(path.glob("*.py"))):
                room = name(path) if path.suffix else f"{part}.{path.name}"
                assert floor(room, part) is not None, f"{room} is on no floor: give it a place in FLOORS"


@pytest.mark.parametrize("path", [*SCORING, *SCRIPTS], ids=id_of)
def test_nothing_uses_what_lies_above_it(path: Path) -> None:
    for part in FLOORS:
        own = floor(name(path), part)
        for used in imports(path):
            other = floor(used, part)
            if own is not None and other is not None:
                assert other <= own, f"{id_of(path)} imports {used}, which lies above it: turn the dependency round"
                same_room = any(is_in(name(path), room) and is_in(used, room) for room in FLOORS[part][own])
                assert other < own or same_room, f"{id_of(path)} imports {used}, its neighbour: share what lies below"


def test_no_modules_import_each_other_in_a_circle() -> None:
    modules = {name(path): path for path in (*SCORING, *SCRIPTS)}
    uses = {module: {used for used in imports(path) if used in modules} for module, path in modules.items()}
    rank: dict[str, int] = {}
    while ready := [module for module in modules if module not in rank and uses[module] <= rank.keys() | {module}]:
        rank |= dict.fromkeys(ready, len(rank))
    assert not modules.keys() - rank.keys(), "these import each other in a circle, or what is in one"


def test_a_file_name_occurs_once_in_a_part_of_the_house() -> None:
    parts: dict[str, Counter[str]] = defaultdict(Counter)
    for path in (*SCORING, *SCRIPTS):
        if path.name not in ("__init__.py", "__main__.py"):
            parts["compiler" if path in COMPILER else path.relative_to(ROOT).parts[0]][path.name] += 1
    twice = {part: [file for file, count in names.items() if count > 1] for part, names in parts.items()}
    assert not any(twice.values()), f"{twice}: give each a name that says what is in it"


@pytest.mark.parametrize("path", SCORING, ids=id_of)
def test_scoring_imports_only_the_standard_library(path: Path) -> None:
    foreign = tops(path) - set(sys.stdlib_module_names) - {"scoring"}
    assert not foreign, f"{path.name} imports {foreign}: scoring/ runs in the browser with nothing installed"


PURE = [path for path in SCORING if path.name != "__main__.py" and path.parent.name != "command"]


@pytest.mark.parametrize("path", PURE, ids=id_of)
def test_scoring_has_no_clock_locale_randomness_or_files(path: Path) -> None:
    forbidden = {"time", "locale", "random", "secrets", "os", "pathlib", "io", "tempfile", "socket", "subprocess"}
    used = tops(path) & forbidden
    assert not used, f"{path.name} imports {used}: hand the value in as a parameter instead"
    assert "open" not in set(calls(path)), f"{path.name} opens a file: only the command line may"
    text = path.read_text(encoding="utf-8")
    for clock in ("today()", "now()", "utcnow()"):
        assert clock not in text, f"{path.name} reads the clock: hand the moment in as a parameter"


def test_only_one_module_knows_json() -> None:
    users = {path.name for path in SCORING if "json" in tops(path)}
    assert users == {"canonical.py"}, f"{users} import json: read and write JSON in documents/canonical.py"


@pytest.mark.parametrize("path", COMPILER, ids=id_of)
def test_the_compiler_does_not_know_the_engine(path: Path) -> None:
    used = tops(path) & {"mkdocs", "material"}
    assert not used, f"{path.name} imports {used}: hand the engine a value, in scripts/adapter.py"


@pytest.mark.parametrize("path", COMPILER, ids=id_of)
def test_the_compiler_neither_prints_nor_exits(path: Path) -> None:
    used = set(calls(path)) & {"print", "exit", "quit"}
    assert not used, f"{path.name} calls {used}: return problems as data; scripts/check.py prints them"
    assert "sys.exit" not in path.read_text(encoding="utf-8"), f"{path.name} exits: raise instead"


@pytest.mark.parametrize("path", RULES, ids=id_of)
def test_rules_do_not_import_each_other(path: Path) -> None:
    if path.name == "__init__.py":
        return  # the registry
    others = {name for name in imports(path) if name.startswith("scripts.compiler.rules.")}
    assert not others, f"{path.name} imports {others}: what two rules share belongs in the compiler"


@pytest.mark.parametrize("path", [*SCORING, *SCRIPTS], ids=id_of)
def test_the_build_imports_nothing_from_the_tests(path: Path) -> None:
    assert "tests" not in tops(path), f"{path.name} imports tests: what the build needs belongs to the build"


def test_only_the_adapter_knows_the_engine() -> None:
    users = {path.name for path in SCRIPTS if tops(path) & {"mkdocs", "material"}}
    assert users == {"adapter.py"}


def test_nobody_imports_the_adapter() -> None:
    users = {path.name for path in SCRIPTS if any("adapter" in name for name in imports(path))}
    assert not users, f"{users} import the adapter: it is the engine's entrance, nothing else"


def test_a_first_result_does_not_wait_for_what_is_asked_later() -> None:
    program = "import sys, scoring.worker; print(*(name for name in sys.modules if name.startswith('scoring.')))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    imported = {".".join(name.split(".")[:2]) for name in ran.stdout.split()}
    assert {"scoring.method", "scoring.result"} < imported
    assert not imported & {"scoring.team", "scoring.comparison", "scoring.exports", "scoring.command"}
