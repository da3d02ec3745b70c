"""The spots of scoring/ that can be changed, each into something that a careless hand might have written there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

OPERATORS: Final[dict[type[ast.AST], Any]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift, ast.RShift: ast.LShift, ast.Pow: ast.Mult,
}  # fmt: skip
OPPOSITES: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True)
class Change:
    """A file with something else in one spot of it.

    line: the text of the line where it starts, as it was. function: the lines of the function around it, if any.
    """

    file: str
    number: int
    line: str
    what: str
    changed: bytes
    function: range | None


def changes(root: Path) -> Iterator[Change]:
    """Every change of scoring/ that may be tried. root: the folder of the repository, or of a copy."""
    for file in sorted((root / "scoring").rglob("*.py")):
        source = file.read_bytes()
        lines = source.splitlines(keepends=True)
        starts = [sum(map(len, lines[:number])) for number in range(len(lines))]
        tree, name = ast.parse(source), file.relative_to(root).as_posix()
        functions = [lines_of(node) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]  # the outer first
        for node in looked_at(tree):
            for spot, new in others(node):
                start = starts[spot.lineno - 1] + spot.col_offset
                end = starts[(spot.end_lineno or 0) - 1] + (spot.end_col_offset or 0)
                line, what = lines[spot.lineno - 1].decode().strip(), f"{ast.unparse(spot)} → {new}"
                changed = source[:start] + new.encode() + source[end:]
                function = next((lines for lines in functions if spot.lineno in lines), None)
                yield Change(name, spot.lineno, line, what, changed, function)


def lines_of(function: ast.FunctionDef) -> range:
    """From its first decorator to its last line."""
    first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
    return range(first, (function.end_lineno or first) + 1)


def looked_at(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all in it that is not left out."""
    if isinstance(node, ast.keyword) and node.arg == "strict":
        return  # lengths are equal, and a reader and the interpreter are told so
    yield node
    for field, value in ast.iter_fields(node):
        if field not in ("decorator_list", "annotation", "returns"):
            for inner in value if isinstance(value, list) else [value]:
                if isinstance(inner, ast.AST) and not isinstance(inner, ast.JoinedStr):
                    yield from looked_at(inner)


def others(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """What may come in the place of a node, or of a part of it."""
    match node:
        case ast.Compare(left, operators, rest):
            for number, operator in enumerate(operators):
                changed = [*operators[:number], OPERATORS[type(operator)](), *operators[number + 1 :]]
                yield node, ast.unparse(ast.Compare(left, changed, rest))
        case ast.BinOp(left, operator, right):
            yield node, ast.unparse(ast.BinOp(left, OPERATORS[type(operator)](), right))
        case ast.BoolOp(operator, values):
            yield node, ast.unparse(ast.BoolOp(OPERATORS[type(operator)](), values))
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield node, f"({ast.unparse(operand)})"
        case ast.Constant(bool(value)):
            yield node, str(not value)
        case ast.Constant(int(value)):
            yield from ((node, str(value + step)) for step in (1, -1))
        case ast.IfExp(test, body, orelse):
            yield node, ast.unparse(ast.IfExp(test, orelse, body))
        case ast.If(test) | ast.While(test) if not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp):
            yield test, f"not ({ast.unparse(test)})"
        case ast.comprehension(ifs=conditions):
            yield from ((condition, "True") for condition in conditions)
        case ast.Slice(lower, upper):
            yield from ((bound, f"{ast.unparse(bound)} + 1") for bound in (lower, upper) if isinstance(bound, ast.Name))
        case ast.Call(ast.Name(name) as function) if name in OPPOSITES:
            yield function, OPPOSITES[name]
        case ast.Call(ast.Name("range"), [*_, last]):
            yield last, f"{ast.unparse(last)} + 1"
        case ast.Call(function, [first, second, *rest], keywords) if not isinstance(first, ast.Starred):
            yield node, ast.unparse(ast.Call(function, [second, first, *rest], keywords))
        case ast.Return(ast.expr() as value) if ast.unparse(value) != "None":
            yield node, "return None"
        case ast.Expr(ast.Call()) | ast.AugAssign() | ast.Raise() | ast.Assign([ast.Attribute() | ast.Subscript()]):
            yield node, "pass"
