"""Compressed copies beside the files of the site, for servers that send them as they are.

A server that compresses at request time does so for every visitor, and less well. Brotli at
its best takes a minute for the runtime, so each copy is kept in build/ under the hash of
what it was made from: a second build copies files.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Final

import brotli

# Below this the headers of an answer weigh more than what is saved.
LEAST_SIZE: Final = 1_000
# A copy that saves less than a twentieth is not worth the visitor's work of unpacking it.
WORTH: Final = 0.95
COMPRESSED_BY_NATURE: Final = {".br", ".gz", ".png", ".jpg", ".webp", ".woff2", ".ico"}
_KEPT_UNUSED: Final = 30 * 24 * 3600  # seconds


def _brotli(data: bytes) -> bytes:
    # lgwin 24: a window over the whole runtime; every browser that knows brotli reads it.
    return bytes(brotli.compress(data, quality=11, lgwin=24))


def _gzip(data: bytes) -> bytes:
    # Without name and date: the same bytes whenever it is made.
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as file:
        file.write(data)
    return buffer.getvalue()


FORMATS: Final[dict[str, Callable[[bytes], bytes]]] = {".br": _brotli, ".gz": _gzip}


def compress(site: Path, cache: Path) -> int:
    """Puts a .br and a .gz beside each file of `site` that gets clearly smaller by it.

    cache: a folder that outlives the build. Returns the number of copies.
    """
    cache.mkdir(parents=True, exist_ok=True)
    files = [path for path in site.rglob("*") if path.is_file() and _is_worth_a_try(path)]
    # The big ones first, so that no thread is left alone with one. Both formats let other threads run.
    files.sort(key=lambda path: (-path.stat().st_size, path))
    jobs = [(path, suffix) for path in files for suffix in FORMATS]
    with ThreadPoolExecutor(max_workers=2) as pool:
        made = sum(pool.map(lambda job: _put_beside(job[0], job[1], cache), jobs))
    _forget_unused(cache)
    return made


def _is_worth_a_try(path: Path) -> bool:
    if path.name.startswith("_"):
        return False  # _headers: for the host itself, never sent
    return path.suffix not in COMPRESSED_BY_NATURE and path.stat().st_size >= LEAST_SIZE


def _put_beside(path: Path, suffix: str, cache: Path) -> bool:
    """Writes one copy; False when it would save too little."""
    data = path.read_bytes()
    kept = cache / (hashlib.sha256(data).hexdigest() + suffix)
    try:
        copy = kept.read_bytes()
        os.utime(kept)
    except FileNotFoundError:
        copy = FORMATS[suffix](data)
        # Whole or not at all: a build that is stopped here must not leave half a copy for the next one.
        fresh = kept.with_name(f"{kept.name}.{os.getpid()}.{threading.get_ident()}")
        fresh.write_bytes(copy)
        fresh.replace(kept)
    if len(copy) > WORTH * len(data):
        return False
    path.with_name(path.name + suffix).write_bytes(copy)
    return True


def _forget_unused(cache: Path) -> None:
    oldest = time.time() - _KEPT_UNUSED
    for path in cache.iterdir():
        with suppress(FileNotFoundError):  # another build has just moved or removed it
            if path.stat().st_mtime < oldest:
                path.unlink()
