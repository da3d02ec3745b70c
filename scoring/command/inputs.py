"""What the command line is given: files to read, and the models to read them with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO, Final

from scoring.documents.canonical import LARGEST, DocumentError, read_model
from scoring.documents.versions import Versions
from scoring.model.model import Model
from scoring.words import without_model

ROOT: Final = Path(__file__).resolve().parents[2]
MODEL_PLACES: Final = (ROOT / "site" / "assets" / "scoring" / "model.json",)
"""Where `make site` leaves the current model document, in the order of looking.

The other versions are beside it, as models.<hash>/<version>.json.
"""


class WrongInputError(Exception):
    """Input that cannot be used; the message is the sentence to show, in the words of a model."""


class WithoutModelError(WrongInputError):
    """Input for which there is no model to speak. key: the sentence of without_model.py, and what stands in it."""

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def said(self, language: str) -> str:
        """The sentence to show."""
        return without_model.said(language, self.key, **self.values)


STDIN: Final = Path("-")
"""Stands for standard input."""


def read_text(file: Path) -> str:
    """The text of a file, or of STDIN, read no further than a document may be long. Raises WrongInputError."""
    try:
        if file == STDIN:
            content = _start_of(sys.stdin.buffer)
        else:
            with file.open("rb") as stream:
                content = _start_of(stream)
        # Cut off in the middle of a character it is still too large, and is reported as that.
        return content.decode("utf-8-sig", errors="replace" if len(content) > LARGEST else "strict")
    except (OSError, ValueError) as error:  # ValueError: not UTF-8, or a name with a NUL
        raise WithoutModelError("no_file", file=file) from error


def _start_of(stream: BinaryIO) -> bytes:
    return stream.read(LARGEST + 1)


def models(file: Path | None) -> Versions:
    """The model in a file and no other; or, without a file, all versions in the site that was built.

    Raises WrongInputError when there is no model, or a file is not one; also later, for an older version.
    """
    if file is not None:
        return Versions(_model(file))
    built = next((place for place in MODEL_PLACES if place.is_file()), None)
    if built is None:
        raise WithoutModelError("no_model")

    def find(version: str) -> Model | None:
        places = (folder / f"{version}.json" for folder in sorted(built.parent.glob("models.*")))
        return next((_model(place) for place in places if place.is_file()), None)

    return Versions(_model(built), find)


def _model(file: Path) -> Model:
    document = read_text(file)
    try:
        return read_model(document)
    except DocumentError as error:
        raise WithoutModelError("no_model_file", file=file) from error
