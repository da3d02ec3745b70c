"""What README and CONTRIBUTING name is there, and the lock files say what pyproject.toml asks for."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "content/README.md",
    *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md")),
]
LOCKS = sorted(path.name for path in ROOT.glob("requirements*.txt"))
FOLDERS = ("content", "docs", "scoring", "scripts", "overrides", "tests", "hosting", "LICENSES", ".ci")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_names_enough_to_check() -> None:
    assert len(re.findall(r"`[a-z_./]+/[^`]*`", text("README.md"))) > 10


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_a_document_names_is_there(name: str) -> None:
    paths = {
        path
        for path in re.findall(r"`([A-Za-z_.][A-Za-z0-9_./-]*)`", text(name))
        if "/" in path and path.split("/")[0] in FOLDERS and path.rstrip("/") != "site"
    }
    paths |= {path for path in re.findall(r"\]\(([^)#:]+)\)", text(name)) if name == "README.md"}
    missing = {path for path in paths if not (ROOT / path).exists()}
    assert missing == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_that_a_document_names_is_there(name: str) -> None:
    targets = set(re.findall(r"(?m)^([a-z][a-z-]*):", text("Makefile")))
    named = set(re.findall(r"`make ([a-z][a-z-]*)", text(name))) | set(
        re.findall(r"(?m)^    make ([a-z-]+)", text(name))
    )
    assert named <= targets


def wanted(packages: list[str]) -> dict[str, str]:
    return dict(package.lower().split("==") for package in packages)


def locked(name: str) -> dict[str, set[str]]:
    """Versions by package: more than one where a version of Python asks for another."""
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"(?m)^([a-z0-9._-]+)==([^ \\;]+)", text(name)):
        found.setdefault(package, set()).add(version)
    return found


def test_the_lock_files_hold_what_is_asked_for() -> None:
    asked = tomllib.loads(text("pyproject.toml"))
    groups = asked["dependency-groups"]
    assert len(LOCKS) == 1 + len(groups)
    for name, packages in {
        "requirements.txt": asked["project"]["dependencies"],
        **{f"requirements-{group}.txt": packages for group, packages in groups.items()},
        "requirements-test.txt": asked["project"]["dependencies"] + groups["test"],
    }.items():
        found = locked(name)
        for package, version in wanted(packages).items():
            assert found[package] == {version}, f"{name}: {package}; run `make lock`"


def test_the_packages_for_tests_hold_those_for_the_site() -> None:
    site, test = locked("requirements.txt"), locked("requirements-test.txt")
    assert {package: test.get(package) for package in site} == site


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_a_hash_and_no_registry_is_named(name: str) -> None:
    assert not re.search(r"https?://|index-url", text(name))
    for block in re.split(r"(?m)^(?=[a-z0-9._-]+==)", text(name))[1:]:
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_the_npm_lock_has_hashes_and_no_addresses() -> None:
    packages = json.loads(text("package-lock.json"))["packages"]
    assert len(packages) > 1
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name


def test_every_dependency_says_why_it_is_here() -> None:
    for line in text("pyproject.toml").splitlines():
        if re.match(r'\s+"[a-z0-9-]+==', line):
            assert re.search(r"#\s+\S+ \S+", line), line
