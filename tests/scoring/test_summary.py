"""The headline, a standing in words, and the reason of a tip, at the borders of what they say."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from scoring.method.rules.mean import Mean
from scoring.method.rules.percent import Percent
from scoring.method.rules.sum import Sum
from scoring.model.answers import NA, Answer, Answers
from scoring.model.model import Coverage, Law, Model, Option, Part, Question, Tier
from scoring.model.number import Number
from scoring.model.rule import Rule
from scoring.result import evaluate
from tests.scoring.bare_models import RULE, make_model
from tests.scoring.cases import sentences

MODEL = replace(make_model(questions=(3, 3, 3)), sentences=sentences())


@pytest.mark.parametrize(
    ("third", "headline"),
    [
        (3, "Alle dimensies staan op ‘stadium 3’."),
        (NA, "De dimensies met een stadium staan op ‘stadium 3’."),
        (None, "De dimensies met een stadium staan op ‘stadium 3’. Voor ‘Dimensie 3’ is er nog geen stadium."),
    ],
)
def test_all_are_equal_only_where_all_have_a_stage(third: Answer | None, headline: str) -> None:
    values: dict[str, Answer] = {q.id: 3 for dimension in MODEL.dimensions[:2] for q in dimension.questions}
    if third is not None:
        values |= {question.id: third for question in MODEL.dimensions[2].questions}
    assert " ".join(evaluate(MODEL, Answers(values)).headline) == headline


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (1, "De wet vraagt dit (Wet open overheid)."),
        (2, "Dit hoort bij de kleinste stap naar ‘stadium 3’."),
    ],
)
def test_the_law_is_a_reason_only_below_what_it_asks(answer: int, reason: str) -> None:
    first, *others = MODEL.dimensions
    of_law = replace(first.questions[0], floor=2, law=Law("Wet open overheid", "https://wetten.overheid.nl/"))
    model = replace(MODEL, dimensions=(replace(first, questions=(of_law, *first.questions[1:])), *others))
    values: dict[str, Answer] = {**{question.id: 2 for question in first.questions}, of_law.id: answer}
    tips = evaluate(model, Answers(values, {first.id: 5})).dimensions[0].tips
    assert {tip.tip.question.id: tip.reason for tip in tips}[of_law.id] == reason


@pytest.mark.parametrize(
    ("rule", "given", "headline", "summary"),
    [
        (RULE, 3, "De uitkomst bij ‘Dimensie 1’ is stadium 3.", "stadium 3"),
        (Mean(), 3, "De uitkomst bij ‘Dimensie 1’ is 3 van 5.", "3 van 5"),
        (RULE, NA, "Geen enkele dimensie is van toepassing. Er is dus geen resultaat.", "Niet van toepassing"),
    ],
)
def test_values_that_are_no_stages_are_told_as_values(rule: Rule, given: Answer, headline: str, summary: str) -> None:
    model = replace(MODEL, dimensions=MODEL.dimensions[:1], tiers=(Tier(rule, staged=False),))
    found = evaluate(model, Answers({question.id: given for question in model.questions()}))
    assert found.headline == (headline,)
    assert found.dimensions[0].summary == summary


def test_a_ladder_whose_values_are_no_stages_speaks_of_stages_all_the_same() -> None:
    model = replace(MODEL, dimensions=MODEL.dimensions[:1], tiers=(Tier(RULE, staged=False),))
    found = evaluate(model, Answers({question.id: 3 for question in model.questions()})).dimensions[0]
    assert found.value == "stadium 3"
    assert "Daarom is het stadium ‘stadium 3’." in found.why
    assert found.steps[0].sentence.startswith("Voor stadium 4 zijn ")


def test_too_few_answers_are_too_few_for_what_there_would_be() -> None:
    model = replace(MODEL, tiers=(Tier(Mean(), staged=False),))
    found = evaluate(model, Answers({"d1-q1": 3, **{question.id: 3 for question in model.dimensions[1].questions}}))
    assert found.headline == (
        "De uitkomst bij ‘Dimensie 2’ is 3 van 5.",
        "Voor ‘Dimensie 1’ en ‘Dimensie 3’ is er nog geen uitkomst.",
    )
    assert found.dimensions[0].summary == "Te weinig antwoorden voor een uitkomst"
    assert "Voor een uitkomst moet u bij minstens 3 van de 3 onderwerpen een antwoord kiezen. Nu is dat er 1." in (
        found.dimensions[0].why
    )
    nothing = evaluate(model, Answers({"d1-q1": 3}))
    assert nothing.headline == ("Er zijn nog te weinig antwoorden voor een uitkomst.",)


def unequal(rule: Rule, *points: tuple[int, int]) -> Model:
    """A model without stages, of one dimension whose questions have these points, and one answer is enough."""
    questions = tuple(
        Question(f"q{number}", f"Vraag {number}", "Hoe?", (Option("nee", low), Option("ja", high)), anchored=False)
        for number, (low, high) in enumerate(points, 1)
    )
    dimension = Part("d1", "Dimensie 1", questions=questions)
    coverage = Coverage(Fraction(1, 3), Fraction(1), 1)
    return replace(MODEL, stages=(), dimensions=(dimension,), tiers=(Tier(rule),), coverage=coverage)


@pytest.mark.parametrize(
    ("model", "answer", "summary", "level"),
    [
        # (5 + 1) / 2 = 3 is what both can give; the first alone gives 5.
        (unequal(Mean(), (0, 5), (0, 1)), 2, "5 van 5 (voorlopig)", 1),
        (unequal(Sum(), (1, 5), (1, 5)), 1, "1 van 10 (voorlopig)", 0),
        (unequal(Sum(), (0, 5), (0, 5)), 2, "5 van 10 (voorlopig)", Fraction(1, 2)),
    ],
)
def test_a_value_is_never_more_than_there_is(model: Model, answer: int, summary: str, level: Fraction) -> None:
    (found,) = evaluate(model, Answers({"q1": answer})).dimensions
    value = found.profile.node.standing.value
    assert value is not None
    assert (found.summary, found.profile.node.level(value)) == (summary, level)


@pytest.mark.parametrize(
    ("rule", "start", "sentence"),
    [
        (Mean(), 2, "Voor ‘Stadium 2’ is 2 nodig, en dat is 0,01 meer."),  # 1998/1000: 0,002 short
        (Percent(), 100, "Voor ‘Stadium 2’ is 100% nodig, en dat is 0,1 procentpunt meer."),
    ],
)
def test_what_is_lacking_is_never_told_as_less_than_it_is(rule: Rule, start: Number, sentence: str) -> None:
    options = (Option("nee", 0), Option("ja", 2))
    heavy = Question("q1", "Vraag 1", "Hoe?", options, anchored=False, weight=999)
    light = replace(heavy, id="q2", title="Vraag 2", weight=1)
    first, second = (replace(stage, start=at) for stage, at in zip(MODEL.stages, (0, start), strict=False))
    dimension = Part("d1", "Dimensie 1", questions=(heavy, light))
    coverage = Coverage(Fraction(1), Fraction(1), 1)
    model = replace(MODEL, stages=(first, second), dimensions=(dimension,), tiers=(Tier(rule),), coverage=coverage)
    assert sentence in evaluate(model, Answers({"q1": 2, "q2": 1})).dimensions[0].why
