"""For each of the six models one sheet of answers, worked out on paper: every value, stage and doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import pytest

from scoring.method.node import Node
from scoring.model.answers import Answers
from scoring.result import evaluate
from tests.models.six import mixed, model_of
from tests.scoring.cases import sheet_values

Standing = tuple[int | Fraction | None, str | None, bool]
"""The value, the id of the stage, and whether it is provisional."""

NOWHERE: Standing = (None, None, False)


@dataclass(frozen=True)
class Worked:
    """A sheet, and what comes of it. parts: where each dimension stands, and each part below that was worked out.
    whole: None where the model says nothing of it."""

    name: str
    sheet: Mapping[str, Sequence[object]]
    parts: Mapping[str, Standing]
    whole: Standing | None


WORKED = (
    Worked(
        "sports-club",
        {
            "people": [2, 1, 2, "?", 2],
            "money": [2, 1, "nvt", "-"],
            "grounds": [1, "-", 2, "-"],
            "safety": ["?", "?", 2, 1, "-"],
        },
        {
            # (2 + 1 + 3/2) of (2 + 1 + 1 + 3/2); 11/13 of the weight is answered.
            "people": (Fraction(900, 11), "in-the-lead", False),
            # 3 of (3 + 2); 5 of the 6 that apply.
            "money": (60, "on-the-field", False),
            # 2 of (1 + 2): to the hair where a band begins. 3 of 5 answered.
            "grounds": (Fraction(200, 3), "in-the-lead", True),
            # 5/2 of 17/2 is less than half.
            "safety": NOWHERE,
        },
        # 23/2 of 16; 16 of 26 answered.
        (Fraction(575, 8), "in-the-lead", True),
    ),
    Worked(
        "bakery",
        {"dough": [3, 3, 10, "nvt"], "oven": [1, 4, "nvt"], "counter": [2, 2, "?", "nvt"]},
        {
            # (2·4 + 7/2 + 3/2·5) / (2 + 1 + 3/2) = 19 / 4½ = 4 2/9, rounded down.
            "dough": (4, "by-figures", False),
            # (3·1 + 5) / 4.
            "oven": (2, "by-note", False),
            # (2·2 + 2·2) / 4, with 4 of the 5 that apply answered.
            "counter": (2, "by-note", False),
        },
        None,
    ),
    Worked(
        "garden",
        {
            "soil-and-water": [2, "-", 4, 3, 2, 1, "?", 2],
            "plants": ["nvt", 4, 3, 2, 1, 2, 1],
        },
        {
            "compost": (Fraction(1, 8), None, False),  # (1/4 + 0) / 2
            "tilling": (Fraction(5, 6), None, False),  # (2·1 + 1/2) / 3
            "soil": (Fraction(43, 24), None, False),  # 1/8 + 2·5/6
            "water": (1, None, False),  # (1 + 0) / 2 + (0 + 1) / 2
            "soil-and-water": (Fraction(79, 60), None, False),  # (43/24 + 3/2·1) / (5/2)
            "choice": (Fraction(5, 3), None, False),  # 1 + 2/3
            "slugs": (Fraction(1, 6), None, False),  # 1/4 / (3/2)
            "guests": (Fraction(5, 12), None, False),  # 1/4 + 1/6
            "plants": (Fraction(25, 24), None, False),
        },
        (Fraction(17, 15), None, False),  # (79/60 + 2·25/24) / 3
    ),
    Worked(
        "fietsen",
        {"winterklaar": [2, 2, 1, 2, "?", "nvt"]},
        {"winterklaar": (1, "nog-niet", True)},
        None,
    ),
    Worked(
        "museum",
        {
            "collection": [5, 4],
            "care": [7, 7],
            "building": [2, "?"],
            "visitors": ["?", "-"],
            **dict.fromkeys(("exhibitions", "learning", "volunteers", "money"), (3, 3)),
            **dict.fromkeys(("governance", "marketing", "digital", "neighbours"), (3, 3)),
        },
        {
            "collection": (Fraction(9, 2), "repeating", False),
            "care": (7, "exemplary", False),
            "building": (2, "aware", True),
            "visitors": NOWHERE,
            "neighbours": (3, "trying", False),
        },
        (2, "aware", True),
    ),
    Worked(
        "archief",
        {"bewaren": [4, 2, 3], "vinden": [3, 1, 4], "delen": [2, "?", "?"]},
        {
            # 7/2 of 9/2 is at 3 or above, and the lowest is one behind.
            "bewaren": (3, "lijst", False),
            # 4 of 5 is at 3, but one topic lags two.
            "vinden": (2, "kast", False),
            # 2 of 7/2 is less than three fifths.
            "delen": NOWHERE,
        },
        (2, "kast", True),
    ),
)  # fmt: skip


@pytest.mark.parametrize("worked", WORKED, ids=lambda worked: worked.name)
def test_the_outcome_is_that_on_paper(worked: Worked) -> None:
    model = model_of(worked.name)
    result = evaluate(model, Answers(sheet_values(worked.sheet, model)))

    def standing(node: Node) -> Standing:
        here = node.standing
        return here.value, model.stages[here.stage - 1].id if here.stage else None, here.provisional

    def below(node: Node) -> dict[str, Standing]:
        named = {node.part.id: standing(node)} if node.part else {}
        return named | {id: found for part in node.parts for id, found in below(part).items()}

    found = {id: one for each in result.dimensions for id, one in below(each.profile.node).items()}
    assert {id: found[id] for id in worked.parts} == worked.parts
    assert (standing(result.whole.node) if result.whole else None) == worked.whole


@pytest.mark.parametrize(
    ("answer", "headline"),
    [
        (None, "Compared with what can be reached, the score is lowest for ‘Soil and water’."),
        (1, "Compared with what can be reached, all dimensions score the same."),
    ],
)
def test_scores_out_of_different_totals_are_compared_by_share(answer: int | None, headline: str) -> None:
    """In the mixed sheet 0.8 out of 2.4 and 0.79 out of 2: the lower number is the higher share."""
    model = model_of("garden")
    sheet = mixed(model) if answer is None else Answers({question.id: answer for question in model.questions()})
    assert evaluate(model, sheet).headline == (headline,)
