"""Where the words of two versions of the model differ. No result depends on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from scoring.model.model import Model


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """Ids of the stages, dimensions and questions whose words changed; how many sentences; the model's title."""

    stages: tuple[str, ...]
    dimensions: tuple[str, ...]
    questions: tuple[str, ...]
    sentences: int
    title: bool

    def __bool__(self) -> bool:
        return bool(self.stages or self.dimensions or self.questions or self.sentences or self.title)


def changed_words(before: Model, now: Model) -> ChangedWords:
    """The words that differ in what both models have. What is new or gone is told by `differences`."""
    return ChangedWords(
        _changed(_words(before.stages), _words(now.stages)),
        _changed(_words(before.dimensions, but="questions"), _words(now.dimensions, but="questions")),
        _changed(_words(before.questions()), _words(now.questions())),
        sum(before.sentences[key] != now.sentences[key] for key in before.sentences.keys() & now.sentences.keys()),
        (before.title, before.language) != (now.title, now.language),
    )


def _changed(before: Mapping[str, object], now: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(id for id in now if id in before and now[id] != before[id])


def _words(records: Iterable[Any], but: str = "") -> dict[str, object]:
    """By id, what a record says: all its fields but those that decide a result, and `but`."""
    return {record.id: _said(record, but) for record in records}


def _said(record: Any, but: str = "") -> list[object]:
    return [
        [_said(item) if is_dataclass(item) else item for item in value] if isinstance(value, tuple) else value
        for field in fields(record)
        if "decides" not in field.metadata and field.name != but
        for value in [getattr(record, field.name)]
    ]
