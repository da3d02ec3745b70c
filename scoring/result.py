"""The result: the profile, and all that is said about it. `evaluate` is the way in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scoring.method import advice
from scoring.method.advice import AdvisedTip
from scoring.method.node import Node
from scoring.method.profile import DimensionProfile, profile
from scoring.method.steps import SmallestStep
from scoring.model.answers import Answers, PartAnswers
from scoring.model.model import Model, Part, Question
from scoring.words import explain, summary
from scoring.words.wording import Wording


@dataclass(frozen=True, slots=True)
class Progress:
    """The questions of the whole model, counted by the state of their answer."""

    answered: int
    unknown: int
    na: int
    missing: int

    @property
    def total(self) -> int:
        return self.answered + self.unknown + self.na + self.missing


@dataclass(frozen=True, slots=True)
class PartResult:
    """A part below a dimension, or the whole: where it stands, and what is said about it.

    sentence: where it stands, in words. parts: those directly below.
    """

    node: Node
    sentence: str
    value: str | None
    why: tuple[str, ...]
    robustness: str | None
    parts: tuple[PartResult, ...]


@dataclass(frozen=True, slots=True)
class StepResult:
    """A smallest step and its sentence."""

    step: SmallestStep
    sentence: str


@dataclass(frozen=True, slots=True)
class TipResult:
    """A tip, the reason that put it in its place, and whether it is among those named first."""

    tip: AdvisedTip
    reason: str
    first: bool


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """One dimension and what is said about it.

    value: in words, None where the stage says it all. robustness: a sentence, None where there is no such thing.
    keep: what to go on doing, None until the ambition is reached. parts: those directly below.
    """

    profile: DimensionProfile
    summary: str
    value: str | None
    why: tuple[str, ...]
    robustness: str | None
    parts: tuple[PartResult, ...]
    steps: tuple[StepResult, ...]
    tips: tuple[TipResult, ...]
    keep: str | None


@dataclass(frozen=True, slots=True)
class Topic:
    """A question and the dimension that it belongs to."""

    dimension: Part
    question: Question


@dataclass(frozen=True, slots=True)
class Result:
    """All that a visitor gets to see. floor and first: in order of advice; find_out and incomplete: in model order."""

    model: Model
    progress: Progress
    headline: tuple[str, ...]
    whole: PartResult | None
    dimensions: tuple[DimensionResult, ...]
    floor: tuple[AdvisedTip, ...]
    first: tuple[AdvisedTip, ...]
    find_out: tuple[Topic, ...]
    incomplete: tuple[Topic, ...]


def evaluate(model: Model, answers: Answers) -> Result:
    """The result of the answers.

    Raises AnswersError when they do not belong to the model, SentenceError when the
    model lacks one of the sentences that the result is put together from.
    """
    words = Wording(model)
    found = profile(model, answers)
    advised = [advice.tips(each) for each in found.dimensions]
    tips = [tip for each in advised for tip in each]
    first = advice.named_first(tips, model.advice)
    named = {tip.question.id for tip in first}
    sheets = [(each.dimension, each.node.answers) for each in found.dimensions]
    return Result(
        model=model,
        progress=_progress([answers for _, answers in sheets]),
        headline=summary.headline(found, words),
        whole=_part_result(found.whole, summary.whole_in_words, words) if found.whole else None,
        dimensions=tuple(
            _dimension_result(each, own, named, words) for each, own in zip(found.dimensions, advised, strict=True)
        ),
        floor=advice.below_the_floor(tips),
        first=first,
        find_out=tuple(Topic(dimension, question) for dimension, given in sheets for question in given.unknown),
        incomplete=tuple(Topic(dimension, question) for dimension, given in sheets for question in given.missing),
    )


def _progress(sheets: Sequence[PartAnswers]) -> Progress:
    return Progress(
        answered=sum(len(answers.answered) for answers in sheets),
        unknown=sum(len(answers.unknown) for answers in sheets),
        na=sum(len(answers.na) for answers in sheets),
        missing=sum(len(answers.missing) for answers in sheets),
    )


def _part_result(node: Node, in_words: Callable[[Node, str | None, Wording], str], words: Wording) -> PartResult:
    value = summary.value_in_words(node, words)
    return PartResult(
        node=node,
        sentence=in_words(node, value, words),
        value=value,
        why=explain.why(node, words),
        robustness=_robustness(node, words),
        # The whole lies over dimensions, which have results of their own.
        parts=_parts(node, words) if node.part else (),
    )


def _parts(node: Node, words: Wording) -> tuple[PartResult, ...]:
    return tuple(_part_result(part, summary.standing_in_words, words) for part in node.parts)


def _robustness(node: Node, words: Wording) -> str | None:
    robustness = node.standing.robustness
    return None if robustness is None else summary.robustness_in_words(robustness, words)


def _dimension_result(
    profile: DimensionProfile, tips: Sequence[AdvisedTip], named: set[str], words: Wording
) -> DimensionResult:
    node = profile.node
    value = summary.value_in_words(node, words)
    return DimensionResult(
        profile=profile,
        summary=summary.standing_in_words(node, value, words),
        value=value,
        why=explain.why(node, words),
        robustness=_robustness(node, words),
        parts=_parts(node, words),
        steps=tuple(StepResult(step, summary.step_in_words(step, node, words)) for step in profile.steps),
        tips=tuple(TipResult(tip, summary.reason(tip, words), tip.question.id in named) for tip in tips),
        keep=summary.keep(profile),
    )
