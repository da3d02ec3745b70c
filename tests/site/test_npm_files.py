"""What the site ships of npm packages is compared with locked hashes at every build."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from scripts.compiler.files.npm_files import LOCK, NpmFileError, checked, locked, relock
from scripts.runtime.pyodide_files import package_files
from tests.conftest import ROOT


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository with one locked file."""
    (tmp_path / "node_modules" / "een").mkdir(parents=True)
    (tmp_path / "node_modules" / "een" / "a.mjs").write_bytes(b"goed")
    (tmp_path / LOCK).write_text(f"{hashlib.sha256(b'goed').hexdigest()}  een/a.mjs\n", encoding="ascii")
    return tmp_path


def test_a_file_with_the_locked_bytes_is_given(tree: Path) -> None:
    assert checked(tree, "een/a.mjs").read_bytes() == b"goed"


def test_a_file_with_one_other_byte_is_refused(tree: Path) -> None:
    (tree / "node_modules" / "een" / "a.mjs").write_bytes(b"Goed")
    with pytest.raises(NpmFileError) as problem:
        checked(tree, "een/a.mjs")
    assert str(problem.value) == (
        "node_modules/een/a.mjs is not the file that was locked in npm-files.sha256. Remove node_modules/ and run: "
        "make setup. After a new version in package.json, run: make lock"
    )


def test_a_file_that_is_not_there_says_what_to_do(tree: Path) -> None:
    (tree / "node_modules" / "een" / "a.mjs").unlink()
    with pytest.raises(NpmFileError, match=r"^node_modules/een/a\.mjs is not there\. Run: make setup$"):
        checked(tree, "een/a.mjs")


def test_a_file_without_a_hash_is_refused(tree: Path) -> None:
    (tree / "node_modules" / "een" / "b.mjs").write_bytes(b"nieuw")
    with pytest.raises(NpmFileError, match=r"^een/b\.mjs is not in npm-files\.sha256"):
        checked(tree, "een/b.mjs")


def test_the_list_can_be_made_anew(tree: Path) -> None:
    (tree / "node_modules" / "een" / "a.mjs").write_bytes(b"nieuwe versie")
    relock(tree)
    assert checked(tree, "een/a.mjs").read_bytes() == b"nieuwe versie"


def test_the_runtime_and_the_module_for_qr_codes_are_in_the_list() -> None:
    names = set(locked(ROOT))
    assert {"pyodide/pyodide.asm.wasm", "pyodide/python_stdlib.zip", "uqr/dist/index.mjs"} <= names
    assert {name.partition("/")[0] for name in names} == {"pyodide", "uqr"}


def test_a_runtime_that_was_changed_after_it_was_installed_is_not_built_in(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_bytes((ROOT / LOCK).read_bytes())
    for name in locked(ROOT):
        (tmp_path / "node_modules" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "node_modules" / name).symlink_to(ROOT / "node_modules" / name)
    assert package_files(tmp_path)
    changed = tmp_path / "node_modules" / "pyodide" / "pyodide.asm.mjs"
    text = changed.read_bytes()
    changed.unlink()
    changed.write_bytes(text + b"\n")
    with pytest.raises(NpmFileError, match=r"pyodide/pyodide\.asm\.mjs is not the file that was locked"):
        package_files(tmp_path)
