"""A model at its bounds is a model, and past them it is refused with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from scoring.documents.canonical import fingerprint
from scoring.model.model import (
    Advice,
    Coverage,
    Dimension,
    LadderRule,
    Law,
    Model,
    ModelError,
    Question,
    Stage,
    Tip,
)
from tests.scoring.bare_models import RULE, make_model

LAW = Law("Wet", "https://wetten.overheid.nl/")
TIP = Tip("tip", "S", "wie", "klaar")
HALF = Fraction(1, 2)
MODEL = make_model()
VERSIONS = tuple(f"1.0.{number}" for number in range(257))


def a_question(**changed: Any) -> Question:
    """A question of five anchors."""
    return replace(next(MODEL.questions()), **changed)


def a_dimension(**changed: Any) -> Dimension:
    return replace(MODEL.dimensions[0], **changed)


TAKEN: dict[str, Callable[[], object]] = {
    "two stages": lambda: make_model(2, (1,)),
    "one dimension of one question": lambda: make_model(5, (1,)),
    "the number 0": lambda: replace(MODEL, number=0),
    "the number 255": lambda: replace(MODEL, number=255),
    "a whole that is the lowest stage": lambda: replace(MODEL, overall="lowest"),
    "a majority of all": lambda: replace(RULE, majority=Fraction(1)),
    "no lag": lambda: replace(RULE, max_lag=0),
    "all of the questions, firm at once": lambda: Coverage(Fraction(1), Fraction(1), 1),
    "one tip": lambda: Advice(1, 1),
    "importance 1": lambda: a_question(importance=1),
    "importance 3": lambda: a_question(importance=3),
    "revision 1": lambda: a_question(revision=1),
    "a small weight": lambda: a_question(weight=Fraction(1, 999_999)),
    "a floor at the second anchor": lambda: a_question(floor=2, law=LAW),
    "a floor at the last anchor": lambda: a_question(floor=5, law=LAW),
    "an id of two words": lambda: a_question(id="gegevens-2-delen"),
    "forty questions": lambda: make_model(2, (40,)),
    "thirty dimensions": lambda: make_model(2, (1,) * 30),
    "ten stages": lambda: make_model(10, (1,)),
    "256 versions": lambda: make_model(2, (1,), versions=VERSIONS[:256]),
}

REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "one stage": (lambda: make_model(1, (3,)), "a model has at least two stages"),
    "no dimension": (lambda: make_model(5, ()), "a model has at least one dimension"),
    "a dimension without questions": (lambda: make_model(5, (3, 0)), "dimension d2 has no questions"),
    "the number -1": (lambda: replace(MODEL, number=-1), "a model's number lies from 0 to 255"),
    "the number 256": (lambda: replace(MODEL, number=256), "a model's number lies from 0 to 255"),
    "a version that is not listed": (
        lambda: replace(MODEL, version="2.0.0"),
        "version 2.0.0 is not in versions",
    ),
    "a whole that is the mean": (lambda: replace(MODEL, overall="mean"), "overall is none or lowest"),
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
    "a floor at the first anchor": (
        lambda: a_question(floor=1, law=LAW),
        "question d1-q1: floor is one of the anchors above the first",
    ),
    "a floor above the last anchor": (
        lambda: a_question(floor=6, law=LAW),
        "question d1-q1: floor is one of the anchors above the first",
    ),
    "a floor without a law": (
        lambda: a_question(floor=2),
        "question d1-q1: a floor and a law go together",
    ),
    "a law without a floor": (
        lambda: a_question(law=LAW),
        "question d1-q1: a floor and a law go together",
    ),
    "too few tips": (lambda: a_question(tips=(TIP,) * 3), "question d1-q1: 5 anchors need 4 tips"),
    "too many tips": (lambda: a_question(tips=(TIP,) * 5), "question d1-q1: 5 anchors need 4 tips"),
    "an unknown effort": (lambda: replace(TIP, effort="XL"), "effort 'XL' is not S, M or L"),
    "an anchor more than there are stages": (
        lambda: replace(MODEL, dimensions=make_model(6, (3,)).dimensions),
        "question d1-q1: one anchor for each of the 5 stages",
    ),
    "two stages of one id": (
        lambda: replace(MODEL, stages=(MODEL.stages[0], *MODEL.stages[:4])),
        "a stage id stands twice",
    ),
    "two dimensions of one id": (
        lambda: replace(MODEL, dimensions=(MODEL.dimensions[0], replace(MODEL.dimensions[1], id="d1"))),
        "a dimension id stands twice",
    ),
    "two questions of one id": (
        lambda: replace(MODEL, dimensions=(a_dimension(), a_dimension(id="d2"))),
        "a question id stands twice",
    ),
    "31 dimensions": (lambda: make_model(2, (1,) * 31), "a model has at most 30 dimensions"),
    "11 stages": (lambda: make_model(11, (1,)), "a model has at most 10 stages"),
    "257 versions": (
        lambda: make_model(2, (1,), versions=VERSIONS),
        "a code has room for 256 versions of a model",
    ),
    "41 questions": (lambda: make_model(2, (41,)), "dimension d1: at most 40 questions"),
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
    with pytest.raises(ModelError, match=r"dimension id .* is not a lower-case word"):
        a_dimension(id=id)


def test_a_whole_weight_is_a_whole_number_and_a_broken_one_stays_exact() -> None:
    assert type(a_question(weight=Fraction(2)).weight) is int
    assert a_question(weight=Fraction(2)).weight == 2
    assert a_question(weight=Fraction(7, 2)).weight == Fraction(7, 2)


def test_a_new_model_asks_for_three_tips_and_no_overall_stage() -> None:
    assert MODEL.advice == Advice(3, 3)
    question = next(MODEL.questions())
    assert (question.importance, question.weight, question.revision, question.quick) == (1, 1, 1, False)
    assert (MODEL.overall, question.floor, question.law) == ("none", None, None)


OTHER = replace(make_model(2, (2,)), overall="lowest", rule=LadderRule(HALF, 0, Coverage(HALF, HALF, 1)))


# The fingerprints of models that were published: whoever changes one of these, says that all of them changed.
@pytest.mark.parametrize(
    ("model", "sha256"),
    [
        (make_model(), "cbd970a6880ffdc848fca45eb4e8512fefab6e23c65dd31d6e0088357b85e0bf"),
        (make_model(3, (1, 2)), "4a61293995b775595ae9c09aaf23a70150053a0b8079627c295d91ea12aba1a5"),
        (OTHER, "77177978d1791ed9d1065f542952b5b9a0b37d9ede4e2c889c76183ebf5b44d9"),
    ],
)
def test_the_fingerprint_of_a_model_never_changes(model: Model, sha256: str) -> None:
    assert fingerprint(model) == sha256
