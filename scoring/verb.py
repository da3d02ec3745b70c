"""What a verb of the worker is, and what several of them take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from scoring.documents.fields import DocumentError, Fields
from scoring.words import dates


@dataclass(frozen=True, slots=True)
class Verb:
    """run: takes the model that the request names, its other entries, and the models that `models` names.

    takes: the entries of its request beside the model, all of them required. models: those of them that name another
    model that was handed over: an earlier version of the same one.
    """

    run: Callable[..., object]
    takes: tuple[str, ...]
    models: tuple[str, ...] = ()


def day_of(request: Fields) -> date:
    """The day of the entry "date"."""
    text = request.text("date")
    try:
        return dates.day(text)
    except ValueError as error:
        raise DocumentError("scoring.export.not_a_day", "date") from error
