"""The files of npm packages that the site ships, checked at every build against the hashes in npm-files.sha256.

npm checks a package when it installs it; afterwards anything may write to node_modules/. The list has the format of
`sha256sum` (in node_modules/: sha256sum --check ../npm-files.sha256) and is made anew by `make lock`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

LOCK: Final = "npm-files.sha256"
FOLDER: Final = "node_modules"


class NpmFileError(Exception):
    """A file is not there, or not the one that was locked. The message says which, and what to do."""


def locked(root: Path) -> Mapping[str, str]:
    """The SHA-256 of each file, in hexadecimal, by its path in node_modules/. root: the folder of the repository."""
    lines = (root / LOCK).read_text(encoding="ascii").splitlines()
    return {name: hash for hash, _, name in (line.partition("  ") for line in lines)}


def checked(root: Path, name: str) -> Path:
    """The file `name` of node_modules/, after its bytes were compared with the lock.

    Raises NpmFileError when it is not in the lock, is not there, or has other bytes.
    """
    path = root / FOLDER / name
    expected = locked(root).get(name)
    if expected is None:
        raise NpmFileError(f"{name} is not in {LOCK}: add a line for it there, and run: make lock")
    if not path.is_file():
        raise NpmFileError(f"{FOLDER}/{name} is not there. Run: make setup")
    if hash_of(path) != expected:
        raise NpmFileError(
            f"{FOLDER}/{name} is not the file that was locked in {LOCK}. Remove {FOLDER}/ and run: make setup. "
            "After a new version in package.json, run: make lock"
        )
    return path


def relock(root: Path) -> None:
    """Writes the hashes of the same files anew, from packages that npm has just installed and checked."""
    lines = [f"{hash_of(root / FOLDER / name)}  {name}\n" for name in sorted(locked(root))]
    (root / LOCK).write_text("".join(lines), encoding="ascii", newline="\n")


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
