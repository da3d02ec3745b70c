"""There is no step from the last answer, so no tip for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.phrase import Phrase, Words

LAST: Final = Words(
    nl=Phrase("Bij het laatste antwoord staat een tip, maar er is geen hoger antwoord.", "Verwijder deze tip."),
    en=Phrase("The last answer has a tip, but there is no higher answer.", "Delete this tip."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Tips that lead nowhere; silent at a ladder that is not as long as there are stages, for it will get longer."""
    for _, _, file in draft.questions():
        answers = draft.answers(file)
        if answers and answers[-1].tip and draft.is_complete(file):
            yield problem(file.document.key_spot(answers[-1].tip_path), LAST)
