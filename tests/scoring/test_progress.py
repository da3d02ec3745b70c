"""The bar of the command `batch`: how far, how fast, and how long still, by a clock that the test moves."""

from __future__ import annotations

import io

import pytest

from scoring.code.batch import lines
from scoring.command.inputs import STDIN, WithoutModelError
from scoring.command.many_codes import ProgressBar, Streams, batch, run
from scoring.documents.versions import Versions
from scoring.words.wording import Wording
from tests.scoring.plans import MODEL
from tests.scoring.test_code_batch import CODE, Terminal


class Clock:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def look_after(seconds: float, count: int, octets: int, size: int | None) -> str:
    clock = Clock()
    bar = ProgressBar(size, Wording(MODEL), clock)
    clock.seconds += seconds
    return bar.look(count, octets)


@pytest.mark.parametrize(
    ("seconds", "count", "octets", "look"),
    [
        (0, 0, 0, "░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0%, 0 codes, 0 per seconde, nog 0:00"),
        (10, 250, 200, "██████░░░░░░░░░░░░░░░░░░░░░░░░ 20%, 250 codes, 25 per seconde, nog 0:40"),
        (100, 250, 200, "██████░░░░░░░░░░░░░░░░░░░░░░░░ 20%, 250 codes, 2 per seconde, nog 6:40"),
        (59, 7, 500, "███████████████░░░░░░░░░░░░░░░ 50%, 7 codes, 0 per seconde, nog 0:59"),
        (60, 7, 500, "███████████████░░░░░░░░░░░░░░░ 50%, 7 codes, 0 per seconde, nog 1:00"),
        (8, 16, 1000, "██████████████████████████████ 100%, 16 codes, 2 per seconde, nog 0:00"),
        (8, 16, 2000, "██████████████████████████████ 100%, 16 codes, 2 per seconde, nog 0:00"),
    ],
)
def test_a_look_tells_how_far_how_fast_and_how_long_still(seconds: float, count: int, octets: int, look: str) -> None:
    assert look_after(seconds, count, octets, 1000) == look


@pytest.mark.parametrize("size", [None, 0])
def test_without_a_size_there_is_no_bar(size: int | None) -> None:
    assert look_after(4, 12, 300, size) == "12 codes, 3 per seconde"


def test_a_quarter_of_a_second_lies_between_two_looks() -> None:
    clock = Clock()
    bar = ProgressBar(1000, Wording(MODEL), clock)
    due = []
    for _ in range(8):
        clock.seconds += 0.125
        due.append(bar.due())
    assert due == [False, True] * 4


def test_a_terminal_is_looked_at_every_five_hundred_codes() -> None:
    clock, notes = Clock(), Terminal()

    def later() -> float:
        clock.seconds += 1
        return clock.seconds

    run(Streams(io.BytesIO(f"{CODE}\n".encode() * 1_700), io.StringIO(), notes), None, Versions(MODEL), later)
    looks = notes.getvalue().split("\r\x1b[K")
    assert [look.partition(" ")[0] for look in looks] == ["", "500", "1000", "1500", "1700"]
    assert [look.endswith("\n") for look in looks[1:]] == [False, False, False, True]


def test_a_bad_line_takes_the_place_of_the_bar() -> None:
    notes = Terminal()
    run(Streams(io.BytesIO(b"x\n"), io.StringIO(), notes), None, Versions(MODEL), Clock())
    assert notes.getvalue().startswith("\r\x1b[KRegel 1: ")


def test_a_line_is_read_whole_as_long_as_it_can_be_a_code() -> None:
    dashes = "—" * 19_900 + CODE
    assert list(lines(io.BytesIO(f"{dashes}\n{CODE}".encode()).readline)) == [f"{dashes}\n", CODE]


def test_of_a_line_eighty_thousand_octets_are_read_and_the_rest_is_passed_over() -> None:
    octets = b"7" * 80_000 + b"8" * 500_000 + b"\n" + "😀".encode() * 20_000 + b"\n9"
    assert list(lines(io.BytesIO(octets).readline)) == ["7" * 80_000, "😀" * 20_000, "9"]


def test_an_empty_line_may_be_as_long_as_a_code() -> None:
    def bad(spaces: int) -> int:
        codes = io.BytesIO(b" " * spaces)
        return run(Streams(codes, io.StringIO(), io.StringIO()), None, Versions(MODEL), Clock())

    assert (bad(20_000), bad(20_001)) == (0, 1)


class Noted(Terminal):
    """A stream that notes when it is written to and when it is flushed, beside those of another."""

    def __init__(self, name: str, events: list[str]) -> None:
        super().__init__()
        self._name = name
        self._events = events

    def write(self, text: str) -> int:
        self._events.append(f"{self._name}: {text.partition(' ')[0]}")
        return super().write(text)

    def flush(self) -> None:
        self._events.append(f"{self._name} shown")


def test_the_table_is_there_before_it_is_said_what_was_skipped() -> None:
    events: list[str] = []
    streams = Streams(io.BytesIO(b"x"), Noted("table", events), Noted("notes", events))
    run(streams, None, Versions(MODEL), Clock())
    assert events[-2:] == ["table shown", "notes: Er"]


def test_a_look_is_shown_at_once() -> None:
    events: list[str] = []
    clock = iter(range(1_000))
    streams = Streams(io.BytesIO(f"{CODE}\n".encode() * 500), io.StringIO(), Noted("notes", events))
    run(streams, None, Versions(MODEL), lambda: float(next(clock)))
    assert events[:2] == ["notes: \r\x1b[K500", "notes shown"]


def test_codes_that_cannot_be_read_on_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Torn(io.BytesIO):
        def readline(self, limit: int | None = -1, /) -> bytes:
            raise OSError("torn")

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Torn()))
    with pytest.raises(WithoutModelError) as refused:
        batch(STDIN, Versions(MODEL))
    assert refused.value.said("nl") == "Het bestand - kan niet worden gelezen."
