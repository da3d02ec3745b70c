"""The model's words for stages, titles, shares and lists, as they stand in running text."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scoring.model.model import Model
from scoring.words.sentences import listed, sentence


@dataclass(frozen=True, slots=True)
class Wording:
    """Puts sentences together in the words of one model. Raises SentenceError where one is lacking."""

    model: Model

    def say(self, key: str, **values: object) -> str:
        """The sentence "scoring.<key>", filled in."""
        return sentence(self.model.sentences, f"scoring.{key}", self.model.language, **values)

    def name(self, stage: int) -> str:
        """The stage's name as it stands at the start of a sentence: "Bewust"."""
        return self.model.stages[stage - 1].name

    def stage(self, stage: int) -> str:
        """The stage's name within a sentence: "bewust". A name with other capitals ("AI-rijp") stays."""
        name = self.name(stage)
        return name.lower() if name[1:].islower() else name

    def share(self, value: Fraction) -> str:
        """A threshold, exactly: a percentage where that is whole ("60%"), otherwise the fraction ("2/3")."""
        percent = value * 100
        return self.percent(value) if percent.denominator == 1 else str(value)

    def percent(self, value: Fraction) -> str:
        """A measured share in whole percents, rounded down, so that it never seems to reach a threshold."""
        return self.say("percent", number=math.floor(value * 100))

    def title(self, title: str) -> str:
        """A title between quotation marks."""
        return self.say("title", title=title)

    def titles(self, titles: Iterable[str]) -> str:
        """Titles between quotation marks, as a list."""
        return self.listed([self.title(title) for title in titles])

    def listed(self, items: Sequence[str]) -> str:
        """A list in running text: "a, b en c"."""
        return listed(self.model.sentences, items, self.model.language)

    def either(self, items: Sequence[str]) -> str:
        """A choice in running text: "a, b of c"."""
        return listed(self.model.sentences, items, self.model.language, last="or")
