"""There is one scoring rule for each tier of parts, and every question is equally deep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.nouns import RULES, TIERS, Counted
from scripts.compiler.words.phrase import Phrase, Words

COUNT: Final = Words(
    nl=Phrase(
        "De lijst tiers telt {found}, maar dit model heeft {tiers} van onderdelen.",
        "Schrijf voor elke laag precies één rekenregel, de dimensies eerst.",
    ),
    en=Phrase(
        "The list 'tiers' has {found}, but this model has {tiers} of parts.",
        "Write exactly one rule for each tier, the dimensions first.",
    ),
)
UNEVEN: Final = Words(
    nl=Phrase(
        "De vragen van {part} liggen {depth} diep, maar die van {other} {expected}.",
        "Leg alle vragen even diep: geef elk onderdeel van een laag vragen, of geef ze alle onderdelen.",
    ),
    en=Phrase(
        "The questions of {part} are {depth} deep, but those of {other} are {expected}.",
        "Put all questions equally deep: give every part of a tier questions, or give them all parts.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Questions that are not as deep as the others; or else, more or fewer rules than there are tiers."""
    if draft.model is None:
        return
    document, model = draft.model.document, draft.model.shape
    leaves = [part for part in model.parts() if part.order.questions]
    if not leaves:
        return  # the rule for the lists speaks of it
    depths = [part.depth for part in leaves]
    rules = len(model.scoring.tiers)
    expected = rules if rules in depths else depths[0]
    if any(part.order.questions and part.order.parts for part in model.parts()):
        return  # here too
    if len(set(depths)) > 1:
        other = next(part for part in leaves if part.depth == expected)
        for part in leaves:
            if part.depth != expected:
                yield problem(
                    document.spot(part.path),
                    UNEVEN,
                    part=part.name,
                    depth=Counted(part.depth, TIERS),
                    other=other.name,
                    expected=Counted(expected, TIERS),
                )
    elif rules != expected:
        spot = document.key_spot(("scoring", "tiers"))
        yield problem(spot, COUNT, found=Counted(rules, RULES), tiers=Counted(expected, TIERS))
