"""What the environment says about a build, for every verb: it is read here, and handed on from here."""

from __future__ import annotations

import os
from pathlib import Path


def content_folder(root: Path) -> Path:
    """The folder with the content: CONTENT, seen from the folder of the repository, or `content` in there."""
    return (root / (os.environ.get("CONTENT") or "content")).resolve()


def edit_base() -> str:
    """EDIT_BASE: where the Git host's web page opens a file, ending in "/"; "" where nobody said so."""
    return os.environ.get("EDIT_BASE", "")
