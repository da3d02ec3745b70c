"""A plan as a calendar file (iCalendar, RFC 5545) that every calendar program opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from scoring.model.model import Model
from scoring.model.plan import Entry, Plan, entries, plain
from scoring.words.wording import Wording

LINE_OCTETS: Final = 75
"""The most octets in one line, line end not counted (RFC 5545, section 3.1)."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The file's text, and how many actions it lacks because they have no date."""

    text: str
    left_out: int


def plan_calendar(plan: Plan, model: Model, moment: datetime) -> Calendar:
    """An all-day event for each action with a date and one for the next measurement.

    moment: when the file is made, with a time zone. The same action has the same UID in every file, so
    that opening a newer file moves the event instead of adding a second one.
    Raises PlanError when the plan does not belong to the model, ValueError for a moment without a zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    words = Wording(model)
    # Not strftime: whether its %Y writes the year 1 as "0001" or as "1" depends on the machine.
    written = moment.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat()
    stamp = written.replace("-", "").replace(":", "") + "Z"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{escape(f'-//{model.id}//{model.version}//{model.language.upper()}')}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    left_out = 0
    for entry in entries(plan, model):
        action = entry.action
        if action.due is None:
            left_out += 1
            continue
        title = words.say("export.ics.action", tip=entry.tip.title)
        uid = f"{action.question}-{action.step}@{model.id}"
        lines += _event(uid, stamp, action.due, title, "\n".join(_description(entry, words)))
    if plan.next_measurement is not None:
        title = words.say("export.ics.measurement", title=model.title)
        description = words.say("export.ics.measurement_text")
        lines += _event(f"measurement@{model.id}", stamp, plan.next_measurement, title, description)
    lines.append("END:VCALENDAR")
    return Calendar("".join(fold(line) + "\r\n" for line in lines), left_out)


def _description(entry: Entry, words: Wording) -> Iterator[str]:
    action = entry.action
    if action.who:
        yield words.say("export.line", name=words.say("export.who"), text=action.who)
    if action.cue:
        yield words.say("export.line", name=words.say("export.if"), text=action.cue)
    if action.response:
        yield words.say("export.line", name=words.say("export.then"), text=action.response)
    yield words.say("export.line", name=words.say("export.done_when"), text=entry.tip.done_when)
    yield words.say("export.line", name=words.say("export.topic"), text=entry.question.title)


def _event(uid: str, stamp: str, day: date, title: str, description: str) -> list[str]:
    # Without DTEND an event with a DATE lasts that one day (section 3.6.1); TRANSPARENT leaves the day free.
    return [
        "BEGIN:VEVENT",
        f"UID:{escape(uid)}",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{day.isoformat().replace('-', '')}",
        f"SUMMARY:{escape(title)}",
        f"DESCRIPTION:{escape(description)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def escape(text: str) -> str:
    """A TEXT value (section 3.3.11)."""
    text = plain(text)
    for sign, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, escaped)
    return text


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets; each next piece starts with a space, no character is cut."""
    pieces = [""]
    octets = 0
    for character in line:
        size = len(character.encode())
        if octets + size > LINE_OCTETS:
            pieces.append(" ")
            octets = 1
        pieces[-1] += character
        octets += size
    return "\r\n".join(pieces)
