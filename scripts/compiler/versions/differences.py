"""What changed between two versions of the model, and which part of the version that raises.

MAJOR: the same answers can now mean or give something else. MINOR: something is added, or the
advice changes. PATCH: no result changes. docs/decisions/0006 gives the reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scoring.model.deciding import Place, deciding
from scoring.model.model import Model
from scripts.compiler.content.document import Path
from scripts.compiler.versions.version_numbers import Level

LEVELS: Mapping[str, Level] = {"result": Level.MAJOR, "advice": Level.MINOR, "scan": Level.PATCH}
"""Which part of the version goes up with a field, by what the field decides."""


@dataclass(frozen=True, slots=True)
class Difference:
    """key: its sentence in version_words.py; values: what stands in its places.

    question: the question in whose file it can be seen, None for content/model.yaml. path: where in that file.
    """

    level: Level
    key: str
    values: Mapping[str, object]
    path: Path
    question: str | None = None


def differences(before: Model, now: Model) -> Iterator[Difference]:
    """Everything that decides a result, or the layout of a code, and in which the two models differ."""
    if [stage.id for stage in before.stages] != [stage.id for stage in now.stages]:
        yield Difference(Level.MAJOR, "stages", {}, ("stages",))
    yield from _dimensions(_order(before), _order(now))
    yield from _questions(_order(before), _order(now))
    former = {_key(place): value for place, _, value in deciding(before)}
    for place, decides, value in deciding(now):
        old = former.get(_key(place), value)  # what is new as a whole is told already
        if old != value:
            yield from _field(place, LEVELS[decides], old, value)


def _key(place: Place) -> Place:
    """The place of a field, of a question without the dimension that it lies in: it may have moved."""
    return place[2:] if place[0] == "dimensions" else place


def _field(place: Place, level: Level, before: object, now: object) -> Iterator[Difference]:
    match place:
        case ("dimensions", _, "questions", str(id), "revision"):
            # A revision that goes down is an error of its own, whatever the version.
            if isinstance(before, int) and isinstance(now, int) and now > before:
                values: dict[str, object] = {"id": id, "before": before, "now": now}
                yield Difference(level, "revision", values, ("revision",), id)
        case ("dimensions", _, "questions", str(id), "tips", int(number), "effort"):
            values = {"id": id, "number": number + 1, "before": before, "now": now}
            yield Difference(level, "effort", values, ("ladder", number, "tip", "effort"), id)
        case ("dimensions", _, "questions", str(id), name):
            values = {"id": id, "name": name, "before": str(before).lower(), "now": str(now).lower()}
            yield Difference(level, "field", values, (name,), id)
        case _:
            path = place[1:] if place[0] == "rule" else place
            values = {"name": ".".join(map(str, path)), "before": str(before), "now": str(now)}
            yield Difference(level, "number", values, ("scoring", *path))


Order = Mapping[str, tuple[str, ...]]
"""The ids of the questions of each dimension, both in model order."""


def _order(model: Model) -> Order:
    return {each.id: tuple(question.id for question in each.questions) for each in model.dimensions}


def _dimensions(before: Order, now: Order) -> Iterator[Difference]:
    where: Path = ("dimensions",)
    for place, id in enumerate(now):
        if id not in before:
            yield Difference(Level.MINOR, "dimension_added", {"id": id}, (*where, place, "id"))
    for id in before:
        if id not in now:
            yield Difference(Level.MAJOR, "dimension_removed", {"id": id}, where)
    if _shared(before, now) != _shared(now, before):
        yield Difference(Level.MINOR, "dimension_order", {}, where)


def _questions(before: Order, now: Order) -> Iterator[Difference]:
    """A new or lost dimension speaks for its questions, but for those that come from another one."""
    home, former = _homes(now), _homes(before)
    for place, (dimension, ids) in enumerate(now.items()):
        where: Path = ("dimensions", place, "questions")
        for number, id in enumerate(ids):
            if id not in former and dimension in before:
                yield Difference(Level.MINOR, "question_added", {"id": id}, (*where, number))
            elif former.get(id, dimension) != dimension and former[id] in now:
                values = {"id": id, "before": former[id], "now": dimension}
                yield Difference(Level.MAJOR, "question_moved", values, (*where, number))
        old = before.get(dimension, ())
        for id in old:
            if id not in home:
                yield Difference(Level.MAJOR, "question_removed", {"id": id}, where)
        if _shared(old, ids) != _shared(ids, old):
            yield Difference(Level.MINOR, "question_order", {"id": dimension}, where)


def _homes(order: Order) -> dict[str, str]:
    return {id: dimension for dimension, ids in order.items() for id in ids}


def _shared(ids: Iterable[str], others: Iterable[str]) -> list[str]:
    known = set(others)
    return [id for id in ids if id in known]
