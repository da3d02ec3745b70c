"""Every sentence that the compiler has for editors, found in its modules."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache

from scripts.compiler.content.shape import Shape, fields_of, meaning_of
from scripts.compiler.words.phrase import Text, Words


@cache
def every_words(room: str = "scripts.compiler") -> tuple[Words, ...]:
    """What problems of that room say."""
    return tuple(dict.fromkeys(one for one in _everything(room) if isinstance(one, Words)))


@cache
def every_text() -> tuple[Text, ...]:
    """All other sentences, and what stands in sentences."""
    return tuple(dict.fromkeys(one for one in _everything("scripts.compiler") if isinstance(one, Text)))


def _everything(room: str) -> Iterator[object]:
    for module in pkgutil.walk_packages(importlib.import_module(room).__path__, f"{room}."):
        yield from _parts(vars(importlib.import_module(module.name)))


def _parts(value: object) -> Iterator[object]:
    """What a value holds, through tables, rows and lists of ours."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            if not str(name).startswith("__"):
                yield from _parts(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _parts(part)
    elif isinstance(value, type) and issubclass(value, Shape):
        yield from (meaning_of(value, field) for field in fields_of(value))
    else:
        yield value
