"""The word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LIKENESS = 0.7
"""How alike two words must be (0…1, difflib's ratio) before one is suggested for the other."""


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like the word, or None when none is like it; capitals do not count."""
    by_lower = {candidate.lower(): candidate for candidate in candidates}
    found = get_close_matches(word.lower(), by_lower, n=1, cutoff=LIKENESS)
    return by_lower[found[0]] if found else None
