"""The model as plain data: the build writes it, the browser and the command line read it."""

from __future__ import annotations

from typing import Final

from scoring.model.model import Advice, LadderRule, Model, Question

FORMAT: Final = "self-scan.model/1"
PREFIX: Final = "scoring."
"""Only the sentences whose key starts like this travel with the model."""

Plain = dict[str, object]


def plain_model(model: Model) -> Plain:
    """The model document's entries, all but its hash."""
    return {
        "format": FORMAT,
        "model": model.id,
        "model_version": model.version,
        "number": model.number,
        "versions": list(model.versions),
        "title": model.title,
        "language": model.language,
        "rule": _plain_rule(model.rule),
        "advice": _plain_advice(model.advice),
        "overall": model.overall,
        "stages": [{"id": s.id, "name": s.name, "meaning": s.meaning} for s in model.stages],
        "dimensions": [
            {
                "id": d.id,
                "title": d.title,
                "keep": d.keep,
                "questions": [_plain_question(q) for q in d.questions],
            }
            for d in model.dimensions
        ],
        "sentences": {
            key: wording if isinstance(wording, str) else dict(wording)
            for key, wording in model.sentences.items()
            if key.startswith(PREFIX)
        },
    }


def scoring_relevant(model: Model) -> Plain:
    """What decides a score, and nothing else: two models that agree on this score every sheet alike."""
    return {
        "model": model.id,
        "stages": model.top,
        "rule": _plain_rule(model.rule),
        "advice": _plain_advice(model.advice),
        "overall": model.overall,
        "dimensions": [
            {
                "id": d.id,
                "questions": [
                    {
                        "id": q.id,
                        "weight": str(q.weight),
                        "importance": q.importance,
                        "revision": q.revision,
                        "efforts": [tip.effort for tip in q.tips],
                    }
                    for q in d.questions
                ],
            }
            for d in model.dimensions
        ],
    }


def _plain_rule(rule: LadderRule) -> Plain:
    coverage = rule.coverage
    return {
        "name": "ladder",
        "majority": str(rule.majority),
        "max_lag": rule.max_lag,
        "coverage": {"stage": str(coverage.stage), "firm": str(coverage.firm), "answers": coverage.answers},
    }


def _plain_advice(advice: Advice) -> Plain:
    return {"first": advice.first, "per_dimension": advice.per_dimension}


def _plain_question(question: Question) -> Plain:
    return {
        "id": question.id,
        "title": question.title,
        "ask": question.ask,
        "who_knows": question.who_knows,
        "importance": question.importance,
        "quick": question.quick,
        "revision": question.revision,
        "weight": str(question.weight),
        "anchors": list(question.anchors),
        "tips": [{"title": t.title, "effort": t.effort, "who": t.who, "done_when": t.done_when} for t in question.tips],
    }
