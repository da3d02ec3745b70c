"""The domain: a maturity model, as frozen values whose invariants hold from construction on.

Model → stages 1…n → dimensions → questions. A question has one anchor per stage
and one tip per step from a stage to the next. Stages, anchors and steps are
counted from 1: step k leads from stage k to stage k + 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from scoring.model.limits import MOST_DIMENSIONS, MOST_QUESTIONS, MOST_STAGES, MOST_VERSIONS

EFFORT_POINTS: Final = MappingProxyType({"S": 1, "M": 2, "L": 3})
"""What one step costs, by the effort on its tip."""

RULES: Final = ("ladder",)
"""The names of the rules that can turn a dimension's answers into a stage."""

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")

RESULT: Final = MappingProxyType({"decides": "result"})
"""Metadata of a field on which the stage of a sheet of answers, or what its answers mean, depends."""

ADVICE: Final = MappingProxyType({"decides": "advice"})
"""Metadata of a field on which only the smallest step, or the order of tips, depends."""

SCAN: Final = MappingProxyType({"decides": "scan"})
"""Metadata of a field on which only depends what a scan asks, never what comes of it."""


class ModelError(ValueError):
    """A model that contradicts itself."""


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise ModelError(message)


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the ordered levels of the model."""

    id: str
    name: str
    meaning: str

    def __post_init__(self) -> None:
        _require(bool(_ID.match(self.id)), f"stage id {self.id!r} is not a lower-case word")


@dataclass(frozen=True, slots=True)
class Tip:
    """What to do to go from one anchor of a question to the next.

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
class Law:
    """A law, by the name that readers know, and where it can be read."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Question:
    """One topic: a question, its anchors (stage 1 first) and the tip for each step.

    floor: the anchor, 2…n, from which what the law asks of everybody is met, or None.
    law: that law.
    """

    id: str
    title: str
    ask: str
    who_knows: str
    anchors: tuple[str, ...]
    tips: tuple[Tip, ...]
    importance: int = field(default=1, metadata=ADVICE)
    quick: bool = field(default=False, metadata=SCAN)
    revision: int = field(default=1, metadata=RESULT)
    weight: int | Fraction = field(default=1, metadata=RESULT)
    floor: int | None = field(default=None, metadata=ADVICE)
    law: Law | None = None

    def __post_init__(self) -> None:
        # A whole weight as an int: the same number, and sums of it take a fraction of the time.
        if self.weight.denominator == 1:
            object.__setattr__(self, "weight", int(self.weight))
        _require(bool(_ID.match(self.id)), f"question id {self.id!r} is not a lower-case word")
        _require(
            len(self.tips) == len(self.anchors) - 1,
            f"question {self.id}: {len(self.anchors)} anchors need {len(self.anchors) - 1} tips",
        )
        _require(self.importance in (1, 2, 3), f"question {self.id}: importance is 1, 2 or 3")
        _require(self.revision >= 1, f"question {self.id}: revision starts at 1")
        _require(self.weight > 0, f"question {self.id}: weight must be above 0")
        _require(
            self.floor is None or 2 <= self.floor <= len(self.anchors),
            f"question {self.id}: floor is one of the anchors above the first",
        )
        _require((self.law is None) == (self.floor is None), f"question {self.id}: a floor and a law go together")

    def effort(self, start: int, goal: int) -> int:
        """Effort points of all steps from anchor `start` up to anchor `goal`; 0 when already there."""
        return sum(tip.points for tip in self.tips[start - 1 : goal - 1])


@dataclass(frozen=True, slots=True)
class Dimension:
    """A group of questions that gets a stage of its own."""

    id: str
    title: str
    keep: str
    questions: tuple[Question, ...]

    def __post_init__(self) -> None:
        _require(bool(_ID.match(self.id)), f"dimension id {self.id!r} is not a lower-case word")
        _require(len(self.questions) > 0, f"dimension {self.id} has no questions")
        _require(len(self.questions) <= MOST_QUESTIONS, f"dimension {self.id}: at most {MOST_QUESTIONS} questions")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much must be answered before a stage is named.

    stage: least share (0…1, by weight) of the questions in scope for any stage.
    firm:  least share for a stage that is not provisional.
    answers: least number of answered questions for any stage.
    """

    stage: Fraction = field(metadata=RESULT)
    firm: Fraction = field(metadata=RESULT)
    answers: int = field(metadata=RESULT)

    def __post_init__(self) -> None:
        _require(0 < self.stage <= self.firm <= 1, "coverage: 0 < stage <= firm <= 1")
        _require(self.answers >= 1, "coverage: at least 1 answer")


