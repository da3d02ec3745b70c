"""The laws of the method, over random models of every rule, depth and kind of question."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scoring.documents.canonical import read_answers, read_model, write_answers, write_model, write_result
from scoring.method.node import Node, dimension_nodes, whole_node
from scoring.method.steps import smallest_step
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model, Part, Question
from scoring.model.number import Number
from scoring.result import evaluate
from tests.scoring.random_models import ambitions, answers_to, models, sheets

some = settings(max_examples=100)
few = settings(max_examples=40)

Sheet = dict[str, Answer]


def result(model: Model, answers: Answers) -> Any:
    return json.loads(write_result(evaluate(model, answers)))


def nodes(model: Model, values: Sheet) -> list[Node]:
    """The nodes of all parts of all tiers, and of the whole."""
    dimensions = dimension_nodes(model, Answers(values))
    whole = whole_node(model, dimensions)
    return [*(node for dimension in dimensions for node in every(dimension)), *([whole] if whole else [])]


def every(node: Node) -> Iterator[Node]:
    yield node
    for part in node.parts:
        yield from every(part)


@st.composite
def answered_models(draw: st.DrawFn) -> tuple[Model, Sheet]:
    model = draw(models())
    return model, draw(sheets(model))


def not_above(before: Number | None, after: Number | None) -> bool:
    return before is None or after is None or before <= after


@some
@given(answered_models(), st.data())
def test_raising_one_answer_never_lowers_anything(given_sheet: tuple[Model, Sheet], data: st.DataObject) -> None:
    model, values = given_sheet
    low = [q for q in model.questions() if isinstance(one := values.get(q.id), int) and one < len(q.options)]
    assume(low)
    question = data.draw(st.sampled_from(low))
    answer = values[question.id]
    assert isinstance(answer, int)
    raised = {**values, question.id: data.draw(st.integers(answer + 1, len(question.options)))}
    for before, after in zip(nodes(model, values), nodes(model, raised), strict=True):
        was, is_now = before.standing, after.standing
        assert (was.value is None) == (is_now.value is None)
        assert not_above(was.value, is_now.value)
        assert not_above(was.stage, is_now.stage)
        assert not_above(was.position, is_now.position)
        assert (was.interval is None) == (is_now.interval is None)
        for old, new in zip(was.interval or (), is_now.interval or (), strict=True):
            assert old <= new
        for old, new in zip(was.stages or (), is_now.stages or (), strict=True):
            assert old <= new


@some
@given(answered_models())
def test_the_standing_lies_inside_the_interval(given_sheet: tuple[Model, Sheet]) -> None:
    for node in nodes(*given_sheet):
        standing = node.standing
        if standing.value is not None:
            assert standing.interval is not None
            assert standing.interval[0] <= standing.value <= standing.interval[1]
        if standing.stage is not None:
            assert standing.stages is not None
            assert standing.stages[0] <= standing.stage <= standing.stages[1]


@some
@given(answered_models(), st.data())
def test_answering_open_questions_stays_inside_the_former_interval(
    given_sheet: tuple[Model, Sheet], data: st.DataObject
) -> None:
    model, values = given_sheet
    still_open = [q for q in model.questions() if values.get(q.id) in (None, UNKNOWN)]
    assume(still_open)
    filled = dict(values)
    for question in data.draw(st.lists(st.sampled_from(still_open), min_size=1, unique=True)):
        filled[question.id] = data.draw(st.integers(1, len(question.options)))
    for before, after in zip(nodes(model, values), nodes(model, filled), strict=True):
        if after.standing.interval is None:
            continue
        assert before.standing.interval is not None
        (low, high), (lower, higher) = before.standing.interval, after.standing.interval
        assert low <= lower <= higher <= high
        if after.standing.value is not None:
            assert low <= after.standing.value <= high


@some
@given(answered_models())
def test_without_an_interval_no_value_can_ever_be_reached(given_sheet: tuple[Model, Sheet]) -> None:
    model, values = given_sheet
    full = {q.id: len(q.options) if values.get(q.id) in (None, UNKNOWN) else values[q.id] for q in model.questions()}
    for node, filled in zip(nodes(model, values), nodes(model, full), strict=True):
        assert (node.standing.interval is None) == (filled.standing.value is None)


@few
@given(answered_models(), st.data())
def test_na_equals_a_model_without_that_question(given_sheet: tuple[Model, Sheet], data: st.DataObject) -> None:
    model, values = given_sheet
    goals = data.draw(ambitions(model))
    smaller = replace(model, dimensions=tuple(without_na(dimension, values) for dimension in model.dimensions))
    left = {q.id for q in smaller.questions()}
    whole = result(model, Answers(values, goals))
    part = result(smaller, Answers({id: a for id, a in values.items() if id in left}, goals))
    for name in ("floor", "first", "find_out", "incomplete", "headline"):
        assert whole[name] == part[name]
    assert [bare(one) for one in whole["dimensions"]] == [bare(one) for one in part["dimensions"]]
    if whole["whole"]:
        assert bare(whole["whole"]) == bare(part["whole"])


def bare(found: dict[str, Any]) -> dict[str, Any]:
    """What is said of a part, without what is said about `na` itself; of the parts below the same."""
    return {name: value for name, value in found.items() if name not in ("na", "why", "parts")} | {
        "parts": [bare(part) for part in found["parts"]]
    }


def without_na(part: Part, values: Sheet) -> Part:
    """A part cannot be without questions, so one that does not apply at all stays."""
    applies = any(values.get(q.id) is not NA for q in part.every_question())
    if not applies:
        return part
    return replace(
        part,
        questions=tuple(q for q in part.questions if values.get(q.id) is not NA),
        parts=tuple(without_na(inner, values) for inner in part.parts),
    )


@few
@given(answered_models(), st.data(), st.fractions(Fraction(1, 9), 9, max_denominator=9))
def test_scaling_all_weights_changes_nothing(
    given_sheet: tuple[Model, Sheet], data: st.DataObject, factor: Fraction
) -> None:
    model, values = given_sheet
    # A sum grows with its weights: it is the one rule that does not divide by them.
    assume(not any("sum" in rule.rule for rule in rules_of(model)))
    answers = Answers(values, data.draw(ambitions(model)))
    scaled = replace(model, dimensions=tuple(scaled_part(d, factor) for d in model.dimensions))
    one, other = result(model, answers), result(scaled, answers)
    del one["model_sha256"], other["model_sha256"]
    assert without_why(one) == without_why(other)


def rules_of(model: Model) -> Iterator[Any]:
    yield from (tier.rule for tier in model.tiers)
    if model.whole:
        yield model.whole.rule


def scaled_part(part: Part, factor: Fraction) -> Part:
    return replace(
        part,
        weight=part.weight * factor,
        questions=tuple(replace(q, weight=q.weight * factor) for q in part.questions),
        parts=tuple(scaled_part(inner, factor) for inner in part.parts),
    )


def without_why(found: Any) -> Any:
    """The explanations state the weights themselves."""
    if isinstance(found, dict):
        return {name: without_why(value) for name, value in found.items() if name != "why"}
    return [without_why(item) for item in found] if isinstance(found, list) else found


@st.composite
def climbs(draw: st.DrawFn) -> tuple[Model, Sheet, int]:
    """A model with at most five answered questions, answers, and the place of a dimension with a value."""
    model = draw(models(most=2))
    values: Sheet = {}
    for question in model.questions():
        answer = draw(answers_to(question))
        if answer is not None and (not isinstance(answer, int) or sum(isinstance(a, int) for a in values.values()) < 5):
            values[question.id] = answer
    placed = [
        place
        for place, node in enumerate(dimension_nodes(model, Answers(values)))
        if node.standing.value is not None and node.standing.value < node.standing.most
    ]
    assume(placed)
    return model, values, draw(st.sampled_from(placed))


@settings(max_examples=150)
@given(climbs(), st.fractions(Fraction(1, 20), 1, max_denominator=20))
def test_the_smallest_step_reaches_its_goal_and_nothing_cheaper_does(
    climb: tuple[Model, Sheet, int], share: Fraction
) -> None:
    model, values, place = climb
    node = dimension_nodes(model, Answers(values))[place]
    value = node.standing.value
    assert value is not None
    goal = value + share * (node.standing.most - value)
    step = smallest_step(node, goal)
    ways = brute_force(model, values, place, goal)
    if step is None:
        assert not list(ways)
        return
    raised = {**values, **{r.question.id: r.goal for r in step.raises}}
    reached = dimension_nodes(model, Answers(raised))[place].standing.value
    assert reached is not None
    assert reached >= goal
    assert all(r.start < r.goal for r in step.raises)
    ids = [q.id for q in model.dimensions[place].every_question()]
    assert [r.question.id for r in step.raises] == [id for id in ids if id in {r.question.id for r in step.raises}]
    cheapest = min(ways)
    assert (step.effort, len(step.raises)) == cheapest[:2]
    if len(model.tiers) == 1:  # deeper, earlier parts go further, whatever their questions
        goals = {r.question.id: r.goal for r in step.raises}
        mine = tuple(-goals.get(q.id, 0) for q in answered(model, values, place))
        assert mine == cheapest[2]


def answered(model: Model, values: Sheet, place: int) -> list[Question]:
    return [q for q in model.dimensions[place].every_question() if isinstance(values.get(q.id), int)]


def brute_force(model: Model, values: Sheet, place: int, goal: Number) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Of every way up that reaches the goal its effort, the number of raised questions, and how far the earlier go."""
    asked = answered(model, values, place)
    starts = [answer for q in asked if isinstance(answer := values[q.id], int)]
    for goals in product(*(range(start, len(q.options) + 1) for q, start in zip(asked, starts, strict=True))):
        raised = {**values, **{q.id: g for q, g in zip(asked, goals, strict=True)}}
        reached = dimension_nodes(model, Answers(raised))[place].standing.value
        if reached is not None and reached >= goal:
            effort = sum(q.effort(start, g) for q, start, g in zip(asked, starts, goals, strict=True))
            far = tuple(-g if g > start else 0 for start, g in zip(starts, goals, strict=True))
            yield effort, sum(map(bool, far)), far


