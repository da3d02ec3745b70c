"""Answers ⇄ result code: short enough to type from paper, safe in the fragment of a link.

A code holds answers and ambitions and nothing else: no label, notes, time or name.
In every format, of today or later, the first character is the format and the last 24
bits are the checksum over all of it: so a typing error is never taken for a strange format.
"""

from __future__ import annotations

from scoring.code.crockford import CodeError, write
from scoring.code.layout import FORMAT, HEAD_BITS, Layout, head_of, is_of
from scoring.code.layouts import Layouts
from scoring.code.pasted import only_code
from scoring.documents.versions import Versions
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


def decode(pasted: str, model: Model) -> Answers:
    """The answers in the code that a text holds. Raises CodeError unless it is one of this version of this model."""
    layouts = _layouts(model)
    layout = layouts.current
    values: dict[str, Answer] = {}
    ambitions: dict[str, int] = {}
    for place, number in enumerate(layout.numbers(only_code(pasted, layouts))):
        part = layout.answers(place, number)
        values.update(part.values)
        ambitions.update(part.ambitions)
    return Answers(values, ambitions)


def version_of_code(pasted: str, model: Model) -> str | None:
    """The version of this model that the code in a text says it was made with; None where it says none.

    So it is where there is no code, or one of another model or of a version that this one does not list: `decode`
    says what.
    """
    try:
        code = only_code(pasted, _layouts(model))
        return model.versions[head_of(code).version_index] if is_of(model, code) else None
    except CodeError:
        return None


def _layouts(model: Model) -> Layouts:
    return Layouts(Versions(model))
