"""What a page says holds for any words and any numbers that editors choose."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import asdict, replace
from fractions import Fraction
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.utils.meta import get_data

from scoring.method.rules.ladder import Ladder
from scoring.model.model import Tier
from scoring.words.sentences import sentence
from scripts.compiler.build_model import build_model
from scripts.compiler.compile import compile_content
from scripts.compiler.content.tree import Content, there
from scripts.compiler.pages.model_numbers import facts
from scripts.compiler.pages.page import EditLink, Page, parted
from scripts.compiler.pages.writer import literal
from scripts.compiler.prose.page_names import page_names
from scripts.compiler.words.addresses import address_words
from scripts.compiler.words.phrase import LANGUAGES, Language
from tests.addresses import ID, PAGE
from tests.content.made_pages import CODE, later_part_of, pages_of
from tests.content.trees import NESTED, REPOSITORY, tree


@pytest.fixture(scope="module")
def content() -> Content:
    return compile_content(REPOSITORY).content


def pages(content: Content) -> dict[str, str]:
    """The Markdown of each page of this content, by path."""
    return {path: page.markdown for path, page in pages_of(content).items()}


def test_every_page_names_the_file_to_edit_and_where_to_do_so(content: Content) -> None:
    base = "https://git.example/edit/"
    for path, page in pages_of(content, base).items():
        assert (REPOSITORY / page.source).is_file(), path
        assert page.edit
        line = int(re.findall(r"(\d+)\)$", page.edit.text)[0])
        said = sentence(content.wordings(), "page.edit", "nl", file=page.source, line=line)
        assert page.edit == EditLink(page.source, base + page.source, said)
    made = pages_of(content)
    assert {path: made[path].source for path in (PAGE.stages, "privacy.md", "verantwoording.md")} == {
        PAGE.stages: "content/model.yaml",
        "privacy.md": "docs/privacy.md",
        "verantwoording.md": "content/pages/verantwoording.md",
    }


@pytest.mark.parametrize(
    ("path", "href"),
    [
        ("index.md", "redactie/"),
        (PAGE.tips, "../redactie/"),
        ("redactie.md", "./"),
        (PAGE.dimensions, "../redactie/"),
        (PAGE.dimension(min(path.name for path in (REPOSITORY / "content/dimensions").iterdir())), "../../redactie/"),
    ],
)
def test_without_a_git_host_the_way_to_edit_is_the_page_that_explains_it(
    content: Content, path: str, href: str
) -> None:
    edit = pages_of(content)[path].edit
    assert edit
    assert edit.href == href


def test_a_link_to_a_page_that_the_content_does_not_have_is_left_out(content: Content) -> None:
    site = there(content.site)
    without = replace(content, site=replace(site, shape=site.shape.model_copy(update={"linked": None})))
    made = pages_of(without)
    assert [path for path, page in made.items() if page.edit] == []
    assert [path for path, page in made.items() if 'class="edit"' in page.markdown] == []
    assert [text for text in ("controleren/", "verantwoording/") if text in made["index.md"].markdown] == []
    with_host = pages_of(without, "https://git.example/edit/")
    assert all(page.edit for page in with_host.values())
    assert 'class="edit"' in with_host[PAGE.tips].markdown


def test_a_page_lists_its_scripts_with_all_that_they_import(content: Content) -> None:
    made = pages_of(content)
    dimensions = {PAGE.dimensions, *map(PAGE.dimension, content.dimensions)}
    scripted = {PAGE.scan, PAGE.team, PAGE.comparison, PAGE.tips, PAGE.trial}
    assert {path for path, page in made.items() if page.scripts} == scripted | dimensions
    (script,) = made[PAGE.scan].scripts
    assert script.address == f"{CODE.folder}scan/main.mjs"
    assert script.modules
    assert CODE.script("scan/main.mjs") == script
    assert made[PAGE.scan].styles == (f"{CODE.folder}scan/scan.css",)
    assert made[PAGE.scan].print_styles == (f"{CODE.folder}scan/print.css",)


def test_an_engine_reads_all_of_a_page_from_its_document(content: Content) -> None:
    for page in pages_of(content).values():
        markdown, front = get_data(page.document())
        assert markdown == page.markdown.lstrip("\n")
        assert front["title"] == page.title
        assert front["edit"]["source"] == page.source
        assert [script["address"] for script in front.get("scripts", [])] == [each.address for each in page.scripts]
    markdown, front = get_data(pages_of(content)[PAGE.scan].document())
    assert front["search"] == {"exclude": True}
    assert front["hide"] == ["navigation", "toc"]


@pytest.mark.parametrize("title", ["Ja: nee", "'a' \"b\" \\", "#1", "--- x", "📊 {x}", "no", "3/5"])
def test_any_title_comes_through_the_front_matter(title: str) -> None:
    markdown, front = get_data(Page("a.md", title, "## Kop\n\nTekst: meer.\n").document())
    assert (front, markdown) == ({"title": title}, "## Kop\n\nTekst: meer.\n")


def test_a_page_without_front_matter_is_refused() -> None:
    text = f"---\ntitle: {json.dumps('A')}\n---\n# A\n"
    assert parted(text) == ({"title": "A"}, "# A\n")
    with pytest.raises(ValueError, match="a page begins with front matter, not with 'Tekst'"):
        parted("Tekst\n---\ntitle: A\n---\n# A\n")


# A model has at most thirty dimensions, and there are more words than that.
@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_on_the_page_of_the_scan_differ_whatever_dimensions_and_questions_are_called(
    content: Content, language: Language, half: int
) -> None:
    words = asdict(address_words(language).fragments).values()
    names = (*words, "open", "first", "floor", "profile", "heading-profile", "note", "action", "older-dimension")
    names = names[half::2]
    dimension = next(iter(content.dimensions.values()))
    first, second, *_ = map(there, dimension.questions.values())
    renamed = {
        name: replace(
            dimension,
            id=name,
            questions={
                f"{name}-x": replace(first, id=f"{name}-x"),
                f"{name}-x-hint": replace(second, id=f"{name}-x-hint"),
            },
        )
        for name in names
    }
    other = replace(content, language=language, dimensions=renamed, example=None)
    page = pages(other)[page_names(language).scan]
    ids = Counter(re.findall(r'\bid="([^"]+)"', page))
    assert len(ids) > 100
    later = re.findall(r'\bid="([^"]+)"', later_part_of(other))
    assert len(later) > 100
    # The report comes in the place of what stands there for it.
    awaited = re.search(r'data-part="report" hidden>(.*?)</div>\n<section', page, re.DOTALL)
    assert awaited
    ids -= Counter(re.findall(r'\bid="([^"]+)"', awaited[1]))
    ids += Counter(later)
    assert [id for id, count in ids.items() if count > 1] == []


def test_what_stands_for_the_result_until_it_comes_is_replaced(content: Content) -> None:
    """Links into a result lead somewhere from the start."""
    later = later_part_of(content)
    awaited = re.search(r'data-part="report" hidden>(.*?)</div>\n<section', pages(content)[PAGE.scan], re.DOTALL)
    assert awaited
    places = set(re.findall(r'<div id="([^"]+)"></div>', awaited[1]))
    # An id that begins with a word of addresses may be linked; the other ids are for labels, headings and templates.
    address = re.compile(rf"({'|'.join(asdict(ID).values())})(-|$)")
    assert places == {id for id in re.findall(r'\bid="([^"]+)"', later) if address.match(id)}
    assert {ID.plan, ID.keep, ID.summary} < places


def test_a_page_brings_the_sentences_that_its_script_can_say_and_no_others(content: Content) -> None:
    def brought(html: str) -> set[str]:
        found = re.search(r'<script type="application/json"(?: id="scan-sentences")?>(.*?)</script>', html)
        assert found
        return set(json.loads(found[1]))

    first, later = brought(pages(content)[PAGE.scan]), brought(later_part_of(content))
    assert {"scan.missing", "scan.kept.saved", "scan.kept.refused", "result.failed.renewed"} <= first
    assert {"plan.status.added", "keep.open.busy_code", "scoring.effort.S", "result.mark.none"} <= later
    assert not first & later
    of_templates = {key for key in first | later if key.startswith(("scan.card.", "scan.how.", "result.profile."))}
    # The heading of a column that a script writes as well: the one beside other organisations.
    assert of_templates == {"result.profile.dimension"}


def test_a_stage_that_is_no_plain_word_keeps_its_capitals_within_a_sentence(content: Content) -> None:
    file = there(content.model)
    stages = [stage.model_copy(update={"name": f"AI-{stage.name}"}) for stage in file.shape.stages]
    made = pages(replace(content, model=replace(file, shape=file.shape.model_copy(update={"stages": stages}))))
    assert "AI-Bewust" in made[PAGE.tips]
    assert [path for path, text in made.items() if "ai-bewust" in text] == []


@pytest.mark.parametrize("title", ["Programmeren in C#", "# 1", "C#, F# en #", "a *b* _c_ [d](e) !"])
def test_a_title_stands_above_a_page_as_it_was_written(title: str) -> None:
    engine = Markdown(extensions=["attr_list"])
    assert engine.convert(f"# {literal(title)}") == f"<h1>{title}</h1>"
    assert engine.convert(f"### {literal(title)} {{: #{ID.topic}-c }}") == f'<h3 id="{ID.topic}-c">{title}</h3>'


@pytest.mark.parametrize(("share", "text"), [("3/5", "60%"), ("1", "100%"), ("2/3", "2/3"), ("1/8", "1/8")])
def test_a_page_states_a_threshold_exactly(content: Content, share: str, text: str) -> None:
    model = replace(build_model(content), tiers=(Tier(Ladder(Fraction(share), 1)),))
    assert facts(model)["majority_percent"] == text


def test_headings_in_the_text_of_a_part_go_below_its_own(tmp_path: Path) -> None:
    file = "content/dimensions/build/tools/index.md"
    text = (NESTED / file).read_text(encoding="utf-8")
    written = "\n\n## Two\n\nText.\n\n### Three\n\nUnderlined\n----------\n\n```\n## code\n```\n"
    root = tree(tmp_path / "tree", [{"file": file, "replace": text, "with": text.rstrip() + written}], NESTED)
    made = pages(compile_content(root).content)
    page = made[page_names("en").dimension("build")]
    found = re.findall(r"(?m)^ *(#+) (.*?)(?: \{.*)?$", page)
    titles = [(len(signs), title) for signs, title in found]
    place = next(number for number, (_, title) in enumerate(titles) if title == "Two")
    own = titles[place - 1][0]
    assert [titles[place + number] for number in range(4)] == [
        (own + 1, "Two"),
        (own + 2, "Three"),
        (own + 1, "Underlined"),
        (2, "code"),
    ]
