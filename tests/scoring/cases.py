"""The scoring cases: answers and what has to come out, for anything that can score.

`cases()` gives each case as texts, a model document and an answers document, so
that the same case runs in CPython, on the command line and in the browser's worker.

A case in cases/*.yaml:
    name: what it shows, in Dutch
    model: a file of models/, without .yaml
    answers: per dimension a list in model order, or one list where there is one dimension;
             1…n, "?" = weet ik niet, "nvt" = niet van toepassing, "-" = not answered
    ambitions: optional, stage per dimension
    document: instead of answers, the text of the answers document itself
    expect: see test_cases.py
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from scoring.documents.canonical import write_answers, write_model
from scoring.documents.fields import Fields
from scoring.documents.model_document import PREFIX
from scoring.documents.record import rule
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import (
    Advice,
    Coverage,
    Law,
    Model,
    Option,
    Part,
    Question,
    Sentence,
    Stage,
    Tier,
    Tip,
    Whole,
    anchored,
)
from scoring.model.rule import Rule
from scripts.runtime.exercise import Call, call_for

HERE = Path(__file__).parent
ENGINE = HERE.parent.parent / "scripts" / "compiler" / "words"
"""Where the sentences of the engine are."""

STANDARD_TIER = {"rule": "ladder", "majority": "3/5", "max_lag": 1}
STANDARD_COVERAGE = {"stage": "3/5", "firm": "4/5", "answers": 3}


@dataclass(frozen=True)
class Case:
    """id: file and name. model and answers: the texts of the two documents; is_file: as a visitor may open them."""

    id: str
    model: str
    answers: str
    is_file: bool
    expect: Mapping[str, Any]

    def calls(self) -> Iterator[Call]:
        """All that the case asks of a scorer that was handed its model."""
        if self.is_file:
            yield call_for(self.model, "open_document", text=self.answers)
        try:
            answers = json.loads(self.answers)
        except json.JSONDecodeError:
            return
        yield call_for(self.model, "evaluate", answers=answers)
        if "code" in self.expect:
            yield call_for(self.model, "encode", answers=answers)
            for typed in (self.expect["code"], *self.expect.get("typed", ()), *self.expect.get("wrong", ())):
                yield call_for(self.model, "open_code", code=typed)


def cases() -> Iterator[Case]:
    """All cases of all files, in the order in which they stand there."""
    for file in sorted((HERE / "cases").glob("*.yaml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            model = read_test_model(case["model"])
            yield Case(
                id=f"{file.stem}: {case['name']}",
                model=write_model(model),
                answers=_answers_document(case, model),
                is_file="document" in case,
                expect=case["expect"],
            )


def _answers_document(case: Mapping[str, Any], model: Model) -> str:
    if "document" in case:
        document: str = case["document"]
        return document
    sheet = case["answers"]
    if isinstance(sheet, list):
        assert len(model.dimensions) == 1, f"{case['name']}: say which list is of which dimension"
        sheet = {model.dimensions[0].id: sheet}
    # Numbers outside the stages are cases too: such a document cannot be written, only forged.
    document = write_answers(Answers(ambitions=case.get("ambitions", {})), model)
    plain = {
        question: answer.value if not isinstance(answer, int) else answer
        for question, answer in sheet_values(sheet, model).items()
    }
    forged = json.loads(document) | {"answers": plain}
    return json.dumps(forged, ensure_ascii=False)


def sheet_values(sheet: Mapping[str, Sequence[object]], model: Model) -> dict[str, Answer]:
    """Answers by question id, from lists per dimension id; a dimension that is left out is not answered."""
    values: dict[str, Answer] = {}
    for dimension in model.dimensions:
        questions = tuple(dimension.every_question())
        given = sheet.get(dimension.id, ["-"] * len(questions))
        for question, answer in zip(questions, given, strict=True):
            if answer == "?":
                values[question.id] = UNKNOWN
            elif answer == "nvt":
                values[question.id] = NA
            elif answer != "-":
                assert isinstance(answer, int), f"{question.id}: {answer!r} is no answer"
                values[question.id] = answer
    return values


class _Sentences(dict[str, Sentence]):
    """So many that a failing test would show nothing else."""

    def __repr__(self) -> str:
        return f"<{len(self)} sentences>"


@cache
def sentences(language: str = "nl") -> Mapping[str, Sentence]:
    """The sentences of the engine that travel with a model."""
    every: dict[str, Sentence] = yaml.safe_load((ENGINE / f"{language}.yaml").read_text(encoding="utf-8"))
    return _Sentences({key: text for key, text in every.items() if key.startswith(PREFIX)})


@cache
def read_test_model(name: str) -> Model:
    """The model of models/<name>.yaml, with stand-in texts where a score does not need any."""
    raw = yaml.safe_load((HERE / "models" / f"{name}.yaml").read_text(encoding="utf-8"))
    titles = raw.get("stages", [])
    starts = raw.get("starts", [None] * len(titles))
    least = raw.get("coverage", STANDARD_COVERAGE)
    return Model(
        id=f"proef-{name}",
        number=1,
        version="1.1.0",
        versions=("1.0.0", "1.1.0"),
        title=f"Proef {name}",
        language="nl",
        stages=tuple(
            Stage(f"s{number}", title, f"Dit is {title}.", None if start is None else Fraction(start))
            for number, (title, start) in enumerate(zip(titles, starts, strict=True), 1)
        ),
        dimensions=tuple(_part(id, part, titles) for id, part in raw["dimensions"].items()),
        tiers=tuple(Tier(*_ruled(tier)) for tier in raw.get("tiers", [STANDARD_TIER])),
        coverage=least and Coverage(Fraction(least["stage"]), Fraction(least["firm"]), least["answers"]),
        whole=_whole(raw["whole"]) if "whole" in raw else None,
        advice=Advice(**raw.get("advice", {})),
        sentences=sentences(),
    )


def _ruled(raw: Mapping[str, Any]) -> tuple[Rule, bool]:
    """A rule with its parameters, and whether its values are read as stages."""
    parameters = {name: value for name, value in raw.items() if name not in ("stages", "over")}
    return rule(Fields(parameters)), raw.get("stages", True)


def _whole(raw: Mapping[str, Any]) -> Whole:
    found, staged = _ruled(raw)
    return Whole(found, raw.get("over", "parts"), staged)


def _part(id: str, raw: Mapping[str, Any], stages: Sequence[str]) -> Part:
    return Part(
        id=id,
        title=raw["title"],
        keep=f"Houd {raw['title']} vast.",
        weight=Fraction(raw.get("weight", 1)),
        parts=tuple(_part(inner, part, stages) for inner, part in raw.get("parts", {}).items()),
        questions=tuple(_question(name, question, stages) for name, question in raw.get("questions", {}).items()),
    )


def _question(id: str, raw: Mapping[str, Any], stages: Sequence[str]) -> Question:
    title = raw.get("title", id.upper())
    own = raw.get("options")
    steps = len(own or stages) - 1
    efforts = raw.get("efforts", "S" * steps)
    tips = tuple(
        None if effort == "-" else Tip(f"Breng {title} van {step} naar {step + 1}", effort, "de directie", "het er is")
        for step, effort in enumerate(efforts, 1)
    )
    options = (
        tuple(
            Option(label, Fraction(points), tip, f"o{number}")
            for number, ((label, points), tip) in enumerate(zip(own.items(), [*tips, None], strict=True), 1)
        )
        if own
        else anchored([f"{title} op {stage}" for stage in range(1, steps + 2)], tips)
    )
    return Question(
        id=id,
        title=title,
        ask=f"Hoe staat het met {title}?",
        options=options,
        who_knows=f"de kenner van {title}",
        anchored=own is None,
        importance=raw.get("importance", 1),
        floor=raw.get("floor"),
        law=Law(f"Wet op {title}", "https://wetten.overheid.nl/") if "floor" in raw else None,
        weight=Fraction(raw.get("weight", 1)),
    )
