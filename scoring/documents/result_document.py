"""The result as plain data. Here, and only here, an exact number becomes a rounded one."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final

from scoring.documents import record
from scoring.method.advice import AdvisedTip
from scoring.method.ladder import Standing
from scoring.method.profile import Ambition, DimensionProfile
from scoring.model.model import Question
from scoring.result import DimensionResult, Result, StepResult, TipResult, Topic

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
        "rule": "ladder",
        "progress": {
            "answered": progress.answered,
            "unknown": progress.unknown,
            "na": progress.na,
            "missing": progress.missing,
            "total": progress.total,
        },
        "headline": result.headline,
        "overall": result.overall and {"stage": result.overall.stage, "sentence": result.overall.sentence},
        "dimensions": [_plain_dimension(dimension, result) for dimension in result.dimensions],
        "floor": [{**_plain_chosen(tip), "law": _plain_law(tip.question)} for tip in result.floor],
        "first": [_plain_chosen(tip) for tip in result.first],
        "find_out": [
            {**_plain_topic(topic), "who_knows": topic.question.who_knows, "law": _plain_law(topic.question)}
            for topic in result.find_out
        ],
        "incomplete": [_plain_topic(topic) for topic in result.incomplete],
    }


def rounded(value: Fraction) -> int | float:
    """To two decimals, half up, as one does by hand; a whole number stays whole."""
    hundredths = math.floor(value * 100 + Fraction(1, 2))
    return hundredths // 100 if hundredths % 100 == 0 else hundredths / 100


def marks(standing: Standing, ambition: Ambition, top: int) -> list[list[str]]:
    """What the profile table shows per stage column: reached, stage, possible, ambition, in this order.

    possible: the open questions may still bring the dimension there, and it is not there yet.
    """
    here, interval = standing.stage, standing.interval
    return [
        [
            mark
            for mark, applies in (
                ("reached", here is not None and stage <= here),
                ("stage", stage == here),
                (
                    "possible",
                    interval is not None and interval[0] <= stage <= interval[1] and (here is None or stage > here),
                ),
                ("ambition", stage == ambition.stage),
            )
            if applies
        ]
        for stage in range(1, top + 1)
    ]


def _plain_dimension(result: DimensionResult, whole: Result) -> Plain:
    profile, model = result.profile, whole.model
    dimension, standing, ambition = profile.dimension, profile.standing, profile.ambition
    return {
        "id": dimension.id,
        "title": dimension.title,
        "stage": standing.stage,
        "stage_name": None if standing.stage is None else model.stages[standing.stage - 1].name,
        "provisional": standing.provisional,
        "summary": result.summary,
        "coverage": str(standing.coverage),
        **_plain_counts(profile, model.top),
        "position": None if standing.position is None else rounded(standing.position),
        "interval": standing.interval and list(standing.interval),
        "ambition": ambition.stage,
        "ambition_name": None if ambition.stage is None else model.stages[ambition.stage - 1].name,
        "ambition_chosen": ambition.chosen,
        "ambition_reached": ambition.reached,
        "robustness": standing.robustness
        and {
            "unchanged": standing.robustness.unchanged,
            "changes": standing.robustness.changes,
            "sentence": result.robustness,
        },
        "cells": marks(standing, ambition, model.top),
        "why": list(result.why),
        "smallest_steps": [
            {"to_name": model.stages[step.step.to - 1].name, **_plain_step(step)} for step in result.steps
        ],
        "tips": [_plain_tip(tip) for tip in result.tips],
        "keep": result.keep,
    }


def _plain_counts(profile: DimensionProfile, top: int) -> Plain:
    answers = profile.answers
    anchors = [answered.anchor for answered in answers.answered]
    return {
        "answered": len(anchors),
        "unknown": len(answers.unknown),
        "na": len(answers.na),
        "missing": len(answers.missing),
        "counts": [anchors.count(stage) for stage in range(1, top + 1)],
    }


def _plain_step(result: StepResult) -> Plain:
    step = result.step
    return {
        "to": step.to,
        "effort": step.effort,
        "steps": step.steps,
        "raises": [
            {"question": r.question.id, "title": r.question.title, "from": r.start, "to": r.goal} for r in step.raises
        ],
        "sentence": result.sentence,
    }


def _plain_tip(result: TipResult) -> Plain:
    advised, tip = result.tip, result.tip.tip
    return {
        **record.write(tip),
        "question": advised.question.id,
        "title": advised.question.title,
        "step": advised.step,
        "tip": tip.title,
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
