"""The model is no larger than scoring can take: stages, dimensions, questions, versions, and each text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.model.limits import LONGEST_TEXT, MOST_DIMENSIONS, MOST_QUESTIONS, MOST_STAGES, MOST_VERSIONS
from scripts.compiler.content.document import Path
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.phrase import Phrase, Words

_LIMITS: Final[dict[str, int]] = {
    "stages": MOST_STAGES,
    "dimensions": MOST_DIMENSIONS,
    "questions": MOST_QUESTIONS,
    "versions": MOST_VERSIONS,
}

LIST: Final = Words(
    nl=Phrase(
        "De lijst '{name}' telt {count} onderdelen; dat mogen er hooguit {limit} zijn.",
        "Maak de lijst korter. Kan dat niet, overleg dan met een ontwikkelaar.",
    ),
    en=Phrase(
        "The list '{name}' has {count} items; it may have at most {limit}.",
        "Make the list shorter. If that is not possible, talk to a developer.",
    ),
)
TEXT: Final = Words(
    nl=Phrase("Deze tekst telt {count} tekens; dat mogen er hooguit {limit} zijn.", "Maak de tekst korter."),
    en=Phrase("This text has {count} characters; it may have at most {limit}.", "Make the text shorter."),
)


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
                yield problem(document.key_spot(path), LIST, name=path[-1], count=count, limit=limit)
    for document in draft.documents:
        for path, text in document.texts():
            if len(text) > LONGEST_TEXT:
                yield problem(document.spot(path), TEXT, count=len(text), limit=LONGEST_TEXT)
