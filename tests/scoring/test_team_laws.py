"""The laws of teams and comparisons, over random models of every rule, depth and kind of question."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.comparison.comparison import Difference, Measured, cliffs_delta, compared
from scoring.comparison.shared import Change, carried_over
from scoring.documents.canonical import canonical
from scoring.documents.tally_document import plain_tally, tally_from
from scoring.documents.team_document import read_team, write_team
from scoring.method.node import dimension_nodes
from scoring.model.answers import Answers
from scoring.model.model import Model, TeamView
from scoring.team.agreement import Agreement, at_share, median, r_wg, spread
from scoring.team.join import joined
from scoring.team.release import refusals
from scoring.team.small_groups import let_out
from scoring.team.tally import NO_ROLE, Tally, TallyError, empty, together
from tests.scoring.random_models import ambitions, models, sheets
from tests.scoring.teams import files_of, tally_of, team_from_sheets

few = settings(max_examples=40)

ROLES = ["", "raad", "staf"]


@st.composite
def teams(draw: st.DrawFn, least: int = 1, most: int = 12) -> tuple[Model, list[tuple[str, Answers]]]:
    """A model with sheets of it, each with a role."""
    model = replace(draw(models(most=3)), team=TeamView(least, draw(st.integers(least, 5))))
    sheet = st.tuples(st.sampled_from(ROLES), sheets(model).map(Answers))
    return model, draw(st.lists(sheet, min_size=1, max_size=most))


@few
@given(models(), st.integers(5, 9), st.data())
def test_a_team_of_identical_sheets_stands_where_one_of_them_does(
    model: Model, people: int, data: st.DataObject
) -> None:
    answers = Answers(data.draw(sheets(model)))
    team = team_from_sheets(model, [(NO_ROLE, answers)] * people)
    assert team.answers.values == answers.values
    assert [each.node.standing for each in team.dimensions] == [
        node.standing for node in dimension_nodes(model, answers)
    ]
    for topic in team.topics:
        if topic.spread:
            assert topic.spread.deviation == 0
            assert topic.spread.r_wg == 1
            assert topic.spread.agreement is Agreement.AGREE
            assert topic.between is None
    for each in team.dimensions:
        if each.cell and each.cell.team and each.cell.team.options:
            on = [stage for stage, count in enumerate(each.cell.team.options, 1) if count]
            assert on == ([each.node.standing.stage] if each.node.standing.stage else [])


@few
@given(teams(), st.randoms(use_true_random=False))
def test_the_order_of_sheets_changes_nothing(
    given_team: tuple[Model, list[tuple[str, Answers]]], chance: random.Random
) -> None:
    model, given_sheets = given_team
    shuffled = [*given_sheets]
    chance.shuffle(shuffled)
    assert files_of(team_from_sheets(model, shuffled)) == files_of(team_from_sheets(model, given_sheets))


@few
@given(teams(), st.lists(st.integers(0, 12), max_size=3))
def test_sheets_add_up_to_the_same_in_any_parts(
    given_team: tuple[Model, list[tuple[str, Answers]]], cuts: list[int]
) -> None:
    model, given_sheets = given_team
    bounds = [0, *sorted(cuts), len(given_sheets)]
    parts = [tally_of(model, given_sheets[start:end]) for start, end in pairwise(bounds)]
    whole = tally_of(model, given_sheets)
    total = sum(parts, start=empty(model))
    assert same(total, whole)
    assert same(sum(reversed(parts), start=empty(model)), whole)
    assert same(whole + empty(model), whole)
    assert same(together(parts, model).tally, whole)


def same(one: Tally, other: Tally) -> bool:
    return canonical(plain_tally(one)) == canonical(plain_tally(other))


@few
@given(teams())
def test_a_tally_comes_back_as_it_was(given_team: tuple[Model, list[tuple[str, Answers]]]) -> None:
    model, given_sheets = given_team
    tally = tally_of(model, given_sheets)
    assert tally_from(json.loads(canonical(plain_tally(tally))), model) == tally


@few
@given(teams())
def test_an_aggregate_comes_back_as_it_was(given_team: tuple[Model, list[tuple[str, Answers]]]) -> None:
    model, given_sheets = given_team
    team = team_from_sheets(model, given_sheets, "Een team")
    text = write_team(team)
    assert read_team(text, model) == team
    assert write_team(read_team(text, model)) == text


@few
@given(teams())
def test_an_aggregate_may_go_out_again(given_team: tuple[Model, list[tuple[str, Answers]]]) -> None:
    model, given_sheets = given_team
    out = let_out(together([tally_of(model, given_sheets)], model), model.team)
    assert list(refusals(out, out)) == []


counts = st.lists(st.integers(0, 6), min_size=2, max_size=7)
answered = counts.filter(any)


@given(answered, st.data())
def test_cliffs_delta_is_antisymmetric_and_lies_between_minus_one_and_one(one: list[int], data: st.DataObject) -> None:
    size = st.integers(0, 6)
    other = data.draw(st.lists(size, min_size=len(one), max_size=len(one)).filter(any))
    delta = cliffs_delta(one, other)
    assert -1 <= delta <= 1
    assert cliffs_delta(other, one) == -delta
    assert cliffs_delta(one, one) == 0
    pairs = [(low, high) for low, n in enumerate(one) for high, m in enumerate(other) for _ in range(n * m)]
    assert delta == Fraction(sum((high > low) - (high < low) for low, high in pairs), len(pairs))


@given(answered)
def test_the_median_is_one_of_the_options_and_half_of_the_people_are_on_either_side(options: list[int]) -> None:
    everyone = [option for option, count in enumerate(options, 1) for _ in range(count)]
    middle = median(options)
    assert middle == everyone[(len(everyone) - 1) // 2]
    found = spread(options)
    assert found.deviation == Fraction(sum(abs(option - middle) for option in everyone), len(everyone))
    assert found.deviation == min(
        Fraction(sum(abs(option - other) for option in everyone), len(everyone)) for other in range(1, len(options) + 1)
    )


@given(answered)
def test_agreement_lies_between_none_and_all(options: list[int]) -> None:
    found = r_wg(options)
    assert (found is None) == (sum(options) == 1)
    assert found is None or 0 <= found <= 1
    assert found is None or (found == 1) == (sum(1 for count in options if count) == 1)


@given(answered)
def test_two_different_options_are_left_where_people_should_talk(options: list[int]) -> None:
    if spread(options).agreement is Agreement.TALK:
        assert at_share(options, Fraction(3, 20)) < at_share(options, Fraction(17, 20))


@few
@given(models(), st.data())
def test_comparing_with_oneself_gives_no_move(model: Model, data: st.DataObject) -> None:
    measured = Measured(model, Answers(data.draw(sheets(model))))
    found = compared(measured, measured)
    assert found.comparable == len(found.moves)
    assert all(move.by in (0, None) and move.pair.change is Change.NONE for move in found.moves)
    for stand in found.stands:
        assert stand.before_shared == stand.now_shared == stand.before == stand.now


@few
@given(teams())
def test_comparing_a_team_with_itself_gives_no_difference(given_team: tuple[Model, list[tuple[str, Answers]]]) -> None:
    model, given_sheets = given_team
    team = team_from_sheets(model, given_sheets)
    measured = Measured(model, team.answers, team)
    for move in compared(measured, measured).moves:
        assert move.by in (0, None)
        assert move.difference is None or move.difference == Difference(Fraction(0), clear=False)


@few
@given(models(), st.data())
def test_a_sheet_carried_over_to_its_own_version_stays_as_it_is(model: Model, data: st.DataObject) -> None:
    answers = Answers(data.draw(sheets(model)), data.draw(ambitions(model)), "Wij")
    carried = carried_over(answers, model, model)
    assert (carried.answers, carried.to_answer) == (answers, ())


@few
@given(models(), st.data())
def test_a_sheet_that_was_divided_is_joined_again(model: Model, data: st.DataObject) -> None:
    values = data.draw(sheets(model))
    parts: list[dict[str, object]] = [{}, {}, {}]
    for id, answer in values.items():
        for place in data.draw(st.sets(st.integers(0, 2), min_size=1)):
            parts[place][id] = answer
    found = joined([Answers(part) for part in parts], model)  # type: ignore[arg-type]
    assert (found.answers.values, found.conflicts) == (values, ())


@few
@given(teams())
def test_joining_sheets_in_another_order_changes_nothing(
    given_team: tuple[Model, list[tuple[str, Answers]]],
) -> None:
    model, given_sheets = given_team
    answers = [each for _, each in given_sheets]
    assert joined(answers, model) == joined(answers[::-1], model)


def test_tallies_of_two_models_do_not_add_up() -> None:
    one = Tally("a", "1", ())
    with pytest.raises(TallyError, match="a 1"):
        one + Tally("b", "1", ())
    with pytest.raises(TallyError, match="a 1"):
        one + Tally("a", "2", ())
