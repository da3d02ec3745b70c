"""A ladder has one anchor for each stage, all different, and a tip on each but the last."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compiler.content.document import Document
from scripts.compiler.content.shapes import Rung
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words import counted


def check(draft: Draft) -> Iterator[Problem]:
    """The number of anchors, missing and needless tips, and anchors that say the same."""
    stages = len(draft.model.shape.stages) if draft.model else None
    for _, _, part in draft.questions():
        ladder = part.shape.ladder
        if stages is not None and len(ladder) != stages:
            yield problem(
                part.document.key_spot(("ladder",)),
                "ladder.length",
                found=counted(len(ladder), "antwoord", "antwoorden"),
                stages=counted(stages, "stadium", "stadia"),
            )
        else:
            yield from _tips(part.document, ladder)
        yield from _equal(part.document, ladder)


def _tips(document: Document, ladder: list[Rung]) -> Iterator[Problem]:
    for number, rung in enumerate(ladder):
        is_last = number == len(ladder) - 1
        if rung.tip is None and not is_last:
            yield problem(document.spot(("ladder", number)), "ladder.no_tip", number=number + 1)
        if rung.tip is not None and is_last:
            yield problem(document.key_spot(("ladder", number, "tip")), "ladder.last_tip")


def _equal(document: Document, ladder: list[Rung]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for number, rung in enumerate(ladder):
        text = " ".join(rung.answer.casefold().rstrip(".!").split())
        if text in seen:
            spot = document.spot(("ladder", number, "answer"))
            yield problem(spot, "ladder.equal", first=seen[text] + 1, second=number + 1)
        seen.setdefault(text, number)
