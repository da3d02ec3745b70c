"""What the page for trying a change tells its scripts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scripts.compiler.content.tree import Content, there
from scripts.compiler.pages.source_links import SourceLinks

_ADDRESSES: Final = ("worker", "runtime", "desk_library", "desk_archive", "desk_content")


def trial_facts(content: Content, addresses: Mapping[str, str], sources: SourceLinks) -> dict[str, object]:
    """As TrialFacts in overrides/assets/editors/types.d.ts. addresses: by name, relative to the page."""
    return {
        "model": there(content.model).shape.id,
        "folder": content.folder,
        "edit": dict(zip(("before", "after"), sources.around(), strict=True)) if sources.known else None,
        "addresses": {name: addresses[name] for name in _ADDRESSES},
    }
