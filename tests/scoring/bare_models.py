"""Models with as little text as a model can have, and random answers to them."""

from __future__ import annotations

import random
from fractions import Fraction

from scoring.method.rules.ladder import Ladder
from scoring.model.answers import NA, UNKNOWN, Answers
from scoring.model.model import Coverage, Model, Part, Question, Stage, Tier, Tip, anchored

RULE = Ladder(Fraction(3, 5), 1)
COVERAGE = Coverage(Fraction(3, 5), Fraction(4, 5), 3)


def make_model(
    stages: int = 5,
    questions: tuple[int, ...] = (5, 5, 5, 5),
    number: int = 1,
    version: str = "1.0.0",
    versions: tuple[str, ...] = ("1.0.0",),
) -> Model:
    """A model with bare texts: `questions` says how many each dimension has. Question ids: d1-q1, d1-q2 …"""
    tips = (Tip("tip", "S", "wie", "klaar"),) * (stages - 1)
    options = anchored([f"situatie {stage}" for stage in range(1, stages + 1)], tips)
    return Model(
        id="proef",
        number=number,
        version=version,
        versions=versions,
        title="Proef",
        language="nl",
        stages=tuple(Stage(f"s{stage}", f"Stadium {stage}", "…") for stage in range(1, stages + 1)),
        dimensions=tuple(
            Part(
                f"d{d}",
                f"Dimensie {d}",
                "houd vol",
                questions=tuple(
                    Question(f"d{d}-q{q}", f"Vraag {q}", "Hoe?", options, "iemand") for q in range(1, count + 1)
                ),
            )
            for d, count in enumerate(questions, start=1)
        ),
        tiers=(Tier(RULE),),
        coverage=COVERAGE,
    )


def random_answers(model: Model, chance: random.Random) -> Answers:
    values = {
        question.id: chance.choice([None, *range(1, len(question.options) + 1), UNKNOWN, NA])
        for question in model.questions()
    }
    ambitions = {d.id: chance.randint(0, model.top) for d in model.dimensions}
    return Answers(
        {question: answer for question, answer in values.items() if answer is not None},
        {dimension: ambition for dimension, ambition in ambitions.items() if ambition},
    )
