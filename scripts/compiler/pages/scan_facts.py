"""What the scan's page states of itself for its scripts, in one block of JSON."""

from __future__ import annotations

from dataclasses import asdict

from scoring.documents import canonical
from scoring.model.model import Model
from scripts.compiler.pages.loaded_files import LoadedFiles
from scripts.compiler.pages.model_numbers import seconds


def scan_facts(model: Model, files: LoadedFiles) -> dict[str, object]:
    """As ScanFacts in overrides/assets/scan/types.d.ts. files: from the page."""
    return {
        "model": model.id,
        "version": model.version,
        "stages": [stage.id for stage in model.stages],
        "largest": canonical.LARGEST,
        "addresses": {name: address for name, address in asdict(files).items() if address},
        "questions": [
            {
                "id": question.id,
                "dimension": dimension.id,
                "title": question.title,
                "revision": question.revision,
                "quick": question.quick,
                "seconds": seconds(question),
            }
            for dimension in model.dimensions
            for question in dimension.every_question()
        ],
    }
