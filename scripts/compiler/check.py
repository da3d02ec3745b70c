"""Checks loaded content: what the files mean together, and what changed since the last release."""

from __future__ import annotations

from scoring.model.model import Model
from scripts.compiler.build_model import build_model
from scripts.compiler.content.tree import Content
from scripts.compiler.draft import Draft, draft_of
from scripts.compiler.problems import Problem
from scripts.compiler.prose import anchors
from scripts.compiler.rules import RULES
from scripts.compiler.versions.releases import read_releases


def check(content: Content) -> tuple[Draft, list[Problem]]:
    """The content beside what it is compared with, and every problem in it; without a problem it is complete."""
    releases, found = read_releases(content.frozen, content.folder)
    draft = draft_of(content, _anchors(content), releases, _built(content))
    return draft, [*content.problems, *found, *(one for rule in RULES for one in rule(draft))]


def _built(content: Content) -> Model | None:
    """The model, as soon as nothing is wrong with what it is made of; a broken link, say, is no part of it."""
    try:
        return build_model(content.in_model_order())
    except ValueError:  # a file that is absent, a list that disagrees with the files, a model that contradicts itself
        return None


def _anchors(content: Content) -> dict[str, frozenset[str]]:
    bodies = {id: dimension.head.body for id, dimension in content.dimensions.items() if dimension.head}
    questions = {id: dimension.questions.keys() for id, dimension in content.dimensions.items()}
    stages = [stage.id for stage in content.model.shape.stages] if content.model else []
    pages = {**content.docs, **{f"{name}.md": page for name, page in content.pages.items()}}
    return {
        **{name: anchors.prose_page(page.body if page else "") for name, page in pages.items()},
        **anchors.made_pages(content.language, bodies, questions, stages),
    }
