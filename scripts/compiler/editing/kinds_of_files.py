"""Which shape a file of the content has, by its address: what `load` knows of a folder, for one file on its own."""

from __future__ import annotations

import re
from typing import Final

from pydantic import BaseModel

from scripts.compiler.content import shapes

_TOP: Final[dict[str, type[BaseModel]]] = {
    "site.yaml": shapes.SiteFile,
    "model.yaml": shapes.ModelFile,
    "interface.yaml": shapes.InterfaceFile,
    "glossary.yaml": shapes.GlossaryFile,
    "example.yaml": shapes.ExampleFile,
    "retired.yaml": shapes.RetiredFile,
}
_BELOW: Final[tuple[tuple[str, type[BaseModel]], ...]] = (
    (r"dimensions/.+/index\.md", shapes.PartHead),
    (r"dimensions/.+\.yaml", shapes.Question),
    (r"pages/[^/]+\.md", shapes.PageHead),
)


def shape_of_file(file: str, folder: str) -> type[BaseModel] | None:
    """file: its address, starting with the name of the content folder, or of the folder with further pages.

    folder: the name of the content folder. None for what is no file with fields.
    """
    top, _, rest = file.partition("/")
    if top != folder:
        return shapes.PageHead if rest.endswith(".md") else None
    return _TOP.get(rest) or next((kind for pattern, kind in _BELOW if re.fullmatch(pattern, rest)), None)


def is_markdown(file: str) -> bool:
    """Whether a file has front matter with a text below it."""
    return file.endswith(".md")
