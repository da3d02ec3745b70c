"""Of every team of a few small sizes: no view of it gives away what a few people answered, stages and all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from scoring.documents.fields import DocumentError
from scoring.documents.team_document import team_from, write_team
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Coverage, Model
from scoring.team.small_groups import Cell, let_out
from scoring.team.tally import Counts, together
from tests.scoring.teams import Sheet, small_model, tally_of, team_from_sheets
from tests.scoring.two_versions import EARLIER, LATER
from tests.scoring.worlds import every_sheet, every_world, given_away

IDS = {question.id for question in EARLIER.questions()}


def model_of(stages: int, questions: int) -> Model:
    """Of groups of three. A dimension has a stage as soon as half of it is answered."""
    coverage = Coverage(Fraction(1, 2), Fraction(1, 2), 1)
    return replace(small_model(stages, (questions,), least=3), coverage=coverage)


TEAMS: list[tuple[Model, tuple[Answer | None, ...], Mapping[str, int]]] = [
    (model_of(2, 2), (1, 2, UNKNOWN), {"": 4}),
    (model_of(2, 2), (1, 2, UNKNOWN), {"staf": 3, "raad": 2}),
    (model_of(2, 2), (1, 2, NA), {"staf": 4, "": 1}),
    (model_of(3, 2), (1, 3, UNKNOWN), {"staf": 3, "raad": 2}),
    (model_of(3, 2), (1, 2, 3, None), {"": 4}),
    (model_of(2, 1), (1, 2, UNKNOWN, NA), {"staf": 3, "raad": 3, "": 1}),
]


@pytest.mark.parametrize("place", range(len(TEAMS)))
def test_no_team_has_a_view_that_gives_a_few_people_away(place: int) -> None:
    model, answers, sizes = TEAMS[place]
    leaks, views = given_away(every_world(model, every_sheet(model, answers), sizes), model.team.least)
    assert leaks == []
    assert views > 50, "too few views differ from each other"


def test_the_auditor_finds_what_stages_beside_a_hidden_question_give_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scoring.team.small_groups._may_show_stages", lambda *_: True)
    model = model_of(2, 2)
    leaks, _ = given_away(every_world(model, every_sheet(model, (1, 2, UNKNOWN)), {"": 4}), 3)
    assert leaks


def cells(model: Model, sheets: list[Sheet]) -> tuple[dict[str, Cell], Cell]:
    """The questions by id, and the stages of the only dimension."""
    out = let_out(together([tally_of(model, sheets)], model), model.team)
    return {asked.id: cell for asked, cell in out.questions.items()}, out.dimensions["d1"]


def people(role: str, *answers: tuple[int | None, int | None]) -> list[Sheet]:
    given = [{f"d1-q{at}": UNKNOWN if one is None else one for at, one in enumerate(both, 1)} for both in answers]
    return [(role, Answers(one)) for one in given]


def test_stages_are_hidden_where_a_question_that_decides_them_is() -> None:
    model = model_of(2, 2)
    one, other = (2, 2), (2, None)
    assert cells(model, people("", one, one, one, (2, 1)))[1].team == Counts((1, 3))
    questions, stages = cells(model, people("", one, (2, 1), other, other))
    assert (questions["d1-q2"].team, stages.team) == (Counts((), unknown=2), None)


def test_a_dimension_shows_the_same_roles_at_each_question_and_at_its_stages() -> None:
    model = model_of(2, 2)
    staff = people("staf", (1, 2), (2, 2), (2, 1))
    questions, stages = cells(model, staff + people("raad", (1, 1), (2, 2), (1, 2)))
    assert [set(cell.roles) for cell in (*questions.values(), stages)] == [{"raad", "staf"}] * 3
    questions, stages = cells(model, staff + people("raad", (1, 1), (2, 2), (1, None)))
    assert [set(cell.roles) for cell in (*questions.values(), stages)] == [set()] * 3


def test_an_aggregate_that_shows_stages_beside_a_hidden_question_is_refused() -> None:
    model = model_of(2, 2)
    hidden = people("", (2, 2), (2, 1), (2, None), (2, None))
    document = json.loads(write_team(team_from_sheets(model, hidden)))
    counts = {"options": [1, 3], "unknown": 0, "na": 0, "missing": 0}
    document["dimensions"][0]["stages_of_people"]["team"] = counts
    with pytest.raises(DocumentError) as refused:
        team_from(document, model)
    assert (refused.value.key, refused.value.where) == ("scoring.team.small_group", "dimensions.0.stages_of_people")


@pytest.mark.parametrize(
    ("old", "new", "shown"), [(6, 12, True), (2, 12, False), (6, 2, False), (0, 12, True), (12, 0, True)]
)
def test_stages_are_hidden_where_only_a_few_people_were_asked_otherwise(old: int, new: int, *, shown: bool) -> None:
    answers = [Answers({question.id: 1 + at % 3 for question in LATER.questions()}) for at in range(12)]
    tallies = [
        tally_of(
            EARLIER,
            [("", Answers({id: answer for id, answer in one.values.items() if id in IDS})) for one in answers[:old]],
        ),
        tally_of(LATER, [("", one) for one in answers[:new]]),
    ]
    out = let_out(together(tallies, LATER), LATER.team)
    assert (out.dimensions["d2"].team is not None) == shown
