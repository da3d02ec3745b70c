"""Content → the model that scoring works with."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction
from typing import Any, TypeVar

from scoring.documents.model_document import PREFIX
from scoring.model.model import Advice, Coverage, Dimension, LadderRule, Law, Model, Question, Stage, Tip
from scripts.compiler.content import shapes, tree
from scripts.compiler.content.tree import Content, there

T = TypeVar("T")


def build_model(content: Content) -> Model:
    """The model of checked content in model order."""
    file = there(content.model).shape
    return _copied(
        Model,
        file,
        versions=tuple(file.versions),
        stages=tuple(_copied(Stage, stage) for stage in file.stages),
        dimensions=tuple(_dimension(dimension) for dimension in content.dimensions.values()),
        rule=_ladder(file.scoring),
        advice=_copied(Advice, file.scoring.advice),
        overall=file.scoring.overall,
        sentences={key: text for key, text in content.wordings().items() if key.startswith(PREFIX)},
    )


def _copied(kind: type[T], shape: Any, **given: object) -> T:
    """The record, each field as given, or else as the shape has it under the same name."""
    values = {field.name: getattr(shape, field.name) for field in fields(kind) if field.name not in given}  # type: ignore[arg-type]
    return kind(**values, **given)


def _ladder(scoring: shapes.Scoring) -> LadderRule:
    coverage = scoring.coverage
    return LadderRule(
        majority=Fraction(scoring.majority),
        max_lag=scoring.max_lag,
        coverage=Coverage(Fraction(coverage.stage), Fraction(coverage.firm), coverage.answers),
    )


def _dimension(dimension: tree.Dimension) -> Dimension:
    questions = tuple(_question(there(file)) for file in dimension.questions.values())
    return _copied(Dimension, there(dimension.head).shape, id=dimension.id, questions=questions)


def _question(file: tree.File[shapes.Question]) -> Question:
    return _copied(
        Question,
        file.shape,
        id=file.id,
        anchors=tuple(rung.answer for rung in file.shape.ladder),
        tips=tuple(_copied(Tip, rung.tip) for rung in file.shape.ladder if rung.tip),
        weight=Fraction(file.shape.weight),
        law=file.shape.law and _copied(Law, file.shape.law),
    )
