"""The same sources give the same bytes: two builds from two clones, where all but the sources differs."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EDIT_BASE, ROOT

BUILD = "import sys; from pathlib import Path; from scripts.site import build; sys.exit(build(Path('site')))"
SITE_URL = "https://example.nl/scan/"

# Kiritimati and Los Angeles never share a date; and one machine does not even know UTF-8.
MACHINES = {
    "here": {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    "somewhere else": {
        "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
    },
}  # fmt: skip


def clone(folder: Path, *, backwards: bool) -> None:
    """A clone of the last commit with the working tree over it, written in one order or the other."""
    subprocess.run(["git", "clone", "--quiet", "--no-checkout", str(ROOT), str(folder)], check=True)
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    names = sorted({name for name in listed if name and (ROOT / name).exists()}, reverse=backwards)
    assert len(names) > 100
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name, follow_symlinks=False)
    # What is installed, and what is not made of the sources.
    for name in ("node_modules", "build/wheels"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The built sites by the name of the machine."""
    parent = tmp_path_factory.mktemp("clones")
    inherited = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "LANG")}
    publisher = {"SITE_URL": SITE_URL, "EDIT_BASE": EDIT_BASE}
    sites = {}
    for number, (name, machine) in enumerate(MACHINES.items()):
        clone(parent / name, backwards=bool(number))
        environment = {**inherited, **publisher, **machine}
        subprocess.run([sys.executable, "-c", BUILD], cwd=parent / name, env=environment, check=True)
        sites[name] = parent / name / "site"
    return sites


def hashes(site: Path) -> dict[str, str]:
    """The hash of every file by its path in the site."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_two_builds_hold_the_same_files_with_the_same_bytes(builds: dict[str, Path]) -> None:
    one, other = (hashes(site) for site in builds.values())
    assert len(one) > 60
    differing = sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
    assert differing == []


def test_no_file_names_the_folder_it_was_built_in(builds: dict[str, Path]) -> None:
    for site in builds.values():
        folder = str(site.parent).encode()
        assert [path for path in hashes(site) if folder in (site / path).read_bytes()] == []


def test_dates_come_from_the_last_commit(builds: dict[str, Path]) -> None:
    command = ["git", "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d"]
    day = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "TZ": "UTC"}, capture_output=True, text=True, check=True
    ).stdout.strip()
    for site in builds.values():
        assert set(re.findall("<lastmod>(.*)</lastmod>", (site / "sitemap.xml").read_text(encoding="utf-8"))) == {day}


def test_the_site_map_names_every_page_at_the_address_of_the_site(builds: dict[str, Path]) -> None:
    site = builds["here"]
    named = set(re.findall("<loc>(.*)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8")))
    pages = [path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")]
    assert named == {SITE_URL if page == "." else f"{SITE_URL}{page}/" for page in pages}


def test_the_page_for_wrong_addresses_finds_everything_below_a_folder(builds: dict[str, Path]) -> None:
    site = builds["here"]
    links = re.findall(r'\s(?:href|src)="(/[^"#]*)', (site / "404.html").read_text(encoding="utf-8"))
    assert len(links) > 5
    for link in links:
        assert link.startswith("/scan/"), link
        target = site / link.removeprefix("/scan/")
        assert (target / "index.html" if target.is_dir() else target).is_file(), link
