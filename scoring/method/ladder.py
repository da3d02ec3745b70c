"""The ladder: from the answers of one dimension to its stage, exactly as a person does it on paper.

A dimension stands on the highest stage that a clear majority of its topics has
reached while no topic lags too far. Every share is an exact fraction by weight.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from scoring.model.answers import Answered, DimensionAnswers
from scoring.model.model import LadderRule, Question


@dataclass(frozen=True, slots=True)
class Robustness:
    """How many of the possible changes (one answer, one stage up or down) leave the stage as it is."""

    unchanged: int
    changes: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one dimension stands.

    stage: 1…n, or None with too few answers.
    provisional: there is a stage, but not enough is answered for it to be firm.
    coverage: 0…1, the share by weight that is answered of what applies; 0 where nothing applies.
    interval: lowest and highest stage that the open questions leave possible; None where even
    with all of them answered there would be too few answers for a stage.
    position: mean anchor by weight, 1…n, for pictures only; None without any answer.
    """

    stage: int | None
    provisional: bool
    coverage: Fraction
    interval: tuple[int, int] | None
    position: Fraction | None
    robustness: Robustness | None


def standing(answers: DimensionAnswers, rule: LadderRule, top: int) -> Standing:
    """All that the ladder says about one dimension of a model with `top` stages."""
    stage, provisional = named_stage(answers, rule, top)
    return Standing(
        stage=stage,
        provisional=provisional,
        coverage=coverage(answers),
        interval=interval(answers, rule, top),
        position=position(answers.answered) if answers.answered else None,
        robustness=None if stage is None else robustness(answers.answered, rule, top),
    )


def named_stage(answers: DimensionAnswers, rule: LadderRule, top: int) -> tuple[int | None, bool]:
    """The stage, None with too few answers; and whether it is provisional."""
    covered = coverage(answers)
    if covered < rule.coverage.stage or len(answers.answered) < rule.coverage.answers:
        return None, False
    return stage_reached(answers.answered, rule, top), covered < rule.coverage.firm


def total_weight(questions: Iterable[Question]) -> int | Fraction:
    """The sum of the questions' weights; 0 for none."""
    return sum(question.weight for question in questions)


def coverage(answers: DimensionAnswers) -> Fraction:
    """The answered share, by weight, of the questions that apply: 0…1, and 0 where none applies."""
    if not answers.in_scope:
        return Fraction(0)
    return Fraction(total_weight(a.question for a in answers.answered), total_weight(answers.in_scope))


def share(answered: Sequence[Answered], stage: int) -> Fraction:
    """P(stage): the share, by weight, of the answers at or above the stage. Expects at least one answer."""
    there = total_weight(a.question for a in answered if a.anchor >= stage)
    return Fraction(there, total_weight(a.question for a in answered))


def laggards(answered: Sequence[Answered], stage: int, rule: LadderRule) -> tuple[Answered, ...]:
    """The answers that lie too far below a stage for the dimension to be there."""
    return tuple(a for a in answered if a.anchor < stage - rule.max_lag)


def majority_there(answered: Sequence[Answered], stage: int, rule: LadderRule) -> bool:
    """Whether share >= majority at this stage. Expects at least one answer."""
    there = total_weight(a.question for a in answered if a.anchor >= stage)
    # Multiplied out: nothing is asked as often as this, and making fractions takes time.
    majority = rule.majority
    return there * majority.denominator >= majority.numerator * total_weight(a.question for a in answered)


def holds(answered: Sequence[Answered], stage: int, rule: LadderRule) -> bool:
    """Whether the answers reach a stage: share >= majority, and no laggards."""
    return not laggards(answered, stage, rule) and majority_there(answered, stage, rule)


def stage_reached(answered: Sequence[Answered], rule: LadderRule, top: int) -> int:
    """The highest stage that a clear majority has reached while no topic lags: 1…top.

    Above the lowest answer + max_lag that answer lags; and the majority only gets easier further down, so
    the first stage that has it, ends the search: at the latest stage 1, for every anchor is at least 1.
    Raises ValueError when nothing is answered: no answer is not stage 1.
    """
    if not answered:
        raise ValueError("no answer is not stage 1")
    stage = min(top, min(a.anchor for a in answered) + rule.max_lag)
    while not majority_there(answered, stage, rule):
        stage -= 1
    return stage


def position(answered: Sequence[Answered]) -> Fraction:
    """The mean anchor by weight, 1…n. For pictures only; it never decides a stage."""
    total = sum(a.question.weight * a.anchor for a in answered)
    return Fraction(total, total_weight(a.question for a in answered))


def interval(answers: DimensionAnswers, rule: LadderRule, top: int) -> tuple[int, int] | None:
    """The stage with every open question at 1, and with every one at `top`.

    None where fewer questions apply than a stage needs answers: then no stage is possible.
    """
    if len(answers.in_scope) < rule.coverage.answers:
        return None
    if not answers.open:
        stage = stage_reached(answers.answered, rule, top)
        return stage, stage
    lowest, highest = (
        (*answers.answered, *(Answered(question, anchor) for question in answers.open)) for anchor in (1, top)
    )
    return stage_reached(lowest, rule, top), stage_reached(highest, rule, top)


def robustness(answered: Sequence[Answered], rule: LadderRule, top: int) -> Robustness:
    """Tries every change of one answer by one stage that stays within 1…top."""
    stage = stage_reached(answered, rule, top)

    def unchanged(i: int, anchor: int, lower: bool) -> bool:
        changed = [*answered[:i], replace(answered[i], anchor=anchor), *answered[i + 1 :]]
        # Raising an answer never lowers a stage, so one condition each way decides.
        return holds(changed, stage, rule) if lower else not holds(changed, stage + 1, rule)

    outcomes = [
        unchanged(i, anchor, lower)
        for i, a in enumerate(answered)
        for anchor, lower in ((a.anchor - 1, True), (a.anchor + 1, False))
        if 1 <= anchor <= top
    ]
    return Robustness(unchanged=sum(outcomes), changes=len(outcomes))
