"""A ladder has one anchor for each stage, all different, and a tip on each but the last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.document import Document
from scripts.compiler.content.shapes import Rung
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.nouns import ANSWERS, STAGES, Counted
from scripts.compiler.words.phrase import Phrase, Words

LENGTH: Final = Words(
    nl=Phrase(
        "Deze ladder heeft {found}, maar het model heeft {stages}.",
        "Schrijf bij elk stadium precies één antwoord, het laagste stadium eerst.",
    ),
    en=Phrase(
        "This ladder has {found}, but the model has {stages}.",
        "Write exactly one answer for each stage, the lowest stage first.",
    ),
)
NO_TIP: Final = Words(
    nl=Phrase(
        "Bij antwoord {number} ontbreekt de tip naar het volgende stadium.",
        "Voeg bij dit antwoord het veld tip toe, met title, effort, who, done_when en text.",
    ),
    en=Phrase(
        "Answer {number} lacks the tip for the step to the next stage.",
        "Add the field 'tip' to this answer, with 'title', 'effort', 'who', 'done_when' and 'text'.",
    ),
)
LAST_TIP: Final = Words(
    nl=Phrase("Bij het laatste antwoord staat een tip, maar er is geen hoger stadium.", "Verwijder deze tip."),
    en=Phrase("The last answer has a tip, but there is no higher stage.", "Delete this tip."),
)
EQUAL: Final = Words(
    nl=Phrase("De antwoorden {first} en {second} zijn gelijk.", "Schrijf bij elk stadium een andere situatie."),
    en=Phrase("Answers {first} and {second} are the same.", "Describe a different situation for each stage."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """The number of anchors, missing and needless tips, and anchors that say the same."""
    stages = len(draft.model.shape.stages) if draft.model else None
    for _, _, part in draft.questions():
        ladder = part.shape.ladder
        if stages is not None and len(ladder) != stages:
            yield problem(
                part.document.key_spot(("ladder",)),
                LENGTH,
                found=Counted(len(ladder), ANSWERS),
                stages=Counted(stages, STAGES),
            )
        else:
            yield from _tips(part.document, ladder)
        yield from _equal(part.document, ladder)


def _tips(document: Document, ladder: list[Rung]) -> Iterator[Problem]:
    for number, rung in enumerate(ladder):
        is_last = number == len(ladder) - 1
        if rung.tip is None and not is_last:
            yield problem(document.spot(("ladder", number)), NO_TIP, number=number + 1)
        if rung.tip is not None and is_last:
            yield problem(document.key_spot(("ladder", number, "tip")), LAST_TIP)


def _equal(document: Document, ladder: list[Rung]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for number, rung in enumerate(ladder):
        text = " ".join(rung.answer.casefold().rstrip(".!").split())
        if text in seen:
            spot = document.spot(("ladder", number, "answer"))
            yield problem(spot, EQUAL, first=seen[text] + 1, second=number + 1)
        seen.setdefault(text, number)
