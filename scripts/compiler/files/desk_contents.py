"""The files that the desk works with: the whole content, as text by address."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from scripts.compiler.content.load import load

_TEXTS: Final = {".yaml", ".md", ".json", ".sha256", ".css"}


def desk_files(root: Path, folder: Path) -> dict[str, str]:
    """Every file of the content folder and of the folder with further pages. root: the folder of the repository.

    Of what is no text, such as a picture, only the name, because links lead to it: with an empty text.
    """
    content = load(root, folder)
    more = [f"{content.more_pages}/{name}" for name in (*content.docs, *content.beside)]
    paths = [*sorted(path for path in folder.rglob("*") if path.is_file()), *(folder.parent / name for name in more)]
    return {
        path.relative_to(folder.parent).as_posix(): _text(path)
        for path in paths
        if not any(part.startswith(".") for part in path.relative_to(folder.parent).parts)
    }


def _text(path: Path) -> str:
    # Checked content is UTF-8; a file beside it that nobody reads need not be.
    return path.read_bytes().decode("utf-8", "replace") if path.suffix in _TEXTS else ""
