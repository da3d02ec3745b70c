"""Dutch sentences about published versions: what changed since, and which number must go up."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Words

DIFFERENCES: Final[dict[str, str]] = {
    "stages": "De stadia zijn veranderd.",
    "number": "Het veld '{name}' is veranderd van {before} in {now}.",
    "dimension_added": "De dimensie '{id}' is nieuw.",
    "dimension_removed": "De dimensie '{id}' is vervallen.",
    "dimension_order": "De volgorde van de dimensies is veranderd.",
    "question_added": "De vraag '{id}' is nieuw.",
    "question_removed": "De vraag '{id}' is vervallen.",
    "question_moved": "De vraag '{id}' is verplaatst van dimensie '{before}' naar '{now}'.",
    "question_order": "De volgorde van de vragen van dimensie '{id}' is veranderd.",
    "revision": "De antwoorden op de vraag '{id}' betekenen iets anders: revision ging van {before} naar {now}.",
    "field": "Bij de vraag '{id}' is het veld '{name}' veranderd van {before} in {now}.",
    "effort": "Bij de vraag '{id}' is het veld 'effort' van tip {number} veranderd van {before} in {now}.",
}
"""What changed, by the key of the difference."""

PARTS: Final = ("", "het laatste getal", "het middelste getal", "het eerste getal")
"""What editors call the part of a version, by level."""

NEXT: Final = "Zet in content/model.yaml {needed} bij version, en achteraan in versions."
INSTEAD: Final = (
    "Versie {own} is nog niet gepubliceerd: vervang dat nummer in content/model.yaml door {needed}, "
    "bij version en in versions."
)
"""How to raise a version that is published, and one that is not."""

_UP = "Daarvoor moet {part} van versie {version} omhoog."
_MEND = "{how} Of draai de wijziging terug."

RELEASES: Final[dict[str, Words]] = {
    **{f"release.{key}": Words(f"{sentence} {_UP}", _MEND) for key, sentence in DIFFERENCES.items()},
    "release.changed": Words(
        "Dit bestand is niet meer zoals het is gepubliceerd.",
        "Zet het terug zoals het was. Een gepubliceerde versie verandert nooit.",
    ),
    "release.misnamed": Words(
        "In dit bestand staat versie {version}.",
        "Geef het bestand zijn oude naam terug: {version}.json.",
    ),
    "release.missing": Words(
        "Van versie {version} ontbreekt het bestand content/releases/{version}.json.",
        "Zet het bestand terug. Is deze versie nooit gepubliceerd? Haal haar dan uit de lijst.",
    ),
    "release.list": Words(
        "De lijst versions begint niet meer met {before}, zoals in versie {version}.",
        "Zet die nummers terug, in die volgorde. Elke resultaatcode bewaart een plaats in deze lijst.",
    ),
    "release.identity": Words(
        "Het veld '{name}' is veranderd: in versie {version} was het {before}.",
        "Zet {before} terug. Anders gaan oude resultaten niet meer open.",
    ),
    "release.revision_down": Words(
        "Het veld 'revision' is lager dan in versie {version}: daar was het {before}.",
        "Maak het {before}, of hoger als de betekenis van een antwoord is veranderd.",
    ),
    "release.anchor": Words(
        "Antwoord {number} is heel anders dan in versie {version}, maar revision is nog {revision}. "
        "Het was: '{before}'",
        "Is de betekenis veranderd? Verhoog revision met één. Zo niet, blijf dan dichter bij de oude zin.",
    ),
    "release.rungs": Words(
        "Deze vraag heeft {now}; in versie {version} waren het er {before}. Maar revision is nog {revision}.",
        "Verhoog revision met één: hetzelfde nummer betekent nu iets anders.",
    ),
    "release.question_gone": Words(
        "De vraag '{id}' van versie {version} bestaat niet meer.",
        "Zet '{id}' in deze lijst, met since en why. Of zet de vraag terug.",
        "Heet de vraag nu '{near}'? Geef het bestand dan de naam {id}.yaml terug, ook in content/model.yaml. Is "
        "zij vervallen? Zet '{id}' dan in deze lijst, met since en why.",
    ),
    "release.dimension_gone": Words(
        "De dimensie '{id}' van versie {version} bestaat niet meer.",
        "Zet '{id}' in deze lijst, met since en why. Of zet de dimensie terug.",
        "Heet de dimensie nu '{near}'? Geef de map dan de naam {id} terug, ook in content/model.yaml. Is "
        "zij vervallen? Zet '{id}' dan in deze lijst, met since en why.",
    ),
}
