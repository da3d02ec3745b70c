"""The answers as plain data, and back. What comes back may have been made by anyone: it is read strictly."""

from __future__ import annotations

import re
from typing import Final, cast, get_args

from scoring.documents.fields import DocumentError, Fields, fields, path
from scoring.model.answers import Answer, Answers, AnswersError, Origin, OriginKind, State
from scoring.model.model import Model

FORMAT: Final = "self-scan.answers/1"
_NEWER_FORMAT: Final = re.compile(r"self-scan\.answers/(?:[2-9]|[1-9][0-9]{1,5})")
_MOST_SHEETS: Final = 1_000_000
_VERSION: Final = re.compile(r"[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}")


def plain_answers(answers: Answers, model: Model) -> dict[str, object]:
    """The answers document's entries. Label, notes, marks and origin are left out when there are none."""
    plain: dict[str, object] = {
        "format": FORMAT,
        "model": model.id,
        "model_version": model.version,
        "answers": {
            question: answer.value if isinstance(answer, State) else answer
            for question, answer in answers.values.items()
        },
        "ambitions": dict(answers.ambitions),
    }
    if answers.label:
        plain["label"] = answers.label
    if answers.notes:
        plain["notes"] = dict(answers.notes)
    if answers.marks:
        plain["marks"] = list(answers.marks)
    if answers.origin:
        plain["origin"] = {"kind": answers.origin.kind, "sheets": answers.origin.sheets}
    return plain


def answers_from(value: object, model: Model) -> Answers:
    """The answers of a document, checked against the model.

    Raises DocumentError for another format or a newer one, another model, another version or a later one (named), and
    for anything that is not exactly an answers document.
    """
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        newer = isinstance(value, dict) and _NEWER_FORMAT.fullmatch(str(value.get("format")))
        raise DocumentError(f"scoring.document.{'newer' if newer else 'other'}_format", "format")
    needed = ("format", "model", "model_version", "answers", "ambitions")
    top = fields(value).only(needed, optional=("label", "notes", "marks", "origin"))
    if top.text("model") != model.id:
        raise DocumentError("scoring.answers.other_model", "model", given=top.text("model"), model=model.id)
    if top.text("model_version") != model.version:
        given = top.text("model_version")
        key = f"scoring.answers.{'newer' if _is_later(given, model.version) else 'other'}_version"
        raise DocumentError(key, "model_version", given=given, version=model.version)
    ambitions = top.inner("ambitions")
    notes = top.inner("notes") if "notes" in top.entries else Fields({})
    answers = Answers(
        values=_values(top.inner("answers")),
        ambitions=cast("dict[str, int]", ambitions.entries),  # what is no stage, `check` refuses
        label=top.text("label") if "label" in top.entries else "",
        notes={name: notes.text(name) for name in notes.entries},
        marks=top.texts("marks") if "marks" in top.entries else (),
        origin=_origin(top.inner("origin")) if "origin" in top.entries else None,
    )
    try:
        answers.check(model)
    except AnswersError as error:
        raise DocumentError(error.key, error.where) from error
    return answers


def _origin(entries: Fields) -> Origin:
    entries.only(("kind", "sheets"))
    kind, sheets = entries.text("kind"), entries.whole("sheets")
    if kind not in get_args(OriginKind) or not 1 <= sheets <= _MOST_SHEETS:
        raise DocumentError("scoring.answers.no_origin", entries.where)
    return Origin(cast("OriginKind", kind), sheets)


def _is_later(given: str, version: str) -> bool:
    """Whether a version, if it is one at all, comes after another."""
    return _VERSION.fullmatch(given) is not None and _numbers(given) > _numbers(version)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]


def _values(answers: Fields) -> dict[str, Answer]:
    states = {state.value: state for state in State}
    values: dict[str, Answer] = {}
    for name, value in answers.entries.items():
        if isinstance(value, str) and value in states:
            values[name] = states[value]
        elif type(value) is int:
            values[name] = value
        else:
            raise DocumentError("scoring.answers.no_option", path(answers.where, name))
    return values
