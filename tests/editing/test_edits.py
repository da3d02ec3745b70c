"""Whatever an editor may change, the check and the tests stay green."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.compiler.compile import Compiled, compile_content
from scripts.compiler.problems import ContentProblems
from tests.content.trees import REPOSITORY
from tests.editing.edits import EDITS, raise_the_version
from tests.site.copies import copy_project


def edited(root: Path, edit: str) -> Path:
    raise_the_version(root)
    EDITS[edit](root)
    return root


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of what editors write."""
    for folder in ("content", "docs"):
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_changes_the_content_and_passes_the_check(edit: str, content: Path) -> None:
    before = files(content)
    edited(content, edit)
    assert files(content) != before
    assert compiled(content).content.documents


def compiled(root: Path) -> Compiled:
    """What the content makes; where it has problems, the test fails with them."""
    try:
        return compile_content(root)
    except ContentProblems as found:
        pytest.fail(f"an edit leaves problems:\n{found}", pytrace=False)


def files(root: Path) -> dict[Path, bytes]:
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}


READERS = (
    *(
        f"tests/content/test_{name}.py"
        for name in (
            "addresses", "commands", "example", "good_content", "method_page", "navigation", "pages", "readme",
            "source_links",
        )
    ),
    "tests/site/test_built_site.py",
    "tests/site/test_finished_site.py",
    "tests/scoring/test_command_line.py",
    "tests/architecture/test_documents_for_people.py",
)  # fmt: skip
"""Tests that read the content, or a site that is built of it; those of browsers and of servers take too long."""


def test_after_all_edits_together_the_tests_are_green(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    raise_the_version(project)
    for edit in EDITS.values():
        edit(project)
    subprocess.run(["git", "init", "--quiet"], cwd=project, check=True)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-header", "--tb=short", *READERS]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-5000:]
