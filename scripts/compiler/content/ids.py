"""What can be an id."""

from __future__ import annotations

import re

from scripts.compiler.content.field_types import ID_LENGTH, ID_PATTERN


def is_id(name: str) -> bool:
    """Whether a name of a folder or file can be an id: lower-case words with single hyphens."""
    return len(name) <= ID_LENGTH and re.fullmatch(ID_PATTERN, name) is not None
