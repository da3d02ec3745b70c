"""Runs inside Pyodide as `sitecustomize`: from then on a module of the standard library runs when it is first used.

Much of what Python imports while it starts nobody ever uses: asyncio, threading, the colours of a terminal. This way
the exercise tells the one from the other. It also notes what is compiled at every start, so that it can be made once.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, Final

STANDARD: Final = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"

# What the machinery of importing asks of every module; no use of it.
_ASKED: Final = {"__spec__", "__path__", "__name__", "__loader__", "__package__", "__class__"}
# `collections` puts its submodule `abc` in place by itself, so it must have run by then.
_AT_ONCE: Final = {"collections"}

_waiting: dict[str, Loader] = {}

generated: list[str] = []
"""Source text that `dataclasses` has made and run since watch_dataclasses()."""


def unused() -> list[str]:
    """The modules of the standard library that something imported and nothing used, until now."""
    return sorted(_waiting)


def watch_dataclasses() -> None:
    """From now on what `dataclasses` makes for each class is written down in `generated`."""
    dataclasses = import_module("dataclasses")

    def note(source: str, *places: dict[str, Any]) -> None:
        generated.append(source)
        exec(source, *places)

    # Before a builtin, a function finds what its module calls by that name.
    vars(dataclasses)["exec"] = note


class _Waiting(ModuleType):
    """A module that has not run yet; it runs when anything of it is asked for."""

    def __getattribute__(self, attribute: str) -> Any:
        if attribute in _ASKED:
            return super().__getattribute__(attribute)
        name: str = super().__getattribute__("__name__")
        loader = _waiting.pop(name, None)
        self.__class__ = ModuleType  # type: ignore[assignment]  # from now on it is one like all others
        if loader is not None and self.__spec__ is not None:
            self.__spec__.loader = self.__loader__ = loader
            loader.exec_module(self)
        return getattr(self, attribute)


class _Later(Loader):
    """In place of a module's own loader, until it is used."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        _waiting[module.__name__] = self._loader
        module.__class__ = _Waiting


class _Watch(MetaPathFinder):
    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target)
        if spec and spec.loader and (spec.origin or "").startswith(f"{STANDARD}/") and name not in _AT_ONCE:
            spec.loader = _Later(spec.loader)
        return spec


sys.meta_path.insert(0, _Watch())
