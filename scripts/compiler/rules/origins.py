"""Where a question comes from is one of the kinds that the model names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

UNKNOWN: Final = Words(
    nl=Phrase(
        "De soort '{kind}' staat niet onder origins in {folder}/model.yaml.",
        "Kies {allowed}.",
        "Bedoelt u '{near}'? U kunt kiezen uit {allowed}.",
    ),
    en=Phrase(
        "There is no kind '{kind}' under 'origins' in {folder}/model.yaml.",
        "Choose {allowed}.",
        "Did you mean '{near}'? You can choose {allowed}.",
    ),
)
NO_KINDS: Final = Words(
    nl=Phrase(
        "De soort '{kind}' bestaat niet: in {folder}/model.yaml staat niets onder origins.",
        "Voeg daar origins toe, met de naam {kind} en daarachter de woorden die voor de toelichting komen.",
    ),
    en=Phrase(
        "The kind '{kind}' does not exist: {folder}/model.yaml has nothing under 'origins'.",
        "Add 'origins' there, with the name {kind} followed by the words that come before its note.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each origin of a kind that the model does not name."""
    if draft.model is None:
        return
    kinds = draft.model.shape.origins
    for _, _, file in draft.questions():
        if file.shape.origin is None or file.shape.origin.kind in kinds:
            continue
        spot, kind = file.document.spot(("origin", "kind")), file.shape.origin.kind
        if kinds:
            near = nearest(kind, kinds)
            yield problem(spot, UNKNOWN, near=near, kind=shown(kind), allowed=either(kinds))
        else:
            yield problem(spot, NO_KINDS, kind=shown(kind))
