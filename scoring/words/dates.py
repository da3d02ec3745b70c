"""Days and moments as documents write them, and days as people read them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Final

from scoring.words.wording import Wording

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z")


def day(text: str) -> date:
    """The day of "2026-11-23". Raises ValueError for anything else, other ISO forms included."""
    if not _DAY.fullmatch(text):
        raise ValueError("a day is written as YYYY-MM-DD")
    return date.fromisoformat(text)


def moment(text: str) -> datetime:
    """The moment of "2026-11-23T10:00:00Z", as JavaScript's toISOString writes it; in UTC.

    Raises ValueError for anything else.
    """
    if not _MOMENT.fullmatch(text):
        raise ValueError("a moment is written as YYYY-MM-DDThh:mm:ssZ")
    return datetime.fromisoformat(text.partition(".")[0].rstrip("Z")).replace(tzinfo=UTC)


def month_in_words(month: str, words: Wording) -> str:
    """The month of "2026-11" in the model's language: "november 2026"."""
    year, _, number = month.partition("-")
    return words.say("export.month_year", month=words.say(f"export.month.{int(number)}"), year=year)


def in_words(day: date, words: Wording) -> str:
    """The day in the model's language: "23 november 2026"."""
    month = words.say(f"export.month.{day.month}")
    return words.say("export.date", day=day.day, month=month, year=day.year)
