"""The least and the highest that can come out of each part of a model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scoring.model.model import Model, Part, Question
from scoring.model.rule import Child, Number
from scripts.compiler.content.document import Path
from scripts.compiler.words.part_names import WHOLE, named_part
from scripts.compiler.words.phrase import Spoken

Range = tuple[Number, Number]


def ranges(model: Model) -> Iterator[tuple[Path, Spoken, Range]]:
    """Of each part whose value is read as a stage, and of the whole: where its rule is in model.yaml, its name, and
    the least and the highest value of the part with everything answered."""
    for part, depth in _parts(model.dimensions, 0):
        if model.tiers[depth].staged:
            name = named_part(part.id, is_dimension=depth == 0)
            yield ("scoring", "tiers", depth), name, _range(model, part, depth)
    if model.whole and model.whole.staged:
        children = (
            [_question(question) for question in model.questions()]
            if model.whole.over == "questions"
            else [_part(model, part, 0) for part in model.dimensions]
        )
        yield ("scoring", "whole"), WHOLE, model.whole.rule.range(children)


def _parts(parts: Sequence[Part], depth: int) -> Iterator[tuple[Part, int]]:
    for part in parts:
        yield part, depth
        yield from _parts(part.parts, depth + 1)


def _range(model: Model, part: Part, depth: int) -> Range:
    questions = [_question(question) for question in part.questions]
    return model.tiers[depth].rule.range(questions or [_part(model, inner, depth + 1) for inner in part.parts])


def _question(question: Question) -> Child:
    return Child(question.title, question.weight, None, question.least, question.most, question.least, question.most)


def _part(model: Model, part: Part, depth: int) -> Child:
    least, most = _range(model, part, depth)
    return Child(part.title, part.weight, None, least, most, least, most)
