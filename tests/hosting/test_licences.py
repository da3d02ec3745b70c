"""REUSE: every file has a licence by REUSE.toml, and every licence its text in LICENSES/."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.copies import first_topic

ANNOTATIONS = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]


def files() -> list[str]:
    """The files of the repository that need a licence, as REUSE counts: not licence texts, not links."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    names = [name for name in listed if name and (ROOT / name).is_file() and not (ROOT / name).is_symlink()]
    return [name for name in names if not name.startswith("LICENSES/") and not Path(name).name.startswith("LICENSE")]


def matches(pattern: str, name: str) -> bool:
    """A star stops at a slash, two stars do not."""
    parts = (
        ".*" if part == "**" else "[^/]*" if part == "*" else re.escape(part) for part in re.split(r"(\*+)", pattern)
    )
    return re.fullmatch("".join(parts), name) is not None


def licence_of(name: str) -> str:
    """The last annotation that matches counts, as REUSE says."""
    found = [a["SPDX-License-Identifier"] for a in ANNOTATIONS if any(matches(p, name) for p in a["path"])]
    assert found, f"{name} has no licence: add it to REUSE.toml"
    return str(found[-1])


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("scoring/method/rules/ladder.py", "EUPL-1.2"),
        ("overrides/assets/scan/main.mjs", "EUPL-1.2"),
        ("docs/decisions/README.md", "EUPL-1.2"),
        ("content/glossary.yaml", "CC-BY-4.0"),
        (first_topic().as_posix(), "CC-BY-4.0"),
        ("docs/privacy.md", "CC-BY-4.0"),
        ("overrides/partials/search.html", "EUPL-1.2 AND MIT"),
    ],
)
def test_code_content_and_derived_templates_have_their_own_licence(name: str, licence: str) -> None:
    assert (ROOT / name).is_file()
    assert licence_of(name) == licence


def test_every_annotation_is_about_files_that_are_there() -> None:
    names = files()
    assert len(names) > 200
    for annotation in ANNOTATIONS:
        assert annotation["SPDX-FileCopyrightText"]
        for pattern in annotation["path"]:
            if pattern != "docs/images/**":  # pictures for the README are made by hand
                assert any(matches(pattern, name) for name in names), pattern


def test_what_says_it_derives_from_the_theme_is_under_the_licence_of_the_theme() -> None:
    derived = [
        name
        for name in files()
        if name.startswith("overrides/") and b"Derived from Material" in (ROOT / name).read_bytes()
    ]
    assert derived
    assert {licence_of(name) for name in derived} == {"EUPL-1.2 AND MIT"}


def test_the_licences_in_use_are_exactly_those_with_a_text() -> None:
    used = {part for name in files() for part in licence_of(name).split(" AND ")}
    assert used == {path.stem for path in (ROOT / "LICENSES").iterdir()}
