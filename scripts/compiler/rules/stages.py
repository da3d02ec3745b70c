"""A model with stages has at least two, and its last one has no next step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.phrase import Phrase, Words

FEW: Final = Words(
    nl=Phrase("Het model heeft minder dan twee stadia.", "Zet onder stages ten minste twee stadia."),
    en=Phrase("The model has fewer than two stages.", "Put at least two stages under 'stages'."),
)
LAST_NEXT: Final = Words(
    nl=Phrase("Bij het laatste stadium staat next_step, maar er is geen hoger stadium.", "Verwijder dit veld."),
    en=Phrase("The last stage has 'next_step', but there is no higher stage.", "Delete this field."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One single stage, and next_step where it has nowhere to lead."""
    if draft.model is None:
        return
    document, stages = draft.model.document, draft.model.shape.stages
    if len(stages) == 1:
        yield problem(document.key_spot(("stages",)), FEW)
    if stages and stages[-1].next_step is not None:
        yield problem(document.key_spot(("stages", len(stages) - 1, "next_step")), LAST_NEXT)
