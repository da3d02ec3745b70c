"""The laws of the method, over random models and answers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scoring.documents.canonical import read_answers, read_model, write_answers, write_model, write_result
from scoring.method.ladder import Standing, holds, position, stage_reached, standing
from scoring.method.steps import smallest_step
from scoring.model.answers import NA, UNKNOWN, Answer, Answered, Answers
from scoring.model.model import LadderRule, Model
from scoring.result import evaluate
from tests.scoring.random_models import ambitions, answered, models, parted, questions, rules, sheets, tops

some = settings(max_examples=150)
few = settings(max_examples=60)


def result(model: Model, answers: Answers) -> Any:
    return json.loads(write_result(evaluate(model, answers)))


@st.composite
def sheet_of_one_dimension(draw: st.DrawFn) -> tuple[list[tuple[Any, Answer | None]], LadderRule, int]:
    top = draw(tops)
    answer = st.one_of(st.none(), st.integers(1, top), st.integers(1, top), st.sampled_from([UNKNOWN, NA]))
    count = draw(st.integers(1, 7))
    pairs = [(draw(questions(f"q{number}", top)), draw(answer)) for number in range(count)]
    return pairs, draw(rules()), top


def stands(pairs: Sequence[tuple[Any, Answer | None]], rule: LadderRule, top: int) -> Standing:
    return standing(parted(pairs), rule, top)


@some
@given(sheet_of_one_dimension(), st.data())
def test_raising_one_answer_never_lowers_anything(
    sheet: tuple[list[tuple[Any, Answer | None]], LadderRule, int], data: st.DataObject
) -> None:
    pairs, rule, top = sheet
    low = [i for i, (_, answer) in enumerate(pairs) if isinstance(answer, int) and answer < top]
    assume(low)
    i = data.draw(st.sampled_from(low))
    question, answer = pairs[i]
    assert isinstance(answer, int)
    before = stands(pairs, rule, top)
    after = stands([*pairs[:i], (question, data.draw(st.integers(answer + 1, top))), *pairs[i + 1 :]], rule, top)
    assert (before.stage is None) == (after.stage is None)
    if before.stage is not None and after.stage is not None:
        assert after.stage >= before.stage
    assert before.position is not None
    assert after.position is not None
    assert after.position > before.position
    if before.interval and after.interval:
        assert after.interval[0] >= before.interval[0]
        assert after.interval[1] >= before.interval[1]


@some
@given(sheet_of_one_dimension())
def test_the_stage_lies_inside_the_interval(
    sheet: tuple[list[tuple[Any, Answer | None]], LadderRule, int],
) -> None:
    found = stands(*sheet)
    if found.stage is not None:
        assert found.interval is not None
        assert found.interval[0] <= found.stage <= found.interval[1]


@some
@given(sheet_of_one_dimension(), st.data())
def test_answering_an_open_question_stays_inside_the_former_interval(
    sheet: tuple[list[tuple[Any, Answer | None]], LadderRule, int], data: st.DataObject
) -> None:
    pairs, rule, top = sheet
    still_open = [i for i, (_, answer) in enumerate(pairs) if answer is None or answer is UNKNOWN]
    assume(still_open)
    before = stands(pairs, rule, top)
    for i in data.draw(st.lists(st.sampled_from(still_open), min_size=1, unique=True)):
        pairs = [*pairs[:i], (pairs[i][0], data.draw(st.integers(1, top))), *pairs[i + 1 :]]
    after = stands(pairs, rule, top)
    if after.stage is not None:
        assert before.interval is not None
        assert before.interval[0] <= after.stage <= before.interval[1]


@some
@given(sheet_of_one_dimension())
def test_without_an_interval_no_stage_can_ever_be_reached(
    sheet: tuple[list[tuple[Any, Answer | None]], LadderRule, int],
) -> None:
    pairs, rule, top = sheet
    full = [(question, top if answer in (None, UNKNOWN) else answer) for question, answer in pairs]
    assert (stands(pairs, rule, top).interval is None) == (stands(full, rule, top).stage is None)


@some
@given(sheet_of_one_dimension())
def test_na_equals_a_model_without_that_question(
    sheet: tuple[list[tuple[Any, Answer | None]], LadderRule, int],
) -> None:
    pairs, rule, top = sheet
    without = [(question, answer) for question, answer in pairs if answer is not NA]
    assert stands(pairs, rule, top) == stands(without, rule, top)


@some
@given(st.data())
def test_na_equals_a_model_without_that_question_in_the_advice_as_well(data: st.DataObject) -> None:
    model = data.draw(models())
    values = data.draw(sheets(model))
    goals = data.draw(ambitions(model))
    kept = tuple(
        replace(d, questions=tuple(q for q in d.questions if values.get(q.id) is not NA)) if in_scope(d, values) else d
        for d in model.dimensions
    )
    # A dimension cannot be without questions, so one that does not apply at all stays.
    smaller = replace(model, dimensions=kept)
    whole = result(model, Answers(values, goals))
    left = {q.id for q in smaller.questions()}
    part = result(smaller, Answers({id: a for id, a in values.items() if id in left}, goals))
    for name in ("floor", "first", "find_out", "incomplete", "headline", "overall"):
        assert whole[name] == part[name]
    for one, other in zip(whole["dimensions"], part["dimensions"], strict=True):
        for name in set(one) - {"na", "why"}:
            assert one[name] == other[name], name


def in_scope(dimension: Any, values: dict[str, Answer]) -> bool:
    return any(values.get(q.id) is not NA for q in dimension.questions)


@few
@given(st.data(), st.fractions(Fraction(1, 9), 9, max_denominator=9))
def test_scaling_all_weights_changes_nothing(data: st.DataObject, factor: Fraction) -> None:
    model = data.draw(models())
    answers = Answers(data.draw(sheets(model)), data.draw(ambitions(model)))
    scaled = replace(
        model,
        dimensions=tuple(
            replace(d, questions=tuple(replace(q, weight=q.weight * factor) for q in d.questions))
            for d in model.dimensions
        ),
    )
    one, other = result(model, answers), result(scaled, answers)
    del one["model_sha256"], other["model_sha256"]
    assert one == other


@some
@given(st.data())
def test_the_smallest_step_reaches_its_stage_and_nothing_cheaper_does(data: st.DataObject) -> None:
    top, rule = data.draw(tops), data.draw(rules())
    sheet = data.draw(answered(top, most=5))
    reached = stage_reached(sheet, rule, top)
    assume(reached < top)
    goal = data.draw(st.integers(reached + 1, top))
    step = smallest_step(sheet, goal, rule)
    goals = {r.question.id: r.goal for r in step.raises}
    raised = [replace(a, anchor=goals.get(a.question.id, a.anchor)) for a in sheet]
    assert holds(raised, goal, rule)
    assert stage_reached(raised, rule, top) >= goal
    assert all(r.start < r.goal for r in step.raises)
    assert (step.effort, len(step.raises)) == min(brute_force(sheet, goal, rule))


def brute_force(sheet: list[Answered], goal: int, rule: LadderRule) -> Iterator[tuple[int, int]]:
    """Effort and number of raised questions of every way up that reaches the goal."""
    for anchors in product(*(range(a.anchor, max(a.anchor, goal) + 1) for a in sheet)):
        raised = [replace(a, anchor=anchor) for a, anchor in zip(sheet, anchors, strict=True)]
        if holds(raised, goal, rule):
            effort = sum(a.question.effort(a.anchor, anchor) for a, anchor in zip(sheet, anchors, strict=True))
            yield effort, sum(a.anchor < anchor for a, anchor in zip(sheet, anchors, strict=True))


@few
@given(st.data())
def test_among_equal_smallest_steps_the_first_in_model_order_is_taken(data: st.DataObject) -> None:
    top, rule = data.draw(tops), data.draw(rules())
    sheet = data.draw(answered(top, most=5))
    reached = stage_reached(sheet, rule, top)
    assume(reached < top)
    step = smallest_step(sheet, reached + 1, rule)
    goals = {r.question.id: r.goal for r in step.raises}
    mine = [goals.get(a.question.id, a.anchor) for a in sheet]
    best = (step.effort, len(step.raises))
    for anchors in product(*(range(a.anchor, max(a.anchor, reached + 1) + 1) for a in sheet)):
        raised = [replace(a, anchor=anchor) for a, anchor in zip(sheet, anchors, strict=True)]
        effort = sum(a.question.effort(a.anchor, anchor) for a, anchor in zip(sheet, anchors, strict=True))
        count = sum(a.anchor < anchor for a, anchor in zip(sheet, anchors, strict=True))
        if (effort, count) == best and holds(raised, reached + 1, rule):
            assert [m == reached + 1 for m in mine] >= [anchor == reached + 1 for anchor in anchors]


@few
@given(st.data())
def test_the_same_input_gives_the_same_bytes(data: st.DataObject) -> None:
    model = data.draw(models())
    answers = Answers(data.draw(sheets(model)), data.draw(ambitions(model)))
    shuffled = Answers(dict(reversed([*answers.values.items()])), dict(reversed([*answers.ambitions.items()])))
    first = write_result(evaluate(model, answers))
    assert first == write_result(evaluate(read_model(write_model(model)), shuffled))


@few
@given(st.data())
def test_every_result_can_be_put_into_words_and_keeps_its_promises(data: st.DataObject) -> None:
    model = data.draw(models())
    found = result(model, Answers(data.draw(sheets(model)), data.draw(ambitions(model))))
    assert len(found["first"]) <= model.advice.first
    named = [tip["dimension"] for tip in found["first"]]
    assert all(named.count(id) <= model.advice.per_dimension for id in named)
    for dimension in found["dimensions"]:
        assert all(sentence and "{" not in sentence for sentence in dimension["why"])
        asked = [tip["question"] for tip in dimension["tips"]]
        assert len(set(asked)) == len(asked), "one tip per question"
        assert all(tip["step"] < dimension["ambition"] for tip in dimension["tips"] if tip["class"] != "floor")
        assert [t["question"] for t in dimension["tips"] if t["first"]] == [
            t["question"] for t in found["first"] if t["dimension"] == dimension["id"]
        ]
        assert (dimension["keep"] is not None) == dimension["ambition_reached"]


@few
@given(st.data())
def test_below_the_law_lies_every_answer_under_its_floor_and_no_other(data: st.DataObject) -> None:
    model = data.draw(models())
    values = data.draw(sheets(model))
    found = result(model, Answers(values, data.draw(ambitions(model))))
    answered = {id: value for id, value in values.items() if isinstance(value, int)}
    below = {q.id for q in model.questions() if q.floor and q.id in answered and answered[q.id] < q.floor}
    assert {tip["question"] for tip in found["floor"]} == below
    assert not below & {tip["question"] for tip in found["first"]}


@few
@given(st.data())
def test_documents_come_back_as_they_went(data: st.DataObject) -> None:
    model = data.draw(models())
    assert read_model(write_model(model)) == model
    text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    ids = st.sampled_from([q.id for q in model.questions()])
    answers = Answers(
        data.draw(sheets(model)),
        data.draw(ambitions(model)),
        label=data.draw(text),
        notes=data.draw(st.dictionaries(ids, text, max_size=3)),
    )
    document = write_answers(answers, model)
    assert read_answers(document, model) == answers
    assert write_answers(read_answers(document, model), model) == document


@some
@given(st.data())
def test_the_position_lies_between_the_lowest_and_the_highest_answer(data: st.DataObject) -> None:
    sheet = data.draw(answered(data.draw(tops)))
    anchors = [a.anchor for a in sheet]
    assert min(anchors) <= position(sheet) <= max(anchors)
