"""A question file to fill in: every field with what it means, and a rung for each stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.shapes import Origin, Question, Rung, Tip
from scripts.compiler.words import console
from scripts.compiler.words.fields import FIELDS

_RARE: Final = ("weight", "floor", "law")
"""Fields that few questions have."""

_STARTS: Final = {"revision": "1", "sources": "[]"}
"""Fields whose first value is known; all others stay empty, so that the check names each of them."""


def blank_question(stages: Sequence[str]) -> str:
    """The text of a question file for a model with stages of these names, lowest first."""
    lines = [f"# {console.NEW_HEAD}"]
    for name in Question.model_fields:
        if name in _RARE:
            continue
        if name == "origin":
            lines += [f"# {FIELDS['Question'][name]}", "origin:", *_fields(Origin, "  ")]
        elif name == "ladder":
            lines += [f"# {FIELDS['Question'][name]}", "ladder:", *_ladder(stages)]
        else:
            lines += _field(Question, name, "")
    return "\n".join(lines) + "\n"


def _ladder(stages: Sequence[str]) -> Iterator[str]:
    for number, stage in enumerate(stages, start=1):
        yield f"  # {console.NEW_RUNG.format(number=number, name=stage)}"
        first, *others = [line for name in ("answer", "evidence") for line in _field(Rung, name, "    ")]
        # The comment of the first field stands above its dash, so that the dash keeps its field.
        yield f"  {first.strip()}"
        yield f"  - {others[0].strip()}"
        yield from others[1:]
        if number < len(stages):
            yield from (f"    # {FIELDS['Rung']['tip']}", "    tip:", *_fields(Tip, "      "))


def _fields(shape: Any, indent: str) -> Iterator[str]:
    for name in shape.model_fields:
        yield from _field(shape, name, indent)


def _field(shape: Any, name: str, indent: str) -> Iterator[str]:
    yield f"{indent}# {FIELDS[shape.__name__][name]}"
    yield f"{indent}{name}: {_STARTS.get(name, '')}".rstrip()


def with_question(model: Document, dimension: str, question: str) -> str:
    """The text of model.yaml with one more question, last in its dimension; nothing else changes.

    Raises StopIteration when the model does not list the dimension.
    """
    number, entry = next((number, entry) for number, entry in enumerate(_dimensions(model)) if entry["id"] == dimension)
    path: Path = ("dimensions", number, "questions")
    start, end = model.values[path]
    if model.text.startswith("[", start):
        comma = ", " if entry["questions"] else ""
        return f"{model.text[: end - 1].rstrip()}{comma}{question}{model.text[end - 1 :]}"
    last = model.values[(*path, len(entry["questions"]) - 1)]
    dash = model.text.rfind("-", start - 2, last[0])
    indent = dash - model.text.rfind("\n", 0, dash) - 1
    line_end = model.text.find("\n", last[1])
    line_end = len(model.text) if line_end < 0 else line_end
    return f"{model.text[:line_end]}\n{' ' * indent}- {question}{model.text[line_end:]}"


def _dimensions(model: Document) -> list[Any]:
    dimensions = model.data["dimensions"]
    assert isinstance(dimensions, list)
    return dimensions
