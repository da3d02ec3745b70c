"""Content → the model that scoring works with."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction
from typing import Any, TypeVar

from scoring.documents.model_document import PREFIX
from scoring.model.model import (
    Advice,
    Coverage,
    Law,
    Model,
    Option,
    Part,
    Question,
    Size,
    Stage,
    TeamView,
    Tier,
    Tip,
    Whole,
    anchored,
)
from scripts.compiler.content import shapes, tree
from scripts.compiler.content.answers import Answer
from scripts.compiler.content.tree import Content, there

T = TypeVar("T")


def build_model(content: Content) -> Model:
    """The model of checked content in model order.

    Raises ValueError where a file is absent or wrong, and ModelError where the files contradict one another.
    """
    file = there(content.model).shape
    scoring = file.scoring
    return _copied(
        Model,
        file,
        versions=tuple(file.versions),
        stages=tuple(_stage(stage) for stage in file.stages),
        dimensions=tuple(_part(content, dimension) for dimension in content.dimensions.values()),
        tiers=tuple(Tier(tier.made(), tier.stages) for tier in scoring.tiers),
        whole=scoring.whole and Whole(scoring.whole.made(), scoring.whole.over, scoring.whole.stages),
        coverage=scoring.coverage and _coverage(scoring.coverage),
        advice=_copied(Advice, scoring.advice),
        team=_copied(TeamView, scoring.team),
        sizes=tuple(_copied(Size, size) for size in file.sizes),
        sentences={key: text for key, text in content.wordings().items() if key.startswith(PREFIX)},
    )


def _copied(kind: type[T], shape: Any, **given: object) -> T:
    """The record, each field as given, or else as the shape has it under the same name."""
    values = {field.name: getattr(shape, field.name) for field in fields(kind) if field.name not in given}  # type: ignore[arg-type]
    return kind(**values, **given)


def _stage(stage: shapes.Stage) -> Stage:
    return _copied(Stage, stage, start=None if stage.start is None else Fraction(stage.start))


def _coverage(coverage: shapes.CoverageNumbers) -> Coverage:
    return Coverage(Fraction(coverage.stage), Fraction(coverage.firm), coverage.answers)


def _part(content: Content, part: tree.Part) -> Part:
    return _copied(
        Part,
        there(part.head).shape,
        id=part.id,
        weight=Fraction(there(part.head).shape.weight),
        parts=tuple(_part(content, inner) for inner in part.parts.values()),
        questions=tuple(_question(content, there(file)) for file in part.questions.values()),
    )


def _question(content: Content, file: tree.File[shapes.Question]) -> Question:
    answers, is_anchored = content.answers(file), file.shape.ladder is not None
    return _copied(
        Question,
        file.shape,
        id=file.id,
        options=_anchors(answers) if is_anchored else tuple(_option(answer) for answer in answers),
        anchored=is_anchored,
        weight=Fraction(file.shape.weight),
        law=file.shape.law and _copied(Law, file.shape.law),
    )


def _anchors(answers: tuple[Answer, ...]) -> tuple[Option, ...]:
    return anchored([answer.label for answer in answers], [_tip(answer) for answer in answers])


def _option(answer: Answer) -> Option:
    return Option(answer.label, answer.points, _tip(answer), answer.id)


def _tip(answer: Answer) -> Tip | None:
    return None if answer.tip is None else _copied(Tip, answer.tip)
