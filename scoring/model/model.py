"""The domain: a maturity model, as frozen values whose invariants hold from construction on.

Model → parts in one to three tiers, of which the first is called dimensions → questions → options. A model may have
stages 1…n. An anchored question has one option for each stage, and option k stands for stage k; other questions have
options of their own, each with its points. Stages, options and steps are counted from 1: step k leads from option k to
option k + 1.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import Final

from scoring.model.children import Child
from scoring.model.limits import (
    MOST_IN_ALL,
    MOST_OPTIONS,
    MOST_PARTS,
    MOST_QUESTIONS,
    MOST_STAGES,
    MOST_TIERS,
    MOST_VERSIONS,
)
from scoring.model.number import Number, exact
from scoring.model.rule import EFFORT_POINT, Front, Rule

EFFORT_POINTS: Final = MappingProxyType({"S": 1, "M": 2, "L": 3})
"""What one step costs, by the effort on its tip; a step without a tip costs as much as a small one."""

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")

RESULT: Final = MappingProxyType({"decides": "result"})
"""Metadata of a field on which the standing of a sheet of answers, or what its answers mean, depends."""

ADVICE: Final = MappingProxyType({"decides": "advice"})
"""Metadata of a field on which only the smallest step, or the order of tips, depends."""

SCAN: Final = MappingProxyType({"decides": "scan"})
"""Metadata of a field on which only depends what a scan asks, never what comes of it."""


TEAM: Final = MappingProxyType({"decides": "team"})
"""Metadata of a field on which only depends what is shown of several sheets together."""


class ModelError(ValueError):
    """A model that contradicts itself."""


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise ModelError(message)


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the ordered levels of the model.

    start: the least value at which the stage begins; None where stage k begins at k.
    """

    id: str
    name: str
    meaning: str
    start: Number | None = field(default=None, metadata=RESULT)

    def __post_init__(self) -> None:
        _require(bool(_ID.match(self.id)), f"stage id {self.id!r} is not a lower-case word")
        if self.start is not None:
            object.__setattr__(self, "start", exact(self.start))


