"""The verbs of the worker for sheets beside each other: two measurements, and several sheets joined into one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.code.result_code import decode
from scoring.comparison.comparison import Measured, compared
from scoring.comparison.shared import carried_over
from scoring.documents.answers_document import answers_from, plain_answers
from scoring.documents.comparison_document import plain_comparison
from scoring.documents.fields import DocumentError, Fields
from scoring.documents.joined_document import plain_joined
from scoring.documents.team_document import FORMAT, team_from
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.team.join import consensus, joined
from scoring.verb import Verb

MOST_JOINED: Final = 200
"""Sheets that are put together into one."""


def compare(model: Model, request: Fields, former: Model) -> dict[str, object]:
    """The comparison document. model: the version of the later measurement; former: that of the earlier one."""
    if former.id != model.id:
        raise DocumentError("scoring.answers.other_model", "before_model", given=former.id, model=model.id)
    before = _measured(request.entries["before"], former)
    now = _measured(request.entries["now"], model)
    if (before.team is None) != (now.team is None):
        raise DocumentError("scoring.comparison.two_kinds", "before")
    return plain_comparison(compared(before, now))


def carry_over(model: Model, request: Fields, former: Model) -> dict[str, object]:
    """answers: what of an old sheet still counts, for this version. to_answer: ids of what is new or changed."""
    carried = carried_over(answers_from(request.entries["answers"], former), former, model)
    return {
        "answers": plain_answers(carried.answers, model),
        "to_answer": [question.id for question in carried.to_answer],
    }


def join(model: Model, request: Fields) -> dict[str, object]:
    """The sheets of a divided scan as one, and what people have to decide."""
    sheets = request.each("sheets")
    if not 1 <= len(sheets) <= MOST_JOINED:
        raise DocumentError("scoring.join.how_many", "sheets", most=MOST_JOINED)
    return plain_joined(joined(list(_sheets(sheets, model)), model), model)


def agree(model: Model, request: Fields) -> dict[str, object]:
    """The same of a team: what it agrees about."""
    return plain_joined(consensus(team_from(request.entries["team"], model)), model)


COMPARISON_VERBS: Final = {
    "compare": Verb(compare, ("before_model", "before", "now"), ("before_model",)),
    "carry_over": Verb(carry_over, ("before_model", "answers"), ("before_model",)),
    "join": Verb(join, ("sheets",)),
    "consensus": Verb(agree, ("team",)),
}
"""before, now: two documents of answers, or two of teams. sheets: objects with either "code" or "answers"."""


def _measured(document: object, model: Model) -> Measured:
    if isinstance(document, dict) and document.get("format") == FORMAT:
        team = team_from(document, model)
        return Measured(model, team.answers, team)
    return Measured(model, answers_from(document, model))


def _sheets(sheets: list[Fields], model: Model) -> Iterator[Answers]:
    for sheet in sheets:
        if "answers" in sheet.entries:
            yield answers_from(sheet.only(("answers",)).entries["answers"], model)
        else:
            yield decode(sheet.only(("code",)).text("code"), model)
