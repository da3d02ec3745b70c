"""The lowest: a chain is as strong as its weakest link. Weights make no difference to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heapreplace
from typing import ClassVar

from scoring.method.rules.weighing import scores
from scoring.model.children import Children
from scoring.model.model import RESULT
from scoring.model.number import Number
from scoring.model.rule import Amount, Front, Instruction, Note, Titles


@dataclass(frozen=True, slots=True)
class Lowest:
    """The least value of what counts."""

    is_for_anchored_questions: ClassVar[bool] = False
    names_stages: ClassVar[bool] = False
    measures_by_range: ClassVar[bool] = False
    needs_every_child: ClassVar[bool] = True

    rule: str = field(default="lowest", init=False, metadata=RESULT)

    def value(self, children: Children) -> Number:
        return min(child.value for child in children if child.value is not None)

    def changed(self, children: Children, value: Number, changes: Iterable[tuple[int, Number]]) -> Iterator[Number]:
        values = [child.value for child in children]
        for place, change in changes:
            others = [other for number, other in enumerate(values) if other is not None and number != place]
            yield min([change, *others])

    def bounds(self, children: Children) -> tuple[Number, Number]:
        there = [child.high for child in children if child.value is not None]
        # What is open can only lower it; and where nothing counts yet, one answer may be all there is.
        high = min(there) if there else max(child.high for child in children)
        return min(child.low for child in children), high

    def range(self, children: Children) -> tuple[Number, Number]:
        return min(child.least for child in children), min(child.most for child in children)

    @property
    def is_rounded(self) -> bool:
        return False

    def factors(self, children: Children) -> None:
        return None

    def lacking(self, children: Children, goal: Number) -> Number:
        raise NotImplementedError("what a child adds depends on the others")

    def front(self, children: Children, fronts: Sequence[Front], most: int) -> Front:
        """Only whoever is lowest can take the value up: so that one goes one way further, again and again."""
        ways, price = [0] * len(fronts), 0
        heap = [(front[0][1], place) for place, front in enumerate(fronts)]
        heapify(heap)
        found: list[tuple[int, Number]] = [(0, heap[0][0])]
        while True:
            place = heap[0][1]
            front, way = fronts[place], ways[place] + 1
            if way == len(front):
                return found
            price += front[way][0] - front[way - 1][0]
            if price > most:
                return found
            ways[place] = way
            heapreplace(heap, (front[way][1], place))
            if heap[0][0] > found[-1][1]:
                found.append((price, heap[0][0]))

    def cheapest(self, children: Children, fronts: Sequence[Front], goal: Number) -> Sequence[int] | None:
        ways = []
        for front in fronts:
            way = next((place for place, (_, value) in enumerate(front) if value >= goal), None)
            if way is None:
                return None
            ways.append(way)
        return ways

    def blocking(self, children: Children, goal: Number) -> frozenset[int]:
        return frozenset(
            place for place, child in enumerate(children) if child.value is not None and child.value < goal
        )

    def what_counts(self, children: Children) -> Iterator[Note]:
        yield scores(children, weighed=False)

    def why(self, children: Children, value: Number) -> Iterator[Note]:
        least = tuple(child.title for child in children if child.value == value)
        yield Note("why.lowest", {"titles": Titles(least), "value": Amount(value)})

    def short(self, children: Children, value: Number, goal: Number, name: str) -> Iterator[Note]:
        below = tuple(child.title for child in children if child.value is not None and child.value < goal)
        yield Note("why.short_lowest", {"name": name, "start": Amount(goal), "titles": Titles(below)})

    def amount(self, value: Number) -> Amount:
        return Amount(value)

    def shown(self, value: Number, most: Number) -> Note | None:
        return Note("value.of", {"value": Amount(value), "most": Amount(most)})

    def by_hand(self, sizes: Iterable[int]) -> Iterator[Instruction]:
        yield Instruction(Note("card.lowest"))

    def facts(self) -> Mapping[str, object]:
        return {}
