"""What changed between two versions, which number must go up and how, in words; and what a file of a version may be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scripts.compiler.words.phrase import Filled, Phrase, Text, Words

DIFFERENCES: Final[Mapping[str, Text]] = {
    "stages": Text(
        nl="De stadia zijn veranderd.",
        en="The stages have changed.",
    ),
    "number": Text(
        nl="Het veld '{name}' is veranderd van {before} in {now}.",
        en="The field '{name}' has changed from {before} to {now}.",
    ),
    "dimension_added": Text(
        nl="De dimensie '{id}' is nieuw.",
        en="The dimension '{id}' is new.",
    ),
    "dimension_removed": Text(
        nl="De dimensie '{id}' is vervallen.",
        en="The dimension '{id}' has been removed.",
    ),
    "dimension_order": Text(
        nl="De volgorde van de dimensies is veranderd.",
        en="The order of the dimensions has changed.",
    ),
    "question_added": Text(
        nl="De vraag '{id}' is nieuw.",
        en="The question '{id}' is new.",
    ),
    "question_removed": Text(
        nl="De vraag '{id}' is vervallen.",
        en="The question '{id}' has been removed.",
    ),
    "question_moved": Text(
        nl="De vraag '{id}' is verplaatst van dimensie '{before}' naar '{now}'.",
        en="The question '{id}' has moved from dimension '{before}' to '{now}'.",
    ),
    "question_order": Text(
        nl="De volgorde van de vragen van dimensie '{id}' is veranderd.",
        en="The order of the questions of dimension '{id}' has changed.",
    ),
    "revision": Text(
        nl="De antwoorden op de vraag '{id}' betekenen iets anders: revision ging van {before} naar {now}.",
        en="The answers to the question '{id}' mean something else: 'revision' went from {before} to {now}.",
    ),
    "field": Text(
        nl="Bij de vraag '{id}' is het veld '{name}' veranderd van {before} in {now}.",
        en="The field '{name}' of question '{id}' has changed from {before} to {now}.",
    ),
    "effort": Text(
        nl="Bij de vraag '{id}' is het veld 'effort' van tip {number} veranderd van {before} in {now}.",
        en="The field 'effort' of tip {number} of question '{id}' has changed from {before} to {now}.",
    ),
}
"""What changed, by the key of the difference."""

PARTS: Final = (
    Text(nl="", en=""),
    Text(nl="het laatste getal", en="the last number"),
    Text(nl="het middelste getal", en="the middle number"),
    Text(nl="het eerste getal", en="the first number"),
)
"""What editors call the part of a version, by level."""

_NEXT: Final = Text(
    nl="Zet in {folder}/model.yaml {needed} bij version, en achteraan in versions.",
    en="In {folder}/model.yaml, put {needed} at 'version', and at the end of 'versions'.",
)
_INSTEAD: Final = Text(
    nl="Versie {own} is nog niet gepubliceerd: vervang dat nummer in {folder}/model.yaml door {needed}, "
    "bij version en in versions.",
    en="Version {own} has not been published yet: replace that number in {folder}/model.yaml with {needed}, "
    "at 'version' and in 'versions'.",
)

CHANGED: Final = Words(
    nl=Phrase(
        "Dit bestand is niet meer zoals het is gepubliceerd.",
        "Zet het terug zoals het was. Een gepubliceerde versie verandert nooit.",
    ),
    en=Phrase(
        "This file is no longer as it was published.",
        "Put it back as it was. A published version never changes.",
    ),
)
MISNAMED: Final = Words(
    nl=Phrase(
        "In dit bestand staat versie {version}.",
        "Geef het bestand zijn oude naam terug: {version}.json.",
    ),
    en=Phrase(
        "This file holds version {version}.",
        "Rename the file back to {version}.json.",
    ),
)


def raise_version(own: str, needed: str, folder: str, *, published: bool) -> Filled:
    """How to raise the version `own` of the model to `needed`. folder: the name of the content folder."""
    if published:
        return _NEXT.filled(needed=needed, folder=folder)
    return _INSTEAD.filled(own=own, needed=needed, folder=folder)
