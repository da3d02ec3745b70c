"""Runs Python programs in the locked runtime itself, under Node."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from scripts.runtime.package import RuntimeMissing, package

HERE: Final = Path(__file__).parent
# The same bytes at every build: sets and dictionaries of strings must not differ from run to run.
# And no columns in bytecode: only tracebacks with the source beside them could point at one.
ENVIRONMENT: Final = {"PYTHONHASHSEED": "0", "PYTHONNODEBUGRANGES": "1"}


def node() -> str:
    """The Node of this machine, else the one that `make setup` put beside this Python. Raises RuntimeMissing."""
    found = shutil.which("node") or shutil.which("node", path=str(Path(sys.executable).parent))
    if found is None:
        raise RuntimeMissing("No Node was found, which compiles the runtime. Run: make setup")
    return found


def run_inside(
    root: Path,
    program: str,
    request: object,
    *,
    library: Path | None = None,
    files: Mapping[str, Path] | None = None,
) -> bytes:
    """What `main` of a program in inside/ returns for a request.

    root: the folder of the repository. request: anything that JSON can hold.
    library: a zip to take for the standard library; default: the package's own.
    files: to put into the runtime's own file system first, by their path there.
    Raises RuntimeError with what Node said when the program fails.
    """
    asked = {
        "package": str(package(root).resolve()),
        "library": str(library.resolve()) if library else None,
        "files": {place: str(path.resolve()) for place, path in (files or {}).items()},
        "program": str(HERE / "inside" / f"{program}.py"),
        "request": json.dumps(request),
        "environment": ENVIRONMENT,
    }
    command = [node(), str(HERE / "inside.mjs")]
    done = subprocess.run(command, input=json.dumps(asked).encode(), capture_output=True, cwd=root)
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip()
        raise RuntimeError(f"{program} failed in the runtime under Node:\n{said}")
    return done.stdout
