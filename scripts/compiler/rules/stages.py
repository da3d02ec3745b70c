"""A model with stages has at least two, and its last one has no next step."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from markdown.extensions.toc import slugify

from scripts.compiler.content.ids import is_id
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.phrase import Phrase, Words

FEW: Final = Words(
    nl=Phrase("Het model heeft minder dan twee stadia.", "Zet onder stages ten minste twee stadia."),
    en=Phrase("The model has fewer than two stages.", "Put at least two stages under 'stages'."),
)
LAST_NEXT: Final = Words(
    nl=Phrase("Bij het laatste stadium staat next_step, maar er is geen hoger stadium.", "Verwijder dit veld."),
    en=Phrase("The last stage has 'next_step', but there is no higher stage.", "Delete this field."),
)

ID: Final = Words(
    nl=Phrase(
        "De id '{id}' lijkt op de naam '{name}', maar is anders gespeld.",
        "Schrijf bij id: {meant}. Na publicatie kan een id niet meer veranderen.",
    ),
    en=Phrase(
        "The id '{id}' is like the name '{name}', but spelled differently.",
        "Put at 'id': {meant}. Once published, an id can never change.",
    ),
)
_LIKENESS: Final = 0.75
"""How alike (0…1, difflib's ratio) an id and a name must be before one was meant to be the other."""


def check(draft: Draft) -> Iterator[Problem]:
    """One single stage, next_step where it has nowhere to lead, and an id that is not quite the name."""
    if draft.model is None:
        return
    document, stages = draft.model.document, draft.model.shape.stages
    if len(stages) == 1:
        yield problem(document.key_spot(("stages",)), FEW)
    if stages and stages[-1].next_step is not None:
        yield problem(document.key_spot(("stages", len(stages) - 1, "next_step")), LAST_NEXT)
    published = {stage.id for release in draft.releases.values() if release for stage in release.model.stages}
    for number, stage in enumerate(stages):
        meant = slugify(stage.name, "-")
        if stage.id not in published and is_id(meant) and _is_misspelt(stage.id, meant):
            yield problem(document.spot(("stages", number, "id")), ID, meant=meant, id=stage.id, name=shown(stage.name))


def _is_misspelt(id: str, meant: str) -> bool:
    """Whether the id is nearly the one that was meant, and not a part of it."""
    whole = set(id.split("-")) <= set(meant.split("-")) or set(meant.split("-")) <= set(id.split("-"))
    return not whole and SequenceMatcher(None, id, meant, autojunk=False).ratio() >= _LIKENESS
