"""What a verb of the worker is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verb:
    """run: takes the model that the request names, its other entries, and the models that `models` names.

    takes: the entries of its request beside the model, all of them required. models: those of them that name another
    model that was handed over: an earlier version of the same one.
    """

    run: Callable[..., object]
    takes: tuple[str, ...]
    models: tuple[str, ...] = ()
