"""Which sentences the code asks for, and what it fills in: read from the code, which is not run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

ROOT = Path(__file__).resolve().parents[2]
PYTHON = [path for folder in ("scoring", "scripts/compiler") for path in sorted((ROOT / folder).rglob("*.py"))]
TEMPLATES = [
    *sorted((ROOT / "scripts/compiler/pages/templates").rglob("*.j2")),
    *sorted((ROOT / "overrides").rglob("*.html")),
]
SCRIPTS = sorted((ROOT / "overrides").rglob("*.mjs"))

NAME = r"[A-Za-z0-9_]+"
"""What a value can be that stands in a key, between two dots."""


@dataclass(frozen=True)
class Asked:
    """One call. key: as it is written, or "" where it is put together from values.

    pattern: all keys that it can name. filled: the names of what it fills in; None where it does not name them.
    """

    where: str
    key: str
    pattern: str
    filled: frozenset[str] | None


def literal(where: str, key: str, filled: frozenset[str] | None) -> Asked:
    return Asked(where, key, re.escape(key), filled)


def asked_in_python() -> Iterator[Asked]:
    """Calls of `say` (of the scoring, whose keys begin with "scoring."), `sentence`, and of an error with a key."""
    for path in PYTHON:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = called(call.func)
            keys = call.args[:1]
            if name == "say" and isinstance(call.func, ast.Attribute):
                front = "scoring."
            elif name in ("sentence", "_sentence") or (name.endswith("Error") and name != "SentenceError"):
                front, keys = "", call.args[:2]
            else:
                continue
            names = [keyword.arg for keyword in call.keywords]
            filled = None if None in names else frozenset(name for name in names if name)
            where = f"{path.relative_to(ROOT)}:{call.lineno} {name}"
            for pattern in (pattern for key in keys for pattern in python_patterns(key)):
                key = re.sub(r"\\(.)", r"\1", pattern) if NAME not in pattern else ""
                if front or re.match(r"(scoring|frame|page|facts)\\\.", pattern):
                    yield Asked(where, front + key if key else "", re.escape(front) + pattern, filled)


def called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def python_patterns(value: ast.expr) -> list[str]:
    match value:
        case ast.Constant(value=str() as text):
            return [re.escape(text)]
        case ast.IfExp(body=body, orelse=orelse):
            return python_patterns(body) + python_patterns(orelse)
        case ast.JoinedStr(values=parts):
            return ["".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else NAME for p in parts)]
    return []


def named_in_python() -> Iterator[str]:
    """Keys that stand alone: in a variable, in a list, returned by a function."""
    for path in PYTHON:
        for value in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(value, ast.Constant | ast.JoinedStr) and path.is_relative_to(ROOT / "scoring"):
                for pattern in python_patterns(value):
                    if r"\." in pattern:
                        yield from (pattern, rf"scoring\.{pattern}")


def asked_in_templates() -> Iterator[Asked]:
    """Calls of `s`; and the sentences of the frame, which are attributes of `frame` or `config.extra.site`."""
    for path in TEMPLATES:
        tree = Environment().parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "s":
                filled = frozenset(keyword.key for keyword in call.kwargs)
                where = f"{path.relative_to(ROOT)}:{call.lineno}"
                for pattern in template_patterns(call.args[0]):
                    key = re.sub(r"\\(.)", r"\1", pattern) if NAME not in pattern else ""
                    yield Asked(where, key, pattern, None if call.dyn_kwargs else filled)
        for attribute in tree.find_all(nodes.Getattr) if path.is_relative_to(ROOT / "overrides") else ():
            if getattr(attribute.node, "name", getattr(attribute.node, "attr", "")) not in ("frame", "site"):
                continue
            if attribute.attr not in ("code", "theme", "footer_links"):  # what else Site.frame holds
                yield literal(f"{path.relative_to(ROOT)}:{attribute.lineno}", f"frame.{attribute.attr}", None)


def template_patterns(value: nodes.Expr) -> list[str]:
    match value:
        case nodes.Const():
            return [re.escape(str(value.value))]
        case nodes.CondExpr():
            return [p for part in (value.expr1, value.expr2) if part for p in template_patterns(part)]
        case nodes.Concat():
            return ["".join(re.escape(str(p.value)) if isinstance(p, nodes.Const) else NAME for p in value.nodes)]
    return []


def handed_to_scripts() -> tuple[str, ...]:
    """How the keys begin of the sentences that pages give to their scripts."""
    trees = [Environment().parse(path.read_text(encoding="utf-8")) for path in TEMPLATES]
    calls = [call for tree in trees for call in tree.find_all(nodes.Call)]
    calls = [call for call in calls if getattr(call.node, "name", "") == "sentences_json"]
    in_attributes = [
        str(pair.key.value) for tree in trees for pair in tree.find_all(nodes.Pair) if isinstance(pair.key, nodes.Const)
    ]
    return (*(str(const.value) for call in calls for const in call.find_all(nodes.Const)), *in_attributes)


def asked_in_scripts() -> Iterator[Asked]:
    """Calls of `say`, `#say` and the like."""
    for path in SCRIPTS:
        text = path.read_text(encoding="utf-8")
        for call in re.finditer(r"\bsay\(", text):
            key, *values = arguments(text, call.end())
            where = f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, call.start()) + 1}"
            filled = names_in(values[0]) if values else frozenset()
            for pattern in script_patterns(key):
                whole = re.sub(r"\\(.)", r"\1", pattern) if NAME not in pattern else ""
                yield Asked(where, whole, pattern, filled)


def named_in_scripts() -> Iterator[str]:
    """Keys that stand in a variable before they are asked for."""
    for path in SCRIPTS:
        for text in re.findall(r"\"([a-z_]+(?:\.[A-Za-z0-9_]+)+)\"", path.read_text(encoding="utf-8")):
            yield re.escape(text)


CLOSING = {"(": ")", "[": "]", "{": "}"}
STRING = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`")


def arguments(text: str, start: int) -> list[str]:
    """The arguments of a call whose bracket opens before `start`, as text; also the parts of an object literal."""
    found, part, open_brackets, at = [], "", [")"], start
    while open_brackets:
        if string := STRING.match(text, at):
            part, at = part + string[0], string.end()
            continue
        character = text[at]
        at += 1
        if character in CLOSING:
            open_brackets.append(CLOSING[character])
        elif character == open_brackets[-1]:
            open_brackets.pop()
            if not open_brackets:
                break
        elif character == "," and len(open_brackets) == 1:
            found.append(part.strip())
            part = ""
            continue
        part += character
    return [*found, part.strip()] if part.strip() else found


def names_in(value: str) -> frozenset[str] | None:
    """The names of an object literal; None for a variable, and for one that takes in another."""
    if not value.startswith("{"):
        return None
    parts = arguments(value[1:-1] + ")", 0)
    if any(part.startswith("...") for part in parts):
        return None
    return frozenset(re.split(r"\W", part)[0] for part in parts)


def script_patterns(value: str) -> list[str]:
    if (choice := re.match(r"[^?]*\?(?!\?)(.*?):\s*([\"`].*)", value, re.DOTALL)) and not STRING.fullmatch(value):
        return script_patterns(choice[1].strip()) + script_patterns(choice[2].strip())
    if not STRING.fullmatch(value):
        return []
    return [NAME.join(map(re.escape, re.split(r"\$\{[^}]*\}", value[1:-1])))]
