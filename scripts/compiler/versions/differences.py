"""What changed between two versions of the model, and which part of the version that raises.

MAJOR: the same answers can now mean or give something else. MINOR: something is added, or the
advice changes. PATCH: no result changes. docs/decisions/0006 gives the reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scripts.compiler.content.document import Path
from scripts.compiler.versions.outline import Outline, Topic
from scripts.compiler.versions.version_numbers import Level


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


def differences(before: Outline, now: Outline) -> Iterator[Difference]:
    """Everything in which the outlines differ, in the order of content/model.yaml, then by question."""
    if before.stages != now.stages:
        yield Difference(Level.MAJOR, "stages", {}, ("stages",))
    for path, number in before.numbers.items():
        if now.numbers[path] != number:
            level = Level.MINOR if "advice" in path else Level.MAJOR
            name = ".".join(map(str, path[1:]))
            yield Difference(level, "number", {"name": name, "before": number, "now": now.numbers[path]}, path)
    yield from _dimensions(before, now)
    yield from _questions(before, now)
    for id, topic in now.topics.items():
        if id in before.topics:
            yield from _topic(id, before.topics[id], topic)


def _dimensions(before: Outline, now: Outline) -> Iterator[Difference]:
    where: Path = ("dimensions",)
    for place, id in enumerate(now.order):
        if id not in before.order:
            yield Difference(Level.MINOR, "dimension_added", {"id": id}, (*where, place, "id"))
    for id in before.order:
        if id not in now.order:
            yield Difference(Level.MAJOR, "dimension_removed", {"id": id}, where)
    if _shared(before.order, now.order) != _shared(now.order, before.order):
        yield Difference(Level.MINOR, "dimension_order", {}, where)


def _questions(before: Outline, now: Outline) -> Iterator[Difference]:
    """A new or lost dimension speaks for its questions, but for those that come from another one."""
    home, former = _homes(now), _homes(before)
    for place, (dimension, ids) in enumerate(now.order.items()):
        where: Path = ("dimensions", place, "questions")
        for number, id in enumerate(ids):
            if id not in former and dimension in before.order:
                yield Difference(Level.MINOR, "question_added", {"id": id}, (*where, number))
            elif former.get(id, dimension) != dimension and former[id] in now.order:
                values = {"id": id, "before": former[id], "now": dimension}
                yield Difference(Level.MAJOR, "question_moved", values, (*where, number))
        old = before.order.get(dimension, ())
        for id in old:
            if id not in home:
                yield Difference(Level.MAJOR, "question_removed", {"id": id}, where)
        if _shared(old, ids) != _shared(ids, old):
            yield Difference(Level.MINOR, "question_order", {"id": dimension}, where)


def _topic(id: str, before: Topic, now: Topic) -> Iterator[Difference]:
    # A revision that goes down is an error of its own, whatever the version.
    if now.revision > before.revision:
        values: dict[str, object] = {"id": id, "before": before.revision, "now": now.revision}
        yield Difference(Level.MAJOR, "revision", values, ("revision",), id)
    for level, name in ((Level.MAJOR, "weight"), (Level.MINOR, "importance"), (Level.PATCH, "quick")):
        old, new = getattr(before, name), getattr(now, name)
        if old != new:
            values = {"id": id, "name": name, "before": str(old).lower(), "now": str(new).lower()}
            yield Difference(level, "field", values, (name,), id)
    # Where their number differs the stages do, and those are told already.
    for place, (old, new) in enumerate(zip(before.efforts, now.efforts, strict=False)):
        if old != new:
            values = {"id": id, "number": place + 1, "before": old, "now": new}
            yield Difference(Level.MINOR, "effort", values, ("ladder", place, "tip", "effort"), id)


def _homes(outline: Outline) -> dict[str, str]:
    return {id: dimension for dimension, ids in outline.order.items() for id in ids}


def _shared(ids: Iterable[str], others: Iterable[str]) -> list[str]:
    known = set(others)
    return [id for id in ids if id in known]
