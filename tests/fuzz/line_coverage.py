"""Which lines of the readers a corpus reaches: python -m tests.fuzz.line_coverage FOLDER

Written to FOLDER/coverage.json, by module: how many lines there are, and which are not reached.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Final

import scoring
from tests.fuzz.readers import READERS
from tests.fuzz.watch import text_of

MODULES: Final = (
    "crockford", "code", "code_layout", "code_verbs", "documents", "fields", "answers", "answers_document",
    "plan", "plan_document", "model", "model_reading", "dates", "sentences", "verbs", "export_verbs",
)  # fmt: skip
"""The modules of scoring that take apart what strangers send."""

HERE: Final = Path(scoring.__file__).parent


def main(folder: Path) -> None:
    reached: dict[str, set[int]] = {str(HERE / f"{module}.py"): set() for module in MODULES}

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        lines = reached.get(frame.f_code.co_filename)
        if lines is None:
            return None
        lines.add(frame.f_lineno)
        return trace

    sys.settrace(trace)
    try:
        for reader, read in READERS.items():
            for kept in sorted((folder / reader).iterdir()):
                with contextlib.suppress(Exception):  # the run itself has told of these
                    read(text_of(kept.read_bytes()))
    finally:
        sys.settrace(None)
    coverage = {}
    for file, lines in reached.items():
        there = set(lines_of_functions(compile(Path(file).read_text(encoding="utf-8"), file, "exec")))
        coverage[Path(file).stem] = {"lines": len(there), "missed": sorted(there - lines)}
    (folder / "coverage.json").write_text(json.dumps(coverage), encoding="utf-8")


def lines_of_functions(code: CodeType) -> Iterator[int]:
    """The lines inside functions and methods; those of modules and classes run when they are imported."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            # A class body is no function: its code is not optimised (CO_OPTIMIZED = 1).
            if constant.co_flags & 1:
                yield from (line for _, _, line in constant.co_lines() if line)
            yield from lines_of_functions(constant)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
