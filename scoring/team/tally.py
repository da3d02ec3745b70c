"""What a number of sheets adds up to. Tallies add up in any order and in any parts; no sheet can be told from them.

One of a few sheets still says what these people answered: nothing of a tally is shown before small_groups.py has let it
out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import TypeVar

from scoring.model.model import Model, Question

NO_ROLE = ""
"""The role of people who were given none."""

Key = TypeVar("Key")


class TallyError(ValueError):
    """Tallies that cannot be added up: they are of different models or versions."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people of a group gave each answer to a question: each option, unknown, na, or none.

    Of a dimension: how many of them stand on each stage by their own sheet; those without a stage are `missing`.
    """

    options: tuple[int, ...]
    unknown: int = 0
    na: int = 0
    missing: int = 0

    def __add__(self, other: Counts) -> Counts:
        options = tuple(one + more for one, more in zip(self.options, other.options, strict=True))
        return Counts(options, self.unknown + other.unknown, self.na + other.na, self.missing + other.missing)

    @property
    def answered(self) -> int:
        """How many chose an option."""
        return sum(self.options)

    @property
    def people(self) -> int:
        """How many were asked."""
        return self.answered + self.unknown + self.na + self.missing

    @property
    def bins(self) -> tuple[int, ...]:
        """All counts: the options, unknown, na, missing."""
        return (*self.options, self.unknown, self.na, self.missing)


def none_of(options: int) -> Counts:
    """Of a question with so many options, or a model with so many stages: nobody."""
    return Counts((0,) * options)


ByRole = Mapping[str, Counts]
"""Counts of the people of each role, NO_ROLE among them; a role of which nobody was asked has none."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as people were asked it: in another revision, or with other options, it is another question."""

    id: str
    revision: int
    options: int
    title: str = field(default="", compare=False)


def asked(question: Question) -> Asked:
    """The question as this version asks it."""
    return Asked(question.id, question.revision, len(question.options), question.title)


@dataclass(frozen=True, slots=True)
class Tally:
    """model, version: of the model that the sheets belong to. stages: the ids of its stages, the lowest first.

    people: how many sheets of each role. dimensions: by id; none in a model without stages.
    """

    model: str
    version: str
    stages: tuple[str, ...]
    people: Mapping[str, int] = field(default_factory=dict)
    questions: Mapping[Asked, ByRole] = field(default_factory=dict)
    dimensions: Mapping[str, ByRole] = field(default_factory=dict)

    def __add__(self, other: Tally) -> Tally:
        """Both together. Raises TallyError unless they are of one version of one model."""
        if (self.model, self.version, self.stages) != (other.model, other.version, other.stages):
            raise TallyError(f"{self.model} {self.version} and {other.model} {other.version}")
        roles = dict.fromkeys([*self.people, *other.people])
        return Tally(
            self.model,
            self.version,
            self.stages,
            {role: self.people.get(role, 0) + other.people.get(role, 0) for role in roles},
            _added(self.questions, other.questions),
            _added(self.dimensions, other.dimensions),
        )

    @property
    def sheets(self) -> int:
        """How many sheets it is of."""
        return sum(self.people.values())

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that people were given, in alphabetical order."""
        return tuple(sorted(role for role in self.people if role != NO_ROLE))


def empty(model: Model) -> Tally:
    """The tally of no sheet: added to another of this model it changes nothing."""
    return Tally(
        model.id,
        model.version,
        tuple(stage.id for stage in model.stages) if model.staged else (),
        questions={asked(question): {} for question in model.questions()},
        dimensions={dimension.id: {} for dimension in model.dimensions} if model.staged else {},
    )


def whole(by_role: Iterable[Counts], options: int) -> Counts:
    """All these people together. options: how many there are."""
    return reduce(Counts.__add__, by_role, none_of(options))


def _added(one: Mapping[Key, ByRole], other: Mapping[Key, ByRole]) -> dict[Key, ByRole]:
    return {key: _both(one.get(key, {}), other.get(key, {})) for key in dict.fromkeys([*one, *other])}


def _both(one: ByRole, other: ByRole) -> ByRole:
    added = dict(one)
    for role, counts in other.items():
        added[role] = added[role] + counts if role in added else counts
    return added


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Answers that do not count, for this version asks the question otherwise, or not at all.

    version: of the people who answered it. people: how many of them.
    """

    question: Asked
    version: str
    people: int


@dataclass(frozen=True, slots=True)
class Together:
    """Sheets of several versions, as far as they answer the questions of one.

    versions: how many sheets of each version. left_out: in the order of their versions. deciding: of each dimension the
    questions that its stages are made of. asked_alike: of all who were asked the same questions, with the same stages,
    how many have each role.
    """

    tally: Tally
    versions: Mapping[str, int]
    left_out: tuple[LeftOut, ...]
    deciding: Mapping[str, tuple[Asked, ...]]
    asked_alike: tuple[Mapping[str, int], ...]


def together(tallies: Iterable[Tally], model: Model) -> Together:
    """Tallies of any versions of this model in terms of this one.

    Only questions that are the same count together, and stages only where the stages are the same.
    Raises TallyError for another model.
    """
    total = empty(model)
    versions: dict[str, int] = {}
    left_out: dict[tuple[str, Asked], int] = {}
    alike: dict[object, dict[str, int]] = {}
    for tally in tallies:
        if tally.model != model.id or tally.version not in model.versions:
            raise TallyError(f"{tally.model} {tally.version}")
        versions[tally.version] = versions.get(tally.version, 0) + tally.sheets
        asked_so = alike.setdefault((frozenset(tally.questions), tally.stages), {})
        for role, people in tally.people.items():
            asked_so[role] = asked_so.get(role, 0) + people
        for question, people in _strange(tally, total):
            left_out[tally.version, question] = left_out.get((tally.version, question), 0) + people
        total += _in_terms_of(tally, total)
    order = {version: place for place, version in enumerate(model.versions)}
    return Together(
        total,
        {version: versions[version] for version in sorted(versions, key=order.__getitem__)},
        tuple(
            LeftOut(question, version, people)
            for (version, question), people in sorted(left_out.items(), key=lambda item: order[item[0][0]])
        ),
        {part.id: tuple(map(asked, part.every_question())) for part in model.dimensions},
        tuple(alike.values()),
    )


def _in_terms_of(tally: Tally, ours: Tally) -> Tally:
    alike = tally.stages == ours.stages
    return Tally(
        ours.model,
        ours.version,
        ours.stages,
        tally.people,
        {question: by_role for question, by_role in tally.questions.items() if question in ours.questions},
        {id: by_role for id, by_role in tally.dimensions.items() if alike and id in ours.dimensions},
    )


def _strange(tally: Tally, ours: Tally) -> Iterator[tuple[Asked, int]]:
    for question, by_role in tally.questions.items():
        people = sum(counts.people for counts in by_role.values())
        if question not in ours.questions and people:
            yield question, people
