"""A rule that is only in this test scores a model from document to document: one takes a file and a registration.

It is a median: of the answers that count the middle one, the lower of two.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from types import MappingProxyType
from typing import Any, ClassVar

import pytest

from scoring.code.result_code import decode, encode
from scoring.documents import record
from scoring.documents.canonical import read_model, write_answers, write_model
from scoring.method import rules
from scoring.model.answers import UNKNOWN, Answers
from scoring.model.children import Child
from scoring.model.model import RESULT, Model, Tier, Whole
from scoring.model.number import Number
from scoring.model.rule import Amount, Front, Instruction, Note, Titles
from tests.scoring.asking import ask
from tests.scoring.cases import read_test_model, sentences


@dataclass(frozen=True, slots=True)
class Median:
    is_for_anchored_questions: ClassVar[bool] = False
    names_stages: ClassVar[bool] = False
    measures_by_range: ClassVar[bool] = False
    needs_every_child: ClassVar[bool] = False

    rule: str = field(default="median", init=False, metadata=RESULT)
    upper: bool = field(default=False, metadata=RESULT)

    def _of(self, values: Iterable[Number]) -> Number:
        ordered = sorted(values)
        return ordered[(len(ordered) - (not self.upper)) // 2]

    def value(self, children: Sequence[Child]) -> Number:
        return self._of(child.value for child in children if child.value is not None)

    def changed(
        self, children: Sequence[Child], value: Number, changes: Iterable[tuple[int, Number]]
    ) -> Iterator[Number]:
        for place, change in changes:
            yield self.value([*children[:place], replace(children[place], value=change), *children[place + 1 :]])

    def bounds(self, children: Sequence[Child]) -> tuple[Number, Number]:
        there = [child for child in children if child.value is not None]
        free = [child for child in children if child.value is None]
        values = [
            self._of([*(child.low for child in there), *lows]) for lows in _some(free, "low") if [*there, *lows]
        ] + [self._of([*(child.high for child in there), *highs]) for highs in _some(free, "high") if [*there, *highs]]
        return min(values), max(values)

    def range(self, children: Sequence[Child]) -> tuple[Number, Number]:
        return self._of(child.least for child in children), self._of(child.most for child in children)

    @property
    def is_rounded(self) -> bool:
        return False

    def factors(self, children: Sequence[Child]) -> None:
        return None

    def lacking(self, children: Sequence[Child], goal: Number) -> Number:
        raise NotImplementedError

    def _ways(self, fronts: Sequence[Front]) -> Iterator[tuple[int, Number, tuple[int, ...]]]:
        for ways in product(*(range(len(front)) for front in fronts)):
            taken = [front[way] for front, way in zip(fronts, ways, strict=True)]
            yield sum(price for price, _ in taken), self._of(value for _, value in taken), tuple(-way for way in ways)

    def front(self, children: Sequence[Child], fronts: Sequence[Front], most: int) -> Front:
        found: list[tuple[int, Number]] = []
        for price, value, _ in sorted(self._ways(fronts)):
            if price <= most and (not found or value > found[-1][1]):
                if found and found[-1][0] == price:
                    found.pop()
                found.append((price, value))
        return found

    def cheapest(self, children: Sequence[Child], fronts: Sequence[Front], goal: Number) -> Sequence[int] | None:
        enough = [(price, ways) for price, value, ways in self._ways(fronts) if value >= goal]
        return [-way for way in min(enough)[1]] if enough else None

    def blocking(self, children: Sequence[Child], goal: Number) -> frozenset[int]:
        return frozenset()

    def what_counts(self, children: Sequence[Child]) -> Iterable[Note]:
        titles = tuple(child.title for child in children if child.value is not None)
        yield Note("why.median_of", {"titles": Titles(titles)})

    def why(self, children: Sequence[Child], value: Number) -> Iterable[Note]:
        yield Note("why.median", {"value": Amount(value)})

    def short(self, children: Sequence[Child], value: Number, goal: Number, name: str) -> Iterable[Note]:
        yield Note("why.median_short", {"name": name, "start": Amount(goal)})

    def amount(self, value: Number) -> Amount:
        return Amount(value)

    def shown(self, value: Number, most: Number) -> Note | None:
        return Note("value.of", {"value": Amount(value), "most": Amount(most)})

    def by_hand(self, sizes: Iterable[int]) -> Iterable[Instruction]:
        return ()

    def facts(self) -> Mapping[str, object]:
        return {}


def _some(free: Sequence[Child], end: str) -> Iterator[list[Number]]:
    """That end of any of the open children, the others left out."""
    for chosen in product([False, True], repeat=len(free)):
        yield [getattr(child, end) for child, is_in in zip(free, chosen, strict=True) if is_in]


SAID = {
    "scoring.why.median_of": "Op een rij: {titles}.",
    "scoring.why.median": "De middelste is {value}.",
    "scoring.why.median_short": "Voor ‘{name}’ moet de middelste minstens {start} zijn.",
}


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule in the registry, also where that was imported from it."""
    known = MappingProxyType({**rules.RULES, "median": Median})
    monkeypatch.setattr(rules, "RULES", known)
    monkeypatch.setattr(record, "RULES", known)


