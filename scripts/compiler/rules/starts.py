"""Where stages begin at a value, every stage does, each above the one before, and within what can come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from scoring.model.number import Number
from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.shapes import ModelFile
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.ranges import ranges
from scripts.compiler.words.phrase import Phrase, Spoken, Words

LACKING: Final = Words(
    nl=Phrase(
        "Bij stadium '{id}' ontbreekt from, maar bij een ander stadium staat het wel.",
        "Zet from bij elk stadium, of bij geen enkel stadium.",
    ),
    en=Phrase(
        "Stage '{id}' lacks 'from', but another stage has it.",
        "Put 'from' at every stage, or at none.",
    ),
)
ORDER: Final = Words(
    nl=Phrase(
        "Stadium '{id}' begint bij {start}, en het stadium ervoor bij {before}.",
        "Laat elk stadium hoger beginnen dan het stadium ervoor.",
    ),
    en=Phrase(
        "Stage '{id}' begins at {start}, and the stage before it at {before}.",
        "Let each stage begin above the one before.",
    ),
)
GAP: Final = Words(
    nl=Phrase(
        "Het eerste stadium begint bij {start}, maar de uitkomst van {part} kan {least} zijn.",
        "Zet bij het eerste stadium from: {least}, of lager.",
    ),
    en=Phrase(
        "The first stage begins at {start}, but the outcome of {part} can be {least}.",
        "Put from: {least}, or lower, at the first stage.",
    ),
)
TOO_HIGH: Final = Words(
    nl=Phrase(
        "Het laatste stadium begint bij {start}, maar de uitkomst van {part} is hooguit {most}.",
        "Zet bij het laatste stadium from: {most}, of lager, en daarvoor bij elk stadium minder.",
    ),
    en=Phrase(
        "The last stage begins at {start}, but the outcome of {part} is at most {most}.",
        "Put from: {most}, or lower, at the last stage, and less at each stage before it.",
    ),
)
OUT_OF_REACH: Final = Words(
    nl=Phrase(
        "Zonder from begint het laatste stadium bij {start}, maar de uitkomst van {part} is hooguit {most}.",
        "Zet hier stages: false. Of zet from bij elk stadium.",
    ),
    en=Phrase(
        "Without 'from' the last stage begins at {start}, but the outcome of {part} is at most {most}.",
        "Put stages: false here. Or put 'from' at every stage.",
    ),
)
NEEDLESS: Final = Words(
    nl=Phrase(
        "In dit model leest geen rekenregel een stadium af aan een getal, dus from doet hier niets.",
        "Haal from weg bij elk stadium.",
    ),
    en=Phrase(
        "In this model no rule reads a stage off a number, so 'from' does nothing here.",
        "Take 'from' out of every stage.",
    ),
)
NAMED: Final = Words(
    nl=Phrase(
        "De rekenregel '{rule}' noemt zelf de stadia, dus een stadium kan niet ergens anders beginnen.",
        "Haal from weg bij elk stadium. Of zet hier stages: false.",
    ),
    en=Phrase(
        "The rule '{rule}' names the stages itself, so a stage cannot begin elsewhere.",
        "Take 'from' out of every stage. Or put stages: false here.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Starts that are missing, out of order, of no use, in the way of a rule, or out of reach."""
    if draft.model is None or not draft.model.shape.stages:
        return
    given = [stage.start for stage in draft.model.shape.stages]
    if any(given) and not any(use.stages and not use.kind.names_stages for _, use in draft.model.shape.scoring.uses()):
        yield problem(draft.model.document.key_spot(("stages", _first(given), "from")), NEEDLESS)
        return
    found = [*_lacking(draft.model, given), *_order(draft.model), *_named(draft.model, given)]
    yield from found or _reach(draft, draft.model)


def _first(given: list[str | None]) -> int:
    return next(number for number, start in enumerate(given) if start is not None)


def _lacking(model: File[ModelFile], given: list[str | None]) -> Iterator[Problem]:
    for number, stage in enumerate(model.shape.stages):
        if stage.start is None and any(given):
            yield problem(model.document.spot(("stages", number)), LACKING, id=stage.id)


def _order(model: File[ModelFile]) -> Iterator[Problem]:
    for number, (before, stage) in enumerate(pairwise(model.shape.stages), start=1):
        if before.start and stage.start and Fraction(stage.start) <= Fraction(before.start):
            spot = model.document.spot(("stages", number, "from"))
            yield problem(spot, ORDER, id=stage.id, start=stage.start, before=before.start)


def _named(model: File[ModelFile], given: list[str | None]) -> Iterator[Problem]:
    scoring = model.shape.scoring
    for path, use in scoring.uses() if any(given) else ():
        # Over parts it cannot stay, so another rule speaks of it.
        if use.stages and use.kind.names_stages and scoring.is_over_questions(use):
            yield problem(model.document.spot((*path, "rule")), NAMED, rule=use.rule)


def _reach(draft: Draft, model: File[ModelFile]) -> Iterator[Problem]:
    """Parts for which there is no stage below, or one that can never be reached; the one that is furthest off."""
    if draft.built is None:
        return
    built, document, found = draft.built, model.document, list(ranges(draft.built))
    start, last = built.start(1), built.start(built.top)
    if built.stages[0].start is None:
        yield from _out_of_reach(document, found, last)
        return
    _, part, (least, _) = min(found, key=lambda one: one[2][0])
    if least < start:
        yield problem(document.spot(("stages", 0, "from")), GAP, start=start, part=part, least=least)
    _, part, (_, most) = min(found, key=lambda one: one[2][1])
    if most < last:
        spot = document.spot(("stages", built.top - 1, "from"))
        yield problem(spot, TOO_HIGH, start=last, part=part, most=most)


def _out_of_reach(
    document: Document, found: Sequence[tuple[Path, Spoken, tuple[Number, Number]]], last: Number
) -> Iterator[Problem]:
    """One problem for each rule."""
    lowest: dict[Path, tuple[Spoken, Number]] = {}
    for path, part, (_, most) in found:
        if most < last:
            lowest.setdefault(path, (part, most))
    for path, (part, most) in lowest.items():
        yield problem(document.spot((*path, "rule")), OUT_OF_REACH, start=last, part=part, most=most)
