"""The team cases: how many people answered so, and what has to come out. They run here and in the browser.

What stands in a case is said at the top of each file of team_cases/.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from scoring.code.result_code import encode
from scoring.documents.canonical import write_model
from scoring.model.answers import Answers
from scoring.worker import Scorer
from scripts.runtime.exercise import Call, call_for, hand_over
from tests.scoring.cases import read_test_model, sheet_values

FOLDER = Path(__file__).parent / "team_cases"


@dataclass(frozen=True)
class TeamCase:
    """id: file and name. sheets: as the verb `tally` takes them."""

    id: str
    model: str
    sheets: list[dict[str, str]]
    expect: Mapping[str, Any]

    def calls(self) -> Iterator[Call]:
        """What a page asks of a scorer: the tally, and of what comes of it the team."""
        yield hand_over(self.model)
        ask = call_for(self.model, "tally", sheets=self.sheets, so_far=None)
        yield ask
        scorer = Scorer()
        scorer.call(*hand_over(self.model))
        tally = json.loads(scorer.call(*ask))["ok"]
        yield call_for(self.model, "team", tallies=[tally], label="")


def question_cases() -> list[dict[str, Any]]:
    """The cases of one question."""
    return _read("1-vraag")


def team_cases() -> Iterator[TeamCase]:
    """The cases of a whole team."""
    for case in _read("2-team"):
        model = read_test_model(case["model"])
        sheets = [
            {"role": group.get("role", ""), "code": encode(model, Answers(values))}
            for group in case["people"]
            for values in [sheet_values({model.dimensions[0].id: group["answers"]}, model)]
            for _ in range(group["times"])
        ]
        yield TeamCase(case["name"], write_model(model), sheets, case["expect"])


def _read(name: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return read
