"""The scripts know the rules of scoring by their registry: a new rule is one file there, and a line in the list."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from scoring.method.rules import RULES

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "scripts").rglob("*.py"))

FIELD = "ladder"
"""Also the name of a field of a question, which stays what it is whatever the rules are called."""


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_script_names_a_rule(path: Path) -> None:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    spelled = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    named = spelled & RULES.keys() - {FIELD}
    assert not named, f"{path.name} names the rules {named}: ask the rule itself, by its protocol"
    modules = {name for name in RULES if f"scoring.method.rules.{name}" in path.read_text(encoding="utf-8")}
    assert not modules, f"{path.name} imports the rules {modules}: take them from the registry"


def test_there_are_scripts_and_rules() -> None:
    assert len(SCRIPTS) > 50
    assert FIELD in RULES
