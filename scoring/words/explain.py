"""Why a part stands where it stands, in sentences that can be checked by hand; each is a sentence of its own.

What the rule has to say, the rule says itself, as notes. Here is what is the same for every rule: how much is answered,
what does not count, and what that may still change.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

from scoring.method.node import Node
from scoring.model.rule import Measured, Note, Threshold
from scoring.words.wording import Wording


def why(node: Node, words: Wording) -> tuple[str, ...]:
    """What counts, how the value follows from it, what stops the next stage, and what coverage does; in this order."""
    return tuple(words.note(note) for note in _why(node, words))


def _why(node: Node, words: Wording) -> Iterator[Note]:
    if not node.applies:
        yield Note("why.nothing_applies")
        return
    value, stage = node.standing.value, node.standing.stage
    counted = node.counted
    if counted:
        yield from node.rule.what_counts(counted)
    if _weights_matter(node):
        yield Note("why.weights")
    if value is None:
        yield from _too_few(node, words)
    else:
        yield from node.rule.why(counted, value)
        if stage is not None:
            yield from _stage(node, stage, words)
    yield from _left_out(node, words)
    if node.standing.provisional:
        yield _provisional(node, words)


def _stage(node: Node, stage: int, words: Wording) -> Iterator[Note]:
    """Which stage that is, where the rule itself does not say so, and what stops the next one."""
    value, model = node.standing.value, words.model
    assert value is not None, "a stage without a value"
    if node.rule.shown(value, node.standing.most) is not None:
        start = node.rule.amount(model.start(stage))
        yield Note("why.stage_from", {"name": words.name(stage), "start": start})
    if stage == model.top:
        yield Note("why.top_stage", {"name": words.name(stage)})
    else:
        yield from node.rule.short(node.counted, value, model.start(stage + 1), words.name(stage + 1))


def _weights_matter(node: Node) -> bool:
    """Whether weights make a difference: to the value, or to a share of answers that is named."""
    names_share = node.standing.value is None or node.standing.provisional
    return (names_share or not node.rule.needs_every_child) and not node.children.weigh_the_same


def _counts_topics(node: Node) -> bool:
    """Whether a share of weight is a share of topics: its children are questions, and weigh the same."""
    return not node.parts and node.children.weigh_the_same


def _too_few(node: Node, words: Wording) -> Iterator[Note]:
    """Why there is no stage, or no value: too few topics apply, or too few of them are answered."""
    least = words.model.coverage
    if least is None:
        return
    kind = "" if node.staged else "_value"
    scope, count, covered = node.answers.in_scope, len(node.answers.answered), node.standing.coverage
    if scope < least.answers:
        yield Note(f"why.too_few_apply{kind}", {"count": scope, "needed": least.answers})
    elif _counts_topics(node):
        needed = max(math.ceil(least.stage * scope), least.answers)
        yield Note(f"why.too_few{kind}", {"count": count, "scope": scope, "needed": needed})
    elif covered < least.stage or count < least.answers:
        if covered < least.stage:
            values = {"share": Measured(covered), "needed": Threshold(least.stage)}
            yield Note(f"why.too_few_weighted{kind}", values)
        if count < least.answers:
            yield Note(f"why.too_few{kind}", {"count": count, "scope": scope, "needed": least.answers})
    else:
        yield Note(f"why.too_few_parts{kind}")


def _left_out(node: Node, words: Wording) -> Iterator[Note]:
    """What does not count, and what the open questions may still change."""
    answers, counts_as_zero = node.answers, words.model.coverage is None
    if answers.na:
        yield Note("why.na", {"count": len(answers.na)})
    for state, questions in (("unknown", answers.unknown), ("missing", answers.missing)):
        if questions:
            yield Note(f"why.{state}_lowest" if counts_as_zero else f"why.{state}", {"count": len(questions)})
    # With nothing answered everything is possible, and that says nothing.
    if answers.open and answers.answered and node.standing.interval:
        yield _range(node, words)


def _range(node: Node, words: Wording) -> Note:
    standing = node.standing
    if standing.stages is not None:
        lowest, highest = standing.stages
        if lowest < highest:
            stages = words.either([words.title(words.stage(stage)) for stage in range(lowest, highest + 1)])
            return Note("why.range", {"stages": stages})
        return Note("why.fixed" if standing.stage else "why.fixed_already", {"stage": words.stage(lowest)})
    assert standing.interval is not None, "the caller has looked"
    low, high = standing.interval
    return Note("why.range_values", {"low": node.rule.amount(low), "high": node.rule.amount(high)})


def _provisional(node: Node, words: Wording) -> Note:
    coverage = words.model.coverage
    firm = coverage.firm if coverage else Fraction(0)
    kind = "" if node.staged else "_value"
    if _counts_topics(node):
        scope, count = node.answers.in_scope, len(node.answers.answered)
        needed = math.ceil(firm * scope)
        return Note(f"why.provisional{kind}", {"count": count, "scope": scope, "needed": needed})
    values = {"share": Measured(node.standing.coverage), "needed": Threshold(firm)}
    return Note(f"why.provisional_weighted{kind}", values)
