"""What changed between two versions of the model, and which part of the version that raises.

MAJOR: the same answers can now mean or give something else. MINOR: something is added, or the
advice changes. PATCH: no result changes. docs/decisions/0006 gives the reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from scoring.model.deciding import Place, deciding
from scoring.model.model import Model, Part
from scripts.compiler.content.document import Path
from scripts.compiler.versions.version_numbers import Level
from scripts.compiler.words.part_names import named_part
from scripts.compiler.words.phrase import Spoken, Text

NOTHING: Final = Text(nl="niets", en="nothing")
"""What a field holds that is absent."""

LEVELS: Mapping[str, Level] = {"result": Level.MAJOR, "advice": Level.MINOR, "scan": Level.PATCH, "team": Level.PATCH}
"""Which part of the version goes up with a field, by what the field decides."""


@dataclass(frozen=True, slots=True)
class Difference:
    """key: its sentence in version_words.py; values: what stands in its places.

    question: the question in whose file it can be seen; folder: the part in whose index.md; where both are "", it is
    content/model.yaml. path: where in that file; ("options", 2, "points") of a question is its third answer, whichever
    way the file writes it.
    """

    level: Level
    key: str
    values: Mapping[str, object]
    path: Path
    question: str = ""
    folder: str = ""


def differences(before: Model, now: Model) -> Iterator[Difference]:
    """Everything that decides a result, or the layout of a code, and in which the two models differ."""
    yield from _stages([stage.id for stage in before.stages], [stage.id for stage in now.stages])
    yield from _scoring(before, now)
    tree, former = _Tree(now), _Tree(before)
    yield from _parts(former, tree)
    yield from _questions(former, tree)
    yield from _tips(before, now)
    yield from _fields(before, now)


def _stages(before: Sequence[str], now: Sequence[str]) -> Iterator[Difference]:
    """Ids that are new where others were, or else a list that is longer, shorter or in another order."""
    if len(before) == len(now) and set(before) != set(now):
        for number, (old, new) in enumerate(zip(before, now, strict=True)):
            if old != new:
                values = {"number": number + 1, "before": old, "now": new}
                yield Difference(Level.MAJOR, "stage_id", values, ("stages", number, "id"))
    elif before != now:
        yield Difference(Level.MAJOR, "stages", {}, ("stages",))


def _scoring(before: Model, now: Model) -> Iterator[Difference]:
    """Rules that come or go."""
    if len(before.tiers) != len(now.tiers):
        values = {"before": len(before.tiers), "now": len(now.tiers)}
        yield Difference(Level.MAJOR, "tiers", values, ("scoring", "tiers"))
    for name in ("whole", "coverage"):
        old, new = getattr(before, name), getattr(now, name)
        if (old is None) != (new is None):
            key = f"{name}_removed" if new is None else f"{name}_added"
            yield Difference(Level.MAJOR, key, {}, ("scoring", name))


# The fields, one by one


def _fields(before: Model, now: Model) -> Iterator[Difference]:
    """What is new or gone as a whole is told already; another rule speaks for its parameters."""
    former = {place: value for place, _, value in _places(before)}
    current = {place: value for place, _, value in _places(now)}
    for place, decides, value in _places(now):
        old = former.get(place, value)
        rule: Place = (*place[:-1], "rule")
        if old != value and (place == rule or former.get(rule) == current.get(rule)):
            yield from _field(place, LEVELS[decides], old, value)


def _places(model: Model) -> Iterator[tuple[Place, str, object]]:
    """Of each deciding field its place, what it decides, and its value.

    Of a question the place begins with its id, for it may have moved; of a part too. Answers go by their number.
    """
    numbers = {
        (question.id, option.id): number
        for question in model.questions()
        for number, option in enumerate(question.options)
        if option.id
    }
    stages = {stage.id: number for number, stage in enumerate(model.stages)}
    for place, decides, value in deciding(model):
        # Names of fields and ids take turns; and a part may have the id "questions".
        start = next((at for at in range(0, len(place), 2) if place[at] == "questions"), None)
        if start is not None:
            id, *rest = place[start + 1 :]
            if rest[0] == "options":
                rest[1] = numbers.get((str(id), str(rest[1])), rest[1])
            yield ("question", id, *rest), decides, value
        elif place[0] == "dimensions":
            yield ("part", *place[-2:]), decides, value
        elif place[0] == "stages":
            yield ("stages", stages[str(place[1])], *place[1:]), decides, value
        else:
            yield place, decides, value


def _field(place: Place, level: Level, before: object, now: object) -> Iterator[Difference]:
    values: dict[str, object] = {"before": _written(before), "now": _written(now)}
    match place:
        case ("question", str(id), "revision"):
            # A revision that goes down is an error of its own, whatever the version.
            if isinstance(before, int) and isinstance(now, int) and now > before:
                yield Difference(level, "revision", {"id": id, **values}, ("revision",), id)
        case ("question", str(id), "anchored"):
            yield Difference(level, "kind", {"id": id}, ("options",), id)
        case ("question", str(id), "options", int(number), "points"):
            yield Difference(
                level, "points", {"id": id, "number": number + 1, **values}, ("options", number, "points"), id
            )
        case ("question", str(id), "options", int(number), "tip", "effort"):
            path: Path = ("options", number, "tip", "effort")
            yield Difference(level, "effort", {"id": id, "number": number + 1, **values}, path, id)
        case ("question", str(id), str(name)):
            yield Difference(level, "field", {"id": id, "name": name, **values}, (name,), id)
        case ("part", str(id), str(name)):
            yield Difference(level, "part_field", {"id": id, "name": name, **values}, (name,), folder=id)
        case ("stages", int(number), str(id), _):
            yield Difference(level, "start", {"id": id, **values}, ("stages", number, "from"))
        case _:
            # In the file the parameters of a rule are beside its name, and `staged` is called `stages`.
            path = tuple("stages" if part == "staged" else part for part in place if part != "rule") or place
            path = (*path, "rule") if place[-1] == "rule" else path
            name = ".".join(str(part + 1 if isinstance(part, int) else part) for part in path)
            yield Difference(level, "number", {"name": name, **values}, ("scoring", *path))


def _written(value: object) -> str | Spoken:
    """A value as a model file has it."""
    if value is None or value == "":
        return NOTHING
    return str(value).lower() if isinstance(value, bool) else str(value)


def _tips(before: Model, now: Model) -> Iterator[Difference]:
    """Tips that come or go: a step without one costs as much as a small one."""
    former = {question.id: question for question in before.questions()}
    for question in now.questions():
        old = former.get(question.id, question)
        for number, (was, option) in enumerate(zip(old.options, question.options, strict=False)):
            if (was.tip is None) != (option.tip is None):
                key = "tip_removed" if option.tip is None else "tip_added"
                path: Path = ("options", number, "tip")
                yield Difference(Level.MINOR, key, {"id": question.id, "number": number + 1}, path, question.id)


# The tree of parts and questions


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a part or question is: in the part `holder` ("" for a dimension), and at `path` in model.yaml."""

    holder: str
    path: Path


