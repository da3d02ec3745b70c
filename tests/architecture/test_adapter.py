"""The engine can be replaced: one short file knows it, and its configuration says nothing about this site."""

from __future__ import annotations

import ast
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
ADAPTER = ROOT / "scripts" / "adapter.py"
LONGEST = 80


def test_the_adapter_is_wiring() -> None:
    lines = ADAPTER.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST, "what thinks goes before the engine: pages/ in the compiler, or scripts/serving.py"


def test_the_adapter_keeps_nothing_of_its_own() -> None:
    tree = ast.parse(ADAPTER.read_text(encoding="utf-8"))
    kept = [node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    targets = [target for node in kept for target in (node.targets if isinstance(node, ast.Assign) else [node.target])]
    assert {target.id for target in targets if isinstance(target, ast.Name)} == {"ROOT", "BUILDS"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)]


def test_the_configuration_of_the_engine_names_no_site_and_no_page() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert '\nsite_name: ""\n' in text
    for word in ("site_description", "\nnav:", "EDIT_BASE", "watch:", ".md\n"):
        assert word not in text, f"{word.strip()} belongs to the content, or to scripts/settings.py"
    names = yaml.safe_load((ROOT / "content" / "site.yaml").read_text(encoding="utf-8"))
    assert names["name"] not in text


def test_which_content_and_whose_git_host_is_read_in_one_place() -> None:
    readers = {
        name: {
            path.name for path in (ROOT / "scripts").rglob("*.py") if f'"{name}"' in path.read_text(encoding="utf-8")
        }
        for name in ("CONTENT", "EDIT_BASE")
    }
    assert readers == {"CONTENT": {"settings.py"}, "EDIT_BASE": {"settings.py"}}
