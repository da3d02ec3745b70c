"""What is let out of a team gives nobody away: held against an auditor that reads all that leaves the page."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from scoring.model.answers import UNKNOWN, Answers
from scoring.team.small_groups import let_out
from scoring.team.tally import Asked, Counts, Tally, together
from tests.scoring.audit import Known, Shown, given_away, in_document, in_report, in_table
from tests.scoring.teams import Sheet, files_of, random_team, small_model, tally_of, team_from_sheets

MODEL = small_model()
LEAST = MODEL.team.least
TITLES = {question.title: question.id for question in MODEL.questions()}
ITEMS = TITLES | {part.title: part.id for part in MODEL.dimensions}
Q1, Q2 = (question.id for question in MODEL.questions())
ROLES = ("directie", "staf", "uitvoering", "raad", "")
EVERYONE = "iedereen"


def leaks(sheets: list[Sheet], shown: list[Shown] | None = None) -> list[str]:
    """What the auditor finds in all that is made of a team; or in what is `shown` instead."""
    tally = tally_of(MODEL, sheets)
    if shown is None:
        files = files_of(team_from_sheets(MODEL, sheets))
        shown = [
            *in_document(files.document),
            *in_table(files.table, ITEMS, EVERYONE),
            *in_report(files.report, TITLES),
        ]
    items = {question.id: by_role for question, by_role in tally.questions.items()} | dict(tally.dimensions)
    return [leak for item, by_role in items.items() for leak in given_away(item, by_role, shown, LEAST)]


def people(role: str, *answers: int | None) -> list[Sheet]:
    """People who answered the first question so, and the second with the first option."""
    return [(role, Answers({Q1: UNKNOWN if answer is None else answer, Q2: 1})) for answer in answers]


def roles_shown(sheets: list[Sheet]) -> set[str]:
    cells = let_out(together([tally_of(MODEL, sheets)], MODEL), MODEL.team).questions
    return set(next(cell for asked, cell in cells.items() if asked.id == Q1).roles)


@pytest.mark.parametrize("start", range(4))
def test_nothing_that_leaves_the_page_gives_a_few_people_away(start: int) -> None:
    chance = random.Random(start)
    found = 0
    for _ in range(500):
        roles = ROLES[: chance.randint(1, len(ROLES))]
        sheets = random_team(MODEL, chance, chance.randint(0, 32), roles)
        assert leaks(sheets) == [], sheets
        found += bool(roles_shown(sheets))
    assert found > 50, "of too few of these teams is a role shown"


def test_the_auditor_reads_the_same_numbers_in_the_aggregate_the_table_and_the_report() -> None:
    answers = zip([1, 2, 3, 3, 2, 1, 1, 2, 2, 2], [3, 2, 3, 3, 2, 1, 1, 1, 1, 2], strict=True)
    sheets = [("staf" if at < 5 else "raad", Answers({Q1: one, Q2: two})) for at, (one, two) in enumerate(answers)]
    files = files_of(team_from_sheets(MODEL, sheets))
    document = list(in_document(files.document))
    assert len(document) == 9
    key = lambda one: (one.item, one.role)  # noqa: E731
    assert sorted(in_table(files.table, ITEMS, EVERYONE), key=key) == sorted(document, key=key)
    assert list(in_report(files.report, TITLES)) == [one for one in document if not one.role and one.item in (Q1, Q2)]


def test_the_auditor_finds_a_role_that_is_hidden_alone() -> None:
    sheets = people("staf", 1, 2, 3, 3, 2) + people("raad", 1, 2)
    tally = tally_of(MODEL, sheets)
    naive = [Shown(Q1, "", dict(enumerate((2, 3, 2)))), Shown(Q1, "staf", dict(enumerate((1, 2, 2))))]
    assert any("('raad',)" in leak for leak in leaks(sheets, naive))
    assert tally.people == {"staf": 5, "raad": 2}


def test_the_auditor_finds_a_few_people_who_must_have_answered_as_all_others_did() -> None:
    sheets = people("staf", 1, 2, 3, 3, 2) + people("raad", 1, 1) + people("directie", 1, 1, 1)
    every = tally_of(MODEL, sheets).questions[Asked(Q1, 1, 3)]
    team = [Shown(Q1, "", dict(zip((0, 1, 2, -3, -2, -1), (6, 2, 2, 0, 0, 0), strict=True)))]
    staff = [Shown(Q1, "staf", dict(zip((0, 1, 2, -3, -2, -1), (1, 2, 2, 0, 0, 0), strict=True)))]
    assert any("certain" in leak for leak in given_away(Q1, every, team + staff, LEAST))
    assert list(given_away(Q1, every, team, LEAST)) == []


def test_what_follows_from_sums_is_found() -> None:
    known = Known()
    known.learn(["a", "b", "c"])
    known.learn(["b", "c"])
    assert known.gives(["a"])
    assert not known.gives(["b"])
    known.learn(["a", "c"])
    assert known.gives(["b"])
    assert known.gives(["c"])


def test_a_role_of_a_few_people_is_hidden_and_another_with_it() -> None:
    assert roles_shown(people("staf", 1, 2, 3, 3, 2, 1) + people("raad", 1, 2)) == set()
    three = people("staf", 1, 2, 3, 3, 2, 1) + people("raad", 1, 2) + people("directie", 1, 2, 3, 3, 3)
    assert roles_shown(three) == {"staf"}


def test_roles_are_shown_where_all_have_enough_people() -> None:
    assert roles_shown(people("staf", 1, 2, 3, 3, 2) + people("raad", 1, 1, 1, 1, 1)) == {"raad", "staf"}


def test_people_without_a_role_are_hidden_like_those_of_a_small_one() -> None:
    assert roles_shown(people("staf", 1, 2, 3, 3, 2) + people("", 1, 2)) == set()
    assert roles_shown(people("staf", 1, 2, 3, 3, 2) + people("", 1, 2, 1, 1, 3)) == {"staf"}


def test_a_role_is_hidden_where_the_others_all_answered_alike() -> None:
    assert roles_shown(people("staf", 1, 2, 3, 3, 2) + people("", 1, 1, 1, 1, 1)) == set()


def test_who_does_not_know_counts_as_people_and_not_as_answers() -> None:
    few = people("staf", 1, 2, 3, 3, None) + people("raad", 1, 1, 2, 2, 2)
    assert roles_shown(few) == set()


def test_of_fewer_people_than_a_team_only_their_number_is_let_out() -> None:
    alone = replace(MODEL, team=replace(MODEL.team, smallest=6))
    out = let_out(together([tally_of(alone, people("", 1, 2, 3, 1, 1))], alone), alone.team)
    assert out.people == 5
    assert all(cell.team is None for cell in (*out.questions.values(), *out.dimensions.values()))


def test_where_a_few_chose_an_option_it_shows_how_many_did_not_know_and_not_what_they_chose() -> None:
    out = let_out(together([tally_of(MODEL, people("", 1, 2, None, None, None))], MODEL), MODEL.team)
    cell = next(cell for asked, cell in out.questions.items() if asked.id == Q1)
    assert cell.team == Counts((), unknown=3)


def test_where_nobody_chose_an_option_that_is_shown() -> None:
    out = let_out(together([tally_of(MODEL, people("", None, None, None, None, None))], MODEL), MODEL.team)
    cell = next(cell for asked, cell in out.questions.items() if asked.id == Q1)
    assert cell.team == Counts((0, 0, 0), unknown=5)


def test_how_many_have_a_role_is_shown_from_enough_people_on() -> None:
    sheets = people("staf", 1, 2, 3, 3, 2) + people("raad", 1, 2)
    assert let_out(together([tally_of(MODEL, sheets)], MODEL), MODEL.team).roles == {"raad": None, "staf": 5}


def test_a_tally_of_nobody_lets_out_nothing() -> None:
    nobody = Tally(MODEL.id, MODEL.version, tuple(stage.id for stage in MODEL.stages))
    assert let_out(together([nobody], MODEL), MODEL.team).people == 0
