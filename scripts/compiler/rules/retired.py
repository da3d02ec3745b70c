"""A retired id never comes back: an old answer would count for another question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.shapes import RetiredFile, RetiredId
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

REUSED: Final = Words(
    nl=Phrase(
        "De id '{id}' is vervallen sinds versie {since} en mag niet opnieuw worden gebruikt.",
        "Kies een nieuwe id. Anders telt een oud antwoord mee bij een andere vraag.",
    ),
    en=Phrase(
        "The id '{id}' was retired in version {since} and must not be used again.",
        "Choose a new id. Otherwise an old answer counts for another question.",
    ),
)
TWICE: Final = Words(
    nl=Phrase("'{id}' staat hier twee keer.", "Verwijder een van de twee."),
    en=Phrase("'{id}' occurs here twice.", "Delete one of the two."),
)
VERSION: Final = Words(
    nl=Phrase(
        "Versie {since} is nooit gepubliceerd.",
        "Kies een versie uit de lijst versions van {folder}/model.yaml: {allowed}.",
    ),
    en=Phrase(
        "Version {since} was never published.",
        "Choose a version from the list 'versions' in {folder}/model.yaml: {allowed}.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Retired ids that are in use, stand twice, or are said to end in a version that never was."""
    if draft.retired is None:
        return
    for kind, entries in (
        ("questions", draft.retired.shape.questions),
        ("dimensions", draft.retired.shape.dimensions),
    ):
        yield from _entries(draft, draft.retired, kind, entries)


def _entries(draft: Draft, retired: File[RetiredFile], kind: str, entries: list[RetiredId]) -> Iterator[Problem]:
    ids = [entry.id for entry in entries]
    for number, entry in enumerate(entries):
        if entry.id in ids[:number]:
            yield problem(retired.document.spot((kind, number, "id")), TWICE, id=entry.id)
        versions = draft.model.shape.versions if draft.model else []
        if versions and entry.since not in versions:  # of an empty list the rule for versions speaks
            spot = retired.document.spot((kind, number, "since"))
            yield problem(spot, VERSION, since=entry.since, allowed=either(versions))
    since = {entry.id: entry.since for entry in entries}
    for part in draft.parts():
        if kind == "dimensions" and part.id in since:
            yield problem(Spot(part.file), REUSED, id=part.id, since=since[part.id])
        for question in part.questions:
            if kind == "questions" and question in since:
                spot = Spot(f"{part.file}/{question}.yaml")
                yield problem(spot, REUSED, id=question, since=since[question])
