"""The shape of every content file: which fields there are, of what kind, what they mean, which must be there.

What files mean together (ids, order, counts, links) is checked by the rules in `rules/`. `python -m scripts.schema`
makes JSON schemas of the shapes.
"""

from __future__ import annotations

from scripts.compiler.content.model_shapes import (
    AdviceNumbers,
    CoverageNumbers,
    DimensionOrder,
    ModelFile,
    Scoring,
    Stage,
)
from scripts.compiler.content.page_shapes import (
    DimensionHead,
    GlossaryFile,
    InterfaceFile,
    LinkedPages,
    NavigationItem,
    PageHead,
    PageLink,
    Plural,
    Practice,
    RetiredFile,
    RetiredId,
    SiteFile,
    Term,
)
from scripts.compiler.content.question_shapes import Law, Origin, Question, Rung, Source, Tip
from scripts.compiler.content.shape import Shape

__all__ = [
    "AdviceNumbers",
    "CoverageNumbers",
    "DimensionHead",
    "DimensionOrder",
    "GlossaryFile",
    "InterfaceFile",
    "Law",
    "LinkedPages",
    "ModelFile",
    "NavigationItem",
    "Origin",
    "PageHead",
    "PageLink",
    "Plural",
    "Practice",
    "Question",
    "RetiredFile",
    "RetiredId",
    "Rung",
    "Scoring",
    "Shape",
    "SiteFile",
    "Source",
    "Stage",
    "Term",
    "Tip",
]
