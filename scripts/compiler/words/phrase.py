"""A sentence in all languages of the engine, and what stands in its places.

Which sentence it is, and with which values, is known where something is wrong; in which language, only where somebody
reads it. So until then a sentence travels whole, with values that can be said in each language.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Final, Literal, get_args

from scoring.words.sentences import PLACE

Language = Literal["nl", "en"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

Values = tuple[tuple[str, object], ...]
"""What stands in the {places} of a sentence: the name of each, and its value."""


class Spoken(ABC):
    """A value that is said differently in each language."""

    __slots__ = ()

    @abstractmethod
    def said(self, language: Language) -> str:
        """The value in words."""


@dataclass(frozen=True, slots=True)
class Text(Spoken):
    """A text in each language. Said as it is: only `filled` makes something of its {places}."""

    nl: str
    en: str

    def said(self, language: Language) -> str:
        text: str = getattr(self, language)
        return text

    def filled(self, **values: object) -> Filled:
        """This text with its {places} filled in."""
        return Filled(self, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Filled(Spoken):
    """A text and what stands in its places."""

    text: Text
    values: Values

    def said(self, language: Language) -> str:
        return fill(self.text.said(language), self.values, language)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a problem says in one language.

    what: what is wrong. remedy: how to mend it. near: the remedy where a nearest match {near} is known ("" = none).
    """

    what: str
    remedy: str
    near: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What a problem says, in each language."""

    nl: Phrase
    en: Phrase

    def phrase(self, language: Language) -> Phrase:
        phrase: Phrase = getattr(self, language)
        return phrase


def fill(text: str, values: Values, language: Language) -> str:
    """The text with its {places} filled in; what is filled in is not looked through for places again.

    Words of ours at the start get a capital; what an editor wrote stays as it is. Raises KeyError for a place without
    a value.
    """
    known = dict(values)

    def say(place: re.Match[str]) -> str:
        value = known[place[1]]
        if not isinstance(value, Spoken):
            return str(value)
        words = value.said(language)
        return words[:1].upper() + words[1:] if place.start() == 0 else words

    return PLACE.sub(say, text)
