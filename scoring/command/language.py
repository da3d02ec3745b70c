"""In which language the command line speaks where no model speaks for itself."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from scoring.command.inputs import STDIN, WrongInputError, models
from scoring.words.without_model import DUTCH

_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What says the language of messages (POSIX), the one that counts most first."""

_NO_LANGUAGE: Final = ("", "C", "POSIX")


def language_of(model: Path | None) -> str:
    """That of the model in a file or of the site that was built; where there is none, that of the environment."""
    try:
        if model != STDIN:  # what was read from there is gone
            return models(model).current.language
    except WrongInputError:
        pass
    return of_environment(os.environ)


def of_environment(environment: Mapping[str, str]) -> str:
    """English for whoever asks for another language than Dutch; Dutch for whoever asks for none, as with "C.UTF-8"."""
    told = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    if told.partition(".")[0] in _NO_LANGUAGE:
        return DUTCH
    return DUTCH if told.startswith(DUTCH) else "en"
