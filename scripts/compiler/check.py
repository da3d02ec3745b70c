"""Checks loaded content: what the files mean together, and what changed since the last release."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from scoring.model.limits import MOST_OPTIONS
from scoring.model.model import Model
from scripts.compiler.build_model import build_model
from scripts.compiler.content.tree import Content, Part
from scripts.compiler.draft import Draft, draft_of
from scripts.compiler.problems import Problem, bounded
from scripts.compiler.prose import anchors
from scripts.compiler.prose.page_names import page_names
from scripts.compiler.rules import RULES
from scripts.compiler.versions.releases import read_releases


def check(content: Content, today: date | None = None) -> tuple[Draft, list[Problem]]:
    """The content beside what it is compared with, and every problem in it; without a problem it is complete.

    today: the day on which it is checked, if that is not the day of now.
    """
    releases, found = read_releases(content.frozen, content.hashes, content.folder)
    draft = draft_of(content, _anchors(content), releases, _built(content), today or date.today())
    problems = list(bounded([*content.problems, *found, *(one for rule in RULES for one in rule(draft))]))
    if not problems and draft.built is None:
        build_model(
            content.in_model_order()
        )  # raises: a contradiction that no rule told is a mistake of ours: it must be loud
    return draft, problems


def _built(content: Content) -> Model | None:
    """The model, as soon as nothing is wrong with what it is made of; a broken link, say, is no part of it."""
    try:
        return build_model(content.in_model_order())
    except ValueError:  # a file that is absent, a list that disagrees with the files, a model that contradicts itself
        return None


def _anchors(content: Content) -> dict[str, frozenset[str]]:
    bodies = {
        id: "\n\n".join(part.head.body for part in dimension.every_part() if part.head)
        for id, dimension in content.dimensions.items()
    }
    pages = {**content.docs, **{f"{name}.md": page for name, page in content.pages.items()}}
    return {
        **{name: anchors.prose_page(page.body if page else "") for name, page in pages.items()},
        **_made_pages(content, bodies),
    }


def _made_pages(content: Content, bodies: dict[str, str]) -> dict[str, frozenset[str]]:
    """The pages that templates make of this content: those about stages, tips and an example only where it has any."""
    questions = {id: _steps(content, dimension) for id, dimension in content.dimensions.items()}
    parts = {id: [part.id for part in dimension.every_part()][1:] for id, dimension in content.dimensions.items()}
    stages = [stage.id for stage in content.model.shape.stages] if content.model else []
    made = anchors.made_pages(content.language, bodies, questions, parts, stages)
    page = page_names(content.language)
    if content.example is None:
        del made[page.example]
    # Of content without a model nobody knows what it has.
    if content.model and not stages:
        del made[page.stages]
    if content.model and not any(steps for of_dimension in questions.values() for steps in of_dimension.values()):
        del made[page.tips]
    return made


def _steps(content: Content, dimension: Part) -> dict[str, Collection[int]]:
    """The numbers of the answers that have a tip, of each question; of one that is wrong all, so that links hold."""
    return {
        id: [answer.number for answer in answers if answer.tip] if answers else range(1, MOST_OPTIONS)
        for part in dimension.every_part()
        for id, file in part.questions.items()
        for answers in [content.answers(file) if file else ()]
    }
