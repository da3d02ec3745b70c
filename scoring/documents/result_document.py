"""The result as plain data. Here, and only here, an exact number becomes a rounded one."""

from __future__ import annotations

from typing import Final

from scoring.documents import record
from scoring.method.advice import AdvisedTip
from scoring.method.node import Node
from scoring.method.profile import Ambition
from scoring.method.standing import Standing
from scoring.model.model import Model, Question
from scoring.model.number import Number
from scoring.result import DimensionResult, PartResult, Result, StepResult, TipResult, Topic

FORMAT: Final = "self-scan.result/1"

Plain = dict[str, object]


def plain_result(result: Result, fingerprint: str) -> Plain:
    """The result document's entries; fingerprint is the model's SHA-256."""
    model, progress = result.model, result.progress
    return {
        "format": FORMAT,
        "model": model.id,
        "model_version": model.version,
        "model_sha256": fingerprint,
        "progress": {
            "answered": progress.answered,
            "unknown": progress.unknown,
            "na": progress.na,
            "missing": progress.missing,
            "total": progress.total,
        },
        "headline": list(result.headline),
        "whole": result.whole and {"sentence": result.whole.sentence, **_plain_node(result.whole, model)},
        "dimensions": [_plain_dimension(dimension, result) for dimension in result.dimensions],
        "floor": [{**_plain_chosen(tip), "law": _plain_law(tip.question)} for tip in result.floor],
        "first": [_plain_chosen(tip) for tip in result.first],
        "find_out": [
            {**_plain_topic(topic), "who_knows": topic.question.who_knows, "law": _plain_law(topic.question)}
            for topic in result.find_out
        ],
        "incomplete": [_plain_topic(topic) for topic in result.incomplete],
    }


def rounded(value: Number) -> int | float:
    """To two decimals, half up, as one does by hand; a whole number stays whole."""
    if isinstance(value, int):
        return value
    hundredths = (value.numerator * 200 + value.denominator) // (value.denominator * 2)
    return hundredths // 100 if hundredths % 100 == 0 else hundredths / 100


def marks(standing: Standing, ambition: Ambition | None, top: int) -> list[list[str]]:
    """What the profile table shows per stage column: reached, stage, possible, ambition, in this order.

    possible: the open questions may still bring the dimension there, and it is not there yet.
    """
    here, stages = standing.stage, standing.stages
    return [
        [
            mark
            for mark, applies in (
                ("reached", here is not None and stage <= here),
                ("stage", stage == here),
                (
                    "possible",
                    stages is not None and stages[0] <= stage <= stages[1] and (here is None or stage > here),
                ),
                ("ambition", ambition is not None and stage == ambition.stage),
            )
            if applies
        ]
        for stage in range(1, top + 1)
    ]


def _plain_dimension(result: DimensionResult, whole: Result) -> Plain:
    profile, model = result.profile, whole.model
    ambition = profile.ambition
    return {
        "id": profile.dimension.id,
        "title": profile.dimension.title,
        "summary": result.summary,
        **_plain_node(result, model),
        "ambition": ambition.stage,
        "ambition_name": _name(ambition.stage, model),
        "ambition_chosen": ambition.chosen,
        "ambition_reached": ambition.reached,
        "cells": marks(profile.node.standing, ambition, model.top),
        "smallest_steps": [_plain_step(step, model) for step in result.steps],
        "tips": [_plain_tip(tip) for tip in result.tips],
        "keep": result.keep,
    }


def _plain_part(result: PartResult, model: Model) -> Plain:
    part = result.node.part
    assert part is not None, "the whole is no part"
    return {"id": part.id, "title": part.title, "summary": result.sentence, **_plain_node(result, model)}


def _plain_node(result: DimensionResult | PartResult, model: Model) -> Plain:
    """Where a dimension, a part below or the whole stands, and why; value_text: the value for readers, or None."""
    node = result.node if isinstance(result, PartResult) else result.profile.node
    standing = node.standing
    return {
        "rule": node.rule.rule,
        "stage": standing.stage,
        "stage_name": _name(standing.stage, model),
        "value": None if standing.value is None else rounded(standing.value),
        "value_text": result.value,
        "least": rounded(standing.least),
        "most": rounded(standing.most),
        "provisional": standing.provisional,
        "coverage": str(standing.coverage),
        **_plain_counts(node),
        "position": None if standing.position is None else rounded(standing.position),
        "interval": standing.interval and [rounded(value) for value in standing.interval],
        "stages": standing.stages and list(standing.stages),
        "robustness": standing.robustness
        and {
            "unchanged": standing.robustness.unchanged,
            "changes": standing.robustness.changes,
            "sentence": result.robustness,
        },
        "why": list(result.why),
        "parts": [_plain_part(part, model) for part in result.parts],
    }


def _name(stage: int | None, model: Model) -> str | None:
    return None if stage is None else model.stages[stage - 1].name


def _plain_counts(node: Node) -> Plain:
    answers = node.answers
    return {
        "answered": len(answers.answered),
        "unknown": len(answers.unknown),
        "na": len(answers.na),
        "missing": len(answers.missing),
    }


def _plain_step(result: StepResult, model: Model) -> Plain:
    step = result.step
    return {
        "to": step.stage,
        "to_name": _name(step.stage, model),
        "value": rounded(step.value),
        "effort": step.effort,
        "steps": step.steps,
        "raises": [
            {"question": r.question.id, "title": r.question.title, "from": r.start, "to": r.goal} for r in step.raises
        ],
        "sentence": result.sentence,
    }


def _plain_tip(result: TipResult) -> Plain:
    advised = result.tip
    return {
        **record.write(advised.tip),
        "question": advised.question.id,
        "title": advised.question.title,
        "step": advised.step,
        "tip": advised.tip.title,
        "class": advised.tip_class.value,
        "reason": result.reason,
        "first": result.first,
    }


def _plain_chosen(tip: AdvisedTip) -> Plain:
    return {"dimension": tip.dimension.id, "question": tip.question.id, "step": tip.step}


def _plain_law(question: Question) -> Plain | None:
    return None if question.law is None else record.write(question.law)


def _plain_topic(topic: Topic) -> Plain:
    return {
        "dimension": topic.dimension.id,
        "question": topic.question.id,
        "title": topic.question.title,
    }
