"""The site is finished before any engine begins: pages, menu and assets fit together, without one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from scripts.compiler.compile import compile_content
from scripts.compiler.content.tree import there
from scripts.compiler.files.page_code import SOURCES, page_code
from scripts.compiler.pages.site import Site, problem_site
from scripts.compiler.problems import ContentProblems, Problem, Spot
from scripts.compiler.prose.page_names import place
from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.compiler.words.phrase import Phrase, Words
from scripts.finished_site import finished_site, watched
from tests.conftest import ROOT
from tests.content.trees import tree

WRONG = Words(nl=Phrase("Dit <is> fout.", "Maak het goed."), en=Phrase("This <is> wrong.", "Put it right."))
PROBLEMS = ContentProblems([Problem(Spot("content/model.yaml", 3), WRONG)])


IN_ENGLISH = ContentProblems([Problem(Spot("content/model.yaml", 3), WRONG)], "en")


@pytest.fixture(scope="module")
def made() -> Site:
    return finished_site(ROOT)


def test_every_page_is_in_the_menu_once_by_its_title(made: Site) -> None:
    entries = [below for entry in made.navigation for below in (entry.below or (entry,))]
    assert Counter(entry.page for entry in entries) == Counter(page.path for page in made.pages)
    titles = {page.path: page.title for page in made.pages}
    grouped = [below for entry in made.navigation for below in entry.below]
    assert len(grouped) > 8
    assert [entry for entry in grouped if entry.title != titles[entry.page]] == []


def test_all_that_a_page_loads_is_an_asset(made: Site) -> None:
    named = {style for page in made.pages for style in page.styles}
    for page in made.pages:
        named |= {address for script in page.scripts for address in (script.address, *script.modules)}
    assert len(named) > 5
    assert named - made.assets.keys() == set()


def test_files_beside_the_written_pages_come_along(made: Site) -> None:
    licences = {f"licenties/{path.name}": path for path in (ROOT / "docs" / "licenties").iterdir()}
    assert len(licences) > 1
    assert licences.items() <= made.assets.items()
    assert not [name for name in made.assets if name.startswith(("images/", "decisions/"))]


def test_the_links_of_the_foot_lead_to_pages(made: Site) -> None:
    listed = there(compile_content(ROOT).content.site).shape.footer
    assert made.frame["footer_links"] == [{"title": link.title, "address": place(link.page)} for link in listed]
    assert {place(page.path) for page in made.pages} >= {place(link.page) for link in listed}


def test_no_source_of_the_code_is_served_beside_its_own_folder(made: Site) -> None:
    assert {path.name for path in made.unserved if path.suffix == ".ts"} == {"types.d.ts"}
    assert {path for path in made.unserved if path.suffix != ".ts"} == {
        path for path in (ROOT / SOURCES).rglob("*.*") if path.suffix in (".mjs", ".css")
    }


def test_what_is_wrong_is_told_on_every_page_in_the_frame_as_it_was(made: Site) -> None:
    told = problem_site(PROBLEMS, ["nieuw.md"], page_code(ROOT), made)
    assert {page.path for page in told.pages} == {page.path for page in made.pages} | {"nieuw.md"}
    for page in told.pages:
        assert "<code>content/model.yaml:3:1</code>" in page.markdown
        assert "Dit &lt;is&gt; fout." in page.markdown
        assert (page.title, page.edit) == ("De inhoud heeft 1 fout", None)
    assert (told.name, told.frame["menu"]) == (made.name, "Menu")
    assert page_code(ROOT).assets().items() <= told.assets.items()


def test_what_is_wrong_at_the_start_is_told_too(made: Site) -> None:
    told = problem_site(PROBLEMS, ["other.md"], page_code(ROOT), None)
    assert told.frame["menu"] == engine_sentences("nl")["frame.menu"]
    assert [page.path for page in told.pages] == ["index.md", "other.md"]
    assert told.name == "De inhoud heeft 1 fout"
    assert told.frame["code"] == made.frame["code"]


def test_a_change_of_the_content_the_written_pages_and_the_code_is_noticed() -> None:
    assert watched(ROOT) == [ROOT / name for name in ("content", "docs", "scoring", "scripts", "overrides")]


def test_a_further_folder_that_is_not_there_is_not_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = tree(
        tmp_path / "tree", [{"file": "content/site.yaml", "replace": "more_pages: docs", "with": "more_pages: dosc"}]
    )
    monkeypatch.setenv("CONTENT", str(content / "content"))
    assert watched(ROOT)[0] == content / "content"
    assert [folder for folder in watched(ROOT) if not folder.is_dir()] == []


@pytest.mark.parametrize("former", [True, False])
def test_what_is_wrong_is_told_in_a_frame_of_its_language(made: Site, former: bool) -> None:
    told = problem_site(IN_ENGLISH, [], page_code(ROOT), made if former else None)
    assert (told.language, told.frame["close_menu"]) == ("en", engine_sentences("en")["frame.close_menu"])
