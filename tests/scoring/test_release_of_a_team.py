"""A next aggregate of nearly the same people is refused, for the two together would give the few away."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from scoring.team.release import TEAM, Refusal, refusals
from scoring.team.small_groups import LetOut, let_out
from scoring.team.tally import together
from tests.scoring.audit import Known, in_document
from tests.scoring.teams import Sheet, files_of, random_team, small_model, tally_of, team_from_sheets
from tests.scoring.test_small_groups import people

MODEL = small_model()
LEAST = MODEL.team.least
Q1, Q2 = (question.id for question in MODEL.questions())
TEN = people("", 1, 2, 3, 3, 2, 1, 2, 3, 3, 2)


def out(sheets: list[Sheet]) -> LetOut:
    return let_out(together([tally_of(MODEL, sheets)], MODEL), MODEL.team)


def refused(now: list[Sheet], last: list[Sheet]) -> list[Refusal]:
    return [one for one in refusals(out(now), out(last)) if one.id == Q1]


def test_the_same_people_may_go_out_again() -> None:
    assert refused(TEN, TEN) == []


@pytest.mark.parametrize("count", [1, 4])
def test_a_few_people_more_or_less_are_refused(count: int) -> None:
    more = TEN + people("", *[1, 2, 3, 2][:count])
    assert refused(more, TEN) == [Refusal(Q1, TEAM, count)]
    assert refused(TEN, more) == [Refusal(Q1, TEAM, count)]


def test_enough_people_more_may_go_out() -> None:
    assert refused(TEN + people("", 1, 2, 3, 3, 3), TEN) == []


def test_somebody_who_answers_otherwise_is_refused() -> None:
    assert refused(people("", 3) + TEN[1:], TEN) == [Refusal(Q1, TEAM, 1)]


def test_enough_people_more_of_whom_a_few_chose_an_option_are_refused() -> None:
    assert refused(TEN + people("", 1, None, None, None, None), TEN) == [Refusal(Q1, TEAM, 1)]


def test_a_few_people_more_of_one_role_are_refused() -> None:
    last = people("staf", 1, 2, 3, 3, 2) + people("raad", 1, 1, 2, 2, 3)
    now = last + people("staf", 1, 2) + people("raad", 1, 2, 3)
    assert refused(now, last) == [Refusal(Q1, "raad", 3), Refusal(Q1, "staf", 2)]


def test_a_role_that_was_hidden_is_refused_where_it_gives_away_who_were_hidden_with_it() -> None:
    last = people("staf", 1, 2, 3, 3, 2) + people("raad", 1, 2, 3)
    now = last + people("raad", 1, 2, 3, 1, 2)
    assert out(last).questions[next(iter(out(last).questions))].roles == {}
    assert [one.role for one in refused(now, last)] == ["staf"]


def named(sheets: list[Sheet], *roles: str) -> list[Sheet]:
    """The same people, each with another role."""
    return [(role, answers) for role, (_, answers) in zip(roles, sheets, strict=True)]


def test_a_role_that_goes_by_another_name_and_has_one_person_more_is_refused() -> None:
    fourteen = people("", 1, 2, 3, 3, 2, 1, 1, 2, 3, 1, 2, 2, 3, 3)
    last = named(fourteen, *["staf"] * 6, *["raad"] * 8)
    now = named(fourteen, *["team a"] * 7, *["team b"] * 7)
    assert {one.role for one in refused(now, last)} == {"team a", "team b"}


def test_roles_that_cut_through_those_of_the_last_one_may_go_out() -> None:
    ten = people("", 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3)
    last = named(ten, *["staf", "raad"] * 10)
    now = named(ten, *["team a"] * 5, *["team b"] * 15)
    assert refused(now, last) == []


def test_fewer_people_than_are_let_out_give_nothing_to_differ_from() -> None:
    assert refused(TEN, people("", 1, 2)) == []


@pytest.mark.parametrize("start", range(3))
def test_two_that_may_both_go_out_give_nobody_away_together(start: int) -> None:
    """The people of both, of the last alone and of the next alone are all unknown, each by role."""
    chance = random.Random(start)
    both_out = 0
    for _ in range(200):
        stay, left, joined = (
            random_team(MODEL, chance, chance.choice(sizes), ("staf", "raad"))
            for sizes in ((6, 9, 14), (0, 0, 1, 6), (0, 1, 5, 7, 12))
        )
        last, now = [*stay, *left], [*stay, *joined]
        if any(refusals(out(now), out(last))):
            continue
        both_out += 1
        assert list(_given_away(stay, left, joined, last, now)) == []
    assert both_out > 20, "too few of these may both go out"


def _given_away(
    stay: list[Sheet], left: list[Sheet], joined: list[Sheet], last: list[Sheet], now: list[Sheet]
) -> Iterator[object]:
    sets = {"stay": stay, "left": left, "joined": joined}
    groups = {
        (name, role): tally.questions[asked][role]
        for name, sheets in sets.items()
        for tally in [tally_of(MODEL, sheets)]
        for asked in tally.questions
        if asked.id == Q1
        for role in tally.questions[asked]
    }
    known = Known()
    bins = [0, 1, 2, -3, -2, -1]
    for name, sheets in (("left", last), ("joined", now)):
        for shown in in_document(files_of(team_from_sheets(MODEL, sheets)).document):
            if shown.item == Q1:
                own = [each for each in groups if each[0] in ("stay", name) and shown.role in ("", each[1])]
                for at in shown.bins:
                    known.learn([(each, at) for each in own])
    for chosen in range(1, 2 ** len(groups)):
        some = [each for place, each in enumerate(groups) if chosen >> place & 1]
        count = sum(groups[each].answered for each in some)
        if 0 < count < LEAST:
            yield from (some for at in bins[:3] if known.gives([(each, at) for each in some]))


@pytest.mark.parametrize("start", range(3))
def test_the_same_people_in_other_roles_give_nobody_away(start: int) -> None:
    """Who has which role in both is known: their answers are the unknowns."""
    chance = random.Random(start)
    both_out = 0
    for _ in range(300):
        team = random_team(MODEL, chance, chance.choice((12, 16, 20)), ("staf", "raad"))
        moved = chance.choice((0.05, 0.2, 0.5))
        again = [
            ("team a" if (role == "staf") == (chance.random() > moved) else "team b", answers) for role, answers in team
        ]
        if any(refusals(out(again), out(team))):
            continue
        both_out += 1
        assert list(_of_both(team, again)) == []
    assert both_out > 20, "too few of these may both go out"


def _of_both(last: list[Sheet], now: list[Sheet]) -> Iterator[object]:
    each = [((before, after), answers) for (before, answers), (after, _) in zip(last, now, strict=True)]
    groups = sorted({group for group, _ in each})
    known = Known()
    for place, sheets in enumerate((last, now)):
        for shown in in_document(files_of(team_from_sheets(MODEL, sheets)).document):
            if shown.item == Q1:
                own = [group for group in groups if shown.role in ("", group[place])]
                for at in shown.bins:
                    known.learn([(group, at) for group in own])
    for chosen in range(1, 2 ** len(groups)):
        some = [group for at, group in enumerate(groups) if chosen >> at & 1]
        count = sum(1 for group, answers in each if group in some and isinstance(answers.values.get(Q1), int))
        if 0 < count < LEAST:
            yield from (some for at in range(3) if known.gives([(group, at) for group in some]))
