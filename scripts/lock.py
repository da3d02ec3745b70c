"""python -m scripts.lock: the lock files anew, from pyproject.toml and package.json; `make lock`.

Every package gets a hash for every platform, and no file names a registry. The npm packages
are installed too, for the hashes of their files.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from scripts.compiler.files.npm_files import relock
from scripts.setup import npm_packages, run

LOCKS: Final = {
    "requirements.txt": ["pyproject.toml"],
    "requirements-test.txt": ["pyproject.toml", "--group", "test"],
    "requirements-browser.txt": ["--group", "browser", "--no-deps"],
    "requirements-fuzz.txt": ["--group", "fuzz"],
    "requirements-node.txt": ["--group", "node"],
    "requirements-lock.txt": ["--group", "lock"],
}
UV: Final = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-header", "--no-annotate"]
EVERYWHERE: Final = ["--universal", "--python-version", "3.11", "--generate-hashes"]

if __name__ == "__main__":
    for file, sources in LOCKS.items():
        run(f"Locking {file}", [*UV, *EVERYWHERE, *sources, "--output-file", file])
    run("Locking package-lock.json", ["npm", "install", "--package-lock-only", "--silent"])
    npm_packages()
    relock(Path())
