"""How large a model and its sentences may be.

Without bounds a model document of one megabyte could ask for hours of work, or turn into gigabytes of
text. The bounds lie far above what people can fill in. A model at all of them scores in seconds, but where sums of
parts are rounded before they are added up, the search for a smallest step that is far away may take half a minute.
"""

from __future__ import annotations

from typing import Final

MOST_STAGES: Final = 10
MOST_OPTIONS: Final = 10
"""Options of one question."""

MOST_TIERS: Final = 3
MOST_PARTS: Final = 30
"""Parts side by side: dimensions of a model, or parts of one part."""

MOST_QUESTIONS: Final = 40
"""Questions of one part."""

MOST_IN_ALL: Final = MOST_PARTS * MOST_QUESTIONS
"""Questions of a model."""

MOST_VERSIONS: Final = 256
"""A result code has eight bits for the version."""

LONGEST_TEXT: Final = 10_000
"""Characters of one text of a model."""

LONGEST_SENTENCE: Final = 50_000
"""Characters that may be filled in in one sentence: without a bound, sentences that name a place twice,
filled into one another, double at every turn."""
