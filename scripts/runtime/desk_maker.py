"""Runs inside Pyodide, called by make_desk.mjs after the exercise: the library of the modules that are in use."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

_BYTECODE: Final = import_module("bytecode")
STANDARD: Final = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
PACKAGES: Final = "/packages"


def library(names: list[str]) -> bytes:
    """A stored zip of modules, as bytecode. names: those that were imported."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(dict(_modules(names)).items()):
            archive.writestr(zipfile.ZipInfo(name, _BYTECODE.EPOCH), data)
    return buffer.getvalue()


def _modules(names: list[str]) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(STANDARD) as standard:
        for module in names:
            spec = getattr(sys.modules[module], "__spec__", None)
            path = str((spec and spec.origin) or "")
            for folder in (STANDARD, PACKAGES):
                if path.startswith(f"{folder}/"):
                    name = path.removeprefix(f"{folder}/")
                    source = standard.read(name) if folder == STANDARD else Path(path).read_bytes()
                    yield name.removesuffix(".py") + ".pyc", _BYTECODE.bytecode(source, name)
