"""The site as it was built: every link leads somewhere, every id is there once, nothing leaves the host."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import yaml

from scripts.compiler.compile import compile_content
from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.site import build
from tests.addresses import COMPARISON, DIMENSIONS, EXAMPLE, GLOSSARY, ID, PAGE, SCAN, STAGES, TEAM, TIPS, TRIAL
from tests.conftest import EDIT_BASE, ROOT
from tests.site.pages import BuiltPage, later_part, read_pages

PAGES_OF_THE_MODEL = (SCAN, DIMENSIONS, STAGES, TIPS, GLOSSARY, EXAMPLE, TEAM, COMPARISON, TRIAL)
FROM_THE_MODEL = {place.removesuffix("/") for place in PAGES_OF_THE_MODEL}


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BuiltPage]:
    return read_pages(site)


def test_every_page_is_there(pages: dict[str, BuiltPage]) -> None:
    written = {page.stem for folder in ("content/pages", "docs") for page in (ROOT / folder).glob("*.md")} - {"index"}
    dimensions = {f"{DIMENSIONS}{index.parent.name}" for index in (ROOT / "content/dimensions").glob("*/index.md")}
    assert written
    assert dimensions
    folders = FROM_THE_MODEL | written | dimensions
    assert set(pages) == {"index.html", "404.html"} | {f"{folder}/index.html" for folder in folders}


def test_every_link_leads_to_a_page_and_a_place_on_it(site: Path, pages: dict[str, BuiltPage]) -> None:
    broken = []
    looked_at = 0
    for page in pages.values():
        if page.path == "404.html":
            continue  # served from any depth, so its links start at the root of the host
        for link in page.links:
            if link.startswith(("https://", "http://", "mailto:")):
                continue
            looked_at += 1
            path, fragment = page.target(link)
            if path in pages:
                entries = {ID.start, ID.short, ID.full, ID.result, ID.review} if SCAN in path else set()
                if fragment and fragment not in pages[path].ids and fragment not in entries:
                    broken.append(f"{page.path}: {link} (no such place)")
            elif not (site / path).is_file():
                broken.append(f"{page.path}: {link}")
    assert looked_at > 300
    assert broken == []


def test_every_resource_of_a_page_is_in_the_site(site: Path, pages: dict[str, BuiltPage]) -> None:
    missing = [
        f"{page.path}: {resource}"
        for page in pages.values()
        if page.path != "404.html"
        for resource in page.resources
        if not (site / page.target(resource)[0]).is_file()
    ]
    assert missing == []


def test_no_page_loads_anything_from_another_host(pages: dict[str, BuiltPage]) -> None:
    foreign = [f"{p.path}: {r}" for p in pages.values() for r in p.resources if re.match(r"(https?:)?//", r)]
    assert foreign == []


def test_no_form_can_send_what_is_filled_in_anywhere(pages: dict[str, BuiltPage], site: Path) -> None:
    # Neither before a script has come, nor on a host without our headers: of this method a browser sends nothing.
    texts = {page.path: page.html for page in pages.values()} | {"the later part": later_part(site)}
    forms = [(path, form) for path, text in texts.items() for form in re.findall(r"<form\b[^>]*>", text)]
    assert "scan-form" in str(forms)
    assert [each for each in forms if 'method="dialog"' not in each[1]] == []


def test_no_page_has_inline_script_or_style(pages: dict[str, BuiltPage]) -> None:
    assert {page.path: page.inline for page in pages.values() if page.inline} == {}


def test_every_id_is_there_once(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        twice = [identifier for identifier, number in Counter(page.ids).items() if number > 1]
        assert twice == [], page.path


def test_every_label_belongs_to_a_field(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        assert set(page.label_targets) <= set(page.ids), page.path


def test_every_page_has_a_title_of_its_own_that_says_more_than_the_name_of_the_site(
    pages: dict[str, BuiltPage],
) -> None:
    titles = Counter(re.findall(r"<title>(.*?)</title>", page.html)[0] for page in pages.values())
    assert [title for title, number in titles.items() if number > 1] == []
    name = yaml.safe_load((ROOT / "content" / "site.yaml").read_text(encoding="utf-8"))["name"]
    assert [title for title in titles if not re.fullmatch(rf".+ - {re.escape(name)}", title)] == []


def test_the_title_of_a_dimension_says_that_it_is_one(pages: dict[str, BuiltPage]) -> None:
    of_dimensions = [page for path, page in pages.items() if path.startswith(DIMENSIONS) and path.count("/") > 1]
    assert len(of_dimensions) > 1
    for page in of_dimensions:
        (_, heading), *_ = page.headings
        said = engine_sentences("nl")["page.dimension.window"]
        assert isinstance(said, str)
        assert f"<title>{said.format(title=heading)} - " in page.html


def test_headings_start_at_one_and_skip_no_level(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        levels = [level for level, _ in page.headings]
        assert levels.count(1) == 1, f"{page.path}: {page.headings}"
        assert levels[0] == 1, page.path
        for (above, _), (level, text) in zip(page.headings, page.headings[1:], strict=False):
            assert level <= above + 1, f"{page.path}: {text!r} skips a level"
        assert all(text for _, text in page.headings), page.path


def test_edit_links_point_at_files_that_exist(pages: dict[str, BuiltPage]) -> None:
    seen = set()
    for page in pages.values():
        for source, link in page.edit_links:
            seen.add(source)
            assert (ROOT / source).exists(), f"{page.path}: {source}"
            assert link == EDIT_BASE + source
    questions = {str(file.relative_to(ROOT)) for file in (ROOT / "content" / "dimensions").rglob("*.yaml")}
    assert questions
    assert questions <= seen


def test_every_topic_and_tip_can_be_read(pages: dict[str, BuiltPage]) -> None:
    tips = [identifier for identifier in pages[f"{TIPS}index.html"].ids if identifier.startswith(f"{ID.tip}-")]
    content = compile_content(ROOT).content
    answers = [answer for _, _, file in content.questions() for answer in content.answers(file)]
    assert len(tips) == sum(answer.tip is not None for answer in answers) > 0
    for file in (ROOT / "content" / "dimensions").rglob("*.yaml"):
        page = pages[f"{DIMENSIONS}{file.parent.name}/index.html"]
        assert f"{ID.topic}-{file.stem}" in page.ids


def test_no_place_in_a_sentence_is_left_open(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        # What scripts fill in later stands in JSON and in data attributes; nothing else may have a place.
        text = re.sub(r"<script.*?</script>|\sdata-[a-z]+=(\"[^\"]*\"|'[^']*')", "", page.html, flags=re.DOTALL)
        assert re.findall(r"\{[a-z_]+\}|\{\{|\{%", text) == [], page.path


def test_search_knows_the_reading_pages_but_not_the_form(site: Path) -> None:
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    for dimension in compile_content(ROOT).content.dimensions:
        assert f"{DIMENSIONS}{dimension}/" in index
    assert f'"location":"{SCAN}"' not in index


def test_types_are_not_shipped(site: Path) -> None:
    assert list(site.rglob("*.d.ts")) == []


def test_a_failed_build_leaves_the_former_site_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "site"
    target.mkdir()
    (target / "index.html").write_text("the former site", encoding="utf-8")
    monkeypatch.setattr("scripts.site.ROOT", tmp_path)  # a folder without mkdocs.yml: the build must fail
    assert build(target) != 0
    assert (target / "index.html").read_text(encoding="utf-8") == "the former site"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_nothing_generated_is_written_beside_the_sources(site: Path) -> None:
    status = subprocess.run(
        ["git", "status", "--porcelain", "--untracked-files=all", "docs", "content", "overrides"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    made = [line for line in status.splitlines() if PAGE.scan in line or DIMENSIONS in line]
    assert made == []
    assert sys.version_info >= (3, 11)
