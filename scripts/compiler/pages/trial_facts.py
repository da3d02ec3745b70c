"""What the page for trying a change tells its scripts."""

from __future__ import annotations

from scripts.compiler.content.tree import Content, there
from scripts.compiler.pages.loaded_files import LoadedFiles
from scripts.compiler.pages.source_links import SourceLinks


def trial_facts(content: Content, files: LoadedFiles, sources: SourceLinks) -> dict[str, object]:
    """As TrialFacts in overrides/assets/editors/types.d.ts. files: from the page."""
    return {
        "model": there(content.model).shape.id,
        "folder": content.folder,
        "edit": dict(zip(("before", "after"), sources.around(), strict=True)) if sources.known else None,
        "addresses": {
            "worker": files.worker,
            "runtime": files.runtime,
            "desk_library": files.desk_library,
            "desk_archive": files.desk_archive,
            "desk_content": files.desk_content,
        },
    }
