"""Files that cost seconds to make, kept in build/runtime/ until what they are made from changes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from scripts.runtime.package import HASH_LENGTH

FOLDER: Final = Path("build") / "runtime"


def kept(root: Path, name: str, inputs: Iterable[bytes], make: Callable[[], bytes]) -> Path:
    """The file that `make` makes, under its name with the hash of its bytes in it; made once for the same inputs.

    root: the folder of the repository. name: such as "scoring.zip". inputs: all that the bytes follow from.
    Two builds at once do no harm: both write the same bytes, and each puts its file in place whole.
    """
    folder = root / FOLDER
    note = folder / f"{name}.made"
    wanted = _hash(inputs)
    if (known := _known(note, wanted)) and (folder / known).is_file():
        return folder / known
    data = make()
    stem, _, suffix = name.partition(".")
    place = folder / f"{stem}.{hashlib.sha256(data).hexdigest()[:HASH_LENGTH]}.{suffix}"
    folder.mkdir(parents=True, exist_ok=True)
    _write(place, data)
    _write(note, f"{wanted} {place.name}".encode())
    for former in folder.glob(f"{stem}.*.{suffix}"):
        if former != place:
            former.unlink(missing_ok=True)
    return place


def _known(note: Path, wanted: str) -> str:
    """The name of the file that was made from these inputs; "" when there is none."""
    try:
        inputs, name = note.read_text(encoding="ascii").split()
    except (FileNotFoundError, ValueError):
        return ""
    return name if inputs == wanted else ""


def _hash(inputs: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in inputs:
        digest.update(b"%d\n" % len(part))
        digest.update(part)
    return digest.hexdigest()


def _write(place: Path, data: bytes) -> None:
    fresh = place.with_name(f"{place.name}.{os.getpid()}")
    fresh.write_bytes(data)
    fresh.replace(place)
