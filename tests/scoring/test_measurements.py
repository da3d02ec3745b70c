"""What the page of two measurements asks for: files are opened, by their own version, and what to draw is told."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from scoring.code.counting import counter_of
from scoring.documents.canonical import write_answers, write_model
from scoring.documents.plan_document import write_plan
from scoring.documents.team_document import write_team
from scoring.model.answers import UNKNOWN, Answers
from scoring.model.model import Model
from scoring.team.small_groups import let_out
from scoring.team.tally import together
from scoring.team.team import team_of
from scoring.worker import Scorer
from scripts.runtime.exercise import call_for, hand_over
from tests.scoring.plans import MODEL, PLAN, tip_of
from tests.scoring.test_worker_verbs import error, ok

EARLIER = replace(MODEL, version="1.0.0", versions=("1.0.0",))
SHEET = Answers({"bronnen": 3, "kwaliteit": UNKNOWN}, {"leren": 2}, "Nulmeting")


def aggregate(model: Model = MODEL, people: int = 7) -> str:
    counter = counter_of(model)
    tally = counter.tally([("", counter.numbers(Answers({"bronnen": 2}))) for _ in range(people)])
    return write_team(team_of(let_out(together([tally], model), model.team), model, "Team"))


def compared(before: str, now: str, former: Model = MODEL) -> Any:
    scorer = Scorer()
    for model in (MODEL, former):
        scorer.call(*hand_over(write_model(model)))
    (_, request) = call_for(write_model(former), "compare")
    payload = {
        "before": json.loads(before),
        "now": json.loads(now),
        "before_model": json.loads(request)["model"],
    }
    reply = json.loads(scorer.call(*call_for(write_model(MODEL), "compare", **payload)))
    assert list(reply) == ["ok"], reply
    return reply["ok"]


@pytest.mark.parametrize("text", [write_answers(SHEET, MODEL), aggregate()], ids=["a sheet", "a team"])
def test_a_file_of_answers_or_of_a_team_is_a_measurement(text: str) -> None:
    assert ok("open_measurement", text=text) == {"version": MODEL.version, "document": json.loads(text)}


@pytest.mark.parametrize("text", [write_answers(SHEET, EARLIER), aggregate(EARLIER)], ids=["a sheet", "a team"])
def test_a_measurement_of_an_earlier_version_is_opened_by_that_one(text: str) -> None:
    assert ok("open_measurement", text=text) == {"version": "1.0.0", "document": None}
    opened = ok("open_measurement", write_model(EARLIER), text=text)
    assert opened == {"version": "1.0.0", "document": json.loads(text)}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "document.empty"),
        ("{", "document.cut_off"),
        (write_plan(PLAN, MODEL), "document.other_format"),
        (aggregate().replace('"median":2', '"median":3', 1), "team.changed"),
    ],
    ids=["nothing", "half", "a plan", "a team that was changed"],
)
def test_what_is_no_measurement_is_refused(text: str, key: str) -> None:
    assert error("open_measurement", text=text)[0] == key


def test_a_plan_is_read_in_the_words_of_its_version() -> None:
    opened = ok("open_plan", text=write_plan(PLAN, MODEL))
    assert opened["version"] == MODEL.version
    first, *others = opened["actions"]
    tip = tip_of("kwaliteit", 2)
    assert (first["question"], first["tip"], first["done_when"]) == ("kwaliteit", tip.title, tip.done_when)
    assert (first["who"], first["due"]) == ("Fatima; Jan, en Ömer", "2027-01-15")
    assert [(each["question"], each["due"]) for each in others] == [("meten", None), ("vragen", "2028-02-29")]


def test_a_plan_of_an_earlier_version_is_opened_by_that_one() -> None:
    text = write_plan(PLAN, EARLIER)
    assert ok("open_plan", text=text) == {"version": "1.0.0", "actions": None}
    assert len(ok("open_plan", write_model(EARLIER), text=text)["actions"]) == len(PLAN.actions)


def test_answers_are_no_plan() -> None:
    assert error("open_plan", text=write_answers(SHEET, MODEL))[0] == "plan.other_format"


def test_what_to_draw_of_a_move_lies_between_its_two_ends() -> None:
    questions = {each.id: len(each.options) for each in MODEL.questions()}
    (id, count) = next((id, count) for id, count in questions.items() if count > 3)
    low, high = (write_answers(Answers({id: answer}), MODEL) for answer in (1, count))
    between = [["between"]] * (count - 2)
    for before, now, ends in ((low, high, ("before", "now")), (high, low, ("now", "before"))):
        drawn = {each["id"]: each["cells"] for each in compared(before, now)["questions"]}
        assert drawn[id] == [[ends[0]], *between, [ends[1]]]
        assert {str(cells) for other, cells in drawn.items() if other != id} == {
            str([[]] * number) for other, number in questions.items() if other != id
        }
    drawn = {each["id"]: each["cells"] for each in compared(low, low)["questions"]}
    assert drawn[id] == [["before", "now"], *[[]] * (count - 1)]


def test_of_a_dimension_the_stages_over_what_can_be_compared_are_drawn() -> None:
    sheets = [write_answers(Answers({each.id: answer for each in MODEL.questions()}), MODEL) for answer in (1, 2)]
    for each in compared(*sheets)["dimensions"]:
        ends = [each["before_shared"]["stage"], each["now_shared"]["stage"]]
        assert ends == [1, 2]
        assert each["cells"] == [["before"], ["now"], *[[]] * (MODEL.top - 2)]


def test_two_teams_are_drawn_by_their_medians() -> None:
    found = compared(aggregate(EARLIER), aggregate(), EARLIER)
    (drawn,) = [each for each in found["questions"] if each["id"] == "bronnen"]
    assert drawn["cells"][1] == ["before", "now"]
    assert drawn["caution"]
