"""What can go wrong with a file of the content: kinds of damage, each a small function whose name says what it does.

A kind is found in a file by a pattern, and writes something else in the place of what it found.
"""

from __future__ import annotations

from tests.content.damages import (
    in_blocks,
    in_chats,
    in_files,
    in_markdown,
    in_meaning,
    in_merges,
    in_pastes,
    in_signs,
    in_sizes,
    in_typing,
    in_yaml,
)
from tests.content.damages.kind import KINDS, Damage, Kind, damages_of

__all__ = [
    "KINDS",
    "Damage",
    "Kind",
    "damages_of",
    "in_blocks",
    "in_chats",
    "in_files",
    "in_markdown",
    "in_meaning",
    "in_merges",
    "in_pastes",
    "in_signs",
    "in_sizes",
    "in_typing",
    "in_yaml",
]
