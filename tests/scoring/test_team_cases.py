"""The team cases, as an adviser can read them: tests/scoring/team_cases/*.yaml."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from scoring.documents.result_document import rounded
from scoring.team.agreement import spread
from scoring.team.team import between
from scoring.worker import Scorer
from tests.scoring.team_cases import TeamCase, question_cases, team_cases

QUESTIONS, TEAMS = question_cases(), list(team_cases())


def test_cases_are_found() -> None:
    assert len(QUESTIONS) > 5
    assert len(TEAMS) > 5


@pytest.mark.parametrize("case", QUESTIONS, ids=[case["name"] for case in QUESTIONS])
def test_what_is_said_of_one_question(case: dict[str, Any]) -> None:
    found = spread(case["counts"])
    talk = between(tuple(case["counts"]), found)
    assert {
        "midden": found.median,
        "afstand": rounded(found.deviation),
        "oordeel": found.agreement.value,
        "twee_groepen": found.split,
        "r_wg": None if found.r_wg is None else rounded(found.r_wg),
        "tussen": talk and [talk.low, talk.high],
    } == case["expect"]


READ: dict[str, Callable[[Any, Any], object]] = {
    "shown": lambda view, expected: view["shown"],
    "notes": lambda view, expected: view["notes"],
    "stage": lambda view, expected: view["dimensions"][0]["stage"],
    "stages_of_people": lambda view, expected: [one["count"] for one in view["dimensions"][0]["stages"]],
    "talk": lambda view, expected: [one["question"] for one in view["conversation"]],
    "sentence": lambda view, expected: view["conversation"][0]["sentence"],
    "gap": lambda view, expected: view["conversation"][0]["gap"],
    "unknown": lambda view, expected: [one["question"] for one in view["unknown"]],
    "roles": lambda view, expected: {
        one["id"]: [role["role"] for role in one["roles"]] for one in view["questions"] if one["id"] in expected
    },
    "counts": lambda view, expected: {
        one["id"]: one["team"] and one["team"]["counts"] for one in view["questions"] if one["id"] in expected
    },
    "hidden": lambda view, expected: next(
        one["sentence"] for one in view["questions"] if one["team"] and one["team"]["counts"] is None
    ),
}
"""How each thing that a case expects is read from what a page gets."""


@pytest.mark.parametrize("case", TEAMS, ids=[case.id for case in TEAMS])
def test_what_a_team_sees(case: TeamCase) -> None:
    scorer = Scorer()
    *_, last = [json.loads(scorer.call(*call)) for call in case.calls()]
    view = last["ok"]["view"]
    assert {name: READ[name](view, expected) for name, expected in case.expect.items()} == case.expect
