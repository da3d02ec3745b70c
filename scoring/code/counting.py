"""Sheets of answers to a tally. Each way of answering a dimension is looked at once, however many people chose it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from scoring.code.layout import Layout
from scoring.method.node import dimension_node
from scoring.model.answers import Answers
from scoring.model.identity import This
from scoring.model.model import Model
from scoring.team.tally import Counts, Tally, empty

Numbers = Sequence[int]
"""Of each dimension the whole number that stands for all its answers, as `Layout.numbers` gives them."""

REMEMBERED: Final = 10_000
"""Sets of answers to one dimension whose stage is kept, over all parts in which sheets come."""


class SheetCounter:
    """Counts sheets of one version of a model; where they come in parts, one counter spares work."""

    def __init__(self, model: Model) -> None:
        self.layout = Layout(model)
        self._stage = lru_cache(maxsize=REMEMBERED)(self._stage_of)

    def numbers(self, answers: Answers) -> Numbers:
        """Those of a sheet. Expects answers that passed `check`."""
        return tuple(self.layout.number(place, answers) for place in range(len(self.layout.sizes)))

    def tally(self, sheets: Iterable[tuple[str, Numbers]]) -> Tally:
        """The tally of sheets, each with the role of who filled it in (NO_ROLE for none)."""
        nobody = empty(self.layout.model)
        people: Counter[str] = Counter()
        times: Counter[tuple[int, str, int]] = Counter()
        for role, numbers in sheets:
            people[role] += 1
            times.update((place, role, number) for place, number in enumerate(numbers))
        found = {role: _Counted(self.layout) for role in people}
        for (place, role, number), count in times.items():
            symbols = self.layout.symbols(place, number)
            stage = self._stage(place, self.layout.in_order(place, symbols)) if nobody.stages else None
            found[role].add(place, symbols, stage, count)
        return Tally(
            nobody.model,
            nobody.version,
            nobody.stages,
            dict(people),
            {
                question: {role: each.question(at) for role, each in found.items()}
                for at, question in enumerate(nobody.questions)
            },
            {
                dimension: {role: each.dimension(place) for role, each in found.items()}
                for place, dimension in enumerate(nobody.dimensions)
            },
        )

    def _stage_of(self, place: int, number: int) -> int | None:
        model = self.layout.model
        answers = self.layout.answers(place, number)
        return dimension_node(model, model.dimensions[place], answers, robust=False).standing.stage


# The parts in which sheets come have nothing else in common.
@lru_cache(maxsize=8)
def _counter(this: This) -> SheetCounter:
    return SheetCounter(this.model)


def counter_of(model: Model) -> SheetCounter:
    """The counter of a model, kept from one part of the sheets to the next."""
    return _counter(This(model))


class _Counted:
    """What the sheets of one role add up to."""

    def __init__(self, layout: Layout) -> None:
        self._sizes = [len(question.options) + 3 for part in layout.questions for question in part]
        self._starts = [0, *accumulate(self._sizes)]
        self._answers = [0] * self._starts[-1]
        """Question by question, how often each symbol of a code occurs."""
        starts = iter(self._starts)
        self._of_part = [[next(starts) for _ in part] for part in layout.questions]
        self._stages = [[0] * (layout.model.top + 1) for _ in layout.questions]
        """Dimension by dimension, how many have no stage, and how many stand on each."""

    def add(self, place: int, symbols: Sequence[int], stage: int | None, count: int) -> None:
        answers = self._answers
        for start, symbol in zip(self._of_part[place], symbols, strict=True):
            answers[start + symbol] += count
        self._stages[place][stage or 0] += count

    def question(self, at: int) -> Counts:
        missing, *options, unknown, na = self._answers[self._starts[at] : self._starts[at + 1]]
        return Counts(tuple(options), unknown, na, missing)

    def dimension(self, place: int) -> Counts:
        none, *stages = self._stages[place]
        return Counts(tuple(stages), missing=none)
