"""Why a dimension stands where it stands, in sentences that can be checked by hand.

Where all topics weigh the same, the sentences count topics; otherwise they speak of shares.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from scoring.method.ladder import laggards, majority_there, share
from scoring.method.profile import DimensionProfile
from scoring.words.wording import Wording


def why(profile: DimensionProfile, words: Wording) -> tuple[str, ...]:
    """The counts, the rule, what stops the next stage, and what the coverage does to it; in this order."""
    return tuple(_why(profile, words))


def _why(profile: DimensionProfile, words: Wording) -> Iterator[str]:
    if not profile.applies:
        yield words.say("why.nothing_applies")
        return
    if profile.answers.answered:
        yield _counts(profile, words)
    if not profile.counts_topics:
        yield words.say("why.weights")
    stage = profile.standing.stage
    if stage is None:
        yield from _too_few(profile, words)
    else:
        yield _rule(profile, stage, words)
        yield _next(profile, stage, words)
    yield from _left_out(profile, words)
    if profile.standing.provisional:
        yield _provisional(profile, words)


def _counts(profile: DimensionProfile, words: Wording) -> str:
    answered = profile.answers.answered
    per_stage = sorted(Counter(a.anchor for a in answered).items())
    if len(per_stage) == 1:
        ((stage, count),) = per_stage
        return words.say("why.counts_same", count=count, stage=words.stage(stage))
    parts = [words.say("why.count", number=number, stage=words.stage(stage)) for stage, number in per_stage]
    return words.say("why.counts", count=len(answered), list=words.listed(parts))


def _rule(profile: DimensionProfile, stage: int, words: Wording) -> str:
    """The two conditions of the ladder, with the numbers that meet them."""
    if stage == 1:
        return words.say("why.first_stage", name=words.name(stage))
    rule, answered = words.model.rule, profile.answers.answered
    here, least = words.stage(stage), words.share(rule.majority)
    if profile.counts_topics:
        majority = words.say(
            "why.majority",
            count=sum(a.anchor >= stage for a in answered),
            total=len(answered),
            stage=here,
            majority=least,
            needed=math.ceil(rule.majority * len(answered)),
        )
    else:
        reached = words.percent(share(answered, stage))
        majority = words.say("why.majority_weighted", share=reached, stage=here, majority=least)
    lag = words.say("why.lag", count=rule.max_lag) if rule.max_lag else words.say("why.lag_none")
    return words.say("why.stage", majority=majority, lag=lag, stage=here)


def _next(profile: DimensionProfile, stage: int, words: Wording) -> str:
    """What stops the next stage, by topic: the majority, laggards, or both."""
    if stage == words.model.top:
        return words.say("why.top_stage", name=words.name(stage))
    rule, answered, goal = words.model.rule, profile.answers.answered, stage + 1
    reasons = []
    if not majority_there(answered, goal, rule):
        reasons.append(_short(profile, goal, words))
    if behind := laggards(answered, goal, rule):
        titles = words.titles(a.question.title for a in behind)
        reasons.append(words.say("why.behind", count=len(behind), titles=titles))
    return words.say("why.next", name=words.name(goal), reasons=words.listed(reasons))


def _short(profile: DimensionProfile, goal: int, words: Wording) -> str:
    """How much the majority at `goal` is short, and which topics can make it up."""
    rule, answered = words.model.rule, profile.answers.answered
    below = [a.question.title for a in answered if a.anchor < goal]
    if not profile.counts_topics:
        return words.say(
            "why.short_weighted",
            stage=words.stage(goal),
            share=words.percent(share(answered, goal)),
            majority=words.share(rule.majority),
            titles=words.titles(below),
        )
    short = math.ceil(rule.majority * len(answered)) - (len(answered) - len(below))
    if short == len(below):
        which = words.titles(below)
    elif len(below) == len(answered):
        which = words.say("why.choice_all")
    else:
        which = words.say("why.choice", titles=words.either([words.title(title) for title in below]))
    return words.say("why.short", count=short, stage=words.stage(goal), which=which)


def _too_few(profile: DimensionProfile, words: Wording) -> Iterator[str]:
    """Why there is no stage: too few topics apply, or too few of them are answered."""
    least = words.model.rule.coverage
    scope, count = len(profile.answers.in_scope), len(profile.answers.answered)
    if scope < least.answers:
        yield words.say("why.too_few_apply", count=scope, needed=least.answers)
    elif profile.counts_topics:
        needed = max(math.ceil(least.stage * scope), least.answers)
        yield words.say("why.too_few", count=count, scope=scope, needed=needed)
    else:
        covered = profile.standing.coverage
        if covered < least.stage:
            needed_share = words.share(least.stage)
            yield words.say("why.too_few_weighted", share=words.percent(covered), needed=needed_share)
        if count < least.answers:
            yield words.say("why.too_few", count=count, scope=scope, needed=least.answers)


def _left_out(profile: DimensionProfile, words: Wording) -> Iterator[str]:
    """What does not count, and what the open questions may still change."""
    answers = profile.answers
    for state, questions in (("na", answers.na), ("unknown", answers.unknown), ("missing", answers.missing)):
        if questions:
            yield words.say(f"why.{state}", count=len(questions))
    # With nothing answered every stage is possible, and that says nothing.
    if not (answers.open and answers.answered and profile.standing.interval):
        return
    lowest, highest = profile.standing.interval
    if lowest < highest:
        stages = words.either([words.stage(stage) for stage in range(lowest, highest + 1)])
        yield words.say("why.range", stages=stages)
    elif profile.standing.stage is None:
        yield words.say("why.fixed_already", stage=words.stage(lowest))
    else:
        yield words.say("why.fixed", stage=words.stage(lowest))


def _provisional(profile: DimensionProfile, words: Wording) -> str:
    firm = words.model.rule.coverage.firm
    if profile.counts_topics:
        scope, count = len(profile.answers.in_scope), len(profile.answers.answered)
        return words.say("why.provisional", count=count, scope=scope, needed=math.ceil(firm * scope))
    covered = words.percent(profile.standing.coverage)
    return words.say("why.provisional_weighted", share=covered, needed=words.share(firm))
