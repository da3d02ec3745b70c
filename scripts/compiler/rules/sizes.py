"""The model is no larger than scoring can take: stages, dimensions, questions, versions, and each text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.model.limits import LONGEST_TEXT, MOST_DIMENSIONS, MOST_QUESTIONS, MOST_STAGES, MOST_VERSIONS
from scripts.compiler.content.document import Path
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem

_LIMITS: Final[dict[str, int]] = {
    "stages": MOST_STAGES,
    "dimensions": MOST_DIMENSIONS,
    "questions": MOST_QUESTIONS,
    "versions": MOST_VERSIONS,
}


def check(draft: Draft) -> Iterator[Problem]:
    """Lists in model.yaml that are too long, and texts in any file that are."""
    if draft.model:
        document, model = draft.model.document, draft.model.shape
        lists: dict[Path, int] = {
            ("stages",): len(model.stages),
            ("versions",): len(model.versions),
            ("dimensions",): len(model.dimensions),
        }
        for number, dimension in enumerate(model.dimensions):
            lists["dimensions", number, "questions"] = len(dimension.questions)
        for path, count in lists.items():
            limit = _LIMITS[str(path[-1])]
            if count > limit:
                yield problem(document.key_spot(path), "sizes.list", name=path[-1], count=count, limit=limit)
    for document in draft.documents:
        for path, text in document.texts():
            if len(text) > LONGEST_TEXT:
                yield problem(document.spot(path), "sizes.text", count=len(text), limit=LONGEST_TEXT)
