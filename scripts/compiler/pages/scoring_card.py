"""The paper card: what it takes to score the scan by hand, in the words of the model.

A template must not calculate, and a visitor with a pencil should not have to work with shares. So what the rules of the
model say about doing it by hand becomes sentences and small tables of whole topics here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from scoring.model.model import Coverage, Model, Part
from scoring.model.rule import Instruction, Rule, Table
from scoring.words.wording import Wording


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """For `in_scope` topics that apply: the least answered for any standing, and for one that is not provisional.

    None where that many topics can never give it.
    """

    in_scope: int
    stage: int | None
    firm: int | None


@dataclass(frozen=True, slots=True)
class PaperTable:
    """heads: of the columns. rows: whole numbers, None where there is none."""

    heads: tuple[str, ...]
    rows: tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and what it consists of."""

    text: str
    tables: tuple[PaperTable, ...]
    below: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """What to do for each part of a tier, or for the whole.

    kind: "questions", parts with questions; "parts", parts of which others lie below; "dimensions", the same for the
    first tier; "whole". over_parts: its numbers are those of the blocks before, not points of answers.
    """

    kind: str
    steps: tuple[Step, ...]
    over_parts: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line to fill in: for a part, so many tiers deep."""

    title: str
    depth: int


@dataclass(frozen=True, slots=True)
class Card:
    """coverage: of the largest number of topics first; none where what is not answered counts as the lowest.

    starts: of each stage where it begins, in words, "" where the stage is the value itself.
    by_stage: topics are counted by stage. rows: of the sheet, a line for each part.
    approximate: not everything weighs the same, so that counting topics only comes near what the rules say.
    """

    coverage: tuple[CoverageRow, ...]
    blocks: tuple[Block, ...]
    starts: tuple[str, ...]
    by_stage: bool
    rows: tuple[Row, ...]
    approximate: bool


def card(model: Model) -> Card:
    """The paper card of a model: the innermost parts first, for those are what the others are made of."""
    words = Wording(model)
    coverage = model.coverage
    largest = max(len(part.questions) for part in model.parts())
    return Card(
        coverage=tuple(_coverage(coverage, topics) for topics in range(largest, 0, -1)) if coverage else (),
        blocks=tuple(_blocks(model, words)),
        starts=tuple(_starts(model, words)),
        by_stage=model.tiers[-1].rule.is_for_anchored_questions,
        rows=tuple(row for dimension in model.dimensions for row in _rows(dimension, 0)),
        approximate=_is_approximate(model),
    )


def _coverage(coverage: Coverage, topics: int) -> CoverageRow:
    def least(share: Fraction) -> int | None:
        needed = max(ceil(share * topics), coverage.answers)
        return needed if needed <= topics else None

    return CoverageRow(topics, least(coverage.stage), least(coverage.firm))


def _blocks(model: Model, words: Wording) -> Iterator[Block]:
    tiers = list(_tiers(model.dimensions))
    for depth in reversed(range(len(tiers))):
        parts = tiers[depth]
        over_parts = depth < len(tiers) - 1
        kind = "dimensions" if depth == 0 else "parts" if over_parts else "questions"
        sizes = [len(part.parts or part.questions) for part in parts]
        yield Block(kind, _steps(model.tiers[depth].rule, sizes, words), over_parts)
    if model.whole:
        over_parts = model.whole.over == "parts"
        sizes = [len(model.dimensions) if over_parts else sum(1 for _ in model.questions())]
        yield Block("whole", _steps(model.whole.rule, sizes, words), over_parts)


def _tiers(dimensions: Sequence[Part]) -> Iterator[Sequence[Part]]:
    """The parts of each tier, the dimensions first."""
    parts = dimensions
    while parts:
        yield parts
        parts = [inner for part in parts for inner in part.parts]


def _steps(rule: Rule, sizes: Sequence[int], words: Wording) -> tuple[Step, ...]:
    return tuple(_step(instruction, words) for instruction in rule.by_hand(sizes))


def _step(instruction: Instruction, words: Wording) -> Step:
    return Step(
        text=words.note(instruction.note),
        tables=tuple(_table(table, words) for table in instruction.tables),
        below=tuple(_step(inner, words) for inner in instruction.below),
    )


def _table(table: Table, words: Wording) -> PaperTable:
    return PaperTable(tuple(words.say(head) for head in table.heads), table.rows)


def _starts(model: Model, words: Wording) -> Iterator[str]:
    rules = [tier.rule for tier in model.tiers if tier.staged]
    rules += [model.whole.rule] if model.whole and model.whole.staged else []
    # Where no rule shows a value, the stage is all that there is to see.
    shows = any(rule.shown(1, 1) is not None for rule in rules)
    for number, stage in enumerate(model.stages, start=1):
        start = words.number(model.start(number))
        yield words.say("why.stage_from", name=stage.name, start=start) if shows else ""


def _rows(part: Part, depth: int) -> Iterator[Row]:
    yield Row(part.title, depth)
    for inner in part.parts:
        yield from _rows(inner, depth + 1)


def _is_approximate(model: Model) -> bool:
    questions = {question.weight for question in model.questions()}
    parts = {part.weight for part in model.parts()}
    # Of parts below, the share that is answered counts for each as heavily as for the others, whatever their sizes.
    shares = model.coverage is not None and len(model.tiers) > 1
    return len(questions) > 1 or len(parts) > 1 or shares
