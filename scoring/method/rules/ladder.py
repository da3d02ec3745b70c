"""The ladder: from anchored questions to a stage, exactly as a person does it on paper.

A part stands on the highest stage that a clear majority of its topics has reached while no topic lags too far.
Every share is an exact fraction by weight.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar

from scoring.method.knapsack import cheapest
from scoring.model.children import Child, Children
from scoring.model.model import RESULT, ModelError
from scoring.model.number import Number
from scoring.model.rule import Front, InStage, Instruction, Measured, Note, Notes, StageName, Table, Threshold, Titles


@dataclass(frozen=True, slots=True)
class Ladder:
    """majority: least share (0…1, by weight) of answers at or above a stage.

    max_lag: how many stages below it the lowest answer may be.
    """

    is_for_anchored_questions: ClassVar[bool] = True
    names_stages: ClassVar[bool] = True
    measures_by_range: ClassVar[bool] = False
    needs_every_child: ClassVar[bool] = False

    rule: str = field(default="ladder", init=False, metadata=RESULT)
    majority: Fraction = field(metadata=RESULT)
    max_lag: int = field(metadata=RESULT)

    def __post_init__(self) -> None:
        if not 0 < self.majority <= 1:
            raise ModelError("majority lies above 0 and at most at 1")
        if self.max_lag < 0:
            raise ModelError("max_lag is not negative")

    def value(self, children: Children) -> int:
        """The highest stage that a clear majority has reached while no topic lags."""
        return self._stage(children, [child.value for child in children])

    def _stage(self, children: Children, values: Sequence[Number | None]) -> int:
        """The stage of children that stand on these stages; None where one is open.

        Above the lowest answer + max_lag that answer lags; and the majority only gets easier further down, so
        the first stage that has it, ends the search: at the latest stage 1, for every anchor is at least 1.
        """
        # Multiplied out: nothing is asked as often as this, and making fractions takes time.
        weights, _ = children.weights
        answers = [(weight, value) for weight, value in zip(weights, values, strict=True) if value is not None]
        needed = self.majority.numerator * sum([weight for weight, _ in answers])
        per_share = self.majority.denominator
        stage = min([int(value) for _, value in answers]) + self.max_lag
        stage = min(stage, max([int(child.most) for child in children]))
        while per_share * sum([weight for weight, value in answers if value >= stage]) < needed:
            stage -= 1
        return stage

    def changed(self, children: Children, value: Number, changes: Iterable[tuple[int, Number]]) -> Iterator[Number]:
        values = [child.value for child in children]
        for place, change in changes:
            before, values[place] = values[place], change
            yield self._stage(children, values)
            values[place] = before

    def bounds(self, children: Children) -> tuple[int, int]:
        """With everything open at its lowest, and at its highest; what is left open lies between."""
        low = self._stage(children, [child.low for child in children])
        if all(child.low == child.high for child in children):
            return low, low
        return low, self._stage(children, [child.high for child in children])

    def range(self, children: Children) -> tuple[Number, Number]:
        return min(child.least for child in children), max(child.most for child in children)

    def majority_there(self, children: Children, stage: Number) -> bool:
        """Whether the share at or above this stage is at least the majority. Expects at least one that counts."""
        return self.share(children, stage) >= self.majority

    def share(self, children: Children, stage: Number) -> Fraction:
        """P(stage): the share, by weight, of what counts at or above the stage. Expects at least one that counts."""
        there = children.counted
        reached = Children([child for child in there if child.value is not None and child.value >= stage])
        return Fraction(reached.weight) / there.weight

    def blocking(self, children: Children, goal: Number) -> frozenset[int]:
        """The laggards: they lie too far below the stage for the part to be there."""
        return frozenset(
            place
            for place, child in enumerate(children)
            if child.value is not None and child.value < goal - self.max_lag
        )

    @property
    def is_rounded(self) -> bool:
        return False

    def factors(self, children: Children) -> None:
        return None

    def lacking(self, children: Children, goal: Number) -> Number:
        raise NotImplementedError("what a child adds depends on the others")

    def front(self, children: Children, fronts: Sequence[Front], most: int) -> Front:
        start = self.value(children)
        found: list[tuple[int, Number]] = [(0, start)]
        for stage in range(start + 1, max(int(child.most) for child in children) + 1):
            ways = self.cheapest(children, fronts, stage)
            price = sum(front[way][0] for front, way in zip(fronts, ways, strict=True)) if ways else most + 1
            if price > most:
                break
            if found[-1][0] == price:
                found.pop()
            found.append((price, stage))
        return found

    def cheapest(self, children: Children, fronts: Sequence[Front], goal: Number) -> Sequence[int] | None:
        """Every laggard has to go up to the floor, goal − max_lag. Above the floor only a raise to the goal itself
        helps, so what is left is a choice: which questions go all the way? The cheapest one with a majority.
        """
        goal = math.ceil(goal)
        weights = [child.weight for child in children]
        ways: list[int] = []
        menus: list[list[tuple[int, Number]]] = []
        for weight, front in zip(weights, fronts, strict=True):
            way, all_the_way = _way_to(front, goal - self.max_lag), _way_to(front, goal)
            if way is None:
                return None
            ways.append(way)
            menus.append([(0, 0)])
            if all_the_way is not None and all_the_way > way:
                menus[-1].append((front[all_the_way][0] - front[way][0], weight))
        there = sum(w for w, front, way in zip(weights, fronts, ways, strict=True) if front[way][1] >= goal)
        taken = cheapest(menus, [(1, 1)] * len(menus), self.majority * sum(weights) - there)
        if taken is None:
            return None
        return [
            _way_to(front, goal) or way if takes else way for front, way, takes in zip(fronts, ways, taken, strict=True)
        ]

    def what_counts(self, children: Children) -> Iterator[Note]:
        there = children.counted
        yield _counts(there)

    def why(self, children: Children, value: Number) -> Iterator[Note]:
        there = children.counted
        stage = InStage(int(value))
        if value == 1:
            yield Note("why.ladder_first", {"name": StageName(int(value))})
            return
        values = {"stage": stage, "majority": Threshold(self.majority)}
        if not there.weigh_the_same:
            yield Note("why.ladder_majority_weighted", {**values, "share": Measured(self.share(there, value))})
        else:
            count = sum(child.value is not None and child.value >= value for child in there)
            needed = math.ceil(self.majority * len(there))
            yield Note("why.ladder_majority", {**values, "count": count, "total": len(there), "needed": needed})
        yield Note("why.ladder_lag", {"count": self.max_lag}) if self.max_lag else Note("why.ladder_lag_none")
        yield Note("why.ladder_stage", {"stage": stage})

    def short(self, children: Children, value: Number, goal: Number, name: str) -> Iterator[Note]:
        """What stops the stage, by topic: the majority, laggards, or both."""
        there = children.counted
        yield Note("why.ladder_next", {"name": name})
        if not self.majority_there(there, goal):
            yield self._short_of_majority(there, int(goal))
        behind = tuple(there[place].title for place in sorted(self.blocking(there, goal)))
        if behind:
            yield Note("why.ladder_behind", {"count": len(behind), "titles": Titles(behind)})

    def _short_of_majority(self, there: Children, goal: int) -> Note:
        """How much the majority at `goal` is short, and which topics can make it up."""
        below = tuple(child.title for child in there if child.value is not None and child.value < goal)
        stage = InStage(goal)
        if not there.weigh_the_same:
            values = {"stage": stage, "share": Measured(self.share(there, goal)), "majority": Threshold(self.majority)}
            return Note("why.ladder_short_weighted", {**values, "titles": Titles(below)})
        short = math.ceil(self.majority * len(there)) - (len(there) - len(below))
        if short == len(below):
            return Note("why.ladder_short_all", {"count": short, "stage": stage, "titles": Titles(below)})
        if len(below) == len(there):
            return Note("why.ladder_short_any", {"count": short, "stage": stage})
        return Note("why.ladder_short_of", {"count": short, "stage": stage, "titles": Titles(below, either=True)})

    def amount(self, value: Number) -> InStage:
        return InStage(int(value))

    def shown(self, value: Number, most: Number) -> None:
        return None

    def by_hand(self, sizes: Iterable[int]) -> Iterator[Instruction]:
        counts = range(max(sizes), 0, -1)
        rows = tuple((topics, math.ceil(self.majority * topics)) for topics in counts)
        share = {"part": self.majority.numerator, "whole": self.majority.denominator}
        yield Instruction(Note("card.ladder_count"))
        heads = ("card.answered", "card.ladder_needed")
        majority = Instruction(Note("card.ladder_majority", share), (Table(heads, rows),))
        lag = Instruction(Note("card.ladder_lag", {"count": self.max_lag}))
        yield Instruction(Note("card.ladder_highest"), below=(majority, lag))
        yield Instruction(Note("card.ladder_lowest", {"stage": InStage(1)}))

    def facts(self) -> Mapping[str, object]:
        share = Note("share_of", {"part": self.majority.numerator, "whole": self.majority.denominator})
        return {"majority": share, "majority_percent": Threshold(self.majority), "max_lag": self.max_lag}


def _way_to(front: Front, value: Number) -> int | None:
    """The place of the cheapest way to at least this value; None where there is none."""
    return next((place for place, (_, reached) in enumerate(front) if reached >= value), None)


def _counts(there: Sequence[Child]) -> Note:
    """How many topics stand on which stage."""
    per_stage = sorted(Counter(int(child.value) for child in there if child.value is not None).items())
    if len(per_stage) == 1:
        ((stage, count),) = per_stage
        return Note("why.ladder_counts_same", {"count": count, "stage": InStage(stage)})
    parts = tuple(Note("why.ladder_count", {"number": number, "stage": InStage(stage)}) for stage, number in per_stage)
    return Note("why.ladder_counts", {"count": len(there), "list": Notes(parts)})
