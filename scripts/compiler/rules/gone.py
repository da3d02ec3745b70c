"""An id of a published version that is gone stands in retired.yaml, so that nobody uses it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.versions.outline import outline_of, outline_of_draft
from scripts.compiler.versions.version_numbers import parts

_KINDS: Final = (("questions", "release.question_gone"), ("dimensions", "release.dimension_gone"))


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each id that some release had, and that is neither used nor retired.

    version: the last release that had it.
    """
    now = outline_of_draft(draft)
    if draft.retired is None or now is None:
        return
    published = [release for release in draft.releases.values() if release]
    published.sort(key=lambda release: parts(release.version))
    there = {"questions": [id for ids in now.order.values() for id in ids], "dimensions": list(now.order)}
    for kind, key in _KINDS:
        once: dict[str, str] = {}
        for release in published:
            order = outline_of(release.model).order
            ids = order if kind == "dimensions" else [id for own in order.values() for id in own]
            once |= dict.fromkeys(ids, release.version)
        retired = {entry.id for entry in getattr(draft.retired.shape, kind)}
        new = [id for id in there[kind] if id not in once]
        for id, version in once.items():
            if id not in there[kind] and id not in retired:
                spot = draft.retired.document.key_spot((kind,))
                yield problem(spot, key, near=nearest(id, new), id=id, version=version)
