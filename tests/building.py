"""Builds the site of another content folder than the repository's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.site import build


def build_from(content: Path, target: Path) -> None:
    """As `make site CONTENT=…` does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONTENT", str(content))
        assert build(target) == 0, f"the site of {content} does not build"
