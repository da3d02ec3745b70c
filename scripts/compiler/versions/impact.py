"""What a change of the model does to sheets that are filled in: which stages move, and which tips come first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scoring.model.model import Model, Part, Question
from scoring.result import DimensionResult, Result, evaluate
from scripts.compiler.versions.differences import Difference, differences
from scripts.compiler.versions.sample_sheets import SHEETS, sample_sheets


@dataclass(frozen=True, slots=True, order=True)
class Move:
    """A dimension, by id, whose stage is another one. before, now: the numbers of the stages, 0 for none."""

    dimension: str
    before: int
    now: int


@dataclass(frozen=True, slots=True)
class Example:
    """One sheet, numbered from 1, whose stage moved; before, now: why it stands where it does, in sentences."""

    sheet: int
    before: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """sheets: how many were tried. moved: how many have a stage that moved, in whatever dimension.

    moves: how often each move occurs. examples: the first sheet of each. causes: what changed, by the dimension in
    which it can move a stage. rest: what changed elsewhere. advised: how many sheets get other tips first.
    tips: how often a tip is among the first, before and now, where that differs; by (question, answer), before and now
    in this order. lost: questions whose old answers say nothing about the new ones, by the reason: "gone", "revised"
    or "options".
    """

    sheets: int
    moved: int
    moves: Mapping[Move, int]
    examples: Mapping[Move, Example]
    causes: Mapping[str, Sequence[Difference]]
    rest: Sequence[Difference]
    advised: int
    tips: Mapping[tuple[str, int], tuple[int, int]]
    lost: Mapping[str, str]


def impact(before: Model, now: Model, count: int = SHEETS) -> Impact:
    """Tries the same sheets on both models, so many of them."""
    moved = advised = 0
    moves: Counter[Move] = Counter()
    examples: dict[Move, Example] = {}
    first: tuple[Counter[tuple[str, int]], Counter[tuple[str, int]]] = (Counter(), Counter())
    sheets = 0
    people = zip(sample_sheets(before, count), sample_sheets(now, count), strict=True)
    for sheets, (old_sheet, new_sheet) in enumerate(people, 1):
        old, new = evaluate(before, old_sheet), evaluate(now, new_sheet)
        found = list(_moves(old, new))
        moved += bool(found)
        for move, was, becomes in found:
            moves[move] += 1
            examples.setdefault(move, Example(sheets, was.why, becomes.why))
        named = tuple([(tip.question.id, tip.step) for tip in result.first] for result in (old, new))
        advised += named[0] != named[1]
        for counter, each in zip(first, named, strict=True):
            counter.update(each)
    causes, rest = _causes(before, now)
    tips = {key: (first[0][key], first[1][key]) for key in first[0] | first[1] if first[0][key] != first[1][key]}
    return Impact(sheets, moved, moves, examples, causes, rest, advised, tips, dict(_lost(before, now)))


def _moves(old: Result, new: Result) -> Iterator[tuple[Move, DimensionResult, DimensionResult]]:
    before = {one.profile.dimension.id: one for one in old.dimensions}
    for one in new.dimensions:
        id = one.profile.dimension.id
        if id in before and _stage(before[id]) != _stage(one):
            yield Move(id, _stage(before[id]), _stage(one)), before[id], one


def _stage(one: DimensionResult) -> int:
    return one.profile.node.standing.stage or 0


def _causes(before: Model, now: Model) -> tuple[dict[str, list[Difference]], list[Difference]]:
    """Each difference under the dimensions that it is about; what is about the whole model apart."""
    causes: dict[str, list[Difference]] = {}
    rest = []
    for difference in differences(before, now):
        question = difference.question or str(difference.values.get("id", ""))
        homes = {
            dimension.id
            for model in (before, now)
            for dimension in model.dimensions
            if question in _ids(dimension) or (difference.folder and difference.folder in _parts(dimension))
        }
        for home in homes:
            causes.setdefault(home, []).append(difference)
        if not homes:
            rest.append(difference)
    return causes, rest


def _ids(dimension: Part) -> set[str]:
    return {question.id for question in dimension.every_question()}


def _parts(dimension: Part) -> set[str]:
    return {dimension.id, *(id for part in dimension.parts for id in _parts(part))}


def _lost(before: Model, now: Model) -> Iterator[tuple[str, str]]:
    current = {question.id: question for question in now.questions()}
    for old in before.questions():
        question = current.get(old.id)
        if question is None:
            yield old.id, "gone"
        elif question.revision > old.revision:
            yield old.id, "revised"
        elif _options(question) != _options(old):
            yield old.id, "options"


def _options(question: Question) -> list[str]:
    return [str(number) if question.anchored else option.id for number, option in enumerate(question.options)]
