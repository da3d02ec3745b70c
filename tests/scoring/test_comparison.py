"""Two measurements beside each other, of one version or of two; and an old sheet carried over into a new version."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from scoring.comparison.comparison import (
    NEGLIGIBLE,
    Comparison,
    Difference,
    Measured,
    cliffs_delta,
    compared,
    difference_of,
)
from scoring.comparison.shared import Change, carried_over, pairs
from scoring.documents.comparison_document import SCALE, plain_comparison
from scoring.exports.comparison_table import comparison_table
from scoring.model.answers import NA, UNKNOWN, Answers, Origin
from scoring.team.tally import Counts
from tests.models.six import model_of
from tests.scoring.bare_models import COVERAGE
from tests.scoring.teams import of_nobody_special, team_from_sheets
from tests.scoring.two_versions import EARLIER, LATER

BEFORE = Answers({"d1-q1": 1, "d1-q2": 2, "d1-q3": 5, "d1-q4": 5, "d2-q1": 3, "d2-q2": UNKNOWN, "d2-q3": 3})
NOW = Answers({"d1-q1": 3, "d1-q2": 1, "d1-q3": 1, "nieuw": 1, "d2-q1": 3, "d2-q2": 2, "d2-q3": NA, "d3-q1": 4})
FOUND = compared(Measured(EARLIER, BEFORE), Measured(LATER, NOW))


def moved(id: str) -> int | None:
    return next(move.by for move in FOUND.moves if move.pair.question.id == id)


def test_only_questions_that_stayed_the_same_are_compared() -> None:
    assert {pair.question.id: pair.change.value for pair in pairs(EARLIER, LATER)} == {
        "d1-q1": "none",
        "d1-q2": "none",
        "d1-q3": "changed",
        "nieuw": "new",
        "d2-q1": "none",
        "d2-q2": "none",
        "d2-q3": "none",
        "d3-q1": "new",
        "d1-q4": "gone",
    }
    assert FOUND.comparable == 5


def test_a_move_is_counted_in_options_up() -> None:
    assert [moved(id) for id in ("d1-q1", "d1-q2", "d2-q1")] == [2, -1, 0]


@pytest.mark.parametrize("id", ["d1-q3", "d1-q4", "nieuw", "d2-q2", "d2-q3"])
def test_there_is_no_move_without_two_options_of_one_question(id: str) -> None:
    assert moved(id) is None


def test_stages_are_those_of_the_shared_questions_beside_those_of_everything() -> None:
    first, second, third = FOUND.stands
    assert (first.shared, second.shared, third.shared) == (2, 3, 0)
    # Two questions are too few for a stage, though all four gave one.
    assert first.before_shared is not None
    assert first.before_shared.standing.stage is None
    assert first.before is not None
    assert first.before.standing.stage == 2
    assert third.before is third.before_shared is third.now_shared is None


def test_a_dimension_that_is_gone_is_named_last() -> None:
    back = compared(Measured(LATER, NOW), Measured(EARLIER, BEFORE))
    last = back.stands[-1]
    assert (last.dimension.id, last.shared, last.now) == ("d3", 0, None)
    assert last.before is not None


def test_the_document_says_what_changed_and_what_cannot_be_compared() -> None:
    document = plain_comparison(FOUND)
    assert document["notes"] == [
        "5 van de 8 vragen zijn te vergelijken.",
        "De eerste meting is gemaakt met versie 1.0.0 en de tweede met versie 2.0.0. "
        "Alleen vragen die gelijk zijn gebleven, zijn te vergelijken.",
    ]
    questions = document["questions"]
    assert isinstance(questions, list)
    assert {one["id"]: (one["move"], one["sentence"]) for one in questions} == {
        "d1-q1": (2, "2 stappen omhoog: van ‘stadium 1’ naar ‘stadium 3’."),
        "d1-q2": (-1, "1 stap omlaag: van ‘stadium 2’ naar ‘stadium 1’."),
        "d2-q1": (0, "Dit bleef ‘stadium 3’."),
        "d2-q2": (None, "Hier is niet bij beide metingen een antwoord."),
        "d2-q3": (None, "Hier is niet bij beide metingen een antwoord."),
    }
    others = document["not_comparable"]
    assert isinstance(others, list)
    assert [one["sentence"] for one in others] == [
        "De vraag ‘Vraag 3’ is veranderd tussen de twee metingen.",
        "De vraag ‘Een nieuwe vraag’ is nieuw in de tweede meting.",
        "De vraag ‘Erbij’ is nieuw in de tweede meting.",
        "De vraag ‘Vraag 4’ staat niet meer in de tweede meting.",
    ]
    dimensions = document["dimensions"]
    assert isinstance(dimensions, list)
    assert [one["sentence"] for one in dimensions] == [
        "Over de 2 vragen die gelijk bleven: twee keer ‘Te weinig antwoorden voor een stadium’.",
        "Over de 3 vragen die gelijk bleven: twee keer ‘Te weinig antwoorden voor een stadium’.",
        "In deze dimensie is geen vraag gelijk gebleven.",
    ]


# Values, and parts below a dimension

GARDEN = model_of("garden")


def garden(before: int, now: int) -> Comparison:
    """Of a model without stages, with parts below its dimensions: the number of the option at every question."""
    one, other = (
        Measured(GARDEN, Answers({each.id: min(option, len(each.options)) for each in GARDEN.questions()}))
        for option in (before, now)
    )
    return compared(one, other)


def plain_stands(found: Comparison) -> list[Any]:
    dimensions = plain_comparison(found)["dimensions"]
    assert isinstance(dimensions, list)
    return dimensions


def test_values_are_drawn_on_a_scale_from_the_least_to_the_most() -> None:
    most = max(len(each.options) for each in GARDEN.questions())
    for each in plain_stands(garden(1, most)):
        assert each["cells"] == [["before"], *[["between"]] * (SCALE - 2), ["now"]]
        assert each["scale"].startswith("The dots run from 0 to ")
    for each in plain_stands(garden(1, 1)):
        assert each["cells"] == [["before", "now"], *[[]] * (SCALE - 1)]


def test_one_value_alone_is_drawn_where_it_lies_and_without_any_there_is_no_scale() -> None:
    model = replace(GARDEN, coverage=replace(COVERAGE, answers=1))
    one = Measured(model, Answers({each.id: 1 for each in model.questions()}))
    none = Measured(model, Answers())
    for each in plain_stands(compared(one, none)):
        assert each["cells"] == [["before"], *[[]] * (SCALE - 1)]
    for each in plain_stands(compared(none, none)):
        assert (each["cells"], each["scale"]) == ([], None)


def test_stages_are_drawn_at_each_stage_and_have_no_scale() -> None:
    assert [(len(each["cells"]), each["scale"]) for each in plain_stands(FOUND)] == [(5, None)] * 3


def test_each_part_below_a_dimension_is_compared_too() -> None:
    found = garden(1, 2)
    for stand, each in zip(found.stands, plain_stands(found), strict=True):
        every = list(stand.every_part())
        assert {part.dimension.id for part in stand.parts} == {part.id for part in stand.dimension.parts}
        assert [part["id"] for part in each["parts"]] == [part.dimension.id for part in every]
        for part, plain in zip(every, each["parts"], strict=True):
            assert part.before_shared
            assert part.now_shared
            assert part.shared == len(list(part.dimension.every_question()))
            assert part.before_shared.standing.value != part.now_shared.standing.value
            assert plain["sentence"].startswith(f"Over the {part.shared} question")
        assert sum(part.shared for part in stand.parts) == stand.shared


def test_a_part_that_is_not_in_the_earlier_version_has_nothing_to_compare() -> None:
    first, *others = GARDEN.dimensions
    earlier = replace(GARDEN, dimensions=(replace(first, parts=first.parts[1:]), *others))
    answers = Answers({each.id: 1 for each in earlier.questions()})
    stand = compared(Measured(earlier, answers), Measured(GARDEN, answers)).stands[0]
    assert [part.shared > 0 for part in stand.parts] == [False, *[True] * (len(first.parts) - 1)]
    assert (stand.parts[0].before, stand.parts[0].now_shared) == (None, None)


def test_the_table_has_the_number_of_a_value_and_a_row_for_each_part() -> None:
    found = garden(1, 2)
    rows = [line.split(",") for line in comparison_table(found).splitlines()]
    named = {(row[0].strip('"'), row[1].strip('"')): row[2] for row in rows[1:]}
    for stand in found.stands:
        assert named[stand.dimension.title, "Score"] == '"0"'
        assert all((stand.dimension.title, part.dimension.title) in named for part in stand.parts)


# Teams


def team(*options: int) -> Measured:
    """A team of which so many people chose each option, of every question."""
    answers = [
        Answers({question.id: option for question in LATER.questions()})
        for option, count in enumerate(options, 1)
        for _ in range(count)
    ]
    found = team_from_sheets(LATER, of_nobody_special(LATER, answers), "Beheer")
    return Measured(LATER, found.answers, found)


def test_two_teams_differ_by_cliffs_delta() -> None:
    move = compared(team(4, 2, 0, 0, 0), team(0, 2, 4, 0, 0)).moves[0]
    assert move.by == 2
    assert move.difference is not None
    assert (move.difference.delta, move.difference.clear) == (Fraction(32, 36), True)


def test_a_small_delta_is_no_clear_difference() -> None:
    move = compared(team(5, 5, 0, 0, 0), team(5, 6, 0, 0, 0)).moves[0]
    assert move.difference is not None
    assert move.difference.delta == Fraction(5, 110)
    assert not move.difference.clear


def test_from_here_on_a_delta_is_clear() -> None:
    assert cliffs_delta([1000, 0], [853, 147]) == NEGLIGIBLE
    few, many = Counts((1000, 0)), Counts((853, 147))
    assert difference_of(few, many) == Difference(NEGLIGIBLE, clear=True)
    assert difference_of(few, Counts((854, 146))) == Difference(Fraction(146, 1000), clear=False)
    assert difference_of(Counts((5, 0)), Counts((0, 5))) == Difference(Fraction(1), clear=True)
    assert difference_of(Counts((4, 0)), Counts((0, 5))) == Difference(Fraction(1), clear=False)


def test_of_answers_that_are_not_let_out_there_is_no_delta() -> None:
    move = compared(team(1, 2, 0, 0, 0), team(0, 2, 4, 0, 0)).moves[0]
    assert (move.by, move.difference) == (None, None)


def test_the_comparison_of_teams_warns_that_other_people_may_have_answered() -> None:
    document = plain_comparison(compared(team(4, 2, 0, 0, 0), team(0, 2, 4, 0, 0)))
    assert document["kind"] == "teams"
    notes = document["notes"]
    assert isinstance(notes, list)
    assert notes[-1] == (
        "Misschien vulden de tweede keer andere mensen de scan in. Een verschil hoeft dus geen verandering te zijn."
    )
    questions = document["questions"]
    assert isinstance(questions, list)
    assert (questions[0]["delta"], questions[0]["caution"]) == (
        0.89,
        "De antwoorden van de twee groepen verschillen duidelijk.",
    )


# Carried over


def test_of_an_old_sheet_what_is_still_valid_goes_over_into_the_new_version() -> None:
    old = Answers(
        BEFORE.values,
        {"d1": 4, "d2": 3},
        "Gemeente",
        {"d1-q1": "navragen", "d1-q4": "weg"},
        ("d1-q3", "d2-q1"),
        Origin("joined", 3),
    )
    carried = carried_over(old, EARLIER, LATER)
    assert carried.answers == Answers(
        {"d1-q1": 1, "d1-q2": 2, "d2-q1": 3, "d2-q2": UNKNOWN, "d2-q3": 3},
        {"d1": 4, "d2": 3},
        "Gemeente",
        {"d1-q1": "navragen"},
        ("d2-q1",),
        Origin("joined", 3),
    )
    assert [question.id for question in carried.to_answer] == ["d1-q3", "nieuw", "d3-q1"]


def test_every_kind_of_change_has_its_sentence() -> None:
    said = {f"scoring.comparison.reason.{change.value}" for change in Change if change is not Change.NONE}
    assert said <= set(LATER.sentences)