class _Tree:
    """The parts and questions of a model, each by its id, in model order."""

    def __init__(self, model: Model) -> None:
        self.dimensions = {dimension.id for dimension in model.dimensions}
        self.parts: dict[str, _Place] = {}
        self.questions: dict[str, _Place] = {}
        self._walk(model.dimensions, "", ("dimensions",))

    def _walk(self, parts: Sequence[Part], holder: str, where: Path) -> None:
        for number, part in enumerate(parts):
            path: Path = (*where, number)
            self.parts[part.id] = _Place(holder, path)
            for place, question in enumerate(part.questions):
                self.questions[question.id] = _Place(part.id, (*path, "questions", place))
            self._walk(part.parts, part.id, (*path, "parts"))

    def name(self, part: str) -> Spoken:
        return named_part(part, is_dimension=part in self.dimensions)

    def list_of(self, holder: str, name: str) -> Path:
        """Where the list of parts or questions of a part is; of the dimensions where holder is ""."""
        return (*self.parts[holder].path, name) if holder else ("dimensions",)


def _parts(before: _Tree, now: _Tree) -> Iterator[Difference]:
    """A new or lost part speaks for the parts in it."""
    for id, place in now.parts.items():
        if id not in before.parts:
            if place.holder in before.parts or not place.holder:
                yield Difference(Level.MINOR, "part_added", {"part": now.name(id)}, (*place.path, "id"))
        elif before.parts[id].holder != place.holder:
            yield Difference(Level.MAJOR, "part_moved", {"part": now.name(id)}, (*place.path, "id"))
    for id, place in before.parts.items():
        if id not in now.parts and (place.holder in now.parts or not place.holder):
            where = now.list_of(place.holder, "parts")
            yield Difference(Level.MAJOR, "part_removed", {"part": before.name(id)}, where)
    for holder in ("", *now.parts):
        if _reordered(_in(before.parts, holder), _in(now.parts, holder)):
            values = {"part": now.name(holder)} if holder else {}
            key = "part_order" if holder else "dimension_order"
            yield Difference(Level.MINOR, key, values, now.list_of(holder, "parts"))


def _questions(before: _Tree, now: _Tree) -> Iterator[Difference]:
    """A new or lost part speaks for its questions, but for those that come from another one."""
    for id, place in now.questions.items():
        former = before.questions.get(id)
        if former is None:
            if place.holder in before.parts:
                yield Difference(Level.MINOR, "question_added", {"id": id}, place.path)
        elif former.holder != place.holder and former.holder in now.parts:
            values = {"id": id, "before": before.name(former.holder), "now": now.name(place.holder)}
            yield Difference(Level.MAJOR, "question_moved", values, place.path)
    for id, place in before.questions.items():
        if id not in now.questions and place.holder in now.parts:
            where = now.list_of(place.holder, "questions")
            yield Difference(Level.MAJOR, "question_removed", {"id": id}, where)
    for holder in now.parts:
        if _reordered(_in(before.questions, holder), _in(now.questions, holder)):
            values = {"part": now.name(holder)}
            yield Difference(Level.MINOR, "question_order", values, now.list_of(holder, "questions"))


def _in(places: Mapping[str, _Place], holder: str) -> list[str]:
    return [id for id, place in places.items() if place.holder == holder]


def _reordered(before: Iterable[str], now: Iterable[str]) -> bool:
    """Whether what both have is in another order."""
    old, new = list(before), list(now)
    return [id for id in old if id in new] != [id for id in new if id in old]
