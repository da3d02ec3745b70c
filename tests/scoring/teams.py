"""Teams for the tests: sheets of answers with a role each, and all that is made of them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from scoring.code.counting import SheetCounter
from scoring.documents.team_document import write_team
from scoring.exports.team_report import team_markdown
from scoring.exports.team_table import team_table
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model, TeamView
from scoring.team.small_groups import let_out
from scoring.team.tally import NO_ROLE, Tally, together
from scoring.team.team import Team, team_of
from tests.scoring.bare_models import make_model
from tests.scoring.cases import sentences

DAY = date(2026, 11, 23)

Sheet = tuple[str, Answers]
"""The role of who filled it in, and the answers."""


@dataclass(frozen=True)
class Files:
    """All that leaves the page of a team."""

    document: str
    table: str
    report: str


def small_model(stages: int = 3, questions: tuple[int, ...] = (2,), least: int = 5) -> Model:
    """A model that is enough for a team: each dimension has a stage as soon as one question is answered."""
    bare = make_model(stages, questions)
    assert bare.coverage is not None
    titled = tuple(
        replace(part, questions=tuple(replace(one, title=one.id.upper()) for one in part.questions))
        for part in bare.dimensions
    )
    coverage = replace(bare.coverage, answers=1)
    return replace(
        bare, dimensions=titled, coverage=coverage, team=TeamView(min(3, least), least), sentences=sentences()
    )


def tally_of(model: Model, sheets: Iterable[Sheet]) -> Tally:
    counter = SheetCounter(model)
    return counter.tally((role, counter.numbers(answers)) for role, answers in sheets)


def team_from_sheets(model: Model, sheets: Iterable[Sheet], label: str = "") -> Team:
    return team_of(let_out(together([tally_of(model, sheets)], model), model.team), model, label)


def of_nobody_special(model: Model, sheets: Iterable[Answers]) -> list[Sheet]:
    return [(NO_ROLE, answers) for answers in sheets]


def files_of(team: Team) -> Files:
    return Files(write_team(team), team_table(team), team_markdown(team, DAY))


def random_team(model: Model, chance: random.Random, people: int, roles: Sequence[str]) -> list[Sheet]:
    """People who mostly answer alike, more or less: what is shown of such a team gives most away."""
    leaning = {question.id: chance.randint(1, len(question.options)) for question in model.questions()}
    sure = chance.random()
    return [(chance.choice(roles), _sheet(model, chance, leaning, sure)) for _ in range(people)]


def _sheet(model: Model, chance: random.Random, leaning: dict[str, int], sure: float) -> Answers:
    values: dict[str, Answer] = {}
    for question in model.questions():
        every: list[Answer | None] = [*range(1, len(question.options) + 1), UNKNOWN, NA, None]
        answer = leaning[question.id] if chance.random() < sure else chance.choice(every)
        if answer is not None:
            values[question.id] = answer
    return Answers(values)
