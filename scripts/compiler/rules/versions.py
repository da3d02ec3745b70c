"""The version is the last one of the list of published versions, which runs upwards."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.versions.version_numbers import parts
from scripts.compiler.words.phrase import Phrase, Words

UNLISTED: Final = Words(
    nl=Phrase("De versie {version} staat niet in de lijst versions.", "Zet {version} aan het eind van die lijst."),
    en=Phrase("Version {version} is not in the list 'versions'.", "Put {version} at the end of that list."),
)
NOT_LAST: Final = Words(
    nl=Phrase(
        "De versie {version} is niet de laatste in de lijst versions; dat is {last}.",
        "Zet bij version de nieuwste versie.",
    ),
    en=Phrase(
        "Version {version} is not the last one in the list 'versions'; that is {last}.",
        "Put the newest version at 'version'.",
    ),
)
ORDER: Final = Words(
    nl=Phrase(
        "De versie {version} staat niet op volgorde: zij volgt op {before}.",
        "Zet de oudste versie eerst, en elke versie één keer.",
    ),
    en=Phrase(
        "Version {version} is out of order: it follows {before}.",
        "Put the oldest version first, and each version once.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """A version that is not listed or not the last, and a list that does not rise."""
    if draft.model is None:
        return
    document, model = draft.model.document, draft.model.shape
    if model.version not in model.versions:
        yield problem(document.spot(("version",)), UNLISTED, version=model.version)
    elif model.version != model.versions[-1]:
        spot = document.spot(("version",))
        yield problem(spot, NOT_LAST, version=model.version, last=model.versions[-1])
    for number, (before, version) in enumerate(pairwise(model.versions), start=1):
        if parts(version) <= parts(before):
            spot = document.spot(("versions", number))
            yield problem(spot, ORDER, version=version, before=before)
