"""What the version of a model answers for: everything that decides a result or the layout of a code.

The same outline is taken of a published model and of content that is still being
checked, so that the two can be compared before all of the content is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from scoring.model.model import Advice, LadderRule, Model
from scripts.compiler.content import shapes
from scripts.compiler.content.document import Path
from scripts.compiler.draft import Draft


class Topic(NamedTuple):
    """The numbers of one question. efforts: of the tip for each step, the lowest step first."""

    revision: int
    weight: Fraction
    importance: int
    quick: bool
    efforts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """numbers: the scoring numbers as text, by their place in content/model.yaml.

    order: the question ids of each dimension, both in model order.
    topics: by question id; a question that cannot be read yet is in `order` only.
    """

    numbers: Mapping[Path, str]
    stages: tuple[str, ...]
    order: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, Topic]


def outline_of(model: Model) -> Outline:
    """The outline of a whole model."""
    return Outline(
        numbers=_numbers(model.rule, model.advice, model.overall),
        stages=tuple(stage.id for stage in model.stages),
        order={each.id: tuple(question.id for question in each.questions) for each in model.dimensions},
        topics={
            each.id: Topic(
                each.revision,
                Fraction(each.weight),
                each.importance,
                each.quick,
                tuple(tip.effort for tip in each.tips),
            )
            for each in model.questions()
        },
    )


def outline_of_draft(draft: Draft) -> Outline | None:
    """The outline of content that may have problems; None where lists and files disagree.

    Then nobody can tell yet which questions there are, and another rule says so.
    """
    if draft.model is None or not _listed_is_there(draft, draft.model.shape):
        return None
    file = draft.model.shape
    return Outline(
        numbers=_numbers(file.scoring, file.scoring.advice, file.scoring.overall),
        stages=tuple(stage.id for stage in file.stages),
        order={each.id: tuple(each.questions) for each in file.dimensions},
        topics={
            id: Topic(
                part.shape.revision,
                Fraction(part.shape.weight),
                part.shape.importance,
                part.shape.quick,
                tuple(rung.tip.effort for rung in part.shape.ladder if rung.tip),
            )
            for _, id, part in draft.questions()
        },
    )


def _numbers(rule: LadderRule | shapes.Scoring, advice: Advice | shapes.AdviceNumbers, overall: str) -> dict[Path, str]:
    coverage = rule.coverage
    return {
        ("scoring", "majority"): str(Fraction(rule.majority)),
        ("scoring", "max_lag"): str(rule.max_lag),
        ("scoring", "coverage", "stage"): str(Fraction(coverage.stage)),
        ("scoring", "coverage", "firm"): str(Fraction(coverage.firm)),
        ("scoring", "coverage", "answers"): str(coverage.answers),
        ("scoring", "advice", "first"): str(advice.first),
        ("scoring", "advice", "per_dimension"): str(advice.per_dimension),
        ("scoring", "overall"): overall,
    }


def _listed_is_there(draft: Draft, file: shapes.ModelFile) -> bool:
    """Whether model.yaml lists exactly the dimensions and questions on disk, each once."""
    listed = {one.id: one.questions for one in file.dimensions}
    questions = [id for ids in listed.values() for id in ids]
    return (
        len(listed) == len(file.dimensions)
        and len(set(questions)) == len(questions)
        and listed.keys() == draft.dimensions.keys()
        and all(set(ids) == draft.dimensions[id].questions.keys() for id, ids in listed.items())
    )
