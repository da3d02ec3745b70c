"""What reads input of strangers, each as a function of one text that checks what it promises.

A reader of READERS returns whether it took the input. It raises Broken, or whatever came up, where
the promise is broken: a refusal is one documented exception with a known key, a place that can be
written as UTF-8, and a whole sentence; what is taken reads back as the same value.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from scoring import worker
from scoring.code.crockford import CodeError
from scoring.code.result_code import decode, encode, peek
from scoring.documents.canonical import DocumentError, read_answers, read_model, version_of, write_answers, write_model
from scoring.documents.plan_document import read_plan, write_plan
from scoring.model.answers import NA, UNKNOWN, Answers
from tests.scoring.bare_models import make_model
from tests.scoring.cases import read_test_model
from tests.scoring.plans import PLAN

MODEL: Final = read_test_model("twee")
DOCUMENT: Final = write_model(MODEL)
OF_RESULTS: Final = tuple(
    f"scoring.{part}."
    for part in ("list", "effort", "headline", "summary", "why", "robustness", "step", "reason", "overall")
)
SMALL: Final = replace(
    make_model(3, (2, 1)),
    overall="lowest",
    sentences={
        key: wording
        for key, wording in MODEL.sentences.items()
        if key.startswith(OF_RESULTS) or key in ("scoring.title", "scoring.percent")
    },
)
"""A model with only the sentences that an evaluation needs: to read it takes less time."""

ANSWERS: Final = Answers(
    {"bronnen": 3, "kwaliteit": UNKNOWN, "vragen": NA, "meten": 2}, {"leren": 4}, "Team", {"meten": "=1+1"}
)
ABOUT_MODELS: Final = {
    f"scoring.document.{name}"
    for name in ("changed", "contradicts_itself", "needs_share", "needs_true_or_false", "unknown_rule")
}
"""What only a model can have wrong; its sentence is then not in that model, but in without_model.py."""

_ENTRIES: Final = {"kind", "where", "key", "message"}


class Broken(Exception):  # noqa: N818 - a promise
    """A reader does not do what it promises."""


def promised(condition: object, what: str) -> None:
    if not condition:
        raise Broken(what)


def _told(key: str, where: str, message: str) -> None:
    promised(key in MODEL.sentences, f"no sentence {key}")
    _whole(where, message)


def _whole(where: str, message: str) -> None:
    promised(message.strip() and len(message) < 1000, "the message is no sentence")
    promised(len(where) <= 200, "the place is too long to show")
    (where + message).encode("utf-8")  # raises for half a character


def code(text: str) -> bool:
    """The result code, as it is typed."""
    try:
        peek(text)
    except CodeError as error:
        _told(error.key, error.where, error.message(MODEL))
    try:
        answers = decode(text, MODEL)
    except CodeError as error:
        _told(error.key, error.where, error.message(MODEL))
        return False
    promised(decode(encode(MODEL, answers), MODEL) == answers, "a code that was read does not come back")
    return True


def answers(text: str) -> bool:
    """The answers document."""
    version = version_of(text, MODEL)
    promised(version is None or isinstance(version, str), "a version that is no text")
    try:
        answers = read_answers(text, MODEL)
    except DocumentError as error:
        _told(error.key, error.where, error.message(MODEL))
        return False
    promised(read_answers(write_answers(answers, MODEL), MODEL) == answers, "answers do not come back")
    return True


def plan(text: str) -> bool:
    """The plan document."""
    try:
        plan = read_plan(text, MODEL)
    except DocumentError as error:
        _told(error.key, error.where, error.message(MODEL))
        return False
    promised(read_plan(write_plan(plan, MODEL), MODEL) == plan, "a plan does not come back")
    return True


def model(text: str) -> bool:
    """The model document; a model that was taken also scores an empty sheet."""
    try:
        model = read_model(text)
    except DocumentError as error:
        known = MODEL.sentences.keys() | ABOUT_MODELS
        promised(error.key in known, f"no sentence {error.key}")
        _whole(error.where, error.key)
        return False
    promised(read_model(write_model(model)) == model, "a model does not come back")
    _answered(worker.call("evaluate", text, write_answers(Answers(), model)))
    return True


def call(text: str) -> bool:
    """The worker's entrance. The first line is the verb, the rest what the page sends with it."""
    verb, _, payload = text.partition("\n")
    return _answered(worker.call(verb, DOCUMENT, payload))


def _answered(reply: str) -> bool:
    reply.encode("utf-8")
    outcome = json.loads(reply)
    promised(set(outcome) in ({"ok"}, {"error"}), "a reply is either a value or an error")
    if "ok" in outcome:
        return True
    error = outcome["error"]
    promised(set(error) == _ENTRIES, "an error has other entries")
    promised(error["kind"] in ("verb", "model", "payload"), f"no such kind: {error['kind']}")
    if error["kind"] == "payload":
        _told(error["key"], error["where"], error["message"])
    else:
        _whole(error["where"], error["message"])
    return False


READERS: Final[dict[str, Callable[[str], bool]]] = {
    "code": code, "answers": answers, "plan": plan, "model": model, "call": call,
}  # fmt: skip


def seeds(reader: str) -> list[str]:
    """Inputs that the reader takes, to start from."""
    sheet, planned = write_answers(ANSWERS, MODEL), write_plan(PLAN, MODEL)
    export = json.dumps({"answers": json.loads(sheet), "date": "2026-11-23"})
    moment = json.dumps({"plan": json.loads(planned), "moment": "2026-11-23T10:00:00Z"})
    typed = json.dumps(encode(MODEL, ANSWERS))
    payloads = {"evaluate": sheet, "encode": sheet, "peek": typed, "decode": typed,
                "plan_ics": moment, "plan_csv": moment, "plan_markdown": moment,
                "result_csv": export, "profile_svg": export}  # fmt: skip
    assert payloads.keys() == worker.VERBS.keys(), "a verb without a seed is not fuzzed"
    return {
        "code": [encode(MODEL, ANSWERS), encode(MODEL, Answers())],
        "answers": [sheet, write_answers(Answers(), MODEL)],
        "plan": [planned],
        "model": [write_model(SMALL)],
        "call": [f"{verb}\n{payload}" for verb, payload in payloads.items()],
    }[reader]
