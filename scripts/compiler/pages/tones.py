"""The tone of a stage: how dark its ground is, from the first stage to the last, however many there are."""

from __future__ import annotations

from typing import Final

TONES: Final = 10
"""As many as site.css has classes for: .tone-0 to .tone-9, with text of enough contrast on each."""


def tone(stage: int, top: int) -> int:
    """The tone of stage 1…top: the first is the lightest, the last the darkest, the others evenly between."""
    return ((stage - 1) * 2 * (TONES - 1) + top - 1) // (2 * (top - 1))
