"""The pages of the site and the anchors on them, so that links in content can be checked before the build.

Pages are called as `page_names` says. The ids of made pages are those of the page templates.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import chain
from typing import Final

from scripts.compiler.prose.markdown import outline
from scripts.compiler.prose.page_names import page_names
from scripts.compiler.words.addresses import address_words
from scripts.compiler.words.phrase import Language

_EXPLICIT_ID: Final = re.compile(r"\{[^}\n]*#([\w-]+)[^}\n]*\}")


def made_pages(
    language: Language,
    bodies: Mapping[str, str],
    questions: Mapping[str, Mapping[str, Collection[int]]],
    parts: Mapping[str, Collection[str]],
    stages: Collection[str],
) -> dict[str, frozenset[str]]:
    """The pages that templates make, each with its anchors.

    language: of the content. bodies: the Markdown texts of each dimension and of the parts in it. questions: the ids of
    the questions of each dimension, each with the numbers of the answers that have a tip. parts: the ids of the parts
    in each dimension. stages: the stage ids.
    """
    page, id = page_names(language), address_words(language).fragments
    tips = {
        dimension: [f"{id.tip}-{question}-{step}" for question, steps in of_dimension.items() for step in steps]
        for dimension, of_dimension in questions.items()
    }
    pages = {
        page.home: frozenset[str](),
        page.scan: frozenset(
            {id.start, id.short, id.full, id.workshop, id.together, id.topics_of, id.review, id.result}
        ),
        page.dimensions: frozenset(f"{id.dimension}-{dimension}" for dimension in questions),
        page.stages: frozenset(f"{id.stage}-{stage}" for stage in stages),
        page.tips: frozenset([*chain(*tips.values()), *(f"{id.tips}-{dimension}" for dimension in questions)]),
        page.glossary: frozenset[str](),
        page.trial: frozenset[str](),
        page.example: frozenset(f"{id.dimension}-{dimension}" for dimension in questions),
        page.team: frozenset(
            f"{id.question}-{question}" for of_dimension in questions.values() for question in of_dimension
        ),
        page.comparison: frozenset(),
    }
    for dimension, ids in questions.items():
        headings = outline(bodies.get(dimension, "")).headings
        topics = [f"{id.topic}-{question}" for question in ids]
        inner = [f"{id.part}-{part}" for part in parts.get(dimension, ())]
        pages[page.dimension(dimension)] = frozenset(
            [*headings, *inner, *topics, *tips[dimension], id.topics, id.practice]
        )
    return pages


def prose_page(text: str) -> frozenset[str]:
    """The anchors of a page that is written by hand, in content/pages or in docs."""
    return frozenset([*outline(text).headings, *_EXPLICIT_ID.findall(text)])
