"""`python -m scripts.schema`: JSON schemas of the content files, for editors that check while typing.

VS Code finds them through .vscode/settings.json; they are made from the shapes, so they cannot drift.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from scripts.compiler.content import shapes
from scripts.compiler.content.language import language_of
from scripts.compiler.content.rule_shapes import RULE_SHAPES
from scripts.compiler.content.shape import meaning_of
from scripts.compiler.content.shapes import (
    ExampleFile,
    GlossaryFile,
    InterfaceFile,
    ModelFile,
    Question,
    RetiredFile,
    SiteFile,
)
from scripts.compiler.words.phrase import Language
from scripts.settings import content_folder

ROOT: Final = Path(__file__).resolve().parent.parent

SCHEMAS: Final[Mapping[str, type[BaseModel]]] = {
    "question": Question,
    "site": SiteFile,
    "model": ModelFile,
    "interface": InterfaceFile,
    "glossary": GlossaryFile,
    "example": ExampleFile,
    "retired": RetiredFile,
}
"""The shape behind each schema file in build/schema."""


def schema(shape: type[BaseModel], language: Language) -> dict[str, Any]:
    """The JSON schema of a shape, with what each field means."""
    made = shape.model_json_schema()
    for name, part in {shape.__name__: made, **made.get("$defs", {})}.items():
        part.pop("description", None)  # docstrings are for developers
        for field, described in part.get("properties", {}).items():
            described["description"] = meaning_of(RULE_SHAPES.get(name) or getattr(shapes, name), field).said(language)
    return made


def main(arguments: list[str]) -> int:
    """Writes all schemas to a folder: the one given, or build/schema."""
    folder = Path(arguments[0]) if arguments else ROOT / "build" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, shape in SCHEMAS.items():
        text = json.dumps(
            schema(shape, language_of(ROOT, content_folder(ROOT))), ensure_ascii=False, indent=2, sort_keys=True
        )
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
