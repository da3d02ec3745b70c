"""What the browser's worker calls: a verb and a JSON text in, one JSON text out.

A model is handed over once and is named by its id from then on; several may be there at once.

    add_model {"document": text of a model document} → {"id", "version", "versions", "number"}
    any other verb {"model": id, …} → see scoring/worker_verbs.py

What the page made itself comes in as values. What it got from elsewhere, a model or a visitor's file, comes in
as the text that it was, so that only the strict reader of documents takes it apart.
"""

from __future__ import annotations

import hashlib
from typing import Final

from scoring.code.crockford import CodeError
from scoring.documents.canonical import LARGEST, DocumentError, canonical, parse, read_model
from scoring.documents.fields import Fields, fields, shown
from scoring.model.model import Model
from scoring.words import without_model
from scoring.words.sentences import SentenceError
from scoring.worker_verbs import verb_named

ADD_MODEL: Final = "add_model"

MOST_MODELS: Final = 8
"""A page works with its own model and perhaps an earlier version or two of it."""

_LARGEST_REQUEST: Final = 6 * LARGEST + 1_000
"""A document's text inside a request: JSON may write six characters (\\u0000) for one."""


class Scorer:
    """The models that were handed over, and what can be asked about them."""

    def __init__(self, language: str = without_model.DUTCH) -> None:
        """language: what is spoken where there is no model to speak."""
        self._language = language
        self._models: dict[str, Model] = {}
        """By id; the one that was used last comes last."""

    def call(self, verb: str, request: str) -> str:
        """Carries out one verb. Never raises for bad input.

        Returns {"ok": value} or {"error": {"kind", "where", "key", "message"}} as canonical JSON: a document in
        it has the bytes that the command line prints. kind is what is wrong: "verb"; "request", which is not JSON
        or has other entries than the verb takes; "model", which is not here or cannot be used; or "payload", the
        values beside the model. key names the sentence, and message is that sentence, to show.

        The key scoring.model.unknown says to hand the model over and to ask again: when there are too many,
        the one that was used longest ago makes room.
        """
        try:
            return canonical({"ok": self._value(verb, request)})
        except _RefusedError as refused:
            return canonical({"error": refused.plain(self._language)})

    def _value(self, verb: str, request: str) -> object:
        """Raises _RefusedError."""
        if verb == ADD_MODEL:
            return self._add(_read(request, ("document",)))
        asked = verb_named(verb)
        if asked is None:
            raise _RefusedError("verb", shown(verb), "scoring.verb.unknown", "unknown_verb")
        payload = _read(request, ("model", *asked.takes))
        model = self._named(_text(payload, "model"))
        others = [self._named(_text(payload, entry)) for entry in asked.models]
        try:
            try:
                return asked.run(model, payload, *others)
            except (DocumentError, CodeError) as error:
                raise _RefusedError("payload", error.where, error.key, message=error.message(model)) from error
        except SentenceError as error:  # the model lacks a sentence that the result, or the error, needs
            key = "scoring.document.needs_sentence"
            raise _RefusedError("model", error.key, key, "model_unreadable") from error

    def _add(self, request: Fields) -> dict[str, object]:
        document = _text(request, "document")
        id = id_of(document)
        try:
            model = self._models.pop(id, None) or read_model(document)
        except DocumentError as error:
            raise _RefusedError("model", error.where, error.key, "model_unreadable") from error
        self._models[id] = model
        if len(self._models) > MOST_MODELS:
            del self._models[next(iter(self._models))]
        return {"id": id, "version": model.version, "versions": list(model.versions), "number": model.number}

    def _named(self, id: str) -> Model:
        model = self._models.pop(id, None)
        if model is None:
            raise _RefusedError("model", shown(id), "scoring.model.unknown", "unknown_model")
        self._models[id] = model
        return model


def id_of(document: str) -> str:
    """The id of a model: the SHA-256 of its document's text, so that it names this text and no other.

    Not the model's own id and version: while somebody writes, one version has many texts. Nor the fingerprint
    in the document, which leaves out the words.
    """
    return hashlib.sha256(document.encode("utf-8")).hexdigest()


class _RefusedError(Exception):
    """See Scorer.call. spoken: the sentence of without_model.py, where there is no message of the model."""

    def __init__(self, kind: str, where: str, key: str, spoken: str = "", message: str = "") -> None:
        self._named = {"kind": kind, "where": where, "key": key}
        self._spoken = spoken
        self._message = message

    def plain(self, language: str) -> dict[str, str]:
        return {**self._named, "message": self._message or without_model.said(language, self._spoken)}


def _read(request: str, entries: tuple[str, ...]) -> Fields:
    try:
        return fields(parse(request, _LARGEST_REQUEST)).only(entries)
    except DocumentError as error:
        raise _unreadable(error) from error


def _text(request: Fields, entry: str) -> str:
    try:
        return request.text(entry)
    except DocumentError as error:
        raise _unreadable(error) from error


def _unreadable(error: DocumentError) -> _RefusedError:
    return _RefusedError("request", error.where, error.key, "unreadable_request")
