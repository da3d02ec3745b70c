"""A rule that measures parts by their range is over parts whose value lies within it, whatever is still open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.method.rules import RULES
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.ranges import outside
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

OUTSIDE: Final = Words(
    nl=Phrase(
        "De rekenregel '{rule}' meet {part} af aan wat daar kan uitkomen: {least} tot en met {most}. Maar zolang er "
        "vragen open zijn, kan de uitkomst {value} zijn.",
        "Geef de vragen daarvan even veel punten, vanaf 0. Of kies hier {allowed}.",
    ),
    en=Phrase(
        "The rule '{rule}' measures {part} by what can come out of it: {least} to {most}. But while questions are "
        "open, the outcome can be {value}.",
        "Give its questions the same points, from 0 on. Or choose {allowed} here.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each such rule; silent while the model cannot be made."""
    if draft.model is None or draft.built is None:
        return
    others = [name for name, kind in RULES.items() if not (kind.measures_by_range or kind.is_for_anchored_questions)]
    for path, rule, part, (least, most), value in outside(draft.built):
        spot = draft.model.document.spot((*path, "rule"))
        yield problem(
            spot, OUTSIDE, rule=rule.rule, part=part, least=least, most=most, value=value, allowed=either(others)
        )