@dataclass(frozen=True, slots=True)
class Tip:
    """What to do to go from one option of a question to the next.

    this_week: the first thing that one person can do; "" where the model does not say.
    """

    title: str
    effort: str = field(metadata=ADVICE)
    who: str
    done_when: str
    this_week: str = ""

    def __post_init__(self) -> None:
        _require(self.effort in EFFORT_POINTS, f"effort {self.effort!r} is not S, M or L")

    @property
    def points(self) -> int:
        """The effort as a number: S = 1, M = 2, L = 3."""
        return EFFORT_POINTS[self.effort]


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose from.

    points: what it counts as, at least 0. tip: for the step to the next option, None where the model has none.
    id: the option's name in content, "" for an anchored question.
    """

    label: str
    points: Number = field(metadata=RESULT)
    tip: Tip | None = None
    id: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "points", exact(self.points))
        _require(self.points >= 0, f"option {self.label!r}: points are not negative")


def anchored(labels: Sequence[str], tips: Sequence[Tip | None] = ()) -> tuple[Option, ...]:
    """The options of an anchored question, stage 1 first; tips: that of each step, as far as there are any."""
    steps = [*tips, *[None] * (len(labels) - len(tips))]
    return tuple(Option(label, number, tip) for number, (label, tip) in enumerate(zip(labels, steps, strict=True), 1))


@dataclass(frozen=True, slots=True)
class Law:
    """A law, by the name that readers know, and where it can be read."""

    title: str
    url: str


@dataclass(frozen=True)
class Question:
    """One topic: a question and its options, the lowest first.

    who_knows: who usually knows the answer, "" where the model does not say.
    anchored: whether option k stands for stage k.
    floor: the number of the option, 2…n, from which what the law asks of everybody is met, or None.
    law: that law.
    """

    id: str
    title: str
    ask: str
    options: tuple[Option, ...]
    who_knows: str = ""
    anchored: bool = field(default=True, metadata=RESULT)
    importance: int = field(default=1, metadata=ADVICE)
    quick: bool = field(default=False, metadata=SCAN)
    revision: int = field(default=1, metadata=RESULT)
    weight: Number = field(default=1, metadata=RESULT)
    floor: int | None = field(default=None, metadata=ADVICE)
    law: Law | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "weight", exact(self.weight))
        name = f"question {self.id}"
        _require(bool(_ID.match(self.id)), f"question id {self.id!r} is not a lower-case word")
        _require(2 <= len(self.options) <= MOST_OPTIONS, f"{name}: 2 to {MOST_OPTIONS} options")
        points = [option.points for option in self.options]
        _require(all(a < b for a, b in itertools.pairwise(points)), f"{name}: points go up")
        _require(
            not self.anchored or points == [*range(1, len(points) + 1)],
            f"{name}: option k of an anchored question has k points",
        )
        _require(self.options[-1].tip is None, f"{name}: there is no step from the last option")
        _require(self.importance in (1, 2, 3), f"{name}: importance is 1, 2 or 3")
        _require(self.revision >= 1, f"{name}: revision starts at 1")
        _require(self.weight > 0, f"{name}: weight must be above 0")
        _require(
            self.floor is None or 2 <= self.floor <= len(self.options),
            f"{name}: floor is one of the options above the first",
        )
        _require((self.law is None) == (self.floor is None), f"{name}: a floor and a law go together")

    def points(self, option: int) -> Number:
        """The points of option number `option`."""
        return self.options[option - 1].points

    @cached_property
    def least(self) -> Number:
        """The points of the lowest option."""
        return self.options[0].points

    @cached_property
    def most(self) -> Number:
        """The points of the highest option."""
        return self.options[-1].points

    @cached_property
    def ways_up(self) -> tuple[Front, ...]:
        """From each option the ways up: to itself, and to each option above it."""
        return tuple(self._ways_up(start) for start in range(1, len(self.options) + 1))

    def _ways_up(self, start: int) -> Front:
        prices = [0, *itertools.accumulate(self.efforts(start, len(self.options)))]
        return [
            (price and price * EFFORT_POINT + 1, option.points)
            for price, option in zip(prices, self.options[start - 1 :], strict=True)
        ]

    def efforts(self, start: int, goal: int) -> tuple[int, ...]:
        """Effort points of each step from option `start` up to option `goal`; none when already there."""
        return tuple(option.tip.points if option.tip else 1 for option in self.options[start - 1 : goal - 1])

    def effort(self, start: int, goal: int) -> int:
        """Effort points of all those steps together."""
        return sum(self.efforts(start, goal))

    @cached_property
    def levels(self) -> tuple[Fraction, ...]:
        """Where the points of each option lie between those of the lowest (0) and of the highest (1)."""
        span = self.most - self.least
        return tuple(Fraction(option.points - self.least) / span for option in self.options)

    def answered_with(self, option: int) -> Child:
        """What a rule sees of it, with that option for an answer."""
        return self._answered[option - 1]

    @cached_property
    def _answered(self) -> tuple[Child, ...]:
        return tuple(self._child(option.points, option.points, option.points) for option in self.options)

    @cached_property
    def open(self) -> Child:
        """What a rule sees of it while it is not answered."""
        return self._child(None, self.least, self.most)

    @cached_property
    def open_as_lowest(self) -> Child:
        """The same, in a model where what is not answered counts as the lowest option."""
        return self._child(self.least, self.least, self.most)

    def _child(self, value: Number | None, low: Number, high: Number) -> Child:
        return Child(self.title, self.weight, value, low, high, self.least, self.most)


@dataclass(frozen=True, slots=True)
class Part:
    """A group of questions, or of parts of the next tier, that gets a standing of its own; the first tier: dimensions.

    keep: what to go on doing once its ambition is reached, "" where the model does not say.
    """

    id: str
    title: str
    keep: str = ""
    weight: Number = field(default=1, metadata=RESULT)
    parts: tuple[Part, ...] = ()
    questions: tuple[Question, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "weight", exact(self.weight))
        name = f"part {self.id}"
        _require(bool(_ID.match(self.id)), f"part id {self.id!r} is not a lower-case word")
        _require(self.weight > 0, f"{name}: weight must be above 0")
        _require(bool(self.parts) != bool(self.questions), f"{name} has questions, or parts that have")
        _require(len(self.questions) <= MOST_QUESTIONS, f"{name}: at most {MOST_QUESTIONS} questions")
        _require(len(self.parts) <= MOST_PARTS, f"{name}: at most {MOST_PARTS} parts")

    def every_question(self) -> Iterator[Question]:
        """All questions in it and in the parts below, in model order."""
        yield from self.questions
        for part in self.parts:
            yield from part.every_question()

    def every_part(self) -> Iterator[Part]:
        """Itself and all parts below, in model order."""
        yield self
        for part in self.parts:
            yield from part.every_part()

    def depths(self) -> set[int]:
        """In how many tiers its questions lie, this one counted."""
        if self.questions:
            return {1}
        return {1 + depth for part in self.parts for depth in part.depths()}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much must be answered before a part has a standing.

    stage: least share (0…1, by weight) of the questions in scope for any standing.
    firm:  least share for a standing that is not provisional.
    answers: least number of answered questions for any standing.
    """

    stage: Fraction = field(metadata=RESULT)
    firm: Fraction = field(metadata=RESULT)
    answers: int = field(metadata=RESULT)

    def __post_init__(self) -> None:
        _require(0 < self.stage <= self.firm <= 1, "coverage: 0 < stage <= firm <= 1")
        _require(self.answers >= 1, "coverage: at least 1 answer")


