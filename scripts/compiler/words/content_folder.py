"""How sentences name the content folder, which need not be called `content`, nor be in the repository."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scripts.compiler.words.phrase import Values

_MANUAL: Final = "README.md"


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """name: the folder's own. manual: the file that explains the fields, with examples.

    option: what `make` needs to be about this folder, with a space in front; "" for the folder `content`.
    """

    name: str = "content"
    manual: str = f"content/{_MANUAL}"
    option: str = ""

    @property
    def values(self) -> Values:
        """What stands in the places {folder}, {manual} and {option} of any sentence."""
        return ("folder", self.name), ("manual", self.manual), ("option", self.option)


OURS: Final = ContentFolder()


def content_folder_of(root: Path, folder: Path | None = None) -> ContentFolder:
    """root: the folder of the repository, where `make` runs. folder: the content folder; without one, `content` there.

    A folder elsewhere may have no manual of its own; then there is that of the repository.
    """
    if folder is None or folder == root / OURS.name:
        return OURS
    manual = f"{folder.name}/{_MANUAL}" if (folder / _MANUAL).is_file() else OURS.manual
    return ContentFolder(folder.name, manual, f" CONTENT={shlex.quote(os.path.relpath(folder, root))}")
