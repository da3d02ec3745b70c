"""What a page says of a result amid those of organisations of one size: numbers, and the sentences about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from scoring.documents.fields import DocumentError
from scoring.method.node import dimension_nodes
from scoring.model.answers import Answers
from scoring.model.model import Question
from scoring.team.reference import Amid, OfSize, Reference
from scoring.words.wording import Wording

Plain = dict[str, object]

_NOT_THERE: Final = "scoring.reference.no_size"


def plain_amid(reference: Reference, size: str, answers: Answers) -> Plain:
    """Where a sheet stands amid the organisations of a size. Raises DocumentError where the document has none of it."""
    words = Wording(reference.model)
    of = next((each for each in reference.sizes if each.size.id == size), None)
    if of is None:
        raise DocumentError(_NOT_THERE, "size")
    return {
        "sentence": size_in_words(of, words),
        "dimensions": list(_dimensions(of, reference, answers, words)),
        "questions": list(_questions(of, reference, answers, words)),
    }


def size_in_words(of: OfSize, words: Wording) -> str:
    """How many organisations there are, and of when."""
    first, last = of.years
    if first == last:
        return words.say("reference.year", size=of.size.name, number=of.organisations, year=first)
    return words.say("reference.years", size=of.size.name, number=of.organisations, first=first, last=last)


def spread_in_words(amid: Amid, names: Sequence[str], words: Wording) -> str:
    """Where the middle half of the organisations stands. names: of the options or stages, from 1."""
    low, middle, high = (names[at - 1] for at in (amid.low, amid.middle, amid.high))
    if amid.low == amid.high:
        return words.say("reference.one_place", number=amid.organisations, here=middle)
    return words.say("reference.spread", number=amid.organisations, low=low, middle=middle, high=high)


def _own_in_words(amid: Amid, own: int | None, words: Wording) -> str:
    if own is None:
        return words.say("reference.own.none")
    if own < amid.low:
        return words.say("reference.own.below")
    if own > amid.high:
        return words.say("reference.own.above")
    return words.say("reference.own.same" if amid.low == amid.high else "reference.own.within")


def _dimensions(of: OfSize, reference: Reference, answers: Answers, words: Wording) -> Iterator[Plain]:
    model = reference.model
    heads = [words.name(stage) for stage in range(1, model.top + 1)]
    names = [words.stage(stage) for stage in range(1, model.top + 1)]
    for node in dimension_nodes(model, answers):
        if node.part and node.part.id in of.dimensions:
            amid = of.dimensions[node.part.id]
            yield {
                "id": node.part.id,
                "title": node.part.title,
                **_plain(amid, node.standing.stage, heads, names, words),
            }


def _questions(of: OfSize, reference: Reference, answers: Answers, words: Wording) -> Iterator[Plain]:
    for dimension in reference.model.dimensions:
        for question in dimension.every_question():
            if question.id in of.questions:
                answer = answers.values.get(question.id)
                own = answer if isinstance(answer, int) else None
                names = [words.option(question, number) for number in range(1, len(question.options) + 1)]
                yield {
                    "id": question.id,
                    "title": question.title,
                    "dimension": dimension.id,
                    **_plain(of.questions[question.id], own, _heads(question, words), names, words),
                }


def _heads(question: Question, words: Wording) -> list[str]:
    """What stands above the options: the stages of an anchored question; else numbers, for labels are long."""
    numbers = range(1, len(question.options) + 1)
    return [words.name(number) if question.anchored else str(number) for number in numbers]


def _plain(amid: Amid, own: int | None, heads: Sequence[str], names: Sequence[str], words: Wording) -> Plain:
    """cells: of each option or stage its head, how many organisations are there, and whether the sheet is."""
    return {
        "organisations": amid.organisations,
        "sentence": f"{spread_in_words(amid, names, words)} {_own_in_words(amid, own, words)}",
        "cells": [
            {"head": head, "count": count, "own": own == at}
            for at, (head, count) in enumerate(zip(heads, amid.counts, strict=True), 1)
        ],
    }
