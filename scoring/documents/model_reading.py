"""The model out of plain data: strictly, for what the build wrote may have been changed since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scoring.documents.fields import DocumentError, Fields, fields, is_text, path
from scoring.documents.model_document import FORMAT, PREFIX
from scoring.model.limits import LONGEST_TEXT
from scoring.model.model import (
    RULES,
    Advice,
    Coverage,
    Dimension,
    LadderRule,
    Model,
    ModelError,
    Question,
    Sentence,
    Stage,
    Tip,
)

_TOP: Final = (
    *("format", "model", "model_version", "number", "versions", "title", "language", "sha256"),
    *("rule", "advice", "overall", "stages", "dimensions", "sentences"),
)


def model_from(value: object) -> tuple[Model, str]:
    """The model and the hash that the document gives for it, not yet compared.

    Raises DocumentError for anything that is not exactly a model document.
    """
    if not _texts_fit(value):
        raise DocumentError("scoring.document.too_large")
    top = fields(value)
    if top.entries.get("format") != FORMAT:
        raise DocumentError("scoring.document.other_format", "format")
    top.only(_TOP)
    try:
        model = Model(
            id=top.text("model"),
            number=top.whole("number"),
            version=top.text("model_version"),
            versions=top.texts("versions"),
            title=top.text("title"),
            language=top.text("language"),
            stages=tuple(
                Stage(s.text("id"), s.text("name"), s.text("meaning"))
                for s in (s.only(("id", "name", "meaning")) for s in top.each("stages"))
            ),
            dimensions=tuple(_dimension(d) for d in top.each("dimensions")),
            rule=_rule(top.inner("rule")),
            advice=_advice(top.inner("advice")),
            overall=top.text("overall"),
            sentences=_sentences(top.inner("sentences")),
        )
    except ModelError as error:
        raise DocumentError("scoring.document.contradicts_itself", str(error)) from error
    return model, top.text("sha256")


def _rule(rule: Fields) -> LadderRule:
    rule.only(("name", "majority", "max_lag", "coverage"))
    if rule.text("name") not in RULES:
        raise DocumentError("scoring.document.unknown_rule", "rule.name")
    coverage = rule.inner("coverage").only(("stage", "firm", "answers"))
    return LadderRule(
        rule.share("majority"),
        rule.whole("max_lag"),
        Coverage(coverage.share("stage"), coverage.share("firm"), coverage.whole("answers")),
    )


def _advice(advice: Fields) -> Advice:
    advice.only(("first", "per_dimension"))
    return Advice(advice.whole("first"), advice.whole("per_dimension"))


def _dimension(dimension: Fields) -> Dimension:
    dimension.only(("id", "title", "keep", "questions"))
    questions = tuple(_question(question) for question in dimension.each("questions"))
    return Dimension(dimension.text("id"), dimension.text("title"), dimension.text("keep"), questions)


def _question(question: Fields) -> Question:
    question.only(("id", "title", "ask", "who_knows", "importance", "quick", "revision", "weight", "anchors", "tips"))
    return Question(
        id=question.text("id"),
        title=question.text("title"),
        ask=question.text("ask"),
        who_knows=question.text("who_knows"),
        anchors=question.texts("anchors"),
        tips=tuple(_tip(tip) for tip in question.each("tips")),
        importance=question.whole("importance"),
        quick=question.flag("quick"),
        revision=question.whole("revision"),
        weight=question.share("weight"),
    )


def _tip(tip: Fields) -> Tip:
    tip.only(("title", "effort", "who", "done_when"))
    return Tip(tip.text("title"), tip.text("effort"), tip.text("who"), tip.text("done_when"))


def _sentences(sentences: Fields) -> Mapping[str, Sentence]:
    result: dict[str, Sentence] = {}
    for key, wording in sentences.entries.items():
        if not key.startswith(PREFIX) or not is_text(key):
            raise DocumentError("scoring.document.unknown_entry", path(sentences.where, key))
        if isinstance(wording, dict):
            plural = sentences.inner(key).only(("one", "other"))
            result[key] = {"one": plural.text("one"), "other": plural.text("other")}
        else:
            result[key] = sentences.text(key)
    return result


def _texts_fit(value: object) -> bool:
    """Whether no text, at any depth, is longer than a model may have; `parse` has bounded the depth."""
    if isinstance(value, str):
        return len(value) <= LONGEST_TEXT
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return all(map(_texts_fit, inner))
