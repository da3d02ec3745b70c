"""The answers as plain data, and back. What comes back may have been made by anyone: it is read strictly."""

from __future__ import annotations

from typing import Final, cast

from scoring.documents.fields import DocumentError, Fields, fields, path
from scoring.model.answers import Answer, Answers, AnswersError, State
from scoring.model.model import Model

FORMAT: Final = "self-scan.answers/1"


def plain_answers(answers: Answers, model: Model) -> dict[str, object]:
    """The answers document's entries. Label and notes are left out when empty."""
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
    return plain


def answers_from(value: object, model: Model) -> Answers:
    """The answers of a document, checked against the model.

    Raises DocumentError for another format, another model or version (named), and for
    anything that is not exactly an answers document.
    """
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise DocumentError("scoring.document.other_format", "format")
    top = fields(value).only(("format", "model", "model_version", "answers", "ambitions"), optional=("label", "notes"))
    if top.text("model") != model.id:
        raise DocumentError("scoring.answers.other_model", "model", given=top.text("model"), model=model.id)
    if top.text("model_version") != model.version:
        given = top.text("model_version")
        raise DocumentError("scoring.answers.other_version", "model_version", given=given, version=model.version)
    ambitions = top.inner("ambitions")
    notes = top.inner("notes") if "notes" in top.entries else Fields({})
    answers = Answers(
        values=_values(top.inner("answers")),
        ambitions=cast("dict[str, int]", ambitions.entries),  # what is no stage, `check` refuses
        label=top.text("label") if "label" in top.entries else "",
        notes={name: notes.text(name) for name in notes.entries},
    )
    try:
        answers.check(model)
    except AnswersError as error:
        raise DocumentError(error.key, error.where) from error
    return answers


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
