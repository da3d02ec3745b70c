"""A model of 1,000 questions in three tiers, made in code: far larger than people fill in, to see how scoring grows.

Every question has a tip at each step, weights differ, and the sentences are those of the engine: all that a full
evaluation has to do is there, the search for the smallest step over fractions too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from scoring.method.rules import RULES
from scoring.method.rules.mean import Mean
from scoring.method.rules.sum import Sum
from scoring.model.model import Coverage, Model, Option, Part, Question, Tier, Tip, Whole
from scoring.model.number import Number
from scoring.model.rule import Rule
from scripts.compiler.words.engine_sentences import engine_sentences

DIMENSIONS: Final = 10
PARTS: Final = 5
"""Of each dimension, and of each of those in turn."""
QUESTIONS: Final = 4
"""Of each part of the last tier."""
TIERS: Final = 3
POINTS: Final[tuple[Number, ...]] = (1, Fraction(7, 4), Fraction(5, 2), 4, 5)


_RULES: Final = {name: kind() for name, kind in RULES.items() if not kind.is_for_anchored_questions}

BY_RULE: Final[Mapping[str, tuple[Rule, ...]]] = {
    **{name: (rule,) * TIERS for name, rule in _RULES.items()},
    # As in the Software Assurance Maturity Model (OWASP SAMM), which adds up within practices.
    "mean, sum and mean": (Mean(), Sum(), Mean()),
}
"""The rules that it can be scored by: for each tier one."""


def large_model(*rules: Rule) -> Model:
    """The same one each time. rules: of the tiers; the first is that of the whole too."""
    return Model(
        id="large",
        number=255,
        version="1.0.0",
        versions=("1.0.0",),
        title="A large model",
        language="en",
        stages=(),  # so that each rule has a next whole value to look for the smallest step to
        dimensions=tuple(_part(f"d{number}", 1, number) for number in range(1, DIMENSIONS + 1)),
        tiers=tuple(map(Tier, rules)),
        coverage=Coverage(Fraction(1, 2), Fraction(3, 4), 1),
        whole=Whole(rules[0]),
        sentences={key: text for key, text in engine_sentences("en").items() if key.startswith("scoring.")},
    )


def _part(id: str, tier: int, number: int) -> Part:
    title, weight = f"Part {id}", number % 3 + 1
    if tier == TIERS:
        return Part(id, title, weight=weight, questions=tuple(_questions(id)))
    below = range(1, PARTS + 1)
    return Part(id, title, weight=weight, parts=tuple(_part(f"{id}-p{place}", tier + 1, place) for place in below))


def _questions(part: str) -> Iterator[Question]:
    for number in range(1, QUESTIONS + 1):
        tips = [*(Tip(f"Do this, {number}", effort, "somebody", "it is done") for effort in "SMLS"), None]
        options = tuple(
            Option(f"Answer {place}", points, tip, f"o{place}")
            for place, (points, tip) in enumerate(zip(POINTS, tips, strict=True), 1)
        )
        yield Question(
            id=f"{part}-q{number}",
            title=f"Topic {number} of {part}",
            ask="How is it?",
            options=options,
            who_knows="somebody",
            anchored=False,
            importance=number % 3 + 1,
            weight=Fraction(number + 1, 2),
        )