@dataclass(frozen=True, slots=True)
class Tier:
    """How the parts of one tier get their value.

    staged: whether that value is read as a stage, in a model that has any.
    """

    rule: Rule
    staged: bool = field(default=True, metadata=RESULT)


@dataclass(frozen=True, slots=True)
class Whole:
    """How the model as a whole gets its value. over: "parts", the dimensions; or "questions", all of them."""

    rule: Rule
    over: str = field(default="parts", metadata=RESULT)
    staged: bool = field(default=True, metadata=RESULT)

    def __post_init__(self) -> None:
        _require(self.over in ("parts", "questions"), "the whole is over parts or over questions")


@dataclass(frozen=True, slots=True)
class Advice:
    """How many tips are named first, in all and for each dimension."""

    first: int = field(default=3, metadata=ADVICE)
    per_dimension: int = field(default=3, metadata=ADVICE)

    def __post_init__(self) -> None:
        _require(self.first >= 1 and self.per_dimension >= 1, "advice names at least one tip")


@dataclass(frozen=True, slots=True)
class TeamView:
    """Of how many people something has to be for a team to see it.

    smallest: least people of whom there is a view at all. least: least people of a group of whom anything is shown.
    """

    smallest: int = field(default=3, metadata=TEAM)
    least: int = field(default=5, metadata=TEAM)

    def __post_init__(self) -> None:
        _require(self.smallest >= 1 and self.least >= 1, "a team has at least 1 person")


@dataclass(frozen=True, slots=True)
class Size:
    """One of the sizes that organisations have: they are compared with others of the same. name: for readers."""

    id: str
    name: str

    def __post_init__(self) -> None:
        _require(bool(_ID.match(self.id)), f"size id {self.id!r} is not a lower-case word")


Sentence = str | Mapping[str, str]
"""A sentence with {named} places; a mapping {"one": …, "other": …} where the count decides."""


