"""What is said of a file or folder that is not there, and of one that should not be."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Phrase, Text, Words

MISSING: Final = Words(
    nl=Phrase(
        "Dit bestand ontbreekt.",
        "Zet het terug of maak het opnieuw. In {manual} staat een voorbeeld.",
    ),
    en=Phrase(
        "This file is missing.",
        "Put it back or make it again. There is an example in {manual}.",
    ),
)
NO_FOLDER: Final = Words(
    nl=Phrase(
        "De map '{name}' bestaat niet naast deze map.",
        "Maak de map, of haal dit veld weg.",
    ),
    en=Phrase(
        "There is no folder '{name}' beside the folder of this file.",
        "Make the folder, or take this field out.",
    ),
)
UNKNOWN: Final = Words(
    nl=Phrase(
        "Dit bestand hoort hier niet.",
        "Verwijder of hernoem het. In deze map staan {allowed}.",
        "Bedoelt u '{near}'? Hernoem het dan.",
    ),
    en=Phrase(
        "This file does not belong here.",
        "Delete or rename it. This folder holds {allowed}.",
        "Did you mean '{near}'? Then rename it.",
    ),
)

DIMENSION_FILES: Final = Text(
    nl="index.md en voor elke vraag een bestand, zoals gegevens-op-orde.yaml",
    en="index.md and a file for each question, such as data-in-order.yaml",
)
PAGE_FILES: Final = Text(
    nl="alleen pagina's die eindigen op .md",
    en="only pages, with names that end in .md",
)
DIMENSION_FOLDERS: Final = Text(
    nl="alleen mappen, één voor elke dimensie",
    en="only folders, one for each dimension",
)
RELEASE_FILES: Final = Text(
    nl="alleen gepubliceerde versies, zoals 1.0.0.json met 1.0.0.sha256",
    en="only published versions, such as 1.0.0.json with 1.0.0.sha256",
)
REFERENCE_FILES: Final = Text(
    nl="alleen bestanden van de teampagina, zoals organisatie-1.json",
    en="only files of the team page, such as organisation-1.json",
)
"""What belongs in content/dimensions/<id>, pages, dimensions, releases and reference."""
