"""The pages of the site and the anchors on them, so that links in content can be checked before the build.

Pages are called as `page_names` says. The ids of made pages are those of the page templates.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from scripts.compiler.prose.markdown import outline
from scripts.compiler.prose.page_names import dimension_page

_EXPLICIT_ID: Final = re.compile(r"\{[^}\n]*#([\w-]+)[^}\n]*\}")


def made_pages(
    bodies: Mapping[str, str],
    questions: Mapping[str, Mapping[str, int]],
    parts: Mapping[str, Collection[str]],
    stages: Collection[str],
) -> dict[str, frozenset[str]]:
    """The pages that templates make, each with its anchors.

    bodies: the Markdown texts of each dimension and of the parts in it. questions: the ids of the questions of each
    dimension, each with its number of answers. parts: the ids of the parts in each dimension. stages: the stage ids.
    """
    tips = (
        f"tip-{question}-{step}"
        for counts in questions.values()
        for question, count in counts.items()
        for step in range(1, count)
    )
    pages = {
        "index.md": frozenset[str](),
        "zelfscan.md": frozenset({"start", "kort", "volledig", "nakijken", "resultaat"}),
        "dimensies/index.md": frozenset(f"dimensie-{dimension}" for dimension in questions),
        "stadia.md": frozenset(f"stadium-{stage}" for stage in stages),
        "tips.md": frozenset([*tips, *(f"tips-{dimension}" for dimension in questions)]),
        "begrippen.md": frozenset[str](),
    }
    for dimension, ids in questions.items():
        headings = outline(bodies.get(dimension, "")).headings
        topics = [f"onderwerp-{question}" for question in ids]
        inner = [f"onderdeel-{part}" for part in parts.get(dimension, ())]
        pages[dimension_page(dimension)] = frozenset([*headings, *inner, *topics, "onderwerpen", "uit-de-praktijk"])
    return pages


def prose_page(text: str) -> frozenset[str]:
    """The anchors of a page that is written by hand, in content/pages or in docs."""
    return frozenset([*outline(text).headings, *_EXPLICIT_ID.findall(text)])
