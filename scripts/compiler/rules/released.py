"""Every version but the newest is published, and what codes keep of the published ones still holds."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.versions.releases import latest
from scripts.compiler.words import enumerated


def check(draft: Draft) -> Iterator[Problem]:
    """Versions without a file, a list that no longer starts as it did, and another id or number."""
    if draft.model is None:
        return
    document, model = draft.model.document, draft.model.shape
    for number, version in enumerate(model.versions[:-1]):
        if version not in draft.releases:
            yield problem(document.spot(("versions", number)), "release.missing", version=version)
    published = [release.model for release in draft.releases.values() if release]
    longest = max(published, key=lambda release: len(release.versions), default=None)
    if longest and tuple(model.versions[: len(longest.versions)]) != longest.versions:
        spot, before = document.key_spot(("versions",)), enumerated(longest.versions)
        yield problem(spot, "release.list", version=longest.version, before=before)
    last = latest(model.versions, draft.releases)
    for name in ("id", "number"):
        if last and getattr(model, name) != getattr(last.model, name):
            before = getattr(last.model, name)
            yield problem(document.spot((name,)), "release.identity", name=name, version=last.version, before=before)
