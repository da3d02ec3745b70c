"""Our scripts and style sheets stand in one folder, named by all of them: an update never mixes old and new ones."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from itertools import chain
from pathlib import Path

import pytest

from scripts.compiler.files import bundles
from scripts.compiler.files.bundles import CodeError, Fault
from scripts.compiler.files.npm_files import NpmFileError
from scripts.compiler.files.offline_list import SERVICE_WORKER, site_files
from scripts.compiler.files.page_code import ENTRIES, SOURCES, WORKER, page_code
from tests.addresses import SCAN, STAGES
from tests.conftest import ROOT
from tests.policy import HASHED
from tests.site.pages import read_pages

CODE = page_code(ROOT)
MAIN = "scan/main.mjs"
LATER = "scan/after-questions.mjs"
# In the one sheet of the built site, with their source maps: see test_joined_styles.py.
JOINED = {f"{sheet}{end}" for sheet in ("site/site.css", "scan/scan.css") for end in ("", ".map")}
# A file of code as an attribute or a string names it.
NAMED = re.compile(r"""["'`]([^"'`\s<>{}]+\.(?:mjs|js|css))["'`]""")
# The search thread of the theme asks for these by names of its own.
OF_THE_SEARCH = re.compile(r"assets/javascripts/lunr/min/lunr\.[a-z.]+\.js")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A repository with our scripts and style sheets, and what bundles them."""
    shutil.copytree(ROOT / SOURCES, tmp_path / SOURCES)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_same_sources_give_the_same_bytes_anywhere(copy: Path) -> None:
    made = page_code(copy)
    assert made.folder == CODE.folder
    assert made.assets() == CODE.assets()
    assert set(chain(*ENTRIES)) <= set(made.files)


@pytest.mark.parametrize("place", ["scan/ui/days.mjs", "site/search.mjs", "scan/result.css", WORKER])
def test_a_change_of_any_source_is_another_folder(copy: Path, place: str) -> None:
    file = copy / SOURCES / place
    file.write_text(file.read_text(encoding="utf-8") + "\n/* more */\n", encoding="utf-8")
    assert page_code(copy).folder != CODE.folder


def test_sources_that_did_not_change_are_bundled_once(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run, runs = subprocess.run, []
    monkeypatch.setattr(bundles.subprocess, "run", lambda *given, **named: runs.append(given) or run(*given, **named))
    for _ in range(3):
        page_code(copy)
    once = len(runs)
    assert once == len(ENTRIES) + 1, "each group, and the scripts that are no modules"
    change(copy / SOURCES / "scan" / "ui" / "days.mjs", "toISOString", "toString")
    page_code(copy)
    assert len(runs) == 2 * once


@pytest.mark.parametrize(
    ("place", "old", "new", "fault"),
    [
        (MAIN, "const root = ", "const root = = ", Fault("overrides/assets/scan/main.mjs", 0, 14, 'Unexpected "="')),
        (
            "site/tips.mjs", "./sentences.mjs", "./sentence.mjs",
            Fault("overrides/assets/site/tips.mjs", 0, 31, 'Could not resolve "./sentence.mjs"'),
        ),
        (
            "scan/scan.css", "border-style: solid;", "border-style: solid; }",
            Fault("overrides/assets/scan/scan.css", 0, 1, 'Unexpected "}"'),
        ),
    ],
    ids=["a sign too many", "an import of nothing", "a style sheet"],
)  # fmt: skip
def test_a_mistake_is_told_with_its_file_and_line(copy: Path, place: str, old: str, new: str, fault: Fault) -> None:
    file = copy / SOURCES / place
    change(file, old, new)
    lines = file.read_text(encoding="utf-8").splitlines()
    # Of a bracket too many, the line after it is where it shows.
    line = next(number for number, line in enumerate(lines, start=1) if new in line) + (fault.column == 1)
    with pytest.raises(CodeError) as told:
        page_code(copy)
    assert told.value.faults == (Fault(fault.file, line, fault.column, fault.text),)
    assert str(told.value) == f"{fault.file}:{line}:{fault.column}: {fault.text}"


def test_mistakes_in_scripts_of_several_pages_are_told_at_once_and_each_once(copy: Path) -> None:
    for place in ("scan/ui/page.mjs", "site/tips.mjs"):
        change(copy / SOURCES / place, "\nimport" if place == "site/tips.mjs" else "\nexport", "\nimprot")
    with pytest.raises(CodeError) as told:
        page_code(copy)
    files = [fault.file for fault in told.value.faults]
    assert sorted(files) == ["overrides/assets/scan/ui/page.mjs", "overrides/assets/site/tips.mjs"]


def test_without_what_bundles_them_it_says_what_to_do(copy: Path) -> None:
    (copy / "node_modules").unlink()
    with pytest.raises(NpmFileError, match=r"^node_modules/esbuild is not there\. Run: make setup$"):
        page_code(copy)


def test_the_folder_of_the_site_holds_the_bundles_and_nothing_else(site: Path) -> None:
    folder = site / CODE.folder
    there = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}
    assert there == {place: bundle.data for place, bundle in CODE.files.items() if place not in JOINED}


def test_the_thread_of_the_scorer_is_one_file() -> None:
    worker = CODE.files[WORKER]
    assert (worker.imports, worker.later) == ((), ())
    assert worker.sources == (f"{SOURCES.as_posix()}/{WORKER}",)
    assert b"import(`${runtime}pyodide.mjs`)" in worker.data
    others = {place for place, bundle in CODE.files.items() if b"loadPyodide" in bundle.data and place.endswith(".mjs")}
    assert others == {WORKER}


def test_what_comes_later_is_not_in_what_the_first_question_waits_for() -> None:
    main = CODE.files[MAIN]
    assert main.later == (LATER,)
    first = {source for place in (MAIN, *CODE.needed(MAIN)) for source in CODE.files[place].sources}
    assert f"{SOURCES.as_posix()}/scan/questions/form.mjs" in first
    assert not [source for source in first if "/plan/" in source or source.endswith("report.mjs")]
    twice = [source for source in CODE.files[LATER].sources if source in first]
    assert twice == []


def test_a_script_keeps_its_names_and_comes_with_its_source(site: Path) -> None:
    scripts = [place for place in CODE.files if place.endswith((".mjs", ".css")) and place not in JOINED]
    assert len(scripts) > 10
    for place in scripts:
        file = site / CODE.folder / place
        *_, last = file.read_text(encoding="utf-8").splitlines()
        assert f"sourceMappingURL={file.name}.map" in last
        told = json.loads(file.with_name(f"{file.name}.map").read_text(encoding="utf-8"))
        for name, text in zip(told["sources"], told["sourcesContent"], strict=True):
            source = ROOT / "overrides" / name.partition("overrides/")[2]
            assert text == source.read_text(encoding="utf-8"), name
    assert b"function showProgress(" in CODE.files[MAIN].data


def test_what_scripts_are_made_from_is_not_kept_for_use_without_a_network(site: Path) -> None:
    kept = site_files(site)
    assert CODE.folder + MAIN in kept.first
    assert [address for address in (*kept.first, *kept.later) if address.endswith(".map")] == []


def test_the_scan_page_lists_what_its_script_imports_and_reading_pages_list_nothing(site: Path) -> None:
    def listed(page: str) -> list[str]:
        text = (site / page / "index.html").read_text(encoding="utf-8")
        return re.findall(r'<link rel="modulepreload" href="\.\./([^"]+)">', text)

    named = set(re.findall(rb'from"\.\./(shared/[^"]+)"', CODE.files[MAIN].data))
    assert named
    assert {(CODE.folder + place.decode()) for place in named} <= set(listed(SCAN))
    assert not set(listed(SCAN)) & {CODE.folder + LATER, CODE.folder + MAIN}
    assert listed(STAGES) == []


def test_no_script_or_style_sheet_stands_at_an_address_without_a_hash(site: Path) -> None:
    files = [path.relative_to(site).as_posix() for path in site.rglob("*.*") if path.suffix in (".mjs", ".js", ".css")]
    assert len(files) > 15
    bare = [name for name in files if not HASHED.search("/" + name) and not OF_THE_SEARCH.fullmatch(name)]
    assert bare == [SERVICE_WORKER]


def test_no_page_names_a_script_or_style_sheet_without_its_hash(site: Path) -> None:
    for page in map(site.joinpath, read_pages(site)):
        named = NAMED.findall(page.read_text(encoding="utf-8"))
        assert len(named) >= 4, page
        bare = {name for name in named if not HASHED.search("/" + name) and "://" not in name}
        assert {name.rpartition("/")[2] for name in bare} <= {SERVICE_WORKER}, page


def test_our_scripts_name_only_others_beside_them(site: Path) -> None:
    found = 0
    for script in sorted((site / CODE.folder).rglob("*.mjs")):
        for name in NAMED.findall(script.read_text(encoding="utf-8")):
            found += 1
            assert name.startswith("."), f"{script.name} names {name}"
            assert (script.parent / name).resolve().is_relative_to((site / CODE.folder).resolve())
            assert (script.parent / name).is_file(), f"{script.name} names {name}"
    assert found >= 5
