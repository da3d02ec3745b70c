"""What content files mean together: one rule, one file. A rule reads a draft and yields problems.

To add a rule: write `rules/<name>.py` with `check(draft)`, put its sentences in
`words/rules.py`, list it here, and add a case to tests/content/cases/.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem
from scripts.compiler.rules import (
    glossary,
    gone,
    headings,
    interface,
    ladder,
    links,
    listing,
    lists,
    markup,
    menu,
    names,
    numbers,
    places,
    quick,
    raised,
    released,
    retired,
    revisions,
    sentences,
    sizes,
    stages,
    unique,
    versions,
)

Rule = Callable[[Draft], Iterable[Problem]]

RULES: Final[tuple[Rule, ...]] = (
    names.check,
    listing.check,
    unique.check,
    retired.check,
    stages.check,
    ladder.check,
    quick.check,
    numbers.check,
    sizes.check,
    versions.check,
    released.check,
    raised.check,
    revisions.check,
    gone.check,
    markup.check,
    headings.check,
    lists.check,
    links.check,
    menu.check,
    places.check,
    interface.check,
    sentences.check,
    glossary.check,
)
