"""The same for the browser's modules: who may import whom; one knows Pyodide, one localStorage, none writes HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
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
# Not import(), which waits for nothing; nor @import of a type, which is a comment.
IMPORT = re.compile(r"""(?m)^\s*(?:import|export)\b(?:[^"';()=]*?\bfrom\b)?\s*["']([^"']+)["']""")
FLOORS = (
    {"site", "scan/state", "scan/ui", "scan/facts.mjs"},
    {"scan/scorer", "comparison/kept-comparison.mjs"},
    {"scan/share"},
    {"scan/result"},
    {"scan/plan", "scan/questions"},
    {"scan/early.mjs", "scan/guard.mjs", "scan/main.mjs", "scan/after-questions.mjs", "comparison", "editors", "team"},
)
"""The rooms of the pages, from the ground up: a room uses only what lies below it, and on top are the pages themselves.
Of another page one takes only how its comparison is kept."""


def code(path: Path) -> str:
    """A module's text without its comments."""
    return without_comments(path.read_text(encoding="utf-8"))


def without_comments(text: str) -> str:
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"(?m)(^|\s)//.*$", "", text)


def imports(module: str, text: str) -> set[str]:
    """What a module cannot run without, by the places below overrides/assets."""
    found = IMPORT.findall(without_comments(text))
    return {posixpath.normpath(posixpath.join(posixpath.dirname(module), each)) for each in found}


def uses() -> dict[str, set[str]]:
    """What each module imports."""
    places = {path.relative_to(ASSETS).as_posix(): path for path in MODULES}
    return {module: imports(module, path.read_text(encoding="utf-8")) for module, path in places.items()}


def in_circles(uses: Mapping[str, set[str]]) -> set[str]:
    """The modules that import themselves in the end, and all that import one of these."""
    left = dict(uses)
    while done := {module for module, used in left.items() if not used & left.keys()}:
        left = {module: used for module, used in left.items() if module not in done}
    return set(left)


def is_in(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}/")


def floor(module: str) -> int | None:
    """The floor that a module is on; None for one in no room."""
    return next((number for number, rooms in enumerate(FLOORS) if any(is_in(module, room) for room in rooms)), None)


def users(pattern: str) -> set[str]:
    return {path.name for path in MODULES if re.search(pattern, code(path))}


def test_there_are_modules_to_look_at() -> None:
    assert len(MODULES) > 8
    assert len(TEMPLATES) > 5


def test_every_module_that_is_imported_is_there_and_on_a_floor() -> None:
    found = uses()
    assert sum(map(len, found.values())) > 150
    assert set().union(*found.values()) <= found.keys()
    assert [module for module in found if floor(module) is None] == [], "give its room a place in FLOORS"
    assert [room for rooms in FLOORS for room in rooms if not any(is_in(module, room) for module in found)] == []


def test_no_modules_of_the_page_import_each_other_in_a_circle() -> None:
    found = uses()
    assert len(found) > 50
    assert in_circles(found) == set(), "these import each other in a circle, or what is in one"


@pytest.mark.parametrize("module", uses())
def test_no_module_of_the_page_uses_what_lies_above_it(module: str) -> None:
    own = floor(module)
    assert own is not None
    for used in uses()[module]:
        other = floor(used)
        assert other is not None
        assert other <= own, f"{module} imports {used}, which lies above it: turn the dependency round"
        same_room = any(is_in(module, room) and is_in(used, room) for room in FLOORS[own])
        assert other < own or same_room, f"{module} imports {used}, its neighbour: share what lies below"


def test_a_circle_would_be_seen_and_types_and_later_parts_make_none() -> None:
    texts = {
        "a/client.mjs": '/** @import { Type } from "../b/types.mjs" */\nimport {\n  one,\n} from "../b/session.mjs";',
        "b/session.mjs": 'const open = "";\nexport { three } from "./between.mjs";\n',
        "b/between.mjs": 'import "../a/client.mjs";',
        "b/types.mjs": 'import { one } from "../a/client.mjs";\nexport const from = () => "./session.mjs";',
        "b/alone.mjs": '// import "./late.mjs";\n/*\nimport "./late.mjs";\n*/\nconst late = import("./late.mjs");',
        "b/late.mjs": 'import { open } from "./alone.mjs";',
    }
    found = {module: imports(module, text) for module, text in texts.items()}
    assert found == {
        "a/client.mjs": {"b/session.mjs"},
        "b/session.mjs": {"b/between.mjs"},
        "b/between.mjs": {"a/client.mjs"},
        "b/types.mjs": {"a/client.mjs"},
        "b/alone.mjs": set(),
        "b/late.mjs": {"b/alone.mjs"},
    }
    assert in_circles(found) == {"a/client.mjs", "b/session.mjs", "b/between.mjs", "b/types.mjs"}


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
