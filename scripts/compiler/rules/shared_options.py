"""A question with a list of answers that questions share has their tips and evidence itself, by the ids of answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

_FIELDS: Final = {"evidence": "evidence", "tips": "tip"}
"""What an answer's own field is called."""

STRAY: Final = Words(
    nl=Phrase(
        "Het veld '{name}' hoort bij een gedeelde lijst van antwoorden, maar deze vraag heeft eigen antwoorden.",
        "Verwijder het, en gebruik bij elk antwoord het veld {field}.",
    ),
    en=Phrase(
        "The field '{name}' belongs to a shared list of answers, but this question has answers of its own.",
        "Delete it, and use the field '{field}' at each answer.",
    ),
)
UNKNOWN: Final = Words(
    nl=Phrase("De lijst '{list}' heeft geen antwoord '{id}'.", "Kies {allowed}.", "Bedoelt u '{near}'?"),
    en=Phrase("The list '{list}' has no answer '{id}'.", "Choose {allowed}.", "Did you mean '{near}'?"),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Tips and evidence of answers that the list does not have, or without such a list."""
    for _, _, file in draft.questions():
        question, document = file.shape, file.document
        for name, given in (("evidence", question.evidence), ("tips", question.tips)):
            if not isinstance(question.options, str):
                if name in question.model_fields_set:
                    yield problem(document.key_spot((name,)), STRAY, name=name, field=_FIELDS[name])
                continue
            ids = [answer.id for answer in draft.answers(file)]
            for id in given if ids else ():  # of a list that does not exist another rule speaks
                if id not in ids:
                    spot, near = document.key_spot((name, id)), nearest(id, ids)
                    yield problem(spot, UNKNOWN, near=near, list=question.options, id=shown(id), allowed=either(ids))
