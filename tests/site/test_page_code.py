"""Our scripts and style sheets stand in one folder, named by all of them: an update never mixes old and new ones."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from scripts.compiler.files.offline_list import SERVICE_WORKER
from scripts.compiler.files.page_code import SOURCES, WORKER, page_code
from tests.conftest import ROOT
from tests.policy import HASHED

CODE = page_code(ROOT)
# A file of code as an attribute or a string names it.
NAMED = re.compile(r"""["'`]([^"'`\s<>{}]+\.(?:mjs|js|css))["'`]""")
# The search thread of the theme asks for these by names of its own.
OF_THE_SEARCH = re.compile(r"assets/javascripts/lunr/min/lunr\.[a-z.]+\.js")


def without_comments(text: str) -> str:
    return re.sub(r"(?m)/\*.*?\*/|^\s*//.*$", "", text, flags=re.DOTALL | re.MULTILINE)


def test_one_byte_more_in_any_file_is_another_folder(tmp_path: Path) -> None:
    shutil.copytree(ROOT / SOURCES, tmp_path / SOURCES)
    assert page_code(tmp_path).folder == CODE.folder
    assert {WORKER, "scan/main.mjs", "scan/share/along.mjs", "site/search.mjs", "site/site.css"} <= set(CODE.files)
    folders = {CODE.folder}
    for place in CODE.files:
        file = tmp_path / SOURCES / place
        data = file.read_bytes()
        file.write_bytes(data + b"\n")
        folders.add(page_code(tmp_path).folder)
        file.write_bytes(data)
    assert len(folders) == len(CODE.files) + 1


def test_another_name_or_another_file_is_another_folder(tmp_path: Path) -> None:
    shutil.copytree(ROOT / SOURCES, tmp_path / SOURCES)
    scan = tmp_path / SOURCES / "scan"
    (scan / "ui" / "days.mjs").rename(scan / "ui" / "dates.mjs")
    renamed = page_code(tmp_path).folder
    (scan / "ui" / "dates.mjs").rename(scan / "ui" / "days.mjs")
    (scan / "more.mjs").write_bytes(b"")
    assert len({CODE.folder, renamed, page_code(tmp_path).folder}) == 3


def test_the_folder_of_the_site_holds_them_as_they_are_in_the_sources(site: Path) -> None:
    there = {path.relative_to(site / CODE.folder).as_posix(): path for path in (site / CODE.folder).rglob("*.*")}
    assert there.keys() == CODE.files.keys()
    assert all(path.read_bytes() == CODE.files[place].read_bytes() for place, path in there.items())


def test_no_script_or_style_sheet_stands_at_an_address_without_a_hash(site: Path) -> None:
    files = [path.relative_to(site).as_posix() for path in site.rglob("*.*") if path.suffix in (".mjs", ".js", ".css")]
    assert len(files) > 40
    bare = [name for name in files if not HASHED.search("/" + name) and not OF_THE_SEARCH.fullmatch(name)]
    assert bare == [SERVICE_WORKER]


def test_no_page_names_a_script_or_style_sheet_without_its_hash(site: Path) -> None:
    for page in sorted(site.rglob("*.html")):
        named = NAMED.findall(page.read_text(encoding="utf-8"))
        assert len(named) >= 4, page
        bare = {name for name in named if not HASHED.search("/" + name) and "://" not in name}
        assert {name.rpartition("/")[2] for name in bare} <= {SERVICE_WORKER}, page


def test_our_scripts_name_only_others_beside_them(site: Path) -> None:
    found = 0
    for script in sorted((site / CODE.folder).rglob("*.mjs")):
        for name in NAMED.findall(without_comments(script.read_text(encoding="utf-8"))):
            found += 1
            assert name.startswith("."), f"{script.name} names {name}"
            assert (script.parent / name).resolve().is_relative_to((site / CODE.folder).resolve())
            assert (script.parent / name).is_file(), f"{script.name} names {name}"
    assert found > 60
