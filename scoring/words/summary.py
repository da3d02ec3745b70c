"""The short sentences of a result: the headline, a standing in words, a step, a reason."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.method.advice import AdvisedTip, TipClass, how_low
from scoring.method.node import Node
from scoring.method.profile import DimensionProfile, Profile
from scoring.method.standing import Robustness
from scoring.method.steps import SmallestStep
from scoring.model.model import EFFORT_POINTS
from scoring.words.wording import Wording


def value_in_words(node: Node, words: Wording) -> str | None:
    """The value for readers: "2,5 van 4", "60%", "bewust"; None without one, and where the stage says it all."""
    value = node.standing.value
    if value is None:
        return None
    shown = node.rule.shown(value, max(value, node.standing.most))
    if shown is None:
        return None if node.staged else words.amount(node.rule, value)
    return words.note(shown)


def standing_in_words(node: Node, value: str | None, words: Wording) -> str:
    """The stage's name and the value, marked where they are provisional; or why there is neither.

    value: in words.
    """
    if not node.applies:
        return words.say("summary.nothing_applies")
    stage = node.standing.stage
    if stage is None and value is None:
        return words.say("summary.too_few" if node.staged else "summary.too_few_value")
    if stage is None or value is None:
        text = value if stage is None else words.name(stage)
    else:
        key = "summary.stage_value_provisional" if node.standing.provisional else "summary.stage_value"
        return words.say(key, name=words.name(stage), value=value)
    return words.say("summary.provisional" if node.standing.provisional else "summary.stage", name=text)


def headline(profile: Profile, words: Wording) -> tuple[str, ...]:
    """Which dimension is lowest, or that all are equal, or that there is nothing to say yet.

    Dimensions that apply but have no stage or value are named in a sentence of their own: they might be lower.
    """
    placed = [p for p in profile.dimensions if p.node.standing.value is not None]
    # Where what is not answered counts as the lowest answer, there is a value before there is any answer.
    if not placed or not any(p.node.answers.answered or p.node.answers.unknown for p in placed):
        return (words.say(_without_standing(profile, words)),)
    least = min(how_low(p.node) for p in placed)
    lowest = [p for p in placed if how_low(p.node) == least]
    waiting = [p.dimension.title for p in profile.dimensions if p.node.standing.value is None and p.node.applies]
    if len(placed) == 1:
        key = "headline.single"
    elif len(lowest) < len(placed):
        key = "headline.lowest"
    else:
        key = "headline.equal" if len(placed) == len(profile.dimensions) else "headline.equal_so_far"
    titles = words.titles(p.dimension.title for p in lowest)
    stage = lowest[0].node.standing.stage
    if stage is not None:
        values = {"titles": titles, "stage": words.stage(stage)}
    else:
        key = _by_value(key, placed, lowest)
        values = {"titles": titles, "value": value_in_words(lowest[0].node, words) or ""}
    line = words.say(key, **values)
    if not waiting:
        return (line,)
    return line, words.say(
        "headline.waiting" if words.model.staged else "headline.waiting_value", titles=words.titles(waiting)
    )


def _by_value(key: str, placed: Sequence[DimensionProfile], lowest: Sequence[DimensionProfile]) -> str:
    """The sentence that names a value; where values cannot be put side by side, the one about what can be reached."""
    standings = [p.node.standing for p in placed]
    least = min(standing.value for standing in standings if standing.value is not None)
    alike = len({standing.most for standing in standings}) == 1 and all(p.node.standing.value == least for p in lowest)
    return f"{key}_value" if alike or len(placed) == 1 else f"{key}_share"


def _without_standing(profile: Profile, words: Wording) -> str:
    if not any(p.node.applies for p in profile.dimensions):
        return "headline.nothing_applies"
    # "Does not apply" takes a question away and answers nothing.
    answered = any(p.node.answers.answered or p.node.answers.unknown for p in profile.dimensions)
    if not answered:
        return "headline.nothing_answered"
    return "headline.no_stage" if words.model.staged else "headline.no_value"


def whole_in_words(node: Node, value: str | None, words: Wording) -> str:
    """Where the whole stands. value: in words."""
    return words.say("whole.standing", summary=standing_in_words(node, value, words))


def robustness_in_words(robustness: Robustness, words: Wording) -> str:
    """How much the stage depends on one answer; there is always at least one change to try."""
    if robustness.unchanged == robustness.changes:
        return words.say("robustness.all")
    if robustness.unchanged == 0:
        return words.say("robustness.none")
    return words.say("robustness.some", unchanged=robustness.unchanged, changes=robustness.changes)


def step_in_words(step: SmallestStep, node: Node, words: Wording) -> str:
    """How many single steps to which stage, which question goes from where to where, and with how much effort."""
    raises = [
        words.say(
            "step.raise",
            title=r.question.title,
            start=words.option(r.question, r.start),
            goal=words.option(r.question, r.goal),
        )
        for r in step.raises
    ]
    values: dict[str, object] = {"count": step.steps, "list": words.listed(raises)}
    efforts = [effort for r in step.raises for effort in r.efforts]
    key = "step.all" if efforts else "step.bare"
    if efforts:
        values["effort"] = _effort_in_words(efforts, words)
    if step.stage is None:
        return words.say(f"{key}_value", value=words.amount(node.rule, step.value), **values)
    return words.say(key, stage=words.stage(step.stage), **values)


def _effort_in_words(efforts: Sequence[str], words: Wording) -> str:
    """Of one step its effort; of several how many there are of each, the smallest effort first."""
    if len(efforts) == 1:
        return words.say(f"effort.{efforts[0]}")
    counts = [(efforts.count(effort), words.say(f"effort.{effort}")) for effort in EFFORT_POINTS if effort in efforts]
    return words.listed([words.say("step.times", number=number, effort=effort) for number, effort in counts])


def reason(tip: AdvisedTip, words: Wording) -> str:
    """Why the tip stands where it stands."""
    here, ambition = words.option(tip.question, tip.step), tip.profile.ambition
    if tip.question.law and tip.tip_class is TipClass.FLOOR:
        return words.say("reason.floor", law=tip.question.law.title)
    assert ambition.value is not None, "a tip without an ambition"
    if tip.tip_class is not TipClass.AMBITION:
        return _reason_of_step(tip, tip.profile.steps[0], words)
    if ambition.stage is None:
        return words.say("reason.ambition_value", value=words.amount(tip.profile.node.rule, ambition.value), here=here)
    key = "reached" if ambition.reached else "chosen" if ambition.chosen else "next"
    return words.say(f"reason.ambition_{key}", stage=words.stage(ambition.stage), here=here)


def _reason_of_step(tip: AdvisedTip, step: SmallestStep, words: Wording) -> str:
    if step.stage is None:
        value = words.amount(tip.profile.node.rule, step.value)
        return words.say(f"reason.{tip.tip_class.value}_value", value=value)
    return words.say(f"reason.{tip.tip_class.value}", stage=words.stage(step.stage))


def keep(profile: DimensionProfile) -> str | None:
    """What to go on doing, once the ambition is reached; None before that, and where the model does not say."""
    return (profile.dimension.keep or None) if profile.ambition.reached else None
