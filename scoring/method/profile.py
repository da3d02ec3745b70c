"""The profile in numbers: per dimension where it stands, its ambition and its smallest steps; and the whole."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scoring.method.node import Node, dimension_nodes, whole_node
from scoring.method.steps import SmallestStep, smallest_step
from scoring.model.answers import Answers
from scoring.model.model import Model, Part
from scoring.model.number import Number


@dataclass(frozen=True, slots=True)
class Ambition:
    """What is aimed for.

    stage: 1…n; None without stages, and where none was chosen and there is none to go on from.
    value: the value to reach: that at which the stage begins, or without stages the next whole value.
    """

    stage: int | None
    value: Number | None
    chosen: bool
    reached: bool


@dataclass(frozen=True, slots=True)
class DimensionProfile:
    """One dimension, before anything is said about it.

    steps: the smallest step to the next stage, and from the same answers to each stage up to the ambition; without
    stages that to the next whole value. What is out of reach is left out.
    """

    dimension: Part
    node: Node
    ambition: Ambition
    steps: tuple[SmallestStep, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """All dimensions, in model order, and the whole for the models that ask for it."""

    dimensions: tuple[DimensionProfile, ...]
    whole: Node | None


def profile(model: Model, answers: Answers) -> Profile:
    """The profile of the answers. Raises AnswersError when they do not belong to the model."""
    answers.check(model)
    nodes = dimension_nodes(model, answers)
    staged = model.staged
    dimensions = []
    for dimension, node in zip(model.dimensions, nodes, strict=True):
        aims = ambition(model, node, answers.ambitions.get(dimension.id), staged)
        steps = _steps_by_stage(model, node, aims) if staged else _step_by_value(node, aims)
        dimensions.append(DimensionProfile(dimension, node, aims, steps))
    return Profile(tuple(dimensions), whole_node(model, nodes))


def ambition(model: Model, node: Node, chosen: int | None, staged: bool) -> Ambition:
    """The chosen ambition, or else the next stage, at most the last; without a stage there is no next one."""
    value = node.standing.value
    if not staged:
        if value is None:
            return Ambition(None, None, chosen=False, reached=False)
        goal = min(math.floor(value) + 1, node.standing.most)
        return Ambition(None, goal, chosen=False, reached=value >= goal)
    here, stage = node.standing.stage, chosen
    if stage is None and here is not None:
        stage = min(here + 1, model.top)
    reached = stage is not None and here is not None and here >= stage
    return Ambition(stage, None if stage is None else model.start(stage), chosen is not None, reached)


def _steps_by_stage(model: Model, node: Node, ambition: Ambition) -> tuple[SmallestStep, ...]:
    here = node.standing.stage
    if here is None or here == model.top:
        return ()
    last = max(here + 1, ambition.stage or 0)
    steps = (smallest_step(node, model.start(stage), stage) for stage in range(here + 1, last + 1))
    return tuple(step for step in steps if step)


def _step_by_value(node: Node, ambition: Ambition) -> tuple[SmallestStep, ...]:
    if ambition.value is None or ambition.reached:
        return ()
    step = smallest_step(node, ambition.value)
    return (step,) if step else ()
