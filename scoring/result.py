"""The result: the profile, and all that is said about it. `evaluate` is the way in."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.method import advice
from scoring.method.advice import AdvisedTip
from scoring.method.profile import DimensionProfile, Profile, profile
from scoring.method.steps import SmallestStep
from scoring.model.answers import Answers
from scoring.model.model import Dimension, Model, Question
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
class Overall:
    """One stage for the whole, for the models that ask for it."""

    stage: int
    sentence: str


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

    robustness: a sentence, None without a stage.
    keep: what to go on doing, None until the ambition is reached.
    """

    profile: DimensionProfile
    summary: str
    why: tuple[str, ...]
    robustness: str | None
    steps: tuple[StepResult, ...]
    tips: tuple[TipResult, ...]
    keep: str | None


@dataclass(frozen=True, slots=True)
class Topic:
    """A question and the dimension that it belongs to."""

    dimension: Dimension
    question: Question


@dataclass(frozen=True, slots=True)
class Result:
    """All that a visitor gets to see. floor and first: in order of advice; find_out and incomplete: in model order."""

    model: Model
    progress: Progress
    headline: str
    overall: Overall | None
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
    profiles = profile(model, answers)
    tips = [tip for each in profiles for tip in advice.tips(each, model.rule)]
    first = advice.named_first(tips, model.advice)
    named = {tip.question.id for tip in first}
    lowest = summary.overall(profiles, words)
    return Result(
        model=model,
        progress=_progress(profiles),
        headline=summary.headline(profiles, words),
        overall=Overall(*lowest) if lowest else None,
        dimensions=tuple(
            _dimension_result(each, [tip for tip in tips if tip.profile is each], named, words) for each in profiles
        ),
        floor=advice.below_the_floor(tips),
        first=first,
        find_out=tuple(Topic(p.dimension, question) for p in profiles for question in p.answers.unknown),
        incomplete=tuple(Topic(p.dimension, question) for p in profiles for question in p.answers.missing),
    )


def _progress(profiles: Profile) -> Progress:
    return Progress(
        answered=sum(len(p.answers.answered) for p in profiles),
        unknown=sum(len(p.answers.unknown) for p in profiles),
        na=sum(len(p.answers.na) for p in profiles),
        missing=sum(len(p.answers.missing) for p in profiles),
    )


def _dimension_result(
    profile: DimensionProfile, tips: list[AdvisedTip], named: set[str], words: Wording
) -> DimensionResult:
    robustness = profile.standing.robustness
    return DimensionResult(
        profile=profile,
        summary=summary.stage_in_words(profile, words),
        why=explain.why(profile, words),
        robustness=None if robustness is None else summary.robustness_in_words(robustness, words),
        steps=tuple(StepResult(step, summary.step_in_words(step, words)) for step in profile.steps),
        tips=tuple(TipResult(tip, summary.reason(tip, words), tip.question.id in named) for tip in tips),
        keep=profile.dimension.keep if profile.ambition.reached else None,
    )
