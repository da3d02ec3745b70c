"""Models of any shape, for what is made of a result: with or without stages, tips and parts, by any rule."""

from __future__ import annotations

import random
from collections.abc import Sequence
from fractions import Fraction

from scoring.method.rules.ladder import Ladder
from scoring.method.rules.mean import Mean
from scoring.method.rules.percent import Percent
from scoring.model.answers import UNKNOWN, Answers
from scoring.model.model import Coverage, Model, Option, Part, Question, Stage, Tier, Tip, Whole, anchored
from scoring.model.rule import Rule
from scripts.compiler.words.engine_sentences import engine_sentences

COVERAGE = Coverage(Fraction(3, 5), Fraction(4, 5), 3)
LADDER = Ladder(Fraction(3, 5), 1)
MEAN = Mean()
PERCENT = Percent()

Shape = int | Sequence["Shape"]
"""How many questions a part has, or the shapes of the parts in it."""


def shaped_model(
    shapes: Sequence[Shape] = (4, 4, 4, 4),
    *,
    stages: int = 5,
    options: int = 0,
    rule: Rule = LADDER,
    tips: bool = True,
    whole: bool = False,
    starts: bool = False,
) -> Model:
    """A model with bare texts. shapes: of its dimensions. options: of each question, 0 for one for each stage.

    rule: of every tier, and of the whole. starts: whether stages begin at a value, evenly from 0 to the last option.
    """
    each = options or stages
    return Model(
        id="shaped",
        number=1,
        version="1.0.0",
        versions=("1.0.0",),
        title="Proef",
        language="nl",
        stages=tuple(
            Stage(
                f"s{number}", f"Stadium {number}", "…", Fraction((number - 1) * (each - 1), stages) if starts else None
            )
            for number in range(1, stages + 1)
        ),
        dimensions=tuple(
            _part(f"d{number}", shape, each, options, tips) for number, shape in enumerate(shapes, start=1)
        ),
        tiers=(Tier(rule),) * _depth(shapes[0]),
        coverage=COVERAGE,
        whole=Whole(rule) if whole else None,
        sentences=engine_sentences("nl"),
    )


def _depth(shape: Shape) -> int:
    return 1 if isinstance(shape, int) else 1 + _depth(shape[0])


def _part(id: str, shape: Shape, each: int, options: int, tips: bool) -> Part:
    if isinstance(shape, int):
        questions = tuple(_question(f"{id}-q{number}", each, options, tips) for number in range(1, shape + 1))
        return Part(id, f"Deel {id}", "houd vol" if tips else "", questions=questions)
    parts = tuple(_part(f"{id}-p{number}", inner, each, options, tips) for number, inner in enumerate(shape, start=1))
    return Part(id, f"Deel {id}", parts=parts)


def _question(id: str, each: int, options: int, tips: bool) -> Question:
    tip = Tip(f"tip bij {id}", "S", "wie", "het er is") if tips else None
    labels = [f"antwoord {number}" for number in range(1, each + 1)]
    if not options:
        return Question(id, f"Vraag {id}", "Hoe?", anchored(labels, (tip,) * (each - 1)))
    own = [
        Option(label, number, tip if number + 1 < each else None, id=f"o{number}")
        for number, label in enumerate(labels)
    ]
    return Question(id, f"Vraag {id}", "Hoe?", tuple(own), anchored=False)


def varied_answers(model: Model) -> Answers:
    """Answers of all kinds, and an ambition for each dimension of a model with stages; the same for the same model."""
    chance = random.Random(len(model.dimensions) * 100 + model.top)
    values = {
        question.id: chance.choice([*range(1, len(question.options) + 1), UNKNOWN]) for question in model.questions()
    }
    ambitions = {dimension.id: chance.randint(1, model.top) for dimension in model.dimensions} if model.staged else {}
    return Answers(values, ambitions)
