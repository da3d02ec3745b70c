"""The content folder → everything that pages and scoring need. Load, check, compile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scoring.documents.canonical import write_model
from scoring.documents.reference_document import write_reference
from scoring.model.model import Model
from scoring.team.reference import reference_of
from scripts.compiler.check import check
from scripts.compiler.content.load import load
from scripts.compiler.content.tree import Content
from scripts.compiler.draft import Draft
from scripts.compiler.problems import ContentProblems, Problem
from scripts.compiler.versions.organisations import opened
from scripts.compiler.versions.releases import Release


@dataclass(frozen=True, slots=True)
class Compiled:
    """content: for page templates, in model order. model: for scoring. model_document: the model as canonical JSON.

    releases: the published versions, by version; the current one may be among them.
    reference: what organisations handed in, side by side, as canonical JSON; "" where of no size there are enough.
    """

    content: Content
    model: Model
    model_document: str
    releases: Mapping[str, Release] = field(default_factory=dict)
    reference: str = ""


def compile_content(root: Path, folder: Path | None = None) -> Compiled:
    """Compiles a content folder: `content` in the folder of the repository, or another one.

    root: the folder of the repository. Raises ContentProblems with every problem in the content, and FileNotFoundError
    when there is no such content folder.
    """
    return compiled(*check(load(root, folder)))


def compiled(draft: Draft, problems: Sequence[Problem]) -> Compiled:
    """What checked content makes. Raises ContentProblems when there are any."""
    if problems or draft.built is None:
        raise ContentProblems(problems, draft.language, draft.named)
    releases = {version: release for version, release in draft.releases.items() if release}
    return Compiled(
        draft.in_model_order(), draft.built, write_model(draft.built), releases, _reference(draft.built, draft)
    )


def _reference(model: Model, draft: Draft) -> str:
    teams = (opened(data, model, draft.releases) for data in draft.handed_in.values())
    reference = reference_of(teams, model)
    return write_reference(reference) if reference.sizes else ""
