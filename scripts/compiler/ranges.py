"""The least and the highest that can come out of each part of a model: with everything answered, and before that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scoring.model.children import Child, Children
from scoring.model.model import Model, Part, Question
from scoring.model.number import Number
from scoring.model.rule import Rule
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
        yield ("scoring", "whole"), WHOLE, model.whole.rule.range(Children(children))


def outside(model: Model) -> Iterator[tuple[Path, Rule, Spoken, Range, Number]]:
    """Of each rule that measures parts by their range, the first part whose value can lie outside while questions are
    open: where the rule is in model.yaml, the rule, the part's name and range, and that value."""
    # Where everything counts, or must be answered, no part has a value before that.
    if model.coverage is None or model.coverage.stage == 1:
        return
    for path, rule, depth, parts in _over_parts(model):
        if not rule.measures_by_range:
            continue
        for part in parts:
            least, most = _range(model, part, depth)
            low, high = _reach(model, part, depth)
            if low < least or high > most:
                name = named_part(part.id, is_dimension=depth == 0)
                yield path, rule, name, (least, most), low if low < least else high
                break


def _over_parts(model: Model) -> Iterator[tuple[Path, Rule, int, list[Part]]]:
    """Each rule over parts, with these, and in which tier they are."""
    for depth, tier in enumerate(model.tiers[:-1]):
        parts = [inner for part, place in _parts(model.dimensions, 0) if place == depth for inner in part.parts]
        yield ("scoring", "tiers", depth), tier.rule, depth + 1, parts
    if model.whole and model.whole.over == "parts":
        yield ("scoring", "whole"), model.whole.rule, 0, list(model.dimensions)


def _parts(parts: Sequence[Part], depth: int) -> Iterator[tuple[Part, int]]:
    for part in parts:
        yield part, depth
        yield from _parts(part.parts, depth + 1)


def _range(model: Model, part: Part, depth: int) -> Range:
    questions = [_question(question) for question in part.questions]
    children = Children(questions or [_part(model, inner, depth + 1) for inner in part.parts])
    return model.tiers[depth].rule.range(children)


def _reach(model: Model, part: Part, depth: int) -> Range:
    """The least and the highest value of a part, whichever of its questions are answered."""
    children = [_question(question) for question in part.questions]
    for inner in part.parts:
        low, high = _reach(model, inner, depth + 1)
        children.append(replace(_part(model, inner, depth + 1), low=low, high=high))
    return model.tiers[depth].rule.bounds(Children(children))


def _question(question: Question) -> Child:
    return Child(question.title, question.weight, None, question.least, question.most, question.least, question.most)


def _part(model: Model, part: Part, depth: int) -> Child:
    least, most = _range(model, part, depth)
    return Child(part.title, part.weight, None, least, most, least, most)
