"""Made-up organisations for the tests: each with a team of people who mostly answer alike."""

from __future__ import annotations

import random
from dataclasses import replace

from scoring.model.answers import Answers
from scoring.model.model import Model, Size
from scoring.team.team import Organisation, Team, handed_in
from tests.scoring.teams import of_nobody_special, team_from_sheets

SMALL, LARGE = Size("small", "Klein"), Size("large", "Groot")


def with_sizes(model: Model) -> Model:
    return replace(model, sizes=(SMALL, LARGE))


def organisation(model: Model, option: int, size: Size = SMALL, year: int = 2026, people: int = 6) -> Team:
    """All of its people chose the same option of every question, as far as that has so many."""
    values = {question.id: min(option, len(question.options)) for question in model.questions()}
    sheets = of_nobody_special(model, [Answers(values)] * people)
    return handed_in(team_from_sheets(model, sheets, "Een naam"), Organisation(size.id, year))


def random_organisation(model: Model, seed: int, size: str, year: int = 2026, people: int = 8) -> Team:
    """People around an answer of their own to each question."""
    chance = random.Random(seed)
    leaning = {question.id: chance.randint(1, len(question.options)) for question in model.questions()}
    sheets = [
        Answers(
            {
                question.id: min(max(leaning[question.id] + chance.choice((-1, 0, 0, 1)), 1), len(question.options))
                for question in model.questions()
            }
        )
        for _ in range(people)
    ]
    return handed_in(team_from_sheets(model, of_nobody_special(model, sheets)), Organisation(size, year))
