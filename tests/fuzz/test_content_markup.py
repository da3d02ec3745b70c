"""What editors write stays text: markup is refused, and where a rule would miss it the templates escape it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from markupsafe import escape
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import yaml_load

from scripts.compiler.check import check
from scripts.compiler.content.load import load
from scripts.compiler.pages.writer import literal
from scripts.compiler.rules import links
from tests.content import made_pages
from tests.content.trees import REPOSITORY, problems, tree
from tests.fuzz.hostile import MARKUP
from tests.fuzz.test_exports import Elements

ENGINE_TAGS = (
    "<script/src=//evil.example/@x.nl>",
    "<div/onclick=alert(1)//@x.nl>",
    "<iframe/src=data:text/html,x//@x.nl>",
    "<HTTPS://evil.example onclick=alert(1)>",
    "<b\nonclick=alert(1)>",
    "<b",
    "x {: onclick=alert(1) }",
    "x {: #start }",
    "[x](javascript:alert(1))",
    "[x](data:text/html,x)",
    "[x]\n\n[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](https://evil.example/z.png)",
)
"""What the engine's own Markdown would turn into something that acts, in the text below a front matter."""

TITLES = {"title", "name", "term"}
OTHERS = {
    "ask", "why", "who_knows", "note", "answer", "evidence", "who", "done_when", "text", "meaning", "looks_like",
    "next_step", "definition", "summary", "keep",
}  # fmt: skip
PROSE = {"p", "em", "strong", "code", "pre", "ul", "ol", "li", "a", "h1", "h2", "blockquote", "br", "hr", "img"}
PROSE |= {"table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"}
PROSE_ATTRIBUTES = {"href", "rel", "id", "src", "alt", "title", "class", "start"}
BENIGN = "gewoon"


def filled(value: Any, text: Callable[[str, int], str], number: int = 0) -> Any:
    """The value with every text that is free to choose replaced; number tells the rungs of a ladder apart."""
    if isinstance(value, dict):
        free = {name for name in TITLES | OTHERS if isinstance(value.get(name), str)}
        return {
            name: text(name, number) if name in free else filled(inner, text, number) for name, inner in value.items()
        }
    if isinstance(value, list):
        return [filled(inner, text, place) for place, inner in enumerate(value, start=1)]
    return value


def hostile_tree(folder: Path, hostile: str) -> Path:
    """The valid tree with the text in every field of every file; written as JSON, which is YAML too."""
    own = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u200b\u202e\ufeff\u2028\u2029\u00a0]", " ", hostile).split())

    def text(name: str, number: int, longest: int = 55) -> str:
        if name in TITLES:
            return own[: 30 if name == "name" else longest]
        return f"{own[:200]} {number}" if name == "answer" else own[:220]

    root = tree(folder)
    for file in sorted((root / "content").rglob("*.yaml")):
        if file.name not in ("interface.yaml", "retired.yaml"):
            # A title in the menu is shorter than one of a page.
            fitting = partial(text, longest=40) if file.name == "site.yaml" else text
            data = filled(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader), fitting)
            file.write_text(json.dumps(numbers(data)), encoding="utf-8")
    for file in sorted((root / "content" / "dimensions").rglob("index.md")):
        _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
        data = numbers(filled(yaml.load(head, yaml.BaseLoader), text))
        file.write_text(f"---\n{json.dumps(data)}\n---\n{body}", encoding="utf-8")
    return root


