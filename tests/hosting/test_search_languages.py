"""The site ships the search files of its own languages, and no others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.search_languages import FOLDER, leave_out_other_languages

SHIPPED_BY_THE_THEME = (
    "tinyseg.js", "wordcut.js", "min/lunr.stemmer.support.min.js", "min/lunr.multi.min.js", "min/lunr.nl.min.js",
    "min/lunr.de.min.js", "min/lunr.ja.min.js", "min/lunr.th.min.js",
)  # fmt: skip


@pytest.mark.parametrize(
    ("languages", "left"),
    [
        (["nl"], {"lunr.stemmer.support.min.js", "lunr.nl.min.js"}),
        (["nl", "de"], {"lunr.stemmer.support.min.js", "lunr.multi.min.js", "lunr.nl.min.js", "lunr.de.min.js"}),
        (["ja"], {"lunr.stemmer.support.min.js", "lunr.ja.min.js", "tinyseg.js"}),
        (["th"], {"lunr.stemmer.support.min.js", "lunr.th.min.js", "wordcut.js"}),
    ],
)
def test_only_files_of_the_sites_own_languages_stay(tmp_path: Path, languages: list[str], left: set[str]) -> None:
    (tmp_path / "search").mkdir()
    index = {"config": {"lang": languages}, "docs": []}
    (tmp_path / "search" / "search_index.json").write_text(json.dumps(index), encoding="utf-8")
    for name in SHIPPED_BY_THE_THEME:
        (tmp_path / FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / FOLDER / name).write_text("", encoding="utf-8")
    leave_out_other_languages(tmp_path)
    assert {path.name for path in tmp_path.rglob("*.js")} == left


def test_the_site_ships_dutch_only(site: Path) -> None:
    assert {path.name for path in (site / FOLDER).rglob("*.js")} == {"lunr.stemmer.support.min.js", "lunr.nl.min.js"}
