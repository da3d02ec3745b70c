"""Calls of every verb of scoring.worker, good ones and wrong ones: all that the scorer of a page can be asked.

python -m tests.scoring.exercise prints them as JSON, a list of [verb, request]; each model is handed over before
the calls that name it. The build runs them to find which modules of Python the browser needs; the browser tests run
them in the worker, and compare the replies with those of this machine's Python. Needs nothing but what a build needs.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from scoring.code.result_code import encode
from scoring.documents.canonical import write_answers, write_model
from scoring.documents.plan_document import write_plan
from scoring.model.answers import Answers
from tests.scoring.cases import Call, call_for, cases, hand_over
from tests.scoring.plans import MODEL, PLAN

DOCUMENT: Final = write_model(MODEL)
_SHEET: Final = Answers({"kwaliteit": 3, "meten": 1, "vragen": 2}, {"leren": 2})
_TEXT: Final = write_answers(_SHEET, MODEL)
_CODE: Final = encode(MODEL, _SHEET)
_ANSWERS: Final[dict[str, object]] = {"answers": json.loads(_TEXT)}
_PLAN: Final[dict[str, object]] = {"plan": json.loads(write_plan(PLAN, MODEL))}
_DATE: Final = {"date": "2026-11-23"}

GOOD: Final[dict[str, dict[str, object]]] = {
    "encode": _ANSWERS,
    "open_code": {"code": _CODE},
    "open_document": {"text": _TEXT},
    "plan_ics": {**_PLAN, "moment": "2026-11-23T10:00:00Z"},
    "plan_csv": _PLAN,
    "plan_markdown": _PLAN,
    "result_csv": {**_ANSWERS, **_DATE},
    "profile_svg": {**_ANSWERS, **_DATE},
}
"""A good payload for each verb but `evaluate`, which the scoring cases are for."""

WRONG: Final[tuple[Call, ...]] = (
    ("encode", "{"),
    call_for(DOCUMENT, "open_code", code=_CODE[:-1] + ("0" if _CODE[-1] != "0" else "1")),
    call_for(DOCUMENT, "open_code", code="Ü😀"),
    call_for(DOCUMENT, "open_document", text="{\n"),
    call_for(DOCUMENT, "plan_csv", plan={}),
    call_for(DOCUMENT, "result_csv", **_ANSWERS, date="2026-02-30"),
    call_for("a document that nobody handed over", "evaluate", **_ANSWERS),
    hand_over("{}"),
    call_for(DOCUMENT, "voorspel", **_ANSWERS),
)


def of_cases() -> Iterator[Call]:
    """The scoring cases, by model: a scorer does not hold all of their models at once."""
    for document, of_model in groupby(sorted(cases(), key=lambda case: case.model), lambda case: case.model):
        yield hand_over(document)
        for case in of_model:
            yield from case.calls()


def of_other_verbs() -> Iterator[Call]:
    """Each of the other verbs, once."""
    yield hand_over(DOCUMENT)
    for verb, payload in GOOD.items():
        yield call_for(DOCUMENT, verb, **payload)


def calls() -> list[Call]:
    """All of them: the scoring cases, each other verb, and wrong input."""
    return [*of_cases(), *of_other_verbs(), *WRONG]


if __name__ == "__main__":
    json.dump(calls(), sys.stdout)