@dataclass(frozen=True)
class Model:
    """A whole maturity model of one version.

    number: identifies the model in result codes, 0…255, for ever.
    versions: every published version, oldest first; a code stores the index in this list.
    stages: the lowest first; none in a model without stages.
    tiers: one for each tier of parts, the dimensions first.
    whole: None in a model that gives no verdict on the whole.
    coverage: None where what is not answered counts as the lowest option, for then there is always enough.
    sizes: of organisations, the smallest first; none in a model that compares none.
    sentences: what `scoring` puts its explanations together from, by dotted key.
    """

    id: str
    number: int
    version: str
    versions: tuple[str, ...]
    title: str
    language: str
    stages: tuple[Stage, ...]
    dimensions: tuple[Part, ...]
    tiers: tuple[Tier, ...]
    coverage: Coverage | None
    whole: Whole | None = None
    advice: Advice = Advice()
    team: TeamView = TeamView()
    sizes: tuple[Size, ...] = ()
    sentences: Mapping[str, Sentence] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _require(len(self.stages) != 1, "a model has no stages, or at least two")
        _require(len(self.stages) <= MOST_STAGES, f"a model has at most {MOST_STAGES} stages")
        _require(len(self.dimensions) >= 1, "a model has at least one dimension")
        _require(len(self.dimensions) <= MOST_PARTS, f"a model has at most {MOST_PARTS} dimensions")
        _require(0 <= self.number <= 255, "a model's number lies from 0 to 255")
        _require(len(self.versions) <= MOST_VERSIONS, f"a code has room for {MOST_VERSIONS} versions of a model")
        _require(self.version in self.versions, f"version {self.version} is not in versions")
        _require(len(set(self.versions)) == len(self.versions), "a version stands twice")
        questions = tuple(self.questions())
        for name, ids in (
            ("stage", [stage.id for stage in self.stages]),
            ("part", [part.id for part in self.parts()]),
            ("question", [question.id for question in questions]),
            ("size", [size.id for size in self.sizes]),
        ):
            _require(len(set(ids)) == len(ids), f"a {name} id stands twice")
        _require(len(questions) <= MOST_IN_ALL, f"a model has at most {MOST_IN_ALL} questions")
        _require(1 <= len(self.tiers) <= MOST_TIERS, f"a model has 1 to {MOST_TIERS} tiers")
        depths = {depth for dimension in self.dimensions for depth in dimension.depths()}
        _require(depths == {len(self.tiers)}, "every question lies as deep as there are tiers")
        for question in questions:
            _require(
                not self.stages or not question.anchored or len(question.options) == self.top,
                f"question {question.id}: one option for each of the {self.top} stages",
            )
            _require(bool(self.stages) or not question.anchored, f"question {question.id}: there are no stages")
        self._check_rules(questions)
        self._check_stages()

    def _check_rules(self, questions: Sequence[Question]) -> None:
        over_questions = [self.tiers[-1].rule]
        over_parts = [tier.rule for tier in self.tiers[:-1]]
        if self.whole:
            (over_questions if self.whole.over == "questions" else over_parts).append(self.whole.rule)
        for rule in over_parts:
            _require(not rule.is_for_anchored_questions, f"rule {rule.rule} works over questions")
        for rule in over_questions:
            _require(
                not rule.is_for_anchored_questions or all(question.anchored for question in questions),
                f"rule {rule.rule} takes anchored questions",
            )

    def _check_stages(self) -> None:
        given = [stage.start for stage in self.stages if stage.start is not None]
        _require(len(given) in (0, len(self.stages)), "every stage says where it begins, or none does")
        staged = [tier.rule for tier in self.tiers if tier.staged]
        if self.whole and self.whole.staged:
            staged.append(self.whole.rule)
        _require(
            not given or not any(rule.names_stages for rule in staged),
            "a stage begins at its number where a rule names stages",
        )
        _require(all(a < b for a, b in itertools.pairwise(given)), "a stage begins above the one before")

    def questions(self) -> Iterator[Question]:
        """All questions in model order."""
        for dimension in self.dimensions:
            yield from dimension.every_question()

    @cached_property
    def option_counts(self) -> Mapping[str, int]:
        """How many options each question has, by its id."""
        return {question.id: len(question.options) for question in self.questions()}

    def parts(self) -> Iterator[Part]:
        """All parts of all tiers, in model order."""
        for dimension in self.dimensions:
            yield from dimension.every_part()

    @property
    def top(self) -> int:
        """The highest stage, n; 0 in a model without stages."""
        return len(self.stages)

    @property
    def staged(self) -> bool:
        """Whether each dimension stands on a stage."""
        return self.top > 0 and self.tiers[0].staged

    def start(self, stage: int) -> Number:
        """The least value of a stage."""
        given = self.stages[stage - 1].start
        return stage if given is None else given

    def stage_at(self, value: Number) -> int:
        """The highest stage that begins at this value or below it; the first where none does."""
        stage = self.top
        while stage > 1 and self.start(stage) > value:
            stage -= 1
        return stage
