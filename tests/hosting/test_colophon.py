"""The colophon lists what others made and the site ships: every file, no ghosts, each with its licence text."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

import pytest

from scripts.compiler.files.page_code import SOURCES, page_code
from scripts.publish.theme_files import FOLDERS, LANGUAGES
from scripts.publish.used_styles import SHEETS as THEME_SHEETS
from scripts.runtime.desk_files import COMPILED, PURE
from tests.conftest import ROOT

COLOPHON = (ROOT / "docs" / "colofon.md").read_text(encoding="utf-8")
# Made by this project: written in overrides/, or by the build from content/ and scoring/.
OUR_FOLDERS = ("assets/code.", "assets/site/", "assets/scan/", "assets/scoring/")
# A phrase that stands in each licence and in no other of the list.
PHRASES = {
    "MIT": "Permission is hereby granted, free of charge, to any person obtaining a copy",
    "Apache-2.0": "Apache License",
    "MPL-1.1": "Version 1.1",
    "MPL-2.0": "Mozilla Public License Version 2.0",
    "PSF-2.0": "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
}


@dataclass(frozen=True)
class Component:
    """One row: what it is, the licences it names, the file with their texts, the files of the site it is in."""

    name: str
    licences: tuple[str, ...]
    text: str
    files: tuple[str, ...]


def components() -> list[Component]:
    found = []
    for row in re.findall(r"^\| (?!Onderdeel|---)(.*) \|$", COLOPHON, re.MULTILINE):
        cells = row.split(" | ")
        if len(cells) != 4:
            continue  # the table of our own licences
        licence = re.fullmatch(r"\[(.*)\]\((licenties/.*\.txt)\)", cells[2])
        assert licence, cells
        name = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", cells[0])
        found.append(
            Component(name, tuple(licence[1].split(" en ")), licence[2], tuple(re.findall(r"`(.*?)`", cells[3])))
        )
    return found


COMPONENTS = components()


def test_the_colophon_was_read() -> None:
    assert len(COMPONENTS) >= 10
    assert {"Pyodide", "CPython", "Lunr", "uqr"} <= {component.name for component in COMPONENTS}


def third_party_files(site: Path) -> list[str]:
    paths = [path.relative_to(site).as_posix() for path in sorted((site / "assets").rglob("*")) if path.is_file()]
    return [path for path in paths if not path.startswith(OUR_FOLDERS)]


def test_every_file_of_others_belongs_to_a_named_component(site: Path) -> None:
    files = third_party_files(site)
    assert len(files) > 8
    patterns = {pattern for component in COMPONENTS for pattern in component.files}
    nameless = [path for path in files if not any(fnmatchcase(path, pattern) for pattern in patterns)]
    assert nameless == [], "name the component of these files, its licence and its licence text in docs/colofon.md"


def test_every_component_is_really_in_the_site(site: Path) -> None:
    files = third_party_files(site)
    for component in COMPONENTS:
        for pattern in component.files:
            assert any(fnmatchcase(path, pattern) for path in files), f"{component.name}: no file {pattern}"


def test_our_own_folders_hold_only_our_own_files(site: Path) -> None:
    icons = {path.name for path in (ROOT / "overrides" / "assets" / "site").iterdir()}
    there = {path.name for path in (site / "assets" / "site").iterdir()}
    assert there
    assert there <= icons
    code = page_code(ROOT)
    sources = {Path(source) for bundle in code.files.values() for source in bundle.sources}
    assert len(sources) > 30
    assert [source for source in sources if not source.is_relative_to(SOURCES)] == []


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component.name)
def test_the_licence_text_goes_with_the_site(site: Path, component: Component) -> None:
    text = " ".join((site / component.text).read_text(encoding="utf-8").split())
    assert re.search(r"copyright", text, re.IGNORECASE), "a licence text without the names of the makers"
    if component.licences != ("verschillend",):
        for licence in component.licences:
            assert PHRASES[licence] in text, licence


def test_the_small_libraries_each_have_their_licence(site: Path) -> None:
    text = (site / "licenties" / "LICENSE-libraries.txt").read_text(encoding="utf-8")
    for name in ("zlib", "bzip2", "XZ Utils", "Zstandard", "SQLite", "libffi"):
        assert text.count(name) >= 2, name  # in the list on top, and above its own text


def test_each_package_of_the_checker_has_its_own_licence_text(site: Path) -> None:
    text = " ".join((site / "licenties" / "LICENSE-checker.txt").read_text(encoding="utf-8").split())
    for name in (*PURE, COMPILED.replace("_", "-")):
        (licence,) = (file for file in distribution(name).files or () if "licenses" in file.parts)
        own = Path(str(distribution(name).locate_file(licence))).read_text(encoding="utf-8")
        assert " ".join(own.split()) in text, name


# From the year on, or from the name of one of the two makers who left it out.
COPYRIGHT_LINE = re.compile(r"(?i)(?:copyright|\(c\)).*?\b((?:(?:19|20)\d\d|cnri|disney)\b.*)")


def copyright_lines(text: str) -> Iterator[str]:
    """Years and makers, in words divided by one space."""
    for line in COPYRIGHT_LINE.findall(text):
        yield " ".join(line.removesuffix(", and were").split()).rstrip('". ')


def test_every_copyright_line_of_the_standard_library_is_in_the_licence_text(site: Path) -> None:
    text = " ".join((site / "licenties" / "LICENSE-python.txt").read_text(encoding="utf-8").split())
    found = set()
    with zipfile.ZipFile(ROOT / "node_modules" / "pyodide" / "python_stdlib.zip") as library:
        for name in library.namelist():
            if name.endswith(".py"):
                found |= set(copyright_lines(library.read(name).decode("utf-8")))
    assert len(found) > 40
    assert sorted(line for line in found if line not in text) == []


def test_every_copyright_line_in_the_runtime_itself_is_in_a_licence_text(site: Path) -> None:
    program = (ROOT / "node_modules" / "pyodide" / "pyodide.asm.wasm").read_bytes().decode("latin-1")
    texts = " ".join(path.read_text(encoding="utf-8") for path in (site / "licenties").iterdir())
    makers = set(re.findall(r"Copyright (?:\(c\) )?[\d-]+ (?:by )?([A-Z][\w.& -]*\w)", program))
    assert {"Python Software Foundation", "Secret Labs AB", "Mark Adler"} <= makers
    assert sorted(maker for maker in makers if maker not in texts) == []


def test_our_own_licences_go_with_the_site(site: Path) -> None:
    for name in ("EUPL-1.2", "CC-BY-4.0"):
        text = (site / "licenties" / f"LICENSE-{name}.txt").read_bytes()
        assert text == (ROOT / "LICENSES" / f"{name}.txt").read_bytes()


def test_no_licence_text_is_there_for_nothing(site: Path) -> None:
    named = set(re.findall(r"\((licenties/.*?)\)", COLOPHON))
    there = {path.relative_to(site).as_posix() for path in (site / "licenties").iterdir()}
    assert there == named


def test_the_scripts_of_the_theme_hold_only_named_packages(site: Path) -> None:
    """The theme's source maps, which stay with the theme, tell which packages were put into its scripts and styles."""
    names = {word for component in COMPONENTS for word in re.findall(r"[\w-]+", component.name.lower())}
    theme = find_spec("material")
    assert theme
    assert theme.origin
    templates = Path(theme.origin).parent / "templates"
    # What is left of its style sheet is a part of one with ours.
    sources = [*templates.glob(THEME_SHEETS)]
    for folder in FOLDERS:
        files = [file.relative_to(site) for file in (site / folder).glob("**/*.*.min.*")]
        sources += [templates / file for file in files if LANGUAGES not in file.parents]
    packages = set()
    for source in sources:
        source_map = source.with_name(f"{source.name}.map").read_text("utf-8")
        packages |= set(re.findall(r"node_modules/((?:@[^/\"]+/)?[^/\"]+)", source_map))
    assert packages >= {"lunr", "material-design-color"}
    assert sorted(packages - names) == []
