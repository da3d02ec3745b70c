"""Every question has what the model requires of its questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from scripts.compiler.content.answers import Answer
from scripts.compiler.content.field_words import label
from scripts.compiler.content.shape import meaning_of
from scripts.compiler.content.shape_errors import EMPTY, MISSING
from scripts.compiler.content.shapes import OwnOption, Question, Tip
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.phrase import Phrase, Words

NO_TIP: Final = Words(
    nl=Phrase(
        "Bij antwoord {number} ontbreekt de tip: de stap naar antwoord {next}.",
        "Voeg bij dit antwoord het veld tip toe, met title, effort, who, done_when en text.",
    ),
    en=Phrase(
        "Answer {number} lacks the tip: the step to answer {next}.",
        "Add the field 'tip' to this answer, with 'title', 'effort', 'who', 'done_when' and 'text'.",
    ),
)
NO_SHARED_TIP: Final = Words(
    nl=Phrase(
        "Bij antwoord '{id}' ontbreekt de tip: de stap naar antwoord '{next}'.",
        "Voeg aan dit bestand onder tips de naam {id} toe, met title, effort, who, done_when en text.",
    ),
    en=Phrase(
        "Answer '{id}' lacks the tip: the step to answer '{next}'.",
        "Add the name {id} to this file, under 'tips', with 'title', 'effort', 'who', 'done_when' and 'text'.",
    ),
)
NO_SHARED_EVIDENCE: Final = Words(
    nl=Phrase(
        "Bij antwoord '{id}' ontbreekt waaruit het blijkt.",
        "Voeg aan dit bestand onder evidence de naam {id} toe, met daarachter iets wat u kunt aanwijzen.",
    ),
    en=Phrase(
        "Answer '{id}' lacks what shows it.",
        "Add the name {id} to this file, under 'evidence', followed by something that you can point to.",
    ),
)

_OF_ANSWERS: Final = ("evidence", "this_week", "tips")
"""What is required of the answers to a question, or of their tips."""


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each field, tip or piece of evidence that is missing, or has nothing behind its name."""
    required = draft.model.shape.requires if draft.model else []
    for _, _, file in draft.questions():
        for name in required:
            if name in _OF_ANSWERS:
                continue
            words = meaning_of(Question, name)
            if name not in file.shape.model_fields_set:
                yield problem(file.document.spot(), MISSING, name=name, meaning=words)
            elif getattr(file.shape, name) is None:
                yield problem(file.document.spot((name,)), EMPTY, label=label((name,)), meaning=words)
        if draft.is_complete(file):
            yield from _answers(file, draft.answers(file), required)


def _answers(file: File[Question], answers: tuple[Answer, ...], required: Sequence[str]) -> Iterator[Problem]:
    document, is_shared = file.document, isinstance(file.shape.options, str)
    for answer, following in zip_longest(answers, answers[1:]):
        spot = document.spot(answer.path)
        if "evidence" in required and answer.evidence is None:
            if is_shared:
                yield problem(spot, NO_SHARED_EVIDENCE, id=answer.id)
            else:
                yield problem(spot, MISSING, name="evidence", meaning=meaning_of(OwnOption, "evidence"))
        if "tips" in required and answer.tip is None and following:
            if is_shared:
                yield problem(spot, NO_SHARED_TIP, id=answer.id, next=following.id)
            else:
                yield problem(spot, NO_TIP, number=answer.number, next=following.number)
        if "this_week" in required and answer.tip and not answer.tip.this_week:
            spot = document.spot(answer.tip_path)
            yield problem(spot, MISSING, name="this_week", meaning=meaning_of(Tip, "this_week"))
