"""A question or part id occurs once in the whole model, a stage id names one stage and a size id one size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from scripts.compiler.content.shapes import ModelFile
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.words.phrase import Phrase, Words

QUESTION: Final = Words(
    nl=Phrase(
        "De id '{id}' is al in gebruik: {other}.",
        "Geef dit bestand een andere naam. Een id komt in alle dimensies samen maar één keer voor.",
    ),
    en=Phrase(
        "The id '{id}' is already in use: {other}.",
        "Give this file another name. An id can occur only once across all dimensions.",
    ),
)
PART: Final = Words(
    nl=Phrase(
        "De naam '{id}' is al van een andere map: {other}.",
        "Geef deze map een andere naam, ook in {folder}/model.yaml.",
    ),
    en=Phrase(
        "Another folder already has the name '{id}': {other}.",
        "Give this folder another name, in {folder}/model.yaml too.",
    ),
)
STAGE: Final = Words(
    nl=Phrase("De id '{id}' is al van een ander stadium.", "Kies een andere id."),
    en=Phrase("Another stage already has the id '{id}'.", "Choose another id."),
)
SIZE: Final = Words(
    nl=Phrase("De id '{id}' is al van een andere grootte.", "Kies een andere id."),
    en=Phrase("Another size already has the id '{id}'.", "Choose another id."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each id after the first."""
    first: dict[str, str] = {}
    folders: dict[str, str] = {}
    for part in draft.parts():
        if part.id in folders:
            yield problem(Spot(part.file), PART, id=part.id, other=folders[part.id])
        folders.setdefault(part.id, part.file)
        for question in part.questions:
            file = f"{part.file}/{question}.yaml"
            if question in first:
                yield problem(Spot(file), QUESTION, id=question, other=first[question])
            first.setdefault(question, file)
    if draft.model:
        model = draft.model.shape
        yield from _listed_twice(draft.model, "stages", [stage.id for stage in model.stages], STAGE)
        yield from _listed_twice(draft.model, "sizes", [size.id for size in model.sizes], SIZE)


def _listed_twice(model: File[ModelFile], field: str, ids: Sequence[str], words: Words) -> Iterator[Problem]:
    for number, id in enumerate(ids):
        if id in ids[:number]:
            yield problem(model.document.spot((field, number, "id")), words, id=id)
