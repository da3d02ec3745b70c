"""The first command on a fresh machine says in a sentence what is missing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scripts import setup


def test_an_old_python_is_told_which_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "LEAST", (99,))
    with pytest.raises(setup.SetupError, match=r"^This project needs Python 3\.11 or newer; this is 3\.") as raised:
        setup.main(["site"])
    assert str(raised.value).endswith("run, for example: make serve PYTHON=python3.12")


def test_an_install_that_fails_points_at_the_reason_and_the_network() -> None:
    with pytest.raises(setup.SetupError) as raised:
        setup._run(["false"], "Installing the packages")
    assert str(raised.value) == (
        "Installing the packages did not work. What false said about it stands above.\n"
        "The first run needs a network, and on it the package registries PyPI and npm."
    )


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(setup.SetupError, match=r"^Installing the packages did not work: .*no-such-program"):
        setup._run(["no-such-program"], "Installing the packages")


def test_without_npm_the_one_of_a_wheel_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(setup, "python_packages", asked.append)
    assert setup.npm() == os.path.join(setup.BIN, "npm")
    assert asked == ["requirements-node.txt"]
