"""There are stages to climb, and each but the last says what the next step takes."""

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
NO_NEXT: Final = Words(
    nl=Phrase(
        "Bij stadium '{id}' ontbreekt next_step.",
        "Beschrijf wat de stap naar het volgende stadium meestal vraagt.",
    ),
    en=Phrase(
        "Stage '{id}' lacks 'next_step'.",
        "Describe what the step to the next stage usually takes.",
    ),
)
LAST_NEXT: Final = Words(
    nl=Phrase("Bij het laatste stadium staat next_step, maar er is geen hoger stadium.", "Verwijder dit veld."),
    en=Phrase("The last stage has 'next_step', but there is no higher stage.", "Delete this field."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Fewer than two stages, and next_step where it is missing or has nowhere to lead."""
    if draft.model is None:
        return
    document, stages = draft.model.document, draft.model.shape.stages
    if len(stages) < 2:
        yield problem(document.key_spot(("stages",)), FEW)
    for number, stage in enumerate(stages):
        is_last = number == len(stages) - 1
        if stage.next_step is None and not is_last:
            yield problem(document.spot(("stages", number)), NO_NEXT, id=stage.id)
        if stage.next_step is not None and is_last:
            yield problem(document.key_spot(("stages", number, "next_step")), LAST_NEXT)
