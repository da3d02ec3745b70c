"""Why a dimension stands where it stands, at the borders of its rules."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from scoring.method.profile import profile
from scoring.method.rules.lowest import Lowest
from scoring.method.rules.mean import Mean
from scoring.model.answers import Answers
from scoring.model.model import Model, Tier
from scoring.model.rule import Rule
from scoring.words.explain import why
from scoring.words.wording import Wording
from tests.scoring.bare_models import make_model
from tests.scoring.cases import sentences


def weighed(*weights: int) -> Model:
    """A model of one dimension, whose questions weigh so much: at least 3/5, and 3 answers; firm from 4/5."""
    model = replace(make_model(questions=(len(weights),)), sentences=sentences())
    (dimension,) = model.dimensions
    questions = tuple(replace(q, weight=Fraction(w)) for q, w in zip(dimension.questions, weights, strict=True))
    return replace(model, dimensions=(replace(dimension, questions=questions),))


def said(model: Model, *answers: int) -> tuple[str, ...]:
    """What is said where the first questions have these answers, and the others none."""
    sheet = Answers({f"d1-q{number}": answer for number, answer in enumerate(answers, 1)})
    return why(profile(model, sheet).dimensions[0].node, Wording(model))


@pytest.mark.parametrize(("rule", "matters"), [(Mean(), True), (Lowest(), False)], ids=["mean", "lowest"])
def test_unequal_weights_are_told_where_they_matter(rule: Rule, matters: bool) -> None:
    model = replace(weighed(2, 1, 1, 1), tiers=(Tier(rule),))
    weights = "Niet alles weegt even zwaar."
    assert (weights in said(model, 3, 3, 2, 2)) is matters
    # Too few answers: how much is answered goes by weight, whatever the rule.
    assert weights in said(model, 3, 3)


SHARE = "De onderwerpen waarbij u een antwoord koos, wegen samen voor {}% mee. Voor een stadium is minstens 60% nodig."
COUNT = "Voor een stadium moet u bij minstens 3 van de {} onderwerpen een antwoord kiezen. Nu zijn dat er 2."


@pytest.mark.parametrize(
    ("weights", "lacking"),
    [
        ((2, 1, 1, 1), [COUNT.format(4)]),
        ((2, 1, 1, 1, 1), [SHARE.format(50), COUNT.format(5)]),
        ((4, 1, 1, 1), [COUNT.format(4)]),
    ],
)
def test_of_unequal_weights_only_what_is_lacking_is_said(weights: tuple[int, ...], lacking: list[str]) -> None:
    sentences = [one for one in said(weighed(*weights), 2, 2) if one.startswith(("De onderwerpen", "Voor een"))]
    assert sentences == lacking


def test_enough_answers_of_too_little_weight_lack_weight_only() -> None:
    sentences = [one for one in said(weighed(1, 1, 1, 4), 2, 2, 2) if one.startswith(("De onderwerpen", "Voor een"))]
    assert sentences == [SHARE.format(42)]


@pytest.mark.parametrize(("count", "needed"), [(3, 3), (5, 3), (6, 4), (10, 6), (11, 7)])
def test_of_equal_weights_the_number_to_answer_is_said(count: int, needed: int) -> None:
    (sentence,) = [one for one in said(weighed(*[2] * count), 2, 2) if one.startswith("Voor een stadium")]
    assert sentence.startswith(f"Voor een stadium moet u bij minstens {needed} van de {count} onderwerpen")


@pytest.mark.parametrize(("answers", "provisional"), [(3, True), (4, False)])
def test_a_stage_is_provisional_up_to_the_share_that_makes_it_firm(answers: int, provisional: bool) -> None:
    sentences = said(weighed(1, 1, 1, 1, 1), *[3] * answers)
    assert any("nog voorlopig" in one for one in sentences) is provisional
    weights = said(weighed(2, 1, 1, 1), *[3] * answers) if answers == 4 else said(weighed(2, 1, 1, 2), *[3] * 3)
    assert any("nog voorlopig" in one for one in weights) is provisional
