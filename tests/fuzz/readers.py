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

from scoring.code.collected import collected
from scoring.code.crockford import CodeError
from scoring.code.layouts import Layouts
from scoring.code.result_code import decode, encode, version_of_code
from scoring.comparison_verbs import COMPARISON_VERBS
from scoring.documents.canonical import DocumentError, read_answers, read_model, version_of, write_answers, write_model
from scoring.documents.plan_document import read_plan, write_plan
from scoring.documents.team_document import read_team, write_team
from scoring.documents.versions import Versions
from scoring.method.rules.lowest import Lowest
from scoring.model.answers import NA, UNKNOWN, Answers
from scoring.model.model import Whole
from scoring.team_verbs import TEAM_VERBS
from scoring.worker import Scorer
from scoring.worker_verbs import verbs
from scripts.runtime.exercise import call_for, good, hand_over
from tests.scoring.bare_models import make_model
from tests.scoring.cases import read_test_model
from tests.scoring.plans import PLAN

MODEL: Final = read_test_model("twee")
DOCUMENT: Final = write_model(MODEL)
OF_RESULTS: Final = tuple(
    f"scoring.{part}."
    for part in ("list", "effort", "headline", "summary", "why", "robustness", "step", "reason", "whole", "value")
)
FEW: Final = {
    key: wording
    for key, wording in MODEL.sentences.items()
    if key.startswith(OF_RESULTS) or key in ("scoring.title", "scoring.percent", "scoring.decimal")
}
"""Only the sentences that an evaluation needs: to read a model with them takes less time."""

SMALL: Final = (
    replace(make_model(3, (2, 1)), whole=Whole(Lowest()), sentences=FEW),
    replace(read_test_model("drie-lagen"), sentences=FEW),
    replace(read_test_model("procent"), sentences=FEW),
)
"""A ladder, parts of parts with options of their own, and bands."""

ANSWERS: Final = Answers(
    {"bronnen": 3, "kwaliteit": UNKNOWN, "vragen": NA, "meten": 2}, {"leren": 4}, "Team", {"meten": "=1+1"}
)
LAYOUTS: Final = Layouts(Versions(MODEL))
SCORER: Final = Scorer()
SCORER.call(*hand_over(DOCUMENT))
ABOUT_MODELS: Final = {
    f"scoring.document.{name}"
    for name in ("changed", "contradicts_itself", "needs_number", "needs_true_or_false", "unknown_rule")
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
        version = version_of_code(text, MODEL)
        promised(version is None or version in MODEL.versions, "a version that the model does not list")
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


def team(text: str) -> bool:
    """The aggregate of a team."""
    try:
        team = read_team(text, MODEL)
    except DocumentError as error:
        _told(error.key, error.where, error.message(MODEL))
        return False
    promised(read_team(write_team(team), MODEL) == team, "a team does not come back")
    return True


def collection(text: str) -> bool:
    """A text with any number of codes; whether it has a good one."""
    try:
        found = collected(text, LAYOUTS)
    except CodeError as error:
        _told(error.key, error.where, error.message(MODEL))
        return False
    for one in found:
        promised((one.code is None) != (one.error is None), "neither a code nor an error")
        promised(1 <= one.line <= len(text.splitlines()), "a line that is not there")
        if one.error:
            _told(one.error.key, one.error.where, one.error.message(MODEL))
    return any(one.code for one in found)


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
    scorer = Scorer()
    promised(_answered(scorer.call(*hand_over(text))), "the worker does not take a model that was read")
    _answered(scorer.call(*call_for(text, "evaluate", answers=json.loads(write_answers(Answers(), model)))))
    return True


def call(text: str) -> bool:
    """The worker's entrance, with the test model handed over. The first line is the verb, the rest the request."""
    verb, _, request = text.partition("\n")
    return _answered(SCORER.call(verb, request))


def _answered(reply: str) -> bool:
    reply.encode("utf-8")
    outcome = json.loads(reply)
    promised(set(outcome) in ({"ok"}, {"error"}), "a reply is either a value or an error")
    if "ok" in outcome:
        return True
    error = outcome["error"]
    promised(set(error) == _ENTRIES, "an error has other entries")
    promised(error["kind"] in ("verb", "request", "model", "payload"), f"no such kind: {error['kind']}")
    if error["kind"] == "payload":
        _told(error["key"], error["where"], error["message"])
    else:
        _whole(error["where"], error["message"])
    return False


READERS: Final[dict[str, Callable[[str], bool]]] = {
    "code": code, "answers": answers, "plan": plan, "team": team, "collection": collection, "model": model,
    "call": call,
}  # fmt: skip


def seeds(reader: str) -> list[str]:
    """Inputs that the reader takes, to start from."""
    sheet, planned = write_answers(ANSWERS, MODEL), write_plan(PLAN, MODEL)
    result: dict[str, object] = {"answers": json.loads(sheet)}
    export = {**result, "date": "2026-11-23"}
    action: dict[str, object] = {"plan": json.loads(planned)}
    payloads: dict[str, dict[str, object]] = {
        "evaluate": result, "encode": result, "open_code": {"code": encode(MODEL, ANSWERS)},
        "open_document": {"text": sheet}, "plan_ics": {**action, "moment": "2026-11-23T10:00:00Z"},
        "plan_csv": action, "plan_markdown": action, "result_csv": export, "profile_svg": export,
        "briefing": export, "briefing_markdown": export,
        **{verb: good(MODEL)[verb] for verb in (*TEAM_VERBS, *COMPARISON_VERBS)},
    }  # fmt: skip
    assert payloads.keys() == verbs().keys(), "a verb without a seed is not fuzzed"
    return {
        "code": [encode(MODEL, ANSWERS), encode(MODEL, Answers())],
        "answers": [sheet, write_answers(Answers(), MODEL)],
        "plan": [planned],
        "team": [json.dumps(payloads["team_csv"]["team"])],
        "collection": [f"Jan: {encode(MODEL, ANSWERS)}\n{encode(MODEL, Answers())}\n"],
        "model": [write_model(small) for small in SMALL],
        "call": ["\n".join(call_for(DOCUMENT, verb, **payload)) for verb, payload in payloads.items()],
    }[reader]
