"""The same for the browser's modules: one knows Pyodide, one knows localStorage, none writes HTML."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "overrides" / "assets"
MODULES = sorted(ASSETS.rglob("*.mjs")) + sorted(ASSETS.rglob("*.js"))
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
STYLES = sorted(ASSETS.rglob("*.css"))
MOST_LINES = 1_600
APART = {"workshop.css": 80, "team.css": 130, "comparison.css": 60}
"""Most lines of a sheet that only one page or mode asks for, beside those that pages share."""


def code(path: Path) -> str:
    """A module's text without its comments."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"(?m)(^|\s)//.*$", "", text)


def users(pattern: str) -> set[str]:
    return {path.name for path in MODULES if re.search(pattern, code(path))}


def test_there_are_modules_to_look_at() -> None:
    assert len(MODULES) > 8
    assert len(TEMPLATES) > 5


def test_only_the_store_knows_the_browsers_storage() -> None:
    found = users(r"\b(localStorage|sessionStorage|indexedDB)\b")
    assert found == {"store.mjs"}, f"{found}: go through store.mjs"
    assert users(r"\bcaches\b") == {"offline.mjs"}, "the copy of the site is offline.mjs's business"


def test_nothing_is_kept_that_the_page_about_privacy_does_not_name() -> None:
    assert not users(r"sessionStorage|indexedDB|\bcookie|FileSystem")
    assert users(r"navigator\.storage") == {"store.mjs"}, "asking the browser for more is store.mjs's business"
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(.*?)` \|", page, re.MULTILINE)) == {
        "self-scan.datagedreven-werken",
        "self-scan.datagedreven-werken.plan",
        "self-scan.datagedreven-werken.group",
        "self-scan.datagedreven-werken.group.plan",
        "self-scan.datagedreven-werken.size",
        "self-scan.datagedreven-werken.team",
        "self-scan.datagedreven-werken.comparison",
        "self-scan.datagedreven-werken.trial",
    }
    stores = {
        path.relative_to(ASSETS).as_posix(): code(path).count("new Store(")
        for path in MODULES
        if "new Store(" in code(path)
    }
    # The plan's is made in both: main.mjs wipes it where what shows it did not come. It wipes a group's with one's own.
    # The page of a team has its own, and asks of that of the scan only whether there is anything; its aggregate goes to
    # what the page of two measurements keeps. That one offers what the scan keeps, and puts an old sheet in its place
    # when the visitor says so.
    assert stores == {
        "scan/main.mjs": 2,
        "scan/after-questions.mjs": 1,
        "scan/result/reference.mjs": 1,
        "team/main.mjs": 2,
        "team/exports.mjs": 1,
        "comparison/main.mjs": 1,
        "comparison/own-scan.mjs": 2,
        "editors/papers.mjs": 1,
    }
    assert "Die kopie heet `self-scan` met daarachter het\nadres van de site" in page
    assert "`self-scan ${root}`" in code(ASSETS / "site" / "offline.mjs")


def test_only_the_worker_knows_pyodide() -> None:
    found = users(r"loadPyodide|pyimport|unpackArchive")
    assert found == {"worker.mjs"}, f"{found}: ask the worker through client.mjs"


def test_the_worker_touches_no_page() -> None:
    text = code(ASSETS / "scan" / "scorer" / "worker.mjs")
    assert not re.search(r"\bdocument\b|\bwindow\b|localStorage|runPython", text)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_module_writes_html_or_runs_text(path: Path) -> None:
    found = re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\.cssText|setAttribute\(.style",
        code(path),
    )
    assert not found, f"{path.name}: {found and found[0]}: use textContent, cloned templates and classes"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_module_logs_or_asks_another_host(path: Path) -> None:
    assert not re.search(r"console\.(log|info|debug)|https?://(?!www\.w3\.org)", code(path))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_inline_script_or_style(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for script in re.findall(r"<script\b[^>]*>", text):
        assert "src=" in script or "application/json" in script, f"{path.name}: {script}"
    assert not re.search(r"<style\b|\sstyle=|\son[a-z]+=", text), path.name


def test_a_quote_in_a_sentence_of_the_frame_does_not_end_an_attribute() -> None:
    # The engine escapes nothing by itself.
    text = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    places = re.findall(r'="\{\{ ((?:frame|config\.(?:extra\.)?site(?:_name)?)\b[^}]*?) \}\}"', text)
    assert len(places) > 3
    assert [place for place in places if not place.endswith(" | e")] == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_use_logical_properties_and_own_host(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    physical = re.search(r"(?m)^\s*(margin|padding|border)-(left|right|top|bottom)\b|^\s*(width|height):", text)
    assert not physical, f"{path.name}: {physical and physical[0].strip()}: use the logical property"
    assert "url(http" not in text
    assert not re.search(r'@import (?!"\./)', text)


def test_there_is_little_css_and_every_colour_and_size_of_letters_has_a_name() -> None:
    """That of the workshop has a budget of its own: nobody else waits for it, and it may not become a second scan."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in STYLES}
    lines = {name: text.count("\n") for name, text in texts.items()}
    assert sum(lines[name] for name in lines.keys() - APART.keys()) <= MOST_LINES
    assert {name for name, most in APART.items() if lines[name] > most} == set()
    for name, text in texts.items():
        rules = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        own = re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{}]*\})|\b(?:rgb|hsl|oklch)\(", rules)
        sizes = re.findall(r"\b(?:font-size|border(?:-[a-z]+)*-radius): *(?:[0-9.]+(?:px|rem|em)|clamp)", rules)
        # Points are for paper, where the size of the root is what all others are a share of.
        assert name == "tokens.css" or not own + sizes, f"{name}: {own + sizes}: give it a name in tokens.css"
