"""What the rules read: the content, beside what it has to agree with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from scoring.model.model import Model
from scripts.compiler.content.shapes import Question
from scripts.compiler.content.tree import Content, File
from scripts.compiler.versions.releases import Release


@dataclass(frozen=True, slots=True)
class Draft(Content):
    """anchors: the ids on each page of the site, by the name that links use.

    releases: the published models by version, None for a file that is not what was published.
    built: the model that the content makes; None while its files are such that nobody can tell.
    today: the day on which it is read.
    """

    anchors: Mapping[str, frozenset[str]]
    releases: Mapping[str, Release | None]
    built: Model | None
    today: date

    def is_complete(self, question: File[Question]) -> bool:
        """Whether a question has all answers that it will have: a ladder one for each stage."""
        stages = self.model.shape.stages if self.model else ()
        return question.shape.ladder is None or len(question.shape.ladder) == len(stages)


def draft_of(
    content: Content,
    anchors: Mapping[str, frozenset[str]],
    releases: Mapping[str, Release | None],
    built: Model | None,
    today: date,
) -> Draft:
    """The content as a draft."""
    own = {field.name: getattr(content, field.name) for field in fields(content)}
    return Draft(**own, anchors=anchors, releases=releases, built=built, today=today)
