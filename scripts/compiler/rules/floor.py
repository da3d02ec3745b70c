"""Where the law asks something of everybody, the question says from which answer on, and which law."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem


def check(draft: Draft) -> Iterator[Problem]:
    """A floor above the last answer, a floor without a law, and a law without a floor."""
    for _, _, file in draft.questions():
        question, document = file.shape, file.document
        if question.floor and question.floor > len(question.ladder):
            spot = document.spot(("floor",))
            yield problem(spot, "floor.above", floor=question.floor, count=len(question.ladder))
        if question.floor and question.law is None:
            yield problem(document.key_spot(("floor",)), "floor.no_law")
        if question.law and question.floor is None:
            yield problem(document.key_spot(("law",)), "floor.no_floor")
