"""The first command on a fresh machine says in a sentence what is missing, and does nothing twice."""

from __future__ import annotations

import ast
import shutil
import sys
from pathlib import Path

import pytest

from scripts import setup
from tests.conftest import ROOT


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What would have been run, in an empty folder."""
    commands: list[str] = []

    def run(purpose: str, command: list[str], remedy: str = "") -> None:
        commands.append(" ".join(command[1:]))
        if "venv" in command:
            shutil.rmtree(tmp_path / ".venv", ignore_errors=True)
            (tmp_path / ".venv" / "bin").mkdir(parents=True)
            for name in ("python", "pip"):
                (tmp_path / ".venv" / "bin" / name).touch()
            (tmp_path / ".venv" / "pyvenv.cfg").write_text(f"version = {sys.version.split()[0]}\n", encoding="ascii")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(setup, "BIN", str(tmp_path / ".venv" / "bin"))
    monkeypatch.setattr(setup, "run", run)
    (tmp_path / "node_modules").mkdir()
    for lock in (
        "requirements.txt",
        "requirements-test.txt",
        "requirements-fuzz.txt",
        "requirements-browser.txt",
        "package-lock.json",
    ):
        (tmp_path / lock).write_text(lock, encoding="ascii")
    return commands


def installed(lock: str) -> str:
    return f"-m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r {lock}"


DOWNLOADED = (
    "-m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: "
    "--implementation cp --python-version 3.14 --abi cp314 --platform pyemscripten_2026_0_wasm32 "
    f"-d {Path('build', 'wheels')} -r requirements-browser.txt"
)


def test_an_old_python_is_told_which_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "LEAST", (99,))
    with pytest.raises(SystemExit, match=r"^setup: This project needs Python 3\.11 or newer; this is 3\.") as raised:
        setup.main([])
    assert str(raised.value).endswith("run, for example: make serve PYTHON=python3.12")


def test_an_old_python_can_read_that_sentence() -> None:
    ast.parse((ROOT / "scripts" / "setup.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_a_python_without_what_makes_environments_is_told_what_it_takes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(setup, "BIN", str(tmp_path / "bin"))
    monkeypatch.setattr(sys, "executable", "false")
    with pytest.raises(SystemExit) as raised:
        setup.virtual_environment()
    said = str(raised.value)
    assert said.startswith("setup: Making a virtual environment in .venv did not work: Command '['false', '-m', 'venv'")
    assert said.endswith("\nOn Debian and Ubuntu it takes: apt-get install python3-venv")


def test_an_install_that_fails_points_at_the_network() -> None:
    with pytest.raises(SystemExit) as raised:
        setup.run("Installing the packages", ["false"])
    assert str(raised.value) == (
        "setup: Installing the packages did not work: Command '['false']' returned non-zero exit status 1.\n"
        "The first run needs a network, and on it the package registries PyPI and npm."
    )


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(SystemExit, match=r"^setup: Installing the packages did not work: .*no-such-program"):
        setup.run("Installing the packages", ["no-such-program"])


def test_a_second_run_does_nothing(asked: list[str]) -> None:
    setup.main([])
    assert asked == ["-m venv --clear .venv", installed("requirements.txt"), DOWNLOADED, "ci --loglevel=error"]
    setup.main([])
    assert len(asked) == 4


def test_what_was_locked_anew_is_installed_anew(asked: list[str]) -> None:
    setup.main([])
    Path("requirements.txt").write_text("other", encoding="ascii")
    setup.main([])
    assert asked[4:] == [installed("requirements.txt")]


def test_the_packages_for_tests_stay_when_the_site_is_built(asked: list[str]) -> None:
    setup.main(["test"])
    setup.main([])
    assert installed("requirements-test.txt") in asked
    assert installed("requirements.txt") not in asked


def test_fuzzing_has_its_own_packages_beside_those_for_tests(asked: list[str]) -> None:
    setup.main(["fuzz"])
    assert asked[1:3] == [installed("requirements-test.txt"), installed("requirements-fuzz.txt")]


def test_an_environment_of_another_python_is_made_anew(asked: list[str]) -> None:
    setup.main([])
    Path(".venv/pyvenv.cfg").write_text("version = 3.99.0\n", encoding="ascii")
    setup.main([])
    assert asked[4:] == ["-m venv --clear .venv", installed("requirements.txt")]


def test_an_environment_that_was_made_by_half_is_made_anew(asked: list[str]) -> None:
    setup.virtual_environment()
    Path(".venv/bin/pip").unlink()
    setup.virtual_environment()
    assert asked == ["-m venv --clear .venv"] * 2


def test_without_npm_the_one_of_a_wheel_is_taken(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    setup.virtual_environment()
    setup.npm_packages()
    assert asked[1:] == [installed("requirements-node.txt"), "ci --loglevel=error"]
