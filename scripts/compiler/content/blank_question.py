"""A question file to fill in: every field with what it means, and an answer for each stage, or two to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.shape import fields_of, meaning_of
from scripts.compiler.content.shapes import ModelFile, Origin, OwnOption, Question, Rung, Tip
from scripts.compiler.words import console
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Language

_STARTS: Final = {"revision": "1", "text": "|", "sources": "[]"}
"""Fields whose first value is known, or whose text may have several paragraphs; all others stay empty, so that the
check names each of them. What may be left out is there as a comment."""


def blank_question(model: ModelFile, language: Language) -> str:
    """The text of a question file for a model."""
    return "\n".join(_Blank(model, language).lines()) + "\n"


class _Blank:
    """The lines of the file. Fields that the model does not require are comments."""

    def __init__(self, model: ModelFile, language: Language) -> None:
        self._model = model
        self._language = language
        tiers = model.scoring.tiers
        self._is_anchored = bool(tiers) and tiers[-1].kind.is_for_anchored_questions

    def lines(self) -> Iterator[str]:
        yield f"# {console.NEW_HEAD.said(self._language)}"
        for name in fields_of(Question):
            if name == "origin":
                yield from self._group(Question, name, Origin, "", name)
            elif name == "ladder":
                if self._is_anchored:
                    yield from (self._meaning(Question, name, ""), "ladder:", *self._ladder())
            elif name == "options":
                if not self._is_anchored:
                    yield from self._options()
            elif name not in ("evidence", "tips"):
                yield from self._field(Question, name, "")
            elif self._model.options and not self._is_anchored:
                yield from (self._meaning(Question, name, ""), f"# {name}:")

    def _ladder(self) -> Iterator[str]:
        stages = self._model.stages
        for number, stage in enumerate(stages, start=1):
            yield f"  # {console.NEW_RUNG.filled(number=number, name=stage.name).said(self._language)}"
            yield from self._answer(Rung, is_last=number == len(stages))

    def _options(self) -> Iterator[str]:
        yield self._meaning(Question, "options", "")
        if self._model.options:
            lists = console.NEW_LISTS.filled(lists=either(self._model.options))
            yield f"# {lists.said(self._language)}"
        yield "options:"
        for number in (1, 2):
            yield f"  # {console.NEW_OPTION.filled(number=number).said(self._language)}"
            yield from self._answer(OwnOption, is_last=number == 2)

    def _answer(self, shape: type[Rung] | type[OwnOption], *, is_last: bool) -> Iterator[str]:
        names = [name for name in fields_of(shape) if name != "tip"]
        comment, first, *others = [line for name in names for line in self._field(shape, name, "    ")]
        # The comment of the first field is above its dash, so that the dash keeps its field.
        yield f"  {comment.strip()}"
        yield f"  - {first.strip()}"
        yield from others
        if not is_last:
            yield from self._group(shape, "tip", Tip, "    ", "tips")

    def _group(self, shape: Any, name: str, inner: Any, indent: str, required: str) -> Iterator[str]:
        """A field that holds fields."""
        yield self._meaning(shape, name, indent)
        if required in self._model.requires:
            yield f"{indent}{name}:"
            for field in fields_of(inner):
                yield from self._field(inner, field, f"{indent}  ")
        else:
            yield f"{indent}# {name}:"
            yield from (f"{indent}#   {field}: {_STARTS.get(field, '')}".rstrip() for field in fields_of(inner))

    def _field(self, shape: Any, name: str, indent: str) -> Iterator[str]:
        yield self._meaning(shape, name, indent)
        is_needed = name in _STARTS or name in self._model.requires or fields_of(shape)[name].is_required()
        yield f"{indent}{'' if is_needed else '# '}{name}: {_STARTS.get(name, '')}".rstrip()

    def _meaning(self, shape: Any, name: str, indent: str) -> str:
        return f"{indent}# {meaning_of(shape, name).said(self._language)}"


def with_question(model: Document, part: Path, question: str) -> str:
    """The text of model.yaml with one more question, last in its part; nothing else changes.

    part: where the part is in that file.
    """
    path = (*part, "questions")
    if path not in model.values:
        return _with_list(model, part, question)
    start, end = model.values[path]
    count = sum(place[:-1] == path for place in model.values)
    if not count:
        return f"{model.text[: end - 1]}{question}{model.text[end - 1 :]}"
    last = model.values[(*path, count - 1)]
    if model.text.startswith("[", start):
        return f"{model.text[: last[1]]}, {question}{model.text[last[1] :]}"
    dash = model.text.rfind("-", start - 2, last[0])
    indent = dash - model.text.rfind("\n", 0, dash) - 1
    line_end = model.text.find("\n", last[1])
    line_end = len(model.text) if line_end < 0 else line_end
    return f"{model.text[:line_end]}\n{' ' * indent}- {question}{model.text[line_end:]}"


def _with_list(model: Document, part: Path, question: str) -> str:
    """With the list of questions of a part that has none yet, below its id."""
    key, end = model.keys[(*part, "id")][0], model.values[(*part, "id")][1]
    is_flow = model.text.startswith("{", model.values[part][0])
    indent = key - model.text.rfind("\n", 0, key) - 1
    between = ", " if is_flow else f"\n{' ' * indent}"
    line_end = model.text.find("\n", end)
    end = end if is_flow or line_end < 0 else line_end
    return f"{model.text[:end]}{between}questions: [{question}]{model.text[end:]}"
