"""A rule is known by its protocol alone: outside scoring/method/rules/ no line of code says the name of one."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from scoring.method.rules import RULES

ROOT = Path(__file__).resolve().parents[2]
OF_RULES = ROOT / "scoring" / "method" / "rules"

PYTHON = [
    path
    for folder in ("scoring", "scripts")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if not path.is_relative_to(OF_RULES)
]
PAGES = [
    path
    for folder in ("scripts", "overrides")
    for kind in ("*.mjs", "*.j2", "*.html")
    for path in sorted((ROOT / folder).rglob(kind))
]

FIELD: Final = "ladder"
"""A field of a question in content, which has this name since before there were rules: the list of its answers, one for
each stage. Editors write it, so the compiler names it: at the start of the path of a field, and where it goes through
the names of all fields. And pages show that list in a list of a CSS class of the same name."""

MAKES_A_MODEL: Final = "large_model.py"
"""The model that is measured is made in code, where others are made of content: so it chooses its rules."""

CLASS = re.compile(r"\bclass=(\"[^\"]*\"|'[^']*')")
QUOTED = re.compile(rf"([\"'`])(?:{'|'.join(RULES)})\1")
OF_SENTENCES = re.compile(rf"(?:scoring\.)?(?:why|card)\.({'|'.join(RULES)})(?![a-z])")
"""The key of a sentence that one rule says."""


def texts(code: str) -> Iterator[tuple[ast.Constant, ast.AST]]:
    """Each text in Python, a part of an f-string too, beside what it stands in."""
    for node in ast.walk(ast.parse(code)):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Constant) and isinstance(child.value, str):
                yield child, node


def is_field(text: ast.Constant, inside: ast.AST, path: Path) -> bool:
    """Whether the text is the field of content, and not the rule of that name."""
    if text.value != FIELD or not path.is_relative_to(ROOT / "scripts" / "compiler"):
        return False
    match inside:
        case ast.Tuple(elts=[first, *_]):
            return first is text
        case ast.Compare(left=ast.Name(id="name"), ops=[ast.Eq()]):
            return True
    return False


def is_key(text: ast.Constant, inside: ast.AST) -> bool:
    """Whether the text is the key of a sentence that is said there, as in words.say("percent")."""
    match inside:
        case ast.Call(func=ast.Attribute(attr="say"), args=[first, *_]):
            return first is text
    return False


def named_in_python(path: Path, code: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{text.lineno}: {text.value!r}"
        for text, inside in texts(code)
        if text.value in RULES and not is_field(text, inside, path) and not is_key(text, inside)
    ]


def named_in_page(path: Path, page: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {found[0]}"
        for number, line in enumerate(page.split("\n"), 1)
        for found in QUOTED.finditer(CLASS.sub("", line) if path.suffix != ".mjs" else line)
    ]


def id_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", PYTHON, ids=id_of)
def test_no_python_names_a_rule(path: Path) -> None:
    found = named_in_python(path, path.read_text(encoding="utf-8"))
    assert found == [], "ask the rule what it does, or the registry which rules there are"


@pytest.mark.parametrize("path", PAGES, ids=id_of)
def test_no_page_and_no_script_names_a_rule(path: Path) -> None:
    found = named_in_page(path, path.read_text(encoding="utf-8"))
    assert found == [], "hand the page what the rule says: it is in the result, or in its facts"


def test_what_one_rule_says_only_its_own_file_names() -> None:
    own = {name: Path(str(sys.modules[kind.__module__].__file__)).resolve() for name, kind in RULES.items()}
    said: dict[str, set[Path]] = {name: set() for name in RULES}
    for path in [*PYTHON, *sorted(OF_RULES.glob("*.py"))]:
        for text, _ in texts(path.read_text(encoding="utf-8")):
            if found := OF_SENTENCES.match(str(text.value)):
                said[found[1]].add(path)
    for path in PAGES:
        for found in OF_SENTENCES.finditer(re.sub(r"\bscan\.card\.", "", path.read_text(encoding="utf-8"))):
            said[found[1]].add(path)
    assert said == {name: {file} for name, file in own.items()}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ('rule == "ladder"', True),
        ('name == "ladder"', False),  # goes through the fields of a question
        ('spot(("ladder", 1, "tip"))', False),
        ('spot((1, "ladder"))', True),
        ('name == "mean"', True),
        ('words.say("percent", number=3)', False),
        ('words.say("x", rule="percent")', True),
        ('f"{x}" + "percent"', True),
        ('"the mean of it"', False),
    ],
)
def test_in_python_the_name_of_a_rule_is_told_from_a_field_and_from_a_key(line: str, names: bool) -> None:
    place = ROOT / "scripts" / "compiler" / "made_up.py"
    assert bool(named_in_python(place, line)) is names


def test_the_field_is_a_field_in_the_compiler_alone() -> None:
    assert named_in_python(ROOT / "scoring" / "made_up.py", 'spot(("ladder", 1))')


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("if (part.rule === 'ladder') {", True),
        ('{% if part.rule == "mean" %}', True),
        ('<ol class="ladder">', False),
        ('<ol class="ladder" data-rule="sum">', True),
    ],
)
def test_in_a_page_the_name_of_a_rule_is_told_from_a_class(line: str, names: bool) -> None:
    assert bool(named_in_page(ROOT / "overrides" / "made-up.html", line)) is names


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_the_registry_imports_a_rule(path: Path) -> None:
    imported = re.findall(rf"scoring\.method\.rules\.({'|'.join(RULES)})\b", path.read_text(encoding="utf-8"))
    assert not imported or path.name == MAKES_A_MODEL, f"{path.name} imports {imported}: take rules from the registry"
