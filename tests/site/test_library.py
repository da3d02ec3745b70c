"""The Python library that the browser gets: what is in it, and when it is made."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from scoring.worker import Scorer
from scripts.compiler.files import node_program
from scripts.compiler.files.node_program import node
from scripts.compiler.files.npm_files import NpmFileError
from scripts.runtime import library as module
from scripts.runtime.exercise import calls
from scripts.runtime.library import LibraryError, library
from scripts.runtime.pyodide_files import package_files
from tests.conftest import ROOT
from tests.scoring.bare_models import make_model


@pytest.fixture(scope="module")
def package() -> Path:
    return package_files(ROOT)["pyodide.mjs"].parent


@pytest.fixture(scope="module")
def made(package: Path) -> Path:
    return library(ROOT, package)


def test_the_smallest_model_is_exercised_too() -> None:
    scorer = Scorer()
    replies = [json.loads(scorer.call(verb, request)) for verb, request in calls(make_model(2, (1,)))]
    assert {"ok" in reply for reply in replies} == {True, False}


def test_it_holds_the_modules_in_use_and_no_others(made: Path) -> None:
    with zipfile.ZipFile(made) as archive:
        names = archive.namelist()
    assert names == sorted(names)
    used = {
        "scoring/worker.pyc",
        "scoring/exports/calendar.pyc",
        "fractions.pyc",
        "json/decoder.pyc",
        "pyodide/ffi/__init__.pyc",
    }
    assert used <= set(names)
    # The command line, and what the standard library has for everybody else.
    assert not {"scoring/__main__.pyc", "scoring/command/many_codes.pyc", "argparse.pyc", "sqlite3/__init__.pyc"} & set(
        names
    )
    assert len(names) < 200


def test_of_a_module_that_is_imported_and_not_used_only_the_name_is_there(made: Path) -> None:
    with zipfile.ZipFile(made) as archive:
        names = set(archive.namelist())
        for unused in ("asyncio/__init__.pyc", "threading.pyc", "_colorize.pyc"):
            assert b"was left out of the library" in archive.read(unused), unused
        assert b"was left out of the library" not in archive.read("fractions.pyc")
    assert [name for name in names if name.startswith("asyncio/")] == ["asyncio/__init__.pyc"]


# Python in the library's own dataclasses: which source text is still compiled while scoring is imported.
COUNT = """
import builtins, dataclasses, types
ran, compiled = [], []
def count(source, *places):
    (compiled if isinstance(source, str) else ran).append(source)
    builtins.exec(source, *places)
dataclasses.builtins = types.SimpleNamespace(exec=count)
import scoring.worker
counts = [len(ran), len(compiled)]
"""
START = """
const [, folder, library, source] = process.argv;
const { loadPyodide } = await import(`file://${folder}/pyodide.mjs`);
const count = (files, { sitePackages }) => files.writeFile(`${sitePackages}/count.py`, source);
const python = await loadPyodide({ indexURL: folder, stdLibURL: library, fsInit: async (...all) => count(...all) });
console.log(JSON.stringify(python.pyimport("count").counts.toJs()));
"""


def test_what_dataclasses_makes_for_each_class_was_made_beforehand(made: Path, package: Path) -> None:
    command = [node(), "--input-type=module", "-e", START, str(package.resolve()), str(made), COUNT]
    ran, compiled = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    assert ran > 20
    assert compiled == 0


def test_all_of_it_is_bytecode_of_one_python_that_is_not_checked_against_a_source(made: Path, package: Path) -> None:
    # 3.14 is what the runtime calls itself; its bytecode starts with 3627 and a line end.
    assert '"python":"3.14' in (package / "pyodide-lock.json").read_text(encoding="utf-8").replace(" ", "")
    header = (3627).to_bytes(2, "little") + b"\r\n" + (1).to_bytes(4, "little") + bytes(8)
    with zipfile.ZipFile(made) as archive:
        for entry in archive.infolist():
            assert archive.read(entry)[:16] == header, entry.filename
            assert entry.compress_type == zipfile.ZIP_STORED
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)


def test_it_is_made_again_only_when_a_source_of_it_changes(
    made: Path, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    shutil.copytree(ROOT / "scoring", root / "scoring", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(made.parent, root / "build" / "library")

    def never(*_: object) -> None:
        raise AssertionError("made again")

    monkeypatch.setattr(module, "_make", never)
    assert library(root, package).read_bytes() == made.read_bytes()
    with (root / "scoring" / "method" / "rules" / "ladder.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    with pytest.raises(AssertionError, match="made again"):
        library(root, package)


def test_without_node_it_says_so(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_key", lambda root, package: "new")
    monkeypatch.setattr(node_program.shutil, "which", lambda name: None)
    monkeypatch.setattr(node_program.sys, "executable", str(tmp_path / "python"))
    with pytest.raises(NpmFileError, match=r"^There is no Node\.js .* Run: make setup$"):
        library(tmp_path, package)


def test_a_module_that_fails_in_the_runtime_stops_the_build_with_its_error(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "scoring", tmp_path / "scoring", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "scoring" / "method" / "rules" / "ladder.py").write_text(
        "raise RuntimeError('broken on purpose')\n", encoding="utf-8"
    )
    monkeypatch.setattr(module, "_key", lambda root, package: "new")
    monkeypatch.setattr(module, "EXERCISE", (module.sys.executable, "-c", "print('[]')"))
    with pytest.raises(LibraryError, match="broken on purpose"):
        library(tmp_path, package)
    assert list((tmp_path / "build" / "library").iterdir()) == []


def test_an_exercise_that_cannot_run_stops_the_build_with_its_error(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_key", lambda root, package: "new")
    monkeypatch.setattr(module, "EXERCISE", (module.sys.executable, "-c", "raise SystemExit('no exercise')"))
    with pytest.raises(LibraryError, match="no exercise"):
        library(tmp_path, package)


DECIDED_BY_ASSERT = """
class Scorer:
    def call(self, verb, request):
        return '{"ok":true}' if __debug__ else '{"ok":false}'
"""


def test_a_library_that_gives_other_replies_than_the_whole_runtime_stops_the_build(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "scoring", tmp_path / "scoring", ignore=shutil.ignore_patterns("__pycache__"))
    # The library is made without asserts, so one that decides something is found out.
    (tmp_path / "scoring" / "worker.py").write_text(DECIDED_BY_ASSERT, encoding="utf-8")
    monkeypatch.setattr(module, "_key", lambda root, package: "new")
    monkeypatch.setattr(module, "EXERCISE", (module.sys.executable, "-c", 'print(\'[["evaluate", ""]]\')'))
    with pytest.raises(
        LibraryError, match=r'With this library call 0 of the exercise gives another reply: \{"ok":false\}'
    ):
        library(tmp_path, package)
    assert list((tmp_path / "build" / "library").iterdir()) == []
