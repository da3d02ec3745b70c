"""A question file to fill in: every field with what it means, and a rung for each stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.shape import meaning_of
from scripts.compiler.content.shapes import Origin, Question, Rung, Tip
from scripts.compiler.words import console
from scripts.compiler.words.phrase import Language

_STARTS: Final = {"revision": "1", "sources": "[]"}
"""Fields whose first value is known; all others stay empty, so that the check names each of them. What may be left
out stands there as a comment."""


def blank_question(stages: Sequence[str], language: Language) -> str:
    """The text of a question file for a model with stages of these names, lowest first."""
    lines = [f"# {console.NEW_HEAD.said(language)}"]
    for name in Question.model_fields:
        if name == "origin":
            lines += [_meaning(Question, name, "", language), "origin:", *_fields(Origin, "  ", language)]
        elif name == "ladder":
            lines += [_meaning(Question, name, "", language), "ladder:", *_ladder(stages, language)]
        else:
            lines += _field(Question, name, "", language)
    return "\n".join(lines) + "\n"


def _ladder(stages: Sequence[str], language: Language) -> Iterator[str]:
    for number, stage in enumerate(stages, start=1):
        yield f"  # {console.NEW_RUNG.filled(number=number, name=stage).said(language)}"
        first, *others = [line for name in ("answer", "evidence") for line in _field(Rung, name, "    ", language)]
        # The comment of the first field stands above its dash, so that the dash keeps its field.
        yield f"  {first.strip()}"
        yield f"  - {others[0].strip()}"
        yield from others[1:]
        if number < len(stages):
            yield from (_meaning(Rung, "tip", "    ", language), "    tip:", *_fields(Tip, "      ", language))


def _fields(shape: Any, indent: str, language: Language) -> Iterator[str]:
    for name in shape.model_fields:
        yield from _field(shape, name, indent, language)


def _field(shape: Any, name: str, indent: str, language: Language) -> Iterator[str]:
    yield _meaning(shape, name, indent, language)
    mark = "" if name in _STARTS or shape.model_fields[name].is_required() else "# "
    yield f"{indent}{mark}{name}: {_STARTS.get(name, '')}".rstrip()


def _meaning(shape: Any, name: str, indent: str, language: Language) -> str:
    return f"{indent}# {meaning_of(shape, name).said(language)}"


def with_question(model: Document, dimension: str, question: str) -> str:
    """The text of model.yaml with one more question, last in its dimension; nothing else changes.

    Raises StopIteration when the model does not list the dimension.
    """
    number, entry = next((number, entry) for number, entry in enumerate(_dimensions(model)) if entry["id"] == dimension)
    path: Path = ("dimensions", number, "questions")
    start, end = model.values[path]
    if not entry["questions"]:
        return f"{model.text[: end - 1]}{question}{model.text[end - 1 :]}"
    last = model.values[(*path, len(entry["questions"]) - 1)]
    if model.text.startswith("[", start):
        return f"{model.text[: last[1]]}, {question}{model.text[last[1] :]}"
    dash = model.text.rfind("-", start - 2, last[0])
    indent = dash - model.text.rfind("\n", 0, dash) - 1
    line_end = model.text.find("\n", last[1])
    line_end = len(model.text) if line_end < 0 else line_end
    return f"{model.text[:line_end]}\n{' ' * indent}- {question}{model.text[line_end:]}"


def _dimensions(model: Document) -> list[Any]:
    dimensions = model.data["dimensions"]
    assert isinstance(dimensions, list)
    return dimensions
