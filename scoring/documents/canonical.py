"""Model, answers and result ⇄ canonical JSON. The only module that knows JSON.

Canonical: UTF-8, keys sorted, no spaces, whole numbers where a value is whole. The same
values give the same bytes in CPython and in the browser. What is read is bounded in size
and depth before it is parsed, and never trusted.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from scoring.comparison.comparison import Comparison
from scoring.documents.answers_document import answers_from, plain_answers
from scoring.documents.comparison_document import plain_comparison
from scoring.documents.fields import DocumentError
from scoring.documents.joined_document import plain_joined
from scoring.documents.model_document import model_from, plain_model
from scoring.documents.reference_document import plain_reference
from scoring.documents.result_document import plain_result
from scoring.documents.team_document import plain_team, team_from
from scoring.model.answers import Answers
from scoring.model.deciding import basis
from scoring.model.identity import This
from scoring.model.model import Model
from scoring.result import Result
from scoring.team.join import Joined
from scoring.team.reference import Reference
from scoring.team.team import Team

LARGEST: Final = 1_000_000
"""The most bytes that a document may have."""

DEEPEST: Final = 16
"""The most objects and lists that may lie inside one another; our own documents have seven."""

_LONGEST_NUMBER: Final = 18

_TEXT: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?', re.DOTALL)
"""A text within JSON, also one that does not end. It never goes back over what it has taken (*+)."""

_BRACKET: Final = re.compile(r"[\[\]{}]")

__all__ = [
    "LARGEST",
    "DocumentError",
    "canonical",
    "fingerprint",
    "format_of",
    "parse",
    "read_answers",
    "read_model",
    "read_team",
    "version_of",
    "write_answers",
    "write_code",
    "write_comparison",
    "write_joined",
    "write_model",
    "write_reference",
    "write_result",
    "write_team",
]


def write_model(model: Model) -> str:
    """The model document, with its SHA-256."""
    return canonical({**plain_model(model), "sha256": fingerprint(model)})


def read_model(text: str) -> Model:
    """The model of a document.

    Raises DocumentError when it is not a model document, or was changed in what decides a score.
    """
    model, given = model_from(parse(text))
    if given != fingerprint(model):
        raise DocumentError("scoring.document.changed", "sha256")
    return model


def fingerprint(model: Model) -> str:
    """SHA-256, in hexadecimal, over what decides a score: no wording, no version."""
    return _fingerprint(This(model))


# Every result names the fingerprint of its model, and one model has many results.
@lru_cache(maxsize=8)
def _fingerprint(this: This) -> str:
    return hashlib.sha256(canonical(basis(this.model)).encode("utf-8")).hexdigest()


def write_answers(answers: Answers, model: Model) -> str:
    """The answers document. Raises AnswersError when the answers do not belong to the model."""
    answers.check(model)
    return canonical(plain_answers(answers, model))


def read_answers(text: str, model: Model) -> Answers:
    """The answers of a document, as a visitor's file has it. Raises DocumentError unless they answer this version.

    That says it, too, where the file was not written as text in UTF-8, or its end is not there.
    """
    return answers_from(_file(text), model)


def read_team(text: str, model: Model) -> Team:
    """The team of an aggregate, as a visitor's file has it. Raises DocumentError unless it is of this version."""
    return team_from(_file(text), model)


def _file(text: str) -> object:
    """The values in a visitor's file, or why there are none."""
    if not text.strip():
        raise DocumentError("scoring.document.empty")
    try:
        document = parse(text)
    except DocumentError as error:
        if error.key != "scoring.document.not_json":
            raise
        if _is_no_text(text):
            raise DocumentError("scoring.document.not_text") from error
        if _is_cut_off(text):
            raise DocumentError("scoring.document.cut_off") from error
        raise
    return document


def _is_no_text(text: str) -> bool:
    """Whether it came of octets that are no UTF-8: each such octet comes in as a replacement character.

    That alone proves nothing. A visitor's own words may hold one, and such a file has to open.
    """
    return "\N{REPLACEMENT CHARACTER}" in text or "\0" in text


def _is_cut_off(text: str) -> bool:
    """Whether an object begins, and something in it has no end."""
    return text.lstrip().startswith("{") and not _nesting(text).closed


def version_of(text: str, model: Model) -> str | None:
    """The version of this model that a document says it belongs to; None where it says none.

    So it is where the text is no document, or is one of another model.
    """
    said = _said(text)
    return _text(said.get("model_version")) if said.get("model") == model.id else None


def format_of(text: str) -> str | None:
    """The format that a document says it has; None where it says none, or is no document."""
    return _text(_said(text).get("format"))


def _said(text: str) -> Mapping[str, object]:
    """The entries of a document, unread; none where it is no document."""
    try:
        document = parse(text)
    except DocumentError:
        return {}  # what is wrong is told by whoever reads it whole
    return document if isinstance(document, dict) else {}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def write_code(code: str, model: Model) -> str:
    """A result code of this model, with what it belongs to."""
    return canonical({"format": "self-scan.code/1", "model": model.id, "model_version": model.version, "code": code})


def write_result(result: Result) -> str:
    """The result document."""
    return canonical(plain_result(result, fingerprint(result.model)))


def write_team(team: Team) -> str:
    """The aggregate of a team."""
    return canonical(plain_team(team))


def write_comparison(comparison: Comparison) -> str:
    """The comparison document."""
    return canonical(plain_comparison(comparison))


def write_joined(joined: Joined, model: Model) -> str:
    """Several sheets as one, with what is to be decided."""
    return canonical(plain_joined(joined, model))


def write_reference(reference: Reference) -> str:
    """What organisations handed in, side by side."""
    return canonical(plain_reference(reference))


def canonical(value: object) -> str:
    """The value as canonical JSON."""
    # What is written is a tree, so nothing in it can contain itself.
    return json.dumps(
        value, ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def parse(text: str, largest: int = LARGEST) -> Any:
    """The values of a JSON text, within bounds and without duplicate keys. Raises DocumentError.

    largest: in bytes. Fractions, NaN and endless numbers come out as floats, which no reader takes:
    so the error names the entry that holds them.
    """
    if len(text) > largest or len(text.encode("utf-8", "surrogatepass")) > largest:
        raise DocumentError("scoring.document.too_large")
    if _nesting(text).deepest > DEEPEST:
        raise DocumentError("scoring.document.too_deep")
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_number)
    except json.JSONDecodeError as error:
        raise DocumentError("scoring.document.not_json", line=error.lineno) from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result: dict[str, object] = {}
    for key, value in pairs:
        if key in result:
            raise DocumentError("scoring.document.twice", key)
        result[key] = value
    return result


def _number(digits: str) -> int | float:
    # Python refuses to turn thousands of digits into an int, with an error of its own.
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float(digits)


class _Nesting(NamedTuple):
    """deepest: how deep objects and lists lie inside one another. closed: whether all of them end."""

    deepest: int
    closed: bool


def _nesting(text: str) -> _Nesting:
    """Of a text that may be no JSON: a parser that recurses must not find out itself."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(_TEXT.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    # A text that does not end has taken in the brackets that would close what it stands in.
    return _Nesting(deepest, closed=depth <= 0)
