"""Calls of every verb of scoring.worker, good ones and wrong ones: all that the scorer of a page can be asked.

python -m tests.scoring.exercise prints them as JSON. The build runs them to find which modules of Python the browser
needs; the browser tests run them in the worker, and compare the replies with those of this machine's Python.
Needs nothing but what a build needs.
"""

from __future__ import annotations

import json
import sys
from typing import Final

from scoring.documents.canonical import write_answers, write_model
from scoring.documents.plan_document import write_plan
from scoring.model.answers import Answers
from scoring.worker import call
from tests.scoring.cases import cases
from tests.scoring.plans import MODEL, PLAN

Call = tuple[str, str, str]
"""verb, model document, payload"""

DOCUMENT: Final = write_model(MODEL)
_ANSWERS: Final = write_answers(Answers({"kwaliteit": 3, "meten": 1, "vragen": 2}, {"leren": 2}), MODEL)
_PLAN_REQUEST: Final = json.dumps({"plan": json.loads(write_plan(PLAN, MODEL)), "moment": "2026-11-23T10:00:00Z"})
_RESULT_REQUEST: Final = json.dumps({"answers": json.loads(_ANSWERS), "date": "2026-11-23"})
_CODE: Final[str] = json.loads(call("encode", DOCUMENT, _ANSWERS))["ok"]

GOOD: Final = {
    "encode": _ANSWERS,
    "decode": json.dumps(_CODE),
    "peek": json.dumps(_CODE),
    "plan_ics": _PLAN_REQUEST,
    "plan_csv": _PLAN_REQUEST,
    "plan_markdown": _PLAN_REQUEST,
    "result_csv": _RESULT_REQUEST,
    "profile_svg": _RESULT_REQUEST,
}
"""A good payload for each verb but `evaluate`, which the scoring cases are for."""

WRONG: Final[tuple[Call, ...]] = (
    ("encode", DOCUMENT, "{"),
    ("decode", DOCUMENT, json.dumps(_CODE[:-1] + ("0" if _CODE[-1] != "0" else "1"))),
    ("peek", DOCUMENT, json.dumps("Ü😀")),
    ("plan_csv", DOCUMENT, _PLAN_REQUEST.replace("kwaliteit", "kwantiteit")),
    ("result_csv", DOCUMENT, _RESULT_REQUEST.replace("2026-11-23", "2026-02-30")),
    ("evaluate", "{}", _ANSWERS),
    ("voorspel", DOCUMENT, _ANSWERS),
)


def calls() -> list[Call]:
    """All of them: the scoring cases, each other verb, and wrong input."""
    of_cases = [each for case in cases() for each in case.calls()]
    return [*of_cases, *((verb, DOCUMENT, payload) for verb, payload in GOOD.items()), *WRONG]


if __name__ == "__main__":
    json.dump(calls(), sys.stdout)
