"""Sheets of answers to a tally. Each way of answering a dimension is looked at once, however many people chose it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from scoring.code.layout import Layout
from scoring.method.node import dimension_node
from scoring.model.answers import Answers
from scoring.model.identity import This
from scoring.model.model import Model
from scoring.team.tally import ByRole, Counts, Tally, empty

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
        return Tally(
            nobody.model,
            nobody.version,
            nobody.stages,
            dict(people),
            dict(zip(nobody.questions, self._answers(times, people), strict=True)),
            dict(zip(nobody.dimensions, self._stages(times, people), strict=False)),
        )

    def _answers(self, times: Mapping[tuple[int, str, int], int], roles: Iterable[str]) -> Iterator[ByRole]:
        """The counts of each question, in model order."""
        symbols = [[[0] * (len(question.options) + 3) for question in asked] for asked in self.layout.questions]
        by_role = {role: [[[*counts] for counts in part] for part in symbols] for role in roles}
        for (place, role, number), count in times.items():
            for counts, symbol in zip(by_role[role][place], self.layout.symbols(place, number), strict=True):
                counts[symbol] += count
        for place, questions in enumerate(self.layout.questions):
            for at in range(len(questions)):
                yield {role: _counts(parts[place][at]) for role, parts in by_role.items()}

    def _stages(self, times: Mapping[tuple[int, str, int], int], roles: Iterable[str]) -> Iterator[ByRole]:
        """How many stand on each stage, dimension by dimension."""
        top = self.layout.model.top
        on = {role: [[0] * (top + 1) for _ in self.layout.sizes] for role in roles}
        if not self.layout.model.staged:
            return
        for (place, role, number), count in times.items():
            on[role][place][self._stage(place, self.layout.without_order(place, number)) or 0] += count
        for place in range(len(self.layout.sizes)):
            yield {role: Counts(tuple(each[place][1:]), missing=each[place][0]) for role, each in on.items()}

    def _stage_of(self, place: int, number: int) -> int | None:
        model = self.layout.model
        answers = self.layout.answers(place, number)
        return dimension_node(model, model.dimensions[place], answers, robust=False).standing.stage


@lru_cache(maxsize=8)
def _counter(this: This) -> SheetCounter:
    return SheetCounter(this.model)


def counter_of(model: Model) -> SheetCounter:
    """The counter of a model, kept from one part of the sheets to the next."""
    return _counter(This(model))


def _counts(symbols: Sequence[int]) -> Counts:
    """The counts of a question, given how often each symbol of a code occurs."""
    missing, *options, unknown, na = symbols
    return Counts(tuple(options), unknown, na, missing)
