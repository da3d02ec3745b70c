"""There are stages to climb, and each but the last says what the next step takes."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem


def check(draft: Draft) -> Iterator[Problem]:
    """Fewer than two stages, and next_step where it is missing or has nowhere to lead."""
    if draft.model is None:
        return
    document, stages = draft.model.document, draft.model.shape.stages
    if len(stages) < 2:
        yield problem(document.key_spot(("stages",)), "stages.few")
    for number, stage in enumerate(stages):
        is_last = number == len(stages) - 1
        if stage.next_step is None and not is_last:
            yield problem(document.spot(("stages", number)), "stages.no_next", id=stage.id)
        if stage.next_step is not None and is_last:
            yield problem(document.key_spot(("stages", number, "next_step")), "stages.last_next")