@settings(max_examples=60)
@given(climbs())
def test_robustness_counts_every_change_of_one_answer_by_one_option(climb: tuple[Model, Sheet, int]) -> None:
    model, values, _ = climb
    here = nodes(model, values)
    changed = [
        nodes(model, {**values, q.id: option})
        for q in model.questions()
        if isinstance(answer := values.get(q.id), int)
        for option in (answer - 1, answer + 1)
        if 1 <= option <= len(q.options)
    ]
    for place, node in enumerate(here):
        stage, robustness = node.standing.stage, node.standing.robustness
        assert (robustness is None) == (stage is None or not node.answers.answered)
        if robustness is not None:
            # A change elsewhere, or in a part that does not count, leaves the stage as it is.
            moved = sum(other[place].standing.stage != stage for other in changed)
            assert robustness.changes - robustness.unchanged == moved
            assert robustness.changes <= len(changed)


@few
@given(answered_models(), st.data())
def test_the_same_input_gives_the_same_bytes(given_sheet: tuple[Model, Sheet], data: st.DataObject) -> None:
    model, values = given_sheet
    answers = Answers(values, data.draw(ambitions(model)))
    shuffled = Answers(dict(reversed([*answers.values.items()])), dict(reversed([*answers.ambitions.items()])))
    first = write_result(evaluate(model, answers))
    assert first == write_result(evaluate(read_model(write_model(model)), shuffled))


