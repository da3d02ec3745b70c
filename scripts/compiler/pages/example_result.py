"""The result of the example, by the scorer itself, as the page of the example shows it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scoring.documents.canonical import write_result
from scoring.model.answers import Answer, Answers, State
from scoring.model.model import Model
from scoring.result import evaluate
from scripts.compiler.content.shapes import ExampleFile, Tip
from scripts.compiler.content.tree import Content, File


@dataclass(frozen=True, slots=True)
class Example:
    """answers: by question. result: the result document, as a visitor's scan gets it.

    advised: the entry of a tip there, by question. tips: what editors wrote of each, by question.
    """

    about: str
    answers: Mapping[str, Answer]
    result: Mapping[str, Any]
    advised: Mapping[str, Mapping[str, Any]]
    tips: Mapping[str, Tip]


def example_of(file: File[ExampleFile], content: Content, model: Model) -> Example:
    """The example of checked content."""
    answers = {id: _answer(text) for id, text in file.shape.answers.items()}
    ambitions = {id: int(stage) for id, stage in file.shape.ambitions.items()}
    result = json.loads(write_result(evaluate(model, Answers(answers, ambitions=ambitions))))
    advised = {tip["question"]: tip for dimension in result["dimensions"] for tip in dimension["tips"]}
    written = {
        (question.id, answer.number): answer.tip
        for _, _, question in content.questions()
        for answer in content.answers(question)
        if answer.tip
    }
    tips = {id: written[id, tip["step"]] for id, tip in advised.items()}
    return Example(file.shape.about, answers, result, advised, tips)


def _answer(text: str) -> Answer:
    return int(text) if text.isdigit() else State(text)
