"""A retired id never comes back: an old answer would count for another question."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compiler.content.shapes import RetiredFile, RetiredId
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.words import enumerated


def check(draft: Draft) -> Iterator[Problem]:
    """Retired ids that are in use, stand twice, or are said to end in a version that never was."""
    if draft.retired is None:
        return
    for kind, entries in (
        ("questions", draft.retired.shape.questions),
        ("dimensions", draft.retired.shape.dimensions),
    ):
        yield from _entries(draft, draft.retired, kind, entries)


def _entries(draft: Draft, retired: File[RetiredFile], kind: str, entries: list[RetiredId]) -> Iterator[Problem]:
    ids = [entry.id for entry in entries]
    for number, entry in enumerate(entries):
        if entry.id in ids[:number]:
            yield problem(retired.document.spot((kind, number, "id")), "retired.twice", id=entry.id)
        if draft.model and entry.since not in draft.model.shape.versions:
            yield problem(
                retired.document.spot((kind, number, "since")),
                "retired.version",
                since=entry.since,
                allowed=enumerated(draft.model.shape.versions, "of"),
            )
    since = {entry.id: entry.since for entry in entries}
    for dimension, content in draft.dimensions.items():
        if kind == "dimensions" and dimension in since:
            yield problem(Spot(content.file), "retired.reused", id=dimension, since=since[dimension])
        for question in content.questions:
            if kind == "questions" and question in since:
                spot = Spot(f"{content.file}/{question}.yaml")
                yield problem(spot, "retired.reused", id=question, since=since[question])
