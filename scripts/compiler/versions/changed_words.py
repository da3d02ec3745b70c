"""Where the words of two versions of the model differ. No result depends on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from scoring.model.model import Model, Part, Question


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """Ids of the stages, parts and questions whose words changed; how many sentences; the model's title."""

    stages: tuple[str, ...]
    parts: tuple[str, ...]
    questions: tuple[str, ...]
    sentences: int
    title: bool

    def __bool__(self) -> bool:
        return bool(self.stages or self.parts or self.questions or self.sentences or self.title)


def changed_words(before: Model, now: Model) -> ChangedWords:
    """The words that differ in what both models have. What is new or gone is told by `differences`."""
    return ChangedWords(
        _changed(_words(before.stages), _words(now.stages)),
        _changed(_words(before.parts()), _words(now.parts())),
        _changed(_words(before.questions()), _words(now.questions())),
        sum(before.sentences[key] != now.sentences[key] for key in before.sentences.keys() & now.sentences.keys()),
        (before.title, before.language) != (now.title, now.language),
    )


def _changed(before: Mapping[str, object], now: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(id for id in now if id in before and now[id] != before[id])


def _words(records: Iterable[Any]) -> dict[str, object]:
    """By id, what a record says: all its fields but those that decide a result, and what is in a part."""
    return {record.id: _said(record) for record in records}


def _said(value: Any) -> object:
    if isinstance(value, tuple):
        return [_said(item) for item in value if not isinstance(item, Part | Question)]
    if not is_dataclass(value):
        return value
    return [_said(getattr(value, field.name)) for field in fields(value) if "decides" not in field.metadata]
