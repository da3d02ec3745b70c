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
    "stage_id": Text(
        nl="De id van stadium {number} is veranderd van {before} in {now}.",
        en="The id of stage {number} has changed from {before} to {now}.",
    ),
    "number": Text(
        nl="Het veld '{name}' is veranderd van {before} in {now}.",
        en="The field '{name}' has changed from {before} to {now}.",
    ),
    "tiers": Text(
        nl="Het aantal rekenregels bij tiers is veranderd van {before} in {now}.",
        en="The number of rules at 'tiers' has changed from {before} to {now}.",
    ),
    "whole_added": Text(
        nl="Er is een uitkomst van het geheel bij gekomen.",
        en="An outcome of the whole has been added.",
    ),
    "whole_removed": Text(
        nl="De uitkomst van het geheel is vervallen.",
        en="The outcome of the whole has been removed.",
    ),
    "coverage_added": Text(
        nl="Een vraag zonder antwoord telt niet meer als het laagste antwoord.",
        en="A question without an answer no longer counts as its lowest answer.",
    ),
    "coverage_removed": Text(
        nl="Een vraag zonder antwoord telt nu als het laagste antwoord.",
        en="A question without an answer now counts as its lowest answer.",
    ),
    "start": Text(
        nl="Stadium '{id}' begint ergens anders: from is veranderd van {before} in {now}.",
        en="Stage '{id}' begins elsewhere: 'from' has changed from {before} to {now}.",
    ),
    "part_added": Text(
        nl="{part} is nieuw.",
        en="{part} is new.",
    ),
    "part_removed": Text(
        nl="{part} is vervallen.",
        en="{part} has been removed.",
    ),
    "part_moved": Text(
        nl="{part} is verplaatst.",
        en="{part} has moved.",
    ),
    "part_order": Text(
        nl="De volgorde van de onderdelen van {part} is veranderd.",
        en="The order of the parts of {part} has changed.",
    ),
    "part_field": Text(
        nl="Bij de map '{id}' is het veld '{name}' veranderd van {before} in {now}.",
        en="The field '{name}' of folder '{id}' has changed from {before} to {now}.",
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
        nl="De vraag '{id}' is verplaatst van {before} naar {now}.",
        en="The question '{id}' has moved from {before} to {now}.",
    ),
    "question_order": Text(
        nl="De volgorde van de vragen van {part} is veranderd.",
        en="The order of the questions of {part} has changed.",
    ),
    "revision": Text(
        nl="De antwoorden op de vraag '{id}' betekenen iets anders: revision ging van {before} naar {now}.",
        en="The answers to the question '{id}' mean something else: 'revision' went from {before} to {now}.",
    ),
    "field": Text(
        nl="Bij de vraag '{id}' is het veld '{name}' veranderd van {before} in {now}.",
        en="The field '{name}' of question '{id}' has changed from {before} to {now}.",
    ),
    "kind": Text(
        nl="De vraag '{id}' heeft antwoorden van een andere soort: ladder of options.",
        en="The question '{id}' has another kind of answers: 'ladder' or 'options'.",
    ),
    "points": Text(
        nl="Bij de vraag '{id}' zijn de punten van antwoord {number} veranderd van {before} in {now}.",
        en="The points of answer {number} to question '{id}' have changed from {before} to {now}.",
    ),
    "tip_added": Text(
        nl="Bij de vraag '{id}' heeft antwoord {number} nu een tip.",
        en="Answer {number} to question '{id}' now has a tip.",
    ),
    "tip_removed": Text(
        nl="Bij de vraag '{id}' heeft antwoord {number} geen tip meer.",
        en="Answer {number} to question '{id}' no longer has a tip.",
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
NO_HASH: Final = Words(
    nl=Phrase(
        "Bij dit bestand ontbreekt {file}.",
        "Zet dat bestand terug zoals het was. Daaraan is te zien dat een gepubliceerde versie niet is veranderd.",
    ),
    en=Phrase(
        "The file {file} that belongs to this one is missing.",
        "Put that file back as it was. It shows that a published version has not changed.",
    ),
)
ONLY_HASH: Final = Words(
    nl=Phrase(
        "Het bestand {file} ontbreekt, en deze versie is gepubliceerd.",
        "Zet dat bestand terug zoals het was. Een gepubliceerde versie blijft altijd staan.",
    ),
    en=Phrase(
        "The file {file} is missing, and this version has been published.",
        "Put that file back as it was. A published version always stays.",
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
