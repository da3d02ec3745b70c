"""The model ⇄ plain data: the build writes it; the browser and the command line read it.

It is read strictly, for what the build wrote may have been changed since.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scoring.documents import record
from scoring.documents.fields import DocumentError, Fields, fields, is_text, path
from scoring.model.limits import LONGEST_TEXT
from scoring.model.model import Advice, Coverage, Model, ModelError, Part, Sentence, Size, Stage, TeamView, Tier, Whole

FORMAT: Final = "self-scan.model/1"
PREFIX: Final = "scoring."
"""Only the sentences whose key starts like this travel with the model."""

_TOP: Final = (
    *("format", "model", "model_version", "number", "versions", "title", "language", "sha256"),
    *("stages", "dimensions", "tiers", "advice", "sentences"),
)
_OPTIONAL: Final = ("coverage", "whole", "team", "sizes")

Plain = dict[str, object]


def plain_model(model: Model) -> Plain:
    """The model document's entries, all but its hash."""
    return {
        "format": FORMAT,
        "model": model.id,
        "model_version": model.version,
        "number": model.number,
        "versions": list(model.versions),
        "title": model.title,
        "language": model.language,
        **{name: record.write(part) for name in ("coverage", "whole") if (part := getattr(model, name)) is not None},
        "advice": record.write(model.advice),
        **({} if model.team == TeamView() else {"team": record.write(model.team)}),
        **({"sizes": [record.write(size) for size in model.sizes]} if model.sizes else {}),
        "tiers": [record.write(tier) for tier in model.tiers],
        "stages": [record.write(stage) for stage in model.stages],
        "dimensions": [record.write(dimension) for dimension in model.dimensions],
        "sentences": {
            key: wording if isinstance(wording, str) else dict(wording)
            for key, wording in model.sentences.items()
            if key.startswith(PREFIX)
        },
    }


def model_from(value: object) -> tuple[Model, str]:
    """The model and the hash that the document gives for it, not yet compared.

    Raises DocumentError for anything that is not exactly a model document.
    """
    if not _texts_fit(value):
        raise DocumentError("scoring.document.too_large")
    top = fields(value)
    if top.entries.get("format") != FORMAT:
        raise DocumentError("scoring.document.other_format", "format")
    top.only(_TOP, _OPTIONAL)
    try:
        model = Model(
            id=top.text("model"),
            number=top.whole("number"),
            version=top.text("model_version"),
            versions=top.texts("versions"),
            title=top.text("title"),
            language=top.text("language"),
            stages=tuple(record.read(Stage, entry) for entry in top.each("stages")),
            dimensions=tuple(record.read(Part, entry) for entry in top.each("dimensions")),
            tiers=tuple(record.read(Tier, entry) for entry in top.each("tiers")),
            coverage=record.read(Coverage, top.inner("coverage")) if "coverage" in top.entries else None,
            whole=record.read(Whole, top.inner("whole")) if "whole" in top.entries else None,
            advice=record.read(Advice, top.inner("advice")),
            team=record.read(TeamView, top.inner("team")) if "team" in top.entries else TeamView(),
            sizes=tuple(record.read(Size, e) for e in top.each("sizes")) if "sizes" in top.entries else (),
            sentences=_sentences(top.inner("sentences")),
        )
    except ModelError as error:
        raise DocumentError("scoring.document.contradicts_itself", str(error)) from error
    return model, top.text("sha256")


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
