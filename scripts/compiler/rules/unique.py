"""A question id stands in one dimension only and a stage id names one stage: codes rely on it."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each id after the first."""
    first: dict[str, str] = {}
    for content in draft.dimensions.values():
        for question in content.questions:
            file = f"{content.file}/{question}.yaml"
            if question in first:
                yield problem(Spot(file), "unique.question", id=question, other=first[question])
            first.setdefault(question, file)
    if draft.model:
        ids = [stage.id for stage in draft.model.shape.stages]
        for number, stage in enumerate(ids):
            if stage in ids[:number]:
                yield problem(draft.model.document.spot(("stages", number, "id")), "unique.stage", id=stage)
