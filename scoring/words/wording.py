"""The model's words for stages, titles, numbers and lists, as they stand in running text."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final

from scoring.model.model import Model, Question
from scoring.model.number import Number
from scoring.model.rule import (
    Amount,
    InStage,
    Lacking,
    Measured,
    Note,
    Notes,
    Rule,
    Score,
    Scores,
    StageName,
    Threshold,
    Titles,
)
from scoring.words.sentences import filled_in, listed

_WITHOUT_CAPITALS: Final = ("nl",)
"""The languages in which the name of a stage is written as any other word within a sentence; elsewhere it is a name."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Puts sentences together in the words of one model. Raises SentenceError where one is lacking."""

    model: Model
    _decimals: dict[int, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Numbers in words, by their hundredths: of those with decimals a result says the same ones hundreds of times."""

    def say(self, key: str, **values: object) -> str:
        """The sentence "scoring.<key>", filled in."""
        return self._filled(key, values)

    def _filled(self, key: str, values: Mapping[str, object]) -> str:
        return filled_in(self.model.sentences, f"scoring.{key}", self.model.language, values)

    def note(self, note: Note, **values: object) -> str:
        """The note as a sentence. values: for places that it leaves to whoever says it."""
        return self._filled(note.key, {name: self.said(value) for name, value in note.values.items()} | values)

    def said(self, value: object) -> object:
        """A value of a note, in words where it is of a kind that has any."""
        # By its exact type: a result has thousands of these, and a match tries one kind after the other.
        say = _KINDS.get(type(value))
        return value if say is None else say(self, value)

    def _titles(self, titles: Titles) -> str:
        if len(titles.titles) == 1:
            return self.title(titles.titles[0])
        quoted = [self.title(title) for title in titles.titles]
        return self.either(quoted) if titles.either else self.listed(quoted)

    def _notes(self, notes: Notes) -> str:
        said = [self.note(note) for note in notes.notes]
        return self.either(said) if notes.either else self.listed(said)

    def _scores(self, scores: Scores) -> str:
        return self.listed([self._score(score) for score in scores.scores])

    def _score(self, score: Score) -> str:
        title, value = self.title(score.title), self.number(score.value)
        if score.weight is None:
            return self.say("why.score", title=title, value=value)
        return self.say("why.score_weighted", title=title, value=value, weight=self.number(score.weight))

    def amount(self, rule: Rule, value: Number) -> str:
        """A value of that rule as it stands in a sentence: "3,4", "60%", "bewust"."""
        return str(self.said(rule.amount(value)))

    def name(self, stage: int) -> str:
        """The stage's name as it stands at the start of a sentence: "Bewust"."""
        return self.model.stages[stage - 1].name

    def stage(self, stage: int) -> str:
        """The stage's name within a sentence: "bewust", "Aware". A name with other capitals ("AI-rijp") stays."""
        name = self.name(stage)
        return name.lower() if self.model.language in _WITHOUT_CAPITALS and name[1:].islower() else name

    def option(self, question: Question, option: int) -> str:
        """How an answer is called in a sentence: by its stage, or else by its own label, without a full stop."""
        return self.stage(option) if question.anchored else question.options[option - 1].label.removesuffix(".")

    def number(self, value: Number) -> str:
        """A number with at most two decimals, rounded down, so that it never seems to reach a threshold: "3,4"."""
        numerator, denominator = value.as_integer_ratio()
        if denominator == 1:
            return str(numerator)
        hundredths = numerator * 100 // denominator
        said = self._decimals.get(hundredths)
        if said is None:
            said = self._decimals[hundredths] = self._with_decimals(*divmod(hundredths, 100))
        return said

    def _with_decimals(self, whole: int, hundredths: int) -> str:
        return self.say("decimal", whole=whole, decimals=f"{hundredths:02}".rstrip("0")) if hundredths else str(whole)

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


_KINDS: Final[Mapping[type, Callable[[Wording, Any], str]]] = {
    InStage: lambda words, value: words.stage(value.stage),
    StageName: lambda words, value: words.name(value.stage),
    Titles: Wording._titles,
    Threshold: lambda words, value: words.share(value.share),
    Measured: lambda words, value: words.percent(value.share),
    Amount: lambda words, value: words.number(value.number),
    Lacking: lambda words, value: words.number(Fraction(math.ceil(value.number * 100), 100)),
    Notes: Wording._notes,
    Scores: Wording._scores,
    Note: Wording.note,
}
"""How each kind of value in a note is put into words."""
