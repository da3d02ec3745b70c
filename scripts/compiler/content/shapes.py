"""The shape of every content file: which fields there are, of what kind, what they mean, which must be there.

What files mean together (ids, order, counts, links) is checked by the rules in `rules/`. `python -m scripts.schema`
makes JSON schemas of the shapes.
"""

from __future__ import annotations

from scripts.compiler.content.model_shapes import (
    AdviceNumbers,
    CoverageNumbers,
    ModelFile,
    PartOrder,
    Scoring,
    Size,
    Stage,
    TeamNumbers,
)
from scripts.compiler.content.page_shapes import (
    ExampleFile,
    GlossaryFile,
    InterfaceFile,
    LinkedPages,
    NavigationItem,
    PageHead,
    PageLink,
    PartHead,
    Plural,
    Practice,
    Repository,
    RetiredFile,
    RetiredId,
    SiteFile,
    Term,
)
from scripts.compiler.content.question_shapes import (
    Law,
    Origin,
    OwnOption,
    Question,
    Rung,
    SharedOption,
    Source,
    Tip,
)
from scripts.compiler.content.rule_shapes import RuleUse, WholeUse
from scripts.compiler.content.shape import Shape

__all__ = [
    "AdviceNumbers",
    "CoverageNumbers",
    "ExampleFile",
    "GlossaryFile",
    "InterfaceFile",
    "Law",
    "LinkedPages",
    "ModelFile",
    "NavigationItem",
    "Origin",
    "OwnOption",
    "PageHead",
    "PageLink",
    "PartHead",
    "PartOrder",
    "Plural",
    "Practice",
    "Question",
    "Repository",
    "RetiredFile",
    "RetiredId",
    "RuleUse",
    "Rung",
    "Scoring",
    "Shape",
    "SharedOption",
    "SiteFile",
    "Size",
    "Source",
    "Stage",
    "TeamNumbers",
    "Term",
    "Tip",
    "WholeUse",
]
