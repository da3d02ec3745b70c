"""From each text of a page there is a way to its own line in Git, and to an issue about it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from scripts.compiler.compile import compile_content
from scripts.compiler.content.page_shapes import Repository
from scripts.compiler.content.tree import Content, there
from scripts.compiler.pages.page import Page
from scripts.compiler.pages.source_links import Place, SourceLinks
from tests.addresses import ID, PAGE
from tests.content.made_pages import pages_of
from tests.content.trees import REPOSITORY, Change, problems, tree

ADDRESS = "https://git.example/team/scan"
PLACE = Place("content/dimensions/één/a b.yaml", 12)
HOSTS = {
    "github": (
        "https://git.example/team/scan/blob/main/content/dimensions/%C3%A9%C3%A9n/a%20b.yaml?plain=1#L12",
        "https://git.example/team/scan/issues/new?title=A%20%26%20B&body=een%0Atwee",
    ),
    "gitlab": (
        "https://git.example/team/scan/-/edit/main/content/dimensions/%C3%A9%C3%A9n/a%20b.yaml#L12",
        "https://git.example/team/scan/-/issues/new?issue%5Btitle%5D=A%20%26%20B&issue%5Bdescription%5D=een%0Atwee",
    ),
    "forgejo": (
        "https://git.example/team/scan/src/branch/main/content/dimensions/%C3%A9%C3%A9n/a%20b.yaml?display=source#L12",
        "https://git.example/team/scan/issues/new?title=A%20%26%20B&body=een%0Atwee",
    ),
}


def repository(host: str, branch: str = "main", address: str = ADDRESS) -> Repository:
    return Repository.model_validate({"host": host, "address": address, "branch": branch})


@pytest.mark.parametrize("host", HOSTS)
def test_each_host_has_addresses_of_its_own(host: str) -> None:
    links = SourceLinks(repository(host))
    assert (links.edit(PLACE), links.issue("A & B", "een\ntwee")) == HOSTS[host]


@pytest.mark.parametrize("host", HOSTS)
def test_a_slash_at_the_end_of_an_address_and_one_in_a_branch_change_nothing(host: str) -> None:
    links = SourceLinks(repository(host, "team/site", f"{ADDRESS}/"))
    assert links.edit(PLACE) == HOSTS[host][0].replace("/main/", "/team/site/")


def test_a_base_that_was_given_for_a_build_comes_first_and_knows_no_lines_and_no_issues() -> None:
    links = SourceLinks(repository("github"), "https://elders.example/edit/")
    assert links.edit(Place("docs/privacy.md", 3)) == "https://elders.example/edit/docs/privacy.md"
    assert links.issue("a", "b") == ""
    assert SourceLinks(None).edit(PLACE) == ""


@pytest.mark.parametrize(
    "links",
    [*(SourceLinks(repository(host, "team/site")) for host in HOSTS), SourceLinks(None, "https://elders.example/")],
    ids=[*HOSTS, "base"],
)
def test_a_script_finds_the_address_of_a_file_between_what_comes_before_and_after_it(links: SourceLinks) -> None:
    before, after = links.around()
    assert links.edit(Place("docs/privacy.md")) == f"{before}docs/privacy.md{after}"
    assert links.known


def test_without_a_host_nothing_comes_before_or_after_a_file() -> None:
    assert SourceLinks(None).around() == ("", "")


@pytest.fixture(scope="module")
def content() -> Content:
    """The content, of which the site file names a repository."""
    content = compile_content(REPOSITORY).content
    site = there(content.site)
    shape = site.shape.model_copy(update={"repository": repository("forgejo")})
    return replace(content, site=replace(site, shape=shape))


@pytest.fixture(scope="module")
def pages(content: Content) -> dict[str, Page]:
    return pages_of(content)


def edits(page: Page) -> list[tuple[str, int]]:
    """The file and line that each link of a page leads to, that of the page itself first."""
    own = page.edit.href if page.edit else ""
    hrefs = [own, *re.findall(r'class="edit" data-source="[^"]*" href="([^"]*)"', page.markdown)]
    return [
        (file, int(line)) for href in hrefs for file, line in re.findall(r"/src/branch/main/(.*)\?.*#L(\d+)$", href)
    ]


def test_the_page_for_trying_a_change_knows_the_host_that_only_the_content_names(
    content: Content, pages: dict[str, Page]
) -> None:
    facts = re.findall(r'data-part="facts">(.*?)</script>', pages[PAGE.trial].markdown)
    before, after = SourceLinks(repository("forgejo")).around()
    assert [json.loads(one)["edit"] for one in facts] == [{"before": before, "after": after}]
    unnamed = replace(there(content.site), shape=there(content.site).shape.model_copy(update={"repository": None}))
    assert '"edit": null' in pages_of(replace(content, site=unnamed))[PAGE.trial].markdown


def line(place: tuple[str, int]) -> str:
    file, number = place
    return (REPOSITORY / unquote(file)).read_text(encoding="utf-8").splitlines()[number - 1].strip(" -")


def test_every_tip_and_question_leads_to_its_own_line(content: Content, pages: dict[str, Page]) -> None:
    tips = {answer.tip.title for _, _, file in content.questions() for answer in content.answers(file) if answer.tip}
    on_tips = [line(place) for place in edits(pages[PAGE.tips])[1:]]
    assert len(on_tips) == len(tips)
    assert all(text.startswith("title:") for text in on_tips)
    for id, dimension in content.dimensions.items():
        found = [line(place) for place in edits(pages[PAGE.dimension(id)])[1:]]
        questions = list(dimension.every_question())
        assert sum(text.startswith("ask:") for text in found) == len(questions)
        assert sum(text.startswith("title:") for text in found) == sum(
            answer.tip is not None for file in questions for answer in content.answers(file)
        )
    assert len(set(edits(pages[PAGE.tips]))) == len(tips) + 1


def test_every_stage_and_term_leads_to_its_own_line(content: Content, pages: dict[str, Page]) -> None:
    stages = [f"name: {stage.name}" for stage in there(content.model).shape.stages]
    assert [line(place).replace('"', "") for place in edits(pages[PAGE.stages])[1:]] == stages
    terms = {f"term: {term.term}" for term in there(content.glossary).shape.terms}
    assert {line(place).replace('"', "") for place in edits(pages[PAGE.glossary])[1:]} == terms


def test_the_title_of_every_page_leads_to_its_own_line(pages: dict[str, Page]) -> None:
    first = {"stages:", "terms:"}
    for page in pages.values():
        text = line(edits(page)[0])
        key, _, value = text.partition(":")
        assert f"{key}:" in first or "title" in key or key == "about", (page.path, text)
        assert "title" not in key or value.strip(" \"'") == page.title, (page.path, text)


def test_an_issue_names_the_place_on_the_site_and_in_the_file(content: Content, pages: dict[str, Page]) -> None:
    (address, *_) = re.findall(rf'href="({ADDRESS}/issues/new[^"]*)"', pages[PAGE.tips].markdown)
    asked = parse_qs(urlsplit(address.replace("&amp;", "&")).query)
    file = next(file for _, _, file in content.questions())
    tip = content.answers(file)[0]
    assert tip.tip
    assert asked["title"] == [f"Klopt dit niet: {tip.tip.title}"]
    where = f"/{PAGE.tips.removesuffix('.md')}/#{ID.tip}-{file.id}-1"
    assert asked["body"][0].startswith(
        f"Op de site: {where}\nIn het bestand: {file.file}, regel {file.line_of(*tip.tip_path, 'title')}\n\n"
    )


def test_the_page_itself_can_be_reported_too(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert page.edit
        assert page.edit.report.startswith(f"{ADDRESS}/issues/new?title=")
        assert '"report": "https' in page.document()


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("github", []),
        ("bitbucket", ["'bitbucket'"]),
    ],
)
def test_the_site_file_says_which_host_it_is(host: str, told: list[str], tmp_path: Path) -> None:
    lines = f"more_pages: docs\nrepository:\n  host: {host}\n  address: {ADDRESS}\n"
    change: Change = {"file": "content/site.yaml", "replace": "more_pages: docs\n", "with": lines}
    found = problems(tree(tmp_path / "tree", [change]))
    assert [one.file for one in found] == ["content/site.yaml"] * len(told)
    assert all(name in one.what for name, one in zip(told, found, strict=True))