def made(name: str, **changed: Any) -> Model:
    return replace(read_test_model(name), sentences={**sentences(), **SAID}, **changed)


FLAT = made("zwakste", tiers=(Tier(Median()),))
DEEP = made("drie-lagen", tiers=(Tier(Median(upper=True)), Tier(Median()), Tier(Median())), whole=Whole(Median()))


def result(model: Model, answers: Answers) -> Any:
    """The result document, by the door that the browser uses: the model goes in as a document."""
    return ask(write_model(model), "evaluate", answers=json.loads(write_answers(answers, model)))["ok"]


@pytest.mark.parametrize("model", [FLAT, DEEP], ids=["flat", "deep"])
def test_a_model_with_it_comes_back_from_its_document(model: Model) -> None:
    assert read_model(write_model(model)) == model


def test_its_parameter_is_in_the_document_and_decides_a_result() -> None:
    document = json.loads(write_model(DEEP))
    assert document["tiers"][0]["rule"] == {"rule": "median", "upper": True}
    other = replace(DEEP, tiers=(Tier(Median()), *DEEP.tiers[1:]))
    assert json.loads(write_model(other))["sha256"] != document["sha256"]


def test_it_scores_a_model_with_all_that_a_result_has() -> None:
    found = result(FLAT, Answers({"kluis": 3, "deur": 1, "hek": 2}))
    (chain,) = found["dimensions"]
    assert found["headline"] == ["‘Keten’ staat op ‘midden’."]
    assert (chain["rule"], chain["value"], chain["stage"], chain["interval"]) == ("median", 2, 2, [2, 2])
    assert chain["why"] == [
        "Op een rij: ‘Kluis’, ‘Deur’ en ‘Hek’.",
        "De middelste is 2.",
        "‘Midden’ begint bij 2.",
        "Voor ‘Hoog’ moet de middelste minstens 3 zijn.",
    ]
    # 3, 1 and 2: down 2 is lost, up 3 is won, and no other change moves the middle one.
    assert (chain["robustness"]["unchanged"], chain["robustness"]["changes"]) == (2, 4)
    assert [(r["question"], r["to"]) for step in chain["smallest_steps"] for r in step["raises"]] == [("hek", 3)]
    assert [(tip["question"], tip["class"]) for tip in chain["tips"]] == [
        ("hek", "smallest_step"),
        ("deur", "ambition"),
    ]


def test_open_questions_give_it_an_interval() -> None:
    (chain,) = result(FLAT, Answers({"kluis": 3, "deur": UNKNOWN, "hek": 2}))["dimensions"]
    assert (chain["value"], chain["interval"], chain["provisional"]) == (2, [2, 3], True)


def test_it_scores_parts_of_parts_and_the_whole() -> None:
    sheet = {"doel": 4, "regels": 3, "meten": 2, "bijsturen": 3, "basis": 4, "rollen": 4, "toetsen": 4, "cultuur": 3}
    found = result(DEEP, Answers({**sheet, "risico": 3, "eisen": 2}))
    board, building = found["dimensions"]
    # Beleid: ½ and ¼, so ¼. Opleiding: 1 and ½, so ½. The dimension takes the upper one. Bouw: ½ and ¼, so ¼.
    assert [part["value"] for part in board["parts"]] == [0.25, 0.5]
    assert (board["value"], building["value"], found["whole"]["value"]) == (0.5, 0.25, 0.25)
    assert found["whole"]["why"] == ["Op een rij: ‘Bestuur’ en ‘Bouw’.", "De middelste is 0,25."]


def test_a_code_of_its_model_opens() -> None:
    sheet = Answers({"kluis": 3, "deur": UNKNOWN, "hek": 2}, {"keten": 3})
    assert decode(encode(FLAT, sheet), FLAT) == sheet
