"""What organisations handed in, side by side, as plain data, and back: the build writes it, the result page reads it.

What follows from the counts is in it for whoever reads it without this program; read back it has to be the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scoring.documents import record
from scoring.documents.canonical import canonical
from scoring.documents.fields import DocumentError, Fields, fields
from scoring.documents.tally_document import count_of
from scoring.model.model import Model, Size
from scoring.team.reference import FEWEST, Amid, OfSize, Reference

FORMAT: Final = "self-scan.reference/1"
_UNREADABLE: Final = "scoring.reference.unreadable"

Plain = dict[str, object]


def write_reference(reference: Reference) -> str:
    """What organisations handed in, side by side."""
    return canonical(plain_reference(reference))


def plain_reference(reference: Reference) -> Plain:
    """The document's entries."""
    return {
        "format": FORMAT,
        "model": reference.model.id,
        "model_version": reference.model.version,
        "fewest": FEWEST,
        "sizes": [_plain_size(each) for each in reference.sizes],
    }


def _plain_size(of: OfSize) -> Plain:
    return {
        **record.write(of.size),
        "organisations": of.organisations,
        "years": list(of.years),
        "questions": {id: _plain_amid(amid) for id, amid in of.questions.items()},
        "dimensions": {id: _plain_amid(amid) for id, amid in of.dimensions.items()},
    }


def _plain_amid(amid: Amid) -> Plain:
    return {"counts": list(amid.counts), "quartiles": [amid.low, amid.middle, amid.high]}


def reference_from(value: object, model: Model) -> Reference:
    """What a document says, which is already parsed. Raises DocumentError unless it is exactly one of this version."""
    top = fields(value)
    try:
        found = Reference(model, tuple(_size(entry, model) for entry in top.each("sizes")))
    except (KeyError, ValueError) as error:
        raise DocumentError(_UNREADABLE) from error
    if plain_reference(found) != top.entries:
        raise DocumentError(_UNREADABLE)
    return found


def _size(entry: Fields, model: Model) -> OfSize:
    first, last = (entry.items("years").whole(place) for place in ("0", "1"))
    questions = {question.id: len(question.options) for question in model.questions()}
    return OfSize(
        Size(entry.text("id"), entry.text("name")),
        count_of(entry, "organisations"),
        (first, last),
        _amids(entry.inner("questions"), questions),
        _amids(entry.inner("dimensions"), {part.id: model.top for part in model.dimensions}),
    )


def _amids(entries: Fields, options: Mapping[str, int]) -> dict[str, Amid]:
    return {id: _amid(entries.inner(id), options[id]) for id in entries.entries}


def _amid(entry: Fields, options: int) -> Amid:
    counts = entry.items("counts")
    amid = Amid(tuple(count_of(counts, place) for place in counts.entries))
    if len(amid.counts) != options or amid.organisations < FEWEST:
        raise DocumentError(_UNREADABLE, entry.where)
    return amid
