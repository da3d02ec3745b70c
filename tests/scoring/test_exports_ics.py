"""A plan as a calendar file, read back as RFC 5545 says."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.exports.calendar import fold, plan_calendar
from scoring.model.plan import Action, Plan, plain
from tests.scoring.plans import MODEL, PLAN, tip_of

MOMENT = datetime(2026, 11, 23, 10, 0, 0, tzinfo=UTC)


def lines_of(text: str) -> list[str]:
    """The content lines, unfolded as RFC 5545 section 3.1 says."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def events_of(text: str) -> list[dict[str, str]]:
    events: list[dict[str, str]] = []
    for line in lines_of(text):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events:
            events[-1][name] = value
    return events


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], text)


def test_a_calendar_has_an_event_for_each_dated_action_and_the_next_measurement() -> None:
    calendar = plan_calendar(PLAN, MODEL, MOMENT)
    events = events_of(calendar.text)
    assert [event["DTSTART;VALUE=DATE"] for event in events] == ["20270115", "20280229", "20271101"]
    assert [event["UID"] for event in events] == [
        "kwaliteit-2@proef-twee", "vragen-1@proef-twee", "measurement@proef-twee",
    ]  # fmt: skip
    assert calendar.left_out == 1


def test_a_calendar_is_framed_as_the_standard_asks() -> None:
    lines = lines_of(plan_calendar(PLAN, MODEL, MOMENT).text)
    assert lines[:5] == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//proef-twee//1.1.0//NL", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]  # fmt: skip
    assert lines[-1] == "END:VCALENDAR"
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 3


def test_an_event_says_what_who_and_when_it_is_done() -> None:
    event = events_of(plan_calendar(PLAN, MODEL, MOMENT).text)[0]
    tip = tip_of("kwaliteit", 2)
    assert unescaped(event["SUMMARY"]) == tip.title
    assert unescaped(event["DESCRIPTION"]) == (
        "Wie: Fatima; Jan, en Ömer\nAls: het kwartaal om is\nDan: meet ik\nna\n"
        f"Klaar als: {tip.done_when}\nOnderwerp: Kwaliteit"
    )
    assert r"Fatima\; Jan\, en Ömer\nAls" in event["DESCRIPTION"]


def test_the_next_measurement_is_named_after_the_scan() -> None:
    event = events_of(plan_calendar(PLAN, MODEL, MOMENT).text)[-1]
    assert event["SUMMARY"] == "Volgende meting: Proef twee"


def test_the_moment_is_written_in_utc() -> None:
    moment = datetime(2026, 11, 23, 1, 30, 0, tzinfo=timezone(timedelta(hours=2)))
    stamps = {event["DTSTAMP"] for event in events_of(plan_calendar(PLAN, MODEL, moment).text)}
    assert stamps == {"20261122T233000Z"}


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        plan_calendar(PLAN, MODEL, MOMENT.replace(tzinfo=None))


def test_an_action_keeps_its_uid_when_its_texts_and_day_change() -> None:
    later = Plan((Action("kwaliteit", 2, "Jan", date(2029, 1, 1)),))
    before, after = (events_of(plan_calendar(plan, MODEL, MOMENT).text)[0] for plan in (PLAN, later))
    assert before["UID"] == after["UID"]
    assert before["DTSTART;VALUE=DATE"] != after["DTSTART;VALUE=DATE"]


def test_the_first_and_the_last_day_that_exist_are_written() -> None:
    plan = Plan((Action("kwaliteit", 1, due=date.min), Action("meten", 1, due=date.max)))
    days = [event["DTSTART;VALUE=DATE"] for event in events_of(plan_calendar(plan, MODEL, MOMENT).text)]
    assert days == ["00010101", "99991231"]


def test_text_cannot_add_an_event() -> None:
    attack = "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:vals"
    plan = Plan((Action("kwaliteit", 1, attack, date(2027, 1, 1), attack, attack),))
    events = events_of(plan_calendar(plan, MODEL, MOMENT).text)
    assert len(events) == 1
    assert unescaped(events[0]["DESCRIPTION"]).count("END:VEVENT") == 3


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300).map(plain))
def test_lines_are_folded_at_75_octets_and_unfold_to_what_they_were(text: str) -> None:
    plan = Plan((Action("kwaliteit", 1, who=text, due=date(2027, 1, 1)),))
    calendar = plan_calendar(plan, MODEL, MOMENT).text
    assert max(len(line) for line in calendar.encode().split(b"\r\n")) <= 75
    description = unescaped(events_of(calendar)[0]["DESCRIPTION"])
    assert description.startswith(f"Wie: {text}\n" if text else "Klaar als: ")


def test_a_line_of_75_octets_is_not_folded_and_one_of_76_is() -> None:
    assert fold("x" * 75) == "x" * 75
    assert fold("x" * 76) == "x" * 75 + "\r\n x"
    assert fold("x" * 74 + "é") == "x" * 74 + "\r\n é"
    assert fold("x" * 73 + "é") == "x" * 73 + "é"


@pytest.mark.parametrize("character", ["x", "é", "—", "😀"])
def test_every_piece_but_the_last_is_full(character: str) -> None:
    size = len(character.encode())
    pieces = fold(character * 100).encode().split(b"\r\n")
    assert "".join(piece.decode() for piece in pieces).replace(" ", "") == character * 100
    assert all(75 - size < len(piece) <= 75 for piece in pieces[:-1])
