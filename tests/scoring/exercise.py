"""Calls of the scorer for the browser tests: the scoring cases, each other verb, and wrong input.

The browser tests run them in the worker, and compare the replies with those of this machine's Python.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from scoring.documents.canonical import write_model
from scripts.runtime.exercise import Call, call_for, good, hand_over, sheets, wrong
from tests.scoring.cases import cases
from tests.scoring.pastes import refused, that_open
from tests.scoring.plans import MODEL
from tests.scoring.team_cases import team_cases

DOCUMENT: Final = write_model(MODEL)
GOOD: Final = good(MODEL)
WRONG: Final = wrong(MODEL)
SHEET: Final = next(sheets(MODEL))


def of_cases() -> Iterator[Call]:
    """The scoring cases, by model: a scorer does not hold all of their models at once."""
    for document, of_model in groupby(sorted(cases(), key=lambda case: case.model), lambda case: case.model):
        yield hand_over(document)
        for case in of_model:
            yield from case.calls()


def of_pastes() -> Iterator[Call]:
    """All that people paste for a code, both what opens and what is refused."""
    yield hand_over(DOCUMENT)
    for paste in (*that_open(MODEL, SHEET), *refused(MODEL, SHEET)):
        yield call_for(DOCUMENT, "open_code", code=paste.text)


def of_team_cases() -> Iterator[Call]:
    """The team cases: of each its tally, and the team."""
    for case in team_cases():
        yield from case.calls()


def of_other_verbs() -> Iterator[Call]:
    """Each of the other verbs, once."""
    yield hand_over(DOCUMENT)
    for verb, payload in GOOD.items():
        yield call_for(DOCUMENT, verb, **payload)
