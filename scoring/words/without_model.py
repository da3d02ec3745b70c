"""The few sentences for when there is no model to take them from; all others: content/interface.yaml."""

from __future__ import annotations

from typing import Final

MODEL_UNREADABLE: Final = "Het model van de zelfscan kan niet worden gelezen."
UNKNOWN_VERB: Final = "De zelfscan kent deze opdracht niet."
UNREADABLE_REQUEST: Final = "De zelfscan kan deze opdracht niet lezen."
UNKNOWN_MODEL: Final = "Het model bij deze opdracht is er niet."
WRONG_COMMAND: Final = "Deze opdracht klopt niet. Zie: {program} --help"
NO_VERB: Final = "Er is geen opdracht ‘{verb}’. Deze zijn er: {verbs}."
NO_MODEL: Final = "Er is nog geen model. Maak het met: make site"
OTHER_MODEL: Final = "Dit model past niet bij dit programma. Maak het opnieuw met: make site"
NO_FILE: Final = "Het bestand {file} kan niet worden gelezen."
NO_MODEL_FILE: Final = "Het bestand {file} is geen model van de zelfscan, of het is veranderd."
NO_OUTPUT: Final = "De uitvoer kan niet worden weggeschreven. Misschien is de schijf vol."
