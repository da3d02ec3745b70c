"""The moment that a site counts as built: given, or of the last commit, or now."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from scripts import site
from tests.conftest import ROOT


def test_a_given_moment_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    assert site.build_moment() == 1234567890


def test_otherwise_the_time_of_the_last_commit_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    command = ["git", "show", "--no-patch", "--format=%ct", "HEAD"]
    committed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert site.build_moment() == int(committed)


def test_outside_git_the_clock_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setattr(site, "ROOT", tmp_path)
    assert abs(site.build_moment() - time.time()) < 5
