"""Addresses that change with what stands there: browsers may keep such a file, and a page never gets another one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

LENGTH = 16


def hashed(address: str, data: bytes) -> str:
    """The address with a hash of the data before its ending: a/b.json → a/b.0123456789abcdef.json."""
    stem, _, ending = address.rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:LENGTH]}.{ending}"


def hashed_folder(address: str, files: Mapping[str, bytes]) -> str:
    """The address of a folder with a hash of all that stands in it: a/b → a/b.0123456789abcdef/.

    files: by their place in it, in an order that is always the same.
    """
    digest = hashlib.sha256()
    for place, data in files.items():
        digest.update(hashlib.sha256(place.encode()).digest() + hashlib.sha256(data).digest())
    return f"{address}.{digest.hexdigest()[:LENGTH]}/"
