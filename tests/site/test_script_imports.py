"""The list of modules that the scan's page asks for along with its script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.compiler.files.script_imports import imported
from scripts.compiler.files.page_code import page_code
from tests.conftest import ROOT
from tests.addresses import SCAN, STAGES


def write(folder: Path, **modules: str) -> None:
    for name, text in modules.items():
        (folder / f"{name}.mjs").write_text(text, encoding="utf-8")


def test_modules_are_found_through_one_another_and_each_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        a='import { b } from "./b.mjs";\nimport {\n  c,\n} from "./c.mjs";\nimport "./d.mjs";\n',
        b='export { c } from "./c.mjs";\nimport { a } from "./a.mjs";\n',
        c='const later = () => import("./e.mjs");\n * @import { T } from "./types.js"\n',
        d="",
    )
    assert imported(tmp_path, "a.mjs") == ("b.mjs", "c.mjs", "d.mjs")


def test_an_import_of_nothing_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, a='import "./b.mjs";')
    with pytest.raises(FileNotFoundError):
        imported(tmp_path, "a.mjs")


def test_the_scan_page_lists_what_its_script_imports_and_reading_pages_list_nothing(site: Path) -> None:
    def listed(page: str) -> list[str]:
        text = (site / page / "index.html").read_text(encoding="utf-8")
        return re.findall(r'<link rel="modulepreload" href="\.\./([^"]+)">', text)

    code = page_code(ROOT).folder
    assert listed(SCAN) == [code + module for module in imported(site / code, "scan/main.mjs")]
    assert len(listed(SCAN)) > 10
    assert listed(STAGES) == []