@dataclass(frozen=True, slots=True)
class LadderRule:
    """The parameters of the ladder: a clear majority is there and no topic lags too far.

    majority: least share (0…1, by weight) of answers at or above a stage.
    max_lag: how many stages below it the lowest answer may be.
    """

    majority: Fraction = field(metadata=RESULT)
    max_lag: int = field(metadata=RESULT)
    coverage: Coverage

    def __post_init__(self) -> None:
        _require(0 < self.majority <= 1, "majority lies above 0 and at most at 1")
        _require(self.max_lag >= 0, "max_lag is not negative")


@dataclass(frozen=True, slots=True)
class Advice:
    """How many tips are named first, in all and for each dimension."""

    first: int = field(default=3, metadata=ADVICE)
    per_dimension: int = field(default=3, metadata=ADVICE)

    def __post_init__(self) -> None:
        _require(self.first >= 1 and self.per_dimension >= 1, "advice names at least one tip")


Sentence = str | Mapping[str, str]
"""A sentence with {named} places; a mapping {"one": …, "other": …} where the count decides."""


@dataclass(frozen=True, slots=True)
class Model:
    """A whole maturity model of one version.

    number: identifies the model in result codes, 0…255, for ever.
    versions: every published version, oldest first; a code stores the index in this list.
    sentences: what `scoring` puts its explanations together from, by dotted key.
    """

    id: str
    number: int
    version: str
    versions: tuple[str, ...]
    title: str
    language: str
    stages: tuple[Stage, ...]
    dimensions: tuple[Dimension, ...]
    rule: LadderRule
    advice: Advice = Advice()
    overall: str = field(default="none", metadata=RESULT)
    sentences: Mapping[str, Sentence] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _require(len(self.stages) >= 2, "a model has at least two stages")
        _require(len(self.stages) <= MOST_STAGES, f"a model has at most {MOST_STAGES} stages")
        _require(len(self.dimensions) >= 1, "a model has at least one dimension")
        _require(len(self.dimensions) <= MOST_DIMENSIONS, f"a model has at most {MOST_DIMENSIONS} dimensions")
        _require(0 <= self.number <= 255, "a model's number lies from 0 to 255")
        _require(len(self.versions) <= MOST_VERSIONS, f"a code has room for {MOST_VERSIONS} versions of a model")
        _require(self.version in self.versions, f"version {self.version} is not in versions")
        _require(len(set(self.versions)) == len(self.versions), "a version stands twice")
        _require(self.overall in ("none", "lowest"), "overall is none or lowest")
        for name, ids in (
            ("stage", [stage.id for stage in self.stages]),
            ("dimension", [dimension.id for dimension in self.dimensions]),
            ("question", [question.id for question in self.questions()]),
        ):
            _require(len(set(ids)) == len(ids), f"a {name} id stands twice")
        for question in self.questions():
            _require(
                len(question.anchors) == len(self.stages),
                f"question {question.id}: one anchor for each of the {len(self.stages)} stages",
            )

    def questions(self) -> Iterator[Question]:
        """All questions in model order."""
        for dimension in self.dimensions:
            yield from dimension.questions

    @property
    def top(self) -> int:
        """The highest stage, n."""
        return len(self.stages)
