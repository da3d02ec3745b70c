"""The editors' guide is true: its examples have the right shape, and it names every field and place."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from pydantic import BaseModel, StringConstraints

from scoring.method.rules import RULES
from scripts.compiler.compile import compile_content
from scripts.compiler.content import shapes
from scripts.compiler.content.load import TOP_FILES
from scripts.compiler.content.model_shapes import Required
from scripts.compiler.content.shape import Shape, fields_of
from scripts.compiler.content.source_file import MAX_KB
from scripts.compiler.prose.markdown import render
from scripts.compiler.rules.page_places import places_of
from scripts.compiler.words.console import IN_ORDER
from tests.content.trees import REPOSITORY, problems, tree

GUIDE = (REPOSITORY / "content" / "README.md").read_text(encoding="utf-8")
ALWAYS = {name for name, field in shapes.Question.model_fields.items() if field.is_required()}
EXAMPLES: dict[str, type[BaseModel]] = {
    "Een vraag": shapes.Question,
    "### Een vraag met eigen antwoorden": shapes.Question,
    "Een dimensie": shapes.PartHead,
    "Een hele pagina": shapes.PageHead,
    "Het model": shapes.ModelFile,
    "De site": shapes.SiteFile,
    "Zinnen van de site": shapes.InterfaceFile,
    "Begrippen": shapes.GlossaryFile,
    "Vervallen namen": shapes.RetiredFile,
}


def example(heading: str) -> Any:
    """The fields of the first example below a heading."""
    below = GUIDE.split(f"\n{heading if heading.startswith('#') else f'## {heading}'}\n")[1]
    found = re.search(r"```(?:yaml|markdown)\n(.*?)\n```", below, re.DOTALL)
    assert found, heading
    text = found[1].split("\n---\n")[0].removeprefix("---\n")
    return yaml.load(text, Loader=yaml.BaseLoader)


def as_content(value: Any) -> Any:
    """BaseLoader reads everything as text; the guide's numbers and truth values become such again."""
    if isinstance(value, dict):
        return {name: as_content(item) for name, item in value.items()}
    if isinstance(value, list):
        return [as_content(item) for item in value]
    return {"true": True, "false": False}.get(value, int(value) if value.isdigit() else value)


@pytest.mark.parametrize("heading", EXAMPLES)
def test_an_example_names_every_field_and_no_other(heading: str) -> None:
    kind, data = EXAMPLES[heading], as_content(example(heading))
    if "ladder" in data:
        data["ladder"] = [rung for rung in data["ladder"] if rung != {"answer": "…"}]
        assert set(data["ladder"][0]["tip"]) == set(shapes.Tip.model_fields)
        assert set(data["ladder"][0]["tip"]["sources"][0]) == set(shapes.Source.model_fields)
    if "options" in data and kind is shapes.Question:
        assert set(data["options"][0]) == set(shapes.OwnOption.model_fields)
    kind.model_validate(data)
    if kind is shapes.Question:
        # A question has a ladder, options of its own, or a list that it shares.
        assert set(data) >= ALWAYS
        assert set(data) - set(shapes.Question.model_fields) == set()
    elif kind is not shapes.InterfaceFile:
        assert set(data) == set(kind.model_fields)


def test_the_examples_of_questions_name_every_field_together() -> None:
    section = GUIDE.split("\n## Een vraag\n")[1].split("\n## ")[0]
    blocks = re.findall(r"```yaml\n(.*?)\n```", section, re.DOTALL)
    named = {name for block in blocks for name in yaml.load(block, Loader=yaml.BaseLoader)}
    assert len(blocks) == 3
    assert named == set(shapes.Question.model_fields)
    shapes.Question.model_validate(as_content(yaml.load(blocks[2], Loader=yaml.BaseLoader)))


def test_the_guide_names_every_rule_with_its_parameters() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| .* \| (.*?) ?\|$", GUIDE.split("| Regel |")[1], re.MULTILINE))
    for name, rule in RULES.items():
        parameters = {field.name for field in fields(rule) if field.init}  # type: ignore[arg-type]
        assert set(re.findall(r"`(\w+)", rows[name])) == parameters


def test_the_guide_names_everything_that_a_model_can_require() -> None:
    (sentence,) = re.findall(r"^Bij `requires` kunt u kiezen uit (.*)\.$", GUIDE, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", sentence)) == set(get_args(Required))


def test_the_guide_names_every_place_of_a_page() -> None:
    section = GUIDE.split("\n## Een hele pagina\n")[1].split("\n## ")[0]
    assert set(re.findall(r"`\{([a-z_]+)\}`", section)) == set(places_of(compile_content(REPOSITORY).model))


HELD_BY: dict[str, type[BaseModel]] = {
    "de site": shapes.SiteFile,
    "het menu": shapes.NavigationItem,
    "een link onderaan of na de scan": shapes.PageLink,
    "het model": shapes.ModelFile,
    "een stadium": shapes.Stage,
    "een grootte van organisaties": shapes.Size,
    "een dimensie of onderdeel": shapes.PartHead,
    "een praktijkadvies": shapes.Practice,
    "een vraag": shapes.Question,
    "een tip": shapes.Tip,
    "een bron": shapes.Source,
    "een wet": shapes.Law,
    "een pagina": shapes.PageHead,
    "een begrip": shapes.Term,
}


def test_the_guide_says_how_long_each_text_can_be() -> None:
    section = GUIDE.split("\n## Hoe lang een tekst mag zijn\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (.*?) \| `(\w+)` \| (\d+) \|$", section, re.MULTILINE)
    said = {(HELD_BY[holder], name): int(most) for holder, name, most in rows}
    shaped = [getattr(shapes, name) for name in shapes.__all__]
    most = {
        (shape, name): field.metadata[0].max_length
        for shape in shaped
        if issubclass(shape, Shape)
        for name, field in fields_of(shape).items()
        for words in [field.metadata[0]]
        if isinstance(words, StringConstraints) and words.max_length and not words.pattern
    }
    assert len(most) > 10
    assert said == most
    assert f"hooguit {MAX_KB} kB" in section


def test_the_guide_shows_signs_of_markdown_as_the_check_lets_them_stand() -> None:
    (line,) = re.findall(r"Zet er dan een `\\` voor: (.*)\. Doe", GUIDE)
    for sign in re.findall(r"`(\\.)`", line):
        assert render(f"Een {sign} teken.") == f"<p>Een {sign[1]} teken.</p>", sign


def test_the_pages_for_editors_quote_the_check_word_for_word(tmp_path: Path) -> None:
    editing = (REPOSITORY / "docs" / "redactie.md").read_text(encoding="utf-8")
    (message,) = re.findall(r"^content/\S+:\d+:\d+: (.*)$", editing, re.MULTILINE)
    wrong, right = re.findall(r"'(\w+)'", message)
    question = "content/dimensions/water/meten.yaml"
    found = problems(tree(tmp_path / "tree", [{"file": question, "replace": f"{right}:", "with": f"{wrong}:"}]))
    assert f"{found[0].what} {found[0].remedy}" == message
    in_order = IN_ORDER.nl.partition(":")[0]
    for page in (editing, (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        assert f"'{in_order}'" in page


@pytest.mark.parametrize("file", TOP_FILES)
def test_the_guide_names_every_file(file: str) -> None:
    assert f"| `{file}` |" in GUIDE
