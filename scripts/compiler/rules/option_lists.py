"""A list of answers has two or more of them, all different, each with more points than the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from scoring.model.limits import MOST_OPTIONS
from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.shapes import SharedOption
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.nouns import ANSWERS, Counted
from scripts.compiler.words.phrase import Phrase, Words

COUNT: Final = Words(
    nl=Phrase("Deze lijst telt {found}.", "Schrijf er minstens 2 en hooguit {limit}."),
    en=Phrase("This list has {found}.", "Write at least 2 and at most {limit}."),
)
POINTS: Final = Words(
    nl=Phrase(
        "Antwoord {number} telt {points} punten: niet meer dan het antwoord ervoor, dat er {before} telt.",
        "Zet het laagste antwoord eerst, en geef elk volgend antwoord meer punten.",
    ),
    en=Phrase(
        "Answer {number} counts for {points} points: no more than the answer before it, which counts for {before}.",
        "Put the lowest answer first, and give each further answer more points.",
    ),
)
TWICE: Final = Words(
    nl=Phrase("De id '{id}' is al van antwoord {first}.", "Kies een andere id."),
    en=Phrase("Answer {first} already has the id '{id}'.", "Choose another id."),
)
EQUAL: Final = Words(
    nl=Phrase("De antwoorden {first} en {second} zijn gelijk.", "Schrijf bij elk antwoord een andere situatie."),
    en=Phrase("Answers {first} and {second} are the same.", "Describe a different situation in each answer."),
)

Labels = list[tuple[Path, str]]
"""Where each answer is, and what it says."""


def check(draft: Draft) -> Iterator[Problem]:
    """Too few or too many answers, points that do not rise, ids that are used twice, and answers that say the same."""
    model = draft.model
    for id, options in model.shape.options.items() if model else ():
        assert model is not None
        yield from _list(model.document, ("options", id), options)
        labels: Labels = [(("options", id, number, "label"), option.label) for number, option in enumerate(options)]
        yield from _equal(model.document, labels)
    for _, _, file in draft.questions():
        if isinstance(file.shape.options, list):
            yield from _list(file.document, ("options",), file.shape.options)
        if not isinstance(file.shape.options, str):
            labels = [(answer.label_path, answer.label) for answer in draft.answers(file)]
            yield from _equal(file.document, labels)


def _list(document: Document, path: Path, options: Sequence[SharedOption]) -> Iterator[Problem]:
    if not 2 <= len(options) <= MOST_OPTIONS:
        yield problem(document.key_spot(path), COUNT, found=Counted(len(options), ANSWERS), limit=MOST_OPTIONS)
    for number, (before, option) in enumerate(pairwise(options), start=2):
        if Fraction(option.points) <= Fraction(before.points):
            spot = document.spot((*path, number - 1, "points"))
            yield problem(spot, POINTS, number=number, points=option.points, before=before.points)
    ids = [option.id for option in options]
    for number, id in enumerate(ids):
        if id in ids[:number]:
            yield problem(document.spot((*path, number, "id")), TWICE, id=id, first=ids.index(id) + 1)


def _equal(document: Document, labels: Labels) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for number, (path, label) in enumerate(labels, start=1):
        text = " ".join(label.casefold().rstrip(".!").split())
        if text in seen:
            yield problem(document.spot(path), EQUAL, first=seen[text], second=number)
        seen.setdefault(text, number)