def numbers(value: Any) -> Any:
    """The value with whole numbers and truth values where BaseLoader left text."""
    if isinstance(value, dict):
        return {name: numbers(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [numbers(inner) for inner in value]
    return {"true": True, "false": False}.get(value, int(value) if re.fullmatch("[0-9]+", value) else value)


def pages_of(root: Path) -> Iterator[tuple[str, Elements]]:
    """The elements of each page of a tree, as the engine renders it, although the rules may refuse the tree."""
    draft, _ = check(load(root))
    for path, page in made_pages.pages_of(draft.in_model_order()).items():
        body, _ = get_data(page.document())
        yield path, Elements(engine().reset().convert(body))


@cache
def engine() -> markdown.Markdown:
    """The Markdown of the site: the extensions of mkdocs.yml, and those that MkDocs always adds."""
    with (REPOSITORY / "mkdocs.yml").open(encoding="utf-8") as file:
        listed = yaml_load(file)["markdown_extensions"]
    configured = {name: options for one in listed if isinstance(one, dict) for name, options in one.items()}
    names = [name for one in listed for name in (one if isinstance(one, dict) else [one])]
    return markdown.Markdown(extensions=["fenced_code", *names], extension_configs=configured)


@pytest.fixture(scope="module")
def benign(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Elements]:
    return dict(pages_of(hostile_tree(tmp_path_factory.mktemp("benign") / "tree", BENIGN)))


def test_the_tree_has_its_text_on_the_pages(benign: dict[str, Elements], tmp_path: Path) -> None:
    assert len(benign) >= 8
    assert problems(tree(tmp_path / "plain")) == ()
    draft, _ = check(load(hostile_tree(tmp_path / "tree", BENIGN)))
    assert {question.shape.why for *_, question in draft.questions()} == {BENIGN}


@pytest.mark.parametrize("text", MARKUP)
def test_templates_make_no_element_or_attribute_of_a_text(
    text: str, benign: dict[str, Elements], tmp_path: Path
) -> None:
    seen = 0
    for path, page in pages_of(hostile_tree(tmp_path / "tree", text)):
        seen += 1
        known = benign[path]
        assert page.names <= known.names | PROSE, path
        names = {name for name, _ in page.attributes}
        assert names <= {name for name, _ in known.attributes} | PROSE_ATTRIBUTES, path
        assert not {name for name in names if name.startswith("on")}, path
        assert page.other == known.other, path
        for name, value in page.attributes:
            assert name not in ("href", "src") or not re.match(r"\s*(javascript|data|vbscript):", value or "", re.I)
    assert seen == len(benign)


@pytest.mark.parametrize("text", ENGINE_TAGS)
@pytest.mark.parametrize("file", ["dimensions/water/index.md", "pages/uitleg.md"])
def test_what_the_engine_would_act_on_is_refused_in_prose(text: str, file: str, tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    path = root / "content" / file
    path.write_text(path.read_text(encoding="utf-8") + f"\n\n{text}\n", encoding="utf-8")
    found = problems(root)
    assert found, "taken without a word"
    assert {one.file for one in found} == {f"content/{file}"}
    assert all(one.what and one.remedy for one in found)


@pytest.mark.parametrize("text", ["Zie <https://x.nl/a?b=c>.", "5 < 6 en a > b.", "a & b"])
def test_addresses_and_signs_are_no_markup(text: str, tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    path = root / "content" / "dimensions" / "water" / "index.md"
    path.write_text(path.read_text(encoding="utf-8") + f"\n\n{text}\n", encoding="utf-8")
    assert problems(root) == ()


def test_an_address_for_mail_is_a_link_and_no_markup(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    path = root / "content" / "dimensions" / "water" / "index.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n\nMail <a.b+c@gemeente-x.nl>.\n", encoding="utf-8")
    assert [one.problem.words for one in problems(root)] == [links.SCHEME]


@pytest.mark.parametrize(
    "text", ["[x](y) ![z](w)", "*a* _b_ `c` **d**", "\\[x](y)", '<b> & "q"', "1. x # y", "{: .x }"]
)
def test_a_title_is_shown_as_it_was_written(text: str) -> None:
    html = markdown.markdown(f"## {literal(text)} {{: #id }}", extensions=["attr_list", "toc"])
    assert html == f'<h2 id="id">{escape(text)}</h2>'


def test_what_comes_from_a_front_matter_is_escaped_in_attributes() -> None:
    # MkDocs does not escape by itself.
    used = [
        (file.name, expression)
        for file in sorted((REPOSITORY / "overrides").rglob("*.html"))
        for expression in re.findall(r'="\{\{([^}]*page\.(?:meta|title)[^}]*)\}\}', file.read_text(encoding="utf-8"))
    ]
    assert used
    assert [one for one in used if not re.search(r"\) \| e *$", one[1])] == []
