"""The site ships what its pages load of the theme, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts.publish.theme_files import FOLDERS, LANGUAGES, leave_out_unused

OF_LANGUAGES = (
    "tinyseg.js", "wordcut.js", "min/lunr.stemmer.support.min.js", "min/lunr.multi.min.js", "min/lunr.nl.min.js",
    "min/lunr.de.min.js", "min/lunr.ja.min.js", "min/lunr.th.min.js",
)  # fmt: skip


def built(site: Path, languages: list[str], *files: str) -> Path:
    """A site with one page, which loads main.css and, in a folder, deep.js; and these files of a theme."""
    index = {"config": {"lang": languages}, "docs": []}
    page = '<link href="../assets/stylesheets/main.css">{"search": "../assets/javascripts/workers/deep.js"}'
    texts = {"search/search_index.json": json.dumps(index), "een/index.html": page, **dict.fromkeys(files, "text")}
    for name, text in texts.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site


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
    leave_out_unused(built(tmp_path, languages, *(str(LANGUAGES / name) for name in OF_LANGUAGES)))
    assert {path.name for path in tmp_path.rglob("*.js")} == left


def test_only_files_that_a_page_names_stay(tmp_path: Path) -> None:
    theme = ("stylesheets/main.css", "stylesheets/palette.css", "javascripts/workers/deep.js", "javascripts/bundle.js")
    maps = [f"assets/{name}.map" for name in theme]
    ours = "assets/code.0123456789abcdef/site/unnamed.mjs"
    leave_out_unused(built(tmp_path, ["nl"], *(f"assets/{name}" for name in theme), *maps, ours))
    left = {path.relative_to(tmp_path / "assets").as_posix() for path in (tmp_path / "assets").rglob("*.*")}
    assert {name for name in left if not name.startswith("code.")} == {theme[0], theme[2]}
    assert (tmp_path / ours).is_file()


@pytest.mark.parametrize("comment", ["//# sourceMappingURL=deep.js.map", "/*# sourceMappingURL=deep.js.map */"])
def test_what_stays_names_no_map(tmp_path: Path, comment: str) -> None:
    site = built(tmp_path, ["nl"])
    script = site / "assets" / "javascripts" / "workers" / "deep.js"
    script.parent.mkdir(parents=True)
    script.write_text(f"let a;\n{comment}\n\n", encoding="utf-8")
    leave_out_unused(site)
    assert script.read_text(encoding="utf-8") == "let a;\n"


def test_the_site_ships_one_style_sheet_the_thread_of_the_search_and_dutch(site: Path) -> None:
    files = [path for folder in FOLDERS for path in (site / folder).rglob("*.*")]
    # One with our own: see tests/site/test_joined_styles.py.
    ours = {path for path in files if path.name.startswith("pages.")}
    assert sorted(re.sub(r"\.[0-9a-f]{8}\.", ".", path.name) for path in files) == [
        "lunr.nl.min.js",
        "lunr.stemmer.support.min.js",
        "pages.css",
        "pages.css.map",
        "search.min.js",
    ]
    assert not [path.name for path in files if path not in ours and b"sourceMappingURL" in path.read_bytes()]
    maps = {path for path in site.rglob("*.map") if not path.relative_to(site).as_posix().startswith("assets/code.")}
    assert maps <= ours
