"""The short scan asks enough of each dimension to give it a stage."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words import counted


def check(draft: Draft) -> Iterator[Problem]:
    """Dimensions with fewer quick questions than a stage takes; silent where one of the files is wrong."""
    if draft.model is None:
        return
    needed = draft.model.shape.scoring.coverage.answers
    for number, listed in enumerate(draft.model.shape.dimensions):
        dimension = draft.dimensions.get(listed.id)
        if dimension is None or len(listed.questions) < needed:
            continue  # the rules for lists and numbers speak of it
        parts = list(dimension.questions.values())
        found = sum(part.shape.quick for part in parts if part)
        if found < needed and all(parts):
            yield problem(
                draft.model.document.spot(("dimensions", number)),
                "quick.few",
                id=listed.id,
                found=counted(found, "vraag", "vragen"),
                needed=needed,
            )
