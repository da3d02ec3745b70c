"""The verbs of the worker: each takes the model that it was named, and the other entries of its request.

Raised by all of them: DocumentError and CodeError for values that are wrong, SentenceError for a model that lacks
a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from scoring.code.result_code import decode, encode, version_of_code
from scoring.documents.answers_document import answers_from, plain_answers
from scoring.documents.canonical import fingerprint, read_answers, version_of
from scoring.documents.fields import Fields
from scoring.documents.result_document import plain_result
from scoring.documents.versions import version_that_opens
from scoring.model.answers import Answers
from scoring.model.model import Model
from scoring.result import evaluate
from scoring.verb import Verb


def evaluate_answers(model: Model, request: Fields) -> dict[str, object]:
    """The result document."""
    return plain_result(evaluate(model, _answers(model, request)), fingerprint(model))


def encode_answers(model: Model, request: Fields) -> str:
    """The result code."""
    return encode(model, _answers(model, request))


def open_code(model: Model, request: Fields) -> dict[str, object]:
    """The answers in a code as it was typed; see `_opened`."""
    typed = request.text("code")
    return _opened(model, version_of_code(typed, model), lambda: decode(typed, model))


def open_document(model: Model, request: Fields) -> dict[str, object]:
    """The answers in the text of an answers document; see `_opened`."""
    text = request.text("text")
    return _opened(model, version_of(text, model), lambda: read_answers(text, model))


FIRST_VERBS: Final = {
    "evaluate": Verb(evaluate_answers, ("answers",)),
    "encode": Verb(encode_answers, ("answers",)),
    "open_code": Verb(open_code, ("code",)),
    "open_document": Verb(open_document, ("text",)),
}
"""answers: the document; code, text: as the visitor gave it."""


def verb_named(name: str) -> Verb | None:
    """The verb with this name; None where there is none."""
    return FIRST_VERBS.get(name) or verbs().get(name)


@cache
def verbs() -> Mapping[str, Verb]:
    """All verbs, by name. Those of what is taken along and of many sheets are imported here, when one is first asked
    for: a visitor's first result does not wait for that."""
    from scoring.comparison_verbs import COMPARISON_VERBS
    from scoring.export_verbs import EXPORT_VERBS
    from scoring.team_verbs import TEAM_VERBS

    return {**FIRST_VERBS, **EXPORT_VERBS, **TEAM_VERBS, **COMPARISON_VERBS}


def _opened(model: Model, named: str | None, read: Callable[[], Answers]) -> dict[str, object]:
    """The version that opens what names a version, and the answers document that comes out.

    The answers are None when that is another version than the model's: the same has to be asked of that one.
    """
    version = version_that_opens(named, model)
    return {"version": version, "answers": plain_answers(read(), model) if version == model.version else None}


def _answers(model: Model, request: Fields) -> Answers:
    return answers_from(request.entries["answers"], model)
