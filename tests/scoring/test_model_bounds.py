"""A model at its bounds is a model, and past them it is refused with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from scoring.documents.canonical import fingerprint
from scoring.method.rules.ladder import Ladder
from scoring.method.rules.lowest import Lowest
from scoring.method.rules.mean import Mean
from scoring.model.model import (
    Advice,
    Coverage,
    Law,
    Model,
    ModelError,
    Option,
    Part,
    Question,
    Stage,
    Tier,
    Tip,
    Whole,
    anchored,
)
from scoring.model.number import Number
from tests.scoring.bare_models import RULE, make_model

LAW = Law("Wet", "https://wetten.overheid.nl/")
TIP = Tip("tip", "S", "wie", "klaar")
HALF = Fraction(1, 2)
MODEL = make_model()
VERSIONS = tuple(f"1.0.{number}" for number in range(257))


def a_question(**changed: Any) -> Question:
    """An anchored question of five options."""
    return replace(next(MODEL.questions()), **changed)


def own(*points: Number) -> Question:
    """A question with options of its own, with these points."""
    options = tuple(Option(f"optie {number}", value) for number, value in enumerate(points, 1))
    return a_question(options=options, anchored=False)


def a_dimension(**changed: Any) -> Part:
    return replace(MODEL.dimensions[0], **changed)


def deep(tiers: int) -> Model:
    """A model of one question below so many tiers."""
    part = Part(f"p{tiers}", "Deel", questions=(a_question(),))
    for tier in range(tiers - 1, 0, -1):
        part = Part(f"p{tier}", "Deel", parts=(part,))
    return replace(MODEL, dimensions=(part,), tiers=(Tier(Mean()),) * tiers)


def with_starts(*starts: Number | None, **changed: Any) -> Model:
    """A model scored by a mean whose stages begin there."""
    stages = tuple(replace(stage, start=start) for stage, start in zip(MODEL.stages, starts, strict=True))
    return replace(MODEL, **{"stages": stages, "tiers": (Tier(Mean()),), **changed})


def eleven_stages() -> tuple[Stage, ...]:
    return tuple(Stage(f"s{number}", f"Stadium {number}", "…") for number in range(1, 12))


def without_stages(*asked: Question, **changed: Any) -> Model:
    part = Part("d1", "Deel", questions=asked)
    return replace(MODEL, **{"stages": (), "dimensions": (part,), "tiers": (Tier(Mean()),), **changed})


TAKEN: dict[str, Callable[[], object]] = {
    "two stages": lambda: make_model(2, (1,)),
    "one dimension of one question": lambda: make_model(5, (1,)),
    "the number 0": lambda: replace(MODEL, number=0),
    "the number 255": lambda: replace(MODEL, number=255),
    "a whole that is the lowest stage": lambda: replace(MODEL, whole=Whole(Lowest())),
    "a whole that is the ladder over all questions": lambda: replace(MODEL, whole=Whole(RULE, "questions")),
    "three tiers": lambda: deep(3),
    "a ladder below a mean": lambda: replace(deep(2), tiers=(Tier(Mean()), Tier(RULE))),
    "no stages": lambda: without_stages(own(0, 1)),
    "no coverage": lambda: replace(MODEL, coverage=None),
    "stages that begin anywhere": lambda: with_starts(0, HALF, 1, Fraction(5, 2), 9),
    "stages that begin anywhere, and a ladder whose value is not read as one": (
        lambda: with_starts(0, 1, 2, 3, 4, tiers=(Tier(RULE, staged=False),))
    ),
    "options of its own beside stages": lambda: replace(
        deep(1), dimensions=(Part("d1", "Deel", questions=(own(0, 1),)),)
    ),
    "two options": lambda: own(0, 1),
    "ten options": lambda: own(*range(10)),
    "points that are a fraction": lambda: own(0, Fraction(1, 4), HALF, 1),
    "a majority of all": lambda: replace(RULE, majority=Fraction(1)),
    "no lag": lambda: replace(RULE, max_lag=0),
    "all of the questions, firm at once": lambda: Coverage(Fraction(1), Fraction(1), 1),
    "one tip": lambda: Advice(1, 1),
    "importance 1": lambda: a_question(importance=1),
    "importance 3": lambda: a_question(importance=3),
    "revision 1": lambda: a_question(revision=1),
    "a small weight": lambda: a_question(weight=Fraction(1, 999_999)),
    "a floor at the second option": lambda: a_question(floor=2, law=LAW),
    "a floor at the last option": lambda: a_question(floor=5, law=LAW),
    "an id of two words": lambda: a_question(id="gegevens-2-delen"),
    "forty questions": lambda: make_model(2, (40,)),
    "thirty dimensions": lambda: make_model(2, (1,) * 30),
    "ten stages": lambda: make_model(10, (1,)),
    "256 versions": lambda: make_model(2, (1,), versions=VERSIONS[:256]),
}

REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "one stage": (lambda: replace(MODEL, stages=MODEL.stages[:1]), "a model has no stages, or at least two"),
    "no dimension": (lambda: make_model(5, ()), "a model has at least one dimension"),
    "a dimension without questions": (lambda: make_model(5, (3, 0)), "part d2 has questions, or parts that have"),
    "the number -1": (lambda: replace(MODEL, number=-1), "a model's number lies from 0 to 255"),
    "the number 256": (lambda: replace(MODEL, number=256), "a model's number lies from 0 to 255"),
    "a version that is not listed": (
        lambda: replace(MODEL, version="2.0.0"),
        "version 2.0.0 is not in versions",
    ),
    "a whole over the stages": (lambda: Whole(Lowest(), "stages"), "the whole is over parts or over questions"),
    "a ladder over dimensions": (lambda: replace(MODEL, whole=Whole(RULE)), "rule ladder works over questions"),
    "a ladder over parts": (
        lambda: replace(deep(2), tiers=(Tier(RULE), Tier(Mean()))),
        "rule ladder works over questions",
    ),
    "a ladder over options of its own": (
        lambda: replace(MODEL, dimensions=(a_dimension(questions=(own(1, 2, 3, 4, 5),)),)),
        "rule ladder takes anchored questions",
    ),
    "a whole that is a ladder over options of its own": (
        lambda: replace(
            deep(1), dimensions=(Part("d1", "Deel", questions=(own(0, 1),)),), whole=Whole(RULE, "questions")
        ),
        "rule ladder takes anchored questions",
    ),
    "no tier": (lambda: replace(MODEL, tiers=()), "a model has 1 to 3 tiers"),
    "four tiers": (lambda: deep(4), "a model has 1 to 3 tiers"),
    "fewer tiers than parts lie deep": (
        lambda: replace(deep(2), tiers=(Tier(Mean()),)),
        "every question lies as deep as there are tiers",
    ),
    "questions of different depths": (
        lambda: replace(
            deep(2), dimensions=(*deep(2).dimensions, Part("flat", "Deel", questions=(a_question(id="q"),)))
        ),
        "every question lies as deep as there are tiers",
    ),
    "some stages that say where they begin": (
        lambda: with_starts(0, 1, 2, 3, None),
        "every stage says where it begins, or none does",
    ),
    "a stage that begins where the one before does": (
        lambda: with_starts(0, 1, 1, 3, 4),
        "a stage begins above the one before",
    ),
    "a ladder whose stages begin elsewhere": (
        lambda: with_starts(0, 1, 2, 3, 4, tiers=(Tier(RULE),)),
        "a stage begins at its number where a rule names stages",
    ),
    "a whole that is a ladder whose stages begin elsewhere": (
        lambda: with_starts(0, 1, 2, 3, 4, whole=Whole(RULE, "questions")),
        "a stage begins at its number where a rule names stages",
    ),
    "an anchored question without stages": (
        lambda: without_stages(a_question()),
        "question d1-q1: there are no stages",
    ),
    "one option": (lambda: own(0), "question d1-q1: 2 to 10 options"),
    "eleven options": (lambda: own(*range(11)), "question d1-q1: 2 to 10 options"),
    "points that stay the same": (lambda: own(0, 1, 1), "question d1-q1: points go up"),
    "points that go down": (lambda: own(0, 2, 1), "question d1-q1: points go up"),
    "points below 0": (lambda: own(Fraction(-1, 4), 1), "option 'optie 1': points are not negative"),
    "an anchored question that counts from 0": (
        lambda: replace(own(0, 1), anchored=True),
        "question d1-q1: option k of an anchored question has k points",
    ),
    "a part with questions and parts": (
        lambda: a_dimension(parts=(Part("p", "Deel", questions=(a_question(),)),)),
        "part d1 has questions, or parts that have",
    ),
    "a part of weight 0": (lambda: a_dimension(weight=0), "part d1: weight must be above 0"),
    "a part of 31 parts": (
        lambda: Part("p", "Deel", parts=make_model(2, (1,)).dimensions * 31),
        "part p: at most 30 parts",
    ),
    "a dimension and a part below of one id": (
        lambda: replace(
            deep(2), dimensions=(Part("p", "Deel", parts=(Part("p", "Deel", questions=(a_question(),)),)),)
        ),
        "a part id stands twice",
    ),
    "a majority of nobody": (
        lambda: replace(RULE, majority=Fraction(0)),
        "majority lies above 0 and at most at 1",
    ),
    "a majority of more than all": (
        lambda: replace(RULE, majority=Fraction(101, 100)),
        "majority lies above 0 and at most at 1",
    ),
    "a lag below 0": (lambda: replace(RULE, max_lag=-1), "max_lag is not negative"),
    "a stage for nothing": (
        lambda: Coverage(Fraction(0), HALF, 1),
        "coverage: 0 < stage <= firm <= 1",
    ),
    "firm before there is a stage": (
        lambda: Coverage(HALF, Fraction(49, 100), 1),
        "coverage: 0 < stage <= firm <= 1",
    ),
    "firm above all": (
        lambda: Coverage(HALF, Fraction(101, 100), 1),
        "coverage: 0 < stage <= firm <= 1",
    ),
    "a stage without answers": (lambda: Coverage(HALF, HALF, 0), "coverage: at least 1 answer"),
    "no tip in all": (lambda: Advice(0, 1), "advice names at least one tip"),
    "no tip of a dimension": (lambda: Advice(1, 0), "advice names at least one tip"),
    "importance 0": (lambda: a_question(importance=0), "question d1-q1: importance is 1, 2 or 3"),
    "importance 4": (lambda: a_question(importance=4), "question d1-q1: importance is 1, 2 or 3"),
    "revision 0": (lambda: a_question(revision=0), "question d1-q1: revision starts at 1"),
    "weight 0": (lambda: a_question(weight=0), "question d1-q1: weight must be above 0"),
    "a weight below 0": (lambda: a_question(weight=Fraction(-1)), "question d1-q1: weight must be above 0"),
    "a floor at the first option": (
        lambda: a_question(floor=1, law=LAW),
        "question d1-q1: floor is one of the options above the first",
    ),
    "a floor above the last option": (
        lambda: a_question(floor=6, law=LAW),
        "question d1-q1: floor is one of the options above the first",
    ),
    "a floor without a law": (
        lambda: a_question(floor=2),
        "question d1-q1: a floor and a law go together",
    ),
    "a law without a floor": (
        lambda: a_question(law=LAW),
        "question d1-q1: a floor and a law go together",
    ),
    "a tip for a step that there is not": (
        lambda: a_question(options=anchored(["situatie"] * 5, [TIP] * 5)),
        "question d1-q1: there is no step from the last option",
    ),
    "an unknown effort": (lambda: replace(TIP, effort="XL"), "effort 'XL' is not S, M or L"),
    "an option more than there are stages": (
        lambda: replace(MODEL, dimensions=make_model(6, (3,)).dimensions),
        "question d1-q1: one option for each of the 5 stages",
    ),
    "two stages of one id": (
        lambda: replace(MODEL, stages=(MODEL.stages[0], *MODEL.stages[:4])),
        "a stage id stands twice",
    ),
    "two dimensions of one id": (
        lambda: replace(MODEL, dimensions=(MODEL.dimensions[0], replace(MODEL.dimensions[1], id="d1"))),
        "a part id stands twice",
    ),
    "two questions of one id": (
        lambda: replace(MODEL, dimensions=(a_dimension(), a_dimension(id="d2"))),
        "a question id stands twice",
    ),
    "31 dimensions": (lambda: make_model(2, (1,) * 31), "a model has at most 30 dimensions"),
    "11 stages": (lambda: replace(MODEL, stages=eleven_stages()), "a model has at most 10 stages"),
    "257 versions": (
        lambda: make_model(2, (1,), versions=VERSIONS),
        "a code has room for 256 versions of a model",
    ),
    "41 questions": (lambda: make_model(2, (41,)), "part d1: at most 40 questions"),
}


@pytest.mark.parametrize("what", TAKEN)
def test_a_model_at_a_bound_is_a_model(what: str) -> None:
    assert TAKEN[what]()


@pytest.mark.parametrize("what", REFUSED)
def test_a_model_past_a_bound_is_refused_with_the_reason(what: str) -> None:
    make, message = REFUSED[what]
    with pytest.raises(ModelError) as caught:
        make()
    assert str(caught.value) == message


@pytest.mark.parametrize("id", ["", "Doel", "1e", "a_b", "a-", "-a", "a--b", "a\n", "é"])
def test_an_id_is_a_lower_case_word(id: str) -> None:
    with pytest.raises(ModelError, match=r"stage id .* is not a lower-case word"):
        Stage(id, "Start", "Het begin.")
    with pytest.raises(ModelError, match=r"question id .* is not a lower-case word"):
        a_question(id=id)
    with pytest.raises(ModelError, match=r"part id .* is not a lower-case word"):
        a_dimension(id=id)


def test_a_whole_weight_is_a_whole_number_and_a_broken_one_stays_exact() -> None:
    assert type(a_question(weight=Fraction(2)).weight) is int
    assert a_question(weight=Fraction(2)).weight == 2
    assert a_question(weight=Fraction(7, 2)).weight == Fraction(7, 2)


def test_a_new_model_asks_for_three_tips_and_no_overall_stage() -> None:
    assert MODEL.advice == Advice(3, 3)
    question = next(MODEL.questions())
    assert (question.importance, question.weight, question.revision, question.quick) == (1, 1, 1, False)
    assert (MODEL.whole, question.floor, question.law) == (None, None, None)


OTHER = replace(
    make_model(2, (2,)), whole=Whole(Lowest()), tiers=(Tier(Ladder(HALF, 0)),), coverage=Coverage(HALF, HALF, 1)
)


# The fingerprints of models that were published: whoever changes one of these, says that all of them changed.
@pytest.mark.parametrize(
    ("model", "sha256"),
    [
        (make_model(), "4604aa629d1bc40a88fea9020d6107106ecb064ba88b1c547fd8ef1999c66902"),
        (make_model(3, (1, 2)), "a0d174b10a30f6982062555dccc0a0126d61a72a40425877d2660df11240f985"),
        (OTHER, "0a2a315cce89ede1e3ad0a256a36fec8bf2198a34e5aa479388428ed78bc0428"),
    ],
)
def test_the_fingerprint_of_a_model_never_changes(model: Model, sha256: str) -> None:
    assert fingerprint(model) == sha256
