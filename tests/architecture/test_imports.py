"""Who may import whom. Each rule fails with a sentence that says what to do instead."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SCORING = sorted((ROOT / "scoring").rglob("*.py"))
COMPILER = sorted((ROOT / "scripts" / "compiler").rglob("*.py"))
SCRIPTS = sorted((ROOT / "scripts").rglob("*.py"))
RULES = sorted((ROOT / "scripts" / "compiler" / "rules").glob("*.py"))


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


def test_the_folders_hold_what_the_rules_speak_of() -> None:
    assert len(SCORING) > 8
    assert len(COMPILER) > 5
    assert len(RULES) > 5


@pytest.mark.parametrize("path", SCORING, ids=lambda path: path.name)
def test_scoring_imports_only_the_standard_library(path: Path) -> None:
    foreign = tops(path) - set(sys.stdlib_module_names) - {"scoring"}
    assert not foreign, f"{path.name} imports {foreign}: scoring/ runs in the browser with nothing installed"


PURE = [path for path in SCORING if path.name != "__main__.py" and not path.name.startswith("command")]


@pytest.mark.parametrize("path", PURE, ids=lambda path: path.name)
def test_scoring_has_no_clock_locale_randomness_or_files(path: Path) -> None:
    forbidden = {"time", "locale", "random", "secrets", "os", "pathlib", "io", "tempfile", "socket", "subprocess"}
    used = tops(path) & forbidden
    assert not used, f"{path.name} imports {used}: hand the value in as a parameter instead"
    assert "open" not in set(calls(path)), f"{path.name} opens a file: only the command line may"
    text = path.read_text(encoding="utf-8")
    for clock in ("today()", "now()", "utcnow()"):
        assert clock not in text, f"{path.name} reads the clock: hand the moment in as a parameter"


# Documents and codes stand on the method; the method must not know how it is written down.
METHOD = ("model", "answers", "ladder", "steps", "explain", "advice", "result")


@pytest.mark.parametrize("name", METHOD)
def test_the_method_does_not_know_how_it_is_written_down(name: str) -> None:
    path = ROOT / "scoring" / f"{name}.py"
    above = {"scoring.documents", "scoring.code", "scoring.verbs", "scoring.plan", "json"}
    used = above & set(imports(path))
    assert not used, f"{name}.py imports {used}: turn the dependency round"


def test_only_documents_knows_json() -> None:
    users = {path.name for path in SCORING if "json" in tops(path)}
    assert users == {"documents.py"}, f"{users} import json: read and write documents in documents.py"


@pytest.mark.parametrize("path", COMPILER, ids=lambda path: path.name)
def test_the_compiler_does_not_know_the_engine(path: Path) -> None:
    used = tops(path) & {"mkdocs", "material"}
    assert not used, f"{path.name} imports {used}: hand the engine a value, in scripts/adapter.py"


@pytest.mark.parametrize("path", COMPILER, ids=lambda path: path.name)
def test_the_compiler_neither_prints_nor_exits(path: Path) -> None:
    used = set(calls(path)) & {"print", "exit", "quit"}
    assert not used, f"{path.name} calls {used}: return problems as data; scripts/check.py prints them"
    assert "sys.exit" not in path.read_text(encoding="utf-8"), f"{path.name} exits: raise instead"


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.name)
def test_rules_do_not_import_each_other(path: Path) -> None:
    if path.name == "__init__.py":
        return  # the registry
    others = {name for name in imports(path) if name.startswith("scripts.compiler.rules.")}
    assert not others, f"{path.name} imports {others}: what two rules share belongs in the compiler"


def test_only_the_adapter_knows_the_engine() -> None:
    users = {path.name for path in SCRIPTS if tops(path) & {"mkdocs", "material"}}
    assert users == {"adapter.py"}


def test_nobody_imports_the_adapter() -> None:
    users = {path.name for path in SCRIPTS if any("adapter" in name for name in imports(path))}
    assert not users, f"{users} import the adapter: it is the engine's entrance, nothing else"
