"""The samples of hosting/forges name commands and paths that are there, and put a site where they say."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import impact
from scripts.check import TEXT
from scripts.check_formats import FORMATS
from tests.conftest import ROOT

FOLDER = ROOT / "hosting" / "forges"
SAMPLES = sorted(path.name for path in FOLDER.glob("*.yml"))
WORKFLOWS = ["forgejo.yml", "github.yml"]
TARGETS = set(re.findall(r"(?m)^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8")))


def read(name: str) -> Any:
    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def commands(value: Any, key: str = "") -> Iterator[str]:
    """What a sample runs: its `run` and `script`."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from commands(item, name if name in ("run", "script") else key if isinstance(item, dict) else name)
    elif isinstance(value, list):
        for item in value:
            yield from commands(item, key)
    elif key in ("run", "script"):
        yield value


def test_there_is_a_sample_for_each_host() -> None:
    assert SAMPLES == ["forgejo.yml", "github.yml", "gitlab-ci.yml"]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_checks_tests_shows_and_publishes(name: str) -> None:
    run = "\n".join(commands(read(name)))
    made = re.findall(r"make (?:--silent )?([a-z-]+)", run)
    assert {"setup", "check", "impact", "test", "site"} == set(made) <= TARGETS
    sample = read(name)
    jobs = sample.get("jobs", sample)
    assert {"check", "test", "preview"} < set(jobs)
    assert {"publish", "pages"} & set(jobs)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_names_formats_and_paths_that_are_there(name: str) -> None:
    for line in "\n".join(commands(read(name))).splitlines():
        for form in re.findall(r"FORMAT=(\w+)", line):
            assert form in (impact.FORMATS if "impact" in line else {TEXT, *FORMATS}), line
        for path in re.findall(r"hosting/[\w./-]+", line):
            assert (ROOT / path).is_file(), line


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_names_no_host_of_images_and_no_secret(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert not re.search(r"secrets\.|password|api_key", text)
    for image in re.findall(r"(?m)(?:image|container): *(\S+)", text):
        assert re.fullmatch(r"[a-z]+:[\w.-]+", image), image


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_step_of_a_workflow_runs_something(name: str) -> None:
    for job in read(name)["jobs"].values():
        assert job["runs-on"]
        for step in job["steps"]:
            assert ("run" in step) != ("uses" in step), step
            # What others may choose reaches a command as a variable, never as part of its text.
            assert "${{" not in step.get("run", ""), step


def test_gitlab_gets_the_report_where_it_looks_for_it() -> None:
    check = read("gitlab-ci.yml")["check"]
    report = check["artifacts"]["reports"]["codequality"]
    assert any(f"> {report}" in line for line in check["script"])
    for name in ("preview", "pages"):
        job = read("gitlab-ci.yml")[name]
        assert job["script"][-1] == f"mv site {job['artifacts']['paths'][0]}"


# The script


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with a built site, of a repository that takes pushes."""
    git(tmp_path, "init", "--quiet", "--bare", "origin")
    git(tmp_path, "clone", "--quiet", "origin", "clone")
    folder = tmp_path / "clone"
    (folder / "source.txt").write_text("x", encoding="utf-8")
    shutil.copy(FOLDER / "push-site.sh", folder)
    git(folder, "add", "source.txt")
    git(folder, "-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "--quiet", "--message", "x")
    built(folder, "index.html", "een")
    return folder


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def built(folder: Path, name: str, text: str) -> None:
    """The site has this one page, and a file that Git would leave out."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    (folder / "site").mkdir()
    (folder / "site" / name).write_text(text, encoding="utf-8")
    (folder / "site" / ".gitignore").write_text("*.html\n", encoding="utf-8")


def push(folder: Path, *arguments: str) -> None:
    subprocess.run(["bash", "push-site.sh", *arguments], cwd=folder, check=True, capture_output=True)


def served(folder: Path, branch: str) -> set[str]:
    names = git(folder.parent / "origin", "ls-tree", "-r", "--name-only", branch).split()
    return set(names) - {".nojekyll"} - {name for name in names if name.endswith(".gitignore")}


def test_a_site_and_previews_of_proposals_are_side_by_side_on_the_branch(clone: Path) -> None:
    push(clone, "pages", "voorstel/12")
    assert served(clone, "pages") == {"voorstel/12/index.html"}
    built(clone, "nieuw.html", "twee")
    push(clone, "pages")
    assert served(clone, "pages") == {"nieuw.html", "voorstel/12/index.html"}
    push(clone, "pages", "voorstel/12")
    assert served(clone, "pages") == {"nieuw.html", "voorstel/12/nieuw.html"}
    push(clone, "--remove", "pages", "voorstel/12")
    assert served(clone, "pages") == {"nieuw.html"}
    assert git(clone, "status", "--porcelain", "source.txt") == ""


def test_a_site_that_is_there_already_is_not_pushed_again(clone: Path) -> None:
    for _ in range(2):
        push(clone, "voorstel-3")
    assert git(clone.parent / "origin", "rev-list", "--count", "voorstel-3").strip() == "1"
