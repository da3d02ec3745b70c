"""A model that contradicts itself never gets past the check: for every such error there is a mistake that tells it.

The messages are taken from the code, so a new one without a rule for it fails here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from scoring.model.limits import MOST_IN_ALL, MOST_PARTS, MOST_QUESTIONS, MOST_VERSIONS
from scoring.model.model import ModelError
from scripts.compiler import check as checking
from scripts.compiler.build_model import build_model
from scripts.compiler.check import check
from scripts.compiler.content.load import load
from scripts.compiler.content.model_shapes import ModelFile
from scripts.compiler.problems import told
from scripts.compiler.rules import sizes
from tests.content.trees import REPOSITORY, Change, cases, problems, tree

METEN = "content/dimensions/water/meten.yaml"
MODEL = "content/model.yaml"

REFUSED: Mapping[str, Change] = {
    "stage id {} is not a lower-case word": {"file": MODEL, "replace": "id: laag", "with": "id: Laag"},
    "size id {} is not a lower-case word": {
        "file": MODEL,
        "replace": "language: nl",
        "with": "language: nl\nsizes: [{id: Klein, name: Klein}]",
    },
    "effort {} is not S, M or L": {"file": METEN, "replace": "effort: L", "with": "effort: XL"},
    "option {}: points are not negative": {
        "file": METEN,
        "replace": "ladder:\n",
        "with": "options: [{id: a, label: a, points: -1}]\nladder:\n",
    },
    "{}: importance is 1, 2 or 3": {"file": METEN, "replace": "importance: 2", "with": "importance: 4"},
    "{}: revision starts at 1": {"file": METEN, "replace": "revision: 1", "with": "revision: 0"},
    "{}: weight must be above 0": {"file": METEN, "replace": "revision: 1", "with": "revision: 1\nweight: 0"},
    "coverage: at least 1 answer": {"file": MODEL, "replace": "answers: 2", "with": "answers: 0"},
    "the whole is over parts or over questions": {
        "file": MODEL,
        "replace": "  advice:",
        "with": "  whole: {rule: lowest, over: all}\n  advice:",
    },
    "a team has at least 1 person": {
        "file": MODEL,
        "replace": "  advice:",
        "with": "  team: {smallest: 3, least: 0}\n  advice:",
    },
    "advice names at least one tip": {"file": MODEL, "replace": "first: 3", "with": "first: 0"},
    "a model's number lies from 0 to 255": {"file": MODEL, "replace": "number: 7", "with": "number: 256"},
    "question id {} is not a lower-case word": {"file": MODEL, "replace": "- delen", "with": "- Delen"},
    "part id {} is not a lower-case word": {"file": MODEL, "replace": "- id: groen", "with": "- id: Groen"},
    "round is left out, or one of {}": {
        "file": MODEL,
        "replace": "  advice:",
        "with": "  whole: {rule: mean, round: up}\n  advice:",
    },
    "max_lag is not negative": {"file": MODEL, "replace": "max_lag: 1", "with": "max_lag: -1"},
}
"""Errors of a single field: its shape refuses the value, so no model is made of it."""

GRAS = "content/dimensions/groen/gras.yaml"
INDEX = "content/dimensions/groen/index.md"
LISTED = "[bomen, gras, bloemen]"


def _questions(count: int) -> list[Change]:
    """So many questions more in one dimension."""
    ids = [f"q{number}" for number in range(count)]
    copies: list[Change] = [{"file": f"content/dimensions/groen/{id}.yaml", "copy": GRAS} for id in ids]
    return [*copies, {"file": MODEL, "replace": LISTED, "with": f"[bomen, gras, bloemen, {', '.join(ids)}]"}]


def _folders(count: int, inside: str, indent: str) -> list[Change]:
    """So many folders more, each with one question, beside the dimension or inside it; indent: of their list."""
    changes: list[Change] = []
    for number in range(count):
        folder = f"content/dimensions/{inside}d{number}"
        changes += [{"file": f"{folder}/index.md", "copy": INDEX}, {"file": f"{folder}/q{number}.yaml", "copy": GRAS}]
    lines = "".join(f"{indent}- {{id: d{number}, questions: [q{number}]}}\n" for number in range(count))
    before = "    parts:\n" if inside else f"    questions: {LISTED}\n"
    return [*changes, {"file": MODEL, "replace": f"    questions: {LISTED}\n", "with": before + lines}]


FURTHER: Mapping[str, list[Change]] = {
    "a version stands twice": [{"file": MODEL, "replace": "[1.0.0, 2.0.0]", "with": "[1.0.0, 1.0.0, 2.0.0]"}],
    "a model has at least one dimension": [
        {"file": "content/dimensions", "delete_folder": True},
        {"file": MODEL, "replace": f"  - id: groen\n    questions: {LISTED}\n", "with": ""},
        {
            "file": MODEL,
            "replace": "dimensions:\n  - id: water\n    questions:\n      - meten\n      - opslaan             # hoort "
            "bij meten\n      - delen\n",
            "with": "dimensions: []\n",
        },
    ],
    "a code has room for {} versions of a model": [
        {
            "file": MODEL,
            "replace": "[1.0.0, 2.0.0]",
            "with": f"[{', '.join(f'1.0.{number}' for number in range(MOST_VERSIONS))}, 2.0.0]",
        }
    ],
    "{}: at most {} questions": _questions(MOST_QUESTIONS),
    "a model has at most {} dimensions": _folders(MOST_PARTS, "", "  "),
    "{}: at most {} parts": [
        *_folders(MOST_PARTS + 1, "groen/", "      "),
        *({"file": f"content/dimensions/groen/{id}.yaml", "delete": True} for id in ("bomen", "gras", "bloemen")),
    ],
}
"""Errors that no case has, as another problem is in the way there, or it would take many files."""

IMPOSSIBLE = {"{}: option k of an anchored question has k points"}
"""What no file can say: the points of a ladder are counted, not written."""

LARGE = {"a model has at most {} questions"}
"""An error of which a case would take a thousand files; it has a test of its own below."""


def messages() -> set[str]:
    """The message of every ModelError in the code; {} for what is filled in."""
    files = [*(REPOSITORY / "scoring/model").glob("*.py"), *(REPOSITORY / "scoring/method/rules").glob("*.py")]
    return {message for file in files for message in _messages(ast.parse(file.read_text(encoding="utf-8")))}


def _messages(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case (
                ast.Call(func=ast.Name("_require"), args=[_, message])
                | ast.Call(func=ast.Name("ModelError"), args=[message])
            ):
                if not isinstance(message, ast.Name):  # the body of _require itself
                    yield _template(message)


def _template(message: ast.expr) -> str:
    match message:
        case ast.Constant(str(text)):
            return text
        case ast.JoinedStr(parts):
            return "".join(_template(part) if isinstance(part, ast.Constant) else "{}" for part in parts)
    raise AssertionError(f"a message that is no text: {ast.dump(message)}")


def _pattern(template: str) -> str:
    return ".*".join(re.escape(part) for part in template.split("{}"))


@pytest.fixture(scope="module")
def contradictions(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """How the cases of broken content contradict themselves, and the further ones."""
    folder = tmp_path_factory.mktemp("contradiction")
    roots = [case.made(folder / str(number)) for number, case in enumerate(case for case in cases() if case.lines)]
    roots += [tree(folder / f"further-{number}", changes) for number, changes in enumerate(FURTHER.values())]
    found = []
    for root in roots:
        try:
            build_model(load(root).in_model_order())
        except ModelError as error:
            found.append(str(error))
        except ValueError:
            continue  # a file that is wrong or absent
    return found


def test_there_are_messages() -> None:
    assert len(messages()) > 40


@pytest.mark.parametrize("template", FURTHER)
def test_a_contradiction_without_a_case_is_told(template: str, tmp_path: Path) -> None:
    assert problems(tree(tmp_path / "tree", FURTHER[template])) != ()


def test_every_contradiction_of_a_model_is_told(contradictions: list[str]) -> None:
    shown = {
        template for template in messages() if any(re.fullmatch(_pattern(template), one) for one in contradictions)
    }
    assert messages() - shown - REFUSED.keys() - IMPOSSIBLE - LARGE == set()


@pytest.mark.parametrize("template", REFUSED)
def test_a_value_that_no_model_can_have_is_refused_at_its_field(template: str, tmp_path: Path) -> None:
    assert template in messages()
    root = tree(tmp_path / "tree", [REFUSED[template]])
    assert problems(root) != ()
    with pytest.raises(ValueError, match=r"only content without problems is complete|model\.yaml lists other"):
        build_model(load(root).in_model_order())


def test_a_contradiction_that_no_rule_tells_is_loud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree(tmp_path / "tree", [{"file": MODEL, "replace": "majority: 3/5", "with": "majority: 7/5"}])
    monkeypatch.setattr(checking, "RULES", ())
    with pytest.raises(ModelError, match="majority lies above 0 and at most at 1"):
        check(load(root))


def test_a_model_has_no_more_questions_than_scoring_can_take(tmp_path: Path) -> None:
    draft, _ = check(load(tree(tmp_path / "tree")))
    assert draft.model is not None
    part = {"questions": [f"q{number}" for number in range(MOST_QUESTIONS)]}
    dimensions = [
        {"id": f"d{d}", "parts": [{"id": f"d{d}-p{p}", **part} for p in range(MOST_PARTS // 2)]} for d in (1, 2, 3)
    ]
    shape = ModelFile.model_validate({**draft.model.document.data, "dimensions": dimensions})
    large = replace(draft, model=replace(draft.model, shape=shape))
    count = 3 * (MOST_PARTS // 2) * MOST_QUESTIONS
    assert count > MOST_IN_ALL
    assert [(found.words, told(found, "en").what) for found in sizes.check(large)] == [
        (sizes.IN_ALL, "The model has 1800 questions; it may have at most 1200.")
    ]
