"""Every wrong value at every place of every file is told in our own words."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import fields
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter

from scoring.method.rules import RULES
from scripts.compiler.content import shapes
from scripts.compiler.content.document import Document
from scripts.compiler.content.field_types import REFUSALS, VERSION_PATTERN
from scripts.compiler.content.rule_shapes import AnyRule
from scripts.compiler.content.shape import fields_of, meaning_of
from scripts.compiler.content.shape_errors import shaped
from scripts.compiler.content.source_file import read_file
from scripts.compiler.problems import told
from scripts.compiler.words.phrase import LANGUAGES
from tests.content.trees import NESTED, VALID

CONTENT = VALID / "content"
FILES: dict[str, tuple[Path, type[BaseModel]]] = {
    "site": (CONTENT / "site.yaml", shapes.SiteFile),
    "model": (CONTENT / "model.yaml", shapes.ModelFile),
    "interface": (CONTENT / "interface.yaml", shapes.InterfaceFile),
    "glossary": (CONTENT / "glossary.yaml", shapes.GlossaryFile),
    "retired": (CONTENT / "retired.yaml", shapes.RetiredFile),
    "dimension": (CONTENT / "dimensions/water/index.md", shapes.PartHead),
    "page": (CONTENT / "pages/uitleg.md", shapes.PageHead),
    "question": (CONTENT / "dimensions/groen/bomen.yaml", shapes.Question),
    "model of another kind": (NESTED / "content/model.yaml", shapes.ModelFile),
    "part": (NESTED / "content/dimensions/design/threats/index.md", shapes.PartHead),
    "own options": (NESTED / "content/dimensions/design/threats/model.yaml", shapes.Question),
    "shared options": (NESTED / "content/dimensions/design/threats/review.yaml", shapes.Question),
}
WRONG: list[Any] = [None, "", " ", "Een tekst!", "x" * 300, 0, -1, 10**9, True, [], ["x", None], {}, {"x": 1}]


def document(name: str) -> tuple[Document, type[BaseModel]]:
    path, kind = FILES[name]
    read, _ = read_file(path, path.name)
    assert read is not None
    return read, kind


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*path, key)
        yield from places(item, (*path, key))


def holder(data: Any, path: tuple[Any, ...]) -> Any:
    for part in path[:-1]:
        data = data[part]
    return data


def changed(original: Document) -> Iterator[Document]:
    """The document with each value replaced by each wrong one, left out, or given an unknown neighbour."""
    for path in places(original.data):
        for wrong in WRONG:
            data = copy.deepcopy(original.data)
            holder(data, path)[path[-1]] = wrong
            yield with_data(original, data)
        data = copy.deepcopy(original.data)
        del holder(data, path)[path[-1]]
        if isinstance(holder(data, path), dict):
            holder(data, path)["vreemd"] = 1
        yield with_data(original, data)


def with_data(original: Document, data: Any) -> Document:
    return Document(original.file, original.text, data, original.values, original.keys, original.body)


@pytest.mark.parametrize("name", FILES)
def test_every_wrong_value_has_a_sentence(name: str) -> None:
    original, kind = document(name)
    refused = 0
    for broken in changed(original):
        shape, found = shaped(broken, kind)
        assert (shape is None) == bool(found)
        refused += bool(found)
        for one in (told(problem, language) for problem in found for language in LANGUAGES):
            text = f"{one.what} {one.remedy}".replace("{count}", "")
            assert "{" not in text, "a place of the sentence was not filled"
            assert "None" not in text, "a sentence speaks of what only programmers know"
    assert refused > 5


def test_every_field_has_a_meaning_in_each_language() -> None:
    known = [shape for shape in vars(shapes).values() if isinstance(shape, type) and issubclass(shape, shapes.Shape)]
    meanings = [meaning_of(shape, name) for shape in known for name in fields_of(shape)]
    assert len(meanings) > 50
    assert [one for one in meanings if not all(one.said(language) for language in LANGUAGES)] == []


@pytest.mark.parametrize(("written", "read"), [(2024, "2024"), (-3, "-3"), (True, "true"), (False, "false")])
def test_a_number_or_truth_value_is_text_where_text_belongs(written: Any, read: str) -> None:
    assert shapes.PageHead.model_validate({"title": written}).title == read


@pytest.mark.parametrize("weight", [1, 100, "3/2", "1"])
def test_a_weight_is_a_number_or_a_fraction(weight: Any) -> None:
    original, _ = document("question")
    assert shapes.Question.model_validate({**original.data, "weight": weight}).weight == str(weight)


@pytest.mark.parametrize("name", RULES)
def test_what_a_rule_takes_is_what_its_registry_says(name: str) -> None:
    rule: Any = RULES[name]
    given = {
        field.name: {"Fraction": "2/3", "int": 2, "str": "down"}[field.type] for field in fields(rule) if field.init
    }
    use = TypeAdapter(AnyRule).validate_python({"rule": name, **given})
    assert use.made() == rule(**{name: Fraction(value) if value == "2/3" else value for name, value in given.items()})
    assert [parameter.name for parameter, _ in use.parameters()] == list(given)
    assert use.stages
    least = {name: value for name, value in given.items() if value != "down"}  # what may be left out
    assert TypeAdapter(AnyRule).validate_python({"rule": name, **least}).made() == rule(
        **{name: Fraction(value) if value == "2/3" else value for name, value in least.items()}
    )


@pytest.mark.parametrize("version", ["1.0", "1.0.0.0", "01.0.0", "1.0.0-beta", "١.0.0", "1.0.0\n", ""])
def test_what_is_no_version_is_refused(version: str) -> None:
    original, _ = document("model")
    _, found = shaped(with_data(original, {**original.data, "version": version}), shapes.ModelFile)
    assert [one.words for one in found] == [REFUSALS[VERSION_PATTERN]]
