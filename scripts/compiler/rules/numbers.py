"""The numbers of the scoring rules make sense: shares of a whole are no more than the whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from scripts.compiler.content.document import Path
from scripts.compiler.content.rule_shapes import is_share
from scripts.compiler.content.shapes import Scoring
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.phrase import Phrase, Words

ABOVE_WHOLE: Final = Words(
    nl=Phrase("{share} is meer dan het geheel.", "Kies een breuk van hooguit 1, bijvoorbeeld 3/5."),
    en=Phrase("{share} is more than the whole.", "Choose a fraction of at most 1, for example 3/5."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Shares above 1."""
    if draft.model is None:
        return
    for path, share in _shares(draft.model.shape.scoring):
        if Fraction(share) > 1:
            yield problem(draft.model.document.spot(path), ABOVE_WHOLE, share=share)


def _shares(scoring: Scoring) -> Iterator[tuple[Path, str]]:
    for path, use in scoring.uses():
        for parameter, value in use.parameters():
            if is_share(parameter):
                yield (*path, parameter.name), value
    if scoring.coverage:
        yield ("scoring", "coverage", "stage"), scoring.coverage.stage
        yield ("scoring", "coverage", "firm"), scoring.coverage.firm
