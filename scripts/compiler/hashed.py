"""Addresses that change with what stands there: browsers may keep such a file, and a page never gets another one."""

from __future__ import annotations

import hashlib

LENGTH = 16


def hashed(address: str, data: bytes) -> str:
    """The address with a hash of the data before its ending: a/b.json → a/b.0123456789abcdef.json."""
    stem, _, ending = address.rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:LENGTH]}.{ending}"
