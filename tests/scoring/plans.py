"""A plan for the test model "twee", for the tests of the files that are made of it."""

from __future__ import annotations

from datetime import date

from scoring.model.model import Tip
from scoring.model.plan import Action, Plan
from tests.scoring.cases import read_test_model

MODEL = read_test_model("twee")
PLAN = Plan(
    (
        Action("kwaliteit", 2, "Fatima; Jan, en Ömer", date(2027, 1, 15), "het kwartaal om is", "meet ik\nna"),
        Action("meten", 1),
        Action("vragen", 1, due=date(2028, 2, 29)),
    ),
    date(2027, 11, 1),
)


def tip_of(question: str, step: int) -> Tip:
    """The tip for a step of a question of the test model."""
    options = next(one.options for one in MODEL.questions() if one.id == question)
    tip = options[step - 1].tip
    assert tip, "the test model has a tip for every step"
    return tip
