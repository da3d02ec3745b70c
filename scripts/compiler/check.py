"""Checks raw content: first the shape of each file, then what the files mean together."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

from scripts.compiler.content.document import Document
from scripts.compiler.content.load import Sources
from scripts.compiler.content.shape_errors import shaped
from scripts.compiler.content.shapes import (
    DimensionHead,
    GlossaryFile,
    InterfaceFile,
    ModelFile,
    PageHead,
    Question,
    RetiredFile,
    SiteFile,
)
from scripts.compiler.draft import DimensionDraft, Draft, Part
from scripts.compiler.problems import Problem
from scripts.compiler.prose import anchors
from scripts.compiler.rules import RULES
from scripts.compiler.versions.releases import read_releases

B = TypeVar("B", bound=BaseModel)


def check(sources: Sources) -> tuple[Draft, list[Problem]]:
    """The typed content and every problem in it; the draft is complete when there is no problem."""
    problems = list(sources.problems)
    draft = _draft(sources, problems)
    for rule in RULES:
        problems += rule(draft)
    return draft, problems


def _draft(sources: Sources, problems: list[Problem]) -> Draft:
    def part(document: Document | None, kind: type[B]) -> Part[B] | None:
        if document is None:
            return None
        shape, found = shaped(document, kind)
        problems.extend(found)
        return None if shape is None else Part(document, shape)

    model = part(sources.top["model.yaml"], ModelFile)
    releases, found = read_releases(sources.releases, sources.folder)
    problems.extend(found)
    dimensions = {
        name: DimensionDraft(
            raw.file,
            part(raw.index, DimensionHead),
            {question: part(document, Question) for question, document in raw.questions.items()},
        )
        for name, raw in sources.dimensions.items()
    }
    return Draft(
        folder=sources.folder,
        documents=_documents(sources),
        site=part(sources.top["site.yaml"], SiteFile),
        model=model,
        interface=part(sources.top["interface.yaml"], InterfaceFile),
        glossary=part(sources.top["glossary.yaml"], GlossaryFile),
        retired=part(sources.top["retired.yaml"], RetiredFile),
        dimensions=dimensions,
        pages={name: part(document, PageHead) for name, document in sources.pages.items()},
        more_pages=sources.more_pages,
        docs={name: part(document, PageHead) for name, document in sources.docs.items()},
        beside=sources.beside,
        sentences=sources.sentences,
        anchors=_anchors(sources, model),
        releases=releases,
    )


def _anchors(sources: Sources, model: Part[ModelFile] | None) -> dict[str, frozenset[str]]:
    bodies = {name: raw.index.body_text for name, raw in sources.dimensions.items() if raw.index}
    questions = {name: raw.questions.keys() for name, raw in sources.dimensions.items()}
    stages = [stage.id for stage in model.shape.stages] if model else []
    pages = {**sources.docs, **{f"{name}.md": document for name, document in sources.pages.items()}}
    return {
        **{name: anchors.prose_page(document.body_text if document else "") for name, document in pages.items()},
        **anchors.made_pages(bodies, questions, stages),
    }


def _documents(sources: Sources) -> tuple[Document, ...]:
    found = [*sources.top.values(), *sources.pages.values()]
    for raw in sources.dimensions.values():
        found += [raw.index, *raw.questions.values()]
    return tuple(document for document in found if document)
