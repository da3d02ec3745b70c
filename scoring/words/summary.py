"""The short sentences of a result: the headline, a stage in words, a step, a reason."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.method.advice import AdvisedTip, TipClass
from scoring.method.ladder import Robustness
from scoring.method.profile import DimensionProfile, Profile
from scoring.method.steps import SmallestStep
from scoring.model.model import EFFORT_POINTS
from scoring.words.wording import Wording


def stage_in_words(profile: DimensionProfile, words: Wording) -> str:
    """The stage's name, marked where it is provisional; or why there is no stage."""
    if not profile.applies:
        return words.say("summary.nothing_applies")
    if profile.standing.stage is None:
        return words.say("summary.too_few")
    key = "summary.provisional" if profile.standing.provisional else "summary.stage"
    return words.say(key, name=words.name(profile.standing.stage))


def headline(profile: Profile, words: Wording) -> str:
    """Which dimension is lowest, or that all are equal, or that there is no stage yet.

    Dimensions that apply but have no stage are named beside it: they might be lower.
    """
    stages = [(p.dimension.title, p.standing.stage) for p in profile if p.standing.stage is not None]
    if not stages:
        return words.say(_without_stage(profile))
    lowest = min(stage for _, stage in stages)
    lowest_titles = [title for title, stage in stages if stage == lowest]
    waiting = [p.dimension.title for p in profile if p.standing.stage is None and p.applies]
    if len(stages) == 1:
        key = "headline.single"
    elif len(lowest_titles) < len(stages):
        key = "headline.lowest"
    else:
        key = "headline.equal" if len(stages) == len(profile) else "headline.equal_so_far"
    line = words.say(key, titles=words.titles(lowest_titles), stage=words.stage(lowest))
    if not waiting:
        return line
    return words.say("headline.and_waiting", headline=line, titles=words.titles(waiting))


def _without_stage(profile: Profile) -> str:
    if not any(p.applies for p in profile):
        return "headline.nothing_applies"
    # "Does not apply" takes a question away and answers nothing.
    answered = any(p.answers.answered or p.answers.unknown for p in profile)
    return "headline.no_stage" if answered else "headline.nothing_answered"


def overall(profile: Profile, words: Wording) -> tuple[int, str] | None:
    """The lowest stage and its sentence, where the model asks for it.

    None as well while a dimension that applies has no stage: it might be lower.
    """
    stages = [p.standing.stage for p in profile if p.applies]
    known = [stage for stage in stages if stage is not None]
    if words.model.overall != "lowest" or not known or len(known) < len(stages):
        return None
    return min(known), words.say("overall.lowest", stage=words.stage(min(known)))


def robustness_in_words(robustness: Robustness, words: Wording) -> str:
    """How much the stage depends on one answer; there is always at least one change to try."""
    if robustness.unchanged == robustness.changes:
        return words.say("robustness.all")
    if robustness.unchanged == 0:
        return words.say("robustness.none")
    return words.say("robustness.some", unchanged=robustness.unchanged, changes=robustness.changes)


def step_in_words(step: SmallestStep, words: Wording) -> str:
    """How many single steps to which stage, which question goes from where to where, and with how much effort."""
    raises = [
        words.say("step.raise", title=r.question.title, start=words.stage(r.start), goal=words.stage(r.goal))
        for r in step.raises
    ]
    effort = _effort_in_words([effort for r in step.raises for effort in r.efforts], words)
    return words.say("step.all", count=step.steps, stage=words.stage(step.to), list=words.listed(raises), effort=effort)


def _effort_in_words(efforts: Sequence[str], words: Wording) -> str:
    """Of one step its effort; of several how many there are of each, the smallest effort first."""
    if len(efforts) == 1:
        return words.say(f"effort.{efforts[0]}")
    counts = [(efforts.count(effort), words.say(f"effort.{effort}")) for effort in EFFORT_POINTS if effort in efforts]
    return words.listed([words.say("step.times", number=number, effort=effort) for number, effort in counts])


def reason(tip: AdvisedTip, words: Wording) -> str:
    """Why the tip stands where it stands."""
    here, ambition = words.stage(tip.step), tip.profile.ambition
    if tip.question.law and tip.tip_class is TipClass.FLOOR:
        return words.say("reason.floor", law=tip.question.law.title)
    assert ambition.stage is not None, "a tip without an ambition"
    if tip.tip_class is not TipClass.AMBITION:
        following = words.stage(tip.profile.steps[0].to)
        return words.say(f"reason.{tip.tip_class.value}", stage=following, here=here)
    key = "reached" if ambition.reached else "chosen" if ambition.chosen else "next"
    return words.say(f"reason.ambition_{key}", stage=words.stage(ambition.stage), here=here)
