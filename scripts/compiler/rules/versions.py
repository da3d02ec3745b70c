"""The version is the last one of the list of published versions, which runs upwards."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.versions.version_numbers import parts


def check(draft: Draft) -> Iterator[Problem]:
    """A version that is not listed or not the last, and a list that does not rise."""
    if draft.model is None:
        return
    document, model = draft.model.document, draft.model.shape
    if model.version not in model.versions:
        yield problem(document.spot(("version",)), "versions.unlisted", version=model.version)
    elif model.version != model.versions[-1]:
        spot = document.spot(("version",))
        yield problem(spot, "versions.not_last", version=model.version, last=model.versions[-1])
    for number, (before, version) in enumerate(pairwise(model.versions), start=1):
        if parts(version) <= parts(before):
            spot = document.spot(("versions", number))
            yield problem(spot, "versions.order", version=version, before=before)
