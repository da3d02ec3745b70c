"""The files of the locked npm package that a browser needs, in a folder named by what is in them.

The only place that knows which files those are. Pyodide finds them by their own names in one
folder (its option `indexURL`); so the folder carries the hash, and hosts may let browsers keep
all of it for ever. npm checked the package against package-lock.json when it installed it.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Final

PACKAGE: Final = Path("node_modules") / "pyodide"
LOCK: Final = "pyodide-lock.json"
# No source maps, no consoles. The whole standard library is what the full runtime starts with.
FILES: Final = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
HASH_LENGTH: Final = 16
"""Hexadecimal digits of SHA-256 in a name: 64 bits, as in the other hashed names of the site."""


class RuntimeMissing(Exception):  # noqa: N818 - it is no error of the program: something is not there
    """The npm package or Node is not there, or not whole; the message says what to do."""


def package(root: Path) -> Path:
    """The folder of the npm package. root: the folder of the repository.

    Raises RuntimeMissing when a file that we need is not in it.
    """
    folder = root / PACKAGE
    missing = [name for name in (*FILES, LOCK) if not (folder / name).is_file()]
    if missing:
        raise RuntimeMissing(
            f"The Pyodide runtime is incomplete: {', '.join(missing)} not found in {PACKAGE}. Run: make setup"
        )
    return folder


def short_lock(root: Path) -> bytes:
    """pyodide-lock.json without the list of packages for science and statistics: we load none of them."""
    info = json.loads((package(root) / LOCK).read_text(encoding="utf-8"))["info"]
    return json.dumps({"info": info, "packages": {}}, sort_keys=True, separators=(",", ":")).encode()


@cache
def fingerprint(root: Path) -> str:
    """Changes with any byte of the files that the site serves from the package."""
    digest = hashlib.sha256(short_lock(root))
    for name in FILES:
        data = (package(root) / name).read_bytes()
        digest.update(f"{name} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()[:HASH_LENGTH]
