"""Every case of cases/*.yaml, through the same door as the browser uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import pytest

from scoring.documents.answers_document import answers_from
from scoring.documents.canonical import parse, read_answers, read_model
from tests.scoring.asking import ask
from tests.scoring.cases import Case, cases

CASES = list(cases())

# What a case may expect, and where the result document has it.
OF_RESULT: Final[dict[str, Callable[[Mapping[str, Any]], object]]] = {
    "headline": lambda result: " ".join(result["headline"]),
    "whole": lambda result: result["whole"] and result["whole"]["sentence"],
    "whole_why": lambda result: result["whole"]["why"],
    "progress": lambda result: result["progress"],
    "floor": lambda result: [
        f"{t['question']} {t['step']}→{t['step'] + 1}: {t['law']['title']}" for t in result["floor"]
    ],
    "first": lambda result: [f"{t['question']} {t['step']}→{t['step'] + 1}" for t in result["first"]],
    "find_out": lambda result: [topic["question"] for topic in result["find_out"]],
    "incomplete": lambda result: [topic["question"] for topic in result["incomplete"]],
}

PLAIN: Final = (
    *("stage", "stage_name", "provisional", "summary", "coverage", "answered", "unknown", "na", "missing"),
    *("value", "value_text", "least", "most", "position", "interval", "stages", "why", "keep"),
    *("ambition", "ambition_name", "ambition_chosen", "ambition_reached"),
)


def _step(tip: Mapping[str, Any]) -> str:
    return f"{tip['question']} {tip['step']}→{tip['step'] + 1}"


def _plain(name: str) -> Callable[[Mapping[str, Any]], object]:
    return lambda dimension: dimension[name]


def _robustness(dimension: Mapping[str, Any]) -> str | None:
    found = dimension["robustness"]
    return found and f"{found['unchanged']}/{found['changes']}"


OF_DIMENSION: Final[dict[str, Callable[[Mapping[str, Any]], object]]] = {
    **{name: _plain(name) for name in PLAIN},
    "cells": lambda dimension: [" ".join(marks) for marks in dimension["cells"]],
    "robustness": _robustness,
    "robustness_sentence": lambda dimension: dimension["robustness"]["sentence"],
    "smallest_steps": lambda dimension: [step["sentence"] for step in dimension["smallest_steps"]],
    "efforts": lambda dimension: [step["effort"] for step in dimension["smallest_steps"]],
    "parts": lambda dimension: {part["id"]: part["summary"] for part in dimension["parts"]},
    "tips": lambda dimension: [f"{t['question']} {t['step']}→{t['step'] + 1} {t['class']}" for t in dimension["tips"]],
}


def test_enough_cases_are_found() -> None:
    assert len(CASES) >= 140
    assert len({case.id for case in CASES}) == len(CASES), "two cases have the same name"
    assert sum("code" in case.expect for case in CASES) >= 5


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    outcome = outcome_of(case)
    expect = dict(case.expect)
    assert expect, "a case that expects nothing shows nothing"
    if "error" in expect:
        assert "error" in outcome, "should have been refused"
        assert outcome["error"]["kind"] == "payload"
        assert outcome["error"]["message"] == expect.pop("error")
        assert outcome["error"]["where"] == expect.pop("where", outcome["error"]["where"])
        assert not expect, f"a refused document has no {', '.join(expect)}"
        return
    assert "ok" in outcome, outcome
    check_codes(case, expect.pop("code", None), expect.pop("typed", ()), expect.pop("wrong", {}))
    result = outcome["ok"]
    dimensions = {dimension["id"]: dimension for dimension in result["dimensions"]}
    of_dimensions = expect.pop("dimensions", {})
    for name in list(expect):
        if name in OF_RESULT:
            assert OF_RESULT[name](result) == expect.pop(name), name
    if expect:
        assert len(dimensions) == 1, f"say of which dimension: {', '.join(expect)}"
        of_dimensions = {next(iter(dimensions)): expect}
    for id, expected in of_dimensions.items():
        check_dimension(dimensions[id], expected)


def outcome_of(case: Case) -> Any:
    """The reply with the result, or with what is wrong; a file is opened first."""
    if case.is_file:
        opened = ask(case.model, "open_document", text=case.answers)
        if "error" in opened:
            return opened
    return ask(case.model, "evaluate", answers=parse(case.answers))


def check_codes(case: Case, code: str | None, typed: Sequence[str], wrong: Mapping[str, str]) -> None:
    """code: that of the answers. typed: other ways to write it down. wrong: what was typed, and what is said of it."""
    if code is None:
        return
    assert ask(case.model, "encode", answers=parse(case.answers)) == {"ok": code}
    model = read_model(case.model)
    for text in (code, *typed):
        answers = ask(case.model, "open_code", code=text)["ok"]["answers"]
        assert answers_from(answers, model) == read_answers(case.answers, model), text
    for text, said in wrong.items():
        assert ask(case.model, "open_code", code=text)["error"]["message"] == said, text


def check_dimension(dimension: Mapping[str, Any], expected: Mapping[str, Any]) -> None:
    for name, value in expected.items():
        if name == "reasons":
            reasons = {tip["question"]: tip["reason"] for tip in dimension["tips"]}
            assert {question: reasons[question] for question in value} == value
        else:
            assert OF_DIMENSION[name](dimension) == value, name
