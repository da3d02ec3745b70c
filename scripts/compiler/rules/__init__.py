"""What content files mean together: one rule, one file, with what it says. A rule reads a draft and yields problems.

To add a rule: write `rules/<name>.py` with its sentences and `check(draft)`, list it here, and add a case to
tests/content/cases/ and its English lines to tests/content/cases-en.yaml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem
from scripts.compiler.rules import (
    anchored,
    broken_markdown,
    contrast,
    coverage,
    example,
    floor,
    glossary,
    gone,
    headings,
    last_tip,
    links,
    listing,
    lists,
    markup,
    menu,
    names,
    numbers,
    option_lists,
    options,
    origins,
    page_places,
    paragraphs,
    plain_text,
    quick,
    raised,
    reference,
    released,
    required,
    retired,
    revisions,
    scales,
    sentences,
    shared_options,
    sizes,
    stages,
    starts,
    tables,
    tiers,
    twice,
    unique,
    versions,
)

Rule = Callable[[Draft], Iterable[Problem]]

RULES: Final[tuple[Rule, ...]] = (
    names.check,
    listing.check,
    unique.check,
    twice.check,
    retired.check,
    stages.check,
    starts.check,
    scales.check,
    tiers.check,
    anchored.check,
    options.check,
    option_lists.check,
    shared_options.check,
    last_tip.check,
    required.check,
    origins.check,
    floor.check,
    coverage.check,
    quick.check,
    numbers.check,
    sizes.check,
    versions.check,
    released.check,
    raised.check,
    revisions.check,
    gone.check,
    markup.check,
    plain_text.check,
    paragraphs.check,
    broken_markdown.check,
    headings.check,
    lists.check,
    tables.check,
    links.check,
    menu.check,
    page_places.check,
    sentences.check,
    glossary.check,
    example.check,
    reference.check,
    contrast.check,
)
