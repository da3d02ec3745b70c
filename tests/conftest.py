"""What tests of several folders share: one built site, one server, one browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from scripts.machines import browser as browsers
from scripts.publish.compress import compress
from scripts.site import build
from tests.serving import serving

ROOT = Path(__file__).resolve().parents[1]
EDIT_BASE = "https://git.example/zelfscan/edit/main/"

# No sandbox: Chromium refuses one as root, and the pages are our own.
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")

# Timings on a shared machine say nothing about the code: no deadline.
settings.register_profile("project", deadline=None, print_blob=True)
settings.load_profile("project")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The production site, built once, with edit links to a Git host."""
    target = tmp_path_factory.mktemp("built") / "site"
    os.environ["EDIT_BASE"] = EDIT_BASE
    try:
        assert build(target) == 0, "the site does not build; `make site` says why"
    finally:
        del os.environ["EDIT_BASE"]
    return target


SiteOf = Callable[[Path], Path]
"""From a content folder to the site that is built of it."""


@pytest.fixture(scope="session")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> SiteOf:
    """The site of another content folder than ours."""

    def built(content: Path) -> Path:
        target = tmp_path_factory.mktemp("elsewhere") / "site"
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CONTENT", str(content))
            assert build(target) == 0, f"the site of {content} does not build"
        return target

    return built


@pytest.fixture(scope="session")
def published(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site with compressed copies, in a folder of its own: other tests count files."""
    target = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(site, target)
    assert compress(target, ROOT / "build" / "compressed") > 50
    return target


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The site's address, below a sub-folder: that must work on any host."""
    parent = site.parent / "host"
    parent.mkdir()
    (parent / "scan").symlink_to(site, target_is_directory=True)
    with serving(parent) as root:
        yield root + "scan/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Found before Playwright starts: looking for its own browser starts it as well.
    executable = browsers.find()
    assert executable, "no browser: run `make test`, which installs one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=[*SWITCHES])
        yield chromium
        chromium.close()
