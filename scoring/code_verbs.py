"""The worker's verbs for result codes. Each takes the model and a JSON text."""

from __future__ import annotations

from scoring.code.result_code import decode, encode, peek
from scoring.documents.canonical import DocumentError, parse, read_answers, write_answers
from scoring.model.model import Model


def encode_answers(model: Model, payload: str) -> str:
    """Answers document in, result code out."""
    return encode(model, read_answers(payload, model))


def peek_at_code(model: Model, payload: str) -> dict[str, int]:
    """What was typed (a JSON string) in; out which model, and which of its versions, opens it."""
    head = peek(_typed(payload))
    return {"number": head.number, "version_index": head.version_index}


def decode_answers(model: Model, payload: str) -> str:
    """What was typed (a JSON string) in, answers document out, as text."""
    return write_answers(decode(_typed(payload), model), model)


def _typed(payload: str) -> str:
    value = parse(payload)
    if not isinstance(value, str):
        raise DocumentError("scoring.document.needs_text", "code")
    return value
