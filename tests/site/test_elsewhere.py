"""Another model in another folder: its own content, pages, menu and name, and no file of ours is edited or served."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import check, new_question, release, settings
from tests.addresses import COMPARISON, DIMENSIONS, EXAMPLE, GLOSSARY, SCAN, STAGES, TEAM, TIPS, TRIAL
from tests.browser.wording import wording
from tests.conftest import ROOT, SiteOf
from tests.site.copies import first_topic, page_title, replace, site_name
from tests.site.pages import BuiltPage, read_pages

SITE = f"""\
name: Zelfscan waterbeheer
short_name: Waterscan
description: Hoe beheert uw gemeente het water?
app_description: Een scan over water.
navigation:
  - title: Begin
    page: index.md
  - title: Dimensies
    pages: [{DIMENSIONS}index.md]
  - title: Achtergrond
    pages: [verantwoording.md]
linked:
  editing: meeschrijven.md
footer:
  - title: Over deze scan
    page: verantwoording.md
"""
OURS = {site_name(), "privacy/", "toegankelijkheid/", "colofon/"}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder beside nothing of ours; its questions are ours, for want of others, without their links to our
    pages."""
    folder = tmp_path_factory.mktemp("another project") / "waterscan"
    shutil.copytree(ROOT / "content", folder)
    theirs = "|".join(page.stem for page in (ROOT / "docs").glob("*.md"))
    for file in [*folder.rglob("*.yaml"), *folder.rglob("*.md")]:
        text = re.sub(rf"\[([^]]+)\]\((?:\.\./)?(?:{theirs})\.md[^)]*\)", r"\1", file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    for name, title in (("meeschrijven", "Meeschrijven"), ("verantwoording", "Waarom water")):
        text = f"---\ntitle: {title}\n---\nDeze scan telt {{questions}} vragen over water.\n"
        (folder / "pages" / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def chosen(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTENT", os.path.relpath(elsewhere, ROOT))


@pytest.fixture(scope="module")
def pages(elsewhere: Path, site_of: SiteOf) -> dict[str, BuiltPage]:
    return read_pages(site_of(elsewhere))


def test_the_folder_is_seen_from_that_of_the_repository(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings.content_folder(ROOT) == elsewhere
    for nothing in ("content", ""):
        monkeypatch.setenv("CONTENT", nothing)
        assert settings.content_folder(ROOT) == ROOT / "content"


def test_the_site_has_its_own_pages_and_none_of_ours(pages: dict[str, BuiltPage]) -> None:
    top = {path.split("/")[0] for path in pages}
    assert top == {
        "index.html", "404.html", "meeschrijven", "verantwoording", TRIAL.split("/")[0],
        *(place.removesuffix("/") for place in (SCAN, DIMENSIONS, STAGES, TIPS, EXAMPLE, TEAM, COMPARISON, GLOSSARY)),
    }  # fmt: skip
    count = len(list((ROOT / "content/dimensions").rglob("*.yaml")))
    assert f"Deze scan telt {count} vragen over water." in pages["verantwoording/index.html"].html


def test_the_site_has_its_own_name_menu_and_foot(pages: dict[str, BuiltPage]) -> None:
    html = pages[f"{STAGES}index.html"].html
    stages = page_title("stages")
    assert f"<title>{stages} - Zelfscan waterbeheer</title>" in html
    assert '<meta name="description" content="Hoe beheert uw gemeente het water?">' in html
    menu = re.findall(r'frame-nav__(?:title|link)"[^>]*>([^<]*)<', html)
    assert menu[:2] == ["Begin", "Dimensies"]
    assert menu[menu.index("Achtergrond") :] == [
        "Achtergrond", "Waarom water", "Zelfscan", stages, page_title("tips"), page_title("example"),
        wording("team.title"), wording("comparison.title"), wording("trial.title"), page_title("glossary"),
        "Meeschrijven",
    ]  # fmt: skip
    assert '<a href="../verantwoording/">Over deze scan</a>' in html


def test_nothing_of_our_own_site_shows(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        frame = page.html.split("<article")[0] + page.html.split("</article>")[-1]
        assert {word for word in OURS if word in frame} == set(), page.path


def test_every_link_leads_to_a_page_of_the_site(pages: dict[str, BuiltPage]) -> None:
    links = [
        (page.path, link, page.target(link)[0])
        for page in pages.values()
        if page.path != "404.html"
        for link in page.links
        if not re.match(r"https?:|mailto:", link)
    ]
    assert len(links) > 300
    assert [(path, link) for path, link, target in links if target not in pages] == []


def test_a_page_names_its_file_in_that_folder(elsewhere: Path, pages: dict[str, BuiltPage]) -> None:
    sources = {source for page in pages.values() for source, _ in page.edit_links}
    assert {"waterscan/model.yaml", "waterscan/pages/verantwoording.md"} < sources
    assert [source for source in sources if not (elsewhere.parent / source).is_file()] == []


def test_mistakes_are_told_with_the_name_of_that_folder(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    interface = elsewhere / "interface.yaml"
    assert check.main([]) == 0
    replace(elsewhere / "site.yaml", "page: index.md", "page: indeks.md")
    line = len(interface.read_text(encoding="utf-8").splitlines()) + 1
    with interface.open("a", encoding="utf-8") as opened:
        opened.write("scan.previous: <b>Terug</b>\n")
    capsys.readouterr()
    assert check.main(["--format", "json"]) == 1
    replace(elsewhere / "site.yaml", "page: indeks.md", "page: index.md")
    replace(interface, "scan.previous: <b>Terug</b>\n", "")
    told = json.loads(capsys.readouterr().out)["problems"]
    assert {(one["file"], one["line"], one["column"]) for one in told} == {
        ("waterscan/interface.yaml", line, 16),
        ("waterscan/interface.yaml", line, 24),
        ("waterscan/site.yaml", 5, 1),
        ("waterscan/site.yaml", 7, 11),
    }


def test_a_question_and_a_release_are_made_in_that_folder(
    elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(elsewhere, tmp_path / "waterscan")
    monkeypatch.setenv("CONTENT", str(tmp_path / "waterscan"))
    (frozen,) = release.release(ROOT)
    assert "waterscan/releases/1.0.0.json" in frozen.said("nl")
    assert (tmp_path / "waterscan" / "releases" / "1.0.0.json").is_file()
    made = new_question.new_question(ROOT, first_topic().parent.name, "nieuwe-vraag")
    assert made == Path(f"waterscan/dimensions/{first_topic().parent.name}/nieuwe-vraag.yaml")
    assert (tmp_path / made).is_file()


def test_the_runtime_is_exercised_with_that_model(
    elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(elsewhere, tmp_path / "waterscan")
    replace(tmp_path / "waterscan" / "model.yaml", "\nnumber: 1 ", "\nnumber: 77 ")
    monkeypatch.setenv("CONTENT", str(tmp_path / "waterscan"))
    done = subprocess.run([sys.executable, "-m", "scripts.runtime.exercise"], cwd=ROOT, capture_output=True, text=True)
    (_, handed_over), *calls = json.loads(done.stdout)
    assert json.loads(json.loads(handed_over)["document"])["number"] == 77
    assert len(calls) > 40


def test_a_folder_that_is_not_there_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONTENT", str(tmp_path / "waterscam"))
    sentence = f"In de map {tmp_path} staat geen map waterscam.\n"
    assert check.main([]) == 1
    assert release.main([]) == 2
    assert capsys.readouterr().err == sentence * 2
    command = [
        sys.executable,
        "-c",
        "import sys; from pathlib import Path; from scripts.site import build; sys.exit(build(Path(sys.argv[1])))",
    ]
    done = subprocess.run([*command, str(tmp_path / "site")], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, f"{sentence}site: the build failed; site/ is as it was.\n")