@some
@given(answered_models(), st.data())
def test_every_result_can_be_put_into_words_and_keeps_its_promises(
    given_sheet: tuple[Model, Sheet], data: st.DataObject
) -> None:
    model, values = given_sheet
    found = result(model, Answers(values, data.draw(ambitions(model))))
    assert len(found["first"]) <= model.advice.first
    named = [tip["dimension"] for tip in found["first"]]
    assert all(named.count(id) <= model.advice.per_dimension for id in named)
    asked = {q.id: q for q in model.questions()}
    for dimension in found["dimensions"]:
        assert all(sentence and "{" not in sentence for sentence in dimension["why"])
        tips = [tip["question"] for tip in dimension["tips"]]
        assert len(set(tips)) == len(tips), "one tip per question"
        assert all(tip["step"] < len(asked[tip["question"]].options) for tip in dimension["tips"])
        assert [t["question"] for t in dimension["tips"] if t["first"]] == [
            t["question"] for t in found["first"] if t["dimension"] == dimension["id"]
        ]
        assert dimension["keep"] is None or dimension["ambition_reached"]


@few
@given(answered_models(), st.data())
def test_below_the_law_lies_every_answer_under_its_floor_and_no_other(
    given_sheet: tuple[Model, Sheet], data: st.DataObject
) -> None:
    model, values = given_sheet
    found = result(model, Answers(values, data.draw(ambitions(model))))
    # Where the model has no tip for the step, there is nothing to name.
    below = {
        q.id
        for q in model.questions()
        if q.floor and isinstance(one := values.get(q.id), int) and one < q.floor and q.options[one - 1].tip
    }
    assert {tip["question"] for tip in found["floor"]} == below
    assert not below & {tip["question"] for tip in found["first"]}


@few
@given(answered_models(), st.data())
def test_documents_come_back_as_they_went(given_sheet: tuple[Model, Sheet], data: st.DataObject) -> None:
    model, values = given_sheet
    assert read_model(write_model(model)) == model
    text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    ids = st.sampled_from([q.id for q in model.questions()])
    answers = Answers(
        values,
        data.draw(ambitions(model)),
        label=data.draw(text),
        notes=data.draw(st.dictionaries(ids, text, max_size=3)),
    )
    document = write_answers(answers, model)
    assert read_answers(document, model) == answers
    assert write_answers(read_answers(document, model), model) == document


@some
@given(answered_models())
def test_the_position_lies_between_the_lowest_and_the_highest_answer(given_sheet: tuple[Model, Sheet]) -> None:
    for node in nodes(*given_sheet):
        points = [one.points for one in node.answers.answered]
        if points:
            assert node.standing.position is not None
            assert min(points) <= node.standing.position <= max(points)
