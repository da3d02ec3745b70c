"""What the browser's worker calls: a verb and JSON texts in, one JSON text out. Errors are data."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from scoring import code_verbs, export_verbs
from scoring.code.crockford import CodeError
from scoring.documents.canonical import DocumentError, canonical, read_answers, read_model, write_result
from scoring.documents.fields import shown
from scoring.model.model import Model
from scoring.result import evaluate
from scoring.words import without_model
from scoring.words.sentences import SentenceError


def call(verb: str, model: str, payload: str) -> str:
    """Carries out one verb. Never raises for bad input.

    model: a model document. payload: what the verb takes.
    Returns {"ok": value}, or {"error": {"kind", "where", "key", "message"}}: kind is "verb",
    "model" or "payload", the part that is wrong; message is the sentence to show.
    """
    if verb not in VERBS:
        return _error("verb", shown(verb), "scoring.verb.unknown", without_model.UNKNOWN_VERB)
    try:
        parsed = _model(model)
    except DocumentError as error:
        return _error("model", error.where, error.key, without_model.MODEL_UNREADABLE)
    try:
        try:
            return canonical({"ok": VERBS[verb](parsed, payload)})
        except (DocumentError, CodeError) as error:
            return _error("payload", error.where, error.key, error.message(parsed))
    except SentenceError as error:  # the model lacks a sentence that the result, or the error, needs
        return _error("model", error.key, "scoring.document.needs_sentence", without_model.MODEL_UNREADABLE)


def with_model(model: str) -> Callable[[str, str], str]:
    """`call` with its model chosen: takes the verb and the payload.

    For many calls in a row from outside of Python, where handing over a long text takes time.
    """
    return lambda verb, payload: call(verb, model, payload)


def _evaluate(model: Model, payload: str) -> str:
    """Answers document in, result document out: as text, so that its bytes can be compared."""
    return write_result(evaluate(model, read_answers(payload, model)))


VERBS: Final[dict[str, Callable[[Model, str], object]]] = {
    "evaluate": _evaluate,
    "encode": code_verbs.encode_answers,
    "peek": code_verbs.peek_at_code,
    "decode": code_verbs.decode_answers,
    "plan_ics": export_verbs.plan_ics,
    "plan_csv": export_verbs.plan_csv,
    "plan_markdown": export_verbs.plan_md,
    "result_csv": export_verbs.result_csv,
    "profile_svg": export_verbs.profile_svg,
}

# A page has one model; a result of an earlier version that is opened has another.
_model = lru_cache(maxsize=4)(read_model)


def _error(kind: str, where: str, key: str, message: str) -> str:
    return canonical({"error": {"kind": kind, "where": where, "key": key, "message": message}})
