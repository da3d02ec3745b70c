"""The few sentences for when there is no model to take them from; all others travel with the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scoring.words.sentences import sentence

SENTENCES: Final[Mapping[str, Mapping[str, str]]] = {
    "nl": {
        "model_unreadable": "Het model van de zelfscan kan niet worden gelezen.",
        "unknown_verb": "De zelfscan kent deze opdracht niet.",
        "unreadable_request": "De zelfscan kan deze opdracht niet lezen.",
        "unknown_model": "Het model bij deze opdracht is er niet.",
        "wrong_command": "Deze opdracht klopt niet. Zie: {program} --help",
        "no_verb": "Er is geen opdracht ‘{verb}’. Deze zijn er: {verbs}.",
        "no_model": "Er is nog geen model. Maak het met: make site",
        "other_model": "Dit model past niet bij dit programma. Maak het opnieuw met: make site",
        "no_file": "Het bestand {file} kan niet worden gelezen.",
        "no_model_file": "Het bestand {file} is geen model van de zelfscan, of het is veranderd.",
        "no_output": "De uitvoer kan niet worden weggeschreven. Misschien is de schijf vol.",
    },
    "en": {
        "model_unreadable": "The model of the self-scan cannot be read.",
        "unknown_verb": "The self-scan does not know this command.",
        "unreadable_request": "The self-scan cannot read this command.",
        "unknown_model": "The model for this command is not here.",
        "wrong_command": "This command is not right. See: {program} --help",
        "no_verb": "There is no command ‘{verb}’. The commands are: {verbs}.",
        "no_model": "There is no model yet. Make it with: make site",
        "other_model": "This model does not fit this program. Make it again with: make site",
        "no_file": "The file {file} cannot be read.",
        "no_model_file": "The file {file} is not a model of the self-scan, or it has been changed.",
        "no_output": "The output cannot be written. The disk may be full.",
    },
}
"""By language and key, as in the files of the engine."""

DUTCH: Final = "nl"
"""What is spoken where nobody says which language to speak, or another one than there is."""


def said(language: str, key: str, /, **values: object) -> str:
    """The sentence in that language."""
    spoken = language if language in SENTENCES else DUTCH
    return sentence(SENTENCES[spoken], key, spoken, **values)
