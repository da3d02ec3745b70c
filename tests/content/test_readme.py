"""The editors' guide is true: its examples have the right shape, and it names every field and place."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from scripts.compiler.content import shapes
from scripts.compiler.content.load import TOP_FILES
from scripts.compiler.rules.page_places import PLACES
from tests.content.trees import REPOSITORY

GUIDE = (REPOSITORY / "content" / "README.md").read_text(encoding="utf-8")
EXAMPLES: dict[str, type[BaseModel]] = {
    "Een vraag": shapes.Question,
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
    below = GUIDE.split(f"\n## {heading}\n")[1]
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
    if kind is shapes.Question:
        data["ladder"] = [rung for rung in data["ladder"] if rung != {"answer": "…"}]
        assert set(data["ladder"][0]["tip"]) == set(shapes.Tip.model_fields)
        assert set(data["ladder"][0]["tip"]["sources"][0]) == set(shapes.Source.model_fields)
    kind.model_validate(data)
    if kind is not shapes.InterfaceFile:
        assert set(data) == set(kind.model_fields)


def test_the_guide_names_every_place_of_a_page() -> None:
    section = GUIDE.split("\n## Een hele pagina\n")[1].split("\n## ")[0]
    assert set(re.findall(r"`\{([a-z_]+)\}`", section)) == set(PLACES)


@pytest.mark.parametrize("file", TOP_FILES)
def test_the_guide_names_every_file(file: str) -> None:
    assert f"| `{file}` |" in GUIDE
