"""A draft without problems → content in model order."""

from __future__ import annotations

from typing import TypeVar

from scripts.compiler.content.shapes import DimensionOrder, PageHead, Plural
from scripts.compiler.content.tree import Content, DimensionContent, PageContent, QuestionContent
from scripts.compiler.draft import Draft, Part

S = TypeVar("S")


def assemble(draft: Draft) -> Content:
    """The content that pages are made of. Raises ValueError for a draft that still has problems."""
    model = _present(draft.model).shape
    return Content(
        site=_present(draft.site).shape,
        model=model,
        dimensions=tuple(_dimension(draft, listed) for listed in model.dimensions),
        interface={
            key: sentence.model_dump() if isinstance(sentence, Plural) else sentence
            for key, sentence in _present(draft.interface).shape.root.items()
        },
        glossary=_present(draft.glossary).shape,
        retired=_present(draft.retired).shape,
        pages=tuple(_page(id, _present(part)) for id, part in draft.pages.items()),
        docs=tuple(_page(name.removesuffix(".md"), _present(part)) for name, part in draft.docs.items()),
        beside=draft.beside,
    )


def _dimension(draft: Draft, listed: DimensionOrder) -> DimensionContent:
    found = draft.dimensions[listed.id]
    head = _present(found.head)
    questions = {id: _present(found.questions[id]) for id in listed.questions}
    return DimensionContent(
        listed.id,
        head.document,
        head.shape,
        tuple(QuestionContent(id, part.document, listed.id, part.shape) for id, part in questions.items()),
    )


def _page(id: str, part: Part[PageHead]) -> PageContent:
    return PageContent(id, part.document, part.shape)


def _present(part: Part[S] | None) -> Part[S]:
    if part is None:
        raise ValueError("only a draft without problems can be assembled")
    return part
