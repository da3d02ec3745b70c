"""Several sheets as one: of a divided scan, and of what a team agrees about."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scoring.documents.canonical import DocumentError, read_answers, write_answers
from scoring.documents.joined_document import plain_joined
from scoring.model.answers import NA, UNKNOWN, Answer, Answers, Origin
from scoring.team.join import consensus, joined
from tests.scoring.teams import of_nobody_special, small_model, team_from_sheets

MODEL = small_model(5, (3,))
A, B, C = (question.id for question in MODEL.questions())


def join(*sheets: dict[str, Answer]) -> tuple[dict[str, Answer], dict[str, dict[Answer, int]]]:
    """The answers, and of each conflict how many gave what."""
    found = joined([Answers(sheet) for sheet in sheets], MODEL)
    return dict(found.answers.values), {one.question.id: dict(one.answers or {}) for one in found.conflicts}


def test_colleagues_who_answered_different_questions_have_no_conflict() -> None:
    assert join({A: 1}, {B: 2}, {C: NA}) == ({A: 1, B: 2, C: NA}, {})


def test_the_same_answer_twice_is_one_answer() -> None:
    assert join({A: 1}, {A: 1, B: 2}) == ({A: 1, B: 2}, {})


def test_two_answers_are_a_conflict_with_how_many_gave_each() -> None:
    assert join({A: 1}, {A: 3}, {A: 3, B: 2}) == ({B: 2}, {A: {1: 1, 3: 2}})
    assert join({A: 1}, {A: NA}) == ({}, {A: {1: 1, NA: 1}})


def test_who_does_not_know_has_nothing_against_who_does() -> None:
    assert join({A: UNKNOWN}, {A: 3}) == ({A: 3}, {})
    assert join({A: UNKNOWN}, {A: UNKNOWN}) == ({A: UNKNOWN}, {})


def test_notes_come_one_below_another_and_ambitions_where_they_are_the_same() -> None:
    dimension = MODEL.dimensions[0].id
    one = Answers({A: 1}, {dimension: 3}, "Ik", {A: "links"}, (A,))
    other = Answers({B: 1}, {dimension: 3}, "Jij", {A: "rechts", B: "ja"}, (A, B))
    found = joined([one, other], MODEL).answers
    assert (found.ambitions, found.notes, found.marks, found.label) == (
        {dimension: 3},
        {A: "links\nrechts", B: "ja"},
        (A, B),
        "",
    )
    assert joined([one, Answers(ambitions={dimension: 4})], MODEL).answers.ambitions == {}


def team(*answers: Answer | None) -> list[Answers]:
    return [Answers({} if answer is None else {A: answer, B: 2}) for answer in answers]


def agreed(*answers: Answer | None) -> tuple[Answer | None, dict[Answer, int] | None]:
    """What the team's sheet has for the first question, and else what was given."""
    found = consensus(team_from_sheets(MODEL, of_nobody_special(MODEL, team(*answers))))
    given = {one.question.id: one.answers for one in found.conflicts}.get(A)
    return found.answers.values.get(A), None if given is None else dict(given)


def test_the_sheet_of_a_team_has_the_median_where_people_agree() -> None:
    assert agreed(3, 3, 3, 3, 4) == (3, None)


def test_what_people_do_not_agree_about_is_for_them_to_decide() -> None:
    assert agreed(2, 3, 3, 4, 4) == (None, {2: 1, 3: 2, 4: 2})
    assert agreed(1, 1, 3, 5, 5) == (None, {1: 2, 3: 1, 5: 2})


def test_a_conflict_does_not_show_what_is_not_let_out() -> None:
    found = consensus(team_from_sheets(MODEL, of_nobody_special(MODEL, team(1, 2, 3))))
    assert [one.answers for one in found.conflicts] == [None, None, None]


def test_what_nobody_knows_is_not_known() -> None:
    assert agreed(*[UNKNOWN] * 5)[0] is UNKNOWN
    assert agreed(*[NA] * 5)[0] is NA


def test_where_a_sheet_comes_from_is_written_in_it() -> None:
    found = joined([Answers({A: 1}), Answers({B: 1})], MODEL).answers
    assert found.origin == Origin("joined", 2)
    text = write_answers(found, MODEL)
    assert json.loads(text)["origin"] == {"kind": "joined", "sheets": 2}
    assert read_answers(text, MODEL) == found
    five = consensus(team_from_sheets(MODEL, of_nobody_special(MODEL, team(3, 3, 3, 3, 3)))).answers
    assert five.origin == Origin("consensus", 5)


@pytest.mark.parametrize(
    ("origin", "key"),
    [
        ({"kind": "gevonden", "sheets": 2}, "answers.no_origin"),
        ({"kind": "joined", "sheets": 0}, "answers.no_origin"),
        ({"kind": "joined", "sheets": True}, "document.needs_whole_number"),
        ({"kind": "joined"}, "document.missing_entry"),
        ([], "document.needs_object"),
    ],
)
def test_an_origin_that_is_none_is_refused(origin: object, key: str) -> None:
    document = {**json.loads(write_answers(Answers({A: 1}), MODEL)), "origin": origin}
    with pytest.raises(DocumentError) as refused:
        read_answers(json.dumps(document), MODEL)
    assert refused.value.key == f"scoring.{key}"


def test_the_document_lists_the_lowest_option_first_and_what_is_no_option_last() -> None:
    sheets = [Answers({A: NA}), Answers({A: 4}), Answers({A: 2}), Answers({A: 4})]
    document: Any = plain_joined(joined(sheets, MODEL), MODEL)
    (conflict,) = document["conflicts"]
    assert conflict["question"] == A
    assert [(one["answer"], one["count"], one["name"]) for one in conflict["given"]] == [
        (2, 1, "stadium 2"),
        (4, 2, "stadium 4"),
        ("na", 1, "niet van toepassing"),
    ]
