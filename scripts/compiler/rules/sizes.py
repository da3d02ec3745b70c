"""The model is no larger than scoring can take: stages, parts, questions, versions, and each text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.model.limits import (
    LONGEST_TEXT,
    MOST_IN_ALL,
    MOST_PARTS,
    MOST_QUESTIONS,
    MOST_STAGES,
    MOST_TIERS,
    MOST_VERSIONS,
)
from scripts.compiler.content.document import Path
from scripts.compiler.content.shapes import ModelFile
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.nouns import QUESTIONS, Counted
from scripts.compiler.words.phrase import Phrase, Words

_LIMITS: Final[dict[str, int]] = {
    "stages": MOST_STAGES,
    "tiers": MOST_TIERS,
    "dimensions": MOST_PARTS,
    "parts": MOST_PARTS,
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
IN_ALL: Final = Words(
    nl=Phrase(
        "Het model heeft {found}; dat mogen er hooguit {limit} zijn.",
        "Haal vragen weg. Kan dat niet, overleg dan met een ontwikkelaar.",
    ),
    en=Phrase(
        "The model has {found}; it may have at most {limit}.",
        "Take questions out. If that is not possible, talk to a developer.",
    ),
)
TEXT: Final = Words(
    nl=Phrase("Deze tekst telt {count} tekens; dat mogen er hooguit {limit} zijn.", "Maak de tekst korter."),
    en=Phrase("This text has {count} characters; it may have at most {limit}.", "Make the text shorter."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Lists in model.yaml that are too long, too many questions in all, and texts in any file that are too long."""
    if draft.model:
        document, model = draft.model.document, draft.model.shape
        for path, count in _lists(model):
            limit = _LIMITS[str(path[-1])]
            if count > limit:
                yield problem(document.key_spot(path), LIST, name=path[-1], count=count, limit=limit)
        in_all = sum(len(part.order.questions) for part in model.parts())
        if in_all > MOST_IN_ALL:
            spot = document.key_spot(("dimensions",))
            yield problem(spot, IN_ALL, found=Counted(in_all, QUESTIONS), limit=MOST_IN_ALL)
    for document in draft.documents:
        for path, text in document.texts:
            if len(text) > LONGEST_TEXT:
                yield problem(document.spot(path), TEXT, count=len(text), limit=LONGEST_TEXT)


def _lists(model: ModelFile) -> Iterator[tuple[Path, int]]:
    yield ("stages",), len(model.stages)
    yield ("versions",), len(model.versions)
    yield ("scoring", "tiers"), len(model.scoring.tiers)
    yield ("dimensions",), len(model.dimensions)
    for part in model.parts():
        yield (*part.path, "parts"), len(part.order.parts)
        yield (*part.path, "questions"), len(part.order.questions)
