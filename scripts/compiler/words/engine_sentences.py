"""The sentences of the engine: a file for each language beside this one, nl.yaml and en.yaml.

A content folder says in interface.yaml only what its model says differently.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml

from scoring.model.model import Sentence
from scoring.words.sentences import PLACE
from scripts.compiler.words.phrase import Language

FOLDER: Final = Path(__file__).parent

# Everything is text, also `no`; and with the parser in C, where there is one: a build waits for this.
_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def engine_sentences(language: Language) -> Mapping[str, Sentence]:
    """Every sentence that the code shows, by dotted key: a text, or its forms {"one": …, "other": …}.

    "" stands for a sentence that only a model can say: the page does without it.
    """
    return _read((FOLDER / f"{language}.yaml").read_text(encoding="utf-8"))


# By the text: while serving, a developer changes the file and our modules stay.
@lru_cache(maxsize=4)
def _read(text: str) -> Mapping[str, Sentence]:
    sentences: dict[str, Sentence] = yaml.load(text, Loader=_LOADER)
    return sentences


def line_of_sentence(key: str, language: Language) -> int:
    """The line, from 1, where a sentence is in its file. Raises StopIteration for one that is not there."""
    lines = (FOLDER / f"{language}.yaml").read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:"))


def forms_of(sentence: Sentence) -> Mapping[str, str]:
    """The texts of a sentence by form; of a sentence with one form: by ""."""
    return {"": sentence} if isinstance(sentence, str) else sentence


def places_of(sentence: Sentence) -> frozenset[str]:
    """What the code fills in."""
    return frozenset(place for form in forms_of(sentence).values() for place in PLACE.findall(form))
