"""Answers ⇄ result code: short enough to type from paper, safe in the fragment of a link.

A code holds answers and ambitions and nothing else: no label, notes, time or name.
In every format, of today or later, the first character is the format and the last 24
bits are the checksum over all of it: so a typing error is never taken for a strange format.
"""

from __future__ import annotations

from scoring.code.crockford import CodeError, read, write
from scoring.code.layout import FORMAT, HEAD_BITS, Layout, head_of
from scoring.model.answers import Answer, Answers
from scoring.model.model import Model

__all__ = ["CodeError", "decode", "encode", "version_of_code"]


def encode(model: Model, answers: Answers) -> str:
    """The code of these answers, in groups of four with hyphens between; label and notes stay out.

    Raises AnswersError when the answers do not belong to the model.
    """
    answers.check(model)
    layout = Layout(model)
    body = 0
    for place, size in enumerate(layout.sizes):
        body = body * size + layout.number(place, answers)
    head = model.number << 8 | layout.version_index
    return write((FORMAT << HEAD_BITS | head) << layout.body_bits | body, layout.count)


def decode(text: str, model: Model) -> Answers:
    """The answers in a typed code. Raises CodeError when it is not a code of this version of this model."""
    layout = Layout(model)
    values: dict[str, Answer] = {}
    ambitions: dict[str, int] = {}
    for place, number in enumerate(layout.numbers(read(text))):
        part = layout.answers(place, number)
        values.update(part.values)
        ambitions.update(part.ambitions)
    return Answers(values, ambitions)


def version_of_code(text: str, model: Model) -> str | None:
    """The version of this model that a typed code says it was made with; None where it says none.

    So it is where the code has a typing error, or names another model or a version that this one does not
    list: `decode` says what. Raises CodeError for what is no code at all.
    """
    digits = read(text)
    if not digits.sound:
        return None
    head = head_of(digits)
    listed = head.number == model.number and head.version_index < len(model.versions)
    return model.versions[head.version_index] if listed else None
