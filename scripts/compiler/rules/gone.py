"""An id of a published version that is gone stands in retired.yaml, so that nobody uses it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.model.model import Model
from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.versions.version_numbers import parts

_KINDS: Final = (("questions", "release.question_gone"), ("dimensions", "release.dimension_gone"))


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each id that some release had, and that is neither used nor retired.

    version: the last release that had it.
    """
    if draft.retired is None or draft.built is None:
        return
    published = [release for release in draft.releases.values() if release]
    published.sort(key=lambda release: parts(release.version))
    for kind, key in _KINDS:
        once: dict[str, str] = {}
        for release in published:
            once |= dict.fromkeys(_ids(release.model, kind), release.version)
        retired = {entry.id for entry in getattr(draft.retired.shape, kind)}
        there = _ids(draft.built, kind)
        new = [id for id in there if id not in once]
        for id, version in once.items():
            if id not in there and id not in retired:
                spot = draft.retired.document.key_spot((kind,))
                yield problem(spot, key, near=nearest(id, new), id=id, version=version)


def _ids(model: Model, kind: str) -> list[str]:
    return [each.id for each in (model.questions() if kind == "questions" else model.dimensions)]
