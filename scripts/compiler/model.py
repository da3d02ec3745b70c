"""Content → the model that scoring works with: ids, anchors, numbers, the sentences of explanations."""

from __future__ import annotations

from fractions import Fraction

from scoring.documents.model_document import PREFIX
from scoring.model.model import Advice, Coverage, Dimension, LadderRule, Model, Question, Stage, Tip
from scripts.compiler.content import shapes
from scripts.compiler.content.tree import Content, DimensionContent, QuestionContent


def build_model(content: Content) -> Model:
    """The model of checked content. Raises ModelError where the compiler lacks a rule that the model has."""
    file = content.model
    return Model(
        id=file.id,
        number=file.number,
        version=file.version,
        versions=tuple(file.versions),
        title=file.title,
        language=file.language,
        stages=tuple(Stage(stage.id, stage.name, stage.meaning) for stage in file.stages),
        dimensions=tuple(_dimension(dimension) for dimension in content.dimensions),
        rule=_ladder(file.scoring),
        advice=Advice(file.scoring.advice.first, file.scoring.advice.per_dimension),
        overall=file.scoring.overall,
        sentences={key: text for key, text in content.interface.items() if key.startswith(PREFIX)},
    )


def _ladder(scoring: shapes.Scoring) -> LadderRule:
    coverage = scoring.coverage
    return LadderRule(
        majority=Fraction(scoring.majority),
        max_lag=scoring.max_lag,
        coverage=Coverage(Fraction(coverage.stage), Fraction(coverage.firm), coverage.answers),
    )


def _dimension(dimension: DimensionContent) -> Dimension:
    questions = tuple(_question(question) for question in dimension.questions)
    return Dimension(dimension.id, dimension.head.title, dimension.head.keep, questions)


def _question(question: QuestionContent) -> Question:
    return Question(
        id=question.id,
        title=question.title,
        ask=question.ask,
        who_knows=question.who_knows,
        anchors=tuple(rung.answer for rung in question.ladder),
        tips=tuple(
            Tip(rung.tip.title, rung.tip.effort, rung.tip.who, rung.tip.done_when)
            for rung in question.ladder
            if rung.tip
        ),
        importance=question.importance,
        quick=question.quick,
        revision=question.revision,
        weight=Fraction(question.weight),
    )
